/** A report's place mentions in, the places of the world that they mean out; what stays unsure is left out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Place, PlacePrecision } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";
import { rule, sourced } from "#text/sourced.ts";
import { type Accepted, acceptPlace } from "./accept-place.ts";
import { countriesInView } from "./countries-in-view.ts";
import { EVERYDAY_NAMES } from "./everyday-names.ts";
import { facilityName } from "./facility-name.ts";
import { isGovernment } from "./governments.ts";
import { type NamedParent, type Nearness, type PlaceContext, placeContext } from "./place-context.ts";
import { nameKey, type PlaceName, type PlaceType, readPlaceName } from "./place-name.ts";
import { contains, type NameCase, rankCandidates } from "./rank-candidates.ts";

/** `areas`: the named parents that hold a candidate; `parent` is the mention that names the first of them. */
type NamedMention = Readonly<{
  mention: Mention;
  name: PlaceName;
  context: PlaceContext;
  candidates: readonly GazetteerEntry[];
  areas: readonly GazetteerEntry[];
  parent: Mention | null;
}>;

/** Candidates kept for a name that the whole world shares ("San Antonio"); those in named areas come first. */
const MOST_CANDIDATES = 60;

/**
 * Places of the mentions of kind `place`, and of facilities that a place name stands in, by mention id.
 *
 * A mention that names no known place, or a small one that nothing else in the report speaks for, is absent, and so is a
 * capital that stands for its government. One name means one place in a report, except where its mentions name different
 * parents ("Paris, Texas").
 */
export function resolvePlaces(annotated: Annotated, gazetteer: Gazetteer): ReadonlyMap<ValueId, Sourced<Place>> {
  const named = namedMentions(annotated, gazetteer);
  const groups = groupsOf(named);
  const cases = groups.map(nameCase);
  const counts = groups.map(({ length }) => length);
  const countries = countriesInView(annotated, cases, counts, gazetteer);
  const rankings = rankCandidates(cases, countries);
  const places = new Map<ValueId, Sourced<Place>>();
  for (const [index, group] of groups.entries()) {
    const accepted = acceptPlace(rankings[index]!, cases[index]!);
    if (accepted === null) continue;
    for (const one of group) {
      if (accepted.best.entry.feature === "PPLC" && isGovernment(annotated, one.mention)) continue;
      places.set(one.mention.id, placeOf(one, accepted, rankings[index]!.length));
    }
  }
  return withChains(annotated, places);
}

function namedMentions(annotated: Annotated, gazetteer: Gazetteer): readonly NamedMention[] {
  const ordered = annotated.mentions.toSorted((left, right) => startOf(left) - startOf(right));
  const places = ordered.filter(({ kind, value }) => kind === "place" && hasCapital(value));
  const read = (mention: Mention, name: PlaceName): NamedMention =>
    namedMention(mention, name, placeContext(annotated, mention, name.name, places), gazetteer);
  const named = places
    .map((mention) => ({ mention, name: readPlaceName(mention.value, gazetteer) }))
    .filter(({ mention, name }) => !isAdjective(mention, name, gazetteer))
    .map(({ mention, name }) => read(mention, name));
  const facilities = ordered.flatMap((mention) => {
    const name = mention.kind === "facility" ? facilityName(mention.value, gazetteer) : null;
    return name === null ? [] : [read(mention, name)];
  });
  return [...named, ...facilities];
}

/** "the Thai frontier" has no name: what is left of it without "frontier" says whose it is. */
function isAdjective({ value }: Mention, { name }: PlaceName, gazetteer: Gazetteer): boolean {
  if (name === value || gazetteer.demonym(name) === null) return false;
  return gazetteer.lookup(name).every(({ match }) => match === "alternate" || match === "variant");
}

function namedMention(mention: Mention, name: PlaceName, context: PlaceContext, gazetteer: Gazetteer): NamedMention {
  const exact = gazetteer.lookup(name.name);
  const candidates = exact.length > 0 ? exact : gazetteer.lookupVariants(name.name);
  const proposed = name.parent === null ? context.parents : [{ name: name.parent, mention: null }, ...context.parents];
  for (const parent of proposed) {
    const holding = parentAreas(parent, gazetteer).filter((area) => holds(area, candidates));
    if (holding.length > 0) return { mention, name, context, candidates, areas: holding, parent: parent.mention };
  }
  return { mention, name, context, candidates, areas: [], parent: null };
}

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]!.start;
}

