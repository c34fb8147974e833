/** A short form in, what this report itself says that it stands for out. */
import { datedName } from "#reference/actors/actor-record.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { acronymOf } from "#reference/actors/registry.ts";
import type { ReportView } from "./view.ts";

/** "pro-regime forces" for "the PRF" after "pro-regime forces (PRF)"; null for what the report does not explain. */
export function longForm(text: string, { acronyms }: ReportView): string | null {
  return acronyms.get(acronymOf(text)) ?? null;
}

/** The report explains the short form as something else than the registry: "Peasant League of Atacora (PLA)" is not China's. */
export function isIntroducedOtherwise(acronym: string, view: ReportView): boolean {
  const long = view.acronyms.get(acronym);
  return long !== undefined && !isSpelledLike(acronym, long, view);
}

/** Most words of the long form are those of a name of the short form's party: "Islamic State in Iraq and al-Sham (ISIS)". */
function isSpelledLike(acronym: string, long: string, { registry }: ReportView): boolean {
  const own = tellingWords(long);
  const holders = (registry.acronyms.get(acronym) ?? registry.localNames.get(nameKey(acronym)) ?? []).flatMap(
    ({ id }) => registry.records.get(id) ?? [],
  );
  return holders.some(({ name, aliases }) =>
    [name, ...aliases].some((one) => {
      const words = new Set(tellingWords(datedName(one).alias));
      return own.filter((word) => words.has(word)).length * 2 > own.length;
    }),
  );
}

/** First letters of words, so that "Defence" is "Defense". */
function tellingWords(name: string): string[] {
  return nameKey(name)
    .split(" ")
    .filter((word) => !/^(?:of|the|and|for|in|to|al)$/.test(word))
    .map((word) => word.slice(0, 4));
}
