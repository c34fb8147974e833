/** Deciding on a workspace: what is stored, shown and told, on a real SQLite database. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type TestContext, test } from "node:test";
import type { Decision } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Report } from "#model/report.ts";
import type { ValueId } from "#model/span.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace } from "#store/workspace.ts";
import { documentId, valueId } from "#text/ids.ts";
import { openPastRecord } from "./as-of.ts";
import { type Asked, decide, decideMany, listDecisions } from "./decide.ts";
import { makeDecidedRecord } from "./decisions/decided-record.ts";
import { makeReader, makeWorld } from "./defaults.ts";
import { showId } from "./show-id.ts";
import { addReports, listIncidents, loadRecord, relink, type Workspace } from "./workspace.ts";

const READERS = { reader: await makeReader(), producers: "test@1" };
const OPTIONS = { linker: READERS.reader, world: makeWorld(), producers: READERS.producers, dryRun: false };
const ALL = { limit: 100, after: null };
const NOW = () => "2020-03-01T00:00:00.000Z";

const REPORTS: readonly (readonly [text: string, published: string | null])[] = [
  ["A car bomb killed 12 people in Mosul on Monday, police said.", "2019-05-14"],
  ["The bombing of Monday killed 14 people in Mosul, the health ministry said on Wednesday.", "2019-05-16"],
  ["Gunmen shot dead three farmers near Maiduguri on Sunday, residents said.", "2019-05-14"],
  [
    "An air strike hit a market in Taiz on 11 May 2019. The strike killed at least seven civilians, a doctor said.",
    null,
  ],
];

async function* intakes() {
  for (const [text, publishedAt] of REPORTS) {
    const bytes = new TextEncoder().encode(text);
    const report: Report = {
      id: documentId(bytes),
      file: "report.txt",
      url: null,
      outlet: null,
      title: null,
      publishedAt,
      retrievedAt: "2019-05-20T00:00:00.000Z",
      mediaType: "text/plain",
      charset: null,
      bytes: bytes.length,
    };
    yield { ok: true as const, raw: { report, bytes } };
  }
}

async function filled(context: TestContext): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-decide-"));
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now: NOW });
  context.after(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await addReports(workspace, intakes(), READERS, () => {});
  return workspace;
}

async function incidents(workspace: Workspace) {
  return (await listIncidents(workspace, {}, ALL)).incidents;
}

async function incidentIn(workspace: Workspace, words: string) {
  const found = (await incidents(workspace)).find(({ title }) => title.includes(words));
  assert.ok(found !== undefined, words);
  return found;
}

let clock = 0;
function ask(workspace: Workspace, asked: Asked, more: Partial<typeof OPTIONS> & { who?: string } = {}) {
  const { who = "A. Reader", ...options } = more;
  const now = () => new Date(Date.UTC(2020, 2, 1) + 1000 * clock++).toISOString();
  return decide(workspace, asked, { who, why: "for a test", now }, { ...OPTIONS, ...options });
}

const show = (workspace: Workspace, id: string) => showId(workspace, id, { linker: READERS.reader, past: null });

test("a decision is stored, signed, in the audit log, and in the record", async (context) => {
  const workspace = await filled(context);
  const taiz = await incidentIn(workspace, "Taiz");
  const { decision, changed, outcome } = await ask(workspace, { act: "edit", id: taiz.id, assignment: "killed=9" });
  assert.deepEqual(outcome.standing, { state: "in force" });
  assert.deepEqual(
    changed.map(({ after }) => after.id),
    [taiz.id],
  );
  assert.deepEqual(await workspace.store.decisions(), [decision]);
  assert.deepEqual([decision.who, decision.why], ["A. Reader", "for a test"]);
  const entries = await workspace.store.audit({ after: 0, limit: 100 });
  assert.ok(
    entries.some(
      ({ action, subject, detail }) => action === "decided" && subject === decision.id && detail.who === "A. Reader",
    ),
  );
  assert.match((await incidentIn(workspace, "Taiz")).title, /9 killed/);
  assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
});

test("a trial stores nothing, and tells what would change", async (context) => {
  const workspace = await filled(context);
  const [before, head] = [await incidents(workspace), await workspace.store.auditHead()];
  const asked: Asked = { act: "merge", incidents: before.slice(0, 2).map(({ id }) => id) };
  const tried = await ask(workspace, asked, { dryRun: true });
  assert.deepEqual([tried.gone.length, tried.added.length], [2, 1]);
  assert.deepEqual(await incidents(workspace), before);
  assert.deepEqual(await workspace.store.auditHead(), head);
  const done = await ask(workspace, asked);
  assert.deepEqual(
    done.added.map(({ claims }) => claims),
    tried.added.map(({ claims }) => claims),
  );
});

test("decisions stay when other rules read and link everything again", async (context) => {
  const workspace = await filled(context);
  const taiz = await incidentIn(workspace, "Taiz");
  await ask(workspace, { act: "edit", id: taiz.id, assignment: "killed=9" });
  const decided = await incidents(workspace);
  await addReports(workspace, intakes(), { ...READERS, producers: "test@2" }, () => {});
  assert.equal((await workspace.store.linkState()).linkedBy, "test@2");
  assert.deepEqual(await incidents(workspace), decided);
});

test("what a killed process stored and did not link is linked by the next", async (context) => {
  const workspace = await filled(context);
  const farmers = await incidentIn(workspace, "Maiduguri");
  const { decision } = await ask(workspace, { act: "reject", id: farmers.id, field: null }, { dryRun: true });
  await workspace.store.addDecision(decision);
  assert.equal((await loadRecord(workspace)).unlinked, 1);
  const [waiting] = await listDecisions(workspace);
  assert.match(waiting?.remarks.join() ?? "", /not in the record yet/);
  assert.equal(await relink(workspace, READERS), "linked");
  assert.equal(
    (await incidents(workspace)).some(({ id }) => id === farmers.id),
    false,
  );
  assert.deepEqual(
    (await listIncidents(workspace, { review: "rejected" }, ALL)).incidents.map(({ id }) => id),
    [farmers.id],
  );
  assert.equal(await workspace.store.addDecision(decision), "known");
});

test("an incident is found under the ids that it had, and says so", async (context) => {
  const workspace = await filled(context);
  const [taiz, farmers] = [await incidentIn(workspace, "Taiz"), await incidentIn(workspace, "Maiduguri")];
  const { decision, added } = await ask(workspace, { act: "merge", incidents: [taiz.id, farmers.id] });
  const shown = await show(workspace, farmers.id);
  assert.ok(shown.kind === "incident");
  assert.deepEqual([shown.asked, shown.incident.id], [farmers.id, added[0]?.id]);
  assert.deepEqual(new Set(shown.former), new Set([taiz.id, farmers.id]));
  assert.deepEqual(
    shown.decisions.map(({ decision: { id } }) => id),
    [decision.id],
  );
  await assert.rejects(ask(workspace, { act: "confirm", id: farmers.id, field: null }), {
    code: "id_unknown",
    message: new RegExp(`it is now ${added[0]?.id}`),
  });
  await ask(workspace, { act: "undo", decision: decision.id });
  const back = await show(workspace, added[0]?.id ?? "");
  assert.ok(back.kind === "incident");
  assert.deepEqual([back.asked, back.alsoIn.length], [added[0]?.id, 1]);
  assert.deepEqual(
    back.decisions.map(({ standing }) => standing.state),
    ["undone", "in force"],
  );
});

test("the toll grows from report to report, by rule", async (context) => {
  const workspace = await filled(context);
  const mosul = await incidentIn(workspace, "Mosul");
  assert.equal(mosul.docs.length, 2, "both reports tell one bombing");
  await ask(workspace, { act: "edit", id: mosul.id, assignment: "killed=99" });
  const shown = await show(workspace, mosul.id);
  assert.ok(shown.kind === "incident");
  assert.deepEqual(
    shown.growth.map(({ day, killed }) => [day, killed?.best]),
    [
      ["2019-05-14", 12],
      ["2019-05-16", 14],
    ],
  );
});

const PAST: readonly (readonly [day: string, reports: number, titles: readonly RegExp[]])[] = [
  ["2019-05-13", 0, []],
  ["2019-05-14", 2, [/Maiduguri/, /Mosul.*12 killed/]],
  ["2019-05-16", 3, [/Maiduguri/, /Mosul.*12 to 14 killed/]],
  ["2019-05-20", 4, [/Taiz/, /Maiduguri/, /Mosul.*12 to 14 killed/]],
];
for (const [day, reports, titles] of PAST) {
  test(`as of ${day} the record is made of ${reports} reports`, async (context) => {
    const workspace = await filled(context);
    const past = await openPastRecord(workspace, day, { linker: READERS.reader, now: NOW });
    context.after(() => past.store.close());
    assert.deepEqual([past.record.readings.length, past.later], [reports, REPORTS.length - reports]);
    const listed = (await listIncidents(past, {}, ALL)).incidents.map(({ title }) => title);
    assert.equal(listed.length, titles.length, listed.join("; "));
    for (const title of titles)
      assert.ok(
        listed.some((one) => title.test(one)),
        `${title} in ${listed.join("; ")}`,
      );
  });
}

test("as of a day before a report, a decision on its incident does not hold, and one on a claim does", async (context) => {
  const workspace = await filled(context);
  const mosul = await incidentIn(workspace, "Mosul");
  await ask(workspace, { act: "edit", id: mosul.id, assignment: "killed=99" });
  const early = await workspace.store.findClaim(mosul.claims[0]!);
  const first = documentId(new TextEncoder().encode(REPORTS[0]![0]));
  const claim = early?.doc === first ? mosul.claims[0]! : mosul.claims[1]!;
  await ask(workspace, { act: "edit", id: claim, assignment: "killed=11" });
  const past = await openPastRecord(workspace, "2019-05-14", { linker: READERS.reader, now: NOW });
  context.after(() => past.store.close());
  const [then] = (await listIncidents(past, { place: "Mosul" }, ALL)).incidents;
  assert.deepEqual(then?.counts[0]?.estimate.chosen.value, { low: 11, best: 11, high: 11 });
});

const REFUSED: readonly (readonly [asked: (id: ValueId, claim: ValueId) => Asked, code: string, says: RegExp])[] = [
  [() => ({ act: "confirm", id: "i_0000000000000000", field: null }), "id_unknown", /crosscheck incidents/],
  [() => ({ act: "reject", id: "c_0000000000000000", field: null }), "id_unknown", /nothing in the workspace/],
  [() => ({ act: "undo", decision: "dec_0" }), "decision_unknown", /crosscheck decisions/],
  [(id) => ({ act: "merge", incidents: [id, id] }), "decision_invalid", /two incidents or more/],
  [(id, claim) => ({ act: "split", incident: id, claims: [claim, "c_0"] }), "decision_invalid", /c_0: .*no claim of/],
  [(id, claim) => ({ act: "split", incident: id, claims: [claim] }), "decision_invalid", /all its claims would leave/],
  [(id) => ({ act: "edit", id, assignment: "killed" }), "decision_invalid", /FIELD=VALUE/],
  [(id) => ({ act: "edit", id, assignment: "colour=red" }), "decision_invalid", /an incident has event, date/],
  [(id) => ({ act: "edit", id, assignment: "killed=many" }), "value_invalid", /10\.\.15/],
  [(id) => ({ act: "edit", id, assignment: "killed=9..3" }), "value_invalid", /does not rise/],
  [(id) => ({ act: "edit", id, assignment: "date=Tuesday" }), "value_invalid", /2018-02-07/],
  [(id) => ({ act: "edit", id, assignment: "date=2019-02-30" }), "value_invalid", /2018-02-07/],
  [(id) => ({ act: "edit", id, assignment: "place=Nowhereville" }), "value_invalid", /@ 35\.30/],
  [
    (id) => ({ act: "edit", id, assignment: "place=Springfield" }),
    "value_invalid",
    /places are called Springfield: "geonames:/,
  ],
  [(id) => ({ act: "edit", id, assignment: "place=X @ 95, 20, SY" }), "value_invalid", /not a point/],
  [(id) => ({ act: "edit", id, assignment: "side-a=A/B" }), "value_invalid", /is none of state-forces/],
  [(id) => ({ act: "grade", incident: id, grade: "great" }), "value_invalid", /confirmed, fair/],
  [(id) => ({ act: "reject", id, field: "place" }), "decision_invalid", /edited, not rejected/],
  [(_, claim) => ({ act: "confirm", id: claim, field: "mood" }), "decision_invalid", /a claim has event/],
  [(_, claim) => ({ act: "reject", id: claim, field: "injured" }), "decision_invalid", /no figure of injured/],
];
test("what cannot be decided is refused with a reason, and nothing is stored", async (context) => {
  const workspace = await filled(context);
  const { id, claims } = await incidentIn(workspace, "Maiduguri");
  const head = await workspace.store.auditHead();
  for (const [asked, code, says] of REFUSED) {
    await assert.rejects(ask(workspace, asked(id, claims[0]!)), { name: "InputError", code, message: says });
  }
  await assert.rejects(ask(workspace, { act: "confirm", id, field: null }, { who: " " }), {
    code: "decider_unknown",
    message: /CROSSCHECK_USER/,
  });
  assert.deepEqual(await workspace.store.auditHead(), head);
});

test("a decision that is undone cannot be undone again, and its undo can", async (context) => {
  const workspace = await filled(context);
  const { id } = await incidentIn(workspace, "Taiz");
  const { decision } = await ask(workspace, { act: "grade", incident: id, grade: "confirmed" });
  const undo = await ask(workspace, { act: "undo", decision: decision.id });
  assert.deepEqual(undo.overruled, [decision.id]);
  await assert.rejects(ask(workspace, { act: "undo", decision: decision.id }), {
    code: "decision_invalid",
    message: new RegExp(undo.decision.id),
  });
  await ask(workspace, { act: "undo", decision: undo.decision.id });
  assert.equal((await incidentIn(workspace, "Taiz")).grade?.chosen.value, "confirmed");
});

test("a decision on what another program made is kept, and told to hold on nothing", async (context) => {
  const workspace = await filled(context);
  const words = { start: 0, end: 4, exact: "none", prefix: "", suffix: "" };
  const claim = { claim: "c_0000", doc: "doc_0000000000000000", evidence: words, trigger: words } as const;
  const said = { at: NOW(), who: "B", why: null, act: { act: "reject", of: { on: "claim", claim } } } as const;
  const decision: Decision = { id: valueId("dec", said), ...said };
  await workspace.store.addDecision(decision);
  await relink(workspace, READERS);
  const [outcome] = await listDecisions(workspace);
  assert.deepEqual(outcome?.standing, { state: "unanchored", why: "its report is not in the record" });
});

test("a claim that a person added is shown by its id, and the workspace stays sound", async (context) => {
  const workspace = await filled(context);
  const taiz = await incidentIn(workspace, "Taiz");
  const doc = taiz.docs[0]!;
  const { article } = (await workspace.store.reading(doc))!.reading;
  const words = /a doctor/.exec(article.text)?.[0] ?? article.text.slice(0, 3);
  const asked: Asked = { act: "add", report: doc, words, assignments: ["event=ASSAULT", "injured=3"] };
  const { decision, added } = await ask(workspace, asked);
  assert.ok(decision.act.act === "add");
  const { claim } = decision.act.added.claim;
  const home = added.find(({ claims }) => claims.includes(claim));
  assert.ok(home !== undefined, "an incident holds it");
  assert.ok(
    (await workspace.store.linked())?.incidents.some(({ id }) => id === home.id),
    "the record that is stored too",
  );
  const shown = await show(workspace, decision.act.added.claim.claim);
  assert.ok(shown.kind === "claim" && !shown.obsolete);
  assert.deepEqual(
    shown.decisions.map(({ decision: { id } }) => id),
    [decision.id],
  );
  assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
  const undone = await ask(workspace, { act: "undo", decision: decision.id });
  assert.deepEqual(
    undone.gone.map(({ id }) => id),
    [home.id],
  );
  await assert.rejects(show(workspace, claim), { code: "id_unknown" });
});

/** Every row of every table, and the bytes of the file. */
function contentOf(workspace: Workspace): Readonly<{ rows: string; bytes: string }> {
  const path = join(workspace.folder, "crosscheck.sqlite");
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
    const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
    return {
      rows: JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
      bytes: readFileSync(path).toString("base64"),
    };
  } finally {
    database.close();
  }
}

