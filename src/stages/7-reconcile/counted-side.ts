/** A figure and the sides in; where its people are counted out. */
import type { Figure } from "#model/claim.ts";
import type { CountedSide } from "#model/incident.ts";
import { ATTACKERS_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import { doersOf } from "./camps.ts";
import type { FiledClaim } from "./case-file.ts";
import { areOwnPeople } from "./own-people.ts";
import { canFight } from "./party-kind.ts";
import type { Sides } from "./sides.ts";

/** Civilians by status, else the side of those counted, else the side that the doer is not on; but attackers are no civilians. */
export function countedSide(filed: FiledClaim, figure: Figure, sides: Sides): CountedSide {
  const seat = toldSide(filed, figure, sides);
  const words = figure.of === null ? "" : (filed.mention(figure.of)?.value ?? "");
  return seat === "civilians" && ATTACKERS_PATTERN.test(words) ? attackers(sides) : seat;
}

function toldSide(filed: FiledClaim, { of, status }: Figure, sides: Sides): CountedSide {
  if (status === "civilian") return "civilians";
  const { actors, speaker } = filed.resolved;
  const counted = of === null ? undefined : actors.find(({ mention }) => mention === of);
  if (counted?.value.kind === "civilian") return "civilians";
  const own = speaker !== null && of !== null && areOwnPeople(filed, of) ? seatOf(speaker.value.party, sides) : null;
  const seat = own ?? (counted === undefined ? null : seatOf(counted.value.party, sides));
  if (seat !== null) return seat;
  return counted === undefined || canFight(counted.value) ? hitSide(filed, sides) : "unknown";
}

/** [two of the attackers were shot dead by villagers]: of the side that acted, where only one side can fight. */
function attackers({ a, b }: Sides): CountedSide {
  const fighting = (camp: Sides["a"]) => camp?.actors.some(({ value }) => canFight(value)) ?? false;
  if (fighting(a) === fighting(b)) return "unknown";
  return fighting(a) ? "side-a" : "side-b";
}

/** A side that does not fight (villagers, the staff of a clinic) is counted with the civilians, not beside them. */
function seatOf(party: string, sides: Sides): CountedSide | null {
  const seat = sides.seatOf(party);
  return seat !== null && !fights(seat, sides) ? "civilians" : seat;
}

function fights(seat: "side-a" | "side-b", { a, b }: Sides): boolean {
  return (seat === "side-a" ? a : b)?.actors.some(({ value }) => canFight(value)) ?? false;
}

/** The side that the doers are not on; unknown when they are on both or none, or when nobody who fights is on the other. */
function hitSide(filed: FiledClaim, sides: Sides): CountedSide {
  const doers = new Set(doersOf(filed).map(({ value }) => sides.seatOf(value.party)));
  const [doer] = doers;
  if (doers.size !== 1 || doer === null || doer === undefined) return "unknown";
  const hit = doer === "side-a" ? "side-b" : "side-a";
  return fights(hit, sides) ? hit : "unknown";
}
