/** The export formats, by name: a record in, lines of text out. */
import type { CaseRecord } from "#model/reading.ts";
import { csvLines } from "./csv.ts";
import type { FormatName } from "./format-names.ts";
import { jsonLines, publicLines } from "./jsonl.ts";
import type { Withheld } from "./public/public-record.ts";

/** `rules` names the rules that read the record; `bom` marks the file as UTF-8 for spreadsheets. */
export type FormatOptions = Readonly<{
  rules: string;
  bom: boolean;
  /** what was held back from a public export; null for the record as it is */
  withheld: Withheld | null;
}>;

export type Format = Readonly<{
  description: string;
  lines: (record: CaseRecord, options: FormatOptions) => Iterable<string>;
}>;

export const FORMATS = {
  jsonl: {
    description: "crosscheck.reading/1 and crosscheck.record/1, one JSON object a line",
    // Whole texts are not the desk's to publish, and hold names of their own.
    lines: (record, { rules, withheld }) =>
      withheld === null ? jsonLines(record, rules) : publicLines(record, withheld),
  },
  csv: {
    description: "one row an incident, for spreadsheets",
    lines: (record, { bom }) => csvLines(record, bom),
  },
} as const satisfies Record<FormatName, Format>;
