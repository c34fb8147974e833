/** Mentions and attributions, to the same mentions with their chains: which of them name the same thing. */
import type { Attribution, Mention, Sentence } from "#model/annotated.ts";
import { baseRelation, type Tree } from "../mentions/tree.ts";
import { type ChainLink, linkChains } from "./chain-links.ts";
import { descriptionLinks } from "./description-links.ts";
import { nameLinks } from "./name-links.ts";
import { pronounIndexes, pronounLinks } from "./pronoun-links.ts";

/** Conservative: what no rule links starts a chain of its own, and a pronoun that nothing fits has none. */
export function findChains(
  tree: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Mention[] {
  const pronouns = pronounIndexes(mentions);
  const links = [
    ...nameLinks(tree, sentences, mentions),
    ...appositionLinks(tree, mentions),
    ...descriptionLinks(tree, mentions, attributions),
    ...pronounLinks(tree, mentions, attributions, pronouns),
  ];
  return linkChains(mentions, links, pronouns);
}

/** "Mustafa Bali, a spokesman": one person told twice. */
function appositionLinks(tree: Tree, mentions: readonly Mention[]): ChainLink[] {
  const byHead = new Map(mentions.map((mention, index) => [mention.head, index]));
  return mentions.flatMap((mention, later) => {
    const { deprel, head } = tree.tokens[mention.head]!;
    const earlier = baseRelation(deprel) === "appos" ? byHead.get(head) : undefined;
    return earlier === undefined ||
      earlier >= later ||
      mention.kind === "place" ||
      mentions[earlier]!.kind !== mention.kind
      ? []
      : [{ later, earlier, rule: "apposition" }];
  });
}
