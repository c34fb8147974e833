/** One thing told twice side by side: "Mustafa Bali, a spokesman", "its spokeswoman, Ana Ruiz", "better known as Abu Layth". */
import type { Mention, MentionKind } from "#model/annotated.ts";
import { COUNTRY_NAMES } from "#reference/lexicon/en/countries.ts";
import { KNOWN_PLACES } from "#reference/lexicon/en/known-places.ts";
import { PLACE_TYPES } from "#reference/lexicon/en/place-words.ts";
import { baseRelation, childBy, childrenBy, type Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";
import type { Profile } from "./profile.ts";

const PEOPLE: ReadonlySet<MentionKind> = new Set(["person", "people", "armed-group"]);
const BODIES: ReadonlySet<MentionKind> = new Set(["organisation", "armed-group"]);

export function appositionLinks(tree: Tree, mentions: readonly Mention[], profiles: readonly Profile[]): ChainLink[] {
  const byHead = new Map<number, number>();
  for (const [index, { head }] of mentions.entries()) if (!byHead.has(head)) byHead.set(head, index);
  return mentions.flatMap((mention, later) => {
    const stated = mention.kind === "place" ? null : statedBeside(tree, mention, byHead);
    const candidates = [stated, nounBesideName(tree, mentions, profiles, later)];
    const earlier = candidates.find((one) => one !== null && one < later && agree(profiles[one]!, profiles[later]!));
    return earlier == null ? [] : [{ later, earlier, rule: "apposition" }];
  });
}

/** What the parser says: an apposition, or a name that somebody is "known as". */
function statedBeside(tree: Tree, mention: Mention, byHead: ReadonlyMap<number, number>): number | null {
  const { deprel, head } = tree.tokens[mention.head]!;
  if (baseRelation(deprel) === "appos") return byHead.get(head) ?? null;
  if (head < 0) return null;
  const participle = tree.children[head]?.find((child) => baseRelation(tree.tokens[child]!.deprel) === "acl") ?? -1;
  const verb = isKnown(tree, head)
    ? head
    : participle >= 0 && participle < mention.head && isKnown(tree, participle)
      ? participle
      : -1;
  if (verb < 0 || tree.tokens[mention.head]!.upos !== "PROPN" || !isMarkedAs(tree, mention.head)) return null;
  return byHead.get(verb === head ? tree.tokens[verb]!.head : head) ?? null;
}

function isKnown(tree: Tree, token: number): boolean {
  return (
    /^(?:know|call|name|nickname|dub)$/.test(tree.tokens[token]!.lemma.toLowerCase()) &&
    tree.tokens[token]!.tag === "VBN"
  );
}

function isMarkedAs(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, "case", "mark").some((child) => tree.tokens[child]!.form.toLowerCase() === "as");
}

/** "its spokeswoman, Ana Ruiz," where the parser took the name for the subject: a name between commas behind a person's noun. */
function nounBesideName(
  tree: Tree,
  mentions: readonly Mention[],
  profiles: readonly Profile[],
  later: number,
): number | null {
  const name = profiles[later]!;
  if (name.form !== "name" || name.kind === "organisation") return null;
  if (tree.tokens[name.first - 1]?.form !== ",") return null;
  for (let index = later - 1; index >= 0 && index >= later - 4; index--) {
    const noun = profiles[index]!;
    if (noun.end + 1 !== name.first && noun.end < name.end) continue;
    if (name.kind === "place" && !isLikePerson(tree, name, noun)) continue;
    if (noun.form !== "description" || !noun.person || mentions[index]!.sentence !== name.sentence) continue;
    const after = tree.tokens[name.end];
    const isClosed = after !== undefined && /^[,.]$/.test(after.form);
    return isClosed && childBy(tree, name.head, "cc") === null ? index : null;
  }
  return null;
}

/** "The governor of the province, Tarek Oumar": a name of two words that the reader took for a place, behind no place. */
function isLikePerson(tree: Tree, name: Profile, noun: Profile): boolean {
  const words = tree.tokens.slice(name.first, name.end);
  if (words.length < 2 || tree.tokens[noun.end - 1]!.upos === "PROPN") return false;
  const written = words.map(({ form }) => form.toLowerCase());
  return (
    !COUNTRY_NAMES.has(written.join(" ")) &&
    !KNOWN_PLACES.has(written.join(" ")) &&
    words.every(({ upos }) => upos === "PROPN") &&
    !written.some((word) => PLACE_TYPES.has(word))
  );
}

function agree(one: Profile, other: Profile): boolean {
  if (other.kind === "place") return one.person;
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false;
  if (one.kind === other.kind) return true;
  return [PEOPLE, BODIES].some((kinds) => kinds.has(one.kind) && kinds.has(other.kind)) || one.person;
}
