/** A report: its text with everything that is read in it, the claims beside it, and the stored bytes behind it. */
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { OpenReport } from "./OpenReport.tsx";
import { useReport } from "./use-report.ts";
import { WORDS_ACTIONS } from "./words-actions.ts";

export function ReportView() {
  const { doc = "" } = useParams<{ doc: string }>();
  const { data: report, error, refetch } = useReport(doc);
  const title = report?.title ?? null;
  useEffect(() => {
    document.title = `${title ?? "Report"} – Crosscheck`;
    return () => {
      document.title = "Crosscheck";
    };
  }, [title]);
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
