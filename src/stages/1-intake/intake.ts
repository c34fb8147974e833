/** What intake takes and gives. */
import type { InputError } from "#model/errors.ts";
import type { RawReport } from "#model/report.ts";
import type { Reach } from "./url/reach.ts";

/** A report as it came in, or why there is none; one bad input never stops the others. */
export type Intake = Readonly<{ ok: true; raw: RawReport } | { ok: false; error: InputError }>;

/** What holds for all inputs of one call. */
export type GivenOptions = Readonly<{
  /** ISO UTC date-time */
  now: () => string;
  /** given by the user for all inputs: a day or date-time; outranks what records say of themselves */
  published: string | null;
  outlet: string | null;
  /** largest report, in raw bytes; a JSONL file may be larger, its lines not */
  maxBytes: number;
  /** which addresses may be fetched beside those of the public internet; none without it */
  reach?: Reach;
}>;

export type IntakeOptions = GivenOptions & Readonly<{ stdin: AsyncIterable<Uint8Array> }>;

/** One input that lies in no folder of this machine: bytes with a name, or the address of a page. */
export type Given =
  | Readonly<{ kind: "bytes"; name: string; bytes: Uint8Array; url: string | null; title: string | null }>
  | Readonly<{ kind: "link"; url: string }>;

/** 20 MB: some hundred times a long news page, small enough to hold in memory several times over. */
export const DEFAULT_MAX_BYTES = 20_000_000;
