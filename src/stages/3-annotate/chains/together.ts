/** "Both sides", "the two countries", "they" after "A and B": a plural, to the chains that it names at once. */
import type { Mention } from "#model/annotated.ts";
import { baseRelation, childBy, type Tree } from "../mentions/tree.ts";
import { type ChainKnown, type ChainTable, presenceOf } from "./chain-table.ts";
import type { ChainContext } from "./constraints.ts";
import type { Profile } from "./profile.ts";
import { BONUS } from "./pronoun-choice.ts";

/** Mentions joined by "and", the last sentence in which they were told so, and the part that they had in it. */
export type Coordination = Readonly<{ members: readonly number[]; sentence: number; relation: string }>;

/** Sentences over which "they" and "both" go back to two. */
const REACH = 3;
/** Coordinations that are looked at, the latest: more do not stand in that reach. */
const LOOKED_AT = 12;
const SIDES =
  /^(?:side|party|group|faction|force|army|militia|camp|rival|movement|organisation|organization|government)$/;
const COUNTRIES = /^(?:country|nation|neighbour|neighbor|state)$/;
const PERSONS = /^(?:man|woman|brother|sister|leader|general|minister|officer|president|commander|official|suspect)$/;

const SIBLINGS = /^(?:brothers|sisters|couple|pair)$/i;

/** "[A] and [B]" of one class, by the index of the last of them. */
export function coordinationsOf(
  tree: Tree,
  mentions: readonly Mention[],
  profiles: readonly Profile[],
): ReadonlyMap<number, Coordination> {
  const byHead = new Map<number, number>();
  for (const [index, { head }] of mentions.entries()) if (!byHead.has(head)) byHead.set(head, index);
  const membersOf = new Map<number, number[]>();
  for (const [index, { head }] of mentions.entries()) {
    const { deprel, head: above } = tree.tokens[head]!;
    const first = baseRelation(deprel) === "conj" ? byHead.get(above) : undefined;
    if (first === undefined || first >= index) continue;
    const and = childBy(tree, head, "cc");
    const isAnd = and !== null && /^(?:and|&)$/i.test(tree.tokens[and]!.form);
    const members = membersOf.get(first);
    if (members !== undefined) members.push(index);
    else if (isAnd) membersOf.set(first, [first, index]);
  }
  const found = new Map<number, Coordination>();
  for (const members of membersOf.values()) {
    const { sentence, relation } = profiles[members[0]!]!;
    const parties = new Set(members.map((member) => partyOf(profiles[member]!)));
    if (parties.size === 1 && !parties.has(null)) found.set(members.at(-1)!, { members, sentence, relation });
  }
  return found;
}

type Party = "person" | "body" | "country";

function partyOf({ person, number, kind, form }: Profile): Party | null {
  if (person) return "person";
  // "The Red Hand" looks like a person's name and is none
  if (
    kind === "organisation" ||
    kind === "armed-group" ||
    (form === "name" && (kind === "person" || kind === "people"))
  )
    return "body";
  return kind === "place" && number === "one" ? "country" : null;
}

/** Roots of the chains that "both sides" or "the two men" names; null for other words. */
export function chooseTwo(
  { tree, profiles, table }: ChainContext,
  mention: number,
  told: readonly Coordination[],
): number[] | null {
  const { head, first, sentence, lemma } = profiles[mention]!;
  const opening = tree.tokens
    .slice(first, head)
    .map(({ form }) => form.toLowerCase())
    .join(" ");
  const isTwo = /^(?:both(?: the)?|the two|the two \p{L}+|both \p{L}+)$/u.test(opening);
  if (!isTwo && !(opening === "the" && SIBLINGS.test(tree.tokens[head]!.form))) return null;
  const wanted = SIDES.test(lemma) ? "body" : COUNTRIES.test(lemma) ? "country" : PERSONS.test(lemma) ? "person" : null;
  if (wanted === null) return null;
  const joined = told
    .slice(-LOOKED_AT)
    .findLast(
      ({ members, sentence: last }) =>
        members.length === 2 &&
        sentence - last <= REACH &&
        sentence >= last &&
        partyOf(profiles[members[0]!]!) === wanted,
    );
  if (joined !== undefined) return joined.members.map(table.rootOf);
  const present = presentOnes(table, sentence, wanted);
  return isTwo && present.length >= 2 ? present.slice(0, 2) : null;
}

/** Roots of a class that a reader has in mind, the most present first. */
function presentOnes(table: ChainTable, sentence: number, wanted: Party): number[] {
  return table
    .recent()
    .filter((root) => isOf(table.known(root), wanted) && table.salience(root, sentence) >= LEAST)
    .toSorted((one, other) => table.salience(other, sentence) - table.salience(one, sentence));
}

/** "They" where nothing told is plural, and two persons are: "The general met the envoy. [They] shook hands." */
export function choosePair({ profiles, table }: ChainContext, mention: number): number[] | null {
  const present = presentOnes(table, profiles[mention]!.sentence, "person");
  return present.length === 2 ? present : null;
}

/** Presence of what was told as a subject two sentences ago. */
const LEAST = 45;

function isOf({ person, kinds, named }: ChainKnown, wanted: Party): boolean {
  if (wanted === "person") return person;
  if (person) return false;
  if (wanted === "country") return named && kinds.has("place");
  return kinds.has("organisation") || kinds.has("armed-group") || (named && kinds.has("place"));
}

/** The last coordination, with how much speaks for it as what "they" means; null when none is in reach. */
export function coordinationFor(
  profile: Profile,
  table: ChainTable,
  told: readonly Coordination[],
): Readonly<{ roots: number[]; score: number }> | null {
  const coordination = told.at(-1);
  if (coordination === undefined || profile.sentence - coordination.sentence > REACH) return null;
  const { relation, sentence } = coordination;
  const parallel = relation === profile.relation ? BONUS.parallel : 0;
  const score = presenceOf(relation, profile.sentence - sentence) + parallel;
  const roots = [...new Set(coordination.members.map(table.rootOf))];
  return roots.length > 1 ? { roots, score } : null;
}
