/** A reconciled value in; what the rules give where a person decided otherwise, out. */
import type { Reconciled } from "./incident.ts";
import type { Sourced } from "./sourced.ts";

/**
 * Null where no person decided, or decided as the rules do. It is made anew from all reports: what a newer rule or a later report
 * says beside a decided value is seen here.
 */
export function suggestedByRule<T>({ chosen, others }: Reconciled<T>): Sourced<T> | null {
  if (chosen.provenance.by.kind !== "person") return null;
  return others.find(({ provenance: { by } }) => by.kind === "rule" && by.id.startsWith("reconcile/")) ?? null;
}
