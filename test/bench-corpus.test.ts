/** The benchmark's corpus is the same on every run, and its percentiles are the nearest rank. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusHash, makeCorpus } from "../bench/make-corpus.ts";
import { makeIncidents, recordHash } from "../bench/make-incidents.ts";
import { percentile, percentilesOf } from "../bench/measure.ts";

const SMALL = { reports: 12, words: 300, seed: 7 };

test("the same seed gives the same corpus, another seed another", () => {
  assert.equal(corpusHash(makeCorpus(SMALL)), corpusHash(makeCorpus(SMALL)));
  assert.notEqual(corpusHash(makeCorpus(SMALL)), corpusHash(makeCorpus({ ...SMALL, seed: 8 })));
});

test("made reports have about the length asked for, no header lines, and no two are equal", () => {
  const corpus = makeCorpus(SMALL);
  for (const { text } of corpus) {
    const words = text.split(/\s+/).length;
    assert.ok(words >= SMALL.words && words < SMALL.words + 150, `${words} words`);
    assert.doesNotMatch(text, /^(Outlet|Published|URL|Title):/m);
  }
  assert.equal(new Set(corpus.map(({ text }) => text)).size, corpus.length);
});

test("the same seed gives the same incidents, skewed as records are", () => {
  const options = { incidents: 600, seed: 7 };
  assert.equal(recordHash(options), recordHash(options));
  assert.notEqual(recordHash(options), recordHash({ ...options, seed: 8 }));
  const made = [...makeIncidents(options)].map(({ incident }) => incident);
  const share = (holds: (incident: (typeof made)[number]) => boolean) => made.filter(holds).length / made.length;
  assert.ok(share(({ when }) => when === null) > 0.01 && share(({ when }) => when === null) < 0.1);
  assert.ok(share(({ place }) => place?.chosen.value.precision === "country") > 0.02);
  const sides = made.flatMap(({ sideA }) => sideA?.chosen.value.actorId ?? []);
  const counts = [...Map.groupBy(sides, (id) => id).values()]
    .map((same) => same.length)
    .sort((left, right) => right - left);
  assert.ok(
    (counts[0] ?? 0) > 10 * (counts[Math.floor(counts.length / 2)] ?? 0),
    "the most frequent party is no outlier",
  );
});

test("a percentile is the value at the nearest rank", () => {
  assert.equal(percentile([1, 2, 3, 4], 0.5), 2);
  assert.equal(percentile([1, 2, 3, 4], 0.95), 4);
  assert.equal(percentile([7], 0.5), 7);
  assert.equal(percentile([], 0.5), 0);
  assert.deepEqual(percentilesOf([3, 1, 2]), { p50: 2, p95: 3, max: 3, total: 6 });
});
