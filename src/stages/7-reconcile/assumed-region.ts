/** Claims of which none says where, in reports that name no town for them, in; the province or country that they speak of out. */
import type { Mention } from "#model/annotated.ts";
import type { Resolved } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Place } from "#model/world.ts";
import type { Assumed } from "./assumed-place.ts";
import type { FiledClaim } from "./case-file.ts";
import { firstIn, lies, type Sentence } from "./told-sentences.ts";

/** "HROZA, " before the country's name, of a town that the gazetteer does not know. */
const OPEN_TOWN_PATTERN = /^[\p{Lu}\p{M} .'’-]{3,40},\s{1,3}/u;

/**
 * The one province that a sentence of a claim names; else the one country in which lies all that the reports name, where one of them names it; else the
 * country that the dateline names behind a town that is not known.
 * Not what stands for a party ("Russia said"), nor from where somebody speaks. Null for what lies in the past, which may have been anywhere.
 */
export function assumedRegion(claims: readonly FiledClaim[]): Assumed | null {
  if (claims.every(({ resolved }) => resolved.ground === "background")) return null;
  const province = firstIn(claims, provinceIn);
  if (province !== null) return { place: province, ruleId: "reconcile/place/same-sentence" };
  const readings = [...new Set(claims.map(({ reading }) => reading))];
  const country = oneCountry(readings);
  if (country !== null) return { place: country, ruleId: "reconcile/place/one-country" };
  const sent = readings.flatMap((reading) => datelineRegion(reading) ?? [])[0];
  return sent === undefined ? null : { place: sent, ruleId: "reconcile/place/dateline-region" };
}

/** "the border of the departments of X and Y" lies in neither. */
function provinceIn({ mentions, annotated, resolved }: Sentence): Sourced<Place> | null {
  const speaking = annotated.attributions.flatMap(({ sourceSpans }) => sourceSpans);
  const named = placesOf(mentions, resolved).filter(
    ({ mention, place }) => isProvince(place.value) && !lies(mention, speaking),
  );
  return new Set(named.map(({ place }) => place.value.placeId)).size === 1 ? named[0]!.place : null;
}

function isProvince({ precision }: Place): boolean {
  return precision === "admin1" || precision === "admin2";
}

function oneCountry(readings: readonly Reading[]): Sourced<Place> | null {
  const named = readings.flatMap(({ annotated, resolved }) =>
    annotated === null || resolved === null ? [] : placesOf(annotated.mentions, resolved),
  );
  const countries = new Set(named.map(({ place }) => place.value.country));
  if (countries.size !== 1) return null;
  return named.find(({ place }) => place.value.precision === "country")?.place ?? null;
}

function datelineRegion({ article, annotated, resolved }: Reading): Sourced<Place> | null {
  for (const { span, kind } of article.blocks) {
    if (kind !== "paragraph" && kind !== "dateline") continue;
    const open = OPEN_TOWN_PATTERN.exec(article.text.slice(span.start, span.end));
    if (open === null) continue;
    const at = span.start + open[0].length;
    const named = (annotated?.mentions ?? []).flatMap(({ id, provenance: { spans } }) => {
      const place = resolved?.places.get(id);
      return place === undefined || spans[0] === undefined ? [] : [{ place, start: spans[0].start }];
    });
    // "BEIRUT, Lebanon": a bureau's town, from which a story of anywhere may be sent
    const isKnown = named.some(({ start }) => start >= span.start && start < at);
    const region = named.find(({ start }) => start === at)?.place;
    return isKnown || region === undefined || region.value.precision === "exact" ? null : region;
  }
  return null;
}

/** Places that stand for no party, with their mentions. */
function placesOf(
  mentions: readonly Mention[],
  resolved: Resolved,
): Readonly<{ mention: Mention; place: Sourced<Place> }>[] {
  return mentions
    .filter((mention) => !resolved.actors.has(mention.id))
    .flatMap((mention) => {
      const place = resolved.places.get(mention.id);
      return place === undefined ? [] : [{ mention, place }];
    });
}
