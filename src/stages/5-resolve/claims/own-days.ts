/** A claim and the dates that its words give it in, the days of its event out. */
import type { Annotated, Mention, Token } from "#model/annotated.ts";
import type { Claim, ResolvedDate } from "#model/claim.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { dateRange, dayNumber, rangeOfEdtf } from "#text/calendar.ts";
import { rule, sourced } from "#text/sourced.ts";
import { parseDatePhrase } from "../dates/parse-date-phrase.ts";
import { childrenOf, verbOver } from "./token-tree.ts";

type Days = Sourced<DateRange>;
type Given = Readonly<{ mention: Mention; days: Days }>;

/** What is known of a report's dates. */
export type DatedReport = Readonly<{
  annotated: Annotated;
  dates: ReadonlyMap<ValueId, ResolvedDate>;
  mentions: ReadonlyMap<ValueId, Mention>;
}>;

/**
 * The days that the claim's own words name, null when they name none. Days joined in the words ("Monday and Tuesday",
 * "between 2003 and 2006") are one range; of others the calendar's day stands before the week's, and the narrowest first.
 *
 * @param except  date mentions that belong to another event
 */
export function ownDays(report: DatedReport, claim: Claim, except: ReadonlySet<ValueId> = new Set()): Days | null {
  const { annotated, mentions } = report;
  const named = (claim.roles.date ?? []).flatMap((id) => (except.has(id) ? [] : (mentions.get(id) ?? [])));
  const ordered = named.toSorted((left, right) => left.first - right.first);
  const given = ordered.flatMap((mention) => {
    const days = daysOf(report, claim, mention);
    return days === null ? [] : [{ mention, days }];
  });
  const run = begunRun(report, claim, given);
  if (run !== null) return run;
  const joined = joinDays(annotated.article.text, given);
  // "during Sunday mass, on January 27th 2019": the calendar's day before the week's
  const calendar = joined.filter(({ provenance }) => isCalendarDay(annotated.article.text, provenance.spans));
  return narrowest(calendar.length > 0 ? calendar : joined) ?? dayOfWhen(report, claim);
}

function daysOf(report: DatedReport, claim: Claim, mention: Mention): Days | null {
  const date = report.dates.get(mention.id);
  if (date === undefined) return null;
  return date.range ?? (date.type === "DURATION" ? lastingUntilNow(report, claim, mention) : null);
}

/** Words before a length that make it a run: "has been shelling the town for three days". */
const RUN_BEFORE = /\b(?:for|over)\s(?:the\s|about\s|nearly\s|almost\s|some\s|more\sthan\s|at\sleast\s)?$/i;

/** A length beside a verb in the present perfect reaches up to the day of writing. */
function lastingUntilNow({ annotated }: DatedReport, { token, sentence }: Claim, mention: Mention): Days | null {
  const { article, tokens, sentences } = annotated;
  const span = mention.provenance.spans[0];
  const published = article.publishedAt;
  if (span === undefined || published === null || !RUN_BEFORE.test(textBefore(article.text, span.start))) return null;
  const helpers = childrenOf(annotated, sentences[sentence]!, token).map((child) => tokens[child]!);
  if (!helpers.some(isPresentHave) || tokens[mention.head]?.head !== token) return null;
  const words = `the past ${article.text.slice(span.start, span.end)}`;
  const range = parseDatePhrase(words, published.value, { tense: "past", previous: null })?.range ?? null;
  return range && derived("run-until-now", range, [span], [mention.id, published.id]);
}

/** "has", "have" of the present perfect. */
export function isPresentHave({ lemma, tag, deprel }: Token): boolean {
  return lemma === "have" && deprel.startsWith("aux") && (tag === "VBZ" || tag === "VBP");
}

/** Verbs whose day is the first of a run. */
const BEGINNING: ReadonlySet<string> = new Set(["begin", "start", "erupt", "break", "flare"]);
const UNTIL: ReadonlySet<string> = new Set(["until", "till", "through", "to"]);

/** "the war, which began in 2015, has killed …": from that day to the day told as the end, or to the day of writing. */
function begunRun({ annotated }: DatedReport, claim: Claim, given: readonly Given[]): Days | null {
  const { tokens, article } = annotated;
  const first = given.find(({ mention }) => {
    const verb = verbOver(tokens, mention.head);
    const token = tokens[verb];
    return verb !== claim.token && token?.deprel.startsWith("acl") && BEGINNING.has(token.lemma);
  });
  if (first === undefined) return null;
  const last = given.find((one) => one !== first && UNTIL.has(caseBefore(tokens, one.mention)));
  const published = article.publishedAt;
  const end = last?.days ?? published;
  if (end === null || end.value.latest < first.days.value.earliest) return null;
  const range = dateRange(first.days.value.earliest, end.value.latest);
  return derived("begun-run", range, spansOf([first.days, end]), [first.days.id, end.id]);
}

function caseBefore(tokens: readonly Token[], { first }: Mention): string {
  return tokens[first - 1]?.form.toLowerCase() ?? "";
}

