import assert from "node:assert/strict";
import { test } from "node:test";
import { mapWhole } from "./mapped-text.ts";
import { tidySpaces } from "./whitespace.ts";

const CASES = [
  { source: "  a \n\t b  ", text: "a b" },
  { source: "4\u202f000 men", text: "4 000 men" },
  { source: "spokes\u00adwoman\ufeff said", text: "spokeswoman said" },
  { source: "a\u200b b\u0007c", text: "a bc" },
  { source: "👩\u200d🚒 at work", text: "👩\u200d🚒 at work" },
  { source: "می\u200cخواهم", text: "می\u200cخواهم" },
  { source: "\u2067يوسف\u2069 said", text: "يوسف said" },
  { source: "\u00ad \u200b", text: "" },
] as const;
for (const { source, text } of CASES) {
  test(`${JSON.stringify(source)} reads ${JSON.stringify(text)}`, () => {
    assert.equal(tidySpaces(mapWhole(source)).text, text);
  });
}
