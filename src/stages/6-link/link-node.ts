/** What linking may know of one violent claim, laid out for comparison. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { Ground, Measure, Mode, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { deedOf } from "#reference/lexicon/en/deed-families.ts";
import { dayNumber } from "#text/calendar.ts";
import { isNamed } from "./party-kind.ts";
import {
  bodyWords,
  isCorrection,
  isForeignHeadline,
  isOwnHeadline,
  isSetApart,
  meanwhileOf,
  type Scope,
  scopeOf,
  tellsWhen,
} from "./story-cues.ts";
import { countedTolls, NAMED_ASIDE, namesHit, nounsHit, tokensWithin } from "./told-things.ts";

export type NodeFigure = Readonly<{ measure: Measure; best: number }>;
/** Inclusive, in days since 1970-01-01. */
export type Days = Readonly<{ first: number; last: number }>;

/** A claim, or several claims of one report already held to be one incident; lists have no order that matters. */
export type LinkNode = Readonly<{
  claims: readonly ValueId[];
  doc: DocumentId;
  /** indices of the sentences, in the report */
  sentences: readonly number[];
  firstSentence: number;
  statements: ReadonlySet<string>;
  acting: readonly Actor[];
  suffering: readonly Actor[];
  /** lemmas of targets and victims that are bound to no actor */
  sufferingWords: ReadonlySet<string>;
  /** true when any actor is a party with a name of its own */
  named: boolean;
  days: readonly Days[];
  /** true when the days may be those of the telling: of "the attack", or of a toll ("put the toll at 19 on Saturday") */
  looseDays: boolean;
  /** when the report is news of it: the days up to publication; empty for background and undated reports */
  newsDays: readonly Days[];
  places: readonly Place[];
  /** words of the names of places that no gazetteer knows, where no known place is told */
  placeWords: ReadonlySet<string>;
  scope: Scope;
  /** the country that most places of the report lie in, null when it names none */
  reportCountry: string | null;
  /** towns that the report names anywhere: where a story without a place may lie */
  reportTowns: ReadonlySet<string>;
  modes: ReadonlySet<Mode>;
  events: ReadonlySet<string>;
  /** of the words that tell the event (`deedOf`) */
  deeds: ReadonlySet<string>;
  figures: readonly NodeFigure[];
  /** words of the names of places that no gazetteer knows, wherever else it was */
  spots: ReadonlySet<string>;
  /** numbers with whom they count: "killed 24 villager" */
  tolls: ReadonlySet<string>;
  /** nouns of what was hit, where, and of those harmed that are not hit every day: "ward", "wedding", "deminer" */
  things: ReadonlySet<string>;
  /** names of a ship, a bridge, a person that was hit, in lower case */
  titles: ReadonlySet<string>;
  ground: Ground;
  /** true when every claim of it says that it did not happen */
  denied: boolean;
  /** parties of those who say that it did not */
  deniers: ReadonlySet<string>;
  /** parties of those who tell it; empty where only the outlet does */
  speakers: ReadonlySet<string>;
  /** true when no claim of it does more than point back ("the attack") */
  refersOnly: boolean;
  /** true when the first sentence says that it turns to another story */
  setApart: boolean;
  /** true when it is told only by the report's own headline */
  headline: boolean;
  /** true when it is told only by headlines whose things the report names nowhere else */
  foreignHeadline: boolean;
  toldWith: ReadonlySet<ValueId>;
  /** claims of another deed, which it answers or comes amid: "arrested two men over the killing", "the strike came as troops fought" */
  answers: ReadonlySet<ValueId>;
}>;

/** Words in lower case with their rarity, 0 to 1 (`WordRarity`), the sum of it, and the sum of its squares. */
export type WordWeights = Readonly<{ of: ReadonlyMap<string, number>; total: number; squares: number }>;