const BETWEEN_ENDS = /^,?\s(?:to|until|till|through|into)\s(?:(?:on|in|at|the|early|late)\s){0,2}$|^\s?[-–—]\s?$/i;
const BETWEEN_PARTS = /^(?:['’]s?)?,?\s(?:and|or)\s(?:into\s)?(?:(?:on|in|at|by|again|the|early|late)\s){0,2}$/i;
const FROM_BETWEEN = /\bbetween\s(?:(?:the|early|late)\s)?$/i;
/** Days joined by "and" lie near each other, by their own width: "Monday and Thursday", "in May and August". */
const MOST_WIDTHS_APART = 3;
const ALWAYS_NEAR_DAYS = 7;

/** Neighbouring dates that the words join are one. */
function joinDays(text: string, given: readonly Given[]): readonly Days[] {
  const joined: Days[] = [];
  for (const { days } of given) {
    const before = joined.at(-1);
    const range = before ? joinedRange(text, before, days) : null;
    if (before === undefined || range === null) joined.push(days);
    else {
      const from = [before.id, days.id];
      joined.splice(-1, 1, derived("joined-days", range, spansOf([before, days]), from, weaker(before, days)));
    }
  }
  return joined;
}

function joinedRange(text: string, left: Days, right: Days): DateRange | null {
  const [from, to] = [left.provenance.spans.at(-1), right.provenance.spans[0]];
  if (from === undefined || to === undefined || to.start <= from.end) return null;
  const between = text.slice(from.end, to.start);
  const ends =
    BETWEEN_ENDS.test(between) || (FROM_BETWEEN.test(textBefore(text, from.start)) && BETWEEN_PARTS.test(between));
  if (!ends && !(BETWEEN_PARTS.test(between) && areNear(left.value, right.value))) return null;
  const { earliest } = left.value;
  const { latest } = right.value;
  if (ends) return earliest <= latest ? dateRange(earliest, latest) : null;
  return dateRange(least(earliest, right.value.earliest), greatest(left.value.latest, latest));
}

function areNear(left: DateRange, right: DateRange): boolean {
  const gap = Math.max(
    dayNumber(right.earliest) - dayNumber(left.latest),
    dayNumber(left.earliest) - dayNumber(right.latest),
  );
  return gap <= MOST_WIDTHS_APART * Math.max(widthOf(left), widthOf(right)) + ALWAYS_NEAR_DAYS;
}

/** "the deadliest since 2019, when a bomber killed 51": the day named before "when", and not the time since. */
function dayOfWhen({ annotated, dates, mentions }: DatedReport, { token, sentence }: Claim): Days | null {
  const { tokens, sentences } = annotated;
  const when = childrenOf(annotated, sentences[sentence]!, token).find(
    (child) => child < token && tokens[child]!.lemma === "when" && tokens[child]!.deprel !== "mark",
  );
  if (when === undefined) return null;
  const end = tokens[when - 1]?.form === "," ? when - 1 : when;
  const mention = [...mentions.values()].find((one) => one.kind === "date" && one.end === end);
  const date = mention && dates.get(mention.id);
  if (!mention || !date?.range) return null;
  const range = caseBefore(tokens, mention) === "since" ? (rangeOfEdtf(date.timex) ?? null) : date.range.value;
  return range && derived("when-clause", range, mention.provenance.spans, [date.range.id]);
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const MONTH_AND_DAY = new RegExp(
  `\\b${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\sof)?\\s${MONTH}\\b`,
  "i",
);

/** A day of a month: not "Sunday", "4.53 pm" or "2019". */
function isCalendarDay(text: string, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => MONTH_AND_DAY.test(text.slice(start, end)));
}

function narrowest(dates: readonly Days[]): Days | null {
  return dates.reduce<Days | null>(
    (best, days) => (best === null || widthOf(days.value) < widthOf(best.value) ? days : best),
    null,
  );
}

function widthOf({ earliest, latest }: DateRange): number {
  return dayNumber(latest) - dayNumber(earliest) + 1;
}

/** Days made of other values, which the words only imply. */
export function derived(
  name: string,
  range: DateRange,
  spans: readonly Span[],
  from: readonly ValueId[],
  certainty: Days["certainty"] = "implied",
): Days {
  const ordered = spans.toSorted((left, right) => left.start - right.start);
  return sourced("d", range, { spans: ordered, by: rule(`resolve/claim/${name}`), from, certainty });
}

function weaker(left: Days, right: Days): Days["certainty"] {
  const order = ["stated", "implied", "assumed"] as const;
  return order[Math.max(order.indexOf(left.certainty), order.indexOf(right.certainty))] ?? "assumed";
}

export function spansOf(values: readonly Days[]): Span[] {
  return values.flatMap(({ provenance }) => provenance.spans);
}

/** Characters before a date that can say how it is meant. */
const LOOK_BACK = 30;

function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start);
}

function least(left: string, right: string): string {
  return left < right ? left : right;
}

function greatest(left: string, right: string): string {
  return left > right ? left : right;
}
