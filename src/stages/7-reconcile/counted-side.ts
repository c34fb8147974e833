/** A figure and the sides in; where its people are counted out. */
import type { Claim, Figure } from "#model/claim.ts";
import type { CountedSide } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import { ATTACKERS_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import { doersOf } from "./camps.ts";
import type { FiledClaim, SourcedActor } from "./case-file.ts";
import { areOwnPeople } from "./own-people.ts";
import { canFight } from "./party-kind.ts";
import type { Sides } from "./sides.ts";

/**
 * Civilians by status, else the side of those counted, else the side that the doer is not on; but attackers are no civilians, and
 * those of no known party are of the side that attacked.
 */
export function countedSide(filed: FiledClaim, figure: Figure, sides: Sides): CountedSide {
  const seat = toldSide(filed, figure, sides);
  if (seat === "side-a" || seat === "side-b") return seat;
  return ATTACKERS_PATTERN.test(wordsOf(filed, figure.of)) ? attackers(sides) : seat;
}

const PRONOUN_PATTERN = /^(?:he|she|him|her)$/i;

function wordsOf({ mention }: FiledClaim, of: Figure["of"]): string {
  return of === null ? "" : (mention(of)?.value ?? "");
}

function toldSide(filed: FiledClaim, { of, status }: Figure, sides: Sides): CountedSide {
  if (status === "civilian") return "civilians";
  const { speaker } = filed.resolved;
  const counted = of === null ? undefined : countedActor(filed, of);
  const areOwn = of !== null && (areOwnPeople(filed, of) || isOwnLoss(filed, counted));
  const own = speaker !== null && areOwn ? seatOf(speaker.value.party, sides) : null;
  if (own === null && counted?.value.kind === "civilian") return "civilians";
  const seat =
    own ??
    (of === null ? null : ownerSeat(filed, of, sides)) ??
    (counted === undefined ? null : seatOf(counted.value.party, sides));
  if (seat !== null) return seat;
  // "he died at a hospital" says of nobody on which side he was
  if (counted === undefined && PRONOUN_PATTERN.test(wordsOf(filed, of))) return "unknown";
  // "set fire to 45 houses": those of nobody who is told are not the other side's
  if (of !== null && filed.mention(of)?.kind === "facility") return "unknown";
  return counted === undefined || canFight(counted.value) ? hitSide(filed, sides) : "unknown";
}

/** [the rebels said they had fought off the army, losing eight men]: who says so tells his own dead, unless these are somebody's soldiers. */
function isOwnLoss({ resolved: { claim } }: FiledClaim, counted: SourcedActor | undefined): boolean {
  return claim.by.id === LOSSES && (counted === undefined || !canFight(counted.value));
}

/** The rule of extraction that tells what a force has lost. */
const LOSSES = "extract/losses";

/** The party of those counted; in "six of the attackers" the attackers are counted, and the six were hit. */
function countedActor({ resolved: { actors, claim }, mention }: FiledClaim, of: ValueId): SourcedActor | undefined {
  const whole = wholeOf({ claim, mention }, of);
  return actors.find((one) => one.mention === of) ?? actors.find((one) => one.mention === whole && canFight(one.value));
}

/** The mention that was hit and holds the words of those counted, these themselves where none does: "two of their trucks" of "trucks". */
function wholeOf({ claim, mention }: Pick<FiledClaim, "mention"> & Readonly<{ claim: Claim }>, of: ValueId): ValueId {
  const part = mention(of)?.provenance.spans[0];
  const hit = [...(claim.roles.victim ?? []), ...(claim.roles.target ?? [])];
  const whole = hit.find((id) => {
    const span = mention(id)?.provenance.spans[0];
    return part !== undefined && span !== undefined && span.start <= part.start && part.end <= span.end;
  });
  return whole ?? of;
}

/** [two of their trucks were destroyed]: what a pronoun says whose it is, is on the side of those it stands for. */
function ownerSeat(
  { reading, resolved: { claim }, mention }: FiledClaim,
  of: ValueId,
  sides: Sides,
): CountedSide | null {
  const span = mention(wholeOf({ claim, mention }, of))?.provenance.spans[0];
  const owner = reading.annotated?.mentions.find(({ provenance: { spans }, value }) => {
    const at = spans[0];
    const isWithin = at !== undefined && span !== undefined && span.start <= at.start && at.end < span.end;
    return isWithin && /^(?:its|their)$/i.test(value);
  });
  const actor = owner === undefined ? undefined : reading.resolved?.actors.get(owner.id)?.value;
  return actor === undefined || !canFight(actor) ? null : seatOf(actor.party, sides);
}

/**
 * [two of the attackers were shot dead by villagers]: of the side that acted, where only one side can fight; where both can, of the
 * one that is told to hit more often than to be hit, if the other is not.
 */
function attackers(sides: Sides): CountedSide {
  const { a, b } = sides;
  const [left, right] = [fights("side-a", sides), fights("side-b", sides)];
  if (left !== right) return left ? "side-a" : "side-b";
  const hits = (camp: Sides["a"]) => camp !== null && camp.acts > camp.suffers;
  if (!left || hits(a) === hits(b)) return "unknown";
  return hits(a) ? "side-a" : "side-b";
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
