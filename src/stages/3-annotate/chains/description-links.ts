/** Definite descriptions that point back: "the ministry", "the group", "the same official", appositions. */
import type { Attribution, Mention } from "#model/annotated.ts";
import { childBy, type Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";

/** How many mentions back a description may point. */
const REACH = 60;
const POINTING_KINDS = new Set(["organisation", "armed-group", "person", "place", "facility", "platform"]);

/** Links of "the X" to the nearest earlier mention with the head word X, and of "the same official" to the last such source. */
export function descriptionLinks(
  tree: Tree,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): ChainLink[] {
  const speakers = new Set(attributions.map(({ source }) => source));
  return mentions.flatMap((mention, later) => {
    if (!isPointing(tree, mention)) return [];
    const earlier = same(tree, mention) ? lastSpeaker(mentions, later, speakers) : lastWithHead(tree, mentions, later);
    return earlier === null ? [] : [{ later, earlier, rule: "description" }];
  });
}

/** A short definite phrase: "the ministry", "this group", without modifiers that would tell it apart. */
function isPointing(tree: Tree, mention: Mention): boolean {
  if (mention.end !== mention.head + 1 || (!POINTING_KINDS.has(mention.kind) && !same(tree, mention))) return false;
  const det = childBy(tree, mention.head, "det");
  if (det === null || !/^(?:the|this|that|these|those)$/i.test(tree.tokens[det]!.form)) return false;
  return mention.end - mention.first === 2 || same(tree, mention);
}

function same(tree: Tree, mention: Mention): boolean {
  return mention.end - mention.first === 3 && tree.tokens[mention.first + 1]!.form.toLowerCase() === "same";
}

function lastWithHead(tree: Tree, mentions: readonly Mention[], later: number): number | null {
  const { lemma } = tree.tokens[mentions[later]!.head]!;
  for (let index = later - 1; index >= 0 && index >= later - REACH; index--) {
    const token = tree.tokens[mentions[index]!.head]!;
    if (token.lemma.toLowerCase() === lemma.toLowerCase() && mentions[index]!.kind === mentions[later]!.kind)
      return index;
  }
  return null;
}

function lastSpeaker(mentions: readonly Mention[], later: number, speakers: ReadonlySet<string>): number | null {
  for (let index = later - 1; index >= 0 && index >= later - REACH; index--) {
    const mention = mentions[index]!;
    if (speakers.has(mention.id) && (mention.kind === "person" || mention.kind === "people")) return index;
  }
  return null;
}
