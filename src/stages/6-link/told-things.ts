/** A claim in; the numbers, things and names that it tells and that are hardly told of two events, out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Claim } from "#model/claim.ts";
import type { ValueId } from "#model/span.ts";
import { RECURRING_NOUNS } from "#reference/lexicon/en/recurring-nouns.ts";

/** What is looked up once a report. */
export type ToldView = Readonly<{
  annotated: Annotated;
  mentions: ReadonlyMap<ValueId, Mention>;
  /** indices of the tokens of places, days and parties */
  placeTokens: ReadonlySet<number>;
  /** those without places that the gazetteer does not know */
  knownPlaceTokens: ReadonlySet<number>;
}>;

/** Numbers up to this are told of many events. */
export const COMMON_TOLL = 3;

export function countedTolls({ figures }: Claim, { mentions, annotated }: ToldView): string[] {
  return figures.flatMap(({ measure, value, of }) => {
    const head = of === null ? undefined : mentions.get(of)?.head;
    const token = head === undefined ? undefined : annotated.tokens[head];
    if (value.best === null || value.best <= COMMON_TOLL || token?.upos !== "NOUN") return [];
    return [`${measure} ${value.best} ${token.lemma.toLowerCase()}`];
  });
}

function hitMentions({ roles }: Claim, { mentions }: ToldView): Mention[] {
  const { target = [], victim = [], place = [] } = roles;
  return [...target, ...victim, ...place].flatMap((id) => mentions.get(id) ?? []);
}

/** Heads with the word before them that says which: "ward" and "maternity ward", "newborn boy". */
export function nounsHit(claim: Claim, view: ToldView): string[] {
  const { tokens } = view.annotated;
  const hit = hitMentions(claim, view).map(({ head, first }) => ({ head, first }));
  return [...hit, ...scenesOf(claim, view)].flatMap(({ head, first }) => {
    const { upos, lemma } = tokens[head]!;
    const noun = lemma.toLowerCase();
    if (upos !== "NOUN") return [];
    const before = head > first ? tokens[head - 1]! : null;
    const isTelling = before?.upos === "NOUN" || (before?.upos === "ADJ" && before.tag !== "JJR");
    if (RECURRING_NOUNS.has(noun) && !(isTelling && KIN.has(noun))) return [];
    const phrase = isTelling ? [`${before!.lemma.toLowerCase()} ${noun}`] : [];
    return RECURRING_NOUNS.has(noun) ? phrase : [noun, ...phrase];
  });
}

/** Whom an adjective makes one of few: "newborn boy", "pregnant woman". */
const KIN: ReadonlySet<string> = new Set(["boy", "girl", "child", "woman"]);

/** [killed at a wedding]: what the deed was done at, which no mention names. */
function scenesOf({ token, sentence }: Claim, { annotated }: ToldView): { head: number; first: number }[] {
  const { first, end } = annotated.sentences[sentence]!;
  const from = Math.max(first, token - SCENE_REACH);
  const around = annotated.tokens.slice(from, Math.min(end, token + SCENE_REACH));
  return around.flatMap(({ head, deprel, upos, lemma }, offset) => {
    const at = from + offset;
    if (head !== token || !deprel.startsWith("obl") || upos !== "NOUN" || TIMES.has(lemma.toLowerCase())) return [];
    const before = annotated.tokens.slice(Math.max(first, at - 3), at).map(({ form }) => form.toLowerCase());
    return before.some((form) => SCENE_CASES.has(form)) ? [{ head: at, first: at }] : [];
  });
}

const SCENE_REACH = 20;
const SCENE_CASES: ReadonlySet<string> = new Set(["at", "outside", "inside", "aboard"]);
const TIMES: ReadonlySet<string> = new Set([
  "night",
  "dawn",
  "dusk",
  "noon",
  "midday",
  "midnight",
  "time",
  "moment",
  "hour",
]);

/** [the cargo ship Rubymar], [the Kerch bridge]: the names of things and persons that were hit, without those of places. */
export function namesHit(claim: Claim, view: ToldView): string[] {
  const { tokens } = view.annotated;
  return hitMentions(claim, view).flatMap(({ kind, first, end }) => {
    const covered = kind === "facility" ? view.placeTokens : view.knownPlaceTokens;
    if (!NAMED_KINDS.has(kind)) return [];
    return tokens
      .slice(first, end)
      .filter(({ upos, form }, at) => upos === "PROPN" && form.length > 2 && !covered.has(first + at))
      .map(({ form }) => form.toLowerCase());
  });
}

/** Indices of the tokens of mentions of these kinds: names that are in reports of many events. */
export function tokensWithin(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(mentions.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, step) => first + step)));
}

const NAMED_KINDS: ReadonlySet<Mention["kind"]> = new Set(["person", "platform", "facility"]);
/** Names of places, days and parties are in reports of many events. */
export const NAMED_ASIDE: ReadonlySet<Mention["kind"]> = new Set(["place", "date", "armed-group", "organisation"]);
