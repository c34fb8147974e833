/** The program's version in, the name of its rules in the JSON formats out. */

/** All rules are released together: one version for them all, and one for each in `claims[].producer`. */
export function rulesName(version: string): string {
  return `crosscheck-rules@${version}`;
}
