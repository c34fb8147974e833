/** Decisions -> the lines that a terminal shows of them: what was decided, of what, by whom, when, why, and what became of it. */
import { actText, standingText } from "#export/decision-words.ts";
import type { Decision, Outcome } from "#model/decision.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";

/** "7 February 2018, 10:15" would hide the zone: the time as it is kept, to the minute, in UTC. */
function timeText({ at }: Decision): string {
  return `${at.slice(0, "YYYY-MM-DDTHH:MM".length).replace("T", " ")} UTC`;
}

export function decisionLines({ decision, standing, remarks }: Outcome, paper: Paper): Line[] {
  const { id, who, why, act } = decision;
  const holds = standing.state === "in force";
  const told = [standingText(standing), ...remarks].join("; ");
  return [
    ...hanging([run(actText(act), "strong"), run(` ${id}`, "faint")], paper),
    ...hanging(
      [
        run(`    ${who}, ${timeText(decision)}`),
        run(why === null ? "" : `: “${why}”`),
        run(` · ${told}`, holds ? "faint" : "alert"),
      ],
      paper,
    ),
  ];
}
