/** Mentions of a report and the registry in; by mention id, the party that each means, known or kept as said, out. */
import type { Annotated, Mention, MentionKind } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { type ActorRegistry, actorById, isContested } from "#reference/actors/registry.ts";
import { governmentPlace } from "./government-place.ts";
import { longForm } from "./introduced.ts";
import { knownParty } from "./known-party.ts";
import { bind, isPronoun, surname } from "./mention-words.ts";
import { isOnlyAWord } from "./only-a-word.ts";
import { partyPhrase } from "./phrase.ts";
import { readParty } from "./read-party.ts";
import { memberName, readPerson, splitName } from "./read-person.ts";
import { type PartyReading, party } from "./reading.ts";
import { saidActor } from "./said-actor.ts";
import { isBareBody } from "./state-party.ts";
import { throughChains } from "./through-chains.ts";
import { throughOwners } from "./through-owners.ts";
import { type ReportView, reportView } from "./view.ts";
import { withOwner } from "./whole-phrase.ts";

/** Kinds of mention that always mean someone, known or not. */
const PARTY_KINDS: ReadonlySet<MentionKind> = new Set(["person", "organisation", "armed-group", "people"]);

/** Readings of mentions read so far, in text order, with the names that later mentions shorten. */
type Told = {
  readonly surnames: Map<string, Sourced<Actor>>;
  readonly endings: Map<string, PartyReading>;
  /** by the first letters of a name told in full */
  readonly initials: Map<string, PartyReading>;
  /** "Taliban" after "Pakistani Taliban" */
  readonly bareNames: Map<string, PartyReading>;
  last: PartyReading | null;
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
  const told: Told = {
    surnames: new Map(),
    endings: new Map(),
    initials: new Map(),
    bareNames: new Map(),
    last: null,
    forcesOf: null,
  };
  const bound = new Map<ValueId, Sourced<Actor>>();
  const mentions = annotated.mentions.toSorted((left, right) => startOf(left) - startOf(right));
  for (const mention of mentions) {
    const now = { ...view, told: { shortForms: told.endings, last: told.last } };
    const reading = readMention(mention, annotated, now, told);
    if (reading === null) continue;
    const actor = bind(mention, reading, []);
    bound.set(mention.id, actor);
    remember(mention, reading, actor, view, told);
  }
  throughChains(mentions, bound);
  // what the one names, the other passes on: "The front … Its leader, John Doe … Doe's deputy"
  if (throughOwners(annotated, mentions, bound)) throughOwners(annotated, mentions, throughChains(mentions, bound));
  return bound;
}

function readMention(mention: Mention, annotated: Annotated, view: ReportView, told: Told): PartyReading | null {
  if (mention.kind === "place") return groupCalledPlace(mention, view) ?? governmentPlace(mention, annotated, view);
  if (mention.kind === "platform") return platformParty(mention, annotated, view);
  if (!PARTY_KINDS.has(mention.kind) || isPronoun(mention)) return null;
  const text = annotated.article.text;
  const whole = wholeName(mention, view);
  if (whole !== null) return whole;
  if (mention.kind === "person") return personParty(mention, text, view, told);
  const full = withOwner(mention, annotated, view);
  if (isOnlyAWord(mention, annotated)) return saidActor(full, mention.kind, view);
  const known =
    toldInFull(mention.value, view, told) ??
    seatedParty(mention, full, text, view) ??
    lastForces(readParty(full, view), view, told);
  // "President Assad and Shia militias": a group is not its leader.
  if (known !== null && (known.actor.kind !== "person" || mention.kind === "people")) return known;
  const said = longForm(full, view) ?? full;
  return shortForm(mention, text, told) ?? saidActor(said, mention.kind, view, sideOf(mention.value, view));
}

/** "[Islamic State] in the Greater Sahara": a mention that lies inside a longer name of the registry is cut from it. */
function wholeName({ provenance }: Mention, view: ReportView): PartyReading | null {
  const span = provenance.spans[0] ?? { start: 0, end: 0 };
  const article = /^(?:the|an?)\s+/i.exec(view.text.slice(span.start, span.end))?.[0] ?? "";
  const [start, end] = [span.start + article.length, span.end];
  const name = view.names.find((one) => one.words > 1 && one.start < end && start < one.end && end <= one.end);
  if (name === undefined || (name.start >= start && name.end === end)) return null;
  // "self-proclaimed [Donetsk People]'s Republic"
  if (name.start > start && !/^(?:\p{Ll}[\p{L}-]*\s)+$/u.test(view.text.slice(start, name.start))) return null;
  const reading = knownParty(view.text.slice(name.start, name.end), view);
  return reading === null || reading.actor.kind === "person" ? null : reading;
}

/** "Wilayat Sinai attacked": a place that the registry knows as an armed group's name. */
function groupCalledPlace({ value }: Mention, view: ReportView): PartyReading | null {
  const reading = /\s/.test(value) ? knownParty(value, view) : null;
  return reading !== null && sortOf(reading.actor) === "armed" ? reading : null;
}

