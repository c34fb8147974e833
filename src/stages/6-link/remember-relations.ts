/** A slow relation between parties in, the same relation with its answers kept out. */
import type { RelateParties } from "./feature.ts";

/** Asks once for each pair of parties; the memory lives as long as the returned function. */
export function rememberRelations(relate: RelateParties): RelateParties {
  const known = new Map<string, Map<string, ReturnType<RelateParties>>>();
  return (left, right) => {
    if (left.party === right.party) return "same";
    const [one, other] = left.actorId < right.actorId ? [left, right] : [right, left];
    const row = known.get(one.actorId) ?? new Map<string, ReturnType<RelateParties>>();
    if (row.size === 0) known.set(one.actorId, row);
    const answer = row.get(other.actorId);
    if (answer !== undefined) return answer;
    const fresh = relate(one, other);
    row.set(other.actorId, fresh);
    return fresh;
  };
}
