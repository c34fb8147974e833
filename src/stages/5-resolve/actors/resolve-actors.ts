/** Mentions of a report and the registry in; by mention id, the party that each means, known or kept as said, out. */
import type { Annotated, Mention, MentionKind } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorById } from "#reference/actors/registry.ts";
import { PRONOUNS } from "#reference/lexicon/en/pronouns.ts";
import { rule, sourced } from "#text/sourced.ts";
import { governmentPlace } from "./government-place.ts";
import { partyPhrase } from "./phrase.ts";
import { readParty } from "./read-party.ts";
import { readPerson, splitName } from "./read-person.ts";
import { type PartyReading, party } from "./reading.ts";
import { saidActor } from "./said-actor.ts";
import { isBareBody } from "./state-party.ts";
import { type ReportView, reportView } from "./view.ts";
import { withOwner } from "./whole-phrase.ts";

/** Kinds of mention that always mean someone, known or not. */
const PARTY_KINDS: ReadonlySet<MentionKind> = new Set(["person", "organisation", "armed-group", "people"]);

/** Readings of mentions read so far, in text order, with the names that later mentions shorten. */
type Told = {
  readonly surnames: Map<string, Sourced<Actor>>;
  readonly endings: Map<string, PartyReading>;
  /** country of the state forces named last, among those at war */
  forcesOf: string | null;
};

/**
 * Parties of mentions of persons, organisations, armed groups and people; of platforms that a state's or group's name
 * modifies; and of places that stand for their government. A pronoun is bound through its chain only, and is absent
 * without one. A group that the registry does not know is kept as said, under `said:SLUG`.
 */
export function resolveActors(annotated: Annotated, registry: ActorRegistry): ReadonlyMap<ValueId, Sourced<Actor>> {
  const view = reportView(annotated, registry);
  const told: Told = { surnames: new Map(), endings: new Map(), forcesOf: null };
  const bound = new Map<ValueId, Sourced<Actor>>();
  const mentions = annotated.mentions.toSorted((left, right) => startOf(left) - startOf(right));
  for (const mention of mentions) {
    const reading = readMention(mention, annotated, view, told);
    if (reading === null) continue;
    const actor = bind(mention, reading, []);
    bound.set(mention.id, actor);
    remember(mention, reading, actor, view, told);
  }
  return throughChains(mentions, bound);
}

function readMention(mention: Mention, annotated: Annotated, view: ReportView, told: Told): PartyReading | null {
  if (mention.kind === "place") return governmentPlace(mention, annotated, view);
  if (mention.kind === "platform") return platformParty(mention, annotated, view);
  if (!PARTY_KINDS.has(mention.kind) || isPronoun(mention)) return null;
  const text = annotated.article.text;
  if (mention.kind === "person") return personParty(mention, text, view, told);
  const full = withOwner(mention, annotated, view);
  const known = seatedParty(mention, full, text, view) ?? lastForces(readParty(full, view), view, told);
  // "President Assad and Shia militias": a group is not its leader.
  if (known !== null && (known.actor.kind !== "person" || mention.kind === "people")) return known;
  return shortForm(mention, text, told) ?? saidActor(full, mention.kind, view, sideOf(mention.value, view));
}

