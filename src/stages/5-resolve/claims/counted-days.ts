/** "Two days after the truce of 3 May", "a week after police shot her brother", "the tenth anniversary of": the days of claims counted from one another. */
import type { Mention, Sentence, Token } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { addMonths, dateRange, dayRange } from "#text/calendar.ts";
import { normalForm } from "../dates/normal-form.ts";
import { parseDatePhrase } from "../dates/parse-date-phrase.ts";
import { type DatedReport, derived, isPresentHave, ownDays, spansOf } from "./own-days.ts";
import { childrenOf, pathUp, subtree } from "./token-tree.ts";

type Days = Sourced<DateRange>;

/** `length`: the words of the distance ("two days"); null when they give no number ("weeks after"). */
type Distance = Readonly<{
  words: Span;
  length: string | null;
  /** where the counted event lies, seen from the one that it is counted from */
  way: "before" | "after";
  /** tokens that tell the event that is counted from */
  anchor: ReadonlySet<number>;
  /** the token that the distance belongs to, or -1 */
  counted: number;
  /** `since`: "ten days since", counted up to now; `run`: "have killed 250 since …", all days up to now */
  kind: "distance" | "since" | "anniversary" | "run";
}>;

/** Days by claim, null where they stay open; `apart` holds pairs of claims, as `one two`, that share no day. */
export type CountedDays = Readonly<{ days: ReadonlyMap<ValueId, Days | null>; apart: ReadonlySet<string> }>;

/** Days of the claims that a distance in time parts, as far as one of them or the day of publication is known. */
export function countedDays(report: DatedReport, claims: readonly ResolvedClaim[]): CountedDays {
  const days = new Map<ValueId, Days | null>();
  const apart = new Set<string>();
  for (const [index, told] of Map.groupBy(claims, ({ claim }) => claim.sentence)) {
    const sentence = report.annotated.sentences[index];
    if (sentence === undefined) continue;
    for (const distance of distancesIn(report, sentence)) {
      const counted = told.filter(({ claim }) => isCounted(report.annotated.tokens, claim.token, distance));
      const anchors = told.filter(({ claim }) => distance.anchor.has(claim.token));
      for (const one of counted) for (const other of anchors) apart.add(pairKey(one, other)).add(pairKey(other, one));
      const sides = { counted, anchors, again: dayToldAgain(report, counted, claims) };
      for (const [id, value] of measured(report, sentence, distance, sides)) days.set(id, value);
    }
  }
  return { days, apart };
}

export function pairKey(one: ResolvedClaim, other: ResolvedClaim): string {
  return `${one.claim.id} ${other.claim.id}`;
}

type Sides = Readonly<{
  counted: readonly ResolvedClaim[];
  anchors: readonly ResolvedClaim[];
  /** the day of the counted event, where a later sentence tells it again */
  again: Days | null;
}>;

/** Sentences on in which the counted event is told again with its day. */
const AGAIN_REACH = 3;

/** [said a drone strike had killed seven, two days after an ambush. The strike on Thursday hit …]: what did it comes back with "the", and a day. */
function dayToldAgain(
  { annotated: { tokens } }: DatedReport,
  counted: readonly ResolvedClaim[],
  claims: readonly ResolvedClaim[],
): Days | null {
  const doing = new Set(counted.flatMap(({ claim }) => subjectOf(tokens, claim.token)).map((at) => tokens[at]!.lemma));
  const sentence = counted[0]?.claim.sentence ?? -1;
  const told = claims.filter(({ claim, when }) => {
    if (when === null || claim.sentence <= sentence || claim.sentence > sentence + AGAIN_REACH) return false;
    return subjectOf(tokens, claim.token).some((at) => doing.has(tokens[at]!.lemma) && isDefinite(tokens, at));
  });
  return told[0]?.when ?? null;
}

/** The noun that is the subject of a verb; empty where it has none, or a pronoun or name. */
function subjectOf(tokens: readonly Token[], verb: number): number[] {
  const from = Math.max(0, verb - SUBJECT_REACH);
  return tokens
    .slice(from, verb)
    .flatMap(({ head, deprel, upos }, step) =>
      head === verb && deprel === "nsubj" && upos === "NOUN" ? from + step : [],
    );
}

