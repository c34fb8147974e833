import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CopyGroup } from "#model/copies.ts";
import { articleOf, type Sketch } from "./article-by-hand.ts";
import { compareTexts } from "./compare-texts.ts";
import { makeCopyIndex } from "./copy-index.ts";
import { comparedReport, findCopies } from "./find-copies.ts";

const TEXT: readonly string[] = [
  "Gunmen on motorcycles ambushed an army convoy near the town of Orlo on Tuesday, killing 11 soldiers and wounding nine.",
  "The soldiers were escorting fuel trucks to the gold mines along the border when they came under fire from both sides.",
  "A nurse at the hospital in Orlo counted 14 bodies by nightfall, and said that there were no stretchers left.",
  "The government has extended a state of emergency in the region three times since the spring of last year.",
];

const groupsOf = (sketches: readonly Sketch[]): CopyGroup[] =>
  findCopies(sketches.map((sketch) => comparedReport(articleOf(sketch))));
const idOf = (sketch: Sketch) => articleOf(sketch).doc;

const ORIGINALS: readonly (readonly [name: string, rule: string, original: Sketch, copy: Sketch])[] = [
  [
    "the earlier report is the original",
    "link/copies/earliest-published",
    { outlet: "A", published: "2023-03-14", paragraphs: TEXT.slice(0, 3) },
    { outlet: "B", published: "2023-03-15", paragraphs: TEXT },
  ],
  [
    "of one day, the longer",
    "link/copies/longest",
    { outlet: "B", published: "2023-03-14", paragraphs: TEXT },
    { outlet: "A", published: "2023-03-14", paragraphs: TEXT.slice(0, 3) },
  ],
  [
    "an undated report comes after a dated one",
    "link/copies/earliest-published",
    { outlet: "A", published: "2023-03-14", paragraphs: TEXT.slice(0, 2) },
    { outlet: "B", paragraphs: TEXT },
  ],
  [
    "the outlet that a dateline credits, though its report is dated later",
    "link/copies/credited-outlet",
    { outlet: "Northline Wire", published: "2023-03-15", paragraphs: TEXT },
    { outlet: "B", published: "2023-03-14", dateline: "ORLO (Northline) -", paragraphs: TEXT },
  ],
];

for (const [name, ruleId, original, copy] of ORIGINALS) {
  test(`${name} (${ruleId})`, () => {
    const [group, ...more] = groupsOf([copy, original]);
    assert.equal(more.length, 0);
    assert.deepEqual([group?.original, group?.by.id], [idOf(original), ruleId]);
    assert.deepEqual(
      group?.copies.map(({ doc, of }) => [doc, of]),
      [[idOf(copy), idOf(original)]],
    );
  });
}

test("nothing but the id tells two reports of one day and text apart", () => {
  const sketches = ["A", "B"].map((outlet): Sketch => ({ outlet, published: "2023-03-14", paragraphs: TEXT }));
  const [group] = groupsOf(sketches);
  assert.equal(group?.by.id, "link/copies/smallest-id");
  assert.equal(group?.original, sketches.map(idOf).sort()[0]);
  assert.equal(group?.copies[0]?.kind, "same");
});

test("a shorter copy is shortened, a longer one extended", () => {
  const [early, late] = [TEXT.slice(0, 2), TEXT];
  const [grown] = groupsOf([
    { published: "2023-03-14", paragraphs: early },
    { published: "2023-03-15", paragraphs: late },
  ]);
  assert.equal(grown?.copies[0]?.kind, "extended");
  const [cut] = groupsOf([
    { published: "2023-03-14", paragraphs: late },
    { published: "2023-03-15", paragraphs: early },
  ]);
  assert.equal(cut?.copies[0]?.kind, "shortened");
});

test("a copy of a copy is in the group, and says whose it is", () => {
  const added = [
    "The mayor asked for calm.",
    "Schools stay closed for two days, the teachers' union told its members.",
  ];
  const more = [
    "Traders shut the market and carried their goods home before the army could close the road to the south.",
    "Drivers of the mining company refused to leave the depot until they were given an escort with two helicopters.",
    "At the mosque the imam read out eleven names, and asked those who had come to pray for the families of the others.",
  ];
  const first: Sketch = { published: "2023-03-14", paragraphs: TEXT };
  const second: Sketch = { published: "2023-03-15", paragraphs: [...TEXT, ...added, ...more] };
  const third: Sketch = { published: "2023-03-16", paragraphs: [...TEXT.slice(0, 1), ...added, ...more] };
  const [group, ...others] = groupsOf([third, first, second]);
  assert.equal(others.length, 0);
  assert.equal(group?.original, idOf(first));
  assert.deepEqual(
    group?.copies.map(({ doc, of }) => [doc, of]),
    [
      [idOf(second), idOf(first)],
      [idOf(third), idOf(second)],
    ],
  );
});

