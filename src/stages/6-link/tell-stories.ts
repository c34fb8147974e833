/** A reading in, the stories that it tells out, each with the names and words of its part of the report. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Reading } from "#model/reading.ts";
import type { WordRarity } from "#reference/lexicon/word-rarity.ts";
import { dayNumber } from "#text/calendar.ts";
import type { Constraints } from "./constraints.ts";
import type { RelateParties } from "./feature.ts";
import { isTown, type LinkNode, nodesOf, type Story, type WordWeights, wordWeights } from "./link-node.ts";
import { mainStory, storiesOf } from "./stories.ts";

/** In the order of their first sentences. The report's main story has all its words, the others have those of their sentences. */
export function tellStories(
  reading: Reading,
  { relate, rarity }: Readonly<{ relate: RelateParties; rarity: WordRarity }>,
  constraints: Constraints,
): Story[] {
  const { annotated } = reading;
  if (annotated === null) return [];
  const nodes = storiesOf(nodesOf(reading), relate, constraints);
  const main = mainStory(nodes);
  const aside = new Set([...knownTokens(reading, annotated), ...speakerTokens(annotated)]);
  const persons = personTokens(annotated);
  return nodes.map((node) => {
    const words = node === main ? allWords(annotated) : wordsOf(annotated, node.sentences);
    const towns = tokensOfTowns(reading, annotated, node);
    const named = [...words, ...allWords(annotated).filter(({ at }) => towns.has(at))];
    const names = named.filter(({ token, at }) => token.upos === "PROPN" && !aside.has(at));
    return {
      ...node,
      names: weigh(
        names.map(({ token }) => token.form),
        rarity,
      ),
      persons: weigh(
        names
          .filter(({ token, at }) => persons.has(at) || node.titles.has(token.form.toLowerCase()))
          .map(({ token }) => token.form),
        rarity,
      ),
      words: weigh(
        words.map(({ token }) => token.lemma),
        rarity,
      ),
      published: publicationDay(reading),
    };
  });
}

const MEANINGFUL: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "PROPN", "NUM"]);

type Word = Readonly<{ token: Annotated["tokens"][number]; at: number }>;

function allWords(annotated: Annotated): Word[] {
  return wordsOf(annotated, [...annotated.sentences.keys()]);
}

/** Initials and "al" are of many names. */
function wordsOf({ sentences, tokens }: Annotated, among: readonly number[]): Word[] {
  return [...new Set(among)]
    .flatMap((sentence) => {
      const { first, end } = sentences[sentence]!;
      return tokens.slice(first, end).map((token, offset) => ({ token, at: first + offset }));
    })
    .filter(({ token }) => MEANINGFUL.has(token.upos) && token.form.length > 2);
}

function weigh(words: readonly string[], rarity: WordRarity): WordWeights {
  return wordWeights(new Map(words.map((word) => [word.toLowerCase(), rarity(word)] as const)));
}

function publicationDay({ article }: Reading): number | null {
  const published = article.publishedAt?.value ?? null;
  return published === null ? null : dayNumber(published.latest);
}

/** Token indices of mentions that are bound to a party of the registry or to a country. */
function knownTokens({ resolved }: Reading, { mentions }: Annotated): ReadonlySet<number> {
  return tokensOf(mentions, ({ id }) => {
    const actorId = resolved?.actors.get(id)?.value.actorId;
    const isKnown = actorId !== undefined && !actorId.startsWith("said:");
    return isKnown || resolved?.places.get(id)?.value.precision === "country";
  });
}

/** [A week earlier missiles had hit the town]: a story that lies in a town bears its name, also where another sentence tells it. */
function tokensOfTowns({ resolved }: Reading, { mentions }: Annotated, { places }: LinkNode): ReadonlySet<number> {
  const towns = new Set(places.filter(isTown).map(({ placeId }) => placeId));
  return tokensOf(mentions, ({ id }) => towns.has(resolved?.places.get(id)?.value.placeId ?? ""));
}

/** Who speaks of an event speaks of others too: spokesmen, sheriffs, ministers. But residents of a village speak of what happened there. */
function speakerTokens({ mentions: all, attributions }: Annotated): ReadonlySet<number> {
  const mentions = all.filter(({ kind }) => kind !== "people");
  const speakers = new Set<string>(attributions.map(({ source }) => source));
  const chains = new Set(mentions.filter(({ id }) => speakers.has(id)).map(({ id, chain }) => chain ?? id));
  return tokensOf(mentions, ({ id, chain }) => chains.has(chain ?? id));
}

function personTokens({ mentions }: Annotated): ReadonlySet<number> {
  return tokensOf(mentions, ({ kind }) => kind === "person");
}

function tokensOf(mentions: readonly Mention[], isWanted: (mention: Mention) => boolean): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const mention of mentions.filter(isWanted)) {
    for (let at = mention.first; at < mention.end; at++) tokens.add(at);
  }
  return tokens;
}
