/** The contract of `Store`: what every database behind it must do, as tests that run on any of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Copy } from "#model/copies.ts";
import type { Incident } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import { type IncidentFilter, NO_FILTER } from "#store/incident-filter.ts";
import { type LinkChanges, NO_LINK_CHANGES } from "#store/link-rows.ts";
import { ANY_REPORT, type ReportFilter } from "#store/report-filter.ts";
import { searchWords } from "#store/report-list.ts";
import type { NewReport, Store } from "#store/store.ts";
import { rule } from "#text/sourced.ts";
import {
  decisionOf,
  incidentOf,
  judgementOf,
  linkedReport,
  rawReport,
  readingOf,
  sha256Of,
  storeWhole,
  storyRow,
  unreadOf,
} from "./store-examples.ts";
import { summaryContract } from "./store-summary-contract.ts";

const ARMY = rawReport("The army killed five people.");
const REBELS = rawReport("Rebels shelled the town.");

function newReport(raw: typeof ARMY): NewReport {
  return { report: raw.report, sha256: sha256Of(raw) };
}

/**
 * Runs the contract.
 *
 * @param makeStore  an empty store, and how to be rid of it; called once a test
 */
export function storeContract(
  name: string,
  makeStore: () => Promise<{ store: Store; dispose: () => Promise<void> }>,
): void {
  const check = (sentence: string, work: (store: Store) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const { store, dispose } = await makeStore();
      try {
        await work(store);
      } finally {
        await dispose();
      }
    });
  reportContract(check);
  readingContract(check);
  recordContract(check);
  linkContract(check);
  reportListContract(check);
  listContract(check);
  decisionContract(check);
  summaryContract(check);
  auditContract(check);
}

type Check = (sentence: string, work: (store: Store) => Promise<void>) => void;

function reportContract(check: Check): void {
  check("a report is stored once, and adding it again says so", async (store) => {
    assert.deepEqual(await store.addReports([newReport(ARMY)]), [{ ...newReport(ARMY), outcome: "stored" }]);
    assert.deepEqual(await store.addReports([newReport(ARMY)]), [{ ...newReport(ARMY), outcome: "already-stored" }]);
    assert.equal((await store.reports({ after: null, limit: 10 })).length, 1);
    assert.equal((await store.auditHead()).seq, 2);
  });

  check("the same bytes twice in one call are one report", async (store) => {
    const outcomes = (await store.addReports([newReport(ARMY), newReport(ARMY)])).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ["stored", "already-stored"]);
  });

  check("another name of the file or time of fetching is nothing new about a report", async (store) => {
    await store.addReports([newReport(ARMY)]);
    const again = { ...ARMY.report, file: "copy.txt", retrievedAt: "2021-01-01T00:00:00.000Z" };
    const [added] = await store.addReports([{ ...newReport(ARMY), report: again }]);
    assert.deepEqual(added, { ...newReport(ARMY), outcome: "already-stored" });
  });

  check("new metadata is kept beside the old, and silence replaces nothing", async (store) => {
    await store.addReports([newReport(ARMY)]);
    const named = { ...ARMY.report, outlet: "The Star" };
    const [added] = await store.addReports([{ ...newReport(ARMY), report: named }]);
    assert.deepEqual(added, { report: named, sha256: sha256Of(ARMY), outcome: "metadata-changed" });
    assert.equal((await store.addReports([newReport(ARMY)]))[0]?.outcome, "already-stored");
    assert.deepEqual(await store.reportHistory(ARMY.report.id), [ARMY.report, named]);
    assert.deepEqual((await store.report(ARMY.report.id))?.report, named);
  });

  check("reports are listed page by page in the order of adding", async (store) => {
    const raws = [3, 1, 2].map((number) => rawReport(`report ${number}`));
    for (const raw of raws) await store.addReports([newReport(raw)]);
    const first = await store.reports({ after: null, limit: 2 });
    const rest = await store.reports({ after: first[1]?.report.id ?? null, limit: 2 });
    const ids = [...first, ...rest].map(({ report }) => report.id);
    assert.deepEqual(
      ids,
      raws.map(({ report }) => report.id),
    );
  });

  check("reports without a reading are told, in the order of adding", async (store) => {
    const raws = [3, 1, 2].map((number) => rawReport(`report ${number}`));
    await store.addReports(raws.map(newReport));
    await store.storeReading(readingOf(rawReport("report 3")), "reader@1");
    const ids = raws.slice(1).map(({ report }) => report.id);
    assert.deepEqual(
      (await store.unread(10)).map(({ report }) => report.id),
      ids,
    );
    assert.equal((await store.unread(1)).length, 1);
  });

  check("an unknown report is null", async (store) => {
    assert.equal(await store.report("doc_0000000000000000"), null);
    assert.deepEqual(await store.reportHistory("doc_0000000000000000"), []);
  });
}

