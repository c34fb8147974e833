/** Two towns, provinces or seas, told by different speakers, that are too far apart to be the same spot told by its neighbours. */
import type { Contradiction } from "#model/incident.ts";
import type { Place } from "#model/world.ts";
import { distanceKm } from "#text/geometry.ts";
import type { CaseFile, FiledClaim } from "../case-file.ts";
import { isAffirmed } from "../case-file.ts";
import { contradiction, fromSeveralOrigins, type Said } from "./said.ts";

/** Reporters name the nearest town they know: within this distance two names are one place. */
const NEIGHBOURS_KM = 25;
/** From the middle of a province to the towns along its border, and from that of a sea to its coasts. */
const [PROVINCE_KM, SEA_KM] = [150, 500];

export function placeContradictions(file: CaseFile): Contradiction[] {
  const { claims } = file;
  const placed = claims.filter(isAffirmed).flatMap((filed) => {
    const { place, claim } = filed.resolved;
    const told = place !== null && claim.roles.place !== undefined && isNarrow(place.value) ? place : null;
    return told === null ? [] : [{ filed, place: told.value, span: told.provenance.spans[0] ?? claim.evidence }];
  });
  const clashing = placed.filter(({ place }) => placed.some((other) => areApart(place, other.place)));
  const said = new Map<string, Said[]>(Map.groupBy(clashing, ({ place }) => place.name));
  if (fromSeveralOrigins([...said.values()]))
    return contradiction("place", said, { reason: "it is told of places that are far from each other" });
  return unknownPlaces(file);
}

/** A village by its name: [in Maarzaf], [in the village of Al-Qubeir]. */
type Named = Said & Readonly<{ name: string }>;

/**
 * Two villages that no gazetteer holds, named by two who speak in one report. Of two outlets the one may name a village and the other its
 * district; speakers who are set against each other seldom do, and a report that says how the two lie to each other names both in one breath.
 */
function unknownPlaces({ claims }: CaseFile): Contradiction[] {
  const named = claims.filter(isAffirmed).flatMap((filed) => namedIn(filed));
  const clashing = named.filter((one) => named.some((other) => areOtherVillages(one, other)));
  const said = new Map<string, Said[]>(Map.groupBy(clashing, ({ name }) => name));
  return contradiction("place", said, { reason: "speakers name different villages" });
}

function namedIn(filed: FiledClaim): Named[] {
  const { claim, place, speaker } = filed.resolved;
  const tokens = filed.reading.annotated?.tokens ?? [];
  if (place !== null || speaker === null) return [];
  return (claim.roles.place ?? []).flatMap((id): Named[] => {
    const mention = filed.mention(id);
    const span = mention?.provenance.spans[0];
    if (mention === undefined || span === undefined || mention.kind !== "place") return [];
    if (!IN_PATTERN.test(tokens[mention.first - 1]?.form ?? "") || !VILLAGE_PATTERN.test(mention.value)) return [];
    return [{ filed, span, name: mention.value.replace(VILLAGE_PATTERN, "$<name>") }];
  });
}

const IN_PATTERN = /^(?:in|at)$/i;
/** Nothing but a name, and what says that it is a village's. */
const VILLAGE_PATTERN =
  /^(?:the )?(?:(?:village|hamlet|town|settlement) of )?(?<name>\p{Lu}[\p{L}'’-]*(?: (?:(?:al|el|ar|as|at|ad|an)-)?\p{Lu}[\p{L}'’-]*){0,2})(?: (?:village|hamlet|town|settlement))?$/u;

function areOtherVillages(one: Named, other: Named): boolean {
  if (one.filed.origin === other.filed.origin || one.filed.doc !== other.filed.doc) return false;
  const [left, right] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (left.includes(right) || right.includes(left)) return false;
  const { text } = one.filed.reading.article;
  const sentences = one.filed.reading.annotated?.sentences ?? [];
  return !sentences.some(({ span }) => {
    const words = text.slice(span.start, span.end);
    return words.includes(one.name) && words.includes(other.name);
  });
}

function isNarrow(place: Place): boolean {
  return isTown(place) || isProvince(place) || place.precision === "sea-or-air";
}

function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "near";
}

function isProvince({ precision, admin1 }: Place): boolean {
  return precision === "admin1" && admin1 !== null;
}

/** Neither in the other, nor its neighbour as far as a point and the middle of a province or sea can tell. */
function areApart(one: Place, other: Place): boolean {
  const apart = distanceKm(one, other);
  if (isTown(one) && isTown(other)) return apart > NEIGHBOURS_KM;
  if (one.precision === "sea-or-air" || other.precision === "sea-or-air") return apart > SEA_KM;
  if (one.country === other.country && one.admin1 === other.admin1) return false;
  return (isProvince(one) && isProvince(other)) || apart > PROVINCE_KM;
}
