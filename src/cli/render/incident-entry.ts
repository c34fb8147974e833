/** An incident -> its entry in a list: day, title and id, then place, counts and how far the accounts agree. */

import { COUNTED_SIDE_WORDS, counted, estimateWords, placeWords, shortRangeWords } from "#export/said-words.ts";
import type { Grade, Incident } from "#model/incident.ts";
import { indent, type Line, type Paper, run, wrap } from "./lines.ts";
import { originWords } from "./origins.ts";

const DAY_COLUMNS = 20;

/** "civilian harm fair" as a person graded it, or as a rule suggests. */
function gradeWords({ chosen }: Grade): string {
  const words = `civilian harm ${chosen.value}`;
  return chosen.provenance.by.kind === "person" ? words : `${words} (suggested)`;
}

export function incidentEntry(incident: Incident, { width }: Paper): Line[] {
  const { title, id, when, place, counts, accounts, origins, contradictions, ground, review, grade } = incident;
  const day = when === null ? "no day told" : shortRangeWords(when.chosen.value);
  const told = [
    ...(place === null ? [] : [placeWords(place.chosen.value)]),
    ...counts.map(({ measure, of, estimate }) => {
      const whom = of === "unknown" ? "" : ` (${COUNTED_SIDE_WORDS[of]})`;
      return `${measure} ${estimateWords(estimate.chosen.value)}${whom}`;
    }),
    counted(accounts.length, "account"),
    ...(origins.length === 0 ? [] : [originWords(incident)]),
    ...(contradictions.length === 0 ? [] : [counted(contradictions.length, "contradiction")]),
    ...(ground === "background" ? ["background"] : []),
    ...(grade === null ? [] : [gradeWords(grade)]),
    ...(review.state === "suggested" ? [] : [review.state]),
  ];
  const head = wrap([run(title, "strong"), run(` ${id}`, "faint")], width - DAY_COLUMNS);
  return [
    ...indent(head, DAY_COLUMNS, run(day)),
    ...indent(wrap([run(told.join(" · "))], width - DAY_COLUMNS), DAY_COLUMNS),
  ];
}
