/** An article in, what is compared of it with others out: computed once a report, and small enough to be stored with it. */
import { type Article, type Block, type BlockKind, EVIDENCE_BLOCKS } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { type Sample, type SampleSize, sampleOf } from "#text/minhash.ts";
import { type HashSet, hashRun, hashSetOf, hashWord, shinglesOf, unorderedShinglesOf } from "#text/shingles.ts";
import { contentWords, plainWords } from "./content-words.ts";

/**
 * `words` is how many the story has, headline included, furniture and repeated blocks not; `text` a hash of them all in order.
 * `shingles` are runs of words as printed; `grams` runs of content words in any order, which a re-wording leaves; `lead` those
 * of the first lines after the headline. `statements` are the content words of each sentence that has enough of them.
 */
export type Signature = Readonly<{
  doc: DocumentId;
  words: number;
  text: number;
  shingles: HashSet;
  grams: HashSet;
  lead: HashSet;
  statements: readonly HashSet[];
}>;

/** Five words in a row are seldom the same by chance. */
const SHINGLE_WORDS = 5;
const GRAM_WORDS = 3;
/** Content words of about two sentences: what happened, where and when. */
const LEAD_WORDS = 30;

/** A sentence with fewer content words says too little to be known again. */
const STATEMENT_WORDS = 5;
const SENTENCE_END = /(?<=[.!?]["”’']?)\s+/;

/** A re-worded copy shares few runs: more of them are looked up. */
export const SHINGLE_SAMPLE: SampleSize = { rate: 1 / 4, least: 16 };
export const GRAM_SAMPLE: SampleSize = { rate: 1 / 2, least: 32 };

export function signatureOf(article: Article): Signature {
  const told = article.blocks.filter(({ kind, repeats }) => EVIDENCE_BLOCKS.has(kind) && repeats === null);
  const sentences = told.flatMap((block) => sentencesOf(article, block));
  const words = sentences.flatMap((sentence) => sentence.words);
  const body = sentences.filter(({ kind }) => kind === "paragraph" || kind === "list");
  const lead = body.flatMap(({ content }) => content).slice(0, LEAD_WORDS);
  return {
    doc: article.doc,
    words: words.length,
    text: hashRun(words.map(hashWord)),
    shingles: shinglesOf(words, SHINGLE_WORDS),
    grams: unorderedShinglesOf(
      sentences.flatMap(({ content }) => content),
      GRAM_WORDS,
    ),
    lead: unorderedShinglesOf(lead, GRAM_WORDS),
    statements: sentences
      .map(({ content }) => hashSetOf(content.map(hashWord)))
      .filter(({ length }) => length >= STATEMENT_WORDS),
  };
}

type Sentence = Readonly<{ kind: BlockKind; words: readonly string[]; content: readonly string[] }>;

function sentencesOf({ text }: Article, { kind, span }: Block): Sentence[] {
  return text
    .slice(span.start, span.end)
    .split(SENTENCE_END)
    .map((sentence) => {
      const words = plainWords(sentence);
      return { kind, words, content: contentWords(words) };
    });
}

/** Of either kind of run a sample; its hashes are the buckets in which a report lies. */
export type Sketch = Readonly<{ shingles: Sample; grams: Sample }>;

export function sketchOf({ shingles, grams }: Signature): Sketch {
  return { shingles: sampleOf(shingles, SHINGLE_SAMPLE), grams: sampleOf(grams, GRAM_SAMPLE) };
}
