/** A report's place mentions in, the names to resolve out: each with its mentions, its candidates and what stands beside it. */
import type { Annotated, Mention, MentionKind } from "#model/annotated.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";
import { distanceKm } from "#text/geometry.ts";
import { acceptPlace } from "./accept-place.ts";
import { countriesInView } from "./countries-in-view.ts";
import { EVERYDAY_NAMES } from "./everyday-names.ts";
import { facilityName } from "./facility-name.ts";
import { withoutFarNamesakes } from "./far-namesakes.ts";
import { policedPlace } from "./local-force.ts";
import type { NameDecision, NamedMention } from "./name-decision.ts";
import { type NamedParent, type PlaceContext, placeContext } from "./place-context.ts";
import { nameKey, type PlaceName, readPlaceName } from "./place-name.ts";
import { contains, isPopulated, METROPOLIS, type NameCase, type Ranked, rankCandidates } from "./rank-candidates.ts";
import { isStreet } from "./street.ts";

/** Candidates kept for a name that the whole world shares ("San Antonio"); those in named areas come first. */
const MOST_CANDIDATES = 60;

/** Every place name of a report. One name means one place, except where its mentions name different parents ("Paris, Texas"). */
export function decideNames(annotated: Annotated, gazetteer: Gazetteer): readonly NameDecision[] {
  const groups = groupsOf(namedMentions(annotated, gazetteer));
  const cases = groups.map(nameCase);
  const counts = groups.map(({ length }) => length);
  const countries = countriesInView(annotated, cases, counts, gazetteer);
  const rankings = rankCandidates(cases, countries);
  const decided = groups.map((mentions, index) => {
    const ranking = rankings[index]!;
    return { mentions, ranking, decision: acceptPlace(ranking, cases[index]!, countries[index]!) };
  });
  return withoutFarNamesakes(withParentsMeant(decided));
}

/**
 * "Athens, Georgia": the parent that the town was found in is what the parent's own words mean there, whatever they mean
 * alone.
 */
function withParentsMeant(decided: readonly NameDecision[]): readonly NameDecision[] {
  const meant = new Map<Mention, GazetteerEntry>();
  for (const { mentions, decision } of decided) {
    const area = typeof decision === "string" ? null : decision.best.parent;
    if (area !== null) for (const { parent } of mentions) if (parent !== null) meant.set(parent, area);
  }
  return decided.flatMap((name) => {
    const other = ({ mention }: NamedMention): Ranked | null => {
      const area = meant.get(mention);
      const taken = typeof name.decision === "string" ? null : name.decision.best.entry;
      // a city for its county says the same, and more
      if (area === undefined || (taken !== null && isNearby(taken, area))) return null;
      return name.ranking.find(({ entry }) => entry.id === area.id) ?? null;
    };
    const changed = name.mentions.flatMap((one): NameDecision[] => {
      const best = other(one);
      return best === null ? [] : [{ ...name, mentions: [one], decision: { best, rule: "resolve/place/parent-of" } }];
    });
    const kept = name.mentions.filter((one) => other(one) === null);
    return kept.length === 0 ? changed : [{ ...name, mentions: kept }, ...changed];
  });
}

function isNearby(one: GazetteerEntry, other: GazetteerEntry): boolean {
  return one.country === other.country && distanceKm(one, other) <= NEAR_DIVISION_KM;
}

function namedMentions(annotated: Annotated, gazetteer: Gazetteer): readonly NamedMention[] {
  const ordered = annotated.mentions.toSorted((left, right) => startOf(left) - startOf(right));
  const places = ordered.filter(
    ({ kind, value, provenance }) => kind === "place" && hasCapital(value) && provenance.by.id !== STATE_DEED,
  );
  const read = (mention: Mention, name: PlaceName): NamedMention =>
    namedMention(mention, name, placeContext(annotated, mention, name.name, places), gazetteer);
  const surnames = surnamesIn(annotated);
  const named = places
    .filter((mention) => !isStreet(annotated, mention) && !isSurname(annotated, mention, surnames))
    .map((mention) => ({ mention, name: readPlaceName(wordsOf(annotated, mention, gazetteer), gazetteer) }))
    .filter(({ mention, name }) => !isAdjective(mention, name, gazetteer))
    .map(({ mention, name }) => read(mention, name));
  const facilities = ordered.flatMap((mention) => {
    const isNamed = mention.kind === "facility" && !isStreet(annotated, mention);
    const name = isNamed ? facilityName(mention.value, gazetteer) : null;
    return name === null ? [] : [read(mention, name)];
  });
  const forces = ordered.flatMap((mention) => {
    const name = FORCES.has(mention.kind) ? policedPlace(mention.value, gazetteer) : null;
    return name === null ? [] : [read(mention, name)];
  });
  return [...named, ...facilities, ...forces];
}