function readingContract(check: Check): void {
  check("a reading comes back equal, and storing it again changes nothing", async (store) => {
    await store.addReports([newReport(ARMY)]);
    const reading = readingOf(ARMY);
    assert.equal(await store.storeReading(reading, "reader@1"), "stored");
    assert.equal(await store.storeReading(reading, "reader@1"), "unchanged");
    assert.deepEqual((await store.reading(ARMY.report.id))?.reading, reading);
    assert.equal((await store.report(ARMY.report.id))?.producers, "reader@1");
    assert.equal((await store.readingHistory(ARMY.report.id)).length, 1);
  });

  check("a newer reading makes the old one obsolete and keeps it", async (store) => {
    await store.addReports([newReport(ARMY)]);
    await store.storeReading(unreadOf(ARMY), "reader@1");
    await store.storeReading(readingOf(ARMY), "reader@2");
    const history = await store.readingHistory(ARMY.report.id);
    assert.deepEqual(
      history.map(({ producers, state }) => [producers, state]),
      [
        ["reader@1", "obsolete"],
        ["reader@2", "current"],
      ],
    );
    assert.deepEqual(history[0]?.reading, unreadOf(ARMY));
    assert.deepEqual((await store.readings()).readings, [readingOf(ARMY)]);
  });

  check("a reading of a report that is not stored is refused", async (store) => {
    await assert.rejects(store.storeReading(readingOf(ARMY), "reader@1"));
    assert.equal((await store.auditHead()).seq, 1);
  });

  check("readings come by document id, whatever the order of adding", async (store) => {
    for (const raw of [ARMY, REBELS]) {
      await store.addReports([newReport(raw)]);
      await store.storeReading(readingOf(raw), "reader@1");
    }
    const ids = (await store.readings()).readings.map(({ report }) => report.id);
    assert.deepEqual(ids, [ARMY.report.id, REBELS.report.id].sort());
  });

  check("a claim leads to its report, also when its reading is obsolete", async (store) => {
    const claim = readingOf(ARMY).resolved?.claims[0]?.claim.id ?? "c_0";
    assert.equal(await store.findClaim(claim), null);
    await store.addReports([newReport(ARMY)]);
    await store.storeReading(readingOf(ARMY), "reader@1");
    assert.deepEqual(await store.findClaim(claim), { doc: ARMY.report.id, state: "current" });
    await store.storeReading(unreadOf(ARMY), "reader@2");
    assert.deepEqual(await store.findClaim(claim), { doc: ARMY.report.id, state: "obsolete" });
  });
}

