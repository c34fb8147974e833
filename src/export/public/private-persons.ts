/** Readings in; the names of persons who are in no registry, and texts without them, out. */
import type { Mention } from "#model/annotated.ts";
import type { Reading } from "#model/reading.ts";
import type { Article } from "#model/report.ts";

export const WITHHELD = "[name withheld]";
/** Stands for each UTF-16 code unit of a name in an article's text, so that every span still lies where it lay. */
const MASK = "█";

export type PrivatePersons = Readonly<{
  /** different persons, as far as their reports tell them apart */
  count: number;
  /** a derived text (a title, the name of a speaker) without their names */
  hideIn: (text: string) => string;
  /** the article with their names blackened; its length and offsets stay */
  blacken: (article: Article) => Article;
}>;

/**
 * A person is public when the registry of parties has them; every other named person is private: victims, witnesses, relatives, local
 * officials. Names that the reader did not take for a person's are not found.
 */
export function privatePersons(readings: readonly Reading[]): PrivatePersons {
  const found = readings.flatMap((reading) =>
    namesIn(reading).map((mention) => ({ doc: reading.article.doc, mention, name: nameIn(reading, mention) })),
  );
  const texts = [
    ...new Set(found.flatMap(({ mention, name }) => [mention.value, slugOf(mention.value), name, slugOf(name)])),
  ].filter((text) => text.length > 1);
  const pattern = alternatives(texts);
  const spansOf = Map.groupBy(found, ({ doc }) => doc);
  return {
    count: new Set(found.map(({ doc, mention }) => `${doc} ${mention.chain ?? mention.id}`)).size,
    hideIn: (text) => (pattern === null ? text : text.replace(pattern, WITHHELD)),
    blacken: (article) => {
      const names = (spansOf.get(article.doc) ?? []).map(({ mention }) => mention.provenance.spans[0]!);
      const text = names.reduce(
        (so, { start, end }) => so.slice(0, start) + MASK.repeat(end - start) + so.slice(end),
        article.text,
      );
      return { ...article, text };
    },
  };
}

/** Mentions by name, also those that a pronoun's chain begins with. */
function namesIn({ annotated, resolved }: Reading): readonly Mention[] {
  if (annotated === null) return [];
  const isPublic = ({ id }: Mention) => {
    const actorId = resolved?.actors.get(id)?.value.actorId;
    return actorId !== undefined && !actorId.startsWith("said:");
  };
  const known = new Set(annotated.mentions.filter(isPublic).map(({ id, chain }) => chain ?? id));
  const isName = ({ first, end }: Mention) => annotated.tokens.slice(first, end).some(({ upos }) => upos === "PROPN");
  return annotated.mentions.filter(
    (mention) => mention.kind === "person" && isName(mention) && !known.has(mention.chain ?? mention.id),
  );
}

/** The mention from its first proper noun to its last: "Walid Al-Ansi" of "his brother Walid Al-Ansi". */
function nameIn({ article, annotated }: Reading, { first, end }: Mention): string {
  const proper = (annotated?.tokens.slice(first, end) ?? []).filter(({ upos }) => upos === "PROPN");
  return article.text.slice(proper[0]?.start ?? 0, proper.at(-1)?.end ?? 0);
}

/** As ids of parties write it: `said:ahmad-karim`. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Any of the texts as whole words, the longest first; null for none. Linear in its input: plain alternatives. */
function alternatives(texts: readonly string[]): RegExp | null {
  if (texts.length === 0) return null;
  const longestFirst = texts.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const escaped = longestFirst.map((text) => RegExp.escape(text));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}
