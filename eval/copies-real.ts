/** Articles of `gva` or `ecb_plus` in; how many copies among them and of them are found out. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { cleanReport } from "#stages/2-clean/clean-report.ts";
import { compareTexts } from "#stages/6-link/copies/compare-texts.ts";
import { type CopyIndex, makeCopyIndex } from "#stages/6-link/copies/copy-index.ts";
import { comparedReport } from "#stages/6-link/copies/find-copies.ts";
import type { Signature } from "#stages/6-link/copies/signature.ts";
import { normalisedWords } from "#text/words.ts";
import { EDITS, type Edit, editedCopy } from "./copies-edits.ts";
import { rawText } from "./read-case.ts";
import { type Random, seededRandom } from "./seeded-random.ts";

const SEED = 20180207;
/** Shorter articles are no story, and cannot be shortened. */
const FEWEST_WORDS = 80;
/** Edited articles of each kind: enough that one changes the recall by half a per cent. */
const PER_EDIT = 200;
/** By brute force: above, a person says copy; below, no copy; between them nothing is said. */
const COPY = 0.5;
const NO_COPY = 0.1;

const lineSchema = z.union([
  z.object({
    id: z.string(),
    articles: z.array(z.object({ id: z.string(), title: z.string().nullish(), text: z.string() })),
  }),
  z.object({ id: z.string(), subtopic: z.string(), text: z.string() }),
]);

/** `event`: which incident or subtopic it tells. */
type RealArticle = Readonly<{
  id: string;
  event: string;
  text: string;
  shingles: ReadonlySet<string>;
  signature: Signature;
}>;

/** @throws z.ZodError when a line is of neither set */
export function readArticles(files: readonly string[]): RealArticle[] {
  const lines = files.flatMap((file) => readFileSync(file, "utf8").trim().split("\n"));
  const articles = lines
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .flatMap((line) => {
      if ("subtopic" in line) return [{ id: line.id, event: line.subtopic, text: line.text }];
      return line.articles.map(({ id, title, text }) => ({
        id,
        event: line.id,
        text: title ? `${title}\n\n${text}` : text,
      }));
    })
    .map((article) => ({ ...article, signature: signatureOfText(article.id, article.text) }))
    .map((article) => ({ ...article, shingles: wordRuns(article.text) }));
  // an article that the archive lists twice is one report
  return [...new Map(articles.map((article) => [article.signature.doc, article])).values()];
}

function signatureOfText(name: string, text: string): Signature {
  return comparedReport(cleanReport(rawText(name, text, null))).signature;
}

/** Brute force, without hashes and cleaning: runs of five words as strings. */
function wordRuns(text: string): ReadonlySet<string> {
  const words = normalisedWords(text);
  return new Set(Array.from({ length: Math.max(0, words.length - 4) }, (_, at) => words.slice(at, at + 5).join(" ")));
}

function exactContainment(one: RealArticle, other: RealArticle): number {
  const smaller = Math.min(one.shingles.size, other.shingles.size);
  return smaller === 0 ? 0 : one.shingles.intersection(other.shingles).size / smaller;
}

/** Found by the buckets, and judged a copy. */
function isFound(index: CopyIndex, one: Signature, other: Signature): boolean {
  return index.candidates(one).includes(other) && compareTexts(one, other) !== null;
}

export type RealPairs = Readonly<{
  articles: number;
  /** pairs of one event with a containment of at least `COPY`, how many of them the buckets give, and how many are judged copies */
  copies: Readonly<{ pairs: number; inBuckets: number; found: number }>;
  /** pairs of one event below `NO_COPY`, and how many of them are judged copies */
  others: Readonly<{ pairs: number; found: number }>;
  /** pairs of one event between the two, and how many of them are judged copies */
  between: Readonly<{ pairs: number; found: number }>;
  /** pairs of different events that are judged copies */
  acrossEvents: number;
}>;

export function measureRealPairs(articles: readonly RealArticle[]): RealPairs {
  const index = makeCopyIndex();
  for (const { signature } of articles) index.add(signature);
  const eventOf = new Map(articles.map(({ signature, event }) => [signature, event] as const));
  const pairs = [...Map.groupBy(articles, ({ event }) => event).values()].flatMap(pairsOf).map(([one, other]) => ({
    share: exactContainment(one, other),
    inBucket: index.candidates(one.signature).includes(other.signature),
    found: isFound(index, one.signature, other.signature),
  }));
  const of = (fits: (share: number) => boolean) => {
    const own = pairs.filter(({ share }) => fits(share));
    return { pairs: own.length, found: own.filter(({ found }) => found).length };
  };
  const copies = pairs.filter(({ share }) => share >= COPY);
  const across = articles.flatMap(({ signature, event }) =>
    index
      .candidates(signature)
      .filter((other) => other.doc < signature.doc && eventOf.get(other) !== event)
      .filter((other) => compareTexts(signature, other) !== null),
  );
  return {
    articles: articles.length,
    copies: { ...of((share) => share >= COPY), inBuckets: copies.filter(({ inBucket }) => inBucket).length },
    others: of((share) => share < NO_COPY),
    between: of((share) => share >= NO_COPY && share < COPY),
    acrossEvents: across.length,
  };
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}

export type EditRecall = Readonly<Record<Edit, Readonly<{ copies: number; found: number }>>>;

/** Of seeded edits of the articles, how many are found among all of them. */
export function measureEdits(articles: readonly RealArticle[]): EditRecall {
  const random = seededRandom(SEED);
  const stories = articles.filter(({ signature }) => signature.words >= FEWEST_WORDS);
  const vocabulary = wordsOf(stories);
  const index = makeCopyIndex();
  for (const { signature } of articles) index.add(signature);
  const measure = (edit: Edit) => {
    const chosen = shuffled(stories, random).slice(0, PER_EDIT);
    const found = chosen.filter(({ id, text, signature }) => {
      const copy = editedCopy(paragraphsOf(text), edit, { vocabulary, random });
      return isFound(index, signatureOfText(`${id} ${edit}`, copy.join("\n\n")), signature);
    });
    return [edit, { copies: chosen.length, found: found.length }] as const;
  };
  return Object.fromEntries(EDITS.map(measure)) as EditRecall;
}

/** Lines of more than a few words; `ecb_plus` has a sentence a line. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}

/** Lower-case words of four letters and more, as often as they are used. */
function wordsOf(articles: readonly RealArticle[]): string[] {
  return articles.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu) ?? []);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
