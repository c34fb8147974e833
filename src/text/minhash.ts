/**
 * A set of hashes in, a small fair sample of it out, from which what two sets share is estimated without the sets.
 *
 * The sample keeps the smallest hashes: all below a fixed bound, so that a hash that two sets share is in both samples or in
 * neither. Unlike one of fixed size, this form of MinHash also tells when a small set lies in a large one.
 *
 * @see A. Broder, On the resemblance and containment of documents, 1997: the sample is his `V(A)`
 */
import type { HashSet } from "./shingles.ts";

/** `rate` is the share of hashes that are kept; `least` so many are kept of every set that has them. */
export type SampleSize = Readonly<{ rate: number; least: number }>;

/** All hashes of a set below `limit`, ascending. */
export type Sample = Readonly<{ hashes: HashSet; limit: number }>;

const HASHES = 2 ** 32;

export function sampleOf(set: HashSet, { rate, least }: SampleSize): Sample {
  const limit = least >= set.length ? HASHES : Math.max(rate * HASHES, set[least]!);
  return { hashes: set.subarray(0, countBelow(set, limit)), limit };
}

/** How many hashes of the sample are below the bound that every sample of this size has at least. */
export function countBelowRate({ hashes }: Sample, { rate }: SampleSize): number {
  return countBelow(hashes, rate * HASHES);
}

/** Index of the first hash that is not below `bound`. */
function countBelow(set: HashSet, bound: number): number {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Estimate of the containment of two sets, 0 to 1, from how many hashes their samples share; 0 when nothing can be said.
 *
 * Its standard error is `sqrt(c (1 - c) / n)`, where `c` is the containment and `n` how many hashes of the smaller set lie below
 * both limits.
 */
export function estimatedContainment(one: Sample, other: Sample, shared: number): number {
  return shared / Math.max(1, comparable(one, other));
}

/** How many hashes of the smaller set lie below both limits. */
function comparable(one: Sample, other: Sample): number {
  // as a rule both limits are those of the rate
  if (one.limit === other.limit) return Math.min(one.hashes.length, other.hashes.length);
  const limit = Math.min(one.limit, other.limit);
  return Math.min(countBelow(one.hashes, limit), countBelow(other.hashes, limit));
}
