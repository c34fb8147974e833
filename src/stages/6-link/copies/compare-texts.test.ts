import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf, type Sketch } from "./article-by-hand.ts";
import { compareTexts, type TextRelation } from "./compare-texts.ts";
import { signatureOf } from "./signature.ts";

const WIRE: readonly string[] = [
  "Gunmen on motorcycles ambushed an army convoy near the town of Orlo on Tuesday, killing 11 soldiers and wounding nine, the interior ministry said.",
  "The soldiers were escorting fuel trucks to the gold mines of Velmar along the border when they came under fire, the ministry said in a statement.",
  "A nurse at the hospital in Orlo said that 14 bodies had been brought in by nightfall.",
  "The government has extended a state of emergency in the Upper Sarn region three times.",
  "Western Velmar has been hit by armed groups for nearly a decade, and officials have often blamed the Sarn Front.",
];

const REWORDED: readonly string[] = [
  "Men on motorcycles attacked an army convoy close to the town of Orlo on Tuesday; 11 soldiers died and nine were hurt, according to the interior ministry.",
  "They had been escorting fuel trucks bound for the gold mines of Velmar along the frontier when somebody opened fire, the ministry said in a communique.",
  "By nightfall 14 bodies had been brought in to the hospital in Orlo, said a nurse there.",
  "The state of emergency in the Upper Sarn region has been extended three times by the government.",
];

const INDEPENDENT: readonly string[] = [
  "At least 11 troops lost their lives on Tuesday after attackers opened fire on their vehicles outside Orlo, security sources told this newspaper.",
  "Witnesses described burning lorries on both sides of the road. A shopkeeper counted nine ambulances heading for the hospital within an hour.",
  "Nobody has said who was behind the raid. The interior ministry declined to answer questions about why no helicopters came to help.",
];

const FOLLOW_UP: readonly string[] = [
  "The president of Velmar on Thursday dismissed two generals and promised a new commander for the west before the end of the week.",
  "Opposition leaders had asked for a debate in parliament, and unions called for marches in the capital over what they called neglect.",
  "The dismissed generals could not be reached, and their lawyers would not comment when they were asked about the decision.",
  ...WIRE.slice(3),
];

const CASES: readonly (readonly [name: string, one: Sketch, other: Sketch, kind: TextRelation["kind"] | null])[] = [
  ["the same words in two outlets", { outlet: "A", paragraphs: WIRE }, { outlet: "B", paragraphs: WIRE }, "same"],
  ["another headline", { headline: "Eleven soldiers die", paragraphs: WIRE }, { paragraphs: WIRE }, "reprint"],
  [
    "a paragraph of the outlet's own at the end",
    { paragraphs: WIRE },
    { paragraphs: [...WIRE, "The Courier prints copy from its partners."] },
    "reprint",
  ],
  ["the first two paragraphs", { paragraphs: WIRE }, { paragraphs: WIRE.slice(0, 2) }, "contained"],
  ["the first and the fourth", { paragraphs: WIRE }, { paragraphs: [WIRE[0]!, WIRE[3]!] }, "contained"],
  ["told again in other words", { paragraphs: WIRE }, { paragraphs: REWORDED }, "reworded"],
  ["written by another reporter", { paragraphs: WIRE }, { paragraphs: INDEPENDENT }, null],
  ["a follow-up that repeats two paragraphs", { paragraphs: WIRE }, { paragraphs: FOLLOW_UP }, null],
  [
    "two stories with an outlet's own standing text",
    {
      paragraphs: [WIRE[0]!, "Follow the Courier for more news of the west, and write to our desk with what you saw."],
    },
    {
      paragraphs: [
        INDEPENDENT[1]!,
        "Follow the Courier for more news of the west, and write to our desk with what you saw.",
      ],
    },
    null,
  ],
  ["no words and some", { paragraphs: [] }, { paragraphs: WIRE }, null],
  ["no words at all", { outlet: "A", paragraphs: [] }, { outlet: "B", paragraphs: [] }, null],
];

for (const [name, one, other, kind] of CASES) {
  test(`${name}: ${kind ?? "no copy"}, whichever comes first`, () => {
    const [left, right] = [signatureOf(articleOf(one)), signatureOf(articleOf(other))];
    assert.equal(compareTexts(left, right)?.kind ?? null, kind);
    assert.deepEqual(compareTexts(right, left), compareTexts(left, right));
  });
}
