/** A Markdown block's text in, the same without link targets, images and emphasis marks out. */
import { type Edit, editMapped, type MappedText } from "#text/mapped-text.ts";
import { plainText } from "../html/entities.ts";

const TARGET =
  "\\([^()\\s]{0,1000}(?:\\([^()\\s]{0,200}\\)[^()\\s]{0,500})?(?:\\s{1,4}[\"'(][^\"'()]{0,200}[\"')])?\\)|\\[[^[\\]]{0,200}\\]";
const IMAGE = new RegExp(`!\\[[^[\\]]{0,500}\\](?:${TARGET})`, "g");
const LINK = new RegExp(`\\[(?<label>[^[\\]]{0,500})\\](?:${TARGET})`, "g");
const MARK =
  /\\(?<escaped>[!-/:-@[-`{-~])|<(?<address>(?:https?|mailto):[^<>\s]{1,500})>|<\/?[a-zA-Z][^<>]{0,300}>|&(?:#\w{1,12}|[a-zA-Z][a-zA-Z0-9]{1,30});|\*{1,3}|_{1,3}|`{1,3}|~~/g;
const WORD = /[\p{L}\p{N}]/u;

/** What a reader of the rendered page would see. Image descriptions are not text. */
export function withoutMarks(mapped: MappedText): MappedText {
  const withoutImages = editMapped(
    mapped,
    editsOf(mapped.text, IMAGE, () => ""),
  );
  const withoutLinks = editMapped(withoutImages, linkEdits(withoutImages.text));
  return editMapped(withoutLinks, editsOf(withoutLinks.text, MARK, markReplacement));
}

type Replace = (match: RegExpExecArray, text: string) => string | null;

function editsOf(text: string, pattern: RegExp, replace: Replace): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match, text);
    if (replacement === null || replacement === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return edits;
}

/** Two edits a link, around its label, so that the label keeps its own map. */
function linkEdits(text: string): Edit[] {
  return [...text.matchAll(LINK)].flatMap((match): Edit[] => {
    const label = match.index + 1;
    const afterLabel = label + (match.groups?.label?.length ?? 0);
    return [
      { start: match.index, end: label, replacement: "" },
      { start: afterLabel, end: match.index + match[0].length, replacement: "" },
    ];
  });
}

function markReplacement(match: RegExpExecArray, text: string): string | null {
  const mark = match[0];
  const { escaped, address } = match.groups ?? {};
  if (escaped !== undefined) return escaped;
  if (address !== undefined) return address;
  if (mark.startsWith("&")) return plainText(mark);
  if (mark.startsWith("*") || mark.startsWith("_")) {
    const before = text[match.index - 1] ?? " ";
    const after = text[match.index + mark.length] ?? " ";
    // snake_case, 2*3 and a lone * between words are not emphasis
    if (WORD.test(before) && WORD.test(after)) return null;
    if (/\s/.test(before) && /\s/.test(after)) return null;
  }
  return "";
}