const SUBJECT_REACH = 30;

function isDefinite(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 4), noun)
    .some(({ form, head }) => head === noun && /^(?:the|that)$/i.test(form));
}

/** What the distance says of the days on its two sides. */
function measured(report: DatedReport, sentence: Sentence, distance: Distance, { counted, anchors, again }: Sides) {
  const found: [ValueId, Days | null][] = [];
  const inAnchor = datesIn(report, sentence, distance);
  const anchor = inAnchor.map(({ id }) => report.dates.get(id)?.range ?? null).find((range) => range !== null) ?? null;
  if (anchor !== null && distance.kind !== "anniversary") {
    const except = new Set(inAnchor.map(({ id }) => id));
    for (const { claim } of counted)
      if (ownDays(report, claim, except) === null) found.push([claim.id, moved(report, distance, anchor)]);
    return found;
  }
  if (distance.kind === "run") return found;
  const back = distance.way === "after" ? "before" : "after";
  const base = counted.find(({ when }) => when !== null)?.when ?? dateBeside(report, sentence, distance);
  const from = base ?? again ?? (isLong(distance) ? report.annotated.article.publishedAt : null);
  if (from === null) return found;
  const onDay = base !== null && distance.kind === "anniversary";
  if (base !== null) for (const { claim, when } of counted) if (when === null) found.push([claim.id, base]);
  for (const { claim, when } of anchors)
    if (when === null) found.push([claim.id, onDay ? yearsBefore(distance, from) : shifted(distance, from, back)]);
  return found;
}

/** The day of the counted event, from that of the event that it is counted from. */
function moved({ annotated: { article } }: DatedReport, distance: Distance, anchor: Days): Days | null {
  if (distance.kind !== "run") return shifted(distance, anchor, distance.way);
  const now = article.publishedAt;
  if (now === null || now.value.latest < anchor.value.earliest) return null;
  const range = dateRange(anchor.value.earliest, now.value.latest);
  return derived("run-since", range, [distance.words, ...spansOf([anchor])], [anchor.id, now.id]);
}

/** `days` moved by the distance; null when it gives no number or the days are too wide to count from. */
function shifted({ length, words }: Distance, days: Days, way: "before" | "after"): Days | null {
  const range = length === null ? null : countFrom(length, way, days.value);
  return range && derived("counted-days", range, [words, ...spansOf([days])], [days.id]);
}

/** An anniversary is kept on the day itself. */
function yearsBefore(distance: Distance, days: Days): Days | null {
  const { earliest, latest } = days.value;
  if (earliest !== latest) return shifted(distance, days, "before");
  const day = addMonths(earliest, -12 * Number.parseInt(distance.length ?? "", 10));
  return derived("anniversary", dayRange(day), [distance.words, ...spansOf([days])], [days.id]);
}

function countFrom(length: string, way: "before" | "after", previous: DateRange): DateRange | null {
  const words = `${length} ${way === "after" ? "later" : "earlier"}`;
  return parseDatePhrase(words, null, { tense: "unknown", previous })?.range ?? null;
}

/** Of years and decades the day of publication is a base: "ten years after the massacre, survivors gathered". */
function isLong({ length, kind }: Distance): boolean {
  return kind !== "distance" || /(?:year|decade)s?$/i.test(length ?? "");
}

/** The counted event's own clause: not what its object or a clause of speech tells. */
const INTO: ReadonlySet<string> = new Set(["ccomp", "acl", "parataxis"]);

function isCounted(tokens: readonly Token[], token: number, { anchor, counted }: Distance): boolean {
  if (anchor.has(token)) return false;
  const path = pathUp(tokens, token);
  const at = path.indexOf(counted);
  return at >= 0 && !path.slice(0, at).some((step) => INTO.has(tokens[step]?.deprel.split(":")[0] ?? ""));
}

