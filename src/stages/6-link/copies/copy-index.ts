/** Signatures of a workspace in; for one report, those that may be copies of it, out. Costs look-ups, not a walk over all reports. */
import { countBelowRate, estimatedContainment, type Sample } from "#text/minhash.ts";
import { sharedHashes } from "#text/shingles.ts";
import { makeBuckets } from "./buckets.ts";
import { ALIKE, COPIED } from "./compare-texts.ts";
import { GRAM_SAMPLE, SHINGLE_SAMPLE, type Signature, type Sketch, sketchOf } from "./signature.ts";

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
const COPIED_ESTIMATE = DOUBT * COPIED;
const ALIKE_ESTIMATE = (2 / 3) * ALIKE;

/** Whether the one may be a copy of the other: what `candidates` finds, asked of two. */
export function mayBeCopies(one: Sketch, other: Sketch): boolean {
  const share = (left: Sample, right: Sample) =>
    estimatedContainment(left, right, sharedHashes(left.hashes, right.hashes));
  return share(one.shingles, other.shingles) >= COPIED_ESTIMATE || share(one.grams, other.grams) >= ALIKE_ESTIMATE;
}

/**
 * Numbers under which a report is found, runs apart from grams. Who may be a copy shares, of one of the two, at least `least` of
 * the smaller `sampled`, which counts those that every sample has below its limit.
 */
export type CopyBuckets = Readonly<{ hashes: readonly number[]; sampled: number; least: number }>;

export function bucketsOf({ shingles, grams }: Sketch): readonly CopyBuckets[] {
  return [
    {
      hashes: Array.from(shingles.hashes, (hash) => 2 * hash),
      sampled: countBelowRate(shingles, SHINGLE_SAMPLE),
      least: COPIED_ESTIMATE,
    },
    {
      hashes: Array.from(grams.hashes, (hash) => 2 * hash + 1),
      sampled: countBelowRate(grams, GRAM_SAMPLE),
      least: ALIKE_ESTIMATE,
    },
  ];
}

type Entry = Readonly<{ signature: Signature; sketch: Sketch }>;

export function makeCopyIndex(): CopyIndex {
  const entries: Entry[] = [];
  const byShingle = makeCounter();
  const byGram = makeCounter();
  return {
    add: (signature) => {
      const sketch = sketchOf(signature);
      byShingle.add(sketch.shingles);
      byGram.add(sketch.grams);
      entries.push({ signature, sketch });
    },
    candidates: (signature) => {
      const sketch = sketchOf(signature);
      const near = new Set<number>();
      byShingle.each(sketch.shingles, (entry, shared) => {
        const share = estimatedContainment(sketch.shingles, entries[entry]!.sketch.shingles, shared);
        if (share >= COPIED_ESTIMATE) near.add(entry);
      });
      byGram.each(sketch.grams, (entry, shared) => {
        const share = estimatedContainment(sketch.grams, entries[entry]!.sketch.grams, shared);
        if (share >= ALIKE_ESTIMATE) near.add(entry);
      });
      const found = [...near].sort((one, other) => one - other).map((entry) => entries[entry]!.signature);
      return found.filter(({ doc }) => doc !== signature.doc);
    },
  };
}

type Counter = Readonly<{
  /** the sample of the next entry */
  add: (sample: Sample) => void;
  /** each entry that shares hashes with the sample, and how many */
  each: (sample: Sample, visit: (entry: number, shared: number) => void) => void;
}>;

function makeCounter(): Counter {
  const buckets = makeBuckets();
  // by entry, all 0 between two look-ups: a map of those that are touched takes ten times as long to fill
  const counts: number[] = [];
  return {
    add: ({ hashes }) => {
      for (const hash of hashes) buckets.add(hash, counts.length);
      counts.push(0);
    },
    each: ({ hashes }, visit) => {
      const touched: number[] = [];
      const count = (entry: number) => {
        if (counts[entry] === 0) touched.push(entry);
        counts[entry]! += 1;
      };
      for (const hash of hashes) buckets.each(hash, count);
      for (const entry of touched) visit(entry, counts[entry]!);
      for (const entry of touched) counts[entry] = 0;
    },
  };
}
