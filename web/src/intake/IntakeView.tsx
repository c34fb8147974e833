/** Reports come in here: as files, folders, pasted text or addresses; and what became of each. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { text } from "../shared/search-state.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { HandOver } from "./HandOver.tsx";
import styles from "./intake.module.css";
import { JobList } from "./JobList.tsx";
import { JobPanel } from "./JobPanel.tsx";
import { forget, isBusy, useIntake } from "./use-intake.ts";

const SHAPE = { job: text } as const;

export function IntakeView() {
  useTitle("Intake");
  const client = useQueryClient();
  const intake = useIntake();
  const [{ job: asked }, setState] = useSearchState(SHAPE);
  const jobs = intake.data?.jobs ?? [];
  const shown = jobs.find(({ id }) => id === asked) ?? jobs.find(isBusy) ?? jobs[0];
  const onJob = useCallback(
    (id: string) => {
      setState({ job: id }, { replace: true });
      void forget(client);
    },
    [client, setState],
  );
  return (
    <div className={styles.view}>
      <h1>Intake</h1>
      {intake.error !== null && <ErrorNote error={intake.error} onRetry={() => void intake.refetch()} />}
      {intake.data !== undefined && <HandOver limits={intake.data.limits} onJob={onJob} />}
      {jobs.length > 1 && shown !== undefined && <JobList jobs={jobs} shown={shown.id} />}
      {shown !== undefined && <JobPanel key={shown.id} job={shown} />}
      {intake.data !== undefined && shown === undefined && (
        <p className="quiet">Nothing was handed over since Crosscheck was started.</p>
      )}
    </div>
  );
}