function recordContract(check: Check): void {
  const record = (incidents: Parameters<typeof incidentOf>[0][], readingsUpTo = 0) => ({
    incidents: incidents.map(incidentOf),
    readingsUpTo,
  });

  check("a record made before the last reading is stale, and nothing of it is stored", async (store) => {
    await store.addReports([newReport(ARMY)]);
    await store.storeReading(readingOf(ARMY), "reader@1");
    assert.deepEqual(await store.linkState(), {
      readingsUpTo: 1,
      linkedUpTo: 0,
      decisionsUpTo: 0,
      linkedDecisionsUpTo: 0,
      linkedBy: null,
      links: 0,
      making: null,
    });
    assert.equal(await storeWhole(store, record([{ name: "a" }], 0)), "stale");
    assert.equal(await store.linked(), null);
    assert.equal(await storeWhole(store, record([{ name: "a" }], 1)), "stored");
    assert.deepEqual(await store.linkState(), {
      readingsUpTo: 1,
      linkedUpTo: 1,
      decisionsUpTo: 0,
      linkedDecisionsUpTo: 0,
      linkedBy: "linker@1",
      links: 1,
      making: null,
    });
  });

  check("an incident that changed is kept as it was, with the time that it stood", async (store) => {
    await storeWhole(store, record([{ name: "a", killed: [5] }, { name: "b" }]));
    await storeWhole(store, record([{ name: "a", killed: [9] }, { name: "b" }]));
    const { id } = incidentOf({ name: "a" });
    const history = await store.incidentHistory(id);
    assert.deepEqual(
      history.map(({ incident }) => incident.counts[0]?.estimate.chosen.value.best),
      [5, 9],
    );
    assert.equal(history[0]?.endedAt, history[1]?.linkedAt);
    assert.equal(history[1]?.endedAt, null);
    assert.deepEqual(await store.incident(id), incidentOf({ name: "a", killed: [9] }));
    assert.equal((await store.incidentHistory(incidentOf({ name: "b" }).id)).length, 1);
  });

  check("an incident that vanished is no longer listed", async (store) => {
    await storeWhole(store, record([{ name: "a" }]));
    await storeWhole(store, record([]));
    assert.equal(await store.incident(incidentOf({ name: "a" }).id), null);
    assert.deepEqual((await store.incidents(NO_FILTER, { limit: 10, after: null })).incidents, []);
  });

  check("an incident is found by its report and its claims, as they now are", async (store) => {
    const before = incidentOf({ name: "a", claims: ["c_1111", "c_2222"], docs: [ARMY.report.id] });
    await storeWhole(store, { ...record([]), incidents: [before, incidentOf({ name: "b" })] });
    assert.deepEqual(await store.incidentsWith(ARMY.report.id), [before]);
    assert.deepEqual(await store.incidentsWith("c_2222"), [before]);
    const after = incidentOf({ name: "a", claims: ["c_1111"], docs: [ARMY.report.id] });
    await storeWhole(store, { ...record([]), incidents: [after] });
    assert.deepEqual(await store.incidentsWith("c_2222"), []);
  });

  check("linking again with the same result leaves no trace in the log", async (store) => {
    await storeWhole(store, record([{ name: "a" }]));
    const before = await store.auditHead();
    await storeWhole(store, record([{ name: "a" }]));
    assert.deepEqual(await store.auditHead(), before);
  });
}

const LISTED = [
  { name: "late", days: ["2018-03-05"], place: { name: "Amudah", admin1: "Al-Hasakah" }, killed: [3] },
  { name: "early", days: ["2018-02-07", "2018-02-06"], place: {}, killed: [6, 7] },
  {
    name: "undated",
    place: { name: "Marib", country: "YE", admin1: null },
    killed: [20],
    sides: [{ name: "Houthis" }],
  },
  { name: "past", days: ["2017-06-18"], ground: "background" as const },
];

const FILTERS: readonly (readonly [string, Partial<IncidentFilter>, readonly string[], number])[] = [
  ["no filter: current before background, by date, undated last", {}, ["early", "late", "undated", "past"], 0],
  ["from a day on", { from: "2018-02-08" }, ["late"], 1],
  ["up to a day", { to: "2018-02-07" }, ["early", "past"], 1],
  ["a contested day counts on each of its dates", { from: "2018-02-06", to: "2018-02-06" }, ["early"], 1],
  ["a day on which nothing happened", { from: "2018-02-08", to: "2018-02-08" }, [], 1],
  ["a place without its diacritics", { place: ["khusham"] }, ["early"], 0],
  ["a province in another spelling", { place: ["Deir ez Zor"] }, ["early"], 0],
  ["a country by name", { place: ["Yemen"] }, ["undated"], 0],
  ["a country by code", { place: ["SY"] }, ["early", "late"], 0],
  ["part of a word is no match", { place: ["Khush"] }, [], 0],
  ["either of two places", { place: ["Amudah", "Marib"] }, ["late", "undated"], 0],
  ["an actor on either side", { actor: ["northern front"] }, ["early", "late", "past"], 0],
  ["an actor that only one has", { actor: ["houthis"] }, ["undated"], 0],
  ["a measure", { measure: "killed" }, ["early", "late", "undated"], 0],
  ["a measure that none has", { measure: "injured" }, [], 0],
  ["a smallest toll over both sides", { measure: "killed", min: 13 }, ["early", "undated"], 0],
  ["a smallest toll that none reaches", { min: 21 }, [], 0],
  ["background only", { ground: "background" }, ["past"], 0],
  [
    "a date and a place: only undated ones of that place are left out",
    { from: "2018-01-01", place: ["Syria"] },
    ["early", "late"],
    0,
  ],
  ["a date and the undated one's place", { from: "2018-01-01", place: ["Marib"] }, [], 1],
];

