/** The program's version in, the name of its rules in the JSON formats out. */
import { type OwnData, ownDataName } from "#pipeline/stale-readings.ts";

/**
 * All rules are released together: one version for them all, and one for each in `claims[].producer`. Places and parties of
 * the user's own, as the fingerprint of all of them, are part of what a reading depends on.
 */
export function rulesName(version: string, own: OwnData = { addedPlaces: null, ownActors: null }): string {
  return `crosscheck-rules@${version}${ownDataName(own)}`;
}
