import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Line, lineWidth, printLines, row, run, wrap } from "./lines.ts";
import { safeText } from "./safe-text.ts";

const plain = (lines: readonly Line[]) => printLines(lines, { colour: false });

test("words are wrapped at the width and keep their ink", () => {
  const lines = wrap([run("one two "), run("three", "strong"), run(" four")], 9);
  assert.equal(plain(lines), "one two\nthree\nfour\n");
  assert.equal(printLines(lines.slice(1, 2), { colour: true }), "\u001b[1mthree\u001b[0m\n");
});

test("a word wider than the line is cut", () => {
  assert.equal(plain(wrap([run("abcdefgh")], 3)), "abc\ndef\ngh\n");
});

test("ink may change within a word", () => {
  assert.equal(plain(wrap([run("“"), run("killed", "strong"), run("” he said")], 20)), "“killed” he said\n");
});

test("cells stand side by side whatever their letters", () => {
  const lines = row([[[run("東京")]], [[run("x")], [run("y")]]], [6, 3]);
  assert.equal(plain(lines), "東京    x\n        y\n");
});

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["\u001b[2J\u001b]0;owned\u0007", "␛[2J␛]0;owned␇", "escape sequences"],
  ["\u009b31m", "\ufffd31m", "a C1 control"],
  ["a\rb\u007f", "a b\ufffd", "a carriage return and DEL"],
  ["\u202egnp.exe", "\ufffdgnp.exe", "a bidi override"],
  ["\u2069x\u2066", "\ufffdx\ufffd", "stray isolates"],
  ["a\ud800b", "a\ufffdb", "a lone surrogate"],
  ["line\u2028break", "line break", "a line separator"],
  ["ordinary – “words” 100 %", "ordinary – “words” 100 %", "ordinary text (unchanged)"],
];
for (const [text, safe, what] of HOSTILE) {
  test(`${what} cannot act on the terminal`, () => {
    assert.equal(safeText(text), safe);
    assert.equal(plain([[run(text)]]).trimEnd(), safe);
  });
}

test("right-to-left words are isolated from what stands beside them", () => {
  assert.equal(plain([[run("خشام", "strong"), run(" 100")]]), "\u2068خشام\u2069 100\n");
});

test("no text whatever puts a control character on the page, and no line is too wide", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 4, max: 40 }), (texts, width) => {
      const lines = wrap(
        texts.map((part) => run(part)),
        width,
      );
      assert.doesNotMatch(plain(lines).replaceAll("\n", ""), /[\p{Cc}\u202a-\u202e]/u);
      for (const line of lines) assert.ok(lineWidth(line) <= width, JSON.stringify(line));
    }),
  );
});
