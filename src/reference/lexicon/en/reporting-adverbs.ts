/** Adverbs that hand what they stand with to somebody else, unnamed ("reportedly"), with the stance that they give. */
import type { Stance } from "#model/annotated.ts";

export const REPORTING_ADVERBS: ReadonlyMap<string, Stance> = new Map([
  ["reportedly", "relays"],
  ["allegedly", "relays"],
  ["purportedly", "doubts"],
  ["supposedly", "doubts"],
  ["ostensibly", "doubts"],
]);
