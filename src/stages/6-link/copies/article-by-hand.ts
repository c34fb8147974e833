/** Small articles for the tests of this folder: paragraphs in, an article out, without cleaning. */
import type { Article, Block, BlockKind } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import { dayRange } from "#text/calendar.ts";
import { documentId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";

export type Sketch = Readonly<{
  outlet?: string;
  published?: string;
  headline?: string;
  dateline?: string;
  paragraphs: readonly string[];
  /** page furniture after the story */
  boilerplate?: string;
}>;

const SEPARATOR = "\n\n";

/** The id is a hash of the whole sketch, so that the same words in two outlets are two reports. */
export function articleOf(sketch: Sketch): Article {
  const { outlet = null, published, headline, dateline, paragraphs, boilerplate } = sketch;
  const doc = documentId(new TextEncoder().encode(JSON.stringify(sketch)));
  const parts: (readonly [BlockKind, string | undefined])[] = [
    ["headline", headline],
    ["dateline", dateline],
    ...paragraphs.map((words) => ["paragraph", words] as const),
    ["boilerplate", boilerplate],
  ];
  const told = parts.flatMap(([kind, words]) => (words === undefined ? [] : [{ kind, words }]));
  let at = 0;
  const blocks = told.map(({ kind, words }, index): Block => {
    const span: Span = { doc, start: at, end: at + words.length };
    at = span.end + SEPARATOR.length;
    const first = told.findIndex((other) => other.words === words);
    return { span, kind, repeats: first < index ? first : null };
  });
  const by = { spans: [], by: rule("test/by-hand") };
  return {
    doc,
    title: headline ?? null,
    outlet,
    url: null,
    text: told.map(({ words }) => words).join(SEPARATOR),
    language: "en",
    readable: true,
    blocks,
    toRaw: [],
    publishedAt: published === undefined ? null : sourced("d", dayRange(published), by),
    notes: [],
  };
}
