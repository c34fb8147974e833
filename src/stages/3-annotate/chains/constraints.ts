/** Grammar that forbids a mention to name the same as a chain, however present the chain is. */
import { baseRelation, childBy, type Tree } from "../mentions/tree.ts";
import type { ChainTable } from "./chain-table.ts";
import type { Profile } from "./profile.ts";
import type { ToldWords } from "./told-words.ts";

/** What the rules of chains see of a report. */
export type ChainContext = Readonly<{
  tree: Tree;
  profiles: readonly Profile[];
  told: ToldWords;
  table: ChainTable;
}>;

/**
 * Whether `mention` and the chain stand where they can not mean the same:
 * - two parts of one clause ("Maes told her"), or one inside the other ("his men");
 * - what somebody says of others by name or by description, and who says it ("The front has no missiles, it said");
 * - a third person between quotation marks, and who is quoted.
 */
export function isBarred(context: ChainContext, mention: number, root: number): boolean {
  const { profiles, table, told } = context;
  const profile = profiles[mention]!;
  const telling = told.tellingAt(profile.head);
  const isSelf = telling?.source != null && telling.source !== mention && table.rootOf(telling.source) === root;
  if (isSelf && (telling.direct || profile.form === "description")) return true;
  if (told.toldBy(mention).some((index) => table.rootOf(index) === root && tellsOfOther(context, index))) return true;
  const { mentions } = table.seen(root);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const other = profiles[mentions[at]!]!;
    if (other.sentence < profile.sentence) break;
    if (other.sentence === profile.sentence && sharesClause(context.tree, profile, other)) return true;
  }
  return false;
}

/** Whoever speaks is in the own words a pronoun: of the first person in a quotation, of the third otherwise. */
function tellsOfOther({ told, profiles }: ChainContext, index: number): boolean {
  const { form, pronoun } = profiles[index]!;
  return form !== "pronoun" || (pronoun !== "speaker" && told.quotedBy(index) !== null);
}

function sharesClause(tree: Tree, profile: Profile, other: Profile): boolean {
  const isInside = (inner: Profile, outer: Profile): boolean => outer.first <= inner.head && inner.head < outer.end;
  if (isInside(profile, other) || isInside(other, profile)) return true;
  if (profile.possessive || other.possessive || profile.relation === "poss" || other.relation === "poss") return false;
  if (/^(?:himself|herself|itself|themselves)$/i.test(tree.tokens[profile.head]!.form)) return false;
  if (isList(tree, profile, other) || !PARTS.has(other.relation) || other.governor < 0) return false;
  const clause = clauseOf(tree, profile);
  if (clause < 0) return false;
  if (other.governor === clause) return true;
  return other.relation === "nsubj" && profile.relation !== "nsubj" && other.governor === subjectVerb(tree, clause);
}

/** The verb that a phrase belongs to, through the nouns that it stands inside ("freed four of [them]"); -1 for none. */
function clauseOf(tree: Tree, { relation, governor }: Profile): number {
  let at = governor;
  let above = relation;
  for (let step = 0; step < DEEPEST && above === "nmod" && at >= 0; step++) {
    const { deprel, head } = tree.tokens[at]!;
    above = baseRelation(deprel);
    at = head;
  }
  return PARTS.has(above) ? at : -1;
}

/** "The suspect appeared and [shot] him", "he hoped to [arrest] him": the verb that has the subject of a verb without one. */
function subjectVerb(tree: Tree, verb: number): number {
  let at = verb;
  for (let step = 0; step < DEEPEST && childBy(tree, at, "nsubj") === null; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (head < 0 || !/^(?:conj|xcomp)$/.test(baseRelation(deprel))) break;
    at = head;
  }
  return at;
}
const DEEPEST = 3;

const PARTS: ReadonlySet<string> = new Set(["nsubj", "obj", "iobj", "obl"]);

/** "the army and the rebels" are two already; only their clause would be shared. */
function isList(tree: Tree, one: Profile, other: Profile): boolean {
  return [one, other].some(({ head }) => baseRelation(tree.tokens[head]!.deprel) === "appos");
}
