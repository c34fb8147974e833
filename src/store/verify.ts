/** A workspace in, everything that is wrong with it out: chain, bytes, files, database, references. */
import { InputError } from "#model/errors.ts";
import { canonicalJson, sha256Hex } from "#text/ids.ts";
import type { ArchiveFile } from "./archive.ts";
import { danglingIds } from "./dangling-ids.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { DecisionRow, IncidentRow, ReadingRow, ReportState } from "./store.ts";
import { readingFromJson } from "./stored-reading.ts";
import { type Logged, readLog } from "./verify-log.ts";
import { type Problem, type ProblemKind, problem } from "./verify-problem.ts";
import { DATABASE_FILE, type Workspace } from "./workspace.ts";

/** `head` is the last entry of the audit chain: kept elsewhere, it later proves that nothing was cut off. */
export type VerifyResult = Readonly<{
  ok: boolean;
  problems: readonly Problem[];
  checked: Readonly<{ reports: number; readings: number; incidents: number; decisions: number; auditEntries: number }>;
  head: Readonly<{ seq: number; hash: string }> | null;
}>;

type Findings = Pick<VerifyResult, "checked" | "head"> & Readonly<{ problems: readonly Problem[] }>;

const NOTHING: Findings = {
  problems: [],
  checked: { reports: 0, readings: 0, incidents: 0, decisions: 0, auditEntries: 0 },
  head: null,
};
const PAGE = 200;

/** Reads everything and changes nothing. Memory grows with the number of reports, not with their size. */
export async function verifyWorkspace(workspace: Workspace): Promise<VerifyResult> {
  const integrity = await orDamaged(workspace, NOTHING, () => checkIntegrity(workspace));
  const content = await orDamaged(workspace, NOTHING, () => checkContent(workspace));
  const problems = [...integrity.problems, ...content.problems];
  return { ...content, problems, ok: problems.every(({ severity }) => severity !== "error") };
}

function databaseOf(workspace: Workspace): string {
  return `${workspace.folder}/${DATABASE_FILE}`;
}

/** A damaged database is a finding, not an end. */
async function orDamaged(workspace: Workspace, nothing: Findings, work: () => Promise<Findings>): Promise<Findings> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...nothing, problems: [problem("database-damaged", databaseOf(workspace), "database", error.message)] };
  }
}

async function checkIntegrity(workspace: Workspace): Promise<Findings> {
  const faults = await workspace.store.integrity();
  const place = databaseOf(workspace);
  return { ...NOTHING, problems: faults.map((fault) => problem("database-damaged", place, "database", fault)) };
}

async function checkContent(workspace: Workspace): Promise<Findings> {
  const { store, archive } = workspace;
  const place = databaseOf(workspace);
  // Before the rows are read: a file that another process is adding now would otherwise seem to belong to no row.
  const files = archive.list();
  const reports = await allReports(workspace);
  const readings = await checkPages(
    (after) => store.readingRows({ after, limit: PAGE }),
    (row: ReadingRow) => readingFaults(row, place),
  );
  const known = { claims: await store.claimIds(), docs: new Set(reports.map(({ report }) => report.id)) };
  const incidents = await checkPages(
    (after) => store.incidentRows({ after, limit: PAGE }),
    (row: IncidentRow) => incidentFaults(row, known, place),
  );
  const decisions = await checkPages((after) => store.decisionRows({ after, limit: PAGE }), decisionFaults(place));
  // After the rows: what was written meanwhile is then in the log, and not taken for an intruder.
  const logged = await readLog(store, place);
  return {
    problems: [
      ...logged.problems,
      ...reportFaults(reports, logged, place),
      ...unlogged([...readings.contents, ...incidents.contents, ...decisions.contents], logged, place),
      ...vanishedDecisions(decisions.contents, logged, place),
      ...readings.problems,
      ...incidents.problems,
      ...decisions.problems,
      ...archiveFaults(workspace, reports, files),
    ],
    checked: {
      reports: reports.length,
      readings: readings.contents.length,
      incidents: incidents.contents.length,
      decisions: decisions.contents.length,
      auditEntries: logged.head.seq,
    },
    head: logged.head,
  };
}