test("reports without words are copies of nothing", () => {
  assert.deepEqual(
    groupsOf([
      { outlet: "A", paragraphs: [] },
      { outlet: "B", paragraphs: [] },
    ]),
    [],
  );
});

/** Words of no language: two texts of them share a run of five only by a miracle. */
const WORD = fc.stringMatching(/^[a-z]{4,9}$/);
const STORY = fc.array(fc.array(WORD, { minLength: 12, maxLength: 30 }), { minLength: 1, maxLength: 6 });
const paragraphsOf = (story: readonly (readonly string[])[]) => story.map((words) => words.join(" "));

test("texts of other words are never copies, nor looked at", () => {
  fc.assert(
    fc.property(STORY, STORY, (one, other) => {
      const [left, right] = [one, other].map((story) => comparedReport(articleOf({ paragraphs: paragraphsOf(story) })));
      fc.pre(left!.signature.doc !== right!.signature.doc);
      const index = makeCopyIndex();
      index.add(left!.signature);
      assert.deepEqual(index.candidates(right!.signature), []);
      assert.equal(compareTexts(left!.signature, right!.signature), null);
    }),
  );
});

test("the same text is always found, however few its words and many the other reports", () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 80 }), fc.array(STORY, { maxLength: 5 }), (words, others) => {
      const paragraphs = [words.join(" ")];
      const sketches: Sketch[] = [
        { outlet: "A", paragraphs },
        ...others.map((story): Sketch => ({ outlet: "C", paragraphs: paragraphsOf(story) })),
        { outlet: "B", paragraphs },
      ];
      const group = groupsOf(sketches).find(({ copies }) => copies.some(({ kind }) => kind === "same"));
      assert.ok(group);
    }),
  );
});

/** Parts of one text, so that groups of several reports and several kinds come about. */
const PARTS = fc.array(
  fc.record({
    from: fc.nat(3),
    to: fc.nat(3),
    outlet: fc.constantFrom("A", "B", "C", "Northline"),
    published: fc.constantFrom(undefined, "2023-03-14", "2023-03-15"),
    dateline: fc.constantFrom(undefined, "ORLO (Northline) -"),
  }),
  { minLength: 2, maxLength: 8 },
);

test("groups do not depend on the order of the reports", () => {
  fc.assert(
    fc.property(PARTS, fc.infiniteStream(fc.nat()), (parts, stream) => {
      const made = parts.map(
        ({ from, to, published, dateline, outlet }): Sketch => ({
          outlet,
          paragraphs: TEXT.slice(Math.min(from, to), Math.max(from, to) + 1),
          ...(published === undefined ? {} : { published }),
          ...(dateline === undefined ? {} : { dateline }),
        }),
      );
      const sketches = [...new Map(made.map((sketch) => [idOf(sketch), sketch])).values()];
      const shuffled = sketches
        .map((sketch) => ({ sketch, at: stream.next().value ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ sketch }) => sketch);
      assert.deepEqual(groupsOf(shuffled), groupsOf(sketches));
    }),
  );
});

test("whether one report is a candidate of another depends on the two alone", () => {
  fc.assert(
    fc.property(STORY, fc.nat(5), fc.array(STORY, { maxLength: 4 }), (story, kept, others) => {
      const signature = (paragraphs: readonly string[], outlet: string) =>
        comparedReport(articleOf({ outlet, paragraphs })).signature;
      const one = signature(paragraphsOf(story), "A");
      const other = signature(paragraphsOf(story).slice(0, kept + 1), "B");
      const isCandidate = (left: typeof one, right: typeof one) => {
        const index = makeCopyIndex();
        for (const filler of others) index.add(signature(paragraphsOf(filler), "C"));
        index.add(left);
        return index.candidates(right).includes(left);
      };
      assert.equal(isCandidate(one, other), isCandidate(other, one));
    }),
  );
});
