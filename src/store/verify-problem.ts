/** The list of what can be wrong with a workspace, each with what to do about it. */

/** `warning`: nothing that was acknowledged is lost or changed. */
const PROBLEMS = {
  "database-damaged": { severity: "error", remedy: "restore the database from a backup" },
  "chain-broken": {
    severity: "error",
    remedy: "compare the audit log with a backup: entries were changed, removed or added",
  },
  "report-changed": {
    severity: "error",
    remedy: "compare the database with a backup: another program changed it",
  },
  "reading-changed": { severity: "error", remedy: "restore the database from a backup, or read the report again" },
  "incident-changed": { severity: "error", remedy: "restore the database from a backup, or link the reports again" },
  "decision-changed": {
    severity: "error",
    remedy: "compare the database with a backup: a decision was changed, added or removed",
  },
  "reference-missing": { severity: "error", remedy: "read the report again with the present version" },
  "archive-missing": { severity: "error", remedy: "restore the file from a backup, or add the same report again" },
  "archive-changed": { severity: "error", remedy: "restore the file from a backup, or add the same report again" },
  "archive-unreadable": { severity: "error", remedy: "check the permissions of the file and the health of the disk" },
  "archive-extra": { severity: "warning", remedy: "add the report that it holds again, or delete the file" },
} as const satisfies Record<string, Readonly<{ severity: "error" | "warning"; remedy: string }>>;

export type ProblemKind = keyof typeof PROBLEMS;
export const PROBLEM_KINDS = Object.keys(PROBLEMS) as readonly ProblemKind[];

/** `place` is the file, `subject` the id or row in it that is wrong. */
export type Problem = Readonly<{
  kind: ProblemKind;
  severity: "error" | "warning";
  place: string;
  subject: string;
  detail: string;
  remedy: string;
}>;

export function problem(kind: ProblemKind, place: string, subject: string, detail: string): Problem {
  return { kind, place, subject, detail, ...PROBLEMS[kind] };
}
