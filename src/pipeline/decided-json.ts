/** What a decision changes, as `crosscheck decide --json` and the API tell it. */
import { actText, actWords } from "#export/decision-words.ts";
import { differences } from "#export/incident-differences.ts";
import { incidentLine } from "#export/incident-line.ts";
import { counted } from "#export/said-words.ts";
import type { Decided, DecidedMany } from "./decide.ts";

export function decidedJson({ decision, outcome, gone, added, changed, overruled }: Decided, dryRun: boolean) {
  const { id, at, who, why, act } = decision;
  return {
    event: dryRun ? ("tried" as const) : ("decided" as const),
    decision: id,
    at,
    who,
    why,
    act: actText(act),
    says: actWords(act),
    standing: outcome.standing,
    remarks: [...outcome.remarks],
    overruled: [...overruled],
    gone: gone.map((incident) => incident.id),
    goneTitles: gone.map(({ title }) => title),
    added: added.map(incidentLine),
    changed: changed.map(({ before, after }) => ({
      ...incidentLine(after),
      differences: [...differences(before, after)],
    })),
  };
}

/** Of a bulk, how much it changes; what each decision does, its incident tells. */
export function decidedManyJson({ decisions, gone, added, changed }: DecidedMany, dryRun: boolean) {
  const [first] = decisions;
  return {
    event: dryRun ? ("tried" as const) : ("decided" as const),
    decisions: decisions.map(({ id }) => id),
    says: `${counted(decisions.length, "decision")}: ${first === undefined ? "none" : actWords(first.act)}`,
    gone: gone.length,
    added: added.length,
    changed: changed.length,
  };
}