async function allReports({ store }: Workspace): Promise<readonly ReportState[]> {
  const all: ReportState[] = [];
  for (;;) {
    const page = await store.reports({ after: all.at(-1)?.report.id ?? null, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

type Row = Readonly<{ position: number; sha256: string }>;
type Content = Readonly<{ id: string; sha256: string }>;

async function checkPages<R extends Row & (Readonly<{ doc: string }> | Readonly<{ id: string }>)>(
  pageAfter: (position: number) => Promise<readonly R[]>,
  faults: (row: R) => readonly Problem[],
): Promise<{ contents: readonly Content[]; problems: readonly Problem[] }> {
  const contents: Content[] = [];
  const problems: Problem[] = [];
  for (let after = 0; ; ) {
    const page = await pageAfter(after);
    for (const row of page) {
      contents.push({ id: "doc" in row ? row.doc : row.id, sha256: row.sha256 });
      problems.push(...faults(row));
    }
    if (page.length < PAGE) return { contents, problems };
    after = page.at(-1)?.position ?? after;
  }
}

function reportFaults(reports: readonly ReportState[], logged: Logged, place: string): readonly Problem[] {
  const present = new Set(reports.map(({ report }) => report.id as string));
  const vanished = [...logged.reports.keys()].filter((id) => !present.has(id));
  const changed = reports.filter(({ report, sha256 }) => {
    const sameBytes = logged.reports.get(report.id) === sha256;
    return !sameBytes || logged.metadata.get(report.id) !== canonicalJson(report);
  });
  return [
    ...vanished.map((id) => problem("report-changed", place, id, "the audit log names it, and it is gone")),
    ...changed.map(({ report }) =>
      problem("report-changed", place, report.id, "it is not what the audit log says was stored"),
    ),
  ];
}

function unlogged(contents: readonly Content[], logged: Logged, place: string): readonly Problem[] {
  return contents
    .filter(({ id, sha256 }) => !logged.contents.has(`${id} ${sha256}`))
    .map(({ id }) => {
      return problem(kindOf(id), place, id, "the audit log does not name it in this form");
    });
}

function kindOf(id: string): ProblemKind {
  if (id.startsWith("doc_")) return "reading-changed";
  return id.startsWith("i_") ? "incident-changed" : "decision-changed";
}

function decisionFaults(place: string): (row: DecisionRow) => readonly Problem[] {
  return ({ id, sha256, json }) =>
    sha256Hex(json) === sha256 ? [] : [problem("decision-changed", place, id, "its hash does not fit its text")];
}

/** Nothing that a person decided may be gone, whatever became of it. */
function vanishedDecisions(contents: readonly Content[], logged: Logged, place: string): readonly Problem[] {
  const present = new Set(contents.map(({ id }) => id));
  const vanished = [...logged.decisions].filter((id) => !present.has(id));
  return vanished.map((id) => problem("decision-changed", place, id, "the audit log names it, and it is gone"));
}

function readingFaults({ doc, sha256, json }: ReadingRow, place: string): readonly Problem[] {
  if (sha256Hex(json) !== sha256) return [problem("reading-changed", place, doc, "its hash does not fit its text")];
  const reading = readingFromJson(json);
  const missing = danglingIds(reading).map((id) =>
    problem("reference-missing", place, doc, `its reading names ${id} and does not hold it`),
  );
  if (reading.report.id === doc && reading.article.doc === doc) return missing;
  return [problem("reference-missing", place, doc, `its reading is of ${reading.report.id}`), ...missing];
}

function incidentFaults(
  { id, sha256, json }: IncidentRow,
  known: Readonly<{ claims: ReadonlySet<string>; docs: ReadonlySet<string> }>,
  place: string,
): readonly Problem[] {
  if (sha256Hex(json) !== sha256) return [problem("incident-changed", place, id, "its hash does not fit its text")];
  const incident = incidentFromJson(json);
  const claims = [...incident.claims, ...incident.context.map(({ claim }) => claim)];
  return [
    ...claims.filter((claim) => !known.claims.has(claim)),
    ...incident.docs.filter((doc) => !known.docs.has(doc)),
  ].map((missing) => problem("reference-missing", place, id, `it names ${missing}, which is nowhere in the workspace`));
}

function archiveFaults(
  { archive }: Workspace,
  reports: readonly ReportState[],
  files: readonly ArchiveFile[],
): readonly Problem[] {
  const expected = new Set(reports.map(({ sha256 }) => sha256));
  const extra = files.filter(({ sha256 }) => sha256 === null || !expected.has(sha256));
  return [
    ...reports.flatMap(({ report, sha256 }) => byteFaults(archive, report.id, sha256)),
    ...extra.map(({ path }) =>
      problem("archive-extra", `${archive.folder}/${path}`, path, "no report of the workspace has these bytes"),
    ),
  ];
}

function byteFaults(archive: Workspace["archive"], id: string, sha256: string): readonly Problem[] {
  const place = archive.path(sha256);
  try {
    const bytes = archive.get(sha256);
    if (bytes === null) return [problem("archive-missing", place, id, "the raw bytes are gone")];
    if (sha256Hex(bytes) === sha256) return [];
    return [problem("archive-changed", place, id, "the bytes do not have the SHA-256 that names them")];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [problem("archive-unreadable", place, id, error.message)];
  }
}
