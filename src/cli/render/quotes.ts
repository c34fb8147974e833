/** A span and what surrounds it -> a quotation that fits a few lines. */
import type { Article } from "#model/report.ts";
import type { Span } from "#model/span.ts";
import { type Line, run } from "./lines.ts";

const ELLIPSIS = "…";

/** Share of the room that is given to the words before the focus. */
const ROOM_BEFORE = 0.4;

/** Start of a word at or after `index`, so that nothing is cut within a word. */
function wordStart(text: string, index: number): number {
  if (index <= 0) return 0;
  const space = text.indexOf(" ", index - 1);
  return space < 0 ? index : space + 1;
}

function wordEnd(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const space = text.lastIndexOf(" ", index);
  return space <= 0 ? index : space;
}

/**
 * The words of `evidence` in typographic quotes, `focus` in strong ink, cut at words to about `limit` characters so that
 * the focus stays in sight; "…" stands where something was left out.
 */
export function quotation(article: Article, evidence: Span, focus: Span, limit: number): Line {
  const sentence = article.text.slice(evidence.start, evidence.end).replace(/\s/g, " ");
  const from = Math.max(0, focus.start - evidence.start);
  const to = Math.min(sentence.length, focus.end - evidence.start);
  const room = Math.max(0, limit - (to - from));
  const fits = sentence.length <= limit;
  const start = fits ? 0 : Math.min(wordStart(sentence, Math.floor(from - room * ROOM_BEFORE)), from);
  const end = fits ? sentence.length : Math.max(wordEnd(sentence, start + limit), to);
  return [
    run(`“${start > 0 ? ELLIPSIS : ""}${sentence.slice(start, from)}`),
    run(sentence.slice(from, to), "strong"),
    run(`${sentence.slice(to, end)}${end < sentence.length ? ELLIPSIS : ""}”`),
  ];
}
