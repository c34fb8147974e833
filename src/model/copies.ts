/** Reports that are copies of one another. */
import type { Producer } from "./sourced.ts";
import type { DocumentId } from "./span.ts";

export const COPY_KINDS = ["same", "reprint", "shortened", "extended", "reworded"] as const;
/**
 * How a report's text stands to the one that it is a copy of. `same`: the same words; `reprint`: the same but for a headline, a
 * line or furniture; `shortened`: a part of it; `extended`: all of it and more; `reworded`: told again in other words, with its
 * names, numbers and order.
 */
export type CopyKind = (typeof COPY_KINDS)[number];

/** `share` is the share of the shorter text's runs of words that both have, 0 to 1; of content words where it is reworded. */
export type Copy = Readonly<{ doc: DocumentId; of: DocumentId; kind: CopyKind; share: number }>;

/**
 * Reports whose texts come from one text. `original` is the one from which the others most likely come, `by` the rule that says
 * so. `copies` are the others, in the order of publication; `of` is the original or, where a report is no copy of that, the
 * first of the group whose copy it is. A report is in at most one group.
 */
export type CopyGroup = Readonly<{ original: DocumentId; by: Producer; copies: readonly Copy[] }>;
