/** What intake takes and gives. */
import type { InputError } from "#model/errors.ts";
import type { RawReport } from "#model/report.ts";

/** A report as it came in, or why there is none; one bad input never stops the others. */
export type Intake = Readonly<{ ok: true; raw: RawReport } | { ok: false; error: InputError }>;

export type IntakeOptions = Readonly<{
  stdin: AsyncIterable<Uint8Array>;
  /** ISO UTC date-time */
  now: () => string;
  /** given by the user for all inputs: a day or date-time; outranks what records say of themselves */
  published: string | null;
  outlet: string | null;
  /** largest report, in raw bytes; a JSONL file may be larger, its lines not */
  maxBytes: number;
}>;

/** 20 MB: some hundred times a long news page, small enough to hold in memory several times over. */
export const DEFAULT_MAX_BYTES = 20_000_000;
