/** A report's place mentions in, the places of the world that they mean out; what stays unsure is left out. */
import type { Annotated } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Place } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { centroid, destination, distanceKm } from "#text/geometry.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { Accepted } from "./accept-place.ts";
import { isGovernment } from "./governments.ts";
import { decideNames, FORCES, hasCapital } from "./name-cases.ts";
import type { NamedMention } from "./name-decision.ts";
import { betweenPairs } from "./place-between.ts";
import { FEATURE_TYPES } from "./place-name.ts";
import { precisionOf } from "./place-precision.ts";
import { isPopulated } from "./rank-candidates.ts";

/**
 * Places of the mentions of kind `place`, and of facilities that a place name stands in, by mention id.
 *
 * A mention that names no known place, or a small one that nothing else in the report speaks for, is absent, and so is a
 * capital that stands for its government. One name means one place in a report, except where its mentions name different
 * parents ("Paris, Texas").
 */
export function resolvePlaces(annotated: Annotated, gazetteer: Gazetteer): ReadonlyMap<ValueId, Sourced<Place>> {
  const places = new Map<ValueId, Sourced<Place>>();
  for (const { mentions, ranking, decision } of decideNames(annotated, gazetteer)) {
    if (typeof decision === "string") continue;
    for (const one of mentions) {
      if (standsForGovernment(annotated, one, decision)) continue;
      places.set(one.mention.id, placeOf(one, decision, ranking.length));
    }
  }
  return withChains(annotated, withBetween(annotated, places));
}

/** A capital that speaks or acts is its government. */
export function standsForGovernment(annotated: Annotated, { mention }: NamedMention, { best }: Accepted): boolean {
  return best.entry.feature === "PPLC" && isGovernment(annotated, mention);
}

/** The place of one mention: `candidates` is how many there were. */
export function placeOf(one: NamedMention, accepted: Accepted, candidates: number): Sourced<Place> {
  const { mention, name, context } = one;
  const { best } = accepted;
  const { entry } = best;
  const named = best.parent === null ? null : one.parent;
  const spans = [mention.provenance.spans[0]!, ...(named === null ? [] : [named.provenance.spans[0]!])];
  const isFacility = mention.kind === "facility";
  const nearness = name.part && context.nearness === "at" ? "part" : context.nearness;
  const type = name.type ?? context.type;
  // "Aleppo University Hospital" is in Aleppo; a base that the gazetteer holds is where it is, and so is "the port of Latakia"
  const isForce = FORCES.has(mention.kind);
  const isTownItself = name.type === "town" && isPopulated(entry.kind);
  const isItself = isTownItself || FEATURE_TYPES.some((feature) => feature === entry.kind);
  const around = (isFacility && !isItself) || isForce || type === "countryside";
  const offset = isPopulated(entry.kind) ? context.offset : null;
  const point = offset === null ? entry : destination(entry, offset.bearing, offset.km);
  const place: Place = {
    placeId: entry.id,
    name: entry.name,
    country: entry.country,
    admin1: entry.admin1?.name ?? null,
    admin2: entry.admin2?.name ?? null,
    lat: point.lat,
    lon: point.lon,
    precision: precisionOf(entry, around || offset !== null ? "near" : nearness, type),
    kind: entry.kind,
  };
  const stated =
    !isFacility && !isForce && entry.match !== "variant" && (best.parent !== null || candidates === 1 || isArea(entry));
  const [own] = spans;
  const told =
    offset === null || offset.start >= own!.start ? spans : [{ ...own!, start: offset.start }, ...spans.slice(1)];
  return sourced("p", place, {
    spans: told,
    by: rule(isFacility ? "resolve/place/facility" : isForce ? "resolve/place/policed" : accepted.rule),
    from: [mention.id, ...(named === null ? [] : [named.id])],
    certainty: stated ? "stated" : "implied",
  });
}

function isArea({ kind }: GazetteerEntry): boolean {
  return kind === "country" || kind === "region" || kind === "sea";
}

/** Farther apart than this, between two towns is a region and no place. */
const BETWEEN_KM = 100;

/** "between Homs and Hama": halfway, near both; each keeps its name. */
function withBetween(
  annotated: Annotated,
  places: ReadonlyMap<ValueId, Sourced<Place>>,
): ReadonlyMap<ValueId, Sourced<Place>> {
  const halfway = betweenPairs(annotated).flatMap((pair): [ValueId, Sourced<Place>][] => {
    const [first, second] = pair.map(({ id }) => places.get(id));
    if (first === undefined || second === undefined || !isTown(first.value) || !isTown(second.value)) return [];
    const apart = distanceKm(first.value, second.value);
    const middle = centroid([first.value, second.value]);
    if (middle === null || apart > BETWEEN_KM * 3) return [];
    const precision = apart <= BETWEEN_KM ? "near" : "region";
    return [first, second].map((place, index) => [
      pair[index]!.id,
      sourced(
        "p",
        { ...place.value, ...middle, precision },
        {
          spans: [...first.provenance.spans, ...second.provenance.spans],
          by: rule("resolve/place/between"),
          from: [first.id, second.id],
          certainty: "implied",
        },
      ),
    ]);
  });
  return new Map([...places, ...halfway]);
}

function isTown({ kind, precision }: Place): boolean {
  return kind !== undefined && isPopulated(kind) && (precision === "exact" || precision === "near");
}

/** "the city", "the country": a place mention without a name has the place of the chain that it belongs to. */
function withChains(
  { mentions }: Annotated,
  places: ReadonlyMap<ValueId, Sourced<Place>>,
): ReadonlyMap<ValueId, Sourced<Place>> {
  const chained = mentions.flatMap((mention): [ValueId, Sourced<Place>][] => {
    const { id, kind, value, chain, provenance } = mention;
    const place =
      chain === null || chain === id || kind !== "place" || hasCapital(value) ? undefined : places.get(chain);
    if (place === undefined) return [];
    const from = [id, place.id];
    const spans = [provenance.spans[0]!];
    return [[id, sourced("p", place.value, { spans, by: rule("resolve/place/chain"), from, certainty: "implied" })]];
  });
  return new Map([...places, ...chained]);
}
