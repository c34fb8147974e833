/** Signatures of a workspace in; for one report, those that may be copies of it, out. Costs look-ups, not a walk over all reports. */
import { estimatedContainment, type Sample } from "#text/minhash.ts";
import { type Buckets, makeBuckets } from "./buckets.ts";
import { ALIKE, COPIED } from "./compare-texts.ts";
import { type Signature, type Sketch, sketchOf } from "./signature.ts";

/**
 * `candidates` are in the order in which they were added, the report itself left out. Whether one report is a candidate of another
 * depends on the two alone, and not on which was added first.
 */
export type CopyIndex = Readonly<{
  add: (signature: Signature) => void;
  candidates: (signature: Signature) => readonly Signature[];
}>;

/** The estimate errs with samples of a few hashes: a candidate is compared when it may reach this part of the threshold. */
const DOUBT = 1 / 3;
const ALIKE_ESTIMATE = (2 / 3) * ALIKE;

type Entry = Readonly<{ signature: Signature; sketch: Sketch }>;

export function makeCopyIndex(): CopyIndex {
  const entries: Entry[] = [];
  const byShingle = makeBuckets();
  const byGram = makeBuckets();
  return {
    add: (signature) => {
      const sketch = sketchOf(signature);
      for (const hash of sketch.shingles.hashes) byShingle.add(hash, entries.length);
      for (const hash of sketch.grams.hashes) byGram.add(hash, entries.length);
      entries.push({ signature, sketch });
    },
    candidates: (signature) => {
      const sketch = sketchOf(signature);
      const shingles = countShared(sketch.shingles, byShingle);
      const grams = countShared(sketch.grams, byGram);
      const found = [...new Set([...shingles.keys(), ...grams.keys()])].sort((one, other) => one - other);
      return found.flatMap((entry) => {
        const other = entries[entry]!;
        if (other.signature.doc === signature.doc) return [];
        const copied = estimatedContainment(sketch.shingles, other.sketch.shingles, shingles.get(entry) ?? 0);
        const reworded = estimatedContainment(sketch.grams, other.sketch.grams, grams.get(entry) ?? 0);
        return copied >= DOUBT * COPIED || reworded >= ALIKE_ESTIMATE ? [other.signature] : [];
      });
    },
  };
}

/** Hashes shared with the sample, by entry. */
function countShared({ hashes }: Sample, buckets: Buckets): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const hash of hashes) buckets.each(hash, (entry) => shared.set(entry, (shared.get(entry) ?? 0) + 1));
  return shared;
}
