/** A claim and the sides in; the side that it says acted out. */
import type { Role } from "#model/codes.ts";
import { type CaseFile, type FiledClaim, isAffirmed } from "../case-file.ts";
import type { Sides } from "../sides.ts";

export type Seat = "side-a" | "side-b";

function onlySeat({ resolved }: FiledClaim, roles: readonly Role[], sides: Sides): Seat | null {
  const seats = new Set(
    resolved.actors.filter(({ role }) => roles.includes(role)).map(({ value }) => sides.seatOf(value.party)),
  );
  seats.delete(null);
  return seats.size === 1 ? [...seats][0]! : null;
}

/** Its agents' side, else the enemy of those who suffered; null when neither is told or they stand on both. */
export function actingSide(filed: FiledClaim, sides: Sides): Seat | null {
  const doers = onlySeat(filed, ["agent"], sides);
  if (doers !== null) return doers;
  const sufferers = onlySeat(filed, ["target", "victim"], sides);
  return sufferers === null ? null : otherSide(sufferers);
}

export function otherSide(seat: Seat): Seat {
  return seat === "side-a" ? "side-b" : "side-a";
}

/** The one side that is told to have acted; null when both are or none is. */
export function onlyActingSide({ claims }: CaseFile, sides: Sides): Seat | null {
  const told = new Set(claims.filter(isAffirmed).map((filed) => actingSide(filed, sides)));
  told.delete(null);
  return told.size === 1 ? [...told][0]! : null;
}
