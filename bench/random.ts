/** Choices with a skew, the same on every machine for one seed. */
import type { Random } from "../eval/seeded-random.ts";

/** The first of a list far more often than the last, as names and words are (about Zipf's law). */
export function pickSkewed<T>(list: readonly T[], random: Random): T {
  return list[Math.floor((list.length + 1) ** random()) - 1] as T;
}

/** An index of `shares`, which are of 1 together; the last one for what is left. */
export function pickShare(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return shares.length - 1;
}