/** Two stories of one incident, one that tells none, what stands around them, and a copy. */
function linkContract(check: Check): void {
  const [left, right, other, near, alone]: ValueId[] = ["c_1111", "c_2222", "c_3333", "c_4444", "c_5555"];
  const [army, rebels] = [ARMY.report.id, REBELS.report.id];
  const judgement = judgementOf(left!, right!);
  const incident = incidentOf({ name: "a", claims: [left!, right!] });
  const copy = { doc: rebels, of: army, kind: "reprint", share: 1 } as const;
  const by = rule("link/copies/smallest-id");
  const given: Partial<LinkChanges> = {
    reports: [linkedReport(army), linkedReport(rebels)],
    hashes: [
      { doc: army, hashes: [1, 2, 3], sampled: 3 },
      { doc: rebels, hashes: [2, 3, 4], sampled: 3 },
    ],
    tellings: [{ key: 7, doc: army, day: "9999", speaker: null }],
    speakers: [{ voiceKey: "northline", doc: army }],
    copies: [
      { doc: army, original: army, copy: null, by: JSON.stringify(by) },
      { doc: rebels, original: army, copy: JSON.stringify(copy), by: null },
    ],
    stories: [storyRow(1, army, [left!]), storyRow(2, rebels, [right!], 1), storyRow(3, rebels, [other!])],
    pairs: [{ left: 1, right: 2, score: 12.5, joins: true, together: true, judgement: judgement.id }],
    judgements: [judgement],
    clusters: [
      { id: 1, incident: incident.id, parties: "[]" },
      { id: 3, incident: null, parties: "[]" },
    ],
    placed: [
      { doc: rebels, ordinal: 0, claim: near!, cluster: 1, relation: "before" },
      { doc: rebels, ordinal: 1, claim: alone!, cluster: null, relation: null },
    ],
    incidents: [incident],
  };
  const groups = [{ original: army, by, copies: [copy] }];

  check("what was linked comes back as one record, and its parts by what they are asked for", async (store) => {
    assert.equal(await store.linked(), null);
    assert.equal(await storeWhole(store, given), "stored");
    assert.deepEqual(await store.linked(), {
      linked: {
        clusters: [{ claims: [left, right], context: [{ claim: near, relation: "before" }] }],
        standalone: [alone],
        judgements: [judgement],
        copies: groups,
      },
      incidents: [incident],
      readingsUpTo: 0,
      decisionsUpTo: 0,
      producers: "linker@1",
      outcomes: [],
    });
    assert.deepEqual(await store.judgements(right!), [judgement]);
    assert.deepEqual(await store.judgements(other!), []);
    assert.deepEqual(await store.copiesOf(rebels), groups[0]);
    assert.equal(await store.copiesOf("doc_0000000000000000"), null);
  });

  check("linking finds again what it knew of reports and stories", async (store) => {
    await storeWhole(store, given);
    const found = await store.inIndex(async (index) => ({
      next: await index.nextStory(),
      stories: (await index.storiesOf([rebels])).map(({ id }) => id),
      component: (await index.storiesInComponents([1])).map(({ id, claims }) => [id, claims]),
      counts: await index.countStories([4, 1000, 5], 2),
      members: await index.members([2, 6]),
      pairs: await index.pairsOf([2]),
      placed: (await index.placedBy([1])).map(({ claim }) => claim),
      sharing: await index.sharing({ hashes: [2, 3], sampled: 2, least: 1 }),
      fewer: await index.sharing({ hashes: [1, 9, 10], sampled: 3, least: 0.5 }),
      copies: (await index.copiesOf([army])).map(({ doc }) => doc).sort(),
      tellings: await index.tellings([7, 8]),
      naming: await index.namingSpeakers(["northline", "nobody"]),
      voices: (await index.voices([army], [])).map(({ voice }) => voice.id),
      without: await index.voices([army], [army]),
    }));
    assert.deepEqual(found, {
      next: 4,
      stories: [2, 3],
      component: [
        [1, [left]],
        [2, [right]],
      ],
      counts: [
        { key: 4, stories: 1 },
        { key: 1000, stories: 2 },
        { key: 5, stories: 0 },
      ],
      members: [
        { key: 2, story: 1 },
        { key: 6, story: 3 },
      ],
      pairs: [{ left: 1, right: 2, score: 12.5, joins: true, together: true, judgement: judgement.id }],
      placed: [near],
      sharing: [army, rebels],
      fewer: [],
      copies: [army, rebels].sort(),
      tellings: [{ key: 7, doc: army, day: "9999", speaker: null }],
      naming: [army],
      voices: [`report:${army}`],
      without: [],
    });
  });

  check("a change touches the rows that it names and no others", async (store) => {
    await storeWhole(store, given);
    const later = incidentOf({ name: "b", claims: [right!] });
    const changes: LinkChanges = {
      ...NO_LINK_CHANGES,
      links: 1,
      whole: false,
      producers: "linker@1",
      removedStories: [1],
      regrouped: [{ id: 2, component: 2, cluster: 2 }],
      removedPairs: [{ left: 1, right: 2 }],
      removedClusters: [1],
      clusters: [{ id: 2, incident: later.id, parties: "[]" }],
      placedIn: [rebels],
      placed: [{ doc: rebels, ordinal: 0, claim: near!, cluster: 2, relation: "after" }],
      endedIncidents: [incident.id],
      incidents: [later],
    };
    assert.equal(await store.storeLinks({ ...changes, links: 0 }), "stale", "another process linked meanwhile");
    assert.equal(await store.storeLinks(changes), "stored");
    const record = await store.linked();
    assert.deepEqual(record?.linked.clusters, [{ claims: [right], context: [{ claim: near, relation: "after" }] }]);
    assert.deepEqual([record?.linked.standalone, record?.linked.judgements, record?.linked.copies], [[], [], groups]);
    assert.deepEqual(record?.incidents, [later]);
    assert.deepEqual(await store.inIndex((index) => index.members([2, 4])), [{ key: 4, story: 2 }]);
  });

  check("a report that is linked again is found by what it holds now", async (store) => {
    await storeWhole(store, given);
    await store.storeLinks({
      ...NO_LINK_CHANGES,
      links: 1,
      whole: false,
      reports: [linkedReport(army)],
      hashes: [{ doc: army, hashes: [8, 9], sampled: 2 }],
    });
    const found = await store.inIndex(async (index) => [
      await index.sharing({ hashes: [1, 3], sampled: 1, least: 0.5 }),
      await index.sharing({ hashes: [8], sampled: 1, least: 0.5 }),
      await index.tellings([7]),
      await index.namingSpeakers(["northline"]),
    ]);
    assert.deepEqual(found, [[rebels], [army], [], []]);
  });
}

