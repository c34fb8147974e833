/** How MUC-4 templates and their fillers are chosen: the strings, the features, the weights, on a sentence made by hand. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Mention, Token } from "#model/annotated.ts";
import type { Reading } from "#model/reading.ts";
import type { Draft } from "../eval/muc4/adapter/draft.ts";
import { type Scene, sceneOf } from "../eval/muc4/adapter/scene.ts";
import { type Candidate, candidatesOf } from "../eval/muc4/choose/candidates.ts";
import { chooseTemplates } from "../eval/muc4/choose/choose.ts";
import { learn } from "../eval/muc4/choose/learn.ts";
import { type Example, fit, logOdds } from "../eval/muc4/choose/logistic.ts";
import { DECISIONS, type Models, readModels, writeModels } from "../eval/muc4/choose/models.ts";
import { pageOf } from "../eval/muc4/choose/page.ts";
import { stringsOf } from "../eval/muc4/choose/phrase-strings.ts";
import { pick } from "../eval/muc4/choose/pick.ts";

const example = (isRight: boolean, ...features: string[]): Example => ({ features, isRight });
const times = <T>(count: number, make: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => make(nth));
const OPTIONS = { minCount: 3, ridge: 1, passes: 10 } as const;

test("a feature of right examples weighs for, one of wrong ones against, a rare one nothing", () => {
  const examples = [
    ...times(20, () => example(true, "killed", "both")),
    ...times(20, () => example(false, "said", "both")),
    example(true, "once"),
  ];
  const weights = fit(examples, OPTIONS);
  assert.ok(weights.get("killed")! > 0.5);
  assert.ok(weights.get("said")! < -0.5);
  assert.equal(weights.has("once"), false);
  assert.ok(logOdds(["killed", "both"], weights) > logOdds(["said", "both"], weights));
  assert.equal(logOdds(["once"], weights), weights.get(""));
});

test("the same examples give the same weights", () => {
  const examples = times(30, (nth) => example(nth % 3 === 0, `f${nth % 4}`, `g${nth % 5}`));
  assert.deepEqual([...fit(examples, OPTIONS)], [...fit(examples, OPTIONS)]);
});

type Row = readonly [form: string, lemma: string, upos: string, tag: string, head: number, deprel: string];
const ROWS: readonly Row[] = [
  ["THREE", "three", "NUM", "CD", 1, "nummod"],
  ["GUNMEN", "gunman", "NOUN", "NNS", 2, "nsubj"],
  ["KILLED", "kill", "VERB", "VBD", -1, "root"],
  ["TWO", "two", "NUM", "CD", 5, "nummod"],
  ["YOUNG", "young", "ADJ", "JJ", 5, "amod"],
  ["MEMBERS", "member", "NOUN", "NNS", 2, "obj"],
  ["OF", "of", "ADP", "IN", 8, "case"],
  ["THE", "the", "DET", "DT", 8, "det"],
  ["CLUB", "club", "NOUN", "NN", 5, "nmod"],
  [".", ".", "PUNCT", ".", 2, "punct"],
];
const TEXT = ROWS.map(([form]) => form).join(" ");
const FILING = { publishedOn: "1990-01-12", filedFrom: "PE" };

function sceneByHand(mentions: readonly Mention[] = []): Scene {
  let at = 0;
  const tokens = ROWS.map(([form, lemma, upos, tag, head, deprel]): Token => {
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, form, lemma, upos, tag, head, deprel };
  });
  const article = { doc: "doc_0123456789abcdef", text: TEXT };
  const sentences = [
    { span: { doc: article.doc, start: 0, end: TEXT.length }, first: 0, end: tokens.length, block: 0 },
  ];
  const annotated = { article, tokens, sentences, mentions, attributions: [] };
  const resolved = { actors: new Map(), places: new Map(), claims: [] };
  return sceneOf({ article, annotated, resolved } as unknown as Reading, FILING)!;
}

const DRAFT: Draft = { template: { type: "ATTACK" }, claims: [], countryCode: "PE", hitsMilitaryOnly: false };

test("a phrase is named with and without its count and its of-phrase", () => {
  const strings = stringsOf(5, [], pageOf(sceneByHand(), []));
  assert.deepEqual(
    strings.map(({ form, words }) => [form, words]),
    [
      ["bare", "YOUNG MEMBERS"],
      ["phrase", "TWO YOUNG MEMBERS"],
      ["of-bare", "YOUNG MEMBERS OF THE CLUB"],
      ["of-phrase", "TWO YOUNG MEMBERS OF THE CLUB"],
      ["noun", "MEMBERS"],
    ],
  );
});

test("a candidate knows its governor, its form and what the rules chose", () => {
  const draft: Draft = { ...DRAFT, template: { type: "ATTACK", humanTargets: [{ descriptions: ["YOUNG MEMBERS"] }] } };
  const candidates = new Map(candidatesOf([draft], sceneByHand()).map((each) => [each.key, each]));
  const bare = candidates.get("young members")!;
  const counted = candidates.get("two young members")!;
  for (const feature of ["up0 event obj ASSAULT killed", "form bare", "rule description", "report ATTACK"]) {
    assert.ok(bare.features.has(feature), feature);
  }
  assert.ok(counted.features.has("rule beside description"));
  assert.ok(!candidates.get("club")!.features.has("rule beside description"));
  assert.ok(!candidates.has("killed") && !candidates.has("three"), "verbs and numbers name nobody");
});

function modelsOf(weights: Partial<Record<keyof Models, Readonly<Record<string, number>>>>): Models {
  const rows = DECISIONS.map((each) => [
    each,
    { weights: new Map(Object.entries(weights[each] ?? {})), threshold: 0.5 },
  ]);
  return Object.fromEntries(rows) as Models;
}

const WEIGHTS = {
  template: { "type ATTACK": 1 },
  PerpInd: { "up0 event nsubj ASSAULT killed": 1, "form phrase": 0.1 },
  Description: { "up0 event obj ASSAULT killed": 1, "form bare": 0.1 },
  DEATH: { "up0 event obj ASSAULT killed": 1 },
};
const CHOOSING = modelsOf(WEIGHTS);

test("a template is filled with the best string of each phrase, its number and effect", () => {
  const [template, ...rest] = chooseTemplates({ scene: sceneByHand(), drafts: [DRAFT] }, CHOOSING);
  assert.deepEqual(rest, []);
  assert.deepEqual(template?.perpIndividuals, [["THREE GUNMEN"]]);
  assert.deepEqual(template?.humanTargets, [
    { names: [], descriptions: ["YOUNG MEMBERS"], number: { min: 2, max: 2 }, effects: ["DEATH"] },
  ]);
  assert.deepEqual(template?.weapons, []);
});

test("a draft that the weights speak against becomes no template", () => {
  const models = modelsOf({ ...WEIGHTS, template: { "type BOMBING": 1 } });
  assert.deepEqual(chooseTemplates({ scene: sceneByHand(), drafts: [DRAFT] }, models), []);
});

function candidate(key: string, odds: number, rest: Partial<Candidate> = {}): Candidate {
  const heads = new Set([key.length + 100 * odds]);
  return { key, words: key, isName: false, features: new Set([`odds ${odds}`]), heads, mentions: [], ...rest };
}
const ODDS = { weights: new Map([3, 2, 1, 0].map((odds) => [`odds ${odds}`, odds])), threshold: 0.5 };
const chain = (id: string): Mention[] => [{ id, chain: id } as unknown as Mention];

const PICKS: readonly (readonly [name: string, candidates: readonly Candidate[], picked: readonly string[]])[] = [
  [
    "best first, none below the threshold",
    [candidate("car", 1), candidate("bank", 3), candidate("dog", 0)],
    ["bank", "car"],
  ],
  ["a string within another", [candidate("bomb", 3), candidate("car bomb", 2)], ["bomb"]],
  [
    "one surname twice",
    [candidate("juan diaz", 3, { isName: true }), candidate("mr diaz", 2, { isName: true })],
    ["juan diaz"],
  ],
  [
    "one surname, but no person's name",
    [candidate("city hall", 3), candidate("town hall", 2)],
    ["city hall", "town hall"],
  ],
  [
    "one phrase",
    [candidate("men", 3, { heads: new Set([4]) }), candidate("gunmen", 2, { heads: new Set([4]) })],
    ["men"],
  ],
  [
    "one chain",
    [candidate("mayor", 3, { mentions: chain("m_1") }), candidate("victim", 2, { mentions: chain("m_1") })],
    ["mayor"],
  ],
];
for (const [name, candidates, picked] of PICKS) {
  test(`picked: ${name}`, () => {
    assert.deepEqual(
      pick(candidates, ODDS).map(({ key }) => key),
      picked,
    );
  });
}

test("what is taken is not picked again", () => {
  const taken = candidate("mayor", 0, { mentions: chain("m_1") });
  assert.deepEqual(pick([candidate("victim", 3, { mentions: chain("m_1") })], ODDS, [taken]), []);
});

test("models are read as they were written", () => {
  const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), "muc4-")), "weights.json"));
  writeModels(CHOOSING, file);
  assert.deepEqual(readModels(file), CHOOSING);
});

test("a file that lacks a decision says which, and what to do", () => {
  const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), "muc4-")), "weights.json"));
  writeFileSync(file, '{ "decisions": ["template"], "thresholds": [0], "weights": {} }');
  assert.throws(() => readModels(file), /no weights for PerpInd.*--update/);
});

test("the committed weights decide everything that is asked", () => {
  const models = readModels();
  for (const decision of DECISIONS) assert.ok(models[decision].weights.size > 20, decision);
});

test("learning finds the drafts that gold has, on documents that it has not seen", () => {
  const slots = { "INCIDENT: TYPE": [{ optional: false, values: ["ATTACK"], refs: null }] };
  const gold = { doc_date: null, body_start: 0, text: "", grit_roles: {} } as const;
  const bomb: Draft = { ...DRAFT, template: { type: "BOMBING" } };
  const documents = times(60, (nth) => ({
    gold: { ...gold, id: `d${nth}`, templates: [{ optional: false, norm: {}, slots }] },
    drafted: { scene: sceneByHand(), drafts: [DRAFT, bomb] },
  }));
  const { models, crossValidated } = learn(documents);
  assert.deepEqual(
    crossValidated.map(({ incidents }) => incidents?.map(({ type }) => type)),
    times(60, () => ["ATTACK"]),
  );
  assert.deepEqual(
    chooseTemplates(documents[0]!.drafted, models).map(({ type }) => type),
    ["ATTACK"],
  );
});
