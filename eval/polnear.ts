/** PolNeAR documents in; sources, cues and contents found and their scores against the gold out. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Annotated } from "#model/annotated.ts";
import type { Span } from "#model/span.ts";
import { makeOffsets } from "#text/offsets.ts";
import { type AttributionParts, scoreAttributions } from "./attribution-score.ts";
import { makeTextReader } from "./read-text.ts";
import { freezeRulePrecision, type Judged } from "./rule-precision.ts";

type Document = Readonly<{ id: string; text: string; attributions?: readonly AttributionParts[] }>;

/**
 * PolNeAR marks thoughts and wishes like statements, so the annotator is asked for both here; the program itself keeps
 * to statements. It marks nothing inside the content of another attribution (none of its 19,831), so neither is that
 * given here. Gold offsets are code points, which are UTF-16 offsets too in this corpus.
 */
export async function run(args: { data: string[]; out: string | null; update?: boolean }): Promise<object> {
  const read = await makeTextReader({ attitudes: true });
  const documents = args.data.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Document),
  );
  const predicted: { id: string; attributions: AttributionParts[] }[] = [];
  const judged: Judged[] = [];
  for (const { id, text, attributions } of documents) {
    const annotated = await read(text);
    predicted.push({ id, attributions: partsOf(annotated) });
    judged.push(...judgedOf(annotated, attributions ?? []));
  }
  if (args.update) {
    freezeRulePrecision("polnear", {
      data: `\`npm run eval -- polnear\`, ${documents.length} documents`,
      rightWhen: "the cue is one of the corpus to the character",
      judged,
    });
  }
  if (args.out !== null) writeFileSync(args.out, predicted.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const scored = documents.flatMap(({ text, attributions }, index) =>
    attributions ? [{ text, gold: attributions, predicted: predicted[index]!.attributions }] : [],
  );
  return { task: "polnear", documents: documents.length, ...(scored.length > 0 ? scoreAttributions(scored) : {}) };
}

function judgedOf(annotated: Annotated, gold: readonly AttributionParts[]): Judged[] {
  const key = (cue: AttributionParts["cue"]): string => JSON.stringify(cue);
  const cues = new Set(gold.map(({ cue }) => key(cue)));
  const outermost = annotated.attributions.filter(({ within }) => within === null);
  return partsOf(annotated).map(({ cue }, index) => ({
    producer: outermost[index]!.provenance.by.id,
    right: cues.has(key(cue)),
  }));
}

/** Outermost attributions in the corpus's form; a part without words is null. */
export function partsOf({ article, attributions }: Annotated): AttributionParts[] {
  const codePoint = makeOffsets(article.text).codePointOf;
  const part = (spans: readonly Span[]): (readonly [number, number])[] | null =>
    spans.length === 0 ? null : spans.map(({ start, end }) => [codePoint(start), codePoint(end)] as const);
  const outermost = attributions.filter(({ within }) => within === null);
  return outermost.map(({ sourceSpans, cue, content }) => ({
    source: part(sourceSpans),
    cue: part(cue),
    content: part(content),
  }));
}