/** A name has a capital letter; "the east" and "the city" have none. */
function hasCapital(words: string): boolean {
  return /\p{Lu}/u.test(words);
}

/** "Turkey, the U.S. and Iraq" is a list of countries, though a town in the U.S. is called so; Georgia, U.S., is a state. */
function holds(area: GazetteerEntry, candidates: readonly GazetteerEntry[]): boolean {
  const isCountry = candidates.some(({ kind }) => kind === "country");
  return candidates.some(
    (entry) => contains(area, entry) && !(isCountry && area.kind === "country" && entry.kind !== "admin1"),
  );
}

/**
 * Mentions of one name and type are one case; those with another parent that holds such a place are another. Mentions
 * without a parent mean the place that the first parent told.
 */
function groupsOf(named: readonly NamedMention[]): readonly (readonly NamedMention[])[] {
  const byName = Map.groupBy(named, ({ name, context }) => nameKey({ ...name, type: name.type ?? context.type }));
  return [...byName.values()].flatMap((mentions) => {
    const byParent = Map.groupBy(mentions, ({ areas }) => areas[0]?.id ?? "");
    const bare = byParent.get("") ?? [];
    byParent.delete("");
    const [first, ...others] = byParent.values();
    return [[...(first ?? []), ...bare], ...others];
  });
}

function nameCase(group: readonly NamedMention[]): NameCase {
  const { name, context, candidates, areas } = group[0]!;
  const rank = (entry: GazetteerEntry): number => (areas.some((area) => contains(area, entry)) ? 0 : 1);
  return {
    key: nameKey(name),
    type: name.type ?? context.type,
    candidates: candidates.toSorted((left, right) => rank(left) - rank(right)).slice(0, MOST_CANDIDATES),
    parents: areas,
    everyday: EVERYDAY_NAMES.has(foldName(name.name)),
  };
}

/** Countries and divisions that a parent's words may mean; a demonym means its country. */
function parentAreas({ name }: NamedParent, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const country = gazetteer.demonym(name);
  const area = country === null ? null : gazetteer.area(country);
  if (area !== null) return [area];
  return gazetteer
    .lookup(readPlaceName(name, gazetteer).name)
    .filter(({ kind }) => kind === "country" || kind === "admin1" || kind === "admin2");
}

function placeOf(one: NamedMention, accepted: Accepted, candidates: number): Sourced<Place> {
  const { mention, name, context } = one;
  const { best } = accepted;
  const { entry } = best;
  const named = best.parent === null ? null : one.parent;
  const spans = [mention.provenance.spans[0]!, ...(named === null ? [] : [named.provenance.spans[0]!])];
  const isFacility = mention.kind === "facility";
  const nearness = name.part && context.nearness === "at" ? "part" : context.nearness;
  const countryside = (name.type ?? context.type) === "countryside";
  const place: Place = {
    placeId: entry.id,
    name: entry.name,
    country: entry.country,
    admin1: entry.admin1?.name ?? null,
    admin2: entry.admin2?.name ?? null,
    lat: entry.lat,
    lon: entry.lon,
    precision: precision(entry, isFacility || countryside ? "near" : nearness, name.type ?? context.type),
  };
  const stated =
    !isFacility && entry.match !== "variant" && (best.parent !== null || candidates === 1 || isArea(entry));
  return sourced("p", place, {
    spans,
    by: rule(isFacility ? "resolve/place/facility" : accepted.rule),
    from: [mention.id, ...(named === null ? [] : [named.id])],
    certainty: stated ? "stated" : "implied",
  });
}

function isArea({ kind }: GazetteerEntry): boolean {
  return kind === "country" || kind === "region" || kind === "sea";
}

/**
 * "near Khusham" is near; "northern Syria" is a region of it; "off the coast of Yemen" is at sea; a province that only its
 * seat is known of is still a province.
 */
function precision({ kind }: GazetteerEntry, nearness: Nearness, type: PlaceType): PlacePrecision {
  const plain = {
    country: nearness === "part" || nearness === "near" ? "region" : "country",
    admin1: "admin1",
    admin2: "admin2",
    town: type === "admin1" || type === "admin2" ? type : nearness === "near" ? "near" : "exact",
    region: "region",
    sea: "sea-or-air",
  } as const satisfies Record<GazetteerEntry["kind"], PlacePrecision>;
  return nearness === "offshore" ? "sea-or-air" : plain[kind];
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
