/** A long text in, parts of it that can be laid out apart. */
import type { Words } from "./text-map.ts";

/**
 * In order, without gaps. A part ends after the last `after` that fits, else where it is longest, but never within a character.
 *
 * @param longest  in UTF-16 code units
 */
export function partsOf(
  text: string,
  { start, end }: Words,
  { longest, after }: Readonly<{ longest: number; after: string }>,
): readonly Words[] {
  const parts: Words[] = [];
  for (let at = start; at < end; ) {
    const most = at + longest;
    const found = most >= end ? end : text.lastIndexOf(after, most - 1) + 1;
    const until = found > at ? found : afterPair(text, most);
    parts.push({ start: at, end: until });
    at = until;
  }
  return parts;
}

function afterPair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
}
