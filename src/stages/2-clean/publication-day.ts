/** Days that a page gives as that of its publication in, the one to believe and what a person should know of the others out. */
import type { Note } from "#model/sourced.ts";
import { addDays, dayNumber, isoDay } from "#text/calendar.ts";
import { monthNumber } from "#text/written-date.ts";
import type { FoundDay } from "./draft.ts";

/**
 * Where a day was found, most trusted first: what is written for machines, what the reader sees as the date of the page, the
 * address, and last the day of a later change, which is only a day on which the report was there.
 */
export const TRUST = [
  "json-ld",
  "meta",
  "time-element",
  "header",
  "byline",
  "dateline",
  "url-path",
  "modified",
] as const satisfies readonly FoundDay["rule"][];

/** Values that programs write where they know no day. */
const FILLERS: ReadonlySet<string> = new Set([
  "0001-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1969-12-31",
  "1970-01-01",
  "1980-01-01",
]);
/** The first newspapers that a page may hold. */
const EARLIEST = "1700-01-01";
/** Days by which two stamps of one publication may differ: time zones. */
const SAME_DAYS = 1;

export type ChosenDay = Readonly<{ found: FoundDay | null; notes: readonly Note[] }>;

/**
 * The most trusted day that is possible. A day on which the page was fetched stands behind an earlier one, because pages
 * stamp the day on which they are served; a change on that day says nothing. Days that are passed over or that disagree are noted.
 */
export function choosePublicationDay(days: readonly FoundDay[], retrievedAt: string): ChosenDay {
  const fetched = retrievedAt.slice(0, 10);
  const isPossible = ({ day }: FoundDay) => day >= EARLIEST && !FILLERS.has(day) && day <= addDays(fetched, SAME_DAYS);
  const isServed = ({ day, rule }: FoundDay) => rule === "modified" && !differs(day, fetched);
  const ordered = days
    .filter((one) => isPossible(one) && !isServed(one))
    .toSorted((left, right) => TRUST.indexOf(left.rule) - TRUST.indexOf(right.rule));
  const first = ordered[0] ?? null;
  const impossible = days.filter((one) => !isPossible(one)).map((one) => passedOver(one, fetched));
  if (first === null) return { found: null, notes: impossible };
  const earlier = differs(first.day, fetched)
    ? undefined
    : ordered.find(({ day, rule }) => rule !== "modified" && day < first.day && differs(day, first.day));
  const found = earlier ?? first;
  const others = ordered.filter(({ day, rule }) => rule !== "modified" && differs(day, found.day));
  return { found, notes: [...impossible, ...disagreement(found, others, earlier !== undefined)] };
}

function differs(left: string, right: string): boolean {
  return Math.abs(dayNumber(left) - dayNumber(right)) > SAME_DAYS;
}

function passedOver({ day, rule }: FoundDay, fetched: string): Note {
  const why = day > fetched ? `after the report was retrieved (${fetched})` : "a day that stands for none";
  const reason = `the page's ${rule} gives ${day} as the day of publication, which is ${why}: passed over`;
  return { rule: "clean/published/impossible", severity: "warning", reason, span: null };
}

function disagreement(found: FoundDay, others: readonly FoundDay[], isEarlier: boolean): Note[] {
  if (others.length === 0) return [];
  const told = [...new Set(others.map(({ day, rule }) => `${day} (${rule})`))].join(", ");
  const why = isEarlier ? "the other is the day on which it was retrieved" : `in the order ${TRUST.join(", ")}`;
  const reason = `the page gives ${told} as its day of publication too; kept ${found.day} (${found.rule}), ${why}`;
  return [{ rule: "clean/published/conflict", severity: "info", reason, span: null }];
}

/** `/2018/02/08/`, `/2018/feb/08/`, `/20180208/`, `/2018-02-08-title`. */
const IN_PATH: readonly RegExp[] = [
  /\/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2}|[a-z]{3,9})[/-](?<date>\d{1,2})(?=[/_.-]|$)/i,
  /\/(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<date>\d\d)(?=[/_.-]|$)/,
];

/** The day in an address, or null. */
export function dayInAddress(url: string | null): FoundDay | null {
  const path = url?.replace(/[?#].*$/, "").slice(0, LONGEST_ADDRESS) ?? "";
  for (const pattern of IN_PATH) {
    const groups = pattern.exec(path)?.groups;
    if (groups === undefined) continue;
    const { year, month = "", date } = groups;
    const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
    const day = number === null ? null : isoDay(Number(year), number, Number(date));
    if (day !== null) return { day, rule: "url-path", words: null };
  }
  return null;
}

const LONGEST_ADDRESS = 2000;
