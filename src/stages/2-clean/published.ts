/** Drafts and page facts in, the day the report was published out, with the words that say so. */
import type { Report } from "#model/report.ts";
import type { Note, Sourced } from "#model/sourced.ts";
import type { Span } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { addDays, dayRange } from "#text/calendar.ts";
import { rule, sourced } from "#text/sourced.ts";
import { parseGivenDate, writtenDates } from "#text/written-date.ts";
import type { Draft, FoundDay } from "./draft.ts";

/** Lines at the top in which a bare date is the page's own; further down it needs a word such as "Published". */
const TOP_LINES = 12;
const STAMPED = /^(?:first )?(?:published|posted|date|issued)\b/i;
const UPDATED = /\b(?:updated|modified)\b/i;

/** Days that bylines and the dateline write out; the one called "Published" first. */
export function daysInText(drafts: readonly Draft[]): FoundDay[] {
  const candidates = drafts.flatMap((draft, index) => {
    const stamped = STAMPED.test(draft.text.text);
    const byline = draft.part === "byline" && (index < TOP_LINES || stamped);
    if (!byline && draft.kind !== "dateline") return [];
    const date = writtenDates(draft.text.text)[0];
    if (date === undefined) return [];
    const rule = draft.kind === "dateline" ? "dateline" : UPDATED.test(draft.text.text) ? "modified" : "byline";
    return [{ stamped, found: { ...foundIn(draft, date), rule: stamped ? "byline" : rule } as const }];
  });
  return candidates.toSorted((left, right) => Number(right.stamped) - Number(left.stamped)).map(({ found }) => found);
}

function foundIn(draft: Draft, { start, end, day }: Readonly<{ start: number; end: number; day: string }>) {
  return { day, words: { line: draft.text, start, end } };
}

/** Where a draft's text stands in the article; null when it is not there. */
export type Locate = (line: Draft["text"], start: number, end: number) => Span | null;

type Published = Readonly<{ value: Sourced<DateRange> | null; notes: readonly Note[] }>;

/**
 * The publication day: given by the user or record, else found on the page. A found day that disagrees with the given one, and a day after the
 * report was retrieved, are noted.
 */
export function publishedOf(report: Report, found: FoundDay | null, locate: Locate): Published {
  const given = report.publishedAt === null ? null : parseGivenDate(report.publishedAt);
  const onPage = found && foundDay(found, locate);
  const value = given?.kind === "date" ? givenDay(report, given.day) : onPage;
  const notes: Note[] = [];
  const span = onPage?.provenance.spans[0] ?? null;
  if (given?.kind === "date" && found && found.day !== given.day) {
    notes.push(note("info", `the page says it was published on ${found.day}; kept ${given.day}, as given`, span));
  }
  if (value && value.value.earliest > addDays(report.retrievedAt.slice(0, 10), 1)) {
    const reason = `the publication date ${value.value.earliest} is after the report was retrieved (${report.retrievedAt})`;
    notes.push(note("warning", reason, given ? null : span));
  }
  return { value, notes };
}

function note(severity: Note["severity"], reason: string, span: Span | null): Note {
  return { rule: "clean/published", severity, reason, span };
}

/** A record of a JSONL file says its own date; for other files only the user can have given one. */
function givenDay(report: Report, day: string): Sourced<DateRange> {
  const kind = report.file?.includes("#") ? "import" : "person";
  return sourced("d", dayRange(day), { spans: [], by: { kind, id: "intake/published", version: "1" } });
}

/** Metadata outside the text has no words to quote: its day comes with the page (`import`), and is implied, not stated. */
function foundDay({ day, rule: name, words }: FoundDay, locate: Locate): Sourced<DateRange> {
  const span = words && locate(words.line, words.start, words.end);
  const by = rule(`clean/published/${name}`);
  return sourced("d", dayRange(day), {
    spans: span ? [span] : [],
    by: span ? by : { ...by, kind: "import" },
    certainty: span ? "stated" : "implied",
  });
}
