/** The counts of an incident in, its toll of all sides together out. */
import type { Measure } from "#model/codes.ts";
import type { Incident } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";

/** Sides count different people: their tolls are added. Null when no figure of the measure is told. */
export function tollOf({ counts }: Pick<Incident, "counts">, measure: Measure): Estimate | null {
  const tolls = counts.filter((count) => count.measure === measure).map(({ estimate }) => estimate.chosen.value);
  if (tolls.length === 0) return null;
  return tolls.reduce((sum, { low, best, high }) => ({
    low: sum.low + low,
    best: sum.best === null || best === null ? null : sum.best + best,
    high: sum.high === null || high === null ? null : sum.high + high,
  }));
}
