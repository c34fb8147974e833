/** The one maker of sourced values. */
import type { Certainty, Producer, Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import { valueId } from "./ids.ts";

/**
 * A value with its provenance. The id is a hash of the value, its words, its producer and what it was made from.
 *
 * @param kind  id prefix: `m` mention, `a` attribution, `f` figure, `d` date, `p` place, `s` actor, `j` judgement, `v` other
 */
export function sourced<T>(
  kind: string,
  value: T,
  provenance: {
    spans: readonly Span[];
    by: Producer;
    from?: readonly ValueId[];
    certainty?: Certainty;
    score?: number;
  },
): Sourced<T> {
  const { spans, by, from = [], certainty = "stated", score } = provenance;
  const id = valueId(kind, { value, spans, by, from, certainty });
  const base = { id, value, certainty, provenance: { spans, by, from } };
  return score === undefined ? base : { ...base, score };
}

/** A rule of this code base as a producer; `version` rises when the rule's results change. */
export function rule(id: string, version = "1"): Producer {
  return { kind: "rule", id, version };
}
