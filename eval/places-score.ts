/** Gold places and what the program made of their words in, scores out. */
import type { Place } from "#model/world.ts";
import { distanceKm } from "#text/geometry.ts";
import type { GoldPlace } from "./places-gold.ts";

export type PlaceVerdict = "right" | "wrong" | "left-open" | "rightly-open" | "should-be-open";
/** `precise`: the precision is one of those accepted, null where no right place was given. */
export type PlaceOutcome = Readonly<{ verdict: PlaceVerdict; precise: boolean | null }>;

export function judgePlace(gold: GoldPlace, place: Place | null): PlaceOutcome {
  if ("open" in gold) return { verdict: place === null ? "rightly-open" : "should-be-open", precise: null };
  if (place === null) return { verdict: "left-open", precise: null };
  const right = place.country === gold.country && distanceKm(gold, place) <= gold.withinKm;
  return { verdict: right ? "right" : "wrong", precise: right ? gold.precisions.includes(place.precision) : null };
}

/**
 * `accuracy`: of the names that mean a place, the share bound to it; `precisionOfBound`: of all bound names, also those that must stay
 * open, the share bound rightly; `leftOpen`: of the names that must stay open, the share that does; `precisionCode`: of those bound
 * rightly, the share with an accepted precision.
 */
export function scorePlaces(outcomes: readonly PlaceOutcome[]) {
  const count = (...verdicts: readonly PlaceVerdict[]): number =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const right = count("right");
  return {
    accuracy: percent(right, count("right", "wrong", "left-open")),
    precisionOfBound: percent(right, count("right", "wrong", "should-be-open")),
    leftOpen: percent(count("rightly-open"), count("rightly-open", "should-be-open")),
    precisionCode: percent(outcomes.filter(({ precise }) => precise === true).length, right),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
