import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "#model/report.ts";
import { creditedAgency, outletKey } from "./outlet-name.ts";

const SAME: readonly (readonly [one: string, other: string])[] = [
  ["Northline Wire", "Northline"],
  ["The Coastal Courier", "Coastal Courier"],
  ["Xinhua News Agency", "XINHUA"],
  ["reuters.com", "Reuters"],
];
for (const [one, other] of SAME) {
  test(`"${one}" and "${other}" are one outlet`, () => assert.equal(outletKey(one), outletKey(other)));
}

test("outlets of different names stay apart, and no name is lost", () => {
  assert.notEqual(outletKey("Meridian Post"), outletKey("Harbour Post"));
  assert.notEqual(outletKey("The Press"), "");
  assert.notEqual(outletKey("News"), "");
});

const DATELINES: readonly (readonly [dateline: string, agency: string | null])[] = [
  ["NIAMEY (Northline) -", "Northline"],
  ["(Reuters) –", "Reuters"],
  ["BEIRUT, Lebanon, Feb. 7 (AFP) —", "AFP"],
  ["DAMASCUS —", null],
  ["KUNDUZ, 3 October (2015) -", null],
];
for (const [dateline, agency] of DATELINES) {
  test(`the dateline "${dateline}" credits ${agency ?? "nobody"}`, () => {
    const span = { doc: "doc_0" as const, start: 0, end: dateline.length };
    const article: Article = {
      doc: span.doc,
      title: null,
      outlet: null,
      url: null,
      text: `${dateline}\n\nShells fell on Friday (Reuters).`,
      language: "en",
      readable: true,
      blocks: [{ span, kind: "dateline", repeats: null }],
      toRaw: [],
      publishedAt: null,
      notes: [],
    };
    assert.equal(creditedAgency(article), agency);
    assert.equal(creditedAgency({ ...article, blocks: [] }), null);
  });
}
