/** A reading -> what its claims' ids point to. */
import type { Reading } from "#model/reading.ts";
import type { ClaimWorld } from "./claim-json.ts";
import { makeQuoter } from "./span-json.ts";

/** null for a report that was not read. */
export function claimWorld({ article, annotated, resolved }: Reading): ClaimWorld | null {
  if (annotated === null || resolved === null) return null;
  const mentions = new Map(annotated.mentions.map((mention) => [mention.id, mention]));
  return { mentions, resolved, quote: makeQuoter([article]) };
}
