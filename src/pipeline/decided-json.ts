/** What a decision changes, as `crosscheck decide --json` and the API tell it. */
import { actText } from "#export/decision-words.ts";
import { differences } from "#export/incident-differences.ts";
import { incidentLine } from "#export/incident-line.ts";
import type { Decided } from "./decide.ts";

export function decidedJson({ decision, outcome, gone, added, changed, overruled }: Decided, dryRun: boolean) {
  const { id, at, who, why, act } = decision;
  return {
    event: dryRun ? "tried" : "decided",
    decision: id,
    at,
    who,
    why,
    act: actText(act),
    standing: outcome.standing,
    remarks: outcome.remarks,
    overruled,
    gone: gone.map((incident) => incident.id),
    added: added.map(incidentLine),
    changed: changed.map(({ before, after }) => ({ ...incidentLine(after), differences: differences(before, after) })),
  };
}
