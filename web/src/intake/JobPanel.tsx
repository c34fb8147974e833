/** One job: how far it is, how long it will take, how to stop it and go on, and its items. */
import type { IntakeJobJson } from "#api/schemas/intake.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { anyOf, text } from "../shared/search-state.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { counted, numeral } from "../shared/words.ts";
import { ItemTable } from "./ItemTable.tsx";
import styles from "./intake.module.css";
import {
  jobWords,
  leftWords,
  milestone,
  NEEDS_PERSON,
  outcomeWords,
  STATE_ORDER,
  STATE_WORDS,
  settled,
} from "./intake-words.ts";
import { TimeOfDay } from "./TimeOfDay.tsx";
import { isBusy, useItems, useSteer } from "./use-intake.ts";

const SHAPE = { state: anyOf(STATE_ORDER), after: text } as const;

export function JobPanel({ job: listed }: Readonly<{ job: IntakeJobJson }>) {
  const [{ state, after }, setState] = useSearchState(SHAPE);
  const items = useItems({ job: listed.id, state, after: Number(after) || 0 });
  const job = items.data?.job.id === listed.id ? items.data.job : listed;
  return (
    <section aria-label="Job" className={styles.job}>
      <JobProgress job={job} />
      <StateFilter job={job} chosen={state} onChoose={(chosen) => setState({ state: chosen, after: "" })} />
      {items.error !== null && <ErrorNote error={items.error} onRetry={() => void items.refetch()} />}
      {items.data !== undefined && <ItemTable job={job.id} items={items.data.items} />}
      <Pages
        after={Number(after) || 0}
        next={items.data?.next ?? null}
        onGo={(start) => setState({ after: start === 0 ? "" : String(start) })}
      />
    </section>
  );
}

function JobProgress({ job }: Readonly<{ job: IntakeJobJson }>) {
  const steer = useSteer(job.id);
  const busy = isBusy(job);
  return (
    <>
      <div className={styles.progress}>
        <h2>
          {jobWords(job)}
          <span className="quiet">
            {" "}
            {counted(job.total, "item")} since <TimeOfDay at={job.startedAt} />
          </span>
        </h2>
        {busy && (
          <button type="button" disabled={steer.isPending} onClick={() => steer.mutate("cancel")}>
            Stop
          </button>
        )}
        {job.state === "paused" && (
          <button type="button" disabled={steer.isPending} onClick={() => steer.mutate("resume")}>
            {job.leftover ? "Read them now" : "Go on"}
          </button>
        )}
        <progress value={settled(job)} max={Math.max(1, job.total)} aria-label="Items done" />
        <p>
          {numeral(settled(job))} of {numeral(job.total)} done
          {job.left !== null && <> · {leftWords(job.left)}</>}
          {job.copies > 0 && <> · {counted(job.copies, "near-copy", "near-copies")}</>}
          {job.undated > 0 && <> · {counted(job.undated, "report")} without a day of publication</>}
        </p>
        {job.state === "paused" && job.fault === null && (
          <p className="quiet">What is stored stays. What was not read yet is read when the job goes on.</p>
        )}
        {job.fault !== null && <p className={styles.reason}>{job.fault.message}</p>}
      </div>
      {steer.error !== null && <ErrorNote error={steer.error} />}
      <p role="status" className="visually-hidden">
        {milestone(job)}
      </p>
    </>
  );
}

type State = IntakeJobJson["counts"] extends Record<infer S, number> ? S : never;

function StateFilter({
  job,
  chosen,
  onChoose,
}: Readonly<{ job: IntakeJobJson; chosen: readonly State[]; onChoose: (chosen: readonly State[]) => void }>) {
  const states = STATE_ORDER.filter((state) => job.counts[state] > 0 || chosen.includes(state));
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">Show only: {outcomeWords(job)}</legend>
      {states.map((state) => (
        <label key={state} data-needs={NEEDS_PERSON.has(state)}>
          <input
            type="checkbox"
            checked={chosen.includes(state)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, state] : chosen.filter((other) => other !== state))
            }
          />
          {STATE_WORDS[state]} <span>{numeral(job.counts[state])}</span>
        </label>
      ))}
      <a href={`/api/intake/${job.id}/items.csv`} download>
        All items as CSV
      </a>
    </fieldset>
  );
}

function Pages({ after, next, onGo }: Readonly<{ after: number; next: number | null; onGo: (after: number) => void }>) {
  if (after === 0 && next === null) return null;
  return (
    <p className={styles.buttons}>
      <button type="button" disabled={after === 0} onClick={() => onGo(0)}>
        First items
      </button>
      <button type="button" disabled={next === null} onClick={() => next !== null && onGo(next)}>
        Next items
      </button>
    </p>
  );
}
