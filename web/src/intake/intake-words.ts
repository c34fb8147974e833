/** States of items and jobs in, the words that people read out. */
import type { IntakeItemJson, IntakeJobJson } from "#api/schemas/intake.ts";
import { counted, numeral } from "../shared/words.ts";

type ItemState = IntakeItemJson["state"];

export const STATE_WORDS = {
  waiting: "Waiting",
  storing: "Storing",
  stored: "Stored, to be read",
  reading: "Reading",
  read: "Read",
  kept: "Kept, not read",
  known: "Known already",
  refused: "Refused",
} as const satisfies Record<ItemState, string>;

/** In the order in which they are told; those that need a person come first. */
export const STATE_ORDER: readonly ItemState[] = [
  "refused",
  "kept",
  "read",
  "known",
  "reading",
  "stored",
  "storing",
  "waiting",
];

export const NEEDS_PERSON: ReadonlySet<ItemState> = new Set(["refused", "kept"]);

const COPY_WORDS = {
  same: "the same words as",
  reprint: "a reprint of",
  shortened: "a shortened form of",
  extended: "an extended form of",
  reworded: "retold from",
} as const satisfies Record<NonNullable<NonNullable<IntakeItemJson["linked"]>["copyOf"]>["kind"], string>;

export function copyWords({ kind }: Readonly<{ kind: keyof typeof COPY_WORDS }>): string {
  return COPY_WORDS[kind];
}

export function settled({ counts }: IntakeJobJson): number {
  return counts.read + counts.kept + counts.known + counts.refused;
}

function duration(seconds: number): Readonly<{ count: number; unit: "second" | "minute" | "hour" }> {
  if (seconds < 55) return { count: Math.max(5, Math.ceil(seconds / 5) * 5), unit: "second" };
  if (seconds < 3300) return { count: Math.round(seconds / 60), unit: "minute" };
  return { count: Math.round(seconds / 360) / 10, unit: "hour" };
}

const withUnit = ({ count, unit }: ReturnType<typeof duration>) => `${numeral(count)} ${unit}${count === 1 ? "" : "s"}`;

/** "2 to 4 minutes left". */
export function leftWords(left: IntakeJobJson["left"]): string {
  if (left === null) return "";
  const [low, high] = [duration(left.low), duration(left.high)];
  if (low.unit === high.unit && low.count === high.count) return `about ${withUnit(high)} left`;
  return `${low.unit === high.unit ? numeral(low.count) : withUnit(low)} to ${withUnit(high)} left`;
}

const JOB_WORDS = {
  waiting: "Waiting for the job before it",
  storing: "Storing",
  reading: "Reading",
  linking: "Linking to the record",
  paused: "Stopped",
  done: "Done",
} as const satisfies Record<IntakeJobJson["state"], string>;

export function jobWords(job: IntakeJobJson): string {
  if (job.leftover && job.state === "paused") return "Stored earlier, not read yet";
  return JOB_WORDS[job.state];
}

/** What came of a job, in one line: "3 read, 1 known already, 2 refused". */
export function outcomeWords({ counts }: IntakeJobJson): string {
  const told = STATE_ORDER.filter((state) => counts[state] > 0).map((state) => {
    const words = STATE_WORDS[state];
    return `${numeral(counts[state])} ${words[0]?.toLowerCase()}${words.slice(1)}`;
  });
  return told.length === 0 ? "nothing yet" : told.join(" · ");
}

/** Changes at quarters and ends alone, so that a screen reader is not told every item. */
export function milestone(job: IntakeJobJson): string {
  if (job.state === "done") return `Done: ${outcomeWords(job)}`;
  if (job.state === "paused") return `Stopped: ${outcomeWords(job)}`;
  const quarter = job.total === 0 ? 0 : Math.floor((4 * settled(job)) / job.total);
  return quarter === 0 ? `${counted(job.total, "item")} handed over` : `${quarter * 25} per cent done`;
}

export function sizeWords(bytes: number | null): string {
  if (bytes === null) return "";
  if (bytes < 1000) return counted(bytes, "byte");
  return bytes < 1_000_000
    ? `${numeral(Math.round(bytes / 1000))} kB`
    : `${numeral(Math.round(bytes / 100_000) / 10)} MB`;
}
