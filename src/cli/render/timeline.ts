/** An incident's context claims -> what came before, during, after and in response. */

import { MODALITY_WORDS, shortRangeWords } from "#export/said-words.ts";
import { CONTEXT_RELATIONS, type ContextRelation, type ResolvedClaim } from "#model/claim.ts";
import type { Incident } from "#model/incident.ts";
import { layoutTable, type TableLayout, tableRow } from "./account-table.ts";
import { type Line, type Paper, run } from "./lines.ts";
import { quotation } from "./quotes.ts";
import { isOnlyPossible, type RecordIndex, spanKey, speakerOf } from "./record-index.ts";

const RELATION_WORDS = {
  before: "Before",
  during: "During",
  after: "After",
  response: "In response",
} as const satisfies Record<ContextRelation, string>;

/** The first claim of every sentence: one sentence is shown once, however many events it tells. */
export function firstOfSentence(claims: readonly ResolvedClaim[]): ResolvedClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ claim }) => {
    const key = spanKey(claim.evidence);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Day, speaker and words of one claim. */
function entry(resolved: ResolvedClaim, index: RecordIndex, layout: TableLayout): Line[] {
  const { claim, when } = resolved;
  const day = when === null ? run("no day told", "faint") : run(shortRangeWords(when.value));
  const reading = index.readings.get(claim.evidence.doc);
  const words =
    reading === undefined ? [] : quotation(reading.article, claim.evidence, claim.trigger, layout.quoteLimit);
  const modality = MODALITY_WORDS[claim.modality];
  const told = [...words, run(` ${modality === "" ? "" : `${modality}, `}${claim.id}`, "faint")];
  return tableRow([[[day]], [[run(speakerOf(resolved, index))]], [told]], layout);
}

/** Claims as rows of day, speaker and words. */
export function claimTable(claims: readonly ResolvedClaim[], index: RecordIndex, paper: Paper): Line[] {
  const layout = layoutTable(paper, 20, 18);
  return firstOfSentence(claims).flatMap((resolved) => entry(resolved, index, layout));
}

function dayOf({ when }: ResolvedClaim): string {
  return when?.value.earliest ?? "";
}

/** What happened or was said around the incident; what is only possible is left to its own list. */
export function timeline({ context }: Incident, index: RecordIndex, paper: Paper): Line[] {
  return CONTEXT_RELATIONS.flatMap((relation) => {
    const claims = context
      .filter((told) => told.relation === relation)
      .flatMap(({ claim }) => index.claims.get(claim) ?? [])
      .filter((resolved) => !isOnlyPossible(resolved))
      .sort((left, right) => (dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0));
    if (claims.length === 0) return [];
    return [[], [run(RELATION_WORDS[relation], "strong")], ...claimTable(claims, index, paper)];
  });
}
