/** Mentions and attributions, to the same mentions with their chains: which of them name the same thing. */
import type { Attribution, Mention, Sentence } from "#model/annotated.ts";
import type { Tree } from "../mentions/tree.ts";
import { appositionLinks } from "./apposition-links.ts";
import { type ChainLink, linkChains, rootsOf } from "./chain-links.ts";
import { makeChainTable } from "./chain-table.ts";
import type { ChainContext } from "./constraints.ts";
import { chooseDescription } from "./description-choice.ts";
import { chooseFirstPerson } from "./first-person.ts";
import { nameLinks } from "./name-links.ts";
import { profilesOf } from "./profile.ts";
import { choosePronoun } from "./pronoun-choice.ts";
import { relativeLinks } from "./relative-links.ts";
import { type Coordination, choosePair, chooseTwo, coordinationFor, coordinationsOf } from "./together.ts";
import { toldWords } from "./told-words.ts";

/**
 * Names and appositions are joined first, wherever they stand. Then the report is read from its beginning, as a reader
 * meets its words: each description and pronoun goes back to the chain that is most present where it stands. What no
 * rule joins starts a chain of its own, and a pronoun that nothing fits has none.
 */
export function findChains(
  tree: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Mention[] {
  const profiles = profilesOf(tree, mentions, attributions);
  const beside = appositionLinks(tree, mentions, profiles);
  const persons = new Set(beside.flatMap(({ later, earlier }) => (profiles[earlier]!.person ? [later] : [])));
  const stated = [
    ...nameLinks(tree, sentences, mentions, profiles, persons),
    ...beside,
    ...relativeLinks(tree, mentions, profiles),
  ];
  const table = makeChainTable(profiles, rootsOf(mentions.length, stated));
  const context = { tree, profiles, table, told: toldWords(tree, sentences, mentions, attributions) };
  const links: ChainLink[] = [...stated];
  const together = new Map<number, readonly number[]>();
  const coordinations = coordinationsOf(tree, mentions, profiles);
  const joined: Coordination[] = [];
  for (const index of readingOrder(context)) {
    const profile = profiles[index]!;
    if (profile.pronoun === "relative") continue;
    const several = severalFor(context, index, joined);
    const root = several === null ? chooseChain(context, index) : null;
    if (several !== null) together.set(index, several);
    if (root !== null) {
      links.push({ later: index, earlier: root, rule: profile.form });
      table.join(index, root);
    }
    if (profile.form !== "pronoun" || root !== null) table.meet(index);
    const coordination = coordinations.get(index);
    if (coordination !== undefined) joined.push(coordination);
  }
  const pronouns = new Set(profiles.keys().filter((index) => profiles[index]!.form === "pronoun"));
  return linkChains(mentions, links, pronouns, together);
}

/** The chain that a mention goes back to, null when it starts one or stays open. */
function chooseChain(context: ChainContext, index: number): number | null {
  const { form, pronoun } = context.profiles[index]!;
  if (pronoun === "speaker") return chooseFirstPerson(context, index);
  if (form === "pronoun") return choosePronoun(context, index)?.root ?? null;
  const isJoined = context.table.rootOf(index) !== index;
  return form === "description" && !isJoined ? chooseDescription(context, index) : null;
}

/** The chains that a plural names at once, null when it names one or none. */
function severalFor(context: ChainContext, index: number, told: Coordination[]): number[] | null {
  const { profiles, table } = context;
  const profile = profiles[index]!;
  if (profile.form === "description") return chooseTwo(context, index, told);
  if (profile.pronoun !== "they") return null;
  const pair = coordinationFor(profile, table, told);
  const single = choosePronoun(context, index);
  if (single === null && pair === null) return choosePair(context, index);
  if (pair === null || pair.score <= (single?.score ?? 0)) return null;
  // told again by the pronoun: the next "they" goes back as far as here
  told.push({ ...told.at(-1)!, sentence: profile.sentence });
  return pair.roots;
}

/** Text order, but for who is quoted: he comes before the quotation, since he is none of those whom it tells of. */
function readingOrder({ profiles, told }: ChainContext): number[] {
  const order = new Set<number>();
  for (const index of profiles.keys()) {
    const speaker = told.quotedBy(index);
    if (speaker !== null) order.add(speaker);
    order.add(index);
  }
  return [...order];
}
