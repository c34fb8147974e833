/** [Khusham] and [Deir ez-Zor province] agree; [Aleppo] and [Damascus] do not. */
import type { Place } from "#model/world.ts";
import { distanceKm } from "#text/geometry.ts";
import { CONFLICT, type Feature, NOTHING, points, type Verdict } from "../feature.ts";
import { isTown, type LinkNode } from "../link-node.ts";
import { gapDays } from "./day.ts";
import { areOtherVoices, particulars, particularsOfVoices } from "./particulars.ts";

/** Two towns this near are one place to reporters who name the nearest one they know. */
const SAME_AREA_KM = 25;
/** Farther apart than this, two named towns are two events. */
const APART_KM = 60;

const TOWN_OF_REPORT = points(1);
const [UNKNOWN_ALIKE, UNKNOWN_APART] = [points(1.2), points(-1)];

function comparePlaces(left: Place, right: Place): Verdict {
  if (left.placeId === right.placeId) return points(isTown(left) ? 2 : left.precision === "country" ? 0.3 : 1);
  if (left.country !== right.country) return CONFLICT;
  if (left.precision === "country" || right.precision === "country") return points(0.2);
  if (isTown(left) && isTown(right)) {
    const apart = distanceKm(left, right);
    if (apart > APART_KM) return CONFLICT;
    return points(apart <= SAME_AREA_KM ? 1.2 : -1);
  }
  if (left.admin1 !== null && left.admin1 === right.admin1) return points(0.8);
  return left.admin1 !== null && right.admin1 !== null ? points(-2) : NOTHING;
}

/** A story that names no place lies in one that its report names, if anywhere. */
function compareReports(left: LinkNode, right: LinkNode): Verdict {
  if (left.doc === right.doc) return NOTHING;
  const others = right.places.length === 0 ? right.reportTowns : new Set(right.places.map(({ placeId }) => placeId));
  const own = left.places.length === 0 ? left.reportTowns : left.places.map(({ placeId }) => placeId);
  for (const placeId of own) if (others.has(placeId)) return TOWN_OF_REPORT;
  return NOTHING;
}

/** Places that the gazetteer does not know, by their words: one report names two for two events. Null when neither has such. */
function compareUnknown(left: LinkNode, right: LinkNode): Verdict | null {
  if (left.doc !== right.doc || (left.placeWords.size === 0 && right.placeWords.size === 0)) return null;
  for (const word of left.placeWords) if (right.placeWords.has(word)) return UNKNOWN_ALIKE;
  if (left.places.length === 0 && right.places.length === 0) {
    if (left.placeWords.size === 0 || right.placeWords.size === 0) return null;
    return areOtherVoices(left, right) && particularsOfVoices(left, right) >= PARTICULARS ? WRONG_TOWN : CONFLICT;
  }
  // "the village" that only one sentence names may lie in the province of the other
  return left.places.length > 0 && right.places.length > 0 ? null : UNKNOWN_APART;
}

/** Two towns for one deed, told of one day or by two speakers of one report: so many particulars are shared that two deeds are less likely than a wrong town. */
function isToldElsewhere(left: LinkNode, right: LinkNode): boolean {
  if (areOtherVoices(left, right)) return particularsOfVoices(left, right) >= PARTICULARS || isPointedAt(left, right);
  const onOneDay = left.days.some((one) => right.days.some((other) => gapDays(one, other) <= 0));
  return left.doc !== right.doc && onOneDay && particulars(left, right) >= PARTICULARS;
}

/** [Relatives said that it happened in Mosul]: somebody else says where the deed was that was told right before. */
function isPointedAt(left: LinkNode, right: LinkNode): boolean {
  return pointsTo(left, right) || pointsTo(right, left);
}

function pointsTo({ refersOnly, toldWith }: LinkNode, { claims }: LinkNode): boolean {
  return refersOnly && claims.some((claim) => toldWith.has(claim));
}

const PARTICULARS = 2;
const WRONG_TOWN = points(-1);

/** Where both name towns, what else they name (the country) does not make two towns one. */
export const place: Feature = {
  name: "place",
  compare: (left, right) => {
    const named = compareUnknown(left, right);
    if (named !== null) return named;
    if (left.places.length === 0 || right.places.length === 0) return compareReports(left, right);
    const towns = left.places.some(isTown) && right.places.some(isTown);
    let top: Verdict = CONFLICT;
    for (const one of left.places) {
      if (towns && !isTown(one)) continue;
      for (const other of right.places) {
        if (towns && !isTown(other)) continue;
        const verdict = comparePlaces(one, other);
        if (!verdict.conflict && (top.conflict || verdict.score > top.score)) top = verdict;
      }
    }
    return top.score < 0 && isToldElsewhere(left, right) ? WRONG_TOWN : top;
  },
};
