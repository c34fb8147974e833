/** Why a value is what it was resolved to: what it might have been, what speaks for each, what was chosen and by which rule. */
import type { Measure } from "./codes.ts";
import type { CountedSide } from "./incident.ts";
import type { Certainty } from "./sourced.ts";
import type { Span, ValueId } from "./span.ts";
import type { Estimate } from "./world.ts";

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

export const LEFT_OUT = ["replaced", "part", "included", "earlier", "no-total", "smaller", "repeated"] as const;
/**
 * Why a figure is in no origin's statement. `replaced`: its report says that it no longer holds; `part`: of a toll told elsewhere;
 * `included`: in another figure of its claim; the others: of what its origin says, a later report, a running total, a larger
 * figure or the same figure in another sentence stands.
 */
export type LeftOut = (typeof LEFT_OUT)[number];

/**
 * What a toll was made of: one statement an origin, and the figures that are in none. `outrun` statements give a number that a later
 * and higher one has overtaken: it stays a bound, and is nobody's best.
 */
export type ExplainedCount = Readonly<{
  measure: Measure;
  of: CountedSide;
  statements: readonly Readonly<{
    origin: string;
    originName: string;
    published: string | null;
    estimate: Estimate;
    figures: readonly ValueId[];
    outrun: boolean;
  }>[];
  leftOut: readonly Readonly<{ figure: ValueId; why: LeftOut }>[];
}>;
