/** A chronology in, the day of each claim's entry out: "August 1982: …", a line with a day over the paragraphs of that day. */
import type { Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { yearOf } from "#text/calendar.ts";
import { parseDatePhrase } from "../dates/parse-date-phrase.ts";
import { type DatedReport, derived } from "./own-days.ts";

type Days = Sourced<DateRange>;

/** `mention` is the heading's date; `[start, end)` the text of its entry. `alone`: the date is the whole line. */
type Entry = Readonly<{ mention: Mention; start: number; end: number; range: DateRange; from: readonly ValueId[] }>;
type Heading = Readonly<{
  mention: Mention;
  span: Span;
  range: DateRange;
  alone: boolean;
  block: number;
  from: ValueId;
}>;

/** One day at the head of a text is that of the report; a chronology has several. */
const FEWEST_ENTRIES = 2;

/** Days by claim, for claims that stand in a dated entry and have no day of their own, or only the heading's. */
export function entryDays(report: DatedReport, claims: readonly ResolvedClaim[]): ReadonlyMap<ValueId, Days> {
  const entries = entriesOf(report);
  if (entries.length === 0) return new Map();
  const { sentences } = report.annotated;
  return new Map(
    claims.flatMap(({ claim, when }) => {
      const start = sentences[claim.sentence]?.span.start ?? -1;
      const entry = entries.findLast((one) => start >= one.start && start < one.end);
      if (entry === undefined) return [];
      const { mention, range, from } = entry;
      const isHeadings = when?.provenance.spans.every((span) => isWithin(span, mention)) ?? true;
      if (when !== null && !isHeadings) return [];
      return [[claim.id, derived("dated-entry", range, mention.provenance.spans, from)] as const];
    }),
  );
}

function isWithin({ start, end }: Span, mention: Mention): boolean {
  const span = mention.provenance.spans[0];
  return span !== undefined && start >= span.start && end <= span.end;
}

function entriesOf(report: DatedReport): readonly Entry[] {
  const headings = headingsOf(report);
  const isChronology = new Set(headings.map(({ range }) => range.edtf)).size >= FEWEST_ENTRIES;
  if (!isChronology || isNewestFirst(headings)) return [];
  const { article } = report.annotated;
  return withYears(report, headings).map(({ mention, span, range, alone, block, from }, index) => {
    const next = headings[index + 1]?.span.start ?? article.text.length;
    const end = alone ? sectionEnd(report, block) : (article.blocks[block]?.span.end ?? span.end);
    return { mention, start: span.start, end: Math.min(end, next), range, from: [from] };
  });
}

/** Days over the pieces of a page that grew: those of writing, the last piece first. */
function isNewestFirst(headings: readonly Heading[]): boolean {
  const alone = headings.filter((heading) => heading.alone);
  return alone.some(({ range }, index) => range.earliest < (alone[index - 1]?.range.earliest ?? ""));
}

/** A date alone on its line holds until the next headline. */
function sectionEnd({ annotated: { article } }: DatedReport, block: number): number {
  const next = article.blocks.findIndex(({ kind }, index) => index > block && kind === "headline");
  return next < 0 ? article.text.length : article.blocks[next]!.span.start;
}

/** What may stand before the date: a bullet, or "Day 2,". */
const BULLET = /^[\s*•·–-]*(?:(?:day|week|month|year)\s\d{1,4}[,:]?\s)?$/i;
const LONGEST_LABEL = 16;
const AFTER_HEADING = /^\s?(?:[:—–]|-{1,2}\s)/;

/** What stands over the day of writing. */
const BYLINE = /^(?:by\b|updated|posted|published|last modified)/i;

/** Dates that open a line and are parted from what follows, in text order. */
function headingsOf({ annotated: { article, sentences, mentions }, dates }: DatedReport): Heading[] {
  return mentions.flatMap((mention) => {
    const span = mention.provenance.spans[0];
    const range = mention.kind === "date" ? dates.get(mention.id)?.range : null;
    const block = sentences[mention.sentence]?.block;
    if (span === undefined || !range || block === undefined || isPublication(article.publishedAt, span)) return [];
    const lineStart = article.text.lastIndexOf("\n", span.start - 1) + 1;
    if (!BULLET.test(article.text.slice(lineStart, span.start).slice(-LONGEST_LABEL))) return [];
    const lineEnd = article.text.indexOf("\n", span.end);
    const rest = article.text.slice(span.end, lineEnd < 0 ? undefined : lineEnd);
    const alone = rest.trim() === "" && opensStory(article.blocks, block);
    if (!(alone || AFTER_HEADING.test(rest)) || BYLINE.test(lineAbove(article.text, lineStart))) return [];
    return [{ mention, span, range: range.value, alone, block, from: range.id }];
  });
}

/** The nearest line above that has words, as far as it matters. */
function lineAbove(text: string, lineStart: number): string {
  const above = text.slice(Math.max(0, lineStart - LOOK_BACK), lineStart).trimEnd();
  return above.slice(above.lastIndexOf("\n") + 1);
}

const LOOK_BACK = 200;

/** A day among the furniture of a page stands over no paragraph. */
function opensStory(blocks: DatedReport["annotated"]["article"]["blocks"], block: number): boolean {
  const next = blocks[block + 1]?.kind;
  return next === "paragraph" || next === "list";
}

function isPublication(published: Sourced<DateRange> | null, { start }: Span): boolean {
  return published?.provenance.spans.some((span) => start >= span.start && start < span.end) ?? false;
}

/** "12 March 2019: …", then "14 March: …": a heading without a year goes on in that of the one before. */
function withYears({ annotated }: DatedReport, headings: readonly Heading[]): Heading[] {
  let year: number | null = null;
  let last = "";
  return headings.map((heading) => {
    const { span, range } = heading;
    const words = annotated.article.text.slice(span.start, span.end);
    const stated = /\d{4}/.test(words);
    const continued = stated || year === null ? range : inYear(words, year, last, range);
    if (stated) year = yearOf(range.earliest);
    else if (year !== null) year = yearOf(continued.earliest);
    last = continued.earliest;
    return { ...heading, range: continued };
  });
}

/** The words in that year, or in the next when the year would turn back. */
function inYear(words: string, year: number, last: string, otherwise: DateRange): DateRange {
  const ranges = [year, year + 1].map((one) => {
    return parseDatePhrase(`${words} ${one}`, null, { tense: "past", previous: null })?.range ?? null;
  });
  return ranges.find((range) => range !== null && range.latest >= last) ?? otherwise;
}
