/** Spans and quoted words, as the JSON formats write them. */
import type { Article } from "#model/report.ts";
import type { DocumentId, Span } from "#model/span.ts";

export type SpanJson = { start: number; end: number; text: string };
export type DocSpanJson = SpanJson & { doc: DocumentId };

/** Finds the article that a span lies in. */
export type Quoter = (span: Span) => string;

/**
 * A function from spans to their words.
 *
 * @throws RangeError (the function) when a span names a report that is not among `articles`: a caller's bug
 */
export function makeQuoter(articles: readonly Article[]): Quoter {
  const texts = new Map(articles.map((article) => [article.doc, article.text]));
  return (span) => {
    const text = texts.get(span.doc);
    if (text === undefined) throw new RangeError(`no article \`${span.doc}\``);
    return text.slice(span.start, span.end);
  };
}

export function spanJson(span: Span, quote: Quoter): SpanJson {
  return { start: span.start, end: span.end, text: quote(span) };
}

/** For values that gather words of several reports. */
export function docSpanJson(span: Span, quote: Quoter): DocSpanJson {
  return { ...spanJson(span, quote), doc: span.doc };
}
