/** A benchmark document's text, to an article whose blocks are its paragraphs, so that offsets stay those of the text. */
import { join } from "node:path";
import type { Annotated } from "#model/annotated.ts";
import type { Article, Block } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "#stages/3-annotate/annotate.ts";
import { documentId } from "#text/ids.ts";
import { keepOption } from "./open-reader.ts";

/** Lines longer than this are no headline. */
const LONGEST_HEADLINE = 160;

/** A reader of plain texts with the program's own model. */
export async function makeTextReader(
  options: Readonly<{ attitudes: boolean }>,
): Promise<(text: string) => Promise<Annotated>> {
  const annotate = await makeAnnotator({
    modelFolder: join(packageRoot(), "models/reader-en"),
    ...keepOption(),
    ...options,
  });
  return (text) => annotate(articleOf(text));
}

/** Blocks are separated by blank lines; the first is the headline when it is short and its own paragraph. */
export function articleOf(text: string): Article {
  const doc = documentId(new TextEncoder().encode(text));
  return {
    doc,
    title: null,
    outlet: null,
    url: null,
    text,
    language: "en",
    readable: true,
    blocks: blocksOf(doc, text),
    toRaw: [],
    publishedAt: null,
    notes: [],
  };
}

function blocksOf(doc: DocumentId, text: string): Block[] {
  const paragraphs = [...text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*/g)];
  return paragraphs.map((match, index) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const isHeadline = index === 0 && paragraphs.length > 1 && end - start <= LONGEST_HEADLINE;
    return { span: { doc, start, end }, kind: isHeadline ? "headline" : "paragraph", repeats: null };
  });
}
