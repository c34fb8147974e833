/** One line of a JSONL file in, one raw report out. */
import { InputError } from "#model/errors.ts";
import type { RawReport, Report } from "#model/report.ts";
import { documentId } from "#text/ids.ts";
import { parseGivenDate } from "#text/written-date.ts";
import { isBlank } from "./binary.ts";
import type { GivenOptions } from "./intake.ts";

const PUBLISHED_KEYS = [
  "published",
  "publishedAt",
  "published_at",
  "datePublished",
  "date_published",
  "pubDate",
  "date",
] as const;
const RETRIEVED_KEYS = ["retrieved", "retrievedAt", "retrieved_at"] as const;

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The report that a line holds.
 *
 * @param file   `name.jsonl#N`, the report's own name
 * @param place  the file and its line, for the error
 * @throws InputError  what is wrong with the line
 */
export function readRecord(line: Uint8Array, file: string, place: string, options: GivenOptions): RawReport {
  const record = parseRecord(line, place);
  const html = stringOf(record, ["html"]);
  const text = stringOf(record, ["text"]);
  const story = html ?? text ?? (typeof record.text === "string" || typeof record.html === "string" ? "" : null);
  if (story === null) throw new InputError("record_malformed", place, "neither `text` nor `html` is a string");
  const bytes = new TextEncoder().encode(story);
  if (isBlank(bytes)) throw new InputError("report_empty", place);
  const report: Report = {
    id: documentId(bytes),
    file,
    url: stringOf(record, ["url"]),
    outlet: options.outlet ?? stringOf(record, ["outlet"]),
    title: stringOf(record, ["title"]),
    publishedAt: options.published ?? dateOf(record, PUBLISHED_KEYS, place),
    retrievedAt: instantOf(dateOf(record, RETRIEVED_KEYS, place)) ?? options.now(),
    mediaType: html === null ? "text/plain" : "text/html",
    charset: "utf-8",
    bytes: bytes.length,
  };
  return { report, bytes };
}

function parseRecord(line: Uint8Array, place: string): JsonRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (cause) {
    const what = cause instanceof SyntaxError ? cause.message.split("\n", 1)[0] : "invalid UTF-8";
    throw new InputError("record_malformed", place, what ?? null, cause);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new InputError(
      "record_malformed",
      place,
      `found ${value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`}`,
    );
  }
  return value as JsonRecord;
}

/** First key that holds a string with more than white space. */
function stringOf(record: JsonRecord, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = record[key];
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
}

function dateOf(record: JsonRecord, keys: readonly string[], place: string): string | null {
  const written = stringOf(record, keys);
  return written === null ? null : givenDate(written, place);
}

/**
 * A date as reports carry it: an ISO day, or the ISO date-time given.
 *
 * @throws InputError `date_impossible`
 */
export function givenDate(written: string, place: string): string {
  const date = parseGivenDate(written);
  if (date.kind !== "date") throw new InputError("date_impossible", place, `${date.kind}: \`${written.slice(0, 60)}\``);
  return date.instant ?? date.day;
}

/** An ISO day or date-time as UTC date-time; a date-time without zone counts as UTC. */
function instantOf(date: string | null): string | null {
  if (date === null) return null;
  const zoned = date.length === 10 ? `${date}T00:00:00Z` : /(?:Z|[+-]\d{2}:?\d{2})$/.test(date) ? date : `${date}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
