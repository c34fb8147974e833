import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Annotated } from "#model/annotated.ts";
import type { Span } from "#model/span.ts";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "../annotate.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";
import { ATTRIBUTION_RULES } from "./rules.ts";

const annotate = await makeAnnotator({ modelFolder: join(packageRoot(), "models/syntax-en") });
const quote = ({ article }: Annotated, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => article.text.slice(start, end)).join(" ");
/** Source, cue and content of every attribution; spans of one part are joined by a blank. */
const parts = (annotated: Annotated): string[][] =>
  annotated.attributions.map(({ sourceSpans, cue, content }) =>
    [sourceSpans, cue, content].map((spans) => quote(annotated, spans)),
  );

test("rule ids are unique", () => {
  assert.equal(new Set(ATTRIBUTION_RULES.map(({ id }) => id)).size, ATTRIBUTION_RULES.length);
});

for (const { id, examples } of ATTRIBUTION_RULES) {
  for (const [text, expected] of examples) {
    test(`${id} ${expected === null ? "is silent on" : "reads"}: ${text}`, async () => {
      const annotated = await annotate(sampleArticle([text], id === "headline-colon" ? ["headline"] : []));
      const found = annotated.attributions.filter(({ provenance }) => provenance.by.id.endsWith(`/${id}`));
      if (expected === null) return assert.deepEqual(found, []);
      assert.equal(found.length > 0, true);
      const attribution = found[0];
      assert.equal(quote(annotated, attribution!.sourceSpans), expected.source ?? "");
      assert.equal(quote(annotated, attribution!.cue), expected.cue);
      assert.equal(quote(annotated, attribution!.content), expected.content);
    });
  }
}

const READINGS: readonly (readonly [text: string, attributions: readonly (readonly string[])[]])[] = [
  [
    "“We left at dawn,” the commander said. “Nobody was hurt.”",
    [["the commander", "said", "“We left at dawn,” “Nobody was hurt.”"]],
  ],
  [
    '"The attack failed," said Omar Haddad, a spokesman for the rebels.',
    [["Omar Haddad, a spokesman for the rebels", "said", '"The attack failed,"']],
  ],
  [
    "The army accused the rebels of shelling the market.",
    [["The army", "accused", "the rebels of shelling the market"]],
  ],
  [
    "Three people died, police said, while the hospital said five had died.",
    [
      ["police", "said", "Three people died"],
      ["the hospital", "said", "five had died"],
    ],
  ],
  [
    'Military analysts said that hundreds of conscripts were killed or missing and described the strike as a "massacre".',
    [
      ["Military analysts", "said", "that hundreds of conscripts were killed or missing"],
      ["Military analysts", "described", 'the strike as a "massacre"'],
    ],
  ],
  [
    "The minister said that rebels were beaten and that the army denied the report.",
    [
      ["The minister", "said", "that rebels were beaten and that the army denied the report"],
      ["the army", "denied", "the report"],
    ],
  ],
  ["The rebels attacked the base and captured two tanks.", []],
  ["The troops want to take the town.", []],
];

for (const [text, expected] of READINGS) {
  test(`attributions of: ${text}`, async () => {
    assert.deepEqual(parts(await annotate(sampleArticle([text]))), expected);
  });
}

test("captions and boilerplate are not quoted", async () => {
  const text = "The ministry said that rebels attacked the base.";
  const annotated = await annotate(sampleArticle([text, text], ["caption", "boilerplate"]));
  assert.equal(annotated.sentences.length, 2);
  assert.deepEqual(annotated.attributions, []);
});

test("every source is a mention, every span quotes something, and the same article gives the same ids", async () => {
  const article = sampleArticle(READINGS.map(([text]) => text));
  const annotated = await annotate(article);
  const ids = new Set<string>(annotated.mentions.map(({ id }) => id));
  for (const { source, cue, content } of annotated.attributions) {
    assert.ok(source === "outlet" || ids.has(source));
    for (const span of [...cue, ...content]) assert.notEqual(quote(annotated, [span]).trim(), "");
  }
  assert.deepEqual(await annotate(article), annotated);
});

test("an attribution inside another's content is within it", async () => {
  const { attributions } = await annotate(
    sampleArticle(["The newspaper reported that the minister said the talks had failed."]),
  );
  const [outer, inner] = attributions;
  assert.equal(attributions.length, 2);
  assert.equal(outer?.within, null);
  assert.equal(inner?.within, outer?.id);
});
