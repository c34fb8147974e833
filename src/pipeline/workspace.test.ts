import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { InputError } from "#model/errors.ts";
import type { Report } from "#model/report.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace, storeReports } from "#store/workspace.ts";
import { documentId } from "#text/ids.ts";
import { makeReader } from "./defaults.ts";
import type { Intake } from "./open-reports.ts";
import { showId as show } from "./show-id.ts";
import { type AddEvent, addReports, listIncidents, loadRecord, relink, type Workspace } from "./workspace.ts";

const READERS = { reader: await makeReader(), producers: "test@1" };
const showId = (workspace: Workspace, id: string) => show(workspace, id, { linker: READERS.reader, past: null });
const ALL = { limit: 100, after: null };

const TEXTS = [
  "A car bomb killed 12 people in Mosul on Monday, police said.",
  "The bombing of Monday killed 14 people in Mosul, the health ministry said on Tuesday.",
  "Gunmen shot dead three farmers near Maiduguri on Sunday, residents said.",
  "An air strike hit a market in Taiz on Saturday. The strike killed at least seven civilians, a doctor said.",
  "The army denied on Tuesday that its jets had bombed a market in Taiz.",
];

function intake(text: string, said: Partial<Report> = {}): Intake {
  const bytes = new TextEncoder().encode(text);
  const report: Report = {
    id: documentId(bytes),
    file: "report.txt",
    url: null,
    outlet: null,
    title: null,
    publishedAt: "2019-05-14",
    retrievedAt: "2019-05-15T00:00:00.000Z",
    mediaType: "text/plain",
    charset: null,
    bytes: bytes.length,
    ...said,
  };
  return { ok: true, raw: { report, bytes } };
}

async function* stream(intakes: readonly Intake[]): AsyncGenerator<Intake> {
  yield* intakes;
}

async function openTemporary(context: TestContext, folder?: string): Promise<Workspace> {
  const path = folder ?? mkdtempSync(join(tmpdir(), "crosscheck-pipeline-"));
  const workspace = await openWorkspace(path, { mode: "write", create: true, now: () => "2020-03-01T00:00:00.000Z" });
  context.after(async () => {
    await workspace.close();
    rmSync(path, { recursive: true, force: true });
  });
  return workspace;
}

async function add(workspace: Workspace, ...intakes: readonly Intake[]): Promise<readonly AddEvent[]> {
  const events: AddEvent[] = [];
  await addReports(workspace, stream(intakes), READERS, (event) => void events.push(event));
  return events;
}

function kinds(events: readonly AddEvent[]): readonly string[] {
  return events.map((event) => (event.kind === "stored" ? event.outcome : event.kind));
}

test("reports give the same incidents in any order and in any number of calls", async (context) => {
  const once = await openTemporary(context);
  await add(once, ...TEXTS.map((text) => intake(text)));
  const { incidents } = await listIncidents(once, {}, ALL);
  assert.ok(incidents.length >= 2, `${incidents.length} incidents`);

  const backwards = await openTemporary(context);
  await add(backwards, ...TEXTS.toReversed().map((text) => intake(text)));
  assert.deepEqual((await listIncidents(backwards, {}, ALL)).incidents, incidents);

  const oneByOne = await openTemporary(context);
  for (const index of [3, 0, 4, 2, 1]) await add(oneByOne, intake(TEXTS[index] ?? ""));
  assert.deepEqual((await listIncidents(oneByOne, {}, ALL)).incidents, incidents);
  const records = await Promise.all([loadRecord(once), loadRecord(oneByOne)]);
  assert.deepEqual(records[1], records[0]);
  assert.equal((await verifyWorkspace(oneByOne)).ok, true);
});

test("two writers at once make the record that one would have made", async (context) => {
  const alone = await openTemporary(context);
  await add(alone, ...TEXTS.map((text) => intake(text)));
  const left = await openTemporary(context);
  const right = await openTemporary(context, left.folder);
  const half = TEXTS.map((text) => intake(text));
  await Promise.all([add(left, ...half.slice(0, 2)), add(right, ...half.slice(2))]);
  const [{ record, unlinked }, expected] = [await loadRecord(left), await loadRecord(alone)];
  assert.equal(unlinked, 0);
  assert.deepEqual(record.incidents, expected.record.incidents);
});

test("each report is acknowledged before it is read, and a refused input stops nothing", async (context) => {
  const workspace = await openTemporary(context);
  const refused: Intake = { ok: false, error: new InputError("report_empty", "empty.txt") };
  const events = await add(workspace, intake(TEXTS[0] ?? ""), refused, intake(TEXTS[2] ?? ""));
  assert.deepEqual(kinds(events), ["refused", "stored", "stored", "read", "read"]);
});