/** Last names of those whom the report names in full. */
function surnamesIn({ mentions }: Annotated): ReadonlySet<string> {
  const full = mentions.filter(({ kind, value }) => kind === "person" && FULL_NAME.test(value));
  return new Set(full.map(({ value }) => value.slice(value.lastIndexOf(" ") + 1)));
}

const FULL_NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}[\p{L}’'-]+$/u;

/** "[Ellis], 44, was shot", of a report that names Ray Ellis before: a person, but for "in Ellis". */
function isSurname({ article }: Annotated, { value, provenance }: Mention, surnames: ReadonlySet<string>): boolean {
  if (!surnames.has(value)) return false;
  const { start } = provenance.spans[0]!;
  return !PLACED.test(article.text.slice(Math.max(0, start - LONGEST_PREPOSITION), start));
}

const LONGEST_PREPOSITION = 12;
const PLACED = /\b(?:in|at|near|from|to|of|outside|around|into|across|toward|towards) $/i;

/** The rule of annotation that sees a country who acts in its adjective ("Israeli air strikes"): that says nothing of where. */
const STATE_DEED = "annotate/mention/state-deed";

/** Kinds of mention that may begin with the name of the place that they police: "Memphis police", "Erie Police Chief Paul Roe". */
export const FORCES: ReadonlySet<MentionKind> = new Set(["organisation", "armed-group", "person"]);

/** "Pa" of "Penn Hills, Pa.": with the stop that makes it an abbreviation, where that is what the gazetteer knows. */
function wordsOf({ article }: Annotated, { value, provenance }: Mention, gazetteer: Gazetteer): string {
  const { end } = provenance.spans[0]!;
  const dotted = `${value}.`;
  const isShort = article.text[end] === "." && /^\p{Lu}\p{L}{1,5}$/u.test(value);
  return isShort && gazetteer.lookup(dotted).some(({ kind }) => kind === "admin1") ? dotted : value;
}

/** "the Thai frontier" has no name: what is left of it without "frontier" says whose it is. */
function isAdjective({ value }: Mention, { name }: PlaceName, gazetteer: Gazetteer): boolean {
  if (name === value || gazetteer.demonym(name) === null) return false;
  return gazetteer.lookup(name).every(({ match }) => match === "alternate" || match === "variant");
}

function namedMention(mention: Mention, name: PlaceName, context: PlaceContext, gazetteer: Gazetteer): NamedMention {
  const exact = gazetteer.lookup(name.name).filter((entry) => !isMereCode(name.name, entry));
  const candidates = exact.length > 0 ? exact : gazetteer.lookupVariants(name.name);
  const proposed =
    name.parent === null ? context.parents : [{ name: name.parent, mention: null, sure: true }, ...context.parents];
  for (const parent of proposed) {
    const holding = parentAreas(parent, gazetteer).filter((area) => holds(area, candidates));
    if (holding.length > 0) return { mention, name, context, candidates, areas: holding, parent: parent.mention };
  }
  const sure = proposed.filter(({ sure }) => sure).flatMap((parent) => plainAreas(parent, gazetteer));
  const possible = sure.length === 0 ? candidates : candidates.filter((entry) => isBelievedElsewhere(entry, sure));
  return { mention, name, context, candidates: possible, areas: [], parent: null };
}

/** The areas of a parent whose name means no town: "in Dayton" may be the city, wherever a county of the name lies. */
function plainAreas(parent: NamedParent, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const areas = parentAreas(parent, gazetteer).filter(({ kind }) => kind !== "admin2");
  const name = readPlaceName(parent.name, gazetteer);
  const towns = name.type === null && gazetteer.lookup(name.name).some(({ kind }) => isPopulated(kind));
  return towns && !areas.some(({ kind }) => kind === "country") ? [] : areas;
}

/** Farther from the named division than this, a namesake is another place. */
const NEAR_DIVISION_KM = 300;

/** Words may name a division that the gazetteer draws otherwise, but hardly another country; "the Paris talks in Doha" name Paris. */
function isBelievedElsewhere(entry: GazetteerEntry, areas: readonly GazetteerEntry[]): boolean {
  if (entry.kind === "country" || entry.kind === "region" || entry.kind === "sea") return true;
  if (isPopulated(entry.kind) && entry.population >= METROPOLIS) return true;
  return areas.some(
    (area) =>
      area.country === entry.country && (area.kind === "country" || distanceKm(area, entry) <= NEAR_DIVISION_KM),
  );
}

/** "St.", "Pa": two letters are no place's name, unless it has no other; those of states are written so. */
function isMereCode(name: string, { kind, match, country }: GazetteerEntry): boolean {
  if (foldName(name).length > 2 || match === "name" || kind === "country") return false;
  return kind !== "admin1" || !CODED_STATES.has(country);
}

/** Countries whose news writes the states by two letters. */
const CODED_STATES: ReadonlySet<string> = new Set(["US", "CA", "AU", "BR", "IN"]);

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]!.start;
}

/** A name has a capital letter; "the east" and "the city" have none. */
export function hasCapital(words: string): boolean {
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
