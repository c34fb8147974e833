/** Selections over a store of made incidents: the same as the command line's filters, counts that keep their word, and the present record. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Incident } from "#model/incident.ts";
import { type Browsing, openBrowsing } from "#pipeline/browse/browsing.ts";
import { addRow, makeColumns } from "#pipeline/browse/columns.ts";
import { countFacets } from "#pipeline/browse/facets.ts";
import { SUMMARY_FORM } from "#pipeline/browse/facts.ts";
import { mapSymbols } from "#pipeline/browse/map.ts";
import { orderRows, SORTS } from "#pipeline/browse/order.ts";
import { type Asked, countSelection, hindrances, parseSelection } from "#pipeline/browse/selection.ts";
import { factsOf } from "#pipeline/browse/summary.ts";
import { binTimes } from "#pipeline/browse/timeline.ts";
import { type IncidentFilter, NO_FILTER } from "#store/incident-filter.ts";
import { openMemoryStore } from "#store/memory.ts";
import type { Store } from "#store/store.ts";
import { makeIncidents } from "../bench/make-incidents.ts";
import { seededRandom } from "../eval/seeded-random.ts";
import { incidentOf, makeClock, storeWhole } from "./store-examples.ts";

const MADE = [...makeIncidents({ incidents: 400, seed: 7 })].map(({ incident }) => incident);

async function link(store: Store, incidents: readonly Incident[]): Promise<void> {
  await storeWhole(store, { incidents });
}

const NONE_DUE = { missing: [], gone: [] };

async function countSummaries(store: Store): Promise<number> {
  return (await store.summaryFacts({ form: SUMMARY_FORM, after: 0, limit: 1000 })).length;
}

async function idsOf(browsing: Browsing, asked: Asked): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page: Awaited<ReturnType<Browsing["list"]>> = await browsing.list({ ...asked, limit: 150, after });
    ids.push(...page.incidents.map(({ id }) => id));
    if (page.next === null) return ids;
    after = page.next;
  }
}

/** What both doors can be asked: as the API takes it, and as the command line's filter has it. */
const BOTH: readonly (readonly [Asked, Partial<IncidentFilter>])[] = [
  [{}, {}],
  [
    { from: "2018", to: "2020-06" },
    { from: "2018-01-01", to: "2020-06-30" },
  ],
  [
    { from: "2019-02-03", to: "2019-02-25" },
    { from: "2019-02-03", to: "2019-02-25" },
  ],
  [{ to: "2014" }, { to: "2014-12-31" }],
  [{ actor: ["party-3"] }, { actor: ["party-3"] }],
  [
    { actor: ["party-1", "party-10"], from: "2016" },
    { actor: ["party-1", "party-10"], from: "2016-01-01" },
  ],
  [{ place: ["SY"] }, { place: ["SY"] }],
  [
    { place: ["UA", "NE"], measure: ["killed"] },
    { place: ["UA", "NE"], measure: "killed" },
  ],
  [{ min: 20 }, { min: 20 }],
  [
    { min: 5, measure: ["injured"] },
    { min: 5, measure: "injured" },
  ],
  [{ ground: ["background"] }, { ground: "background" }],
  [{ review: ["rejected"] }, { review: ["rejected"] }],
  [
    { review: ["suggested", "confirmed", "rejected"], from: "2015" },
    { review: [], from: "2015-01-01" },
  ],
];

test("a selection lets in what `crosscheck incidents` lets in with the same filter, and counts the same undated ones", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE);
  const browsing = openBrowsing(store);
  for (const [asked, filter] of BOTH) {
    const review = ["suggested", "confirmed"] as const;
    const page = await store.incidents({ ...NO_FILTER, review, ...filter }, { limit: 1000, after: null });
    const told = JSON.stringify(asked);
    assert.deepEqual([...(await idsOf(browsing, asked))].sort(), page.incidents.map(({ id }) => id).sort(), told);
    const { undated, matching } = await browsing.list(asked);
    if (asked.from !== undefined || asked.to !== undefined) assert.equal(undated, page.undatedLeftOut, told);
    assert.equal(matching, page.incidents.length, told);
    assert.ok(matching > 0 && (matching < MADE.length || told === "{}"), `${told} tells nothing: ${matching}`);
  }
  await store.close();
});