/** How many tokens behind "after" a day may stand when the tree has put it elsewhere: "the election, held on 2 May". */
const NEAR_TOKENS = 8;
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Dates that belong to the event that is counted from, in text order. */
function datesIn(
  { annotated: { tokens }, mentions }: DatedReport,
  { first, end }: Sentence,
  distance: Distance,
): Mention[] {
  const start = Math.min(...distance.anchor);
  return [...mentions.values()].filter(({ kind, head, first: from }) => {
    if (kind !== "date" || from < first || from >= end || from < start) return false;
    if (distance.anchor.has(head)) return true;
    return from - start <= NEAR_TOKENS && !tokens.slice(start, from).some(({ tag }) => FINITE.has(tag));
  });
}

/** The day that stands with the counted event itself, where that is no claim: "were freed on Sunday, nine days after". */
function dateBeside(report: DatedReport, { first, end }: Sentence, distance: Distance): Days | null {
  const { tokens } = report.annotated;
  const beside = [...report.mentions.values()].filter(({ kind, head }) => {
    if (kind !== "date" || head < first || head >= end || distance.anchor.has(head)) return false;
    return isCounted(tokens, head, distance);
  });
  return beside.map(({ id }) => report.dates.get(id)?.range ?? null).find((range) => range !== null) ?? null;
}

const WAYS: Readonly<Record<string, "before" | "after">> = { before: "before", after: "after", since: "after" };

function distancesIn(report: DatedReport, sentence: Sentence): Distance[] {
  const { tokens } = report.annotated;
  const found: (Distance | null)[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const { lemma, form } = tokens[at]!;
    const way = WAYS[form.toLowerCase()];
    if (lemma === "anniversary") found.push(anniversaryAt(report, sentence, at));
    else if (form === "eve") found.push(eveAt(report, sentence, at));
    else if (way !== undefined) found.push(distanceAt(report, sentence, at, way));
  }
  return found.filter((distance) => distance !== null);
}

function distanceAt(report: DatedReport, sentence: Sentence, at: number, way: Distance["way"]): Distance | null {
  const { tokens, article } = report.annotated;
  const { form, start, end } = tokens[at]!;
  const since = form.toLowerCase() === "since";
  const length = lengthBefore(report, sentence, at);
  const told = sidesOf(report, sentence, at);
  if (told === null) return null;
  if (length !== null)
    return { ...told, words: length.words, length: length.known, way, kind: since ? "since" : "distance" };
  if (!since || !childrenOf(report.annotated, sentence, told.counted).some((child) => isPresentHave(tokens[child]!)))
    return null;
  return { ...told, words: { doc: article.doc, start, end }, length: null, way, kind: "run" };
}

/** "on the eve of the vote": a day before. */
function eveAt({ annotated }: DatedReport, sentence: Sentence, at: number): Distance | null {
  const { tokens, article } = annotated;
  const event = childrenOf(annotated, sentence, at).find((child) => child > at && tokens[child]!.deprel === "nmod");
  if (event === undefined || tokens[at]!.head < 0) return null;
  const { start, end } = tokens[at]!;
  const anchor = subtree(annotated, sentence, event);
  const words = { doc: article.doc, start, end };
  return { words, length: "1 day", way: "before", anchor, counted: tokens[at]!.head, kind: "distance" };
}

const UNIT = "(?:minute|hour|day|night|week|fortnight|month|year|decade)s?";
const LENGTH = new RegExp(`(?:^|[\\s“"(])((?:[\\w-]{1,12}\\s){0,3})(${UNIT})\\s$`, "i");
const LOOK_BACK = 60;

/** The length of time that stands right before a token: "[two days] after", "[the day] before", "[less than 24 hours] after". */
function lengthBefore({ annotated: { article, tokens } }: DatedReport, sentence: Sentence, at: number) {
  const end = tokens[at]!.start;
  const before = article.text.slice(Math.max(sentence.span.start, end - LOOK_BACK), end);
  const match = LENGTH.exec(before);
  if (match === null) return null;
  const unit = match[2]!;
  const counts = match[1]!.trim().split(" ").filter(Boolean);
  const last = counts.at(-1)?.toLowerCase();
  const span = (text: string): Span => ({ doc: article.doc, start: end - 1 - text.length, end: end - 1 });
  if (last === "the" && !unit.endsWith("s"))
    return { text: unit, known: `1 ${unit}`, words: span(`${counts.at(-1)} ${unit}`) };
  for (let from = 0; from < counts.length; from++) {
    const text = [...counts.slice(from), unit].join(" ");
    if (countFrom(text, "after", BASE) !== null) return { text, known: text, words: span(text) };
  }
  return unit.endsWith("s") ? { text: unit, known: null, words: span(unit) } : null;
}

