/** Whatever the order in which reports come and are decided on, and however they are spread over calls, the record is that of linking all from the ground. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Act, Decision } from "#model/decision.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import { addedClaim, overlaps } from "#pipeline/decisions/added-claims.ts";
import { anchorClaim, anchorIncident } from "#pipeline/decisions/claim-anchors.ts";
import { makeDecidedRecord } from "#pipeline/decisions/decided-record.ts";
import { makeLinker, makeReader } from "#pipeline/defaults.ts";
import { loadRecord, relink } from "#pipeline/workspace.ts";
import { openMemoryStore } from "#store/memory.ts";
import type { Store } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { canonicalJson, sha256Hex, valueId } from "#text/ids.ts";
import { DEFAULT_WORLD, makeReadings, type WorldOptions } from "../bench/make-readings.ts";
import { openAll, readAll } from "../eval/read-case.ts";
import { ROOT } from "./run-crosscheck.ts";

const LINKER = makeLinker();
const RULES = { reader: LINKER, producers: "test@1" };

/** A small world in which much is told of few places by few: reports meet, chain and part. */
const SMALL: WorldOptions = { ...DEFAULT_WORLD, perDay: 3, towns: 8, names: 60, words: 150, fillerSentences: 2 };

function firstReadings(options: WorldOptions, count: number): Reading[] {
  const readings = makeReadings(options);
  return Array.from({ length: count }, () => readings.next().value as Reading);
}

async function keep(store: Store, ...readings: readonly Reading[]): Promise<void> {
  await store.addReports(readings.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
  for (const reading of readings) await store.storeReading(reading, "test@1");
}

async function openStore(): Promise<Store> {
  let seconds = 0;
  return openMemoryStore(() => new Date(Date.UTC(2020, 0, 1) + 1000 * seconds++).toISOString());
}

/** Each part as canonical JSON; judgements have no order. */
function parts({ linked, incidents }: Pick<CaseRecord, "linked" | "incidents">): Readonly<Record<string, string>> {
  const judgements = linked.judgements.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const whole: Readonly<Record<string, readonly unknown[]>> = { ...linked, judgements, incidents };
  return Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, part.map(canonicalJson).join("\n")]));
}

/** A failure names the part and the first place where they differ: the whole is too long to be read. */
function assertSame(found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(wanted)) {
    if (found[name] === text) continue;
    const at = [...text].findIndex((sign, index) => sign !== found[name]?.[index]);
    const around = (whole: string) => whole.slice(Math.max(0, at - 200), at + 200);
    assert.fail(`${name} differ at ${at}:\n  is     ${around(found[name] ?? "")}\n  should ${around(text)}`);
  }
}

/** What the store holds is what linking its readings and decisions from the ground makes of them, byte for byte. */
async function assertAsFromTheGround(store: Store): Promise<void> {
  const { readings, decisions } = await store.readings();
  const { record, outcomes } = makeDecidedRecord(readings, decisions, LINKER);
  const stored = await loadRecord({ store } as Workspace);
  assert.equal(stored.unlinked, 0);
  assertSame(parts(stored.record), parts(record));
  const told = outcomes.map(({ decision, ...outcome }) => ({ decision: decision.id, ...outcome }));
  assert.deepEqual(await store.outcomes(), told);
}

const link = (store: Store) => relink({ store }, RULES);

const seeds = fc.integer({ min: 1, max: 1_000_000 });

test("reports in any order, one by one, in batches or all at once make one record", async () => {
  const plans = fc.record({
    seed: seeds,
    order: fc.shuffledSubarray([...Array(22).keys()], { minLength: 22 }),
    batches: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 22 }),
  });
  await fc.assert(
    fc.asyncProperty(plans, async ({ seed, order, batches }) => {
      const readings = firstReadings({ ...SMALL, seed }, order.length);
      const waiting = order.map((at) => readings[at]!);
      const store = await openStore();
      for (const size of [...batches, waiting.length]) {
        const batch = waiting.splice(0, size);
        await keep(store, ...batch);
        assert.equal(await link(store), batch.length === 0 ? "current" : "linked");
        if (waiting.length === 0) break;
      }
      await assertAsFromTheGround(store);
      await store.close();
    }),
    { numRuns: 15 },
  );
});

test("the examples, read by the reader, make one record in every order", async () => {
  const readings = await readAll(await openAll([join(ROOT, "examples")], null), await makeReader());
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...readings], { minLength: readings.length }),
      fc.nat(9),
      async (order, first) => {
        const store = await openStore();
        await keep(store, ...order.slice(0, first));
        await link(store);
        for (const reading of order.slice(first)) {
          await keep(store, reading);
          await link(store);
        }
        await assertAsFromTheGround(store);
        await store.close();
      },
    ),
    { numRuns: 4 },
  );
});

