import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Token } from "#model/annotated.ts";
import { packageRoot } from "#reference/package-root.ts";
import { sha256Hex } from "#text/ids.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";
import { readText } from "./read-text.ts";
import { loadReaderModel } from "./reader-model.ts";

const FOLDER = join(packageRoot(), "models/reader-en");
const MODEL = await loadReaderModel(FOLDER);

/** "word>head:relation", the root's head as 0. */
async function arcs(text: string): Promise<string[]> {
  const { tokens } = await readText(sampleArticle([text]), MODEL);
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
  test(`the frame of \`${text}\` is read`, async () => {
    const found = await arcs(text);
    for (const arc of expected) assert.ok(found.includes(arc), `${arc} not in ${found.join(" ")}`);
  });
}

test("tags, parts of speech and lemmas go together", async () => {
  const { tokens } = await readText(sampleArticle(["Soldiers didn't leave Aleppo's villages."]), MODEL);
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

test("a sentence never spans blocks, and offsets and heads count through the article", async () => {
  const source = sampleArticle(["Shells hit the \u{1F3E5} in Amal", "Gunmen fled. Two died."]);
  const { sentences, tokens } = await readText(source, MODEL);
  assert.deepEqual(
    sentences.map(({ span, block }) => [source.text.slice(span.start, span.end), block]),
    [
      ["Shells hit the \u{1F3E5} in Amal", 0],
      ["Gunmen fled.", 1],
      ["Two died.", 1],
    ],
  );
  const last = sentences[2];
  assert.deepEqual([last?.first, last?.end], [9, 12]);
  assert.equal(tokens[tokens[9]?.head as number]?.form, "died");
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

test("any article gives sentences that cover all tokens, each one tree, the same every time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (paragraphs) => {
      const source = sampleArticle(paragraphs);
      const { sentences, tokens } = await readText(source, MODEL);
      let next = 0;
      for (const { first, end, span } of sentences) {
        assert.equal(first, next);
        assert.deepEqual([span.start, span.end], [tokens[first]?.start, tokens[end - 1]?.end]);
        assertWellFormed(source.text, tokens, first, end);
        next = end;
      }
      assert.equal(next, tokens.length);
      const again = await readText(source, MODEL);
      assert.deepEqual([again.sentences, again.tokens], [sentences, tokens]);
    }),
    { numRuns: 60 },
  );
});

test("a sentence longer than the encoder's window is read in parts", async () => {
  const { sentences, tokens } = await readText(sampleArticle(["men and ".repeat(500)]), MODEL);
  assert.equal(tokens.length, 1000);
  assert.equal(sentences.length > 1, true);
  for (const { first, end } of sentences) assert.equal(end - first < MODEL.window, true);
});

test("text in capitals is read as text", async () => {
  const { names, tokens } = await readText(
    sampleArticle(["GUERRILLAS KILLED MAYOR JOSE RAMIREZ IN SAN SALVADOR."]),
    MODEL,
  );
  const found = names.worldwide.map(({ first, end, type }) => [
    type,
    ...tokens.slice(first, end).map(({ form }) => form),
  ]);
  assert.deepEqual(found, [
    ["Person", "JOSE", "RAMIREZ"],
    ["Location", "SAN", "SALVADOR"],
  ]);
});

test("names keep their exact characters beside emoji, Arabic and curly quotes", async () => {
  const source = sampleArticle(["\u{1F6A8} “Ahmed al-Masri” (أحمد المصري) met Maria Lopez in Aleppo’s market."]);
  const { names, tokens } = await readText(source, MODEL);
  const found = names.worldwide.map(({ first, end }) => source.text.slice(tokens[first]!.start, tokens[end - 1]!.end));
  for (const name of ["Ahmed al-Masri", "Maria Lopez", "Aleppo"])
    assert.ok(found.includes(name), `${name} not in ${found}`);
});

test("frames hold who said what, in words", async () => {
  const source = sampleArticle(["The ministry said that rebels attacked the base."]);
  const { frames, tokens } = await readText(source, MODEL);
  const words = (list: readonly number[]) => list.map((word) => tokens[word]!.form).join(" ");
  assert.deepEqual(
    frames.map(({ source, cue, content }) => [words(source), words(cue), words(content)]),
    [["The ministry", "said", "that rebels attacked the base"]],
  );
});

test("a model folder that is missing or damaged is named with the remedy", async () => {
  const folder = mkdtempSync(join(tmpdir(), "reader-"));
  const load = () => loadReaderModel(folder);
  try {
    await assert.rejects(load, /model\.json: it cannot be read; install the program again/);
    for (const file of readdirSync(FOLDER)) copyFileSync(join(FOLDER, file), join(folder, file));
    const weights = readFileSync(join(FOLDER, "encoder.onnx"));
    writeFileSync(join(folder, "encoder.onnx"), weights.subarray(0, -1));
    await assert.rejects(load, /encoder\.onnx: its SHA-256 is [0-9a-f]{64}, [0-9a-f]{64} was expected/);
    const manifest = readFileSync(join(FOLDER, "model.json"), "utf8");
    const shorter = manifest.replace(sha256Hex(weights), sha256Hex(weights.subarray(0, -1)));
    writeFileSync(join(folder, "model.json"), shorter);
    await assert.rejects(load, /the runtime cannot open its networks; install the program again/);
    rmSync(join(folder, "encoder.onnx"));
    await assert.rejects(load, /encoder\.onnx: it cannot be read/);
    writeFileSync(join(folder, "model.json"), '{"format": "other/1"}');
    await assert.rejects(load, /model\.json: it does not describe a reader of this version/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
