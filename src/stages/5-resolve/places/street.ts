/** A mention in, whether its own words or those around it name a street out: most are called after towns. */
import type { Annotated, Mention } from "#model/annotated.ts";
import { STREET_AFTER_PATTERN, STREET_BEFORE_PATTERN, STREET_PATTERN } from "#reference/lexicon/en/street-words.ts";

/** Words beside a name that are looked at, in UTF-16 units. */
const AROUND = 60;

export function isStreet({ article, sentences }: Annotated, { value, sentence, provenance }: Mention): boolean {
  const { span } = sentences[sentence]!;
  const { start, end } = provenance.spans[0]!;
  const before = article.text.slice(Math.max(span.start, start - AROUND), start);
  const after = article.text.slice(end, Math.min(span.end, end + AROUND));
  return STREET_PATTERN.test(value) || STREET_BEFORE_PATTERN.test(before) || STREET_AFTER_PATTERN.test(after);
}