type Step = Readonly<{
  what: "add" | "tell" | "merge" | "split" | "confirm" | "reject" | "drop" | "undo" | "read-again";
  at: number;
}>;

const steps = fc.array(
  fc.record({
    what: fc.constantFrom<Step["what"]>(
      "add",
      "add",
      "tell",
      "merge",
      "split",
      "confirm",
      "reject",
      "drop",
      "undo",
      "read-again",
    ),
    at: fc.nat(1000),
  }),
  { minLength: 3, maxLength: 9 },
);

test("decisions, and reports that are read again, leave the record as it is from the ground", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, steps, async (seed, all) => {
      const waiting = firstReadings({ ...SMALL, seed }, 30);
      const store = await openStore();
      await keep(store, ...waiting.splice(0, 12));
      await link(store);
      for (const [number, step] of all.entries()) {
        if (step.what === "add") await keep(store, ...waiting.splice(0, 1 + (step.at % 3)));
        else if (step.what === "read-again") await readAgain(store, step.at);
        else await decideSomething(store, step, number);
        await link(store);
        await assertAsFromTheGround(store);
      }
      await store.close();
    }),
    { numRuns: 15 },
  );
});

/** By rules that find less, or know the outlet by another name. */
async function readAgain(store: Store, at: number): Promise<void> {
  const { readings } = await store.readings();
  const reading = readings[at % readings.length]!;
  const { resolved, article } = reading;
  const claims = resolved!.claims.slice(0, at % 2 === 0 ? -1 : undefined);
  const outlet = at % 3 === 0 ? article.outlet : "The Northline";
  await store.storeReading(
    { ...reading, article: { ...article, outlet }, resolved: { ...resolved!, claims } },
    "test@1",
  );
}

async function decideSomething(store: Store, step: Step, number: number): Promise<void> {
  const { record } = await loadRecord({ store } as Workspace);
  const act = actOf(step, record, await store.decisions());
  if (act === null) return;
  const said = { at: `2020-01-01T00:00:${String(number).padStart(2, "0")}Z`, who: "A. Reader", why: null, act };
  await store.addDecision({ id: valueId("dec", said), ...said });
}

/** Null where there is nothing of the kind to decide on. */
function actOf({ what, at }: Step, { incidents, readings }: CaseRecord, decisions: readonly Decision[]): Act | null {
  const incident = incidents[at % Math.max(1, incidents.length)];
  if (what === "undo")
    return decisions.length === 0 ? null : { act: "undo", decision: decisions[at % decisions.length]!.id };
  if (what === "tell") return tellOf(readings[at % Math.max(1, readings.length)], at);
  if (incident === undefined) return null;
  const anchored = anchorIncident(incident, readings);
  if (what === "merge") {
    const other = incidents[(at + 1) % incidents.length]!;
    return other === incident ? null : { act: "merge", incidents: [anchored, anchorIncident(other, readings)] };
  }
  if (what === "split") {
    const leaving = anchored.claims.slice(0, 1 + (at % anchored.claims.length));
    return leaving.length === anchored.claims.length ? null : { act: "split", incident: anchored, leaving };
  }
  if (what === "confirm" || what === "reject") return { act: what, of: { on: "incident", incident: anchored } };
  const reading = readings.find(({ article }) => article.doc === incident.docs[0])!;
  return { act: "reject", of: { on: "claim", claim: anchorClaim(reading, reading.resolved!.claims[0]!) } };
}

/** A claim that a person adds at the start of a sentence in which none is read there. */
function tellOf(reading: Reading | undefined, at: number): Act | null {
  const sentences = reading?.annotated?.sentences ?? [];
  const span = sentences[at % Math.max(1, sentences.length)]?.span;
  if (reading === undefined || span === undefined) return null;
  const trigger = { start: span.start, end: Math.min(span.start + 8, span.end) };
  if (reading.resolved?.claims.some(({ claim }) => overlaps(claim.trigger, trigger)) !== false) return null;
  const figures = [{ measure: "killed", value: { low: 2, best: 2, high: 2 } }] as const;
  const told = { event: "ASSAULT", values: [], figures } as const;
  const sentence = at % sentences.length;
  return { act: "add", added: addedClaim(reading, { trigger, sentence }, told) };
}