const TRIED: readonly Readonly<{
  name: string;
  asked: (at: Readonly<{ mosul: Incident; taiz: Incident }>) => Asked;
}>[] = [
  { name: "merge", asked: ({ mosul, taiz }) => ({ act: "merge", incidents: [mosul.id, taiz.id] }) },
  { name: "split", asked: ({ mosul }) => ({ act: "split", incident: mosul.id, claims: [mosul.claims[0]!] }) },
  { name: "confirm", asked: ({ mosul }) => ({ act: "confirm", id: mosul.id, field: null }) },
  { name: "reject a claim", asked: ({ taiz }) => ({ act: "reject", id: taiz.claims[0]!, field: null }) },
  { name: "edit a figure", asked: ({ mosul }) => ({ act: "edit", id: figureOf(mosul), assignment: "count=20" }) },
  { name: "edit an incident", asked: ({ mosul }) => ({ act: "edit", id: mosul.id, assignment: "killed=99" }) },
  { name: "grade", asked: ({ taiz }) => ({ act: "grade", incident: taiz.id, grade: "weak" }) },
];

function figureOf({ counts }: Incident): ValueId {
  const figure = counts.flatMap(({ figures }) => figures)[0]?.figure;
  assert.ok(figure !== undefined);
  return figure;
}

