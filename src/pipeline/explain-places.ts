/** Why the place names of a stored reading mean what they were resolved to, for a person who asks. */
import type { Annotated } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";
import type { PlaceExplanation } from "#model/world.ts";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { explainPlaces } from "#stages/5-resolve/places/explain-places.ts";

/** By mention id; opens the gazetteer for this one report. `addedFolder` holds the places that the user added. */
export function explainReportPlaces(annotated: Annotated, addedFolder: string): ReadonlyMap<ValueId, PlaceExplanation> {
  const gazetteer = openGazetteer({ addedFolder });
  try {
    return explainPlaces(annotated, gazetteer);
  } finally {
    gazetteer.close();
  }
}
