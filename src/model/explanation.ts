/** Why a value is what it was resolved to: what it might have been, what speaks for each, what was chosen and by which rule. */
import type { Certainty } from "./sourced.ts";
import type { Span, ValueId } from "./span.ts";

/** `features` are numbers that can be compared between the candidates of one value; `score` is their sum, null where the rules are tried in order instead. */
export type ExplainedCandidate = Readonly<{
  id: string;
  name: string;
  features: Readonly<Record<string, number>>;
  score: number | null;
}>;

/**
 * `id` is that of the mention or figure, `words` the quote at `span`. `chosen` is the id of a candidate, or the value itself where
 * it is made and not picked; null when it was left open, and then `open` says why. `facts` are what the rule went by.
 */
export type Explanation = Readonly<{
  kind: "actor" | "place" | "date" | "figure";
  id: ValueId;
  words: string;
  span: Span;
  candidates: readonly ExplainedCandidate[];
  considered: number;
  chosen: string | null;
  certainty: Certainty | null;
  rule: string | null;
  open: string | null;
  facts: readonly (readonly [name: string, value: string])[];
}>;
