/** [24 villagers], [the cargo ship Rubymar], [a maternity ward]: what two reports share that is hardly told of two events. */
import { RECURRING_NOUNS } from "#reference/lexicon/en/recurring-nouns.ts";
import { type HeadFeature, NOTHING, points } from "../feature.ts";
import { isTown, type LinkNode } from "../link-node.ts";
import { isNamedPerson } from "../party-kind.ts";
import { COMMON_TOLL } from "../told-things.ts";

/** Tolls of at least so many, and what it says that they are the same. */
const TOLL_POINTS = [
  [50, 2.5],
  [10, 1.5],
  [COMMON_TOLL + 1, 1],
] as const;
/** Whom both count: "villagers", or but "soldiers". */
const [DESCRIBED, ALIKE] = [1, 0.5] as const;
const [SECOND_TOLL, THING, MORE_THING, TITLE] = [1, 1, 0.5, 2] as const;
/** More shared nouns than this are parts of one description. */
const MOST_THINGS = 2;

/** How much speaks against two events of one kind, whatever days and towns are told: 1 is little, 3 is much. */
export function particulars(left: LinkNode, right: LinkNode): number {
  return tollPoints(left, right) + thingPoints(left, right) + (sharesName(left, right) ? TITLE : 0);
}

/** Of a ship or a bridge, or of a person who was harmed. */
function sharesName(left: LinkNode, right: LinkNode): boolean {
  if (!left.titles.isDisjointFrom(right.titles)) return true;
  return left.suffering.some(
    (one) => isNamedPerson(one) && right.suffering.some(({ actorId }) => actorId === one.actorId),
  );
}

function tollPoints(left: LinkNode, right: LinkNode): number {
  const shared = left.figures.filter(
    ({ measure, best }) => best > 0 && right.figures.some((one) => one.measure === measure && one.best === best),
  );
  const largest = Math.max(0, ...shared.map(({ best }) => best));
  const size = TOLL_POINTS.find(([least]) => largest >= least);
  if (size === undefined) return 0;
  const measures = new Set(shared.map(({ measure }) => measure));
  return size[1] + countedAlike(left, right) + (measures.size > 1 ? SECOND_TOLL : 0);
}

/** Tolls are written "killed 24 villager". */
function countedAlike({ tolls }: LinkNode, other: LinkNode): number {
  const shared = [...tolls].filter((toll) => other.tolls.has(toll));
  if (shared.length === 0) return 0;
  return shared.some((toll) => !RECURRING_NOUNS.has(toll.slice(toll.lastIndexOf(" ") + 1))) ? DESCRIBED : ALIKE;
}

function thingPoints({ things }: LinkNode, other: LinkNode): number {
  const shared = [...things].filter((noun) => other.things.has(noun)).length;
  return shared === 0 ? 0 : Math.min(MOST_THINGS, THING + MORE_THING * (shared - 1));
}

/** [Villagers say that …; the army said that …]: two who speak in one report, and not in one voice. */
export function areOtherVoices({ doc, speakers }: LinkNode, other: LinkNode): boolean {
  return doc === other.doc && speakers.size > 0 && other.speakers.size > 0 && speakers.isDisjointFrom(other.speakers);
}

/** What two speakers of one report tell in one word of one thing: "burned 40 houses", "burned the houses". */
const SAME_WORD = 2;

/** As `particulars`, of two speakers of one report, who mostly speak of one deed. */
export function particularsOfVoices(left: LinkNode, right: LinkNode): number {
  const isOneThing =
    !left.things.isDisjointFrom(right.things) || !left.sufferingWords.isDisjointFrom(right.sufferingWords);
  const isOneWord = isOneThing && !left.deeds.isDisjointFrom(right.deeds);
  return particulars(left, right) + (isOneWord ? SAME_WORD : 0);
}

/** The same town, or one name of a place that no gazetteer knows. */
export function sharesPlace({ places, placeWords, spots }: LinkNode, other: LinkNode): boolean {
  for (const word of placeWords) if (other.placeWords.has(word)) return true;
  if (!spots.isDisjointFrom(other.spots)) return true;
  return places.some((one) => isTown(one) && other.places.some(({ placeId }) => placeId === one.placeId));
}

/** A small toll is told of many events; what is left of a large one speaks for itself. */
const [USUAL, MOST] = [1.5, 2] as const;
/** One consulate, prison or church on one day or in one town. */
const SAME_THING = 0.9;

function isOneThing(left: LinkNode, right: LinkNode): boolean {
  if (left.things.isDisjointFrom(right.things)) return false;
  const onOneDay = left.days.some((one) =>
    right.days.some((other) => one.first <= other.last && other.first <= one.last),
  );
  return onOneDay || sharesPlace(left, right);
}

/** Between reports only. */
export const unusual: HeadFeature = {
  name: "unusual",
  compare: (left, right) => {
    const more = Math.min(
      MOST,
      Math.max(0, tollPoints(left, right) - USUAL) + (isOneThing(left, right) ? SAME_THING : 0),
    );
    return more <= 0 ? NOTHING : points(more);
  },
};
