/** Explanations -> for each value its words, what was chosen and by which rule, what it went by, and the candidates. */
import type { ExplainedCandidate, Explanation } from "#model/explanation.ts";
import { heading } from "./incident-page.ts";
import { hanging, indent, type Line, type Paper, run } from "./lines.ts";

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const INDENT = 4;

/** Nothing when nothing was resolved. */
export function explanationLines(explanations: readonly Explanation[], paper: Paper): Line[] {
  if (explanations.length === 0) return [];
  return [...heading("Why"), ...explanations.flatMap((one) => explanationEntry(one, paper))];
}

function explanationEntry(explanation: Explanation, paper: Paper): Line[] {
  const { kind, words, chosen, certainty, rule, open, facts, candidates, considered } = explanation;
  const inner = { ...paper, width: paper.width - INDENT };
  const result = chosen === null ? `left open: ${open}` : chosen;
  const by = [certainty, rule === null ? null : `by ${rule}`].filter((part) => part !== null).join(", ");
  const more = considered - candidates.length;
  return [
    ...hanging([run(`${kind} `, "faint"), run(`“${words}” `), run(result, "strong"), run(` ${by}`, "faint")], paper),
    ...indent(hanging([run(facts.map(([name, value]) => `${name}: ${value}`).join("; "))], inner), INDENT),
    ...candidates.flatMap((one) => indent(hanging(candidateLine(one, chosen), inner), INDENT)),
    ...(more > 0 ? indent([[run(`and ${more} more candidates`, "faint")]], INDENT) : []),
  ];
}

function candidateLine({ id, name, features, score }: ExplainedCandidate, chosen: string | null): Line {
  const told = Object.entries(features).filter(([, value]) => value !== 0);
  const words = told.map(([feature, value]) => `${feature} ${NUMBER.format(value)}`).join(", ");
  const sum = score === null ? "" : ` = ${NUMBER.format(score)}`;
  const mark = id === chosen ? "* " : "- ";
  const identity = id === name ? "" : ` ${id}`;
  return [
    run(`${mark}${name}`),
    run(`${identity}: `, "faint"),
    run(`${words === "" ? "nothing" : words}${sum}`, "faint"),
  ];
}
