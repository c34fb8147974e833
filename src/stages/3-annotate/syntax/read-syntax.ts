/** An article in, its sentences and tokens with part of speech, lemma and dependency syntax out. */
import type { Sentence, Token } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import { parseTwice } from "./guide.ts";
import { lemmaOf } from "./lemmatise.ts";
import { parseWordsOf } from "./parse-words.ts";
import { splitSentences } from "./split-sentences.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagWords } from "./tag.ts";
import { type RawToken, tokenise } from "./tokenise.ts";
import { encodeWords } from "./word-codes.ts";

/** One word with its reading; `head` is an index into the sentence, -1 for its root. */
export type WordReading = Readonly<Pick<Token, "lemma" | "upos" | "tag" | "head" | "deprel">>;

/** Every block's sentences and tokens, in text order. Pure; each sentence is one tree with one root. */
export function readSyntax(
  article: Article,
  model: SyntaxModel,
): { sentences: readonly Sentence[]; tokens: readonly Token[] } {
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [block, { span }] of article.blocks.entries()) {
    const raw = tokenise(article.text, span.start, span.end);
    for (const { first, end } of splitSentences(article.text, raw)) {
      const run = raw.slice(first, end);
      const offset = tokens.length;
      // not push(...): a sentence can be longer than the call stack
      for (const token of readRun(article.text, run, offset, model)) tokens.push(token);
      const sentenceSpan = { doc: article.doc, start: (run[0] as RawToken).start, end: (run.at(-1) as RawToken).end };
      sentences.push({ span: sentenceSpan, first: offset, end: tokens.length, block });
    }
  }
  return { sentences, tokens };
}

function readRun(text: string, run: readonly RawToken[], offset: number, model: SyntaxModel): Token[] {
  const forms = run.map(({ start, end }) => text.slice(start, end));
  return readWords(forms, model).map((reading, index) => ({
    start: (run[index] as RawToken).start,
    end: (run[index] as RawToken).end,
    form: forms[index] as string,
    ...reading,
    head: reading.head < 0 ? -1 : reading.head + offset,
  }));
}

/** More capitals than this share of words make a headline or a dispatch, where a capital says nothing. */
const HEADLINE_SHARE = 0.5;

/** The tags, with a capitalised word inside a sentence that was taken for an adverb made a name: [Veale] pointed out. */
function withNames(forms: readonly string[], tags: Uint8Array, names: SyntaxModel["tags"]): Uint8Array {
  const capitals = forms.filter((form) => /^\p{Lu}/u.test(form)).length;
  const proper = names.findIndex(({ upos, xpos }) => upos === "PROPN" && xpos === "NNP");
  if (proper < 0 || capitals / forms.length > HEADLINE_SHARE) return tags;
  return tags.map((tag, index) => {
    const form = forms[index] ?? "";
    const isName = index > 1 && names[tag]?.upos === "ADV" && /^\p{Lu}\p{Ll}{2,}$/u.test(form) && !form.endsWith("ly");
    return isName && /^[\p{L},]/u.test(forms[index - 1] ?? "") ? proper : tag;
  });
}

/** Reads the words of one sentence that is already cut into tokens. */
export function readWords(forms: readonly string[], model: SyntaxModel): WordReading[] {
  const codes = encodeWords(forms, model.lexicon);
  const tags = withNames(forms, tagWords(codes, model.tagger), model.tags);
  const tree = parseTwice(parseWordsOf(codes, tags, model.tags), model.parsers);
  return forms.map((form, index) => {
    const { upos, xpos } = model.tags[tags[index] as number] ?? { upos: "X", xpos: "FW" };
    const head = tree.head[index] as number;
    return {
      lemma: lemmaOf(form, xpos, model.lemmas),
      upos,
      tag: xpos,
      head: head === forms.length ? -1 : head,
      deprel: model.relations[tree.label[index] as number] ?? "dep",
    };
  });
}
