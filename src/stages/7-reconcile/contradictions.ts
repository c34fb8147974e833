/** Values of one incident that cannot all be true, each with who says it. */
import type { Contradiction } from "#model/incident.ts";
import type { CaseFile } from "./case-file.ts";
import { characterisationContradictions } from "./contradictions/characterisation.ts";
import { dateContradictions } from "./contradictions/date.ts";
import { figureContradictions } from "./contradictions/figure.ts";
import { occurrenceContradictions } from "./contradictions/occurrence.ts";
import { placeContradictions } from "./contradictions/place.ts";
import { responsibilityContradictions } from "./contradictions/responsibility.ts";
import { victimContradictions } from "./contradictions/victims.ts";
import type { FiledFigure } from "./filed-figure.ts";
import type { Sides } from "./sides.ts";

/** All contradictions, in the order of `CONTRADICTION_KINDS`. */
export function contradictionsOf(file: CaseFile, sides: Sides, figures: readonly FiledFigure[]): Contradiction[] {
  return [
    ...dateContradictions(file, sides),
    ...placeContradictions(file),
    ...figureContradictions(figures),
    ...responsibilityContradictions(file, sides),
    ...victimContradictions(figures, file, sides),
    ...occurrenceContradictions(file),
    ...characterisationContradictions(file, sides),
  ];
}
