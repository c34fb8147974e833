/** A value in, the decision of a person that made it out. */
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";

/** null for what no person decided. The producer of a decided value has its decision's id for version. */
export function decisionOf({ provenance: { by } }: Sourced<unknown>): ValueId | null {
  return by.kind === "person" ? (by.version as ValueId) : null;
}
