/** Gold claims and the claims read from the same text in, pairs of them out, found by their triggers and by nothing else. */
import { bestAssignment } from "./assignment.ts";
import { type GoldClaim, type GoldPassage, locate } from "./claims-gold.ts";
import type { SeenClaim, SeenPassage, Words } from "./claims-view.ts";

/** A gold claim, where its trigger stands (null: not in the text as cleaned), and the claim read for it, if any. */
export type ClaimPair = Readonly<{ gold: GoldClaim; trigger: Words | null; seen: SeenClaim | null }>;

/** Pairs by overlap of triggers, each claim once, so that the sum of overlaps is largest. */
export function pairClaims(gold: GoldPassage, seen: SeenPassage): readonly ClaimPair[] {
  const triggers = gold.claims.map(({ trigger, nth }) => locate(seen.text, trigger, nth));
  const weights = gold.claims.map((claim, row) => seen.claims.map((each) => weightOf(claim, triggers[row]!, each)));
  const chosen = new Map(bestAssignment(weights));
  return gold.claims.map((claim, row) => {
    const column = chosen.get(row);
    return { gold: claim, trigger: triggers[row]!, seen: column === undefined ? null : seen.claims[column]! };
  });
}

/** Less than any difference that overlap makes: it decides only between claims that overlap alike. */
const EVENT_WEIGHT = 0.01;

/** Dice's coefficient of the two triggers, 0..1. */
function weightOf(gold: GoldClaim, trigger: Words | null, seen: SeenClaim): number {
  const shared = trigger === null ? 0 : sharedLength(trigger, seen.trigger);
  if (trigger === null || shared === 0) return 0;
  const dice = (2 * shared) / (lengthOf(trigger) + lengthOf(seen.trigger));
  return dice + (gold.event.includes(seen.event) ? EVENT_WEIGHT : 0);
}

function lengthOf({ start, end }: Words): number {
  return end - start;
}

/** In UTF-16 code units. */
export function sharedLength(left: Words, right: Words): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}
