import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Annotated } from "#model/annotated.ts";
import type { BlockKind } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "../annotate.ts";
import { readText } from "../encoder/read-text.ts";
import { loadReaderModel } from "../encoder/reader-model.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";
import { makeTree } from "../mentions/tree.ts";
import { readingContext, ruleAttributions } from "./find-attributions.ts";
import { ATTRIBUTION_RULES } from "./rules.ts";
import { runsOf } from "./stretches.ts";

const FOLDER = join(packageRoot(), "models/reader-en");
const annotate = await makeAnnotator({ modelFolder: FOLDER });
const model = await loadReaderModel(FOLDER);
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

/** Source, cue and content that the rules give by themselves, without the frames that the trained reader sees. */
async function ruleParts(text: string, kinds: readonly BlockKind[]): Promise<readonly (readonly string[])[]> {
  const article = sampleArticle([text], kinds);
  const { sentences, tokens } = await readText(article, model);
  const tree = makeTree(tokens);
  const context = readingContext({ article, sentences, tokens }, tree);
  const words = (list: readonly number[]): string =>
    runsOf(list)
      .map((run) => article.text.slice(tokens[run[0]!]!.start, tokens[run.at(-1)!]!.end))
      .join(" ");
  return sentences
    .flatMap(({ first, end }) => ruleAttributions(context, first, end))
    .map(({ rule, sourceWords, cue, content }) => [rule, words(sourceWords), words(cue), words(content)]);
}

/** The same of a rule that counts only within other attributions, which the frames give. */
async function nestedParts(text: string, id: string): Promise<readonly (readonly string[])[]> {
  const annotated = await annotate(sampleArticle([text]));
  const attributions = annotated.attributions.filter(
    ({ provenance }) => provenance.by.id === `annotate/attribution/${id}`,
  );
  return parts({ ...annotated, attributions }).map((found) => [id, ...found]);
}

for (const { id, examples, onlyWithin } of ATTRIBUTION_RULES) {
  for (const [text, expected] of examples) {
    test(`${id} ${expected === null ? "is silent on" : "reads"}: ${text}`, async () => {
      const read = onlyWithin ? nestedParts(text, id) : ruleParts(text, id === "headline-colon" ? ["headline"] : []);
      const found = (await read).filter(([rule]) => rule === id);
      if (expected === null) return assert.deepEqual(found, []);
      assert.deepEqual(found[0]?.slice(1), [expected.source ?? "", expected.cue, expected.content]);
    });
  }
}

const READINGS: readonly (readonly [text: string, attributions: readonly (readonly string[])[]])[] = [
  ["Israel neither confirmed nor denied that it was behind the strike.", []],
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
    "The minister said that rebels were beaten and that the army would stay.",
    [["The minister", "said", "that rebels were beaten and that the army would stay"]],
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
