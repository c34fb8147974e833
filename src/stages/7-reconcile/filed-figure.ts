/** A figure of a claim, filed under whom it counts. */
import type { Figure } from "#model/claim.ts";
import type { CountedSide } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { FiledClaim } from "./case-file.ts";

/**
 * A figure with the claim that gives it and where it is counted. `part`: those counted are in a toll told elsewhere;
 * `replaced`: the report itself says that the number no longer holds. `statement`: the claim with whose people they are added
 * up, their own, or for an attacker who dies by his own hand that of his victims.
 */
export type FiledFigure = Readonly<{
  filed: FiledClaim;
  figure: Figure;
  of: CountedSide;
  part: boolean;
  replaced: boolean;
  statement: ValueId;
}>;

/** The sentence that tells it, by an id of its own among all reports. */
export function sentenceOf({ filed: { doc, resolved } }: FiledFigure): string {
  return `${doc} ${resolved.claim.sentence}`;
}

/** The number that it comes to: its best, else its lowest. */
export function numberOf({ figure: { value } }: FiledFigure): number {
  return value.best ?? value.low;
}
