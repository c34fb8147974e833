/** What of a text is shown as it stands, and what is named because nobody would see it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { visiblePieces } from "../../web/src/shared/visible-text.ts";

/** Signs stand in brackets in what is expected. */
const CASES = [
  ["plain words", "ten killed", "ten killed"],
  ["an override that would turn words round", "the \u202edellik\u202c men", "the [RLO]dellik[PDF] men"],
  ["isolates", "\u2067x\u2069", "[RLI]x[PDI]"],
  ["words joined by nothing that is seen", "kil\u200bled", "kil[ZWSP]led"],
  ["a joiner between Latin letters", "kil\u200dled", "kil[ZWJ]led"],
  ["a joiner in Persian", "می\u200cخواهم", "می\u200cخواهم"],
  ["a family of emoji", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"],
  [
    "a flag that is spelled by tags",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  ],
  ["a heart that is red", "❤\ufe0f and", "❤\ufe0f and"],
  ["words hidden in selectors", "❤\ufe0f\ufe01\ufe02", "❤\ufe0f[U+FE01][U+FE02]"],
  ["words hidden in tags", "all\u{e0041}", "all[U+E0041]"],
  ["a soft hyphen", "Kha\u00adsham", "Kha[SHY]sham"],
  ["controls", "a\u0000b\u001b[31m", "a[NUL]b[ESC][31m"],
  ["tab and line feed", "a\tb\nc", "a\tb\nc"],
  ["half of a pair", "a\ud83d b", "a[U+D83D] b"],
  ["Arabic", "خشام", "خشام"],
] as const;

for (const [name, text, expected] of CASES) {
  test(`${name} in a text`, () => {
    const pieces = visiblePieces(text);
    assert.equal(
      pieces.map(({ start, end, sign }) => (sign === null ? text.slice(start, end) : `[${sign}]`)).join(""),
      expected,
    );
    // nothing is left out, and nothing stands twice
    assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(""), text);
  });
}

test("a megabyte of unseen characters is taken apart in little time", () => {
  const start = performance.now();
  assert.equal(visiblePieces("\u{e0041}".repeat(250_000)).length, 250_000);
  assert.ok(performance.now() - start < 2_000);
});
