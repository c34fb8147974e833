/** Decoded Markdown in, its drafts and facts out. */
import { joinMapped, type MappedText, mapWhole, sliceMapped } from "#text/mapped-text.ts";
import { tidySpaces } from "#text/whitespace.ts";
import { type Line, MOST_BLOCKS, NO_FACTS, type TakenApart } from "../draft.ts";
import { decideKinds } from "../kinds.ts";
import { impossibleDateNotes } from "../plain/clean-plain.ts";
import { readHeader } from "../plain/header.ts";
import { withoutMarks } from "./inline.ts";

type BlockHint = "headline" | "list" | null;
/** A line without its block marks: `start` and `end` are units of the story. */
type Row = Readonly<{
  start: number;
  end: number;
  opens: boolean;
  hint: BlockHint;
  underline: boolean;
  dropped: boolean;
}>;

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/g;
const QUOTE = /^(?: {0,3}> ?)+/;
const HEADING = /^ {0,3}#{1,6}\s+/;
/** The look-behind keeps a long run of spaces from being tried from each of them. */
const CLOSING_MARKS = /(?<!\s)\s+#+\s*$/;
const ITEM = /^\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+(?=\S)/;
const RULE = /^ {0,3}(?:(?:\* ?){3,40}|(?:- ?){3,40}|(?:_ ?){3,40})\s*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const DEFINITION = /^ {0,3}\[[^[\]]{1,200}\]:\s/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}[-\s|:]*$/;

/** Headings, lists, quotes and paragraphs as blocks; a paragraph's lines are one text, however they are broken. */
export function cleanMarkdown(source: string): TakenApart {
  const whole = mapWhole(source);
  const header = readHeader(whole);
  const story = sliceMapped(whole, header?.end ?? 0, source.length);
  const lines = blocksOf(rowsOf(story.text)).flatMap((rows): Line[] => lineOf(story, rows));
  return {
    drafts: [
      ...decideKinds(header?.lines ?? [], false),
      ...decideKinds(
        lines,
        lines.some((line) => line.hint === "headline"),
      ),
    ],
    facts: header?.facts ?? NO_FACTS,
    notes: impossibleDateNotes(header?.impossibleDate ?? null),
  };
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (const match of text.matchAll(LINE)) {
    if (match[0] === "") continue;
    rows.push(rowOf(match[0].replace(/[\r\n]+$/, ""), match.index));
  }
  return rows;
}

function rowOf(line: string, at: number): Row {
  const quote = QUOTE.exec(line)?.[0].length ?? 0;
  const inner = line.slice(quote);
  const row = { start: at + quote, end: at + line.length, opens: false, hint: null, underline: false, dropped: false };
  if (inner.trim() === "" || FENCE.test(inner) || DEFINITION.test(inner)) return { ...row, opens: true, dropped: true };
  if (UNDERLINE.test(inner)) return { ...row, opens: true, dropped: true, underline: true };
  if (RULE.test(inner) || (inner.includes("-") && TABLE_RULE.test(inner)))
    return { ...row, opens: true, dropped: true };
  const heading = HEADING.exec(inner)?.[0].length ?? 0;
  if (heading > 0) {
    const closing = CLOSING_MARKS.exec(inner)?.[0].length ?? 0;
    return { ...row, start: row.start + heading, end: row.end - closing, opens: true, hint: "headline" };
  }
  const item = ITEM.exec(inner)?.[0].length ?? 0;
  return item > 0 ? { ...row, start: row.start + item, opens: true, hint: "list" } : row;
}

/** Rows of one block each; a line of `=` or `-` right under a paragraph makes it a heading. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let open: Row[] | null = null;
  for (const row of rows) {
    if (row.underline && open && open[0]?.hint === null) open[0] = { ...(open[0] as Row), hint: "headline" };
    const isFull = open !== null && blocks.length >= MOST_BLOCKS;
    if (row.dropped && !isFull) open = null;
    else if (isFull) open?.push(row);
    else if (open !== null && !row.opens && open[0]?.hint !== "headline") open.push(row);
    else {
      open = [row];
      blocks.push(open);
    }
  }
  return blocks;
}

function lineOf(story: MappedText, rows: readonly Row[]): Line[] {
  const parts = rows.map(({ start, end }) => sliceMapped(story, start, end));
  const text = tidySpaces(withoutMarks(joinMapped(parts, "\n")));
  return text.text === "" ? [] : [{ text, hint: rows[0]?.hint ?? null, part: null }];
}
