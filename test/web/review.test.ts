/** The pure parts of the review: keys that are changed, values that are typed or taken from words, and a queue that does not jump. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecidedJson } from "#api/schemas/decisions.ts";
import { actionOf, DEFAULT_KEYS, readKeys, rebind } from "../../web/src/review/keys.ts";
import { type Queue, type Queued, withDecided } from "../../web/src/review/queue.ts";
import { tollWords } from "../../web/src/review/toll-words.ts";
import { countOfWords, countText } from "../../web/src/review/values.ts";
import { whyWith } from "../../web/src/review/why.ts";

test("a key that is taken, or needed to move about, is refused; a free one is taken", () => {
  const taken = rebind(DEFAULT_KEYS, "next", "r");
  assert.equal(taken.ok, false);
  assert.match(taken.ok ? "" : taken.why, /^r is taken: reject/);
  for (const key of ["Tab", "Escape", " "]) assert.equal(rebind(DEFAULT_KEYS, "next", key).ok, false, key);
  const free = rebind(DEFAULT_KEYS, "next", "l");
  assert.ok(free.ok);
  assert.deepEqual([actionOf("l", free.bindings), actionOf("j", free.bindings)], ["next", null]);
});

test("keys of an earlier day are read back, and what is damaged is as at first", () => {
  const stored = readKeys('{"on":false,"changed":{"next":"l","confirm":7}}');
  assert.deepEqual([stored.on, stored.bindings.next, stored.bindings.confirm], [false, ["l"], ["c", "a"]]);
  for (const damaged of [null, "", "{", "[]", "7"])
    assert.deepEqual(readKeys(damaged).bindings, DEFAULT_KEYS, damaged ?? "");
});

const COUNTS: readonly (readonly [words: string, text: string | null])[] = [
  ["12", "12"],
  ["at least seventeen people", "17.."],
  ["10 to 15 soldiers", "10..15"],
  ["1,200 families", "1200"],
  ["many people", null],
  ["twelve of 30", "12"],
];
for (const [words, text] of COUNTS) {
  test(`“${words}” is ${text ?? "no count"}`, () => {
    const count = countOfWords(words);
    assert.equal(count === null ? null : countText(count), text);
  });
}

type Toll = Parameters<typeof tollWords>[0];
const figure = (
  start: number,
  low: number,
  high: number | null,
  best: number | null = low,
): Toll["figures"][number] => ({
  ...{ claim: `c_${start}`, speaker: "outlet", low, best, high },
  span: { doc: "doc_1", start, end: start + 2, text: String(low) },
});
const toll = (ends: Pick<Toll, "low" | "best" | "high">, figures: Toll["figures"]): Toll => ({
  ...{ measure: "killed", of: "unknown", agreement: "single", origins: 1, policy: "range@1", decision: null },
  ...{ suggested: null, figures },
  ...ends,
});

test("a toll leads to the words of its ends, each once, or to the first where nobody tells them", () => {
  const told = [figure(1, 20, 20), figure(5, 14, 14), figure(9, 32, 32), figure(13, 14, 14)];
  const starts = (ends: Pick<Toll, "low" | "best" | "high">, of = told) =>
    tollWords(toll(ends, of)).map(({ start }) => start);
  assert.deepEqual(starts({ low: 14, best: 20, high: 32 }), [5, 1, 9]);
  assert.deepEqual(starts({ low: 20, best: 20, high: 20 }), [1]);
  assert.deepEqual(starts({ low: 3, best: null, high: 4 }), [1]);
  assert.deepEqual(starts({ low: 3, best: 3, high: 3 }, []), []);
});

test("selected words are kept beside the explanation", () => {
  assert.equal(whyWith(" misread ", "12\n soldiers"), "misread; from the words “12 soldiers”");
  assert.equal(whyWith("  ", null), null);
});

const queued = (id: string, review: Queued["review"] = "suggested"): Queued => ({
  ...{ id, title: id, review, killed: null, when: null },
  reasons: [],
});
const decided = (change: Readonly<Record<string, unknown>>): DecidedJson =>
  ({ gone: [], added: [], changed: [], ...change }) as unknown as DecidedJson;
const QUEUE: Queue = {
  items: [queued("i_1"), queued("i_2"), queued("i_3")],
  counts: { suggested: 3, confirmed: 0, rejected: 0 },
  more: false,
};

test("what a merge makes stands where the first of the merged stood, and the rest stays", () => {
  const merged = withDecided(
    QUEUE,
    decided({ gone: ["i_2", "i_3"], added: [{ id: "i_4", title: "new", review: "suggested" }] }),
  );
  assert.deepEqual(
    merged.items.map(({ id }) => id),
    ["i_1", "i_4"],
  );
  assert.equal(merged.counts.suggested, 2);
});

test("a confirmed incident keeps its place and changes the counts", () => {
  const confirmed = withDecided(QUEUE, decided({ changed: [{ id: "i_2", title: "i_2", review: "confirmed" }] }));
  assert.deepEqual(
    confirmed.items.map(({ review }) => review),
    ["suggested", "confirmed", "suggested"],
  );
  assert.deepEqual(confirmed.counts, { suggested: 2, confirmed: 1, rejected: 0 });
});
