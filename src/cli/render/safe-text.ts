/** Text of unknown origin -> text that a terminal only shows: no escape sequence, control or bidi override survives. */

/** C0 and C1 controls, DEL, line separators, bidi embeddings, overrides and isolates, and lone surrogates. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Unicode "control pictures" stand for C0 controls. */
const CONTROL_PICTURES = 0x2400;

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\n" || character === "\r" || character === "\t" || code === 0x2028 || code === 0x2029) return " ";
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  return "\ufffd";
}

/** Line breaks and tabs become spaces; other controls become a visible sign. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** Safe text whose right-to-left words cannot reorder what stands beside them (UAX #9, isolates). */
export function isolatedText(text: string): string {
  const safe = safeText(text);
  return RIGHT_TO_LEFT.test(safe) ? `\u2068${safe}\u2069` : safe;
}
