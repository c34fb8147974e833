/** What a report is: title, outlet, day, state, copies; the rest is told under "About". */
import { Link } from "wouter";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import { DayText } from "../shared/DayText.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted } from "../shared/words.ts";
import styles from "./report.module.css";

export function ReportHead({ report }: Readonly<{ report: ReportDetailJson }>) {
  const { title, outlet, published, said, incidents } = report;
  return (
    <header className={styles.head}>
      <h1 dir="auto">
        <VisibleText text={title ?? said.file ?? report.id} />
      </h1>
      <p className={styles.facts}>
        <span>{outlet === null ? <span className="quiet">Outlet not told</span> : <VisibleText text={outlet} />}</span>
        <span>
          Published <DayText days={published} />
        </span>
        <CopyFact report={report} />
        {incidents.length > 0 && <span>Part of {counted(incidents.length, "incident")}</span>}
      </p>
      <UnreadNotice report={report} />
    </header>
  );
}

function CopyFact({ report: { id, copies } }: Readonly<{ report: ReportDetailJson }>) {
  if (copies === null) return null;
  const own = copies.reports.find((one) => one.id === id);
  const original = copies.reports.find((one) => one.of === null);
  if (own === undefined || own.of === null || original === undefined) {
    return <span>{counted(copies.reports.length - 1, "copy", "copies")} of it</span>;
  }
  return (
    <span>
      Copy of <Link href={`/reports/${original.id}`}>{original.outlet ?? original.title ?? original.id}</Link>
    </span>
  );
}

/** A report that was kept and not read says so where nobody overlooks it. */
function UnreadNotice({ report: { state, reading } }: Readonly<{ report: ReportDetailJson }>) {
  if (state !== "not-read") return null;
  const reasons = reading?.notes.filter(({ severity }) => severity === "warning") ?? [];
  return (
    <div className={styles.notice}>
      <p>
        <strong>Kept, but not read.</strong> Nothing of this report is in any incident.
      </p>
      <ul>
        {reasons.map(({ rule, reason }) => (
          <li key={`${rule} ${reason}`}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
