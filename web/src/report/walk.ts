/** A text and a place in, the next or previous word out. */
import type { Words } from "./text-map.ts";

type Block = Words;

function isWord({ isWordLike }: Intl.SegmentData): boolean {
  return isWordLike === true;
}

/**
 * The word after `at.end`, or before `at.start`; null at the text's ends. Blocks are apart: no word spans two.
 *
 * @param text  of the whole article
 */
export function neighbourWord(
  text: string,
  blocks: readonly Block[],
  at: Words,
  { direction, language }: Readonly<{ direction: "next" | "previous"; language: string }>,
): Words | null {
  const isNext = direction === "next";
  const candidates = isNext
    ? blocks.filter(({ end }) => end > at.end)
    : blocks.filter(({ start }) => start < at.start).reverse();
  for (const block of candidates) {
    const found = isNext
      ? wordAfter(text, block, Math.max(at.end, block.start), language)
      : wordBefore(text, block, Math.min(at.start, block.end), language);
    if (found !== null) return found;
  }
  return null;
}

function segments(text: string, { start, end }: Block, language: string): Intl.Segments {
  return new Intl.Segmenter(language === "und" ? "en" : language, { granularity: "word" }).segment(
    text.slice(start, end),
  );
}

function wordAfter(text: string, block: Block, from: number, language: string): Words | null {
  const all = segments(text, block, language);
  for (let at = from - block.start; at < block.end - block.start; ) {
    const segment = all.containing(at);
    if (segment === undefined) return null;
    const { index, segment: words } = segment;
    if (isWord(segment) && index >= at) return { start: block.start + index, end: block.start + index + words.length };
    at = index + words.length;
  }
  return null;
}

function wordBefore(text: string, block: Block, to: number, language: string): Words | null {
  const all = segments(text, block, language);
  for (let at = to - block.start - 1; at >= 0; ) {
    const segment = all.containing(at);
    if (segment === undefined) return null;
    const { index, segment: words } = segment;
    if (isWord(segment)) return { start: block.start + index, end: block.start + index + words.length };
    at = index - 1;
  }
  return null;
}

/** The first of `all` that begins after `from`, or the last that begins before it; from an end it goes on at the other. */
export function neighbour<T>(
  all: readonly T[],
  startOf: (one: T) => number,
  from: number | null,
  direction: "next" | "previous",
): T | null {
  const found =
    from === null
      ? undefined
      : direction === "next"
        ? all.find((one) => startOf(one) > from)
        : all.findLast((one) => startOf(one) < from);
  return found ?? (direction === "next" ? all[0] : all.at(-1)) ?? null;
}
