/** Relative pronouns, to the noun that their clause hangs on. */
import type { Mention } from "#model/annotated.ts";
import type { Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";
import type { Profile } from "./profile.ts";

/** How many clauses may stand between a relative pronoun and the verb of its clause. */
const DEPTH = 4;

/** "the officials, [who] said". */
export function relativeLinks(tree: Tree, mentions: readonly Mention[], profiles: readonly Profile[]): ChainLink[] {
  const byHead = new Map<number, number>();
  for (const [index, { head }] of mentions.entries()) if (!byHead.has(head)) byHead.set(head, index);
  return profiles.flatMap(({ pronoun, head }, later) => {
    const earlier = pronoun === "relative" ? byHead.get(nounOf(tree, head)) : undefined;
    return earlier === undefined || earlier >= later ? [] : [{ later, earlier, rule: "relative" }];
  });
}

/** -1 when the pronoun stands in no relative clause. */
function nounOf(tree: Tree, pronoun: number): number {
  let at = tree.tokens[pronoun]!.head;
  for (let step = 0; step < DEPTH && at >= 0; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (deprel === "acl:relcl") return head;
    at = head;
  }
  return -1;
}