/** Summed once: a story is compared with many. */
export function wordWeights(of: ReadonlyMap<string, number>): WordWeights {
  const weights = [...of.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { of, total, squares: weights.reduce((sum, weight) => sum + weight * weight, 0) };
}

/** One report's telling of one incident, as it is compared with those of other reports. */
export type Story = LinkNode &
  Readonly<{
    /** parts of names, but for those of speakers, of parties that the registry knows, and of countries: they are in reports of many events */
    names: WordWeights;
    /** those of them that are of persons */
    persons: WordWeights;
    /** lemmas of what carries meaning, names among them */
    words: WordWeights;
    /** day of publication, since 1970-01-01; null when it is not known */
    published: number | null;
  }>;

/** A story whose words were not looked up: they are most of it, and most comparisons are decided without. */
export type StoryHead = Omit<Story, "words">;

/** Without a day in the text, an event is at most this old when it is news. */
const NEWS_DAYS = 7;

/** Violent claims that happened, were tried, or are denied: what incidents are made of. */
export function isLinkable({ claim, ground }: ResolvedClaim): boolean {
  if (!VIOLENT_EVENT_TYPES.has(claim.event.value) || ground === "forecast") return false;
  return claim.modality === "actual" || claim.modality === "attempted";
}

/** What is looked up once a report. */
type View = Readonly<{
  annotated: Annotated;
  claims: readonly Claim[];
  doc: DocumentId;
  mentions: ReadonlyMap<ValueId, Mention>;
  body: ReadonlySet<string>;
  news: Days | null;
  country: string | null;
  towns: ReadonlySet<string>;
  placeTokens: ReadonlySet<number>;
  /** those of places that the gazetteer knows, of parties and of days */
  knownPlaceTokens: ReadonlySet<number>;
}>;

/** One node a linkable claim, in reading order. */
export function nodesOf({ annotated, resolved, article }: Reading): LinkNode[] {
  if (annotated === null || resolved === null) return [];
  const published = article.publishedAt?.value ?? null;
  const places = [...resolved.places.values()].map(({ value }) => value);
  const aside = annotated.mentions.filter(({ kind }) => NAMED_ASIDE.has(kind));
  const view: View = {
    annotated,
    claims: resolved.claims.map(({ claim }) => claim),
    doc: article.doc,
    mentions: new Map(annotated.mentions.map((mention) => [mention.id, mention] as const)),
    body: bodyWords(annotated),
    news:
      published === null ? null : { first: dayNumber(published.earliest) - NEWS_DAYS, last: daysOf(published).last },
    country: countryOf(places),
    towns: new Set(places.filter(isTown).map(({ placeId }) => placeId)),
    placeTokens: tokensWithin(aside),
    knownPlaceTokens: tokensWithin(aside.filter(({ id, kind }) => kind !== "place" || resolved.places.has(id))),
  };
  const nodes = resolved.claims
    .filter((one) => isLinkable(one) && !isCorrection(annotated, one.claim))
    .map((one) => makeNode(one, view));
  return loosenToldWith(nodes);
}

/** [The strike took place on Friday and killed 63]: what is told in one sentence with "the strike" has its day from it. */
export function loosenToldWith(nodes: readonly LinkNode[]): LinkNode[] {
  const pointing = nodes.filter(({ refersOnly, days }) => refersOnly && days.length > 0);
  const pointsFor = (node: LinkNode) =>
    pointing.some((one) => one.firstSentence === node.firstSentence && sameDays(one.days, node.days));
  return nodes.map((node) => (!node.looseDays && pointsFor(node) ? { ...node, looseDays: true } : node));
}

function sameDays(left: readonly Days[], right: readonly Days[]): boolean {
  return left.length > 0 && left[0]?.first === right[0]?.first && left[0]?.last === right[0]?.last;
}

function daysOf({ earliest, latest }: DateRange): Days {
  return { first: dayNumber(earliest), last: dayNumber(latest) };
}

/** A place that is a point: a town, or a spot near one. */
export function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "near";
}

/** The country named most often, of equals the first by its code. */
function countryOf(places: readonly Place[]): string | null {
  const counts = [...Map.groupBy(places, ({ country }) => country)].map(([country, own]) => ({
    country,
    count: own.length,
  }));
  counts.sort((one, other) => other.count - one.count || (one.country < other.country ? -1 : 1));
  return counts[0]?.country ?? null;
}

function actorsIn({ actors }: ResolvedClaim, ...roles: readonly Role[]): Actor[] {
  return actors.filter(({ role }) => roles.includes(role)).map(({ value }) => value);
}

