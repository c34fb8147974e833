import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Token } from "#model/annotated.ts";
import { packageRoot } from "#reference/package-root.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";
import { readSyntax, readWords } from "./read-syntax.ts";
import { loadSyntaxModel } from "./syntax-model.ts";

const FOLDER = join(packageRoot(), "models/syntax-en");
const MODEL = loadSyntaxModel(FOLDER);

/** "word>head:relation", the root's head as 0. */
function arcs(text: string): string[] {
  const { tokens } = readSyntax(sampleArticle([text]), MODEL);
  return tokens.map(({ form, head, deprel }) => `${form}>${tokens[head]?.form ?? "0"}:${deprel}`);
}

/** Arcs that each text must have: the frames that reports of attacks are made of. */
const FRAMES: readonly (readonly [text: string, ...arcs: string[]])[] = [
  [
    "Shells killed three farmers.",
    "Shells>killed:nsubj",
    "farmers>killed:obj",
    "three>farmers:nummod",
    "killed>0:root",
  ],
  ["Two soldiers were killed by gunmen.", "soldiers>killed:nsubj:pass", "gunmen>killed:obl:agent"],
  ["The raid destroyed a house, killing 12 people.", "killing>destroyed:advcl", "people>killing:obj"],
  ["The blast left five soldiers dead.", "soldiers>left:obj", "dead>left:xcomp"],
  ["The rebels shelled the town, the army said.", "army>said:nsubj", "shelled>said:ccomp"],
  ['"We saw smoke," said the mayor.', "mayor>said:nsubj", "saw>said:ccomp"],
  ["According to the ministry, ten people died.", "ministry>died:obl", "people>died:nsubj"],
  ["The army denied that its planes had bombed the camp.", "bombed>denied:ccomp", "planes>bombed:nsubj"],
  ["Gunmen who attacked the base fled.", "attacked>Gunmen:acl:relcl", "fled>0:root"],
  ["SOLDIERS KILLED TWO GUERRILLAS IN THE VILLAGE.", "SOLDIERS>KILLED:nsubj", "GUERRILLAS>KILLED:obj"],
];
for (const [text, ...expected] of FRAMES) {
  test(`the frame of \`${text}\` is read`, () => {
    const found = arcs(text);
    for (const arc of expected) assert.ok(found.includes(arc), `${arc} not in ${found.join(" ")}`);
  });
}

test("tags, parts of speech and lemmas go together", () => {
  const { tokens } = readSyntax(sampleArticle(["Soldiers didn't leave Aleppo's villages."]), MODEL);
  const read = tokens.map(({ form, lemma, upos, tag }) => [form, lemma, upos, tag].join(" "));
  assert.deepEqual(read, [
    "Soldiers soldier NOUN NNS",
    "did do AUX VBD",
    "n't not PART RB",
    "leave leave VERB VB",
    "Aleppo Aleppo PROPN NNP",
    "'s 's PART POS",
    "villages village NOUN NNS",
    ". . PUNCT .",
  ]);
});

test("a sentence never spans blocks, and offsets and heads count through the article", () => {
  const source = sampleArticle(["Shells hit \u{1F3E5} Amal", "Gunmen fled. Two died."]);
  const { sentences, tokens } = readSyntax(source, MODEL);
  assert.deepEqual(
    sentences.map(({ span, block }) => [source.text.slice(span.start, span.end), block]),
    [
      ["Shells hit \u{1F3E5} Amal", 0],
      ["Gunmen fled.", 1],
      ["Two died.", 1],
    ],
  );
  const last = sentences[2];
  assert.deepEqual([last?.first, last?.end], [7, 10]);
  assert.equal(tokens[tokens[7]?.head as number]?.form, "died");
});

function assertWellFormed(text: string, tokens: readonly Token[], first: number, end: number): void {
  const run = tokens.slice(first, end);
  assert.equal(run.filter(({ head }) => head === -1).length, 1);
  run.forEach((token, index) => {
    assert.equal(text.slice(token.start, token.end), token.form);
    let at = first + index;
    for (let step = 0; at !== -1; step += 1) {
      assert.ok(at >= first && at < end && step <= run.length);
      at = (tokens[at] as Token).head;
    }
  });
}

const word = fc.constantFrom(
  "Gunmen",
  "killed",
  "12",
  "people",
  ",",
  ".",
  '"',
  "said",
  "the",
  "U.S.",
  "\u{1F4A3}",
  "don’t",
  "\n",
);
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
);

test("any article gives sentences that cover all tokens, each one tree, the same every time", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (paragraphs) => {
      const source = sampleArticle(paragraphs);
      const { sentences, tokens } = readSyntax(source, MODEL);
      let next = 0;
      for (const { first, end, span } of sentences) {
        assert.equal(first, next);
        assert.deepEqual([span.start, span.end], [tokens[first]?.start, tokens[end - 1]?.end]);
        assertWellFormed(source.text, tokens, first, end);
        next = end;
      }
      assert.equal(next, tokens.length);
      assert.deepEqual(readSyntax(source, MODEL), { sentences, tokens });
    }),
    { numRuns: 60 },
  );
});

test("a sentence of thousands of words is read", () => {
  const { sentences } = readSyntax(sampleArticle(["men and ".repeat(5000)]), MODEL);
  assert.equal(sentences.length, 1);
});

test("a model folder that is missing or damaged is named with the remedy", () => {
  const folder = mkdtempSync(join(tmpdir(), "syntax-"));
  try {
    assert.throws(() => loadSyntaxModel(folder), /model\.json: it cannot be read; install the program again/);
    copyFileSync(join(FOLDER, "model.json"), join(folder, "model.json"));
    assert.throws(() => loadSyntaxModel(folder), /weights\.bin: it cannot be read/);
    const weights = readFileSync(join(FOLDER, "weights.bin"));
    writeFileSync(join(folder, "weights.bin"), weights.subarray(0, -1));
    assert.throws(
      () => loadSyntaxModel(folder),
      /weights\.bin: its SHA-256 is [0-9a-f]{64}, [0-9a-f]{64} was expected/,
    );
    writeFileSync(join(folder, "model.json"), '{"format": "other/1"}');
    assert.throws(() => loadSyntaxModel(folder), /model\.json: it does not describe a syntax model of this version/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a capitalised word inside a sentence is a name and no adverb, a lower-case one may be an adverb", () => {
  const upos = (sentence: string, word: string) => {
    const forms = sentence.split(" ");
    return readWords(forms, MODEL)[forms.indexOf(word)]?.upos;
  };
  assert.equal(upos("The forces had massed over the past week , Veale pointed out .", "Veale"), "PROPN");
  assert.equal(upos("The forces had massed again near the town .", "again"), "ADV");
});