function reportListContract(check: Check): void {
  const first = { sort: "added", limit: 10, after: null } as const;
  const list = async (store: Store, filter: Partial<ReportFilter>) =>
    (await store.reportLines({ ...ANY_REPORT, ...filter }, first)).reports;

  check("a report in the list is waiting, read, or not read with the reason", async (store) => {
    await store.addReports([newReport(ARMY), newReport(REBELS)]);
    assert.deepEqual(
      (await list(store, {})).map(({ state }) => state),
      ["waiting", "waiting"],
    );
    await store.storeReading(readingOf(ARMY), "reader@1");
    const warning = { rule: "clean/language", severity: "warning", reason: "report is in Dutch", span: null } as const;
    await store.storeReading({ ...unreadOf(REBELS), notes: [warning] }, "reader@1");
    const [army, rebels] = await list(store, {});
    assert.deepEqual([army?.state, army?.claims, army?.why], ["read", 1, []]);
    assert.deepEqual([rebels?.state, rebels?.claims], ["not-read", 0]);
    assert.deepEqual(rebels?.why, [{ rule: "clean/language", reason: "report is in Dutch" }]);
    assert.deepEqual(
      (await list(store, { why: ["clean/language"] })).map(({ report }) => report.id),
      [REBELS.report.id],
    );
    assert.deepEqual((await store.reportFacets(ANY_REPORT)).states, [
      { value: "not-read", count: 1 },
      { value: "read", count: 1 },
    ]);
  });

  check("the list tells what the present reading tells", async (store) => {
    await store.addReports([newReport(ARMY)]);
    const reading = readingOf(ARMY);
    await store.storeReading({ ...reading, article: { ...reading.article, title: "Old title" } }, "reader@1");
    await store.storeReading({ ...reading, article: { ...reading.article, title: "Café in Khushām" } }, "reader@2");
    assert.deepEqual(
      (await list(store, {})).map(({ title }) => title),
      ["Café in Khushām"],
    );
    for (const [words, found] of [
      ["khusham cafe", 1],
      ["old", 0],
      ["100%", 0],
    ] as const) {
      assert.equal((await list(store, { words: searchWords(words) })).length, found, words);
    }
  });

  check("a report that was not come to yet is found by what was said of it", async (store) => {
    const report = { ...ARMY.report, title: "Five killed", outlet: "The Star", publishedAt: "2020-02-29T10:00:00Z" };
    await store.addReports([{ ...newReport(ARMY), report }]);
    const matching = [{ words: ["star"] }, { outlets: ["The Star"] }, { from: "2020-02-29", to: "2020-02-29" }];
    for (const filter of matching) assert.equal((await list(store, filter)).length, 1, JSON.stringify(filter));
    for (const filter of [{ words: ["moon"] }, { from: "2020-03-01" }, { to: "2020-02-28" }]) {
      assert.equal((await list(store, filter)).length, 0, JSON.stringify(filter));
    }
  });

  check("copies in the list are those of the record as last linked", async (store) => {
    await store.addReports([newReport(ARMY), newReport(REBELS)]);
    const by = rule("link/copies/smallest-id");
    const copy: Copy = { doc: REBELS.report.id, of: ARMY.report.id, kind: "reprint", share: 0.9 };
    const link = (copies: readonly Copy[]) =>
      storeWhole(store, {
        reports: [linkedReport(ARMY.report.id), linkedReport(REBELS.report.id)],
        copies: copies.flatMap((one) => [
          { doc: one.of, original: one.of, copy: null, by: JSON.stringify(by) },
          { doc: one.doc, original: one.of, copy: JSON.stringify(one), by: null },
        ]),
      });
    await link([copy]);
    const [army, rebels] = await list(store, {});
    assert.equal(army?.copies, 1);
    assert.deepEqual(rebels?.copyOf, { original: copy.of, of: copy.of, kind: "reprint", share: 0.9 });
    assert.equal((await list(store, { copies: false })).length, 1);
    await link([{ ...copy, share: 0.8 }]);
    assert.equal((await list(store, { copies: true }))[0]?.copyOf?.share, 0.8);
    await link([]);
    assert.equal((await list(store, { copies: true })).length, 0);
  });
}

