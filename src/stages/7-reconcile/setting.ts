/** When and where: the days and places of an incident's claims in, one of each out, the others kept beside it. */
import type { Reconciled } from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { DateRange, Place } from "#model/world.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { DYING } from "#reference/lexicon/en/hospital-words.ts";
import { TOOK_PLACE_PATTERN } from "#reference/lexicon/en/story-words.ts";
import { addDays, dateRange, dayNumber } from "#text/calendar.ts";
import { assumedDay } from "./assumed-day.ts";
import {
  type Assumed,
  assumedPlace,
  isBrought,
  isFarNamesake,
  isMereName,
  placeFromOtherReport,
} from "./assumed-place.ts";
import { assumedRegion } from "./assumed-region.ts";
import type { CaseFile, FiledClaim } from "./case-file.ts";
import { isAffirmed } from "./case-file.ts";
import { reconciled } from "./reconciled.ts";

/** Ranges of at most this many days are days on which it happened; longer ones only bound them. */
const NARROW_DAYS = 7;
/** An undated event in the news is assumed to be at most this old. */
const NEWS_DAYS = 7;

export type Dated = Readonly<{ filed: FiledClaim; when: Sourced<DateRange> }>;

export function widthDays({ earliest, latest }: DateRange): number {
  return dayNumber(latest) - dayNumber(earliest) + 1;
}

/** Claims with a day: where there are any, the affirmed ones, and of these those that tell the deed itself. */
export function datedClaims({ claims }: CaseFile): Dated[] {
  const dated = claims.flatMap((filed) => (filed.resolved.when === null ? [] : [{ filed, when: filed.resolved.when }]));
  const affirmed = dated.filter(({ filed }) => isAffirmed(filed));
  const usable = affirmed.length > 0 ? affirmed : dated;
  const firm = usable.filter(({ filed }) => !isLoose(filed));
  return firm.length > 0 ? firm : usable;
}

/**
 * [condemned the attack on Thursday], [put the toll at 19 on Saturday]: the day may be that of the telling. [died on Monday], [is in hospital
 * on Monday]: it may be later than the deed. [The attack took place on Thursday]: it is neither.
 */
function isLoose({ resolved: { claim }, reading }: FiledClaim): boolean {
  if (TOOK_PLACE_PATTERN.test(reading.article.text.slice(claim.evidence.start, claim.evidence.end))) return false;
  const isLater = claim.by.id === TREATED || DYING.has(reading.annotated?.tokens[claim.token]?.lemma ?? "");
  return isLater || claim.refersTo || claim.figures.some(({ cumulative }) => cumulative);
}

/** The rule of extraction that tells who is in hospital. */
const TREATED = "extract/treated";

function origins(dated: readonly Dated[]): number {
  return new Set(dated.map(({ filed }) => filed.origin)).size;
}

/**
 * The day that most origins give, of equals the one that most claims tell; days that as many tell are held together as a range, since
 * none can be ruled out.
 */
export function reconcileDate(file: CaseFile): Reconciled<DateRange> | null {
  const dated = datedClaims(file);
  if (dated.length === 0) return assumedDate(file);
  const narrow = dated.filter(({ when }) => widthDays(when.value) <= NARROW_DAYS);
  const narrowest = Math.min(...dated.map(({ when }) => widthDays(when.value)));
  const usable = narrow.length > 0 ? narrow : dated.filter(({ when }) => widthDays(when.value) === narrowest);
  const finest = usable.filter(({ when }) => !usable.some((other) => isInside(other.when.value, when.value)));
  const groups = [...Map.groupBy(finest, ({ when }) => when.value.edtf).values()];
  const most = Math.max(...groups.map(origins));
  const equal = groups.filter((group) => origins(group) === most);
  const longest = Math.max(...equal.map(({ length }) => length));
  const leading = equal.filter(({ length }) => length === longest).flat();
  const value = hull(leading.map(({ when }) => when.value));
  const supporting = dated.filter(({ when }) => leading.some((one) => overlaps(one.when.value, when.value)));
  const others = usable.filter(({ when }) => when.value.edtf !== value.edtf && !isInside(value, when.value));
  return reconciled("d", value, {
    supporting: supporting.map(({ when }) => when),
    others: others.map(({ when }) => when),
    origins: origins(supporting),
    ruleId: "reconcile/date/most-origins",
  });
}

/** True when `inner` is strictly narrower and lies in `outer`. */
function isInside(inner: DateRange, outer: DateRange): boolean {
  return inner.earliest >= outer.earliest && inner.latest <= outer.latest && widthDays(inner) < widthDays(outer);
}

