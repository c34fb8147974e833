/** [Background], [What came before]: a heading inside a report that says that its section tells what lies before the news. */
import type { Annotated } from "#model/annotated.ts";
import { PAST_HEADING_PATTERN } from "#reference/lexicon/en/story-words.ts";

/**
 * Blocks, by index, under such a heading up to the next heading. What stands before any paragraph is the report's own title and
 * deck: no heading of a section, whatever it says.
 */
export function pastBlocks({ article: { text, blocks } }: Annotated): ReadonlySet<number> {
  const past = new Set<number>();
  let isPast = false;
  let hasBegun = false;
  for (const [index, { kind, span }] of blocks.entries()) {
    if (kind === "paragraph") hasBegun = true;
    if (kind === "headline" && hasBegun) isPast = PAST_HEADING_PATTERN.test(text.slice(span.start, span.end).trim());
    else if (isPast) past.add(index);
  }
  return past;
}
