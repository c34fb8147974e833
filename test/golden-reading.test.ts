/** The reports of `examples/` in; what the trained reader sees in them, span by span, in `test/golden/reading/`. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cleanReport } from "#stages/2-clean/clean-report.ts";
import { readText, type TextReading } from "#stages/3-annotate/encoder/read-text.ts";
import { loadReaderModel } from "#stages/3-annotate/encoder/reader-model.ts";
import { NAME_LAYERS } from "#stages/3-annotate/encoder/window-model.ts";
import { openAll } from "../eval/read-case.ts";
import { ROOT } from "./run-crosscheck.ts";

const FOLDER = join(import.meta.dirname, "golden", "reading");
/** Set to write what is read now; the difference is then read and judged by a person. */
const UPDATE = process.env.CROSSCHECK_UPDATE_GOLDEN === "1";

const model = await loadReaderModel(join(ROOT, "models/reader-en"));

/** A line for each sentence, name and frame, with offsets into the clean text; words as form/tag/relation>head. */
function linesOf({ sentences, tokens, names, frames }: TextReading): string {
  const span = (words: readonly number[]): string =>
    words.length === 0 ? "-" : `${tokens[words[0]!]!.start}-${tokens[words.at(-1)!]!.end}`;
  const said = (words: readonly number[]): string =>
    `${span(words)} ${words.map((word) => tokens[word]!.form).join(" ")}`;
  const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, at) => first + at);
  const read = sentences.map(({ first, end }) => {
    const words = tokens.slice(first, end).map(({ form, tag, deprel, head }) => {
      return `${form}/${tag}/${deprel}${head < 0 ? "" : `>${head - first + 1}`}`;
    });
    return `sentence ${span(range(first, end))} ${words.join(" ")}`;
  });
  const named = NAME_LAYERS.flatMap((layer) =>
    names[layer].map(({ first, end, type }) => `name ${layer} ${type} ${said(range(first, end))}`),
  );
  const framed = frames.map(({ cue, source, content }) => `frame ${said(cue)} | ${said(source)} | ${said(content)}`);
  return `${[...read, ...named, ...framed].join("\n")}\n`;
}

for (const raw of await openAll([join(ROOT, "examples")], null)) {
  const name = (raw.report.file ?? raw.report.id).replace(/^.*\//, "").replace("#", "-");
  test(`golden reading of ${name}`, async () => {
    const article = cleanReport(raw);
    if (!article.readable) return;
    const lines = linesOf(await readText(article, model));
    const expected = join(FOLDER, `${name}.reading`);
    if (UPDATE) writeFileSync(expected, lines);
    assert.equal(lines, readFileSync(expected, "utf8"));
  });
}
