/** The maker of reconciled values. */
import type { Reconciled } from "#model/incident.ts";
import type { Certainty, Sourced } from "#model/sourced.ts";
import { rule, sourced } from "#text/sourced.ts";

/** Policies are named and versioned; the version rises when a result changes. */
export const RANGE_POLICY = "range@1";

/**
 * A value chosen from what the claims say, with all that supports it.
 *
 * @param supporting  the sourced values that the chosen one was made of, in reading order
 * @param others      those that say something else
 */
export function reconciled<T>(
  kind: string,
  value: T,
  choice: {
    supporting: readonly Sourced<T>[];
    others: readonly Sourced<T>[];
    origins: number;
    ruleId: string;
    certainty?: Certainty;
  },
): Reconciled<T> {
  const { supporting, others, origins, ruleId, certainty } = choice;
  const chosen = sourced(kind, value, {
    spans: supporting.flatMap(({ provenance }) => provenance.spans),
    by: rule(ruleId),
    from: [...new Set(supporting.map(({ id }) => id))],
    certainty: certainty ?? (supporting.some((one) => one.certainty === "stated") ? "stated" : "implied"),
  });
  const agreement = others.length > 0 ? "conflicting" : origins > 1 ? "agreeing" : "single";
  return { chosen, others, agreement, origins, policy: RANGE_POLICY };
}
