/** One report's reading in, what the adapter looks up in it out: mentions, chains, words, claims. */
import type { Annotated, Mention, Token } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { Actor, Place } from "#model/world.ts";

/** `publishedOn`: ISO day or null; `filedFrom`: code of the dateline's country, null when it names none. */
export type Filing = Readonly<{ publishedOn: string | null; filedFrom: string | null }>;

export type Scene = Readonly<{
  filing: Filing;
  annotated: Annotated;
  words: (span: Span) => string;
  mention: (id: ValueId) => Mention | null;
  /** mentions of the same thing, in text order, the mention itself among them */
  chainOf: (mention: Mention) => readonly Mention[];
  /** mentions inside this one, itself left out */
  within: (mention: Mention) => readonly Mention[];
  /** whether these words stand in the report, in any case */
  isWritten: (words: string) => boolean;
  inSentence: (sentence: number) => readonly Mention[];
  head: (mention: Pick<Mention, "head">) => Token;
  token: (index: number) => Token;
  claims: ReadonlyMap<ValueId, ResolvedClaim>;
  actorOf: (mention: Mention) => Actor | null;
  placeOf: (mention: Mention) => Place | null;
}>;

/** Null for a report that was not read. */
export function sceneOf({ article, annotated, resolved }: Reading, filing: Filing): Scene | null {
  if (annotated === null || resolved === null) return null;
  const { mentions, tokens } = annotated;
  const lower = onOneLine(article.text).toLowerCase();
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const byChain = Map.groupBy(mentions, ({ chain, id }) => chain ?? id);
  const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
  return {
    filing,
    annotated,
    words: ({ start, end }) => onOneLine(article.text.slice(start, end)),
    mention: (id) => byId.get(id) ?? null,
    chainOf: (mention) => byChain.get(mention.chain ?? mention.id) ?? [mention],
    within: ({ id, sentence, first, end }) =>
      (bySentence.get(sentence) ?? []).filter((each) => each.id !== id && each.first >= first && each.end <= end),
    isWritten: (words) => words !== "" && lower.includes(words.toLowerCase()),
    inSentence: (sentence) => bySentence.get(sentence) ?? [],
    head: ({ head }) => tokens[head]!,
    token: (index) => tokens[index]!,
    claims: new Map(resolved.claims.map((each) => [each.claim.id, each])),
    actorOf: ({ id }) => resolved.actors.get(id)?.value ?? null,
    placeOf: ({ id }) => resolved.places.get(id)?.value ?? null,
  };
}

export function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