test("a key that grows too common parts what only it brought together, and one that grows rare joins it again", async () => {
  const world = { ...SMALL, seed: 11, perDay: 400, towns: 2, names: 12, fillerSentences: 1 };
  const readings = firstReadings(world, 150);
  const store = await openStore();
  await keep(store, ...readings.slice(0, 50));
  await link(store);
  for (let at = 50; at < readings.length; at += 10) {
    await keep(store, ...readings.slice(at, at + 10));
    await link(store);
    if (at % 30 === 0) await assertAsFromTheGround(store);
  }
  // The same reports, read by rules that find nothing in most of them: their keys are rare again.
  for (const { annotated, resolved, ...reading } of readings.slice(0, 100))
    await store.storeReading({ ...reading, annotated: null, resolved: null }, "test@1");
  await link(store);
  await assertAsFromTheGround(store);
  await store.close();
});

test("other rules make all of the record again", async () => {
  const store = await openStore();
  await keep(store, ...firstReadings({ ...SMALL, seed: 3 }, 20));
  await link(store);
  const head = await store.auditHead();
  assert.equal(await relink({ store }, { ...RULES, producers: "test@2" }), "linked");
  assert.equal((await store.linkState()).linkedBy, "test@2");
  assert.deepEqual(await store.auditHead(), head, "the same incidents, by whichever rules");
  await assertAsFromTheGround(store);
  await store.close();
});

const KILLED = new Error("killed");

/** Links so many reports at a time, by some rules, and is stopped after some steps. */
async function linkInParts(
  store: Store,
  { rules, reports, stopAfter }: Readonly<{ rules: number; reports: number; stopAfter: number }>,
): Promise<void> {
  let steps = 0;
  const onProgress = () => {
    steps += 1;
    if (steps === stopAfter) throw KILLED;
  };
  const part = { reports, bytes: 2 ** 20 };
  try {
    await relink({ store }, { ...RULES, producers: `test@${rules}`, onProgress, part });
  } catch (error) {
    if (error !== KILLED) throw error;
  }
}

type PartStep = Readonly<{
  add: number;
  doing: Step["what"] | null;
  at: number;
  reports: number;
  stopAfter: number;
  rules: number;
}>;

const partSteps = fc.array(
  fc.record<PartStep>({
    add: fc.constantFrom(0, 1, 4, 12),
    doing: fc.constantFrom<PartStep["doing"]>(
      null,
      null,
      "merge",
      "split",
      "confirm",
      "reject",
      "tell",
      "undo",
      "read-again",
    ),
    at: fc.nat(1000),
    reports: fc.integer({ min: 1, max: 8 }),
    stopAfter: fc.integer({ min: 1, max: 12 }),
    rules: fc.constantFrom(1, 1, 1, 2),
  }),
  { minLength: 2, maxLength: 7 },
);

test("linked in parts, by whichever rules and stopped wherever, the record is that of linking all at once", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, partSteps, fc.integer({ min: 1, max: 40 }), async (seed, all, reports) => {
      const waiting = firstReadings({ ...SMALL, seed }, 36);
      const store = await openStore();
      await keep(store, ...waiting.splice(0, 8));
      for (const [number, step] of all.entries()) {
        await keep(store, ...waiting.splice(0, step.add));
        if (step.doing === "read-again") await readAgain(store, step.at);
        else if (step.doing !== null) await decideSomething(store, { what: step.doing, at: step.at }, number);
        const before = parts((await loadRecord({ store } as Workspace)).record).incidents;
        await linkInParts(store, step);
        const { making } = await store.linkState();
        if (making === null) await assertAsFromTheGround(store);
        else assert.equal(parts((await loadRecord({ store } as Workspace)).record).incidents, before, "seen half done");
      }
      await linkInParts(store, { rules: 1, reports, stopAfter: Number.POSITIVE_INFINITY });
      await assertAsFromTheGround(store);
      await store.close();
    }),
    { numRuns: 20 },
  );
});

test("a record that other rules make again in parts stays as it is, and so does its history", async () => {
  const store = await openStore();
  await keep(store, ...firstReadings({ ...SMALL, seed: 3 }, 40));
  await linkInParts(store, { rules: 1, reports: 7, stopAfter: Number.POSITIVE_INFINITY });
  const [head, all] = [await store.auditHead(), (await store.linked())!.incidents];
  await linkInParts(store, { rules: 2, reports: 5, stopAfter: 9 });
  assert.notEqual((await store.linkState()).making, null);
  await linkInParts(store, { rules: 2, reports: 5, stopAfter: Number.POSITIVE_INFINITY });
  assert.equal((await store.linkState()).linkedBy, "test@2");
  assert.deepEqual(await store.auditHead(), head, "the same incidents, by whichever rules");
  for (const { id } of all) assert.equal((await store.incidentHistory(id)).length, 1);
  await assertAsFromTheGround(store);
  await store.close();
});
