import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleTokens } from "../mentions/sample-tokens.ts";
import { findQuotations } from "./quotations.ts";

const CASES: readonly (readonly [name: string, source: string, quotations: readonly string[]])[] = [
  ["curly marks pair", "“ We left , ” he said . “ At dawn . ”", ["“ We left , ”", "“ At dawn . ”"]],
  ["straight marks pair in turn", '" We left , " he said', ['" We left , "']],
  ["an unclosed quotation runs to the end of its block", "“ We left . And then", ["“ We left . And then"]],
  ["a closing mark alone is passed over", "he left ” and said", []],
];

for (const [name, source, quotations] of CASES) {
  test(name, () => {
    const { tokens } = sampleTokens(source);
    const found = findQuotations(tokens, { first: 0, end: tokens.length });
    assert.deepEqual(
      found.map(({ first, end }) =>
        tokens
          .slice(first, end)
          .map(({ form }) => form)
          .join(" "),
      ),
      quotations,
    );
  });
}
