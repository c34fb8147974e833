/** An incident's past -> under which ids it was known, how its toll grew, and what persons decided. */

import { bestWords, counted, estimateWords } from "#export/said-words.ts";
import type { Outcome } from "#model/decision.ts";
import type { ShownIncident } from "#pipeline/show-id.ts";
import { dayWords } from "#text/day-words.ts";
import { decisionLines } from "./decision-words.ts";
import { heading } from "./incident-page.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";

/** More ids than these say nothing more: every report that is added gives an incident a new one. */
const MOST_FORMER = 5;

/** Nothing for an incident that was asked for by its present id, and never had another. */
export function identityLines({ asked, incident, former, alsoIn }: ShownIncident, paper: Paper): Line[] {
  const others = former.filter((id) => id !== asked);
  const shown = others.slice(-MOST_FORMER);
  const more = others.length - shown.length;
  const before = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [
    ...(asked === incident.id ? [] : hanging([run(`${asked} is now ${incident.id}`, "alert")], paper)),
    ...alsoIn.flatMap(({ incident: other, held }) =>
      hanging([run(`${counted(held, "claim")} of ${asked} are now in ${other.id}: ${other.title}`, "alert")], paper),
    ),
    ...(others.length === 0 ? [] : hanging([run(`known before as ${before}`, "faint")], paper)),
  ];
}

/** Nothing where all reports came out on one day. */
export function growthLines({ growth }: Pick<ShownIncident, "growth">, paper: Paper): Line[] {
  if (growth.length < 2) return [];
  const told = growth.flatMap(({ day, reports, killed, late }) => {
    const old = late.map(
      (one) => `, ${estimateWords(one.killed)} as known on ${dayWords(one.known)} (${one.claims.join(", ")})`,
    );
    const toll = killed === null ? "nobody is counted" : `${estimateWords(killed)} killed${bestWords(killed)}`;
    return hanging(
      [
        run(`${dayWords(day)}: `),
        run(toll, "strong"),
        run(` · ${counted(reports.length, "report")}${old.join("")}`, "faint"),
      ],
      paper,
    );
  });
  return [...heading("Toll, as its reports came out"), ...told];
}

/** Everything that was decided of it, also what does not hold any more. */
export function historyLines(decisions: readonly Outcome[], paper: Paper): Line[] {
  if (decisions.length === 0) return [];
  return [...heading("Decided by persons"), ...decisions.flatMap((outcome) => decisionLines(outcome, paper))];
}