function overlaps(left: DateRange, right: DateRange): boolean {
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

function hull(ranges: readonly DateRange[]): DateRange {
  const first = ranges[0]!;
  if (ranges.every(({ edtf }) => edtf === first.edtf)) return first;
  const earliest = ranges.map((range) => range.earliest).reduce((left, right) => (left < right ? left : right));
  const latest = ranges.map((range) => range.latest).reduce((left, right) => (left > right ? left : right));
  return dateRange(earliest, latest);
}

/** A day that the claims' sentences name, else the week up to the first report, for an event that is told as news without a day. Undated reports leave it open. */
function assumedDate({ claims }: CaseFile): Reconciled<DateRange> | null {
  const published = claims.flatMap(({ reading }) => reading.article.publishedAt ?? []);
  const day = assumedDay(claims);
  if (day !== null) {
    return reconciled("d", day.value, {
      supporting: [day],
      others: [],
      origins: 0,
      ruleId: "reconcile/date/same-sentence",
      certainty: "assumed",
    });
  }
  if (published.length === 0 || claims.every(({ resolved }) => resolved.ground === "background")) return null;
  const first = published.reduce((left, right) => (right.value.earliest < left.value.earliest ? right : left));
  const value = dateRange(addDays(first.value.earliest, -NEWS_DAYS), first.value.latest);
  return reconciled("d", value, {
    supporting: [first],
    others: [],
    origins: 0,
    ruleId: "reconcile/date/news-week",
    certainty: "assumed",
  });
}

function rank({ precision }: Place): number {
  return PLACE_PRECISIONS.indexOf(precision);
}

/** True when the two can be one place told with more and less precision. */
function compatible(left: Place, right: Place): boolean {
  if (left.placeId === right.placeId) return true;
  if (left.country !== right.country) return false;
  const coarse = rank(left) >= rank(right) ? left : right;
  const fine = coarse === left ? right : left;
  switch (coarse.precision) {
    case "exact":
    case "near":
      return false;
    case "admin2":
      return coarse.admin2 === null || (coarse.admin1 === fine.admin1 && coarse.admin2 === fine.admin2);
    case "admin1":
      return coarse.admin1 === fine.admin1 && rank(fine) < rank(coarse);
    case "region":
    case "country":
    case "sea-or-air":
      return true;
  }
}

/**
 * The most precise place; of equals the one that most origins name. Coarser ones that hold it agree with it. A facility's name that only
 * sounds like a town's is none; where claims say only in which province, a town in it that their sentences name is taken.
 */
export function reconcilePlace({ claims }: CaseFile): Reconciled<Place> | null {
  const told = claims.flatMap((filed) => {
    const { place } = filed.resolved;
    if (place === null) return [];
    const isAside = [isMereName, isFarNamesake, isBrought].some((holds) => holds(place, filed.reading));
    return isAside ? [] : [{ filed, place }];
  });
  const ofDeed = told.filter(({ filed }) => !isAftermath(filed, claims));
  if (ofDeed.length === 0) {
    const ofSentences = placeOfSentences(claims.filter((filed) => !isAftermath(filed, claims)));
    if (ofSentences !== null) return ofSentences;
    if (told.length === 0) return placeOfSentences(claims) ?? assumed(assumedRegion(claims));
  }
  const placed = ofDeed.length > 0 ? ofDeed : told;
  const finest = Math.min(...placed.map(({ place }) => Math.max(rank(place.value), 1)));
  const groups = [
    ...Map.groupBy(
      placed.filter(({ place }) => Math.max(rank(place.value), 1) === finest),
      ({ place }) => place.value.placeId,
    ).values(),
  ];
  const support = (group: typeof placed) => new Set(group.map(({ filed }) => filed.origin)).size * 1000 + group.length;
  const leading = groups.reduce((best, group) => (support(group) > support(best) ? group : best));
  const chosen = leading.reduce((best, one) => (rank(one.place.value) < rank(best.place.value) ? one : best)).place
    .value;
  const within = isCoarse(chosen) ? placeOfSentences(claims, (town) => compatible(town, chosen)) : null;
  if (within !== null) return within;
  const supporting = placed.filter(({ place }) => compatible(place.value, chosen));
  const others = placed.filter(({ place }) => !compatible(place.value, chosen));
  return reconciled("p", chosen, {
    supporting: supporting.map(({ place }) => place),
    others: others.map(({ place }) => place),
    origins: new Set(supporting.map(({ filed }) => filed.origin)).size,
    ruleId: "reconcile/place/most-precise",
  });
}

/** [arrested in X], [held in X] after an assault: where somebody was taken says nothing of where the deed was. */
function isAftermath({ resolved: { claim } }: FiledClaim, claims: readonly FiledClaim[]): boolean {
  const isAssault = ({ event }: typeof claim) => event.value === "ASSAULT";
  return !isAssault(claim) && claims.some((other) => isAssault(other.resolved.claim));
}

/** No town: a district or county, or wider. */
function isCoarse(place: Place): boolean {
  return rank(place) >= PLACE_PRECISIONS.indexOf("admin2") && place.precision !== "sea-or-air";
}

/** No claim says where: a town that their sentences name is assumed. */
function placeOfSentences(
  claims: readonly FiledClaim[],
  fits: (place: Place) => boolean = () => true,
): Reconciled<Place> | null {
  return assumed(placeFromOtherReport(claims, fits) ?? assumedPlace(claims, fits));
}

function assumed(found: Assumed | null): Reconciled<Place> | null {
  if (found === null) return null;
  const { place, ruleId } = found;
  return reconciled("p", place.value, {
    supporting: [place],
    others: [],
    origins: 0,
    ruleId,
    certainty: "assumed",
  });
}
