import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokenise } from "./tokenise.ts";

const forms = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

/** Text and its tokens, a blank between two. */
const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["the US-led raid", "the US - led raid"],
  ["U.S. -led and U.S.-backed", "U.S. - led and U.S. - backed"],
  ["pro-government, anti-tank and ex-minister", "pro-government , anti-tank and ex-minister"],
  ["don't, can't, won’t, cannot, can not", "do n't , ca n't , wo n’t , can not , can not"],
  ["DON'T and Soldier's and soldiers' men", "DO N'T and Soldier 's and soldiers ' men"],
  ["they've, I'll, he'd, we're, I'm", "they 've , I 'll , he 'd , we 're , I 'm"],
  ["O'Connell and Sha'lan and Qa’ida", "O'Connell and Sha'lan and Qa’ida"],
  ["Mr. Assad met Gen. Veale.", "Mr. Assad met Gen. Veale ."],
  ["in the U.S. at 5 p.m. today", "in the U.S. at 5 p.m. today"],
  ["M. D. Smith has plan B.", "M. D. Smith has plan B ."],
  ["on Feb. 7 and in may. It may.", "on Feb. 7 and in may . It may ."],
  ["No. 5 said no. They sat.", "No. 5 said no . They sat ."],
  ["$2.5 million, US$5bn and €1,200", "$ 2.5 million , US$ 5 bn and € 1,200"],
  ["1,200 men, 10-15 people, 50%, 7:30pm", "1,200 men , 10 - 15 people , 50 % , 7:30 pm"],
  ["20-year-old, the 1980s, '90s, 3rd", "20 - year - old , the 1980s , '90s , 3rd"],
  ["2018-02-07, 07/02/2018 and 9/11", "2018-02-07 , 07/02/2018 and 9/11"],
  ["F-16s and AK-47s", "F - 16s and AK - 47s"],
  ["communication...before, …and", "communication ... before , … and"],
  ["“No,” he said – at once—and left.", "“ No , ” he said – at once — and left ."],
  ["SDF)' headquarters (PRF)", "SDF ) ' headquarters ( PRF )"],
  ["see https://example.org/a-b?c=1, or a.b@example.org.", "see https://example.org/a-b?c=1 , or a.b@example.org ."],
  ["at example.com now. x.He", "at example.com now . x . He"],
  ["\u{1F600}\u{1F44D}\u{1F3FD} محمد الأسد قال", "\u{1F600}\u{1F44D}\u{1F3FD} محمد الأسد قال"],
  ["two\u00A0men\u200B went", "two men went"],
];

for (const [text, tokens] of CASES) {
  test(`\`${text}\` is cut as EWT cuts it`, () => {
    assert.deepEqual(forms(text).join(" "), tokens);
  });
}

test("offsets count UTF-16 code units, from the start of the whole text", () => {
  const text = "\u{1F600} Ali’s men";
  assert.deepEqual(tokenise(text, 2), [
    { start: 3, end: 6 },
    { start: 6, end: 8 },
    { start: 9, end: 12 },
  ]);
  assert.deepEqual(tokenise("ab cd ef", 3, 4), [{ start: 3, end: 4 }]);
});

test("any text is cut into its ink: tokens in order, never empty, only white space between them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let at = 0;
      for (const { start, end } of tokenise(text)) {
        assert.ok(start >= at && end > start);
        assert.match(text.slice(at, start), /^[\s\u200B\u2060\uFEFF]*$/u);
        at = end;
      }
      assert.match(text.slice(at), /^[\s\u200B\u2060\uFEFF]*$/u);
    }),
  );
});

test("time grows with the length of the text, not with its square", () => {
  for (const unit of ["a", "a-", "a.", "a@", "1,", "'a", "www.", "!", "-", "a'"]) {
    const startedAt = performance.now();
    tokenise(unit.repeat(20_000));
    assert.ok(performance.now() - startedAt < 2000, unit);
  }
});