for (const { name, asked } of TRIED) {
  test(`a try of ${name} shows what deciding then does, and writes nothing`, async (context) => {
    const workspace = await filled(context);
    await ask(workspace, { act: "confirm", id: (await incidentIn(workspace, "Maiduguri")).id, field: null });
    const at = { mosul: await incidentIn(workspace, "Mosul"), taiz: await incidentIn(workspace, "Taiz") };
    const now = NOW;
    const decider = { who: "A. Reader", why: null, now };
    const present = await incidents(workspace);
    const before = contentOf(workspace);
    const tried = await decide(workspace, asked(at), decider, { ...OPTIONS, dryRun: true });
    assert.deepEqual(contentOf(workspace), before);
    const done = await decide(workspace, asked(at), decider, OPTIONS);
    assert.deepEqual(tried, done);
    const gone = new Set([...done.gone.map(({ id }) => id), ...done.changed.map((one) => one.before.id)]);
    const expected = [
      ...present.filter(({ id }) => !gone.has(id)),
      ...done.added,
      ...done.changed.map(({ after }) => after),
    ];
    const byId = (list: readonly Incident[]) => list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    assert.deepEqual(byId(await incidents(workspace)), byId(expected));
    const { readings, decisions } = await workspace.store.readings();
    const whole = makeDecidedRecord(readings, decisions, READERS.reader);
    assert.deepEqual(byId(await incidents(workspace)), byId(whole.record.incidents));
    assert.deepEqual(
      (await listDecisions(workspace)).map(({ standing }) => standing),
      whole.outcomes.map(({ standing }) => standing),
    );
  });
}

