/** What finders of mentions hand over: tokens, head, kind and the rule that saw them; and the maker of mentions from it. */
import type { Mention, MentionKind, Token } from "#model/annotated.ts";
import type { DocumentId } from "#model/span.ts";
import { rule, sourced } from "#text/sourced.ts";

/** Tokens `[first, end)` with their head, before it has an id. `rule` is the last part of the producer's id. */
export type FoundMention = Readonly<{ first: number; end: number; head: number; kind: MentionKind; rule: string }>;

const ARTICLE = /^(?:the|a|an)\s+/i;

/** A mention that starts no chain yet: `chain` is null. */
export function makeMention(
  found: FoundMention,
  place: Readonly<{ doc: DocumentId; text: string; tokens: readonly Token[]; sentence: number }>,
): Mention {
  const start = place.tokens[found.first]!.start;
  const end = place.tokens[found.end - 1]!.end;
  const value = place.text.slice(start, end).replace(ARTICLE, "").replace(/\s+/g, " ");
  const base = sourced("m", value, {
    spans: [{ doc: place.doc, start, end }],
    by: rule(`annotate/mention/${found.rule}`),
  });
  const { kind, head, first } = found;
  return { ...base, kind, head, first, end: found.end, sentence: place.sentence, chain: null };
}
