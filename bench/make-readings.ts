/** A seed in, readings of made reports out, without end and without the reader: reports of events that outlets tell, copy and come back to. */
import type { Mention, Token } from "#model/annotated.ts";
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Mode, Role } from "#model/codes.ts";
import type { Reading } from "#model/reading.ts";
import type { Report } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";
import type { Actor, Place } from "#model/world.ts";
import { dayNumber, dayOfNumber, dayRange } from "#text/calendar.ts";
import { documentId, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";
import { pick, type Random, seededRandom } from "../eval/seeded-random.ts";

/**
 * `perDay`: reports a day; `towns`, `names` and `words` are how many there are, used as often as their rank says (Zipf), so that
 * a few are in many reports and most in few.
 */
export type WorldOptions = Readonly<{
  seed: number;
  perDay: number;
  towns: number;
  names: number;
  words: number;
  /** of each report, besides what tells the event */
  fillerSentences: number;
}>;

/** A wire of a war and its neighbours: forty reports a day. */
export const DEFAULT_WORLD: WorldOptions = {
  seed: 20180207,
  perDay: 40,
  towns: 3000,
  names: 20_000,
  words: 12_000,
  fillerSentences: 8,
};

/** Shares of all reports: a copy of another; one that comes back to an old event; one that tells a second event in passing. */
const [COPIES, RETURNS, ASIDES, FIRST_TELLINGS] = [0.08, 0.03, 0.15, 0.5];
/** Events that are still told, and reports that are still copied. */
const [OPEN_EVENTS, OPEN_REPORTS, OLD_EVENTS] = [150, 100, 3000];
const FIRST_DAY = dayNumber("2012-01-01");
const COUNTRIES = 12;
const OUTLETS = 150;
const SENTENCE_WORDS = 14;
const MODES: readonly Mode[] = ["aerial", "shelling", "small-arms", "explosive", "suicide", "drone", "ground"];
const BY = rule("bench/made");

type World = Readonly<{
  random: Random;
  towns: readonly Place[];
  parties: readonly (readonly Actor[])[];
  names: readonly string[];
  words: readonly string[];
  outlets: readonly string[];
  options: WorldOptions;
}>;

type Event = Readonly<{
  day: number;
  town: Place;
  agent: Actor;
  sufferer: Actor;
  mode: Mode;
  killed: number;
  victims: readonly string[];
  topic: readonly string[];
}>;

/** What a report says, as it can be said again by another. */
type Telling = Readonly<{ events: readonly Event[]; filler: readonly (readonly string[])[]; named: number }>;

/** The first `n` readings are the same for every `n`; ids are of the text, the outlet and the number of the report. */
export function* makeReadings(options: WorldOptions = DEFAULT_WORLD): Generator<Reading> {
  const world = makeWorld(options);
  const { random } = world;
  const [open, old, told]: [Event[], Event[], Telling[]] = [[], [], []];
  for (let number = 0; ; number += 1) {
    const today = FIRST_DAY + Math.floor(number / options.perDay);
    const telling =
      told.length > 0 && random() < COPIES
        ? copied(pick(told, random), random)
        : newTelling(world, { open, old, today });
    told.push(telling);
    if (told.length > OPEN_REPORTS) told.shift();
    yield readingOf(world, telling, { number, today });
  }
}

function newTelling(
  world: World,
  { open, old, today }: Readonly<{ open: Event[]; old: Event[]; today: number }>,
): Telling {
  const { random, options } = world;
  const event = chooseEvent(world, { open, old, today });
  const aside = open.length > 0 && random() < ASIDES ? [pick(open, random)] : [];
  const filler = Array.from({ length: options.fillerSentences }, () => fillerOf(world, event));
  return { events: [event, ...aside.filter((one) => one !== event)], filler, named: Math.floor(random() * 3) };
}

/** Events that were told often are told again more often: the list holds an event once for each telling. */
function chooseEvent(
  world: World,
  { open, old, today }: Readonly<{ open: Event[]; old: Event[]; today: number }>,
): Event {
  const { random } = world;
  const chance = random();
  const event =
    chance < RETURNS && old.length > 0
      ? pick(old, random)
      : open.length === 0 || chance < RETURNS + FIRST_TELLINGS
        ? makeEvent(world, today)
        : pick(open, random);
  open.push(event);
  if (open.length > OPEN_EVENTS) {
    old.push(open.shift()!);
    if (old.length > OLD_EVENTS) old.shift();
  }
  return event;
}

function copied({ events, filler, named }: Telling, random: Random): Telling {
  return { events, named, filler: filler.slice(0, Math.max(1, filler.length - Math.floor(random() * 3))) };
}

/** Index of a thing by its rank: the first are used most. */
function zipf(length: number, random: Random): number {
  return Math.min(length - 1, Math.floor(2 * (length / 2) ** random()) - 2 + Math.floor(random() * 2));
}

function ranked<T>(list: readonly T[], random: Random): T {
  return list[Math.max(0, zipf(list.length, random))]!;
}

function makeWorld(options: WorldOptions): World {
  const random = seededRandom(options.seed);
  const word = (least: number): string =>
    Array.from({ length: least + Math.floor(random() * 4) }, () => {
      return pick([..."bcdfgklmnprstvz"], random) + pick([..."aeiou"], random);
    }).join("");
  const named = (least: number) => capitalised(word(least));
  const towns = Array.from({ length: options.towns }, (_, number): Place => {
    const country = `${String.fromCharCode(65 + (number % COUNTRIES))}${String.fromCharCode(65 + (number % COUNTRIES))}`;
    const [lat, lon] = [random() * 60 - 20, random() * 100 - 40];
    const admin1 = `${country}.${number % 7}`;
    return { placeId: `made:${number}`, name: named(2), country, admin1, admin2: null, lat, lon, precision: "exact" };
  });
  const parties = Array.from({ length: COUNTRIES }, (_, at): Actor[] => {
    const country = `${String.fromCharCode(65 + at)}${String.fromCharCode(65 + at)}`;
    const party = (kind: Actor["kind"], number: number): Actor => {
      const id = `made:${country}-${number}`;
      return { actorId: id, name: `${named(2)} ${kind === "rebel" ? "Front" : "Army"}`, kind, party: id, country };
    };
    return [party("state-forces", 0), party("rebel", 1), party("rebel", 2), party("militia", 3)];
  });
  return {
    random,
    options,
    towns,
    parties,
    names: Array.from({ length: options.names }, () => named(2)),
    words: Array.from({ length: options.words }, () => word(2)),
    outlets: Array.from({ length: OUTLETS }, () => `The ${named(2)} ${pick(["Post", "Herald", "Daily"], random)}`),
  };
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function makeEvent(world: World, today: number): Event {
  const { random, towns, parties, names, words } = world;
  const town = ranked(towns, random);
  const own = parties[town.country.charCodeAt(0) - 65]!;
  const agent = ranked(own, random);
  return {
    day: today - Math.floor(random() * 3),
    town,
    agent,
    sufferer: pick(
      own.filter((one) => one !== agent),
      random,
    ),
    mode: ranked(MODES, random),
    killed: 1 + Math.floor(40 ** random()),
    victims: Array.from({ length: 4 }, () => `${ranked(names, random)} ${ranked(names, random)}`),
    topic: Array.from({ length: 30 }, () => ranked(words, random)),
  };
}

function fillerOf({ random, words }: World, { topic }: Event): string[] {
  return Array.from({ length: SENTENCE_WORDS }, () => (random() < 0.3 ? pick(topic, random) : ranked(words, random)));
}

/** Text, tokens and mentions, written word by word. */
type Draft = {
  text: string;
  tokens: Token[];
  sentences: { first: number; start: number; end: number; last: number }[];
  marks: { kind: Mention["kind"]; first: number; end: number; sentence: number; name: string }[];
};

function say(draft: Draft, form: string, upos: string): number {
  const start = draft.text.length === 0 || draft.text.endsWith("\n") ? draft.text.length : draft.text.length + 1;
  draft.text = draft.text.padEnd(start) + form;
  const root = draft.sentences.at(-1)!.first;
  const head = draft.tokens.length === root ? -1 : root;
  const lemma = upos === "PROPN" ? form : form.toLowerCase();
  draft.tokens.push({ start, end: start + form.length, form, lemma, upos, tag: "NN", head, deprel: "dep" });
  return draft.tokens.length - 1;
}

function mark(draft: Draft, kind: Mention["kind"], name: string, upos = "PROPN"): number {
  const first = draft.tokens.length;
  for (const form of name.split(" ")) say(draft, form, upos);
  draft.marks.push({ kind, first, end: draft.tokens.length, sentence: draft.sentences.length - 1, name });
  return draft.marks.length - 1;
}

function sentence(draft: Draft, write: () => void): void {
  draft.sentences.push({ first: draft.tokens.length, start: 0, end: 0, last: 0 });
  write();
  draft.text += ".";
  const own = draft.sentences.at(-1)!;
  own.start = draft.tokens[own.first]!.start;
  own.end = draft.text.length;
  own.last = draft.tokens.length;
}

/** What a claim of the draft says, by the indices of its marks. */
type Said = Readonly<{
  sentence: number;
  trigger: number;
  event: EventType;
  told: Event;
  agent: number;
  sufferer: number | null;
  place: number | null;
  count: number | null;
}>;

const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

function writeReport({ events, filler, named }: Telling): Readonly<{ draft: Draft; said: readonly Said[] }> {
  const draft: Draft = { text: "", tokens: [], sentences: [], marks: [] };
  const said: Said[] = [];
  for (const [at, told] of events.entries()) {
    sentence(draft, () => {
      const agent = mark(draft, "armed-group", told.agent.name);
      const trigger = say(draft, "killed", "VERB");
      const count = mark(draft, "people", `${told.killed} people`, "NOUN");
      say(draft, "of", "ADP");
      const sufferer = mark(draft, "armed-group", told.sufferer.name);
      say(draft, "in", "ADP");
      const place = mark(draft, "place", told.town.name);
      say(draft, "on", "ADP");
      say(draft, WEEKDAYS[told.day % 7]!, "NOUN");
      said.push({
        sentence: draft.sentences.length - 1,
        trigger,
        event: "ASSAULT",
        told,
        agent,
        sufferer,
        place,
        count,
      });
    });
    if (at > 0) continue;
    for (const victim of told.victims.slice(0, 1 + named)) {
      sentence(draft, () => {
        mark(draft, "person", victim);
        for (const form of ["was", "among", "the"]) say(draft, form, "DET");
        say(draft, "dead", "ADJ");
      });
    }
    for (const words of filler) {
      sentence(draft, () => {
        for (const word of words) say(draft, word, "NOUN");
      });
    }
    sentence(draft, () => {
      const agent = mark(draft, "armed-group", told.sufferer.name);
      const trigger = say(draft, "condemned", "VERB");
      for (const form of ["the", "attack"]) say(draft, form, "NOUN");
      said.push({
        sentence: draft.sentences.length - 1,
        trigger,
        event: "ACCUSE",
        told,
        agent,
        sufferer: null,
        place: null,
        count: null,
      });
    });
  }
  return { draft, said };
}

function readingOf(
  { random, outlets }: World,
  telling: Telling,
  { number, today }: Readonly<{ number: number; today: number }>,
): Reading {
  const { draft, said } = writeReport(telling);
  const outlet = ranked(outlets, random);
  const published = dayOfNumber(today);
  const bytes = new TextEncoder().encode(`${number} ${outlet}\n${draft.text}`);
  const doc = documentId(bytes);
  const whole: Span = { doc, start: 0, end: draft.text.length };
  const report: Report = {
    id: doc,
    file: `made-${number}.txt`,
    url: null,
    outlet,
    title: null,
    publishedAt: published,
    retrievedAt: `${published}T12:00:00Z`,
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: bytes.length,
  };
  const article = {
    doc,
    title: null,
    outlet,
    url: null,
    text: draft.text,
    language: "en",
    readable: true,
    blocks: [{ span: whole, kind: "paragraph" as const, repeats: null }],
    toRaw: [],
    publishedAt: value("d", dayRange(published), whole),
    notes: [],
  };
  const sentences = draft.sentences.map(({ first, last, start, end }) => ({
    span: { doc, start, end },
    first,
    end: last,
    block: 0,
  }));
  const mentions = draft.marks.map((own): Mention => {
    const span = { doc, start: draft.tokens[own.first]!.start, end: draft.tokens[own.end - 1]!.end };
    const { kind, first, end, sentence: at, name } = own;
    return { ...value("m", name, span), kind, head: end - 1, first, end, sentence: at, chain: null };
  });
  const claims = said.map((one) => claimOf(one, { doc, draft, mentions }));
  const annotated = { article, sentences, tokens: draft.tokens, mentions, attributions: [], notes: [], reader: BY };
  const bound = claims.flatMap(({ actors }) =>
    actors.map(({ role: _, mention, ...actor }) => [mention, actor] as const),
  );
  const places = said.flatMap(({ place, told }) => {
    const mention = place === null ? undefined : mentions[place];
    return mention === undefined ? [] : [[mention.id, value("p", told.town, mention.provenance.spans[0]!)] as const];
  });
  const resolved = {
    actors: new Map<ValueId, Sourced<Actor>>(bound),
    places: new Map(places),
    dates: new Map(),
    claims,
  };
  return { report, article, annotated, resolved, notes: [] };
}

function value<T>(kind: string, of: T, span: Span): Sourced<T> {
  return sourced(kind, of, { spans: [span], by: BY });
}

function claimOf(
  { sentence: at, trigger, event, told, agent, sufferer, place, count }: Said,
  { doc, draft, mentions }: Readonly<{ doc: DocumentId; draft: Draft; mentions: readonly Mention[] }>,
): ResolvedClaim {
  const { start, end } = draft.sentences[at]!;
  const words = { doc, start: draft.tokens[trigger]!.start, end: draft.tokens[trigger]!.end };
  const evidence = { doc, start, end };
  const id = (index: number): ValueId => mentions[index]!.id;
  const actor = (index: number, of: Actor, role: Role) => {
    return { ...value("s", of, mentions[index]!.provenance.spans[0]!), role, mention: id(index) };
  };
  const estimate = { low: told.killed, best: told.killed, high: told.killed };
  const claim: Claim = {
    id: valueId("c", { words, event }),
    evidence,
    trigger: words,
    token: trigger,
    sentence: at,
    event: value("v", event, words),
    mode: event === "ASSAULT" ? value("v", told.mode, words) : null,
    polarity: "affirmed",
    modality: "actual",
    ground: "current",
    attribution: [],
    roles: {
      agent: [id(agent)],
      ...(sufferer === null ? {} : { victim: [id(sufferer)] }),
      ...(place === null ? {} : { place: [id(place)] }),
    },
    figures:
      count === null
        ? []
        : [
            {
              ...value("f", estimate, mentions[count]!.provenance.spans[0]!),
              measure: "killed",
              of: id(count),
              status: "unknown",
              hedge: "exact",
              cumulative: false,
              partOf: null,
            },
          ],
    characterisation: null,
    refersTo: false,
    relations: [],
    toldWith: [],
    by: BY,
  };
  return {
    claim,
    actors: [
      actor(agent, event === "ASSAULT" ? told.agent : told.sufferer, "agent"),
      ...(sufferer === null ? [] : [actor(sufferer, told.sufferer, "victim")]),
    ],
    speaker: null,
    place: place === null ? null : value("p", told.town, mentions[place]!.provenance.spans[0]!),
    when: event === "ASSAULT" ? value("d", dayRange(dayOfNumber(told.day)), evidence) : null,
    ground: "current",
  };
}
