/** Decisions of persons from end to end, through the real launcher, and under kill -9. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parse } from "csv-parse/sync";
import { readingSchema, recordSchema } from "#export/reading-schema.ts";
import { decide, listDecisions } from "#pipeline/decide.ts";
import { makeLinker, makeWorld } from "#pipeline/defaults.ts";
import { listIncidents, relink } from "#pipeline/workspace.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace } from "#store/workspace.ts";
import { runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const STORY = "Gunmen killed 12 soldiers in Mosul on Tuesday, the defence ministry said.\n";
const OTHER = "An air strike killed seven civilians in Taiz on Tuesday, a doctor said. Four people were wounded.\n";

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

async function workspaceOf(t: TestContext) {
  const workspace = join(temporaryFolder(t), "record");
  const env = { CROSSCHECK_WORKSPACE: workspace, CROSSCHECK_USER: "A. Reader" };
  const reports = join(temporaryFolder(t), "reports.jsonl");
  writeFileSync(
    reports,
    [STORY, OTHER].map((text) => `${JSON.stringify({ text, published: "2018-02-09" })}\n`).join(""),
  );
  const added = await runCrosscheck(["add", reports], { env });
  assert.equal(added.status, 0, added.stderr);
  const run = (...args: readonly string[]) => runCrosscheck(args, { env });
  const incidents = async (...options: readonly string[]) =>
    jsonLines((await run("incidents", "--json", ...options)).stdout);
  const named = async (words: string) => (await incidents()).find(({ title }) => title.includes(words));
  return { workspace, env, run, incidents, named };
}

test("a merge is tried, made, seen, listed and undone, and the record is what it was", async (t) => {
  const { run, incidents } = await workspaceOf(t);
  const before = await incidents();
  const ids = before.map(({ id }) => id);
  assert.equal(ids.length, 2);
  const tried = await run("decide", "merge", ...ids, "--dry-run");
  assert.equal(tried.status, 0, tried.stderr);
  assert.match(tried.stdout, /^Nothing is stored\. It would be:.*2 incidents gone, 1 new, 0 changed/s);
  assert.deepEqual(await incidents(), before);

  const merged = await run("decide", "merge", ...ids, "--why", "one attack, told twice", "--json");
  const [{ event, decision, who, why, gone, added, standing }] = jsonLines(merged.stdout);
  assert.deepEqual(
    [event, who, why, gone.toSorted(), standing],
    ["decided", "A. Reader", "one attack, told twice", ids.toSorted(), { state: "in force" }],
  );
  const now = await incidents();
  assert.deepEqual(
    now.map(({ id, decisions }) => [id, decisions]),
    [[added[0].id, [decision]]],
  );

  const shown = await run("show", ids[0]);
  assert.match(shown.stdout, new RegExp(`^  ${ids[0]} is now ${added[0].id}`));
  assert.match(
    shown.stdout,
    new RegExp(`Decided by persons\n.*${decision}.*A\\. Reader, 20.*“one attack, told twice”.*in force`, "s"),
  );
  const stale = await run("decide", "confirm", ids[0]);
  assert.equal(stale.status, 2);
  assert.match(
    stale.stderr,
    new RegExp(
      `^crosscheck: ${ids[0]}: nothing in the workspace has this id \\(it is now ${added[0].id}\\); list ids with`,
    ),
  );

  const undone = await run("decide", "undo", decision, "--by", "B. Second");
  assert.equal(undone.status, 0, undone.stderr);
  assert.deepEqual(await incidents(), before);
  const listed = jsonLines((await run("decisions", "--json")).stdout);
  assert.deepEqual(
    listed.map(({ who: by, standing: { state } }) => [by, state]),
    [
      ["A. Reader", "undone"],
      ["B. Second", "in force"],
    ],
  );
  assert.match((await run("decisions")).stdout, /merge i_\S+ i_\S+ dec_\S+\n +A\. Reader, 20\d\d.*undone by\s+dec_/);
  assert.match((await run("verify")).stdout, /^intact: .* 2 decisions/);
});

test("values, reviews and grades show on pages and in exports, with who decided", async (t) => {
  const { run, incidents, named, workspace } = await workspaceOf(t);
  const [mosul, taiz] = [await named("Mosul"), await named("Taiz")];
  for (const args of [
    ["edit", mosul.id, "killed=10..15"],
    ["edit", mosul.id, "date=2018-02-05/2018-02-06"],
    ["edit", mosul.id, "place=Tall ‘Afar @ 36.38, 42.45, IQ"],
    ["edit", mosul.id, "side-b=islamic-state"],
    ["grade", mosul.id, "confirmed"],
    ["confirm", mosul.id],
    ["reject", taiz.id],
  ]) {
    const ran = await run("decide", ...args);
    assert.equal(ran.status, 0, ran.stderr);
  }
  const page = await run("show", mosul.id);
  for (const words of [
    /5–6 February 2018 \(decided by A\. Reader/,
    /Tall ‘Afar/,
    /review +confirmed/,
    /grade +civilian harm confirmed \(by A\. Reader; suggested/,
    /10 to 15 .* decided by\s+A\. Reader,\s+by\s+rule\s+12/,
  ])
    assert.match(page.stdout, words);

  assert.deepEqual(
    (await incidents()).map(({ id, review }) => [id, review]),
    [[mosul.id, "confirmed"]],
  );
  assert.deepEqual(
    (await incidents("--review", "rejected")).map(({ id }) => id),
    [taiz.id],
  );
  assert.match((await run("incidents")).stderr, /1 rejected incident left out; list with --review rejected/);

  const csv = join(workspace, "record.csv");
  assert.match((await run("export", "csv", "-o", csv)).stderr, /1 rejected incident left out/);
  const rows: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  const [row] = rows;
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [row?.review, row?.grade, row?.grade_reason, row?.date_edtf, row?.latitude],
    ["confirmed", "confirmed", "", "2018-02-05/2018-02-06", "36.38"],
  );
  assert.match(row?.grade_by ?? "", /^A\. Reader@dec_/);

  const lines = jsonLines((await run("export", "jsonl", "-o", "-", "--quiet")).stdout);
  const readings = lines.slice(0, -1).map((line) => readingSchema.parse(line));
  const kept = [...readings.flatMap((reading) => reading.incidents), ...recordSchema.parse(lines.at(-1)).incidents];
  const incident = kept.find(({ id }) => id === mosul.id);
  assert.equal(incident?.review.state, "confirmed");
  assert.ok(incident?.counts.some(({ policy, decision }) => policy === "person@1" && decision?.startsWith("dec_")));
  assert.ok(incident?.counts.some(({ low, suggested }) => low === 10 && suggested?.low === 12));
  assert.equal(incident?.grade?.suggested, mosul.grade.suggested);
  assert.equal(incident?.decisions.length, 6);
});

test("a rejected claim shows as rejected, and what stood on it is gone", async (t) => {
  const { run, named } = await workspaceOf(t);
  const mosul = await named("Mosul");
  const shown = JSON.parse((await run("show", mosul.id, "--json")).stdout);
  const [claim] = shown.incidents[0].claims;
  assert.equal((await run("decide", "reject", claim, "--why", "it was a drill")).status, 0);
  assert.match((await run("show", claim)).stdout, /rejected by a person.*Decided by persons.*“it was a drill”/s);
  const gone = await run("show", mosul.id);
  assert.deepEqual([gone.status, gone.stdout], [2, ""]);
  assert.match(gone.stderr, /it was .*Mosul.*; no incident holds its claims now/);
});

const MISUSES: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [["decide", "merge"], /missing required argument 'incident'; see/],
  [["decide", "marry", "i_0"], /unknown command 'marry'/],
  [
    ["decide", "confirm", "i_0"],
    /^crosscheck: i_0: nothing in the workspace has this id; list ids with `crosscheck incidents`\n$/,
  ],
  [
    ["decide", "undo", "dec_0"],
    /^crosscheck: dec_0: there is no such decision; list decisions with `crosscheck decisions`\n$/,
  ],
  [
    ["incidents", "--as-of", "soon"],
    /^crosscheck: --as-of: the filter is not valid \(soon is not a date such as 2018-02-07\)/,
  ],
  [["incidents", "--review", "good"], /^crosscheck: --review: the filter is not valid/],
];
test("misuse is one line with a remedy and status 2", async (t) => {
  const { run, env } = await workspaceOf(t);
  for (const [args, message] of MISUSES) {
    const ran = await run(...args);
    assert.equal(ran.status, 2, args.join(" "));
    assert.match(ran.stderr, message);
  }
  const nobody = await runCrosscheck(["decide", "confirm", "i_0"], {
    env: { CROSSCHECK_WORKSPACE: env.CROSSCHECK_WORKSPACE },
  });
  assert.equal(nobody.status, 2);
  assert.match(
    nobody.stderr,
    /^crosscheck: --by: nobody is named who decides; give your name with --by, or set CROSSCHECK_USER\n$/,
  );
});

test("as of a day before the reports, nothing is listed, exported or shown", async (t) => {
  const { run, incidents, named } = await workspaceOf(t);
  const mosul = await named("Mosul");
  assert.deepEqual(await incidents("--as-of", "2018-02-08"), []);
  assert.equal((await incidents("--as-of", "2018-02-09")).length, 2);
  assert.equal((await incidents("--as-of", "2018-02")).length, 2, "the last day of the month");
  const shown = await run("show", mosul.id, "--as-of", "2018-02-08");
  assert.match(shown.stderr, /no incident holds its claims as of 2018-02-08/);
  const exported = await run("export", "jsonl", "-o", "-", "--as-of", "2018-02-08");
  assert.equal(jsonLines(exported.stdout).length, 1);
  assert.match(exported.stderr, /as of 2018-02-08; 2 later reports left out/);
});

for (const acknowledged of [1, 4]) {
  test(`a process killed after ${acknowledged} decisions has lost none of them, and the next one goes on`, async (t) => {
    const { workspace: folder, named } = await workspaceOf(t);
    const mosul = await named("Mosul");
    const child = spawn(process.execPath, [join(import.meta.dirname, "decide-child.ts"), folder, mosul.id], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    for await (const chunk of child.stdout) {
      output += chunk;
      if (output.split("\n").length > acknowledged) child.kill("SIGKILL");
    }
    const told = output
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(" ")[0] ?? "");
    assert.ok(told.length >= acknowledged);
    const workspace = await openWorkspace(folder, {
      mode: "write",
      create: false,
      now: () => "2026-01-01T00:00:00.000Z",
    });
    t.after(() => workspace.close());
    assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
    const stored = (await workspace.store.decisions()).map(({ id }) => id as string);
    assert.deepEqual(stored.slice(0, told.length), told, "and at most one more, which was not acknowledged");
    assert.ok(stored.length <= told.length + 1);
    await relink(workspace, { reader: makeLinker(), producers: "test@1" });
    const standings = (await listDecisions(workspace)).map(({ standing: { state } }) => state);
    assert.deepEqual(standings, [...stored.slice(1).map(() => "overruled"), "in force"]);
    const options = { linker: makeLinker(), world: makeWorld(), producers: "test@1", dryRun: false };
    const decider = { who: "B", why: null, now: () => "2026-01-01T00:00:00.000Z" };
    await decide(workspace, { act: "edit", id: mosul.id, assignment: "killed=5000" }, decider, options);
    const { incidents } = await listIncidents(workspace, { measure: "killed", min: "5000" }, { limit: 9, after: null });
    assert.deepEqual(
      incidents.map(({ id }) => id),
      [mosul.id],
    );
  });
}
