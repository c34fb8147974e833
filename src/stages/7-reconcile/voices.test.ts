import assert from "node:assert/strict";
import { test } from "node:test";
import type { CopyGroup } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import type { Actor } from "#model/world.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import { rule } from "#text/sourced.ts";
import { actor, filed, type Told } from "./filed-by-hand.ts";
import { makeVoiceOf, voicesIn } from "./voices.ts";

const REGISTRY = loadActors();
const MONITOR = actor("said:kestrel-watch", "monitor");
const REUTERS: Actor = { actorId: "reuters", name: "Reuters", kind: "media", party: "reuters", country: "GB" };

/** One report a telling, and what each is read to come from. */
function originsOf(tellings: readonly Told[], copiesOf: (readings: readonly Reading[]) => CopyGroup[] = () => []) {
  const claims = tellings.map((told, number) => filed(told, number));
  const readings = claims.map(({ reading, resolved }) => ({
    ...reading,
    resolved: { actors: new Map(), places: new Map(), dates: new Map(), claims: [resolved] },
  }));
  const voiceOf = makeVoiceOf(voicesIn(readings, copiesOf(readings), REGISTRY), REGISTRY);
  return readings.map((reading) => voiceOf(reading, reading.resolved.claims[0]!));
}

/** The first of the readings is the original of all others. */
const allCopies = ([first, ...others]: readonly Reading[]): CopyGroup[] => [
  {
    original: first!.article.doc,
    by: rule("test/by-hand"),
    copies: others.map(({ article }) => ({ doc: article.doc, of: first!.article.doc, kind: "reprint", share: 1 })),
  },
];

const ids = (voices: readonly { id: string }[]) => [...new Set(voices.map(({ id }) => id))];
const OUTLETS = "ABCDEFGHIJ".split("");

test("ten outlets that quote one monitor are one origin", () => {
  assert.deepEqual(ids(originsOf(OUTLETS.map((outlet) => ({ outlet, speaker: MONITOR })))), ["said:kestrel-watch"]);
});

test("ten outlets in their own voice are ten origins, or one when they print one text", () => {
  const told = OUTLETS.map((outlet) => ({ outlet }));
  assert.equal(ids(originsOf(told)).length, 10);
  const copied = originsOf(told, allCopies);
  assert.deepEqual(ids(copied), ["outlet:a"]);
  assert.deepEqual([...new Set(copied.map(({ name }) => name))], ["A"]);
});

test("a copy that quotes a ministry has the ministry's figures, not the outlet's", () => {
  const ministry = actor("niger-interior", "government", "niger-government");
  const origins = originsOf([{ outlet: "A" }, { outlet: "B", speaker: ministry }], allCopies);
  assert.deepEqual(ids(origins), ["outlet:a", "niger-government"]);
});

test("an agency is one origin, whether it publishes or is quoted", () => {
  assert.deepEqual(ids(originsOf([{ outlet: "Reuters" }, { outlet: "B", speaker: REUTERS }])), ["reuters"]);
  const northline = actor("said:northline", "unknown");
  const own = originsOf([{ outlet: "Northline Wire" }, { outlet: "B", speaker: { ...northline, name: "Northline" } }]);
  assert.deepEqual(ids(own), ["outlet:northline"]);
});

test("a quoted group that bears no outlet's name is a party of its own", () => {
  const front = { ...actor("said:sarn-front"), name: "Sarn Front" };
  assert.deepEqual(ids(originsOf([{ outlet: "A" }, { outlet: "B", speaker: front }])), ["outlet:a", "said:sarn-front"]);
});

const STATEMENT = "Gunmen on motorcycles killed 11 soldiers near the town of Orlo";

test("a statement that stands in two reports word for word is the earlier one's", () => {
  const origins = originsOf([
    { outlet: "B", published: "2023-03-15", words: `${STATEMENT}!` },
    { outlet: "A", published: "2023-03-14", words: `${STATEMENT}.` },
  ]);
  assert.deepEqual(ids(origins), ["outlet:a"]);
});

test("a statement that another report credits to somebody is theirs", () => {
  const origins = originsOf([
    { outlet: "A", published: "2023-03-14", words: `${STATEMENT}.` },
    { outlet: "B", published: "2023-03-15", words: `${STATEMENT}!`, speaker: MONITOR },
  ]);
  assert.deepEqual(ids(origins), ["said:kestrel-watch"]);
});

test("a few words in common may be chance", () => {
  const origins = originsOf([
    { outlet: "A", words: "Eleven soldiers were killed." },
    { outlet: "B", words: "Eleven soldiers were killed!" },
  ]);
  assert.deepEqual(ids(origins), ["outlet:a", "outlet:b"]);
});

test("reports without an outlet are told apart by their ids", () => {
  assert.equal(ids(originsOf([{ words: "One." }, { words: "Two." }])).length, 2);
});
