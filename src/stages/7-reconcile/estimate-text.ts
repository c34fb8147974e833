/** An estimate in, the words for it out: "100", "100 or more", "40 to 50". */
import type { Estimate } from "#model/world.ts";

export function estimateText({ low, high }: Estimate): string {
  if (high === null) return `${low} or more`;
  return low === high ? `${low}` : `${low} to ${high}`;
}
