/** Two sides in, UCDP's type of violence out. */
import type { ActorKind } from "#model/world.ts";

/** 1 state-based, 2 non-state, 3 one-sided. */
export type UcdpType = 1 | 2 | 3;

/** How UCDP sees a side. `informal` groups (communities, supporters) fight non-state conflicts only. */
export type UcdpSide = "state" | "organised" | "informal" | "civilians" | "unclear";

export const UCDP_SIDE: Readonly<Record<ActorKind, UcdpSide>> = {
  "state-forces": "state",
  government: "state",
  "external-forces": "state",
  rebel: "organised",
  militia: "organised",
  communal: "informal",
  civilian: "civilians",
  media: "civilians",
  monitor: "civilians",
  // Peacekeepers act for many states, a person may be a minister or a commander: only a coder can say.
  international: "unclear",
  person: "unclear",
  unknown: "unclear",
};

export const UCDP_TYPES: Readonly<Record<UcdpType, Readonly<{ name: string; condition: string }>>> = {
  1: {
    name: "state-based",
    condition: "one side is a government, the other a formally organised group or another government",
  },
  2: {
    name: "non-state",
    condition: "neither side is a government; both are formally organised, or both are communities",
  },
  3: { name: "one-sided", condition: "a government or a formally organised group kills civilians on purpose" },
};

/**
 * UCDP's type of violence by who the two sides are, in either order: the nearest type, since UCDP asks for more than a report can
 * tell (a death in the event, an incompatibility, 25 deaths a year in the dyad), and leaves out events of unnamed actors.
 *
 * @returns null when a side is unclear, or when UCDP has no type for the two ("government" against "community")
 * @see UCDP Georeferenced Event Dataset codebook, version 24.1
 */
export function ucdpTypeOf(sideA: ActorKind, sideB: ActorKind): UcdpType | null {
  const sides = [UCDP_SIDE[sideA], UCDP_SIDE[sideB]];
  const count = (side: UcdpSide) => sides.filter((one) => one === side).length;
  if (count("unclear") > 0) return null;
  if (count("civilians") === 1) return count("informal") === 1 ? null : 3;
  if (count("state") === 2 || (count("state") === 1 && count("organised") === 1)) return 1;
  return count("organised") === 2 || count("informal") === 2 ? 2 : null;
}
