import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMention } from "../mentions/mention.ts";
import { sampleTokens } from "../mentions/sample-tokens.ts";
import { linkChains } from "./chain-links.ts";

const { text, tokens } = sampleTokens("Veale spoke and he left and they stayed");
const place = { doc: "doc_0000000000000000", text, tokens, sentence: 0 } as const;
const mention = (at: number, rule: string) =>
  makeMention({ first: at, end: at + 1, head: at, kind: "person", rule }, place);
const MENTIONS = [mention(0, "name-speaker"), mention(3, "pronoun"), mention(6, "pronoun")];

test("a linked pronoun takes the chain of the name, an unlinked one has none", () => {
  const [veale, he, they] = linkChains(MENTIONS, [{ later: 1, earlier: 0, rule: "pronoun" }], new Set([1, 2]));
  assert.equal(veale?.chain, veale?.id);
  assert.equal(he?.chain, veale?.id);
  assert.equal(they?.chain, null);
});

test("a chain is known by its first mention that is no pronoun", () => {
  const chained = linkChains(MENTIONS.toReversed(), [{ later: 2, earlier: 0, rule: "pronoun" }], new Set([0, 1]));
  assert.equal(chained[0]?.chain, MENTIONS[0]?.id);
  assert.equal(chained[2]?.chain, MENTIONS[0]?.id);
});

test("links join chains whichever way they come", () => {
  const names = [mention(0, "a"), mention(3, "b"), mention(6, "c")];
  const links = [
    { later: 2, earlier: 1, rule: "x" },
    { later: 1, earlier: 0, rule: "x" },
  ];
  assert.deepEqual(new Set(linkChains(names, links, new Set()).map(({ chain }) => chain)), new Set([names[0]?.id]));
});
