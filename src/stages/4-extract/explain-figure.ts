/** A figure of a claim in, how its bounds came from the words out. */
import type { Figure } from "#model/claim.ts";
import type { Hedge } from "#model/codes.ts";
import type { ExplainedCandidate, Explanation } from "#model/explanation.ts";
import type { Estimate } from "#model/world.ts";
import { findQuantities } from "#text/numbers.ts";

/** What each hedge does to the bounds. */
const BOUNDS = {
  exact: "N is low, best and high",
  about: "N is low, best and high; of a range, its ends are low and high and none is best",
  "at-least": "N is low and best, nothing is high",
  "more-than": "N is low and best, nothing is high",
  "up-to": "N is high, nothing is best",
  "less-than": "N is high, nothing is best",
  vague: "the fewest that the words allow is low, nothing is best or high",
} as const satisfies Record<Hedge, string>;

/** Candidates are the number phrases in the figure's words; the feature `count` is 1 for those that count people or things. */
export function explainFigure(text: string, figure: Figure): Explanation | null {
  const span = figure.provenance.spans[0];
  if (span === undefined) return null;
  const words = text.slice(span.start, span.end);
  const found = findQuantities(words);
  const chosen = boundsOf(figure.value);
  const numbers = found.map(({ start, end }) => `“${words.slice(start, end)}”`).join(", ");
  return {
    kind: "figure",
    id: figure.id,
    words,
    span,
    candidates: found.map(({ start, end, kind, quantity }): ExplainedCandidate => {
      const features = { count: Number(kind === "count") };
      return { id: boundsOf(quantity.estimate), name: words.slice(start, end), features, score: null };
    }),
    considered: found.length,
    chosen,
    certainty: figure.certainty,
    rule: figure.provenance.by.id,
    open: null,
    facts: [
      ["number words", numbers === "" ? "none: the noun is that of one or two" : numbers],
      ["hedge", figure.hedge],
      ["bounds", BOUNDS[figure.hedge]],
      ["counts", figure.cumulative ? `${figure.measure}, a running total` : figure.measure],
    ],
  };
}

function boundsOf({ low, best, high }: Estimate): string {
  return `${low} to ${high ?? "open"}, best ${best ?? "none"}`;
}