test("each count of a facet is what selecting that value alone leads to", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE);
  const browsing = openBrowsing(store);
  for (const asked of [
    {},
    { from: "2017", grade: ["weak"] },
    { min: 30, measure: ["killed"] },
  ] as const satisfies readonly Asked[]) {
    const { facets } = await browsing.facets({ ...asked, limit: 6 });
    for (const { facet, values } of facets) {
      for (const { value, count } of values) {
        const { matching } = await browsing.list({ ...asked, [facet]: [value], limit: 1 });
        assert.equal(matching, count, `${JSON.stringify(asked)} ${facet}=${value}`);
      }
    }
  }
  await store.close();
});

test("every incident that matches is in the map or unlocated, and in the timeline or undated", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE);
  const browsing = openBrowsing(store);
  const sum = (list: readonly Readonly<{ count: number }>[]) => list.reduce((total, { count }) => total + count, 0);
  for (const asked of [{}, { place: ["SY"] }, { dated: "yes" }] as const satisfies readonly Asked[]) {
    const map = await browsing.map({ ...asked, cell: 3 });
    assert.equal(map.points.length + sum(map.cells) + sum(map.areas) + map.unlocated, map.matching);
    const line = await browsing.timeline(asked);
    const undated = "dated" in asked ? 0 : line.undated;
    assert.equal(sum(line.bins) + sum(line.wider) + undated, line.matching);
  }
  await store.close();
});

test("answers are of the present record, whoever changed it", async () => {
  const store = await openMemoryStore(makeClock());
  const browsing = openBrowsing(store);
  assert.deepEqual(await browsing.list({}), {
    total: 0,
    matching: 0,
    undated: 0,
    unlocated: 0,
    incidents: [],
    next: null,
  });
  const raid = incidentOf({ name: "Raid", days: ["2020-01-01"], killed: [3] });
  await link(store, [raid, incidentOf({ name: "Ambush", days: ["2020-01-05"] })]);
  assert.deepEqual(await idsOf(browsing, {}), [incidentOf({ name: "Ambush" }).id, raid.id]);
  await link(store, [
    incidentOf({ name: "Raid", days: ["2021-01-01"], killed: [8] }),
    incidentOf({ name: "Mine", days: ["2020-06-01"] }),
  ]);
  const { incidents, total } = await browsing.list({ sort: "-killed" });
  assert.equal(total, 2);
  assert.deepEqual(
    incidents.map(({ title, killed }) => [title, killed?.best ?? null]),
    [
      ["Raid", 8],
      ["Mine", null],
    ],
  );
  assert.deepEqual(await idsOf(browsing, { q: "ambush" }), []);
  assert.deepEqual([await countSummaries(store), await store.summariesDue(SUMMARY_FORM)], [2, NONE_DUE]);
  await store.close();
});

test("an index that followed every change answers as one that is made anew", async () => {
  const store = await openMemoryStore(makeClock());
  const browsing = openBrowsing(store);
  const random = seededRandom(11);
  let present = MADE.slice(0, 60);
  for (let round = 0; round < 12; round += 1) {
    present = present
      .filter(() => random() < 0.9)
      .map((incident) => (random() < 0.2 ? { ...incident, title: `${incident.title}, told again` } : incident))
      .concat(MADE.slice(60 + round * 5, 63 + round * 5));
    await link(store, present);
    // Now and then several changes at once.
    if (round % 3 === 1) continue;
    const anew = openBrowsing(store);
    for (const asked of [{}, { q: "told again", sort: "title" }, { sort: "-killed", from: "2015" }] as const) {
      assert.deepEqual(await browsing.list(asked), await anew.list(asked));
    }
    // Which of its names a value shows goes by the order in which they came.
    const byValue = async (one: Browsing) =>
      (await one.facets({ limit: 1000 })).facets.map(({ facet, values }) => [
        facet,
        new Map(values.map(({ value, count }) => [value, count])),
      ]);
    assert.deepEqual(await byValue(browsing), await byValue(anew));
    assert.deepEqual(await browsing.timeline({}), await anew.timeline({}));
    assert.equal(await countSummaries(store), present.length);
  }
  await store.close();
});

