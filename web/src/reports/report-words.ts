/** Codes of the list of reports in, the words for them out. */
import type { ReportListState } from "#api/schemas/reports.ts";

export const STATE_WORDS = {
  read: "Read",
  "not-read": "Not read",
  waiting: "Waiting to be read",
} as const satisfies Record<ReportListState, string>;

const WHY_WORDS: Readonly<Record<string, string>> = {
  "clean/language": "another language",
  "clean/empty": "no text of a story",
  "clean/wall": "a wall before the text",
  "clean/charset": "bytes that are no text",
};

/** A rule's note in short; rules that are not known here are told by their names. */
export function whyWords(rule: string): string {
  return WHY_WORDS[rule] ?? rule;
}
