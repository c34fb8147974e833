/** Names of those who publish in, what tells them apart out; a report's first lines in, the agency that they credit out. */
import type { Article } from "#model/report.ts";
import { foldName } from "#text/fold.ts";

/** What an outlet's name has or lacks from one mention to the next: "Northline", "the Northline Wire". */
const LOOSE_WORDS = /^the |(?: (?:news|press|wire|newswire|agency|service|online|com))+$/g;

/** Equal for names of one outlet; never empty for a name with letters. */
export function outletKey(name: string): string {
  const folded = foldName(name.replace(/\.(?:com|org|net)$/i, ""));
  return folded.replaceAll(LOOSE_WORDS, "") || folded;
}

/** "NIAMEY (Northline) - Gunmen …", "(Reuters) - …" */
const DATELINE_AGENCY = /\((\p{Lu}[\p{L}.]{1,14}(?: \p{Lu}[\p{L}.]{1,14}){0,3})\)/u;
/** Whose copy a report says it is: the agency in its dateline. Null when none is named. */
export function creditedAgency({ blocks, text }: Article): string | null {
  const dateline = blocks.find(({ kind }) => kind === "dateline");
  if (dateline === undefined) return null;
  return DATELINE_AGENCY.exec(text.slice(dateline.span.start, dateline.span.end))?.[1] ?? null;
}