test("who asks after a change sees it, though an earlier question is still looking", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE.slice(0, 200));
  const browsing = openBrowsing(store);
  for (let round = 1; round < 6; round += 1) {
    const early = browsing.list({});
    await link(store, MADE.slice(0, 200 + round));
    assert.equal((await browsing.list({})).total, 200 + round);
    await early;
  }
  await store.close();
});

test("questions that come at once are answered of one state", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE);
  const browsing = openBrowsing(store);
  const answers = await Promise.all([
    browsing.ready(),
    browsing.list({}),
    browsing.facets({}),
    browsing.map({}),
    browsing.timeline({}),
  ]);
  assert.equal(new Set(answers.slice(1).map((answer) => answer?.matching)).size, 1);
  await store.close();
});

test("words are found with or without their accents, the last one by its start, and signs are no syntax", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, [
    incidentOf({ name: "Shelling of Khushām", place: { name: "Khushām", admin1: "Deir ez-Zor" } }),
    incidentOf({ name: "Drone at St. Łukasz", sides: [{ name: "Third Army" }] }),
  ]);
  const browsing = openBrowsing(store);
  const titles = async (q: string) => (await browsing.list({ q, sort: "title" })).incidents.map(({ title }) => title);
  assert.deepEqual(await titles("khusham"), ["Shelling of Khushām"]);
  assert.deepEqual(await titles("KHUSHĀ"), ["Shelling of Khushām"]);
  assert.deepEqual(await titles("lukasz third ar"), ["Drone at St. Łukasz"]);
  assert.deepEqual(await titles("saint"), ["Drone at St. Łukasz"]);
  assert.deepEqual(await titles("thir army x"), []);
  assert.deepEqual(await titles("thir army"), []);
  for (const q of [
    '"',
    "drone OR shelling",
    "words:drone",
    "a* NEAR(b, 2)",
    "drone NOT at",
    "^drone",
    "(",
    "-",
    "'; drop table incident; --",
  ]) {
    assert.ok(Array.isArray(await titles(q)), q);
  }
  assert.deepEqual(await titles("drone OR shelling"), []);
  assert.deepEqual(await titles("  "), ["Drone at St. Łukasz", "Shelling of Khushām"]);
  await store.close();
});

test("summaries of an earlier form are made again", async () => {
  const store = await openMemoryStore(makeClock());
  await link(store, MADE.slice(0, 3));
  const positions = (await store.incidentPositions(null)).map(({ position }) => position);
  await store.storeSummaries(
    "crosscheck.summary/0",
    positions.map((position) => ({ position, facts: "old", line: "old", words: "old" })),
  );
  assert.equal(
    (await openBrowsing(store).list({ review: ["suggested", "confirmed", "rejected"] })).incidents.length,
    3,
  );
  assert.deepEqual([await countSummaries(store), await store.summariesDue(SUMMARY_FORM)], [3, NONE_DUE]);
  await store.close();
});

test("10,000 incidents are filtered, counted, drawn and binned far below the limit of a changed filter", () => {
  const columns = makeColumns();
  let position = 0;
  for (const { incident, modes } of makeIncidents({ incidents: 10_000, seed: 3 })) {
    position += 1;
    addRow(columns, position, factsOf(incident, { modes }));
  }
  const times = Array.from({ length: 7 }, (_, run) => {
    const selection = parseSelection({ type: ["ASSAULT"], from: "2014", min: run, measure: ["killed", "injured"] });
    const from = performance.now();
    const out = hindrances(columns, selection, null);
    countSelection(columns, selection, out);
    countFacets(columns, selection, out, { asked: undefined, limit: 12 });
    mapSymbols(columns, out, undefined);
    binTimes(columns, out, undefined);
    return performance.now() - from;
  });
  const median = times.toSorted((left, right) => left - right)[3] as number;
  // Some 10 ms on an idle machine: ten times as many incidents may take 200.
  assert.ok(median < 200, `${median} ms`);
  const from = performance.now();
  for (const sort of SORTS) orderRows(columns, sort, null);
  const sorting = performance.now() - from;
  assert.ok(sorting < 3000, `${sorting} ms to sort in every way`);
});
