/** A claim in, the day on which its source said it, where the words give one, out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";

/**
 * "The ministry said [on Saturday]" in a report of Monday: what the claim knows is of Saturday.
 *
 * @returns  null where the outlet speaks, or no day or a range of days stands with the saying
 */
export function saidDay({ annotated, resolved }: Reading, { claim }: ResolvedClaim): string | null {
  if (annotated === null || resolved === null) return null;
  const said = annotated.attributions.find(({ id }) => id === claim.attribution.at(-1));
  const cues = new Set((said?.cue ?? []).flatMap(({ start, end }) => tokensIn(annotated, claim, start, end)));
  if (cues.size === 0) return null;
  for (const mention of annotated.mentions) {
    if (mention.kind !== "date" || !cues.has(headOf(annotated, mention))) continue;
    const range = resolved.dates.get(mention.id)?.range?.value;
    if (range !== undefined && range.earliest === range.latest) return range.earliest;
  }
  return null;
}

/** Indices of the tokens between two offsets, looked for in the claim's sentence and those beside it. */
function tokensIn({ sentences, tokens }: Annotated, { sentence }: ResolvedClaim["claim"], start: number, end: number) {
  const near = sentences.slice(Math.max(0, sentence - 1), sentence + 2);
  const [from, to] = [near[0]?.first ?? 0, near.at(-1)?.end ?? 0];
  return Array.from({ length: to - from }, (_, offset) => from + offset).filter(
    (at) => tokens[at]!.start >= start && tokens[at]!.end <= end,
  );
}

function headOf({ tokens }: Annotated, { head }: Mention): number {
  return tokens[head]?.head ?? -1;
}
