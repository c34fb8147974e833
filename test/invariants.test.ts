/** The reports of examples/ in, read as a user would, and the invariants that every record keeps. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { EVIDENCE_BLOCKS } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { DateRange, Estimate } from "#model/world.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { danglingIds } from "#store/dangling-ids.ts";
import { openAll, recordOf } from "../eval/read-case.ts";
import { ROOT } from "./run-crosscheck.ts";

type Value = Sourced<unknown>;
type Found = Readonly<{ path: string; node: object }>;

const raws = await openAll([join(ROOT, "examples")], null);
const record = await recordOf(raws, await makeReader());
const found = objectsIn({ readings: record.readings, linked: record.linked, incidents: record.incidents });
const articles = new Map(record.readings.map(({ article }) => [article.doc, article]));
const told = record.readings.flatMap(({ resolved }) => (resolved?.claims ?? []).map(({ claim }) => claim));
const claims: ReadonlySet<ValueId> = new Set(told.map(({ id }) => id));
const values = new Map(found.flatMap(({ node }) => (isSourced(node) ? [[node.id, node] as const] : [])));

/** Every object in a tree of plain objects, arrays and maps, with the path on which it was first met. */
function objectsIn(root: object): readonly Found[] {
  const met = new Map<object, string>();
  const open: Found[] = [{ path: "record", node: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, node } = next;
    if (met.has(node)) continue;
    met.set(node, path);
    for (const [key, value] of node instanceof Map ? node : Object.entries(node)) {
      if (typeof value === "object" && value !== null) open.push({ path: `${path}.${String(key)}`, node: value });
    }
  }
  return [...met].map(([node, path]) => ({ path, node }));
}

function isSourced(node: object): node is Value {
  return "id" in node && "certainty" in node && "provenance" in node;
}

function isSpan(node: object): node is Span {
  return "doc" in node && "start" in node && "end" in node;
}

function isEstimate(node: object): node is Estimate {
  return "low" in node && "best" in node && "high" in node;
}

function isDateRange(node: object): node is DateRange {
  return "earliest" in node && "latest" in node;
}

function quote({ doc, start, end }: Span): string {
  return articles.get(doc)?.text.slice(start, end) ?? "";
}

/** Whether following `from` reaches words that say it, a claim (its evidence is words), a value given with the report, or `assumed`. */
function reachesWords({ certainty, provenance }: Value, seen: ReadonlySet<ValueId> = new Set()): boolean {
  if (certainty === "assumed" || provenance.by.kind === "import") return true;
  if (provenance.spans.some((span) => quote(span).trim() !== "")) return true;
  return provenance.from.some((id) => {
    if (seen.has(id)) return false;
    const value = values.get(id);
    return value === undefined ? claims.has(id) : reachesWords(value, new Set([...seen, id]));
  });
}

/** Places where `isBroken`, as lines for a person. */
function broken<T extends object>(is: (node: object) => node is T, isBroken: (node: T) => boolean): readonly string[] {
  return found.flatMap(({ path, node }) => (is(node) && isBroken(node) ? [`${path}: ${JSON.stringify(node)}`] : []));
}

test("the examples make a record with enough in it for the invariants to mean something", () => {
  assert.ok(record.incidents.length >= 2, `${record.incidents.length} incidents`);
  assert.ok(values.size >= 100, `${values.size} values`);
});

test("every span lies in the text of its report and quotes something", () => {
  const isWrong = (span: Span) => {
    const length = articles.get(span.doc)?.text.length ?? -1;
    return span.start < 0 || span.end > length || span.start >= span.end || quote(span).trim() === "";
  };
  assert.deepEqual(broken(isSpan, isWrong), []);
});

test("every id in `from` is a value of the record or a claim", () => {
  const isWrong = ({ provenance }: Value) => provenance.from.some((id) => !values.has(id) && !claims.has(id));
  assert.deepEqual(broken(isSourced, isWrong), []);
});

