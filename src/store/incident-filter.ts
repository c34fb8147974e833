/** What a user asks of the list of incidents, checked; and the place in the list where a page ends. */
import { MEASURES, type Measure } from "#model/codes.ts";
import { InputError } from "#model/errors.ts";
import { type Incident, REVIEW_STATES, type ReviewState } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import { daysInMonth, isDay } from "#text/calendar.ts";
import { foldName } from "#text/fold.ts";

/**
 * Null or empty means any. A dated incident matches when one of its accounts' date ranges overlaps `[from, to]`. `place`
 * and `actor` match when any of the given names stands, as whole words, in a place or party of any account. `min` is
 * compared with the sum over sides of best (else low) of `measure`, or of any one measure when that is null.
 */
export type IncidentFilter = Readonly<{
  from: string | null;
  to: string | null;
  place: readonly string[];
  actor: readonly string[];
  measure: Measure | null;
  min: number | null;
  ground: "current" | "background" | null;
  review: readonly ReviewState[];
}>;

export const NO_FILTER: IncidentFilter = Object.freeze({
  from: null,
  to: null,
  place: [],
  actor: [],
  measure: null,
  min: null,
  ground: null,
  review: [],
});

/** `after` is `next` of the page before, null for the first. */
export type PageRequest = Readonly<{ limit: number; after: string | null }>;

/** `undatedLeftOut` counts incidents without a date that a date filter keeps out, and that all else in the filter lets in. */
export type IncidentPage = Readonly<{ incidents: readonly Incident[]; next: string | null; undatedLeftOut: number }>;

/** A filter as typed: option name to text. */
export type FilterText = Readonly<
  Partial<Record<"from" | "to" | "place" | "actor" | "measure" | "min" | "review", string | undefined>>
>;

/**
 * The filter that the texts mean. Dates may be `2018`, `2018-02` or `2018-02-07`: `from` is the first day of it, `to` the last.
 *
 * @throws InputError `filter_invalid`, naming the option
 */
export function parseIncidentFilter(text: FilterText): IncidentFilter {
  const from = text.from === undefined ? null : parseDay("--from", text.from, "first");
  const to = text.to === undefined ? null : parseDay("--to", text.to, "last");
  if (from !== null && to !== null && from > to)
    throw new InputError("filter_invalid", "--from", `${from} is after ${to}`);
  return {
    ...NO_FILTER,
    from,
    to,
    place: text.place === undefined ? [] : [parseName("--place", text.place)],
    actor: text.actor === undefined ? [] : [parseName("--actor", text.actor)],
    measure: text.measure === undefined ? null : parseMeasure(text.measure),
    min: text.min === undefined ? null : parseCount(text.min),
    review: parseReview(text.review),
  };
}

/** What was rejected is left out unless it is asked for. */
function parseReview(text: string | undefined): readonly ReviewState[] {
  if (text === undefined) return ["suggested", "confirmed"];
  if (text === "any") return [];
  const state = REVIEW_STATES.find((known) => known === text);
  if (state === undefined)
    throw new InputError("filter_invalid", "--review", `${text} is none of ${REVIEW_STATES.join(", ")}, any`);
  return [state];
}

export function parseDay(option: string, text: string, edge: "first" | "last"): string {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?$/.exec(text)?.groups;
  const year = parts?.year;
  const month = parts?.month ?? (edge === "first" ? "01" : "12");
  const last = String(daysInMonth(Number(year), Number(month)));
  const day = `${year}-${month}-${parts?.day ?? (edge === "first" ? "01" : last)}`;
  if (year === undefined || !isDay(day))
    throw new InputError("filter_invalid", option, `${text} is not a date such as 2018-02-07`);
  return day;
}

function parseName(option: string, text: string): string {
  if (foldName(text) === "") throw new InputError("filter_invalid", option, "a name is expected");
  return text;
}

function parseMeasure(text: string): Measure {
  const measure = MEASURES.find((known) => known === text);
  if (measure === undefined)
    throw new InputError("filter_invalid", "--measure", `${text} is none of ${MEASURES.join(", ")}`);
  return measure;
}

function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InputError("filter_invalid", "--min", `${text} is not a whole number`);
  return Number(text);
}

/** Where an incident stands in the list: current before background, then by first day, undated last, then by id. */
export type SortKey = Readonly<{ groundRank: number; sortDay: string; id: ValueId }>;

/** The text that `PageRequest.after` takes. */
export function formatCursor({ groundRank, sortDay, id }: SortKey): string {
  return `${groundRank}~${sortDay}~${id}`;
}

/** @throws InputError `filter_invalid` */
export function parseCursor(text: string): SortKey {
  const parts = /^(?<rank>[01])~(?<day>\d{4}-\d{2}-\d{2})~(?<id>[a-z]+_[0-9a-f]+)$/.exec(text)?.groups;
  const [rank, day, id] = [parts?.rank, parts?.day, parts?.id];
  if (rank === undefined || day === undefined || id === undefined) {
    throw new InputError("filter_invalid", "--after", `${text} is not the end of a page`);
  }
  return { groundRank: Number(rank), sortDay: day, id: id as ValueId };
}