function listContract(check: Check): void {
  const fill = (store: Store) => storeWhole(store, { incidents: LISTED.map(incidentOf) });

  for (const [sentence, filter, titles, undatedLeftOut] of FILTERS) {
    check(`the list of incidents, ${sentence}`, async (store) => {
      await fill(store);
      const page = await store.incidents({ ...NO_FILTER, ...filter }, { limit: 10, after: null });
      assert.deepEqual(
        page.incidents.map(({ title }) => title),
        titles,
      );
      assert.equal(page.undatedLeftOut, undatedLeftOut);
      assert.equal(page.next, null);
    });
  }

  for (const limit of [1, 2, 3, 4]) {
    check(`pages of ${limit} hold every incident once and in order`, async (store) => {
      await fill(store);
      const titles: string[] = [];
      for (let after: string | null = null; ; ) {
        const page = await store.incidents(NO_FILTER, { limit, after });
        titles.push(...page.incidents.map(({ title }) => title));
        after = page.next;
        if (after === null) break;
      }
      assert.deepEqual(titles, ["early", "late", "undated", "past"]);
    });
  }
}

function decisionContract(check: Check): void {
  const record = { incidents: [], readingsUpTo: 1, outcomes: [] };
  const [first, second] = [decisionOf(readingOf(ARMY)), decisionOf(readingOf(ARMY), "B. Second")];

  check("decisions come back equal and in order, and the same one twice is one", async (store) => {
    assert.deepEqual(await store.decisions(), []);
    assert.equal(await store.addDecision(first), "stored");
    assert.equal(await store.addDecision(second), "stored");
    assert.equal(await store.addDecision(first), "known");
    assert.deepEqual(await store.decisions(), [first, second]);
    const entries = await store.audit({ after: 1, limit: 10 });
    assert.deepEqual(
      entries.map(({ action, subject, detail }) => [action, subject, detail.who]),
      [
        ["decided", first.id, "A. Reader"],
        ["decided", second.id, "B. Second"],
      ],
    );
  });

  check("a record made before the last decision is stale, and a later one says what became of it", async (store) => {
    await store.addReports([newReport(ARMY)]);
    await store.storeReading(readingOf(ARMY), "reader@1");
    await store.addDecision(first);
    const { readings, decisions, ...upTo } = await store.readings();
    assert.deepEqual([readings.length, decisions], [1, [first]]);
    assert.deepEqual(upTo, { readingsUpTo: 1, decisionsUpTo: 1 });
    assert.equal(await storeWhole(store, { ...record, decisionsUpTo: 0 }), "stale");
    assert.deepEqual(await store.outcomes(), []);
    const outcomes = [{ decision: first.id, standing: { state: "in force" }, remarks: ["as a test"] }] as const;
    assert.equal(await storeWhole(store, { ...record, decisionsUpTo: 1, outcomes }), "stored");
    assert.deepEqual(await store.outcomes(), outcomes);
    assert.deepEqual((await store.linked())?.outcomes, outcomes);
    const { decisionsUpTo, linkedDecisionsUpTo } = await store.linkState();
    assert.deepEqual([decisionsUpTo, linkedDecisionsUpTo], [1, 1]);
  });

  check("incidents are listed by what was decided of them", async (store) => {
    const incidents = (["suggested", "confirmed", "rejected"] as const).map((review) =>
      incidentOf({ name: review, review }),
    );
    await storeWhole(store, { ...record, incidents, readingsUpTo: 0, decisionsUpTo: 0 });
    const titles = async (...review: IncidentFilter["review"]) =>
      (await store.incidents({ ...NO_FILTER, review }, { limit: 9, after: null })).incidents
        .map(({ title }) => title)
        .sort();
    assert.deepEqual(await titles(), ["confirmed", "rejected", "suggested"]);
    assert.deepEqual(await titles("suggested"), ["suggested"]);
    assert.deepEqual(await titles("suggested", "confirmed"), ["confirmed", "suggested"]);
    assert.deepEqual(await titles("rejected"), ["rejected"]);
  });

  check("former incidents of a report are those under ids that none has now", async (store) => {
    const store1 = (...incidents: readonly Incident[]) =>
      storeWhole(store, { ...record, incidents, readingsUpTo: 0, decisionsUpTo: 0 });
    const named = (name: string) => incidentOf({ name, docs: [ARMY.report.id], claims: ["c_1111"] });
    await store1(named("a"), named("b"));
    await store1(named("b"));
    assert.deepEqual(await store.formerIncidents(ARMY.report.id), [named("a")]);
    assert.deepEqual(await store.formerIncidents(REBELS.report.id), []);
  });
}