test("every id that a reading, a link or an incident names exists", () => {
  assert.deepEqual(record.readings.flatMap(danglingIds), []);
  const figures = new Set(told.flatMap((claim) => claim.figures.map(({ id }) => id)));
  const { linked, incidents } = record;
  const named = [
    ...linked.clusters.flatMap((cluster) => [...cluster.claims, ...cluster.context.map(({ claim }) => claim)]),
    ...linked.standalone,
    ...incidents.flatMap((incident) => [
      ...incident.claims,
      ...incident.context.map(({ claim }) => claim),
      ...incident.accounts.flatMap((account) => account.claims),
      ...incident.contradictions.flatMap(({ values }) => values.flatMap((value) => value.claims)),
      ...incident.counts.flatMap((count) => count.figures.map(({ claim }) => claim)),
    ]),
  ];
  assert.deepEqual(
    named.filter((id) => !claims.has(id)),
    [],
  );
  const counted = incidents.flatMap(({ counts, accounts }) => [...counts, ...accounts].flatMap((one) => one.figures));
  assert.deepEqual(
    counted.filter(({ figure }) => !figures.has(figure)),
    [],
  );
});

test("one id stands for one value", () => {
  const first = new Map<ValueId, string>();
  const differing = found.flatMap(({ path, node }) => {
    if (!isSourced(node)) return [];
    const { value, certainty, provenance } = node;
    const written = JSON.stringify({ value, certainty, provenance });
    const before = first.get(node.id);
    if (before === undefined) first.set(node.id, written);
    return before === undefined || before === written ? [] : [`${path}: ${written} is not ${before}`];
  });
  assert.deepEqual(differing, []);
});

test("estimates are ordered: low <= best <= high", () => {
  const isWrong = ({ low, best, high }: Estimate) =>
    low < 0 || (best !== null && best < low) || (high !== null && high < (best ?? low));
  assert.deepEqual(broken(isEstimate, isWrong), []);
});

test("date ranges are ordered ISO days: earliest <= latest", () => {
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day);
  const isWrong = ({ earliest, latest }: DateRange) => !isDay(earliest) || !isDay(latest) || earliest > latest;
  assert.deepEqual(broken(isDateRange, isWrong), []);
});

test("from every value, following `from` reaches words, or the value says `assumed`", () => {
  assert.deepEqual(
    broken(isSourced, (value) => !reachesWords(value)),
    [],
  );
});

test("a value that says `stated` has words of its own", () => {
  const isWrong = ({ certainty, provenance }: Value) =>
    certainty === "stated" && provenance.by.kind !== "import" && provenance.spans.length === 0;
  assert.deepEqual(broken(isSourced, isWrong), []);
});

test("every claim's evidence and trigger lie in a block that may support a claim", () => {
  const outside = told.filter(({ evidence, trigger }) => {
    const blocks = articles.get(evidence.doc)?.blocks ?? [];
    const block = blocks.find(({ span }) => evidence.start >= span.start && evidence.end <= span.end);
    const inside = trigger.start >= evidence.start && trigger.end <= evidence.end;
    return !inside || block === undefined || !EVIDENCE_BLOCKS.has(block.kind) || block.repeats !== null;
  });
  assert.deepEqual(
    outside.map(({ id, evidence }) => `${id}: ${quote(evidence)}`),
    [],
  );
});

test("no claim is in two incidents", () => {
  const seen = record.incidents.flatMap((incident) => incident.claims);
  assert.deepEqual(
    seen.filter((id, index) => seen.indexOf(id) !== index),
    [],
  );
});

test("reading again, with another reader and in another order, gives the same values and ids", async () => {
  const again = await recordOf(raws.toReversed(), await makeReader());
  assert.deepEqual(again.readings.toReversed(), record.readings);
  assert.deepEqual(again.linked, record.linked);
  assert.deepEqual(again.incidents, record.incidents);
});
