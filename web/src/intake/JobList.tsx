/** The jobs of this run of the server, and what an earlier one left: each leads to its items. */
import { Link } from "wouter";
import type { IntakeJobJson } from "#api/schemas/intake.ts";
import { counted } from "../shared/words.ts";
import styles from "./intake.module.css";
import { jobWords } from "./intake-words.ts";
import { TimeOfDay } from "./TimeOfDay.tsx";

export function JobList({ jobs, shown }: Readonly<{ jobs: readonly IntakeJobJson[]; shown: string }>) {
  return (
    <nav aria-label="Jobs" className={styles.jobs}>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <Link href={`/intake?job=${job.id}`} aria-current={job.id === shown ? "true" : undefined}>
              <TimeOfDay at={job.startedAt} /> {counted(job.total, "item")}, {jobWords(job).toLowerCase()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
