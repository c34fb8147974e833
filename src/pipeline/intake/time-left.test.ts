import assert from "node:assert/strict";
import { test } from "node:test";
import { keepSample, type Sample, timeLeft } from "./time-left.ts";

const report = (bytes: number, ms: number, markup = false): Sample => ({ bytes, ms, markup });
const EVEN = [report(1500, 1000), report(1500, 1000), report(1500, 1000), report(1500, 1000)];

test("an even rate leaves no doubt, and linking is added", () => {
  const rest = Array.from({ length: 10 }, () => report(1500, 0));
  assert.deepEqual(timeLeft(rest, EVEN, 0), { low: 10, high: 10 });
  assert.deepEqual(timeLeft(rest, EVEN, 3000), { low: 13, high: 13 });
});

test("nothing is told before something was measured, or when nothing is left", () => {
  assert.equal(timeLeft(EVEN, EVEN.slice(0, 2), 0), null);
  assert.equal(timeLeft([], EVEN, 5000), null);
});

test("a rate that strays widens the bounds, around what it is on the whole, and never below nothing", () => {
  const uneven = [report(1500, 200), report(1500, 1800), report(1500, 300), report(1500, 1700)];
  const left = timeLeft([report(1500, 0), report(1500, 0), report(1500, 0)], uneven, 0)!;
  assert.ok(left.low < 3 && left.high > 3 && left.low >= 0, JSON.stringify(left));
  assert.equal(timeLeft([report(10, 0)], uneven, 0)?.low, 0);
});

test("pages with markup go by pages with markup when enough were read", () => {
  const pages = [1, 2, 3].map(() => report(99_500, 1000, true));
  assert.deepEqual(timeLeft([report(99_500, 0, true)], [...EVEN, ...pages], 0), { low: 1, high: 1 });
});

test("old samples are forgotten", () => {
  let samples: readonly Sample[] = [];
  for (let n = 0; n < 100; n += 1) samples = keepSample(samples, report(n, n));
  assert.equal(samples.at(-1)?.bytes, 99);
  assert.ok(samples.length < 30);
});
