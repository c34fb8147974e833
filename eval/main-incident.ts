/** The incidents of a record in, the one that the reports are about out. */
import type { Measure } from "#model/codes.ts";
import type { Incident } from "#model/incident.ts";

const HARM: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"]);

/**
 * Among assaults before arrests, those with people hurt or killed before others, then the current ones, the one that most
 * reports tell, and with most claims; null when nothing violent was read.
 */
export function mainIncident(incidents: readonly Incident[]): Incident | null {
  return incidents.toSorted((left, right) => compare(rankOf(left), rankOf(right)))[0] ?? null;
}

function rankOf({ event, counts, ground, docs, claims }: Incident): readonly number[] {
  const isAssault = event.chosen.value === "ASSAULT";
  const isHarm = counts.some(({ measure }) => HARM.has(measure));
  return [Number(isAssault), Number(isHarm), Number(ground === "current"), docs.length, claims.length];
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : right[at]! - left[at]!;
}
