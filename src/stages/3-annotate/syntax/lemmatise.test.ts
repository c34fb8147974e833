import assert from "node:assert/strict";
import { test } from "node:test";
import { type LemmaTable, lemmaOf } from "./lemmatise.ts";

const TABLE: LemmaTable = {
  rules: { NNS: { "": "1", ies: "3y", ches: "2" }, VBD: { "": "0", ed: "2", lled: "1" }, NNPS: { "": "1" } },
  exceptions: { "men NNS": "man", "'s VBZ": "be", "Houthis NNPS": "Houthi" },
};

const CASES: readonly (readonly [form: string, tag: string, lemma: string])[] = [
  ["Soldiers", "NNS", "soldier"],
  ["bodies", "NNS", "body"],
  ["breaches", "NNS", "breach"],
  ["MEN", "NNS", "man"],
  ["’s", "VBZ", "be"],
  ["attacked", "VBD", "attack"],
  ["filled", "VBD", "fille"],
  ["killed", "VBD", "kill"],
  ["raped", "VBD", "rape"],
  ["gassed", "VBN", "gas"],
  ["RAMMED", "VBD", "ram"],
  ["strafing", "VBG", "strafe"],
  ["retook", "VBZ", "retake"],
  ["beaten", "VBN", "beat"],
  ["slew", "VBD", "slay"],
  ["hit", "VBD", "hit"],
  ["Syrians", "NNPS", "Syrian"],
  ["Aleppo", "NNP", "Aleppo"],
  ["KHUSHAM", "NNP", "KHUSHAM"],
  ["1,200", "CD", "1,200"],
  ["s", "NNS", "s"],
  ["Unheard", "JJ", "unheard"],
];

for (const [form, tag, lemma] of CASES) {
  test(`the lemma of ${form} as ${tag} is ${lemma}`, () => {
    assert.equal(lemmaOf(form, tag, TABLE), lemma);
  });
}
