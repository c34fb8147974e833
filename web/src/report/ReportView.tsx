/** A report: its text with everything that is read in it, the claims beside it, and the stored bytes behind it. */
import { Link, useParams } from "wouter";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useTitle } from "../shared/use-title.ts";
import { OpenReport } from "./OpenReport.tsx";
import { useReport } from "./use-report.ts";
import { WORDS_ACTIONS } from "./words-actions.ts";

export function ReportView() {
  const { doc = "" } = useParams<{ doc: string }>();
  const { data: report, error, refetch } = useReport(doc);
  useTitle(report?.title ?? "Report");
  if (report !== undefined) return <OpenReport key={report.id} report={report} actions={WORDS_ACTIONS} />;
  return (
    <>
      <h1>Report</h1>
      {error === null ? <p role="status">Opening…</p> : <ErrorNote error={error} onRetry={() => void refetch()} />}
      <p>
        <Link href="/reports">All reports</Link>
      </p>
    </>
  );
}
