/** Words of a text in, an anchor out; an anchor and a text in, where the words now stand out. */
import type { QuoteAnchor } from "#model/decision.ts";

/** Characters kept on either side. */
const CONTEXT = 32;
/** Words at least this long that stand only once in a text are the same words, whatever now stands around them. */
const TELLING_LENGTH = 40;

/** `moved`: the text changed, and the same words stand elsewhere; `lost`: they are gone, or stand in several places and none is known to be the one. */
export type FoundQuote =
  | Readonly<{ how: "same" | "moved"; start: number; end: number }>
  | Readonly<{
      how: "lost";
      why: "the words are gone" | "the words stand in several places" | "other words stand around";
    }>;

/** @param span  half-open, in UTF-16 code units of `text` */
export function quoteAnchor(text: string, { start, end }: Readonly<{ start: number; end: number }>): QuoteAnchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** Never a lookalike: the words must be the same to the letter, and stand alone or where the same words stand around them. */
export function findQuote(text: string, anchor: QuoteAnchor): FoundQuote {
  const { start, end, exact } = anchor;
  if (text.slice(start, end) === exact && hasPrefix(text, start, anchor) && hasSuffix(text, end, anchor)) {
    return { how: "same", start, end };
  }
  const places = placesOf(text, exact);
  if (places.length === 0) return { how: "lost", why: "the words are gone" };
  const [only, ...more] = places;
  if (only !== undefined && more.length === 0 && exact.length >= TELLING_LENGTH) return movedTo(only, exact);
  const both = places.filter((at) => hasPrefix(text, at, anchor) && hasSuffix(text, at + exact.length, anchor));
  const either = places.filter((at) => hasPrefix(text, at, anchor) || hasSuffix(text, at + exact.length, anchor));
  const known = both.length > 0 ? both : either;
  if (known.length === 1) return movedTo(known[0]!, exact);
  return { how: "lost", why: known.length > 1 ? "the words stand in several places" : "other words stand around" };
}

function movedTo(start: number, exact: string): FoundQuote {
  return { how: "moved", start, end: start + exact.length };
}

function hasPrefix(text: string, start: number, { prefix }: QuoteAnchor): boolean {
  return prefix === "" ? start === 0 : text.slice(Math.max(0, start - prefix.length), start) === prefix;
}

function hasSuffix(text: string, end: number, { suffix }: QuoteAnchor): boolean {
  return suffix === "" ? end === text.length : text.slice(end, end + suffix.length) === suffix;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