/** A short form of a name told in full: its first letters, or its last word ("Taliban" after "Pakistani Taliban"). */
function toldInFull(value: string, view: ReportView, { initials, bareNames }: Told): PartyReading | null {
  const bare = value.replace(/^the\s/i, "").replace(/['’]s?$/, "");
  const known = /^\p{Lu}{2,7}$/u.test(bare) ? initials.get(bare) : undefined;
  // two letters stand for much else
  if (known !== undefined && (bare.length > 2 || knownParty(value, view) === null))
    return { ...known, certainty: "implied", rule: "resolve/actor/acronym" };
  return bareNames.get(nameKey(value)) ?? null;
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

function platformParty(mention: Mention, annotated: Annotated, view: ReportView): PartyReading | null {
  const reading = readParty(withOwner(mention, annotated, view), view);
  return reading === null || reading.rule === "resolve/actor/country-in-view" ? null : reading;
}

/** A full name or title first, then the office beside the name, then the same surname earlier in the report. */
function personParty(mention: Mention, text: string, view: ReportView, told: Told): PartyReading | null {
  const name = nameOf(mention.value, view);
  const earlier = told.surnames.get(surname(mention.value));
  // "Abbas" after "Hassan Abbas" is he, whoever else has that surname
  const isSurname = name !== null && !/\s/.test(name);
  if (isSurname && earlier !== undefined) return party(earlier.value, "implied", "surname");
  const byName = name === null ? null : knownParty(name, view);
  if (byName?.actor.kind === "person") return byName;
  const known = readParty(mention.value, view);
  const isWhole = name === null || knownParty(mention.value, view) !== null;
  if (known !== null && (known.actor.kind === "person" || isWhole)) return known;
  const beside = readPerson(mention, text, view);
  if (beside !== null) return beside;
  if (earlier !== undefined) return party(earlier.value, "implied", "surname");
  return saidActor(name ?? mention.value, "person", view);
}

/** Null for a description, also for one that ends in a party's name: "leader of Turkish Hezbollah". */
function nameOf(value: string, view: ReportView): string | null {
  const member = memberName(value);
  if (member !== null) return member;
  const whose = /\s(?:of|for)\s(?:the\s)?(.+)$/.exec(value)?.[1];
  const isOffice = whose !== undefined && sortOf(knownParty(whose, view)?.actor ?? NOBODY) !== "people";
  return isOffice ? null : splitName(value).name;
}

const NOBODY: Actor = { actorId: "", name: "", kind: "person", party: "", country: null };

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
  const { preposition, named } = partyPhrase(value);
  if (named === null || preposition === null || !/^(?:loyal|allied|aligned|fighting)/.test(preposition)) return null;
  const leader = readParty(named, view)?.actor;
  return leader === undefined ? null : (actorById(view.registry, leader.party) ?? leader);
}

/** Names whose last word alone may stand for them later. */
const SHORTENED =
  /^(?:coalition|ministry|observatory|army|command|council|agency|alliance|movement|organisation|organization|network|mission|department|brigade|front|union|committee)$/;

function remember(mention: Mention, reading: PartyReading, actor: Sourced<Actor>, view: ReportView, told: Told): void {
  const { kind, country } = reading.actor;
  const isSaid = reading.actor.actorId.startsWith("said:");
  if (kind === "state-forces" && reading.certainty === "stated")
    told.forcesOf = isContested(view.registry, country ?? "", view.day) ? country : told.forcesOf;
  const words = partyPhrase(mention.value).words.split(" ");
  const last = words.at(-1) ?? "";
  if (mention.kind === "person" && splitName(mention.value).name !== null) {
    if (!told.surnames.has(surname(mention.value)) || reading.actor.party !== reading.actor.actorId)
      told.surnames.set(surname(mention.value), actor);
    return;
  }
  if (mention.kind === "place" || kind === "person") return;
  const name = isSaid ? reading.actor.name : mention.value;
  for (const initials of initialsOf(name)) if (!told.initials.has(initials)) told.initials.set(initials, reading);
  if (isSaid) return;
  told.last = reading;
  if (SHORTENED.test(last)) told.endings.set(last, reading);
  if (words.length === 2 && view.registry.stateWords.get(words[0] ?? "")?.how === "demonym")
    bare(last, reading, view, told);
}

/** "Pakistani Taliban", "Turkish Hezbollah": the last word alone, which is another party's name, now means these. */
function bare(name: string, reading: PartyReading, view: ReportView, told: Told): void {
  const usual = knownParty(name, view);
  if (usual !== null && sortOf(usual.actor) === "armed") told.bareNames.set(name, reading);
}

/** Of a name of three words and more in capitals: all first letters, and those without "of", "the", "for". */
function initialsOf(name: string): readonly string[] {
  const words = name.replace(/^the\s/i, "").split(/[\s-]+/);
  const main = words.filter((word) => !/^(?:of|the|and|for|in|to)$/i.test(word));
  if (main.length < 3 || !main.every((word) => /^\p{Lu}/u.test(word))) return [];
  return [words, main].map((some) => some.map((word) => word[0]?.toUpperCase() ?? "").join(""));
}

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]?.start ?? 0;
}
