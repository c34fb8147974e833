/** The scorer of the gold of claims, on values made by hand; and the gold itself: every quote stands where it says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { claimThemeSchema, type GoldPassage, locate, readClaimGold } from "../eval/claims-gold.ts";
import { type ClaimField, scorePassage } from "../eval/claims-score.ts";
import type { SeenClaim, SeenFigure, SeenPassage, Words } from "../eval/claims-view.ts";
import type { Verdict } from "../eval/tally.ts";

const TEXT =
  "A mortar round killed at least nine people, including two boys, in Taiz, a nurse said; the mayor denied it and the team killed the game.";

/** The nth time that the words stand in the text. */
function wordsOf(quote: string, nth = 1): Words {
  const words = locate(TEXT, quote, nth);
  assert.ok(words, quote);
  return words;
}

const NINE: SeenFigure = {
  measure: "killed",
  estimate: { low: 9, best: 9, high: null },
  hedge: "at-least",
  of: "people",
  whole: null,
  words: wordsOf("at least nine people"),
};
const TWO: SeenFigure = {
  measure: "killed",
  estimate: { low: 2, best: 2, high: 2 },
  hedge: "exact",
  of: "two boys",
  whole: NINE.estimate,
  words: wordsOf("two boys"),
};
const KILLED: SeenClaim = {
  id: "c_1",
  trigger: wordsOf("killed"),
  event: "ASSAULT",
  polarity: "affirmed",
  modality: "actual",
  ground: "current",
  speaker: "said:nurse a nurse",
  agents: [],
  victims: ["people"],
  figures: [NINE, TWO],
  toldWith: [],
  producer: "extract/test",
};
const DENIED: SeenClaim = {
  ...KILLED,
  id: "c_2",
  trigger: wordsOf("denied"),
  event: "REJECT",
  speaker: "outlet",
  agents: ["mayor"],
  victims: [],
  figures: [],
};
const GAME: SeenClaim = { ...DENIED, id: "c_3", trigger: wordsOf("killed", 2), event: "ASSAULT" };

const GOLD: GoldPassage = claimThemeSchema.parse({
  theme: "test",
  about: "a test",
  published: "2024-06-12",
  passages: [
    {
      id: "test-01",
      text: TEXT,
      claims: [
        {
          trigger: "killed",
          event: "ASSAULT",
          speaker: "nurse",
          agent: null,
          victim: "people",
          figures: [
            { measure: "killed", low: [9, 10], high: null, hedge: "at-least", of: "people" },
            { measure: "killed", low: 2, high: 2, of: "boys|two", partOf: 9 },
          ],
        },
        { trigger: "denied it", event: "REJECT", speaker: "outlet", agent: "mayor", optional: true },
      ],
      never: [{ quote: "killed the game", why: "sport" }],
    },
  ],
}).passages[0]!;

const passage = (...claims: SeenClaim[]): SeenPassage => ({ text: TEXT, claims });

/** Verdicts of one field, sorted. */
function verdicts(seen: SeenPassage, field: ClaimField): Verdict[] {
  return scorePassage(GOLD, seen)
    .filter((outcome) => outcome.field === field)
    .map((outcome) => outcome.verdict)
    .sort();
}

for (const [name, seen] of [
  ["with the optional claim", passage(KILLED, DENIED)],
  ["without the optional claim", passage(KILLED)],
] as const) {
  test(`claims that say what the gold says are right in every field, ${name}`, () => {
    const outcomes = scorePassage(GOLD, seen);
    const wrong = outcomes.filter((outcome) => outcome.verdict !== "right");
    assert.deepEqual(wrong, []);
    const fields = "claims event polarity modality ground speaker victim figures figure-claim of hedge part never";
    assert.deepEqual([...new Set(outcomes.map(({ field }) => field))].sort(), fields.split(" ").sort());
  });
}

const OTHER_NINE: SeenFigure = { ...NINE, estimate: { low: 19, best: 19, high: null } };
const BARE: SeenClaim = { ...KILLED, figures: [] };
const ON_DENIED: SeenClaim = { ...DENIED, figures: [NINE, TWO] };

