/** The metadata lines above a text in, their fields out. */
import { type MappedText, sliceMapped } from "#text/mapped-text.ts";
import { tidySpaces } from "#text/whitespace.ts";
import { parseGivenDate } from "#text/written-date.ts";
import { type FoundDay, type Line, NO_FACTS, type PageFacts } from "../draft.ts";

/** `end` is the unit where the story begins. */
export type Header = Readonly<{ facts: PageFacts; lines: readonly Line[]; end: number; impossibleDate: string | null }>;

type Field = "title" | "outlet" | "url" | "published" | "other";

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ["title", "title"],
  ["headline", "title"],
  ["subject", "title"],
  ["outlet", "outlet"],
  ["publisher", "outlet"],
  ["source", "outlet"],
  ["newspaper", "outlet"],
  ["agency", "outlet"],
  ["site", "outlet"],
  ["url", "url"],
  ["link", "url"],
  ["canonical", "url"],
  ["published", "published"],
  ["published at", "published"],
  ["publishedat", "published"],
  ["publication date", "published"],
  ["pubdate", "published"],
  ["date", "published"],
  ["sent", "published"],
  ["from", "other"],
  ["to", "other"],
  ["cc", "other"],
  ["reply-to", "other"],
  ["message-id", "other"],
  ["author", "other"],
  ["authors", "other"],
  ["byline", "other"],
  ["by", "other"],
  ["language", "other"],
  ["lang", "other"],
  ["section", "other"],
  ["tags", "other"],
  ["retrieved", "other"],
  ["accessed", "other"],
  ["updated", "other"],
]);

const MOST_LINES = 30;
const LONGEST_LINE = 500;
const FIELD_LINE = /^(?<key>[A-Za-z][A-Za-z _-]{0,24}?)\s?:\s{0,8}(?<value>\S.{0,480})$/;
const FENCE = /^---\s*$/;
/** What may stand between fences: a key, a list item, a continued value, a comment, nothing. */
const FENCED_LINE = /^(?:[A-Za-z][\w -]{0,40}:|\s*-\s|\s+\S|#|\s*$)/;

type HeaderLine = Readonly<{ start: number; text: string }>;

/**
 * Front matter between `---` lines, or lines `Key: value` closed by a blank line of which the first has a key that we know.
 * Null when the text begins with its story.
 */
export function readHeader(mapped: MappedText): Header | null {
  const { lines, end } = headerLines(mapped.text);
  if (lines === null || lines.length === 0) return null;
  let facts = NO_FACTS;
  let impossibleDate: string | null = null;
  const drafts: Line[] = [];
  for (const { start, text } of lines) {
    const line = tidySpaces(sliceMapped(mapped, start, start + text.length));
    if (line.text === "") continue;
    drafts.push({ text: line, hint: "boilerplate", part: "header" });
    const field = FIELD_LINE.exec(line.text)?.groups;
    const name = FIELDS.get(field?.key?.toLowerCase().replace("_", " ") ?? "") ?? "other";
    const value = unquoted(field?.value ?? "");
    if (value === "" || name === "other") continue;
    if (name === "published") {
      const published = publishedOf(value, line);
      if (published === null) impossibleDate = value;
      else facts = { ...facts, published: [...facts.published, published] };
    } else if (facts[name] === null) facts = { ...facts, [name]: value };
  }
  return { facts, lines: drafts, end, impossibleDate };
}

function publishedOf(value: string, line: MappedText): FoundDay | null {
  const date = parseGivenDate(value);
  if (date.kind !== "date") return null;
  const start = line.text.lastIndexOf(value);
  return { day: date.day, rule: "header", words: { line, start, end: start + value.length } };
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^"[^"]*"$|^'[^']*'$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

function headerLines(text: string): { lines: readonly HeaderLine[] | null; end: number } {
  const lines: HeaderLine[] = [];
  let at = text.length - text.trimStart().length;
  let fenced = false;
  for (let count = 0; count <= MOST_LINES; count++) {
    const { line, next } = lineAt(text, at);
    if (count === 0 && FENCE.test(line)) fenced = true;
    else if (fenced ? FENCE.test(line) : line.trim() === "") return { lines, end: next };
    else if (fenced ? FENCED_LINE.test(line) : isField(line, count === 0)) lines.push({ start: at, text: line });
    else break;
    // a header without a story below it is a story
    if (next >= text.length) break;
    at = next;
  }
  return { lines: null, end: 0 };
}

function isField(line: string, first: boolean): boolean {
  const key = line.length > LONGEST_LINE ? undefined : FIELD_LINE.exec(line.trim())?.groups?.key;
  return key !== undefined && (!first || FIELDS.has(key.toLowerCase()));
}

function lineAt(text: string, at: number): { line: string; next: number } {
  const found = text.indexOf("\n", at);
  const end = found === -1 ? text.length : found;
  return { line: text.slice(at, end).replace(/\r$/, ""), next: Math.min(end + 1, text.length) };
}
