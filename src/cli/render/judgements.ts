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

function isDecided({ provenance }: Judgement): boolean {
  return provenance.by.kind === "person";
}

/** A decision on many claims is many judgements: the first stands for all. */
function oncePerDecision(judgements: readonly Judgement[]): readonly Judgement[] {
  const decided = judgements.filter(isDecided);
  return decided.filter(({ provenance, value }, at) => {
    const first = decided.findIndex(
      (one) => one.provenance.by.version === provenance.by.version && one.value === value,
    );
    return first === at;
  });
}

/** Nothing for an incident of one claim. */
export function judgementLines(judgements: readonly Judgement[], paper: Paper): Line[] {
  if (judgements.length === 0) return [];
  // What a person decided first: it outranks the rest.
  const ordered = [...oncePerDecision(judgements), ...judgements.filter((judgement) => !isDecided(judgement))];
  const shown = ordered.slice(0, MOST_SHOWN);
  const lines = shown.flatMap((judgement) => {
    const { value, left, right, features, provenance } = judgement;
    const why = isDecided(judgement) ? `decided by ${provenance.by.id}` : featureWords(features);
    return hanging([run(value, "strong"), run(` ${left} ${right}: `, "faint"), run(why)], paper);
  });
  const more = ordered.length - shown.length;
  return [
    [],
    [run("Why one incident", "strong")],
    ...lines,
    ...(more === 0 ? [] : [[run(`  and ${more} more`, "faint")]]),
  ];
}
