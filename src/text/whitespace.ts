/** A block's text with one space between words and without invisible characters, its map kept. */
import { type Edit, editMapped, type MappedText } from "./mapped-text.ts";

/**
 * White space, no-break spaces included; control characters, soft hyphens, zero-width characters, bidirectional marks and
 * byte order marks: all that a reader of the page does not see as a character.
 */
const INVISIBLE =
  /[\s\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+/gu;
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Joiners that are part of the spelling: inside emoji and in scripts that join letters. */
const JOINER_ONLY = /^[\u200c\u200d]$/;
const LATEST_LATIN = 0x2ff;

/** Collapses white space, drops what is invisible, trims. A zero-width joiner between non-Latin characters stays. */
export function tidySpaces(mapped: MappedText): MappedText {
  const { text } = mapped;
  const edits: Edit[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const inside = start > 0 && end < text.length;
    if (match[0] === " " && inside) continue;
    if (inside && JOINER_ONLY.test(match[0]) && text.charCodeAt(start - 1) > LATEST_LATIN) continue;
    edits.push({ start, end, replacement: inside && SPACE.test(match[0]) ? " " : "" });
  }
  return editMapped(mapped, edits);
}