/** "[the health ministry] in Gaza": a body that names no state is of the place beside it, before it is of the country in view. */
function seatedParty({ provenance }: Mention, full: string, text: string, view: ReportView): PartyReading | null {
  if (!isBareBody(partyPhrase(full).words)) return null;
  const end = provenance.spans[0]?.end ?? 0;
  const seat = /^\sin\s(?:the\s)?(\p{Lu}[\p{L}'’.-]*)/u.exec(text.slice(end, end + LONGEST_SEAT))?.[1];
  const reading = seat === undefined ? null : readParty(`${full} in ${seat.replace(/(?:['’]s|[.])$/, "")}`, view);
  return reading?.certainty === "stated" ? reading : null;
}

/** Characters after a body in which "in PLACE" must stand. */
const LONGEST_SEAT = 50;

function isPronoun({ value, kind }: Mention): boolean {
  return PRONOUNS.has(value.toLowerCase()) && (value !== "US" || kind === "people");
}

function platformParty(mention: Mention, annotated: Annotated, view: ReportView): PartyReading | null {
  const reading = readParty(withOwner(mention, annotated, view), view);
  return reading === null || reading.rule === "resolve/actor/country-in-view" ? null : reading;
}

/** A full name or title first, then the office beside the name, then the same surname earlier in the report. */
function personParty(mention: Mention, text: string, view: ReportView, told: Told): PartyReading | null {
  const known = readParty(mention.value, view);
  const isWhole = known?.rule === "resolve/actor/name" || splitName(mention.value).name === null;
  if (known !== null && (known.actor.kind === "person" || isWhole)) return known;
  const beside = readPerson(mention, text, view);
  if (beside !== null) return beside;
  const earlier = told.surnames.get(surname(mention.value));
  if (earlier !== undefined) return party(earlier.value, "implied", "surname");
  return saidActor(splitName(mention.value).name ?? mention.value, "person", view);
}

function surname(value: string): string {
  return nameKey(value).split(" ").at(-1) ?? "";
}

/** "the army" is that of the forces named last, before it is that of the country that the report is about. */
function lastForces(reading: PartyReading | null, { registry }: ReportView, { forcesOf }: Told): PartyReading | null {
  if (reading?.rule !== "resolve/actor/country-in-view" || forcesOf === null || reading.actor.kind !== "state-forces")
    return reading;
  const [there, here] = [registry.states.get(reading.actor.country ?? ""), registry.states.get(forcesOf)];
  const body = there === undefined ? "" : reading.actor.actorId.slice(there.slug.length + 1);
  const actor = here === undefined || body === "police" ? null : actorById(registry, `${here.slug}-${body}`);
  return actor === null ? reading : { ...reading, actor, rule: "resolve/actor/last-forces" };
}

/** "the coalition" after "the U.S.-led coalition": the last words of a name told before. */
function shortForm({ value, provenance }: Mention, text: string, { endings }: Told): PartyReading | null {
  const { start = 0, end = 0 } = provenance.spans[0] ?? {};
  // "a ministry" is another one.
  if (
    /^(?:an?|another|one)\s/i.test(text.slice(start, end)) ||
    /\b(?:an?|another|one)\s$/i.test(text.slice(Math.max(0, start - 8), start))
  )
    return null;
  const earlier = endings.get(partyPhrase(value).words);
  return earlier === undefined ? null : { ...earlier, certainty: "implied", rule: "resolve/actor/short-form" };
}

/** Whom the words put them with, for people who are not that party: "tribesmen loyal to President Assad". */
function sideOf(value: string, view: ReportView): Actor | null {
  const { preposition, after } = partyPhrase(value);
  if (after === null || preposition === null || !/^(?:loyal|allied|aligned|fighting)/.test(preposition)) return null;
  const leader = readParty(after, view)?.actor;
  return leader === undefined ? null : (actorById(view.registry, leader.party) ?? leader);
}

/** Names whose last word alone may stand for them later. */
const SHORTENED =
  /^(?:coalition|ministry|observatory|army|command|council|agency|alliance|movement|organisation|organization|network|mission|department|brigade|front|union|committee)$/;

function remember(mention: Mention, reading: PartyReading, actor: Sourced<Actor>, view: ReportView, told: Told): void {
  const { kind, country } = reading.actor;
  if (kind === "state-forces" && reading.certainty === "stated")
    told.forcesOf = view.registry.contested.has(country ?? "") ? country : told.forcesOf;
  const last = partyPhrase(mention.value).words.split(" ").at(-1) ?? "";
  if (mention.kind === "person" && splitName(mention.value).name !== null) {
    if (!told.surnames.has(surname(mention.value)) || reading.actor.party !== reading.actor.actorId)
      told.surnames.set(surname(mention.value), actor);
  } else if (SHORTENED.test(last) && !reading.actor.actorId.startsWith("said:")) told.endings.set(last, reading);
}

/** Mentions that name no one themselves take the party of their chain: pronouns, "the group", a surname told later in full. */
function throughChains(
  mentions: readonly Mention[],
  bound: Map<ValueId, Sourced<Actor>>,
): Map<ValueId, Sourced<Actor>> {
  const chains = Map.groupBy(
    mentions.filter(({ chain }) => chain !== null),
    ({ chain }) => chain,
  );
  for (const members of chains.values()) {
    const best = bestOf(members, bound);
    if (best === null) continue;
    for (const mention of members) {
      if (mention === best.mention || !isOpen(mention, bound)) continue;
      const { value } = best.actor;
      bound.set(mention.id, bind(mention, party(value, "implied", "chain"), [best.mention.id]));
    }
  }
  return bound;
}

/** A known party before one kept as said, then the first. */
function bestOf(
  members: readonly Mention[],
  bound: ReadonlyMap<ValueId, Sourced<Actor>>,
): { mention: Mention; actor: Sourced<Actor> } | null {
  const named = members.flatMap((mention) => {
    const actor = bound.get(mention.id);
    return actor === undefined ? [] : [{ mention, actor }];
  });
  return (
    named.find(({ actor }) => !actor.value.actorId.startsWith("said:")) ??
    named.find(({ actor }) => actor.value.party !== actor.value.actorId) ??
    named[0] ??
    null
  );
}

/** Unbound, or kept as said without a name of its own. */
function isOpen(mention: Mention, bound: ReadonlyMap<ValueId, Sourced<Actor>>): boolean {
  const actor = bound.get(mention.id);
  if (actor === undefined) return isPronoun(mention);
  if (!actor.value.actorId.startsWith("said:") || actor.value.party !== actor.value.actorId) return false;
  return mention.kind === "person" || !/\d/.test(mention.value);
}

function bind(
  mention: Mention,
  { actor, certainty, rule: id }: PartyReading,
  from: readonly ValueId[],
): Sourced<Actor> {
  const spans = mention.provenance.spans;
  return sourced("s", actor, { spans, by: rule(id), from: [mention.id, ...from], certainty });
}

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]?.start ?? 0;
}
