/** Readings and their groups of copies in, who is behind each claim out: a party that speaks, or the text that an outlet prints. */
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { CopyGroup } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import { type Article, publisherOf } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { type ActorRegistry, actorById, actorByName } from "#reference/actors/registry.ts";
import { creditedAgency, outletKey } from "#reference/outlets/outlet-name.ts";
import { keyHash } from "#text/key-hash.ts";
import { normalisedWords } from "#text/words.ts";

/** As `Origin`, without the outlets. */
export type Voice = Readonly<{ id: string; name: string }>;

/** Whose a claim is; pure, and the same for every order of readings. */
export type VoiceOf = (reading: Reading, claim: ResolvedClaim) => Voice;

/** The same words by chance, in shorter statements. */
const TELLING_WORDS = 8;

/** Who speaks, as far as it tells whose words they are. */
export type Speaking = Readonly<{ party: string; name: string }>;

/** A statement in a report: `key` stands for its words, `day` orders those who tell it; the speaker is null for the report's own. */
export type Telling = Readonly<{ key: number; day: string; doc: DocumentId; speaker: Speaking | null }>;

/** What is known of outlets and statements beyond one incident. */
export type Voices = Readonly<{
  /** of a report's own words */
  ofReport: (doc: DocumentId) => Voice | undefined;
  /** the outlet that goes by a name with this `outletKey` */
  ofOutlet: (key: string) => Voice | undefined;
  /** of which report this one is a copy */
  originalOf: (doc: DocumentId) => DocumentId | undefined;
  /** of all reports that have the statement the one that says most of whose it is (`leads`) */
  leading: (key: number) => Pick<Telling, "doc" | "speaker"> | undefined;
}>;

/**
 * Of a claim with a speaker the speaker's party. Of an outlet's own words the outlet; where the report is a copy, that of the
 * original; where another report has the statement word for word, that of whom this one names, else of the one that told it first.
 */
export function makeVoiceOf({ ofReport, ofOutlet, originalOf, leading }: Voices, registry: ActorRegistry): VoiceOf {
  const partyVoice = ({ party, name }: Speaking): Voice => {
    // an outlet that is quoted elsewhere and one that publishes here are one
    const known = party.startsWith("said:") ? ofOutlet(outletKey(name)) : undefined;
    return known ?? { id: party, name: actorById(registry, party)?.name ?? name };
  };
  return ({ article }, { speaker, claim }) => {
    if (speaker !== null) return partyVoice(speaker.value);
    const key = tellingKey(article, claim);
    const told = key === null ? undefined : leading(key);
    if (told?.speaker) return partyVoice(told.speaker);
    const doc = told?.doc ?? article.doc;
    return ofReport(originalOf(doc) ?? doc) ?? ofReport(doc)!;
  };
}

/** @param readings  by report id, all of the record */
export function voicesIn(readings: readonly Reading[], copies: readonly CopyGroup[], registry: ActorRegistry): Voices {
  const originals = new Map(
    copies.flatMap(({ original, copies: own }) => own.map(({ doc }) => [doc, original] as const)),
  );
  const voices = new Map(readings.map((reading) => [reading.article.doc, outletVoice(reading, registry)] as const));
  const outlets = new Map([...voices.values()].map((voice) => [outletKey(voice.name), voice] as const));
  const tellings = new Map<number, Telling>();
  for (const telling of readings.flatMap(tellingsOf)) {
    const known = tellings.get(telling.key);
    if (known === undefined || leads(telling, known)) tellings.set(telling.key, telling);
  }
  return {
    ofReport: (doc) => voices.get(doc),
    ofOutlet: (key) => outlets.get(key),
    originalOf: (doc) => originals.get(doc),
    leading: (key) => tellings.get(key),
  };
}

/** The outlet, or the agency that its dateline credits: an agency of the registry, else by name, else the report itself. */
export function outletVoice({ article, report }: Reading, registry: ActorRegistry): Voice {
  const name = creditedName(article) ?? article.outlet;
  if (name === null) return { id: `report:${article.doc}`, name: publisherOf({ article, report }) };
  const actor = actorByName(registry, name);
  if (actor?.kind === "media") return { id: actor.party, name: actor.name };
  return { id: `outlet:${outletKey(name)}`, name };
}

/** An outlet that credits itself ("Northline" in the Northline Wire) goes by its full name. */
function creditedName(article: Article): string | null {
  const credited = creditedAgency(article);
  if (credited === null || article.outlet === null) return credited;
  return outletKey(credited) === outletKey(article.outlet) ? article.outlet : credited;
}

/** Each statement of a report once: as a speaker of it tells it, else in its own words. */
export function tellingsOf({ article, resolved }: Reading): readonly Telling[] {
  const day = article.publishedAt?.value.earliest ?? "9999";
  const own = new Map<number, Telling>();
  for (const { speaker, claim } of resolved?.claims ?? []) {
    const key = tellingKey(article, claim);
    const known = key === null ? undefined : own.get(key);
    if (key === null || (known !== undefined && (known.speaker !== null || speaker === null))) continue;
    const speaking = speaker === null ? null : { party: speaker.value.party, name: speaker.value.name };
    own.set(key, { key, day, doc: article.doc, speaker: speaking });
  }
  return [...own.values()];
}

/**
 * Which of two tellings of one statement says more of whose it is: the one with a speaker, of those alike the earlier one, of
 * those of one day the one of the smaller id.
 */
export function leads(one: Telling, other: Telling): boolean {
  if ((one.speaker === null) !== (other.speaker === null)) return one.speaker !== null;
  return `${one.day} ${one.doc}` < `${other.day} ${other.doc}`;
}

/** Names of a report's speakers, as `outletKey`s, who may be outlets: those that the registry does not know. */
export function speakerKeysOf({ resolved }: Reading): readonly string[] {
  const speakers = (resolved?.claims ?? []).flatMap(({ speaker }) => speaker?.value ?? []);
  const unknown = speakers.filter(({ party }) => party.startsWith("said:"));
  return [...new Set(unknown.map(({ name }) => outletKey(name)))];
}

/** Equal where the same words of the same statement tell an event; null for a statement too short to be known again. */
export function tellingKey(article: Article, claim: Claim): number | null {
  const statement = statementKey(article, claim);
  return statement === ""
    ? null
    : keyHash(`${statement}\n${article.text.slice(claim.trigger.start, claim.trigger.end)}`);
}

/** The words of a claim's sentence; empty for one too short to be known again. */
export function statementKey({ text }: Article, { evidence }: Claim): string {
  const words = normalisedWords(text.slice(evidence.start, evidence.end));
  return words.length < TELLING_WORDS ? "" : words.join(" ");
}