/** Any day: it shows whether words are a length that days can be counted by. */
const BASE = dayRange("2000-01-01");

/** The event behind "after", and what the distance hangs on; null when nothing is told there. */
function sidesOf({ annotated, mentions }: DatedReport, sentence: Sentence, at: number) {
  const { tokens } = annotated;
  const insideDate = [...mentions.values()].some(({ kind, first, end }) => kind === "date" && first < at && end > at);
  const first = tokens[at]!.head;
  if (insideDate || first <= at) return null;
  // "before [his successor] was abducted", where the tree took the subject for the event
  const head = tokens[first]!.deprel.startsWith("nsubj") && tokens[first]!.head > first ? tokens[first]!.head : first;
  const apart = childrenOf(annotated, sentence, head).filter((child) => isNextClause(annotated, sentence, child));
  const own = subtree(annotated, sentence, head, new Set(apart));
  const all = [...own, ...whatHappenedIn(annotated, sentence, Math.max(...own))];
  const counted = tokens[head]!.head >= 0 ? mainOf(tokens, tokens[head]!.head) : (apart[0] ?? -1);
  // "a year after the army seized power, [soldiers] on Sunday shot …": what stands behind the next subject is not told there
  const subject = childrenOf(annotated, sentence, counted).find(
    (child) => child > head && tokens[child]!.deprel.startsWith("nsubj"),
  );
  const anchor = new Set(all.filter((token) => token > at && token < (subject ?? sentence.end)));
  return { anchor, counted };
}

/** "after an ambush [in which 17 soldiers died]": it tells of the noun right before, wherever the tree has put it. */
function whatHappenedIn(annotated: DatedReport["annotated"], sentence: Sentence, last: number): readonly number[] {
  const { tokens } = annotated;
  const [preposition, pronoun] = [tokens[last + 1], tokens[last + 2]];
  if (last + 2 >= sentence.end || preposition?.upos !== "ADP" || pronoun?.form.toLowerCase() !== "which") return [];
  const verb = pronoun.head;
  if (verb <= last || verb >= sentence.end) return [];
  return [...subtree(annotated, sentence, verb)].filter((token) => token > last);
}

/** "two weeks before the election, [held] on 2 May, a bomb killed …": a participle is not what the distance hangs on. */
function mainOf(tokens: readonly Token[], token: number): number {
  const { tag, deprel, head } = tokens[token]!;
  return tag === "VBN" && deprel.startsWith("advcl") && head >= 0 ? head : token;
}

/** A clause of its own that the tree joined to the one behind "after". */
function isNextClause(annotated: DatedReport["annotated"], sentence: Sentence, token: number): boolean {
  if (!/^(?:conj|parataxis)/.test(annotated.tokens[token]!.deprel)) return false;
  return childrenOf(annotated, sentence, token).some((child) => annotated.tokens[child]!.deprel.startsWith("nsubj"));
}

/** "the tenth anniversary of the bombing that killed 19": so many years before. */
function anniversaryAt({ annotated }: DatedReport, sentence: Sentence, at: number): Distance | null {
  const { tokens, article } = annotated;
  const children = childrenOf(annotated, sentence, at);
  const rank = children.find((child) => yearsOf(tokens[child]!) !== null);
  const event = children.find((child) => child > at && tokens[child]!.deprel.startsWith("nmod"));
  if (rank === undefined || event === undefined) return null;
  return {
    words: { doc: article.doc, start: tokens[rank]!.start, end: tokens[at]!.end },
    length: `${yearsOf(tokens[rank]!)} years`,
    way: "after",
    anchor: subtree(annotated, sentence, event),
    counted: pathUp(tokens, at).find((step) => step !== at && tokens[step]?.upos === "VERB") ?? at,
    kind: "anniversary",
  };
}

/** Ten of "tenth" and "10th"; null for other words. */
function yearsOf({ form }: Token): string | null {
  return /^(\d{1,3})(?:st|nd|rd|th)$/.exec(normalForm(form).words)?.[1] ?? null;
}
