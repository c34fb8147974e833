/** A figure and the sides in; where its people are counted out. */
import type { Figure } from "#model/claim.ts";
import type { CountedSide } from "#model/incident.ts";
import { doersOf } from "./camps.ts";
import type { FiledClaim } from "./case-file.ts";
import { areOwnPeople } from "./own-people.ts";
import { isCivilian, type Sides } from "./sides.ts";

/** Civilians by status, else the side of those counted, else the side that the doer is not on. */
export function countedSide(filed: FiledClaim, { of, status }: Figure, sides: Sides): CountedSide {
  if (status === "civilian") return "civilians";
  const counted = of === null ? undefined : filed.resolved.actors.find(({ mention }) => mention === of);
  if (counted?.value.kind === "civilian") return "civilians";
  const seat = counted === undefined ? null : sides.seatOf(counted.value.party);
  if (seat !== null) return seat;
  if (of !== null && areOwnPeople(filed, of)) {
    const speaking = filed.resolved.speaker === null ? null : sides.seatOf(filed.resolved.speaker.value.party);
    if (speaking !== null) return speaking;
  }
  const doers = new Set(doersOf(filed).map(({ value }) => sides.seatOf(value.party)));
  if (doers.size !== 1 || sides.b === null || isCivilian(sides.b)) return "unknown";
  const [doer] = doers;
  return doer === "side-a" ? "side-b" : doer === "side-b" ? "side-a" : "unknown";
}
