/** A seed in, numbers and choices that are the same on every machine out. */

/** At least 0 and less than 1. */
export type Random = () => number;

/** A 32-bit generator with a full period (mulberry32): enough to vary texts, and the same on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

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
