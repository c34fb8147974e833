/** Readings and their groups of copies in, who is behind each claim out: a party that speaks, or the text that an outlet prints. */
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { CopyGroup } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import type { Article } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { type ActorRegistry, actorById, actorByName } from "#reference/actors/registry.ts";
import { creditedAgency, outletKey } from "#reference/outlets/outlet-name.ts";
import { normalisedWords } from "#text/words.ts";

/** As `Origin`, without the outlets. */
export type Voice = Readonly<{ id: string; name: string }>;

/** Whose a claim is; pure, and the same for every order of readings. */
export type VoiceOf = (reading: Reading, claim: ResolvedClaim) => Voice;

/** The same words by chance, in shorter statements. */
const TELLING_WORDS = 8;

/**
 * Of a claim with a speaker the speaker's party. Of an outlet's own words the outlet; where the report is a copy, that of the
 * original; where another report has the statement word for word, that of whom this one names, else of the one that told it first.
 */
export function makeVoiceOf(
  readings: readonly Reading[],
  copies: readonly CopyGroup[],
  registry: ActorRegistry,
): VoiceOf {
  const originals = new Map(
    copies.flatMap(({ original, copies: own }) => own.map(({ doc }) => [doc, original] as const)),
  );
  const voices = new Map(readings.map((reading) => [reading.article.doc, outletVoice(reading, registry)] as const));
  const outlets = new Map([...voices.values()].map((voice) => [outletKey(voice.name), voice] as const));
  const tellings = leadingTellings(readings);
  const partyVoice = ({ value: { party, name } }: Speaker): Voice => {
    // an outlet that is quoted elsewhere and one that publishes here are one
    const known = party.startsWith("said:") ? outlets.get(outletKey(name)) : undefined;
    return known ?? { id: party, name: actorById(registry, party)?.name ?? name };
  };
  return ({ article }, { speaker, claim }) => {
    if (speaker !== null) return partyVoice(speaker);
    const told = tellings.get(tellingKey(article, claim));
    if (told?.speaker) return partyVoice(told.speaker);
    const doc = told?.doc ?? article.doc;
    return voices.get(originals.get(doc) ?? doc) ?? voices.get(doc)!;
  };
}

type Speaker = NonNullable<ResolvedClaim["speaker"]>;

/** The outlet, or the agency that its dateline credits: an agency of the registry, else by name, else the report itself. */
function outletVoice({ article, report }: Reading, registry: ActorRegistry): Voice {
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

/** Who published a report: the outlet, else the file or address that it came from. */
export function publisherOf({ report, article }: Pick<Reading, "report" | "article">): string {
  return report.outlet ?? article.outlet ?? report.file ?? report.url ?? report.id;
}

type Telling = Readonly<{ doc: DocumentId; speaker: Speaker | null }>;

/**
 * Of what each statement tells, the telling that says most of whose it is: the earliest with a speaker, else the earliest; of
 * those of one day the one with the smallest id.
 */
function leadingTellings(readings: readonly Reading[]): ReadonlyMap<string, Telling> {
  const day = ({ article }: Reading) => `${article.publishedAt?.value.earliest ?? "9999"} ${article.doc}`;
  const leading = new Map<string, Telling>();
  for (const { article, resolved } of readings.toSorted((one, other) => (day(one) < day(other) ? -1 : 1))) {
    for (const { speaker, claim } of resolved?.claims ?? []) {
      const key = tellingKey(article, claim);
      const known = leading.get(key);
      if (key !== "" && (known === undefined || (known.speaker === null && speaker !== null))) {
        leading.set(key, { doc: article.doc, speaker });
      }
    }
  }
  return leading;
}

/** Equal where the same words of the same statement tell an event. */
function tellingKey(article: Article, claim: Claim): string {
  const statement = statementKey(article, claim);
  return statement === "" ? "" : `${statement}\n${article.text.slice(claim.trigger.start, claim.trigger.end)}`;
}

/** The words of a claim's sentence; empty for one too short to be known again. */
export function statementKey({ text }: Article, { evidence }: Claim): string {
  const words = normalisedWords(text.slice(evidence.start, evidence.end));
  return words.length < TELLING_WORDS ? "" : words.join(" ");
}
