import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCEPTING_PATTERN } from "./acceptance-words.ts";

const YES = [
  "claimed responsibility for it",
  "has accepted full responsibility",
  "took the blame",
  "taking responsibility",
];
const NO = [
  "denied responsibility",
  "responsibility for the area",
  "claimed the lives of nine",
  "rejected any responsibility",
];

for (const words of YES) test(`"${words}" accepts`, () => assert.match(words, ACCEPTING_PATTERN));
for (const words of NO) test(`"${words}" accepts nothing`, () => assert.doesNotMatch(words, ACCEPTING_PATTERN));
