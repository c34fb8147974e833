/** An estimate in, the words for it out. */
import type { Measure } from "#model/codes.ts";
import type { Estimate } from "#model/world.ts";
import { MEASURE_WORDS, numeral } from "./words.ts";

/** "17 to 20 killed, best 18", "10 or more", "up to 20 injured", as titles have it; `best` is told where it is not plain from the rest. */
export function estimateWords({ low, best, high }: Estimate, measure: Measure | null = null): string {
  const of = measure === null ? "" : ` ${MEASURE_WORDS[measure]}`;
  const isPlain = best === null || low === high || (high === null && best === low);
  return `${range(low, high)}${of}${isPlain ? "" : `, best ${numeral(best)}`}`;
}

function range(low: number, high: number | null): string {
  if (high === null) return `${numeral(low)} or more`;
  if (low === high) return numeral(low);
  return low === 0 ? `up to ${numeral(high)}` : `${numeral(low)} to ${numeral(high)}`;
}