test("many decisions are tried as they are made, and a figure that was edited can be edited again", async (context) => {
  const workspace = await filled(context);
  const [mosul, taiz] = [await incidentIn(workspace, "Mosul"), await incidentIn(workspace, "Taiz")];
  const asks: readonly Asked[] = [
    { act: "edit", id: figureOf(mosul), assignment: "count=20" },
    { act: "confirm", id: taiz.id, field: null },
  ];
  const decider = { who: "A. Reader", why: null, now: NOW };
  const tried = await decideMany(workspace, asks, decider, { ...OPTIONS, dryRun: true });
  assert.deepEqual(await decideMany(workspace, asks, decider, OPTIONS), tried);
  assert.equal(tried.decisions.length, 2);
  const edited = (await incidentIn(workspace, "Mosul")).counts
    .flatMap(({ figures }) => figures)
    .find(({ estimate }) => estimate.best === 20);
  assert.ok(edited !== undefined);
  const again = await ask(workspace, { act: "edit", id: edited.figure, assignment: "count=21" });
  assert.equal(again.outcome.standing.state, "in force");
  assert.equal(again.overruled[0], tried.decisions[0]?.id);
});

test("a try on a record that other rules linked is made in memory, and stores nothing", async (context) => {
  const workspace = await filled(context);
  const taiz = await incidentIn(workspace, "Taiz");
  const before = contentOf(workspace);
  const tried = await ask(
    workspace,
    { act: "reject", id: taiz.id, field: null },
    { dryRun: true, producers: "other@2" },
  );
  assert.deepEqual(
    tried.changed.map(({ after }) => after.review.state),
    ["rejected"],
  );
  assert.deepEqual(contentOf(workspace), before);
});
