/** Judgements -> why claims are held to tell one incident: the comparisons that spoke for and against. */
import type { Judgement } from "#model/incident.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";

const MOST_SHOWN = 12;
const SCORE = new Intl.NumberFormat("en", { signDisplay: "always", maximumFractionDigits: 2 });

function featureWords(features: Judgement["features"]): string {
  return Object.entries(features)
    .filter(([, weight]) => weight !== 0)
    .sort(([, left], [, right]) => Math.abs(right) - Math.abs(left))
    .map(([name, weight]) => `${name} ${SCORE.format(weight)}`)
    .join(", ");
}

/** Nothing for an incident of one claim. */
export function judgementLines(judgements: readonly Judgement[], paper: Paper): Line[] {
  if (judgements.length === 0) return [];
  const shown = judgements.slice(0, MOST_SHOWN);
  const lines = shown.flatMap(({ value, left, right, features }) =>
    hanging([run(value, "strong"), run(` ${left} ${right}: `, "faint"), run(featureWords(features))], paper),
  );
  const more = judgements.length - shown.length;
  return [
    [],
    [run("Why one incident", "strong")],
    ...lines,
    ...(more === 0 ? [] : [[run(`  and ${more} more`, "faint")]]),
  ];
}
