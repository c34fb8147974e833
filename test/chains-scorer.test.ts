/** The scorer of chains, on values made by hand; and the gold itself: every quote stands where it says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChainPassage, locateWords, readChainGold } from "../eval/chains-gold.ts";
import { type ChainField, comparableChains, type SeenChains, scoreChainPassage } from "../eval/chains-score.ts";
import { scoreChains } from "../eval/coreference.ts";

const TEXT = "Rosa Vidal met Juan Ortega. She said both were tired. It rained.";
const at = (words: string) => locateWords(TEXT, words)!;

const GOLD: ChainPassage = {
  theme: "test",
  id: "test-01",
  text: TEXT,
  chains: [[at("Rosa Vidal"), at("She")], [at("Juan Ortega")]],
  together: [{ place: at("both"), of: [0, 1] }],
  open: [at("It")],
  speakers: [{ cue: at("said"), chain: 0 }],
};

const mention = (words: string, linkClass: "name" | "pronoun", chain: string | null, together: string[] = []) => {
  const place = at(words);
  return {
    place,
    head: { start: place.end - words.split(" ").at(-1)!.length, end: place.end },
    linkClass,
    chain,
    together,
  };
};

/** What the program would see if it joined "She" to `she` and "It" to `it`. */
const seen = (she: string | null, it: string | null = null, together = ["vidal", "ortega"]): SeenChains => ({
  text: TEXT,
  mentions: [
    mention("Rosa Vidal", "name", "vidal"),
    mention("Juan Ortega", "name", "ortega"),
    mention("She", "pronoun", she),
    mention("both", "pronoun", null, together),
    mention("It", "pronoun", it),
  ],
  speakers: [{ cue: [at("said")], mention: 2 }],
});

const CASES: readonly (readonly [name: string, seen: SeenChains, field: ChainField, verdicts: readonly string[]])[] = [
  ["a right link is right", seen("vidal"), "pronoun", ["right"]],
  ["a link to another person is wrong", seen("ortega"), "pronoun", ["wrong"]],
  ["a pronoun without a chain is missed", seen(null), "pronoun", ["missed"]],
  [
    "a pronoun that stands for nothing is extra when it is joined",
    seen("vidal", "ortega"),
    "pronoun",
    ["right", "extra"],
  ],
  ["a pronoun that must stay open is right without a chain", seen("vidal"), "open", ["right"]],
  ["a pronoun that must stay open is wrong in a chain", seen("vidal", "vidal"), "open", ["wrong"]],
  ["two chains at once are right together", seen("vidal"), "together", ["right"]],
  ["one chain of two is not", seen("vidal", null, ["vidal"]), "together", ["wrong"]],
  ["none is missed", seen("vidal", null, []), "together", ["missed"]],
  ["the speaker behind a pronoun is who it stands for", seen("vidal"), "speaker", ["right"]],
  ["another speaker is wrong", seen("ortega"), "speaker", ["wrong"]],
  ["a pronoun is not yet a speaker", seen(null), "speaker", ["wrong"]],
  ["names that are told once are no links", seen("vidal"), "name", []],
];

for (const [name, view, field, verdicts] of CASES) {
  test(`chains: ${name}`, () => {
    const found = scoreChainPassage(GOLD, view).filter((outcome) => outcome.field === field);
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
    );
  });
}

test("chains of both sides are compared at the places of the gold", () => {
  const { gold, predicted } = comparableChains(GOLD, seen("vidal"));
  assert.deepEqual(predicted[0], gold[0]);
  assert.equal(scoreChains([{ gold, predicted }]).conll, 1);
});

test("MUC, B³ and CEAF are those of Pradhan et al. 2014", () => {
  const chain = (keys: string) => new Set(keys);
  const pair = { gold: ["12345", "67", "89ABC"].map(chain), predicted: ["12345", "6789ABC"].map(chain) };
  const { muc, b3, ceafe } = scoreChains([pair]);
  const rounded = [muc.p, muc.r, b3.p, b3.r, ceafe.p, ceafe.r].map((value) => Math.round(value * 1e4) / 1e4);
  assert.deepEqual(rounded, [0.9, 1, 0.7619, 1, 0.9167, 0.6111]);
});

test("words are counted as words: the second `it` is none inside another word", () => {
  assert.deepEqual(locateWords("it sits; it", "it #2"), { start: 9, end: 11 });
  assert.equal(locateWords("it sits", "it #2"), null);
});

test("the gold of chains follows its format, and every quote stands in its passage", () => {
  const passages = readChainGold();
  assert.ok(passages.length >= 60);
  assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
  for (const { id, theme, text, chains, open } of passages) {
    assert.ok(id.startsWith(theme), id);
    const places = [...chains.flat(), ...open].map(({ start, end }) => text.slice(start, end));
    assert.ok(
      places.every((words) => words.trim() === words && words !== ""),
      id,
    );
    const keys = chains.flat().map(({ start, end }) => `${start}:${end}`);
    assert.equal(new Set(keys).size, keys.length, `${id}: words in two chains`);
  }
});
