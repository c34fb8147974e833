/** Figures of an incident, some on no side, in; those that are of people whom others count with them, out. */
import type { Figure } from "#model/claim.ts";
import type { CountedSide } from "#model/incident.ts";
import { isDescribed, sortOf } from "#reference/actors/party-kind.ts";
import type { FiledClaim } from "./case-file.ts";
import { type FiledFigure, numberOf, sentenceOf } from "./filed-figure.ts";
import { areOwnPeople } from "./own-people.ts";
import { canFight } from "./party-kind.ts";

/** Below this, the same number twice may well be of two groups. */
const TELLING_NUMBER = 10;

/**
 * [the coalition said an estimated 100 militiamen …; the Pentagon said 100 government fighters]: one party that gives one number twice in
 * a report means one group, and the name that is known says which.
 */
export function seatEchoes(figures: readonly FiledFigure[]): FiledFigure[] {
  return figures.map((one) => {
    if (numberOf(one) < TELLING_NUMBER || isOfKnownParty(one)) return one;
    const named = figures.find((other) => isOfKnownParty(other) && isEcho(one, other));
    return named === undefined ? one : { ...one, of: named.of };
  });
}

function isEcho(one: FiledFigure, other: FiledFigure): boolean {
  const sameVoice = one.filed.origin === other.filed.origin && one.filed.doc === other.filed.doc;
  return sameVoice && one.figure.measure === other.figure.measure && numberOf(one) === numberOf(other);
}

function isOfKnownParty({ filed, figure }: FiledFigure): boolean {
  const counted = filed.resolved.actors.find(({ mention }) => mention === figure.of);
  return counted !== undefined && !isDescribed(counted.value);
}

/**
 * [11 soldiers were killed … a nurse counted 11 bodies]: a toll of nobody in particular is of those whom other figures of
 * the same measure count, where only one seat has such, or where its number fits the seat's. The same dead are not listed twice.
 */
export function seatUnknown(figures: readonly FiledFigure[]): FiledFigure[] {
  return figures.map((one) => {
    if (one.of !== "unknown" || numberOf(one) === 0 || isOfBuildings(one)) return one;
    const seated = figures.filter(
      (other) =>
        other.of !== "unknown" && !other.part && other.figure.measure === one.figure.measure && numberOf(other) > 0,
    );
    const of = seatFor(one, seated, seatInSentence(one, figures));
    return of === null ? one : { ...one, of };
  });
}

/** "45 houses": as many soldiers' posts are others. */
function isOfBuildings({ filed, figure }: FiledFigure): boolean {
  return figure.of !== null && filed.mention(figure.of)?.kind === "facility";
}

/** @param beside  the seat of whom the sentence counts besides */
function seatFor(one: FiledFigure, seated: readonly FiledFigure[], beside: CountedSide | null): CountedSide | null {
  const seats = Map.groupBy(seated, (other) => other.of);
  const number = numberOf(one);
  const fitting = [...seats].filter(([, own]) => {
    const numbers = own.map(numberOf);
    return number >= Math.min(...numbers) && number <= Math.max(...numbers);
  });
  if (fitting.length === 1) return fitting[0]![0];
  if (!countsNobodyElse(one) && !seated.some((other) => areOwnFighters(one, other))) return null;
  const [only] = seats.keys();
  if (seats.size < 2) return only ?? null;
  // "three guards and four farmers": who is told beside others need not be of them
  return seated.some(({ statement }) => statement === one.statement) ? null : (beside ?? nearestSeat(number, seats));
}

/** [The number of soldiers killed has risen to 17 after two bodies were found]: of as many or more whom the sentence counts, where they are of one seat. */
function seatInSentence(one: FiledFigure, figures: readonly FiledFigure[]): CountedSide | null {
  const sentence = sentenceOf(one);
  const seats = new Set(
    figures
      .filter((other) => other.figure.measure === one.figure.measure && sentenceOf(other) === sentence)
      .filter((other) => numberOf(other) >= numberOf(one))
      .flatMap(({ of }) => (of === "unknown" ? [] : [of])),
  );
  const [seat] = seats;
  return seats.size === 1 && seat !== undefined ? seat : null;
}

/**
 * [11 soldiers and six gunmen died … a nurse counted 14 bodies]: of the seat whose highest number is nearest in proportion; null where two are as
 * near, or where the number is below each, and so may be of any, or not below all of them together, and so may be of everybody.
 */
function nearestSeat(number: number, seats: ReadonlyMap<CountedSide, readonly FiledFigure[]>): CountedSide | null {
  const tolls = [...seats].map(([seat, own]) => ({ seat, toll: Math.max(...own.map(numberOf)) }));
  const together = tolls.reduce((sum, { toll }) => sum + toll, 0);
  if (number >= together || tolls.every(({ toll }) => number < toll)) return null;
  const distance = (toll: number) => Math.abs(Math.log(number / toll));
  const [first, second] = tolls.toSorted((left, right) => distance(left.toll) - distance(right.toll));
  return first === undefined || distance(first.toll) === distance(second?.toll ?? 0) ? null : first.seat;
}

/** [Only three of its fighters fell, a rebel spokesman said]: of the rebels that another counts, where no party of the spokesman is known. */
function areOwnFighters({ filed, figure }: FiledFigure, other: FiledFigure): boolean {
  const { speaker } = filed.resolved;
  const isOwn = figure.of !== null && areOwnPeople(filed, figure.of) && speaker !== null && isDescribed(speaker.value);
  return isOwn && isArmed(filed, figure) && isArmed(other.filed, other.figure);
}

function isArmed({ resolved }: FiledClaim, { of, status }: Figure): boolean {
  const counted = resolved.actors.find(({ mention }) => mention === of);
  return counted === undefined ? status === "combatant" : sortOf(counted.value) === "armed";
}

/** Bodies, "19 dead", a person by name, staff: nobody who could not be one of those already counted. */
function countsNobodyElse({ filed, figure }: FiledFigure): boolean {
  if (figure.status === "combatant" || (figure.of !== null && areOwnPeople(filed, figure.of))) return false;
  const counted = filed.resolved.actors.find(({ mention }) => mention === figure.of);
  return counted === undefined || !canFight(counted.value);
}