test("the same report twice in one call is stored and read once, and more than a batch is stored in order", async (context) => {
  const workspace = await openTemporary(context);
  const many = Array.from({ length: 40 }, (_, number) => intake(`Nothing happened in place number ${number}.`));
  const [first] = many;
  assert.ok(first?.ok);
  const events = await add(workspace, ...many, first);
  assert.deepEqual(
    ["stored", "already-stored", "read"].map((kind) => kinds(events).filter((one) => one === kind).length),
    [40, 1, 40],
  );
  const stored = events.flatMap((event) => (event.kind === "stored" ? event.report.id : []));
  assert.deepEqual(
    stored,
    [...many, first].map((one) => (one.ok ? one.raw.report.id : "")),
  );
});

test("a report that was read by the same rules is not read again; new metadata or rules read it again", async (context) => {
  const workspace = await openTemporary(context);
  const [text = ""] = TEXTS;
  await add(workspace, intake(text));
  assert.deepEqual(kinds(await add(workspace, intake(text))), ["already-stored"]);
  assert.deepEqual(kinds(await add(workspace, intake(text, { outlet: "The Star" }))), ["metadata-changed", "read"]);
  const shown = await showId(workspace, documentId(new TextEncoder().encode(text)));
  assert.ok(shown.kind === "report");
  assert.deepEqual([shown.history.length, shown.reading?.report.outlet], [2, "The Star"]);

  const events: AddEvent[] = [];
  const newer = { ...READERS, producers: "test@2" };
  const summary = await addReports(workspace, stream([intake(text)]), newer, (event) => void events.push(event));
  assert.deepEqual(kinds(events), ["already-stored", "read"]);
  assert.deepEqual(summary, { refused: 0, stored: 0, known: 1, read: 1, unreadable: 0 });
  assert.equal((await workspace.store.linkState()).linkedBy, "test@2");
});

test("what a killed process stored and did not read is read by the next call", async (context) => {
  const workspace = await openTemporary(context);
  const [first, second] = [intake(TEXTS[0] ?? ""), intake(TEXTS[2] ?? "")];
  assert.ok(first.ok && second.ok);
  await storeReports(workspace, [first.raw]);
  assert.deepEqual(kinds(await add(workspace, second)), ["stored", "read", "read"]);
  assert.deepEqual(kinds(await add(workspace)), []);
  assert.equal((await loadRecord(workspace)).record.readings.length, 2);
});

test("a stored report whose bytes are gone keeps no other from being read", async (context) => {
  const workspace = await openTemporary(context);
  const [first, second] = [intake(TEXTS[0] ?? ""), intake(TEXTS[2] ?? "")];
  assert.ok(first.ok && second.ok);
  await storeReports(workspace, [first.raw, second.raw]);
  const state = await workspace.store.report(first.raw.report.id);
  rmSync(workspace.archive.path(state?.sha256 ?? ""));
  assert.deepEqual(kinds(await add(workspace)), ["read"]);
});

test("a report in another language is kept, and said to be not read", async (context) => {
  const workspace = await openTemporary(context);
  const russian =
    "Вооружённые люди застрелили трёх фермеров недалеко от города в воскресенье, сообщили местные жители.";
  const events = await add(workspace, intake(russian));
  const read = events.find((event) => event.kind === "read");
  assert.ok(read?.kind === "read" && !read.readable && read.notes.length > 0);
});

test("linking again without news does nothing", async (context) => {
  const workspace = await openTemporary(context);
  assert.equal(await relink(workspace, READERS), "current");
  await add(workspace, intake(TEXTS[0] ?? ""));
  const head = await workspace.store.auditHead();
  assert.equal(await relink(workspace, READERS), "current");
  assert.deepEqual(await workspace.store.auditHead(), head);
});

test("an incident, its claims and its reports can each be shown", async (context) => {
  const workspace = await openTemporary(context);
  await add(workspace, ...TEXTS.map((text) => intake(text)));
  const { incidents } = await listIncidents(workspace, { measure: "killed" }, ALL);
  const [incident] = incidents;
  assert.ok(incident !== undefined);
  const shown = await showId(workspace, incident.id);
  assert.ok(shown.kind === "incident");
  assert.deepEqual(shown.incident, incident);
  const docs = shown.readings.map(({ report }) => report.id);
  for (const doc of incident.docs) assert.ok(docs.includes(doc));

  const claim = await showId(workspace, incident.claims[0] ?? "");
  assert.ok(claim.kind === "claim" && !claim.obsolete);
  assert.ok(claim.incidents.some(({ id }) => id === incident.id));
  const report = await showId(workspace, incident.docs[0] ?? "");
  assert.ok(report.kind === "report" && report.incidents.some(({ id }) => id === incident.id));
});

for (const id of ["i_0000000000000000", "doc_0000000000000000", "", "Mosul"]) {
  test(`"${id}" is no id of the workspace`, async (context) => {
    await assert.rejects(showId(await openTemporary(context), id), { name: "InputError", code: "id_unknown" });
  });
}

test("a filter that cannot be understood is refused by name", async (context) => {
  const workspace = await openTemporary(context);
  await assert.rejects(listIncidents(workspace, { from: "soon" }, ALL), { code: "filter_invalid", message: /^--from/ });
});
