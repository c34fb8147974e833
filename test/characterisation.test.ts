/** Loaded names as claims carry them: what a speaker calls a deed, and what excuses it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openReader } from "../eval/open-reader.ts";
import { rawText, readAll } from "../eval/read-case.ts";

const CASES: readonly (readonly [text: string, named: readonly string[]])[] = [
  ["The mayor called the strike a war crime.", ["war crime"]],
  ["Jets hit the clinic on Sunday. The mayor called it a war crime.", ["war crime"]],
  ["The army said that its troops had acted in self-defence when they shelled the village.", ["self-defence"]],
  ["The army said that its jets had bombed the convoy by mistake.", ["mistake"]],
  ["Police said that the men died in an exchange of fire.", ["exchange of fire"]],
  ["A lawyer spoke of a cold-blooded execution.", ["cold-blooded execution"]],
  ["The jets bombed the village in the morning.", []],
  ["The troops shelled the village in defence of the bridge.", []],
  ["A fire broke out after the strike.", []],
];

const raws = CASES.map(([text], at) => rawText(`case-${at}`, text, "2024-05-10"));
const readings = await readAll(raws, await openReader());

for (const [at, [text, named]] of CASES.entries()) {
  test(`${named.join(", ") || "no loaded name"} in: ${text}`, () => {
    const { article, resolved } = readings[at]!;
    const found = (resolved?.claims ?? []).flatMap(({ claim }) => claim.characterisation ?? []);
    assert.deepEqual([...new Set(found.map(({ value }) => value))], named);
    for (const { value, provenance } of found) {
      const { start, end } = provenance.spans[0]!;
      assert.equal(article.text.slice(start, end).toLowerCase(), value);
    }
  });
}
