/** Decided names in, the same without namesakes far away from all that the report surely speaks of out. */
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import { foldName } from "#text/fold.ts";
import { distanceKm } from "#text/geometry.ts";
import type { NameDecision, NamedMention } from "./name-decision.ts";
import { isPopulated, type Ranked } from "./rank-candidates.ts";

/** Rules of acceptance that say no more than that the country fits. */
const WEAK_RULES: ReadonlySet<string> = new Set(["resolve/place/country-in-view", "resolve/place/foremost"]);
/** The rule of annotation that sees the town at the head of a story. */
const DATELINE = "annotate/mention/name-dateline";
/** People from which a city is meant wherever the report comes from. */
const CITY = 150_000;
/** Farther than this from every anchor, a name that several places bear means none of them. */
const FAR_KM = 250;
/** A namesake this near to an anchor is meant before those far away. */
const NEAR_KM = 80;

/**
 * "Roseland", of a report from Chicago, is hardly a town of New Jersey. What is called a quarter, and what a facility is called after,
 * mean a place near the towns that the report names with their state, at its head, or that are large cities, and stay open
 * where there is none. A plain name that several places of the country bear keeps its place by a rule of its own, so that whoever
 * asks where something happened can doubt it. A report that names no such town is left as it is.
 */
export function withoutFarNamesakes(decided: readonly NameDecision[]): readonly NameDecision[] {
  const quarters = new Set(decided.flatMap(({ mentions }) => mentions.filter(isQuarter).map(foldedName)));
  const anchors = decided.flatMap((name) => anchorOf(name, quarters) ?? []);
  if (anchors.length === 0) return decided;
  return decided.flatMap((name) => {
    const { decision, ranking, mentions } = name;
    if (typeof decision === "string" || !isPlace(decision.best) || decision.best.parent !== null) return [name];
    const { entry } = decision.best;
    if (anchors.some((anchor) => anchor.id === entry.id || distanceKm(anchor, entry) <= FAR_KM)) return [name];
    const isWeak = WEAK_RULES.has(decision.rule) && entry.population < CITY;
    const refused = mentions.filter((one) => isCalledAfter(one) || quarters.has(foldedName(one)));
    const kept = mentions.filter((one) => !refused.includes(one));
    const near = ranking.find((other) => isNearby(other, anchors));
    const refusal =
      near === undefined ? ("nothing-speaks-for-it" as const) : { best: near, rule: "resolve/place/near-anchor" };
    const doubt = isWeak && hasNamesakes(name, entry) ? { ...decision, rule: FAR_NAMESAKE } : decision;
    return [
      ...(kept.length === 0 ? [] : [{ ...name, mentions: kept, decision: doubt }]),
      ...(refused.length === 0 ? [] : [{ ...name, mentions: refused, decision: refusal }]),
    ];
  });
}

/** What it is told by where nothing but the country speaks for a place, and it lies far from all others. */
const FAR_NAMESAKE = "resolve/place/far-namesake";

function anchorOf({ mentions, decision }: NameDecision, quarters: ReadonlySet<string>): GazetteerEntry | null {
  if (typeof decision === "string" || !isPlace(decision.best)) return null;
  const { entry, parent } = decision.best;
  if (entry.match === "variant" || mentions.every(isCalledAfter)) return null;
  const isHead = mentions.some(({ mention }) => mention.provenance.by.id === DATELINE);
  const isCity = entry.kind === "town" && entry.population >= CITY && !quarters.has(foldedName(mentions[0]!));
  return parent !== null || isHead || isCity ? entry : null;
}

function isPlace({ entry: { kind } }: Ranked): boolean {
  return isPopulated(kind) || kind === "admin2";
}

/** A facility's name may be a person's, a tree's or that of a town somewhere. */
function isCalledAfter({ mention }: NamedMention): boolean {
  return mention.kind === "facility";
}

function isQuarter({ name, context }: NamedMention): boolean {
  return (name.type ?? context.type) === "quarter";
}

function foldedName({ name }: NamedMention): string {
  return foldName(name.name);
}

/** Another place of the country by the same name. */
function hasNamesakes({ ranking }: NameDecision, entry: GazetteerEntry): boolean {
  return ranking.some(
    ({ entry: other }) =>
      isPopulated(other.kind) &&
      other.country === entry.country &&
      other.match === "name" &&
      distanceKm(other, entry) > NEAR_KM,
  );
}

function isNearby({ entry }: Ranked, anchors: readonly GazetteerEntry[]): boolean {
  return (
    isPopulated(entry.kind) &&
    entry.match !== "variant" &&
    anchors.some((anchor) => distanceKm(anchor, entry) <= NEAR_KM)
  );
}
