/** What a whole report says about its parties: which country it is about, which names it shortens, which groups it names. */
import type { Annotated } from "#model/annotated.ts";
import { EVIDENCE_BLOCKS } from "#model/report.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorByName, isContested } from "#reference/actors/registry.ts";
import { type NameInText, namesInText } from "./names-in-text.ts";
import type { PartyReading } from "./reading.ts";

/**
 * `day` is that of publication; `country` is the contested state that the report names most, null when it names none;
 * `states` are the names of states in text order, `countries` those whose they are; `acronyms` are those that the text
 * introduces ("pro-regime forces (PRF)"), to their long form; `groups` are the non-state parties named, in text order;
 * `names` are the places where the text has a name of the registry. `told` is what the report has said so far.
 */
export type ReportView = Readonly<{
  registry: ActorRegistry;
  text: string;
  day: string | null;
  country: string | null;
  states: readonly Readonly<{ country: string; at: number }>[];
  countries: ReadonlySet<string>;
  acronyms: ReadonlyMap<string, string>;
  groups: readonly Actor[];
  names: readonly NameInText[];
  told: ToldBefore;
}>;

/** `shortForms`: last words of names told before ("the coalition"), to the party; `last`: the party named last. */
export type ToldBefore = Readonly<{ shortForms: ReadonlyMap<string, PartyReading>; last: PartyReading | null }>;

export const NOTHING_TOLD: ToldBefore = { shortForms: new Map(), last: null };

export function reportView(annotated: Annotated, registry: ActorRegistry): ReportView {
  const { text } = annotated.article;
  const day = annotated.article.publishedAt?.value?.latest ?? null;
  const states = stateWordsIn(text, registry);
  const country = countryInView(annotated, registry, { states, day });
  const named = annotated.mentions
    .filter(({ kind }) => kind === "armed-group" || kind === "organisation")
    .map(({ value }) => actorByName(registry, value, { country, day }))
    .filter((actor) => actor?.kind === "rebel" || actor?.kind === "militia");
  const groups = [...new Map(named.map((actor) => [actor?.actorId, actor] as const)).values()].filter(
    (actor) => actor !== null,
  );
  return {
    registry,
    text,
    day,
    country,
    states,
    countries: new Set(states.map((state) => state.country)),
    acronyms: introducedAcronyms(text),
    groups,
    names: namesInText(text, registry),
    told: NOTHING_TOLD,
  };
}

/** A place "in" which something happens counts more than a name: outside powers are named as often as the country at war. */
const PLACE_WEIGHT = 3;
/** The first country at war that a report names is most often its own; others are compared with it. */
const LEAD_WEIGHT = 2;

function countryInView(
  { mentions, article, tokens }: Annotated,
  registry: ActorRegistry,
  { states, day }: Pick<ReportView, "states" | "day">,
): string | null {
  const counts = new Map<string, number>();
  const add = (country: string | null | undefined, weight: number): void => {
    if (country && isContested(registry, country, day)) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  // what a picture shows may lie in any country
  const told = article.blocks.filter(({ kind }) => EVIDENCE_BLOCKS.has(kind));
  const words = states.filter(({ at }) => told.some(({ span }) => span.start <= at && at < span.end));
  add(words.find(({ country }) => isContested(registry, country, day))?.country, LEAD_WEIGHT);
  for (const { country, at } of words) {
    add(
      country,
      /\b(?:in|across|inside|throughout)\s(?:\w+\s){0,2}$/i.test(article.text.slice(Math.max(0, at - 30), at))
        ? PLACE_WEIGHT
        : 1,
    );
  }
  for (const { value, kind } of mentions) {
    if (kind === "armed-group" || kind === "organisation")
      add(actorByName(registry, value, { country: null, day: null })?.country, 1);
  }
  if (tokens.length === 0) return null;
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best?.[0] ?? null;
}

/** "on the Thai border": the other side of the story's country, or an office in another. */
const BETWEEN_STATES = /^(?:border|frontier|boundary|embassy|consulate)s?$/i;

/** Names of states of up to three words, where the text has them; a longer name hides the shorter one inside it. */
function stateWordsIn(text: string, { stateWords }: ActorRegistry): { country: string; at: number }[] {
  const found: { country: string; at: number }[] = [];
  const words = [...text.matchAll(/[\p{L}][\p{L}'’.-]*/gu)];
  for (let index = 0; index < words.length; index++) {
    for (let length = 3; length > 0; length--) {
      const run = words.slice(index, index + length);
      if (run.length < length || !/^\p{Lu}/u.test(run[0]?.[0] ?? "")) continue;
      const key = nameKey(run.map(([word]) => word.replace(/-(?:led|backed|allied)$/, "")).join(" "));
      const word = stateWords.get(key);
      if (word === undefined) continue;
      if (!BETWEEN_STATES.test(words[index + length]?.[0] ?? ""))
        found.push({ country: word.country, at: run[0]?.index ?? 0 });
      index += length - 1;
      break;
    }
  }
  return found;
}

const IN_BRACKETS = /\(([A-Z][A-Za-z-]{1,9})\)/g;
/** Words of a long form, at most. */
const LONGEST_FORM_WORDS = 12;
/** Letters before a bracket that its long form can lie in. */
const LONGEST_FORM = 150;

/** Long forms of the capitals in brackets after them: as many last words as the letters need. */
export function introducedAcronyms(text: string): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const match of text.matchAll(IN_BRACKETS)) {
    const acronym = match[1] ?? "";
    if (!/[A-Z]s?$/.test(acronym) || acronyms.has(acronym)) continue;
    const clause =
      text
        .slice(Math.max(0, match.index - LONGEST_FORM), match.index)
        .split(/[.;:,"“”\n]\s/)
        .at(-1) ?? "";
    const long = longForm(clause.trim().split(/\s+/), acronym);
    if (long !== null) acronyms.set(acronym, long);
  }
  return acronyms;
}

function longForm(words: readonly string[], acronym: string): string | null {
  const letters = acronym.replace(/[^A-Za-z]/g, "").toLowerCase();
  for (let count = 1; count <= Math.min(words.length, LONGEST_FORM_WORDS); count++) {
    const last = words.slice(-count);
    const initials = last.flatMap((word) => word.split("-")).map((word) => word[0]?.toLowerCase() ?? "");
    const main = last.flatMap((word) => word.split("-")).filter((word) => !/^(?:of|the|and|for|in|to)$/i.test(word));
    const mainInitials = main.map((word) => word[0]?.toLowerCase() ?? "").join("");
    if (initials.join("") === letters || mainInitials === letters) return last.join(" ");
  }
  return null;
}