function auditContract(check: Check): void {
  check("every change has an entry that holds the hash of the one before", async (store) => {
    await store.addReports([newReport(ARMY)]);
    await store.storeReading(readingOf(ARMY), "reader@1");
    await storeWhole(store, { incidents: [incidentOf({ name: "a" })], readingsUpTo: 1 });
    const entries = await store.audit({ after: 0, limit: 10 });
    assert.deepEqual(
      entries.map(({ seq, action, subject }) => [seq, action, subject]),
      [
        [1, "workspace-made", "workspace"],
        [2, "report-added", ARMY.report.id],
        [3, "reading-stored", ARMY.report.id],
        [4, "incidents-linked", "incidents"],
      ],
    );
    assert.deepEqual(
      entries.slice(1).map(({ prev }) => prev),
      entries.slice(0, -1).map(({ hash }) => hash),
    );
    assert.deepEqual(await store.auditHead(), { seq: 4, hash: entries[3]?.hash });
    assert.deepEqual(await store.audit({ after: 3, limit: 10 }), entries.slice(3));
  });

  check("writes that are started together are done one after the other", async (store) => {
    const raws = Array.from({ length: 20 }, (_, number) => rawReport(`report ${number}`));
    await Promise.all(raws.map((raw) => store.addReports([newReport(raw)])));
    assert.equal((await store.auditHead()).seq, 21);
    assert.deepEqual(await store.integrity(), []);
  });
}