const CASES: readonly (readonly [name: string, field: ClaimField, seen: SeenPassage, wanted: Verdict[]])[] = [
  ["a claim that is not found is missed", "claims", passage(), ["missed"]],
  ["all fields of a missed claim are missed", "speaker", passage(), ["missed"]],
  ["its figures are missed", "figures", passage(), ["missed", "missed"]],
  ["an optional claim is not missed", "agent", passage(KILLED), []],
  ["a claim on other words is extra", "claims", passage(KILLED, GAME), ["extra", "right"]],
  ["the same words elsewhere are not the trigger", "claims", passage(GAME), ["extra", "missed"]],
  ["a second claim on the same words is not extra", "claims", passage(KILLED, { ...BARE, id: "c_4" }), ["right"]],
  ["a claim on words that tell nothing is wrong", "never", passage(KILLED, GAME), ["wrong"]],
  ["another type is wrong", "event", passage({ ...KILLED, event: "COERCE" }), ["wrong"]],
  ["a negated claim is wrong", "polarity", passage({ ...KILLED, polarity: "negated" }), ["wrong"]],
  ["a possible claim is wrong", "modality", passage({ ...KILLED, modality: "possible" }), ["wrong"]],
  ["background for current is wrong", "ground", passage({ ...KILLED, ground: "background" }), ["wrong"]],
  ["another speaker is wrong", "speaker", passage({ ...KILLED, speaker: "outlet" }), ["wrong"]],
  ["an agent where nobody is named is extra", "agent", passage({ ...KILLED, agents: ["mortar round"] }), ["extra"]],
  ["no victim is missed", "victim", passage({ ...KILLED, victims: [] }), ["missed"]],
  ["another victim is missed and extra", "victim", passage({ ...KILLED, victims: ["Taiz"] }), ["extra", "missed"]],
  [
    "a wrong number is missed and extra",
    "figures",
    passage({ ...KILLED, figures: [OTHER_NINE, TWO] }),
    ["extra", "missed", "right"],
  ],
  [
    "another measure is missed and extra",
    "figures",
    passage({ ...KILLED, figures: [{ ...NINE, measure: "injured" }, TWO] }),
    ["extra", "missed", "right"],
  ],
  [
    "a figure read twice from the same words counts once",
    "figures",
    passage({ ...KILLED, figures: [NINE, NINE, TWO] }),
    ["right", "right"],
  ],
  ["a figure on another claim is right", "figures", passage(BARE, ON_DENIED), ["right", "right"]],
  ["and stands on the wrong claim", "figure-claim", passage(BARE, ON_DENIED), ["wrong", "wrong"]],
  [
    "a figure on a claim that is told with the paired one stands right",
    "figure-claim",
    passage({ ...BARE, toldWith: ["c_2"] }, ON_DENIED),
    ["right", "right"],
  ],
  ["another hedge is wrong", "hedge", passage({ ...KILLED, figures: [{ ...NINE, hedge: "about" }, TWO] }), ["wrong"]],
  ["nobody counted is wrong", "of", passage({ ...KILLED, figures: [NINE, { ...TWO, of: null }] }), ["right", "wrong"]],
  [
    "a part that stands alone is missed",
    "part",
    passage({ ...KILLED, figures: [NINE, { ...TWO, whole: null }] }),
    ["missed"],
  ],
  [
    "a whole that is called a part is extra",
    "part",
    passage({ ...KILLED, figures: [{ ...NINE, whole: TWO.estimate }, TWO] }),
    ["extra", "right"],
  ],
];

for (const [name, field, seen, wanted] of CASES) {
  test(name, () => assert.deepEqual(verdicts(seen, field), wanted));
}

test("of two claims that overlap a trigger, the nearer one is paired", () => {
  const long = { ...KILLED, id: "c_5", trigger: { start: 0, end: wordsOf("Taiz").end }, event: "COERCE" } as const;
  assert.deepEqual(verdicts(passage(long, KILLED), "event"), ["right"]);
});

const PASSAGES = readClaimGold().flatMap((theme) => theme.passages);

test("the gold of claims has at least 150 passages, each with its own id and text", () => {
  assert.ok(PASSAGES.length >= 150, String(PASSAGES.length));
  assert.equal(new Set(PASSAGES.map(({ id }) => id)).size, PASSAGES.length);
  assert.equal(new Set(PASSAGES.map(({ text }) => text)).size, PASSAGES.length);
});

test("every trigger and every `never` stands in its text, once or with its occurrence, and no two triggers overlap", () => {
  for (const { id, text, claims, never } of PASSAGES) {
    const quotes = [...claims.map(({ trigger, nth }) => ({ quote: trigger, nth })), ...never];
    for (const { quote, nth } of quotes) assert.ok(locate(text, quote, nth), `${id}: "${quote}" (${nth})`);
    const taken = quotes
      .map(({ quote, nth }) => locate(text, quote, nth)!)
      .sort((left, right) => left.start - right.start);
    for (const [index, words] of taken.entries()) {
      const next = taken[index + 1];
      assert.ok(next === undefined || words.end <= next.start, `${id}: "${text.slice(words.start, words.end)}"`);
    }
  }
});

test("words that stand more than once say which they are", () => {
  for (const { id, text, claims, never } of PASSAGES) {
    for (const { quote, nth } of [...claims.map(({ trigger, nth }) => ({ quote: trigger, nth })), ...never]) {
      assert.ok(nth !== undefined || locate(text, quote, 2) === null, `${id}: "${quote}" stands more than once`);
    }
  }
});

test("every figure that is part of another names a figure of the same claim", () => {
  for (const { id, claims } of PASSAGES) {
    for (const { figures } of claims) {
      const wholes = figures.filter(({ partOf }) => partOf === undefined).flatMap(({ low }) => low);
      for (const { partOf } of figures) assert.ok(partOf === undefined || wholes.includes(partOf), `${id}: ${partOf}`);
    }
  }
});
