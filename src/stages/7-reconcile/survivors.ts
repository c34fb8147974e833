/** Counts of an incident in, with the injured that follow from its casualties out: "five people were shot, one of them died". */
import { MEASURES, type Measure } from "#model/codes.ts";
import type { IncidentCount } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";
import { reconciled } from "./reconciled.ts";

const RULE = "reconcile/count/casualties-less-killed";

/**
 * Casualties less the killed are injured. The difference stands where nobody says how many were injured, and where there
 * must be more than are told of: then it is the best, and what was told stays the low.
 */
export function withSurvivors(counts: readonly IncidentCount[]): IncidentCount[] {
  const casualties = counts.filter(({ measure }) => measure === "casualties");
  if (casualties.length === 0) return [...counts];
  const killed = counts.filter(({ measure }) => measure === "killed");
  const injured = counts.filter(({ measure }) => measure === "injured");
  const left = less(total(casualties), total(killed));
  const told = injured.length === 0 ? null : total(injured);
  if (left.best === null || left.best <= (told?.best ?? told?.low ?? 0)) return [...counts];
  // Of two sides, nobody says on which the others are.
  const isToldOneByOne = injured.flatMap(({ figures }) => figures).every(({ estimate }) => estimate.best === 1);
  if (injured.length > 1 || (killed.length > 1 && !isToldOneByOne)) return [...counts];
  const value =
    told === null ? left : { ...left, low: Math.min(told.low, left.low), high: higher(told.high, left.high) };
  const supporting = [...casualties, ...killed].map(({ estimate }) => estimate.chosen);
  const estimate = reconciled("v", value, {
    supporting,
    others: injured.map((one) => one.estimate.chosen),
    origins: Math.min(...casualties.map((one) => one.estimate.origins)),
    ruleId: RULE,
    certainty: "implied",
  });
  const of = injured[0]?.of ?? (casualties.length === 1 ? casualties[0]!.of : "unknown");
  const figures = [...injured, ...casualties].flatMap((one) => one.figures);
  const survivors: IncidentCount = { measure: "injured", of, estimate, figures };
  return [...counts.filter(({ measure }) => measure !== "injured"), survivors].sort(
    (one, other) => placeOf(one.measure) - placeOf(other.measure),
  );
}

const placeOf = (measure: Measure): number => MEASURES.indexOf(measure);

function total(counts: readonly IncidentCount[]): Estimate {
  return counts
    .map(({ estimate }) => estimate.chosen.value)
    .reduce<Estimate>(
      (sum, { low, best, high }) => ({
        low: sum.low + low,
        best: sum.best === null ? null : sum.best + (best ?? low),
        high: sum.high === null || high === null ? null : sum.high + high,
      }),
      { low: 0, best: 0, high: 0 },
    );
}

function less(all: Estimate, killed: Estimate): Estimate {
  const most = killed.high ?? all.low;
  return {
    low: Math.max(0, all.low - most),
    best: all.best === null ? null : all.best - (killed.best ?? killed.low),
    high: all.high === null ? null : Math.max(0, all.high - killed.low),
  };
}

const higher = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);
