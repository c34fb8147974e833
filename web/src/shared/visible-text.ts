/** Text of unknown origin in, its pieces out: what is shown as it stands, and characters that would be seen by nobody or reorder the rest. */

/** Half-open, in UTF-16 code units. `sign` names a character that is not shown as it stands; null for text. */
export type Piece = Readonly<{ start: number; end: number; sign: string | null }>;

/** Characters that are meant not to be seen: controls, formats, fillers, tags, variation selectors, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const NAMES: Readonly<Record<number, string>> = {
  0: "NUL",
  13: "CR",
  27: "ESC",
  127: "DEL",
  173: "SHY",
  1564: "ALM",
  8203: "ZWSP",
  8204: "ZWNJ",
  8205: "ZWJ",
  8206: "LRM",
  8207: "RLM",
  8232: "LS",
  8233: "PS",
  8234: "LRE",
  8235: "RLE",
  8236: "PDF",
  8237: "LRO",
  8238: "RLO",
  8288: "WJ",
  8294: "LRI",
  8295: "RLI",
  8296: "FSI",
  8297: "PDI",
  65279: "BOM",
};

/** Scripts in which joiners choose between forms of letters, and signs that joiners and tags make one picture of. */
const JOINED_BEFORE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const BLACK_FLAG = "\u{1f3f4}";
/** They choose how the character before them looks. */
const isSelector = (code: number): boolean =>
  (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x180b && code <= 0x180f);
const isTag = (code: number): boolean => code >= 0xe0020 && code <= 0xe007f;

function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return (unit >= 0xdc00 && unit < 0xe000 ? text.codePointAt(at - 2) : unit) ?? 0;
}

/** Whether an unseen character does its proper work where it stands: Persian, Hindi and emoji are written with joiners. */
function belongs(text: string, at: number, code: number): boolean {
  if (code === 0x09 || code === 0x0a) return true;
  if (code === 0x200c || code === 0x200d) return JOINED_BEFORE.test(text.slice(Math.max(0, at - 3), at));
  // One has something to choose for; a row of them says something that nobody sees.
  if (isSelector(code)) return at > 0 && !isSelector(codeBefore(text, at)) && !/\s/.test(text[at - 1] ?? " ");
  return isTag(code) && isFlag(text, at);
}

/** Tags spell the name of a region after a black flag. */
function isFlag(text: string, at: number): boolean {
  let before = at;
  while (before >= 2 && at - before <= 16 && isTag(text.codePointAt(before - 2) ?? 0)) before -= 2;
  return text.slice(before - 2, before) === BLACK_FLAG;
}

function nameOf(code: number): string {
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** In the order of the text, without gaps; empty for an empty text. */
export function visiblePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let shown = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const at = match.index;
    const code = match[0].codePointAt(0) ?? 0;
    if (belongs(text, at, code)) continue;
    if (at > shown) pieces.push({ start: shown, end: at, sign: null });
    shown = at + match[0].length;
    pieces.push({ start: at, end: shown, sign: nameOf(code) });
  }
  if (shown < text.length) pieces.push({ start: shown, end: text.length, sign: null });
  return pieces;
}