function unboundSufferers({ claim, actors }: ResolvedClaim, { mentions, annotated }: View): string[] {
  const bound = new Set(actors.map(({ mention }) => mention));
  return [...(claim.roles.target ?? []), ...(claim.roles.victim ?? [])]
    .filter((id) => !bound.has(id))
    .flatMap((id) => mentions.get(id) ?? [])
    .map((mention) => annotated.tokens[nounOf(mention, annotated)]!.lemma.toLowerCase());
}

/** [it]: the noun that the pronoun goes back to. */
function nounOf({ head, chain }: Mention, { tokens, mentions }: Annotated): number {
  if (tokens[head]!.upos !== "PRON" || chain === null) return head;
  return mentions.find((one) => one.chain === chain && tokens[one.head]!.upos !== "PRON")?.head ?? head;
}

/** Where it was, or what was hit ("attacked the village of Ulm"). Names only: "the village" may be any. */
function unknownPlaces(
  { claim }: ResolvedClaim,
  { mentions, annotated }: View,
  known: ReadonlySet<number> = new Set(),
): string[] {
  return [...(claim.roles.place ?? []), ...(claim.roles.target ?? [])]
    .flatMap((id) => mentions.get(id) ?? [])
    .filter(({ kind }) => kind === "place")
    .flatMap(({ first, end }) => annotated.tokens.slice(first, end).filter((_, at) => !known.has(first + at)))
    .filter(({ upos }) => upos === "PROPN")
    .map(({ form }) => form.toLowerCase());
}

/** The sentence without case and punctuation: equal for reprints of one statement. */
function statementOf({ annotated }: View, { claim }: ResolvedClaim): string {
  const words = annotated.article.text.slice(claim.evidence.start, claim.evidence.end).toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function triggerOf({ annotated }: View, { trigger }: ResolvedClaim["claim"]): string {
  return annotated.article.text.slice(trigger.start, trigger.end);
}

function makeNode(one: ResolvedClaim, view: View): LinkNode {
  const { claim, place, when, ground } = one;
  const agents = actorsIn(one, "agent");
  const acting = agents.length > 0 ? agents : actorsIn(one, "instrument").filter(({ kind }) => kind !== "unknown");
  const suffering = actorsIn(one, "target", "victim");
  return {
    claims: [claim.id],
    doc: view.doc,
    sentences: [claim.sentence],
    firstSentence: claim.sentence,
    statements: new Set([statementOf(view, one)]),
    acting,
    suffering,
    sufferingWords: new Set(unboundSufferers(one, view)),
    named: [...acting, ...suffering].some(isNamed),
    days: when === null ? [] : [daysOf(when.value)],
    looseDays: claim.refersTo || tellsWhen(view.annotated, claim) || claim.figures.some(({ cumulative }) => cumulative),
    newsDays: view.news === null || ground !== "current" ? [] : [view.news],
    places: place === null ? [] : [place.value],
    placeWords: new Set(place === null ? unknownPlaces(one, view) : []),
    scope: scopeOf(view.annotated.article, claim),
    reportCountry: view.country,
    reportTowns: view.towns,
    modes: new Set(claim.mode === null ? [] : [claim.mode.value]),
    events: new Set([claim.event.value]),
    deeds: new Set([deedOf(view.annotated.tokens[claim.token]?.lemma ?? "", triggerOf(view, claim))]),
    figures: claim.figures.flatMap(({ measure, value, partOf }) =>
      value.best === null || partOf !== null ? [] : [{ measure, best: value.best }],
    ),
    spots: new Set(unknownPlaces(one, view, view.knownPlaceTokens)),
    tolls: new Set(countedTolls(claim, view)),
    things: new Set(nounsHit(claim, view)),
    titles: new Set(namesHit(claim, view)),
    ground,
    denied: claim.polarity === "negated",
    deniers: new Set(claim.polarity === "negated" && one.speaker !== null ? [one.speaker.value.party] : []),
    speakers: new Set(one.speaker === null ? [] : [one.speaker.value.party]),
    refersOnly: claim.refersTo,
    setApart: isSetApart(view.annotated, claim),
    headline: isOwnHeadline(view.annotated, claim),
    foreignHeadline: isForeignHeadline(view.annotated, claim, view),
    toldWith: new Set(claim.toldWith),
    answers: new Set([
      ...claim.relations.flatMap((one) => (one.relation === "response" ? one.claim : [])),
      ...meanwhileOf(view.annotated, claim, view.claims),
    ]),
  };
}
