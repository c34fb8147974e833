/**
 * Corpora in, tokens and piece ids out as JSON lines, so that training sees exactly what the program will see.
 *
 * `node training/reader/prepare.ts --vocabulary vocab.txt --out DIR FILE…`: from each `NAME.jsonl` or `NAME.conllu` a
 * `DIR/FOLDER-NAME.jsonl`. A line is a document: word offsets in its text, pieces and letter case by word, the first words
 * of its sentences and of its blocks, and for a treebank its tags, heads (index in the sentence, -1 for the root) and relations.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { LETTER_CASES, letterCaseOf } from "#stages/3-annotate/encoder/letter-case.ts";
import { piecesOf, readVocabulary, specialPieces } from "#stages/3-annotate/encoder/word-pieces.ts";
import { splitSentences } from "#stages/3-annotate/syntax/split-sentences.ts";
import { type RawToken, tokenise } from "#stages/3-annotate/syntax/tokenise.ts";
import { articleOf } from "../../eval/read-text.ts";
import { type GoldSentence, readConllu } from "./conllu.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { vocabulary: { type: "string" }, out: { type: "string" } },
});
if (values.vocabulary === undefined || values.out === undefined || positionals.length === 0) {
  throw new Error("give --vocabulary vocab.txt --out DIR and the corpora's files");
}
const vocabulary = readVocabulary(readFileSync(values.vocabulary, "utf8"));
const { unknown } = specialPieces(vocabulary);
mkdirSync(values.out, { recursive: true });
for (const file of positionals) {
  const lines = (extname(file) === ".conllu" ? treebank : texts)(readFileSync(file, "utf8"));
  const name = `${basename(dirname(file))}-${basename(file, extname(file))}.jsonl`;
  writeFileSync(join(values.out, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  process.stderr.write(`${name}: ${lines.length} documents\n`);
}

function written(forms: readonly string[]) {
  return {
    pieces: forms.map((form) => piecesOf(form, vocabulary, unknown)),
    cases: forms.map((form) => LETTER_CASES.indexOf(letterCaseOf(form))),
  };
}

function texts(source: string): object[] {
  return source
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const words: RawToken[] = [];
      const sentences: number[] = [];
      const blocks: number[] = [];
      for (const { span } of articleOf(text).blocks) {
        const tokens = tokenise(text, span.start, span.end);
        if (tokens.length === 0) continue;
        blocks.push(words.length);
        sentences.push(...splitSentences(text, tokens).map(({ first }) => words.length + first));
        words.push(...tokens);
      }
      const forms = words.map(({ start, end }) => text.slice(start, end));
      return { id, offsets: words.map(({ start, end }) => [start, end]), sentences, blocks, ...written(forms) };
    });
}

/** Paragraphs are blocks; a document begins where an id says so, or with each sentence where there are no ids. */
function treebank(source: string): object[] {
  const documents = new Map<string, GoldSentence[]>();
  for (const sentence of readConllu(source)) {
    const id = sentence.id.replace(/-\d+$/, "") || `${documents.size}`;
    documents.set(id, [...(documents.get(id) ?? []), sentence]);
  }
  return [...documents].map(([id, sentences]) => {
    const words = sentences.flatMap(({ words }) => words);
    const starts: number[] = [];
    const blocks: number[] = [];
    let at = 0;
    for (const { words, startsParagraph } of sentences) {
      if (startsParagraph || at === 0) blocks.push(at);
      starts.push(at);
      at += words.length;
    }
    return {
      id,
      ids: sentences.map(({ id }) => id),
      sentences: starts,
      blocks,
      ...written(words.map(({ form }) => form)),
      tags: words.map(({ upos, xpos }) => `${upos} ${xpos}`),
      heads: words.map(({ head }) => head),
      relations: words.map(({ deprel }) => deprel),
    };
  });
}
