/** Text with line breaks in, its paragraphs out: hard-wrapped lines joined, other lines apart. */
import { type Edit, editMapped, type MappedText, sliceMapped } from "#text/mapped-text.ts";
import { tidySpaces } from "#text/whitespace.ts";
import { MOST_BLOCKS } from "../draft.ts";

export type Paragraph = Readonly<{ text: MappedText; listItem: boolean }>;

type TextLine = Readonly<{ start: number; end: number; text: string; indent: number; afterBlank: boolean }>;

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** A page is hard-wrapped when no line with spaces is longer than this. */
const WIDEST_WRAP = 120;
/** Lines wrapped at less are headlines or verse, not wrapped prose. */
const NARROWEST_WRAP = 50;
const BULLET = /^(?:[-*•‣▪●◦–—]|\(?\d{1,2}[.)])\s+\S/;
const BULLET_MARK = /^(?:[-*•‣▪●◦–—]|\(?\d{1,2}[.)])\s+/;
const ENDS_SENTENCE = /[.!?…:]["'”’)\]]{0,3}$/;
const STARTS_LOWER = /^\p{Ll}/u;
/** A word broken at the line's end, or a compound broken at its hyphen: joined without a space, the hyphen kept. */
const BROKEN_WORD = /\p{L}-$/u;

/** Paragraphs in order, tidied, without empty ones. Blank lines always part; single breaks part unless the text is wrapped there. */
export function splitParagraphs(mapped: MappedText): Paragraph[] {
  const lines = textLines(mapped.text);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = paragraphs.length + 1 < MOST_BLOCKS ? first : lines.length - 1;
    while (last + 1 < lines.length && continues(lines[last] as TextLine, lines[last + 1] as TextLine, width)) last++;
    const paragraph = paragraphOf(mapped, lines.slice(first, last + 1));
    if (paragraph) paragraphs.push(paragraph);
    first = last + 1;
  }
  return paragraphs;
}

/** Lines that are not blank. */
function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") {
      afterBlank = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const start = from + indent;
    lines.push({ start, end: start + trimmed.length, text: trimmed, indent, afterBlank });
    afterBlank = false;
  };
  let from = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return lines;
}

/** Column at which the page is wrapped, null when it is not. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  let widest = 0;
  for (const { text } of lines) if (text.length > widest && text.includes(" ")) widest = text.length;
  return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest : null;
}

/** Whether the second line goes on with the first one's paragraph. */
function continues(line: TextLine, next: TextLine, width: number | null): boolean {
  if (next.afterBlank || width === null || BULLET.test(next.text)) return false;
  if (next.indent > line.indent + 1 && !BULLET.test(line.text)) return false;
  if (line.text === next.text) return false;
  const firstWord = next.text.indexOf(" ") === -1 ? next.text.length : next.text.indexOf(" ");
  // a wrapped line is broken only where the next word would not have fitted
  if (line.text.length + 1 + firstWord > width) return true;
  if (ENDS_SENTENCE.test(line.text)) return false;
  return STARTS_LOWER.test(next.text) || line.text.length >= width * 0.75;
}

function paragraphOf(mapped: MappedText, lines: readonly TextLine[]): Paragraph | null {
  const first = lines[0] as TextLine;
  const listItem = BULLET.test(first.text);
  const start = first.start + (listItem ? (BULLET_MARK.exec(first.text)?.[0].length ?? 0) : 0);
  const slice = sliceMapped(mapped, start, (lines.at(-1) as TextLine).end);
  const edits: Edit[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [before, after] = [lines[index - 1] as TextLine, lines[index] as TextLine];
    if (!BROKEN_WORD.test(before.text) || !STARTS_LOWER.test(after.text)) continue;
    edits.push({ start: before.end - start, end: after.start - start, replacement: "" });
  }
  const text = tidySpaces(editMapped(slice, edits));
  return text.text === "" ? null : { text, listItem };
}
