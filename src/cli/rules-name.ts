/** The program's version in, the name of its rules in the JSON formats out. */

/**
 * All rules are released together: one version for them all, and one for each in `claims[].producer`. Places that the user
 * added, as the fingerprint of all of them, are part of what a reading depends on.
 */
export function rulesName(version: string, addedPlaces: string | null = null): string {
  return `crosscheck-rules@${version}${addedPlaces === null ? "" : `+places.${addedPlaces}`}`;
}
