/** Pronouns, to the mention that they most likely stand for: the latest source or subject that can be meant. */
import type { Attribution, Mention, MentionKind } from "#model/annotated.ts";
import { PRONOUNS, type PronounClass } from "#reference/lexicon/en/pronouns.ts";
import { baseRelation, type Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";

/** A pronoun further than this many sentences from what it stands for is left open. */
const SENTENCE_REACH = 3;
/** "he said" goes on with the last person who was quoted, over this many sentences. */
const SPEAKER_REACH = 8;
/** How many clauses may stand between a relative pronoun and the verb of its clause. */
const RELATIVE_DEPTH = 4;

/** Indexes of pronouns among `mentions`. */
export function pronounIndexes(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(
    mentions.flatMap((mention, index) => (mention.provenance.by.id === "annotate/mention/pronoun" ? [index] : [])),
  );
}

/** One link for each pronoun that something fits. */
export function pronounLinks(
  tree: Tree,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  pronouns: ReadonlySet<number>,
): ChainLink[] {
  const speakers = new Set<string>(attributions.map(({ source }) => source));
  const byHead = new Map<number, number>();
  for (const [index, { head }] of mentions.entries()) if (!byHead.has(head)) byHead.set(head, index);
  return [...pronouns].flatMap((later) => {
    const pronounClass = PRONOUNS.get(tree.tokens[mentions[later]!.head]!.form.toLowerCase());
    if (pronounClass === undefined || pronounClass === "speaker") return [];
    const earlier =
      pronounClass === "relative"
        ? relativeHead(tree, mentions[later]!.head, later, byHead)
        : bestEarlier({ tree, mentions, speakers, pronouns }, later, pronounClass);
    return earlier === null ? [] : [{ later, earlier, rule: "pronoun" }];
  });
}

/** "the officials, who said": the noun that the relative clause hangs on. */
function relativeHead(tree: Tree, pronoun: number, later: number, byHead: ReadonlyMap<number, number>): number | null {
  let at = tree.tokens[pronoun]!.head;
  for (let step = 0; step < RELATIVE_DEPTH && at >= 0; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (deprel === "acl:relcl") {
      const index = byHead.get(head);
      return index === undefined || index >= later ? null : index;
    }
    at = head;
  }
  return null;
}

type Search = Readonly<{
  tree: Tree;
  mentions: readonly Mention[];
  speakers: ReadonlySet<string>;
  pronouns: ReadonlySet<number>;
}>;

function bestEarlier(
  { tree, mentions, speakers, pronouns }: Search,
  later: number,
  pronounClass: PronounClass,
): number | null {
  const pronoun = mentions[later]!;
  const speaks = speakers.has(pronoun.id);
  const goesOn = speaks && pronounClass !== "they";
  let best: number | null = null;
  let bestScore = -Infinity;
  for (let index = later - 1; index >= 0; index--) {
    const mention = mentions[index]!;
    const distance = pronoun.sentence - mention.sentence;
    if (distance > (goesOn ? SPEAKER_REACH : SENTENCE_REACH)) break;
    if (pronouns.has(index) || mention.end > pronoun.first || !fits(tree, mention, pronounClass)) continue;
    if (speaks && MUTE.has(mention.kind)) continue;
    if (goesOn && distance > 0 && !speakers.has(mention.id)) continue;
    const cost = goesOn ? DISTANCE_COST.he : DISTANCE_COST[pronounClass];
    const score = salience(tree, mention, speakers) - cost * distance;
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

/** What says nothing, and so is no "it" that adds or says. */
const MUTE: ReadonlySet<MentionKind> = new Set(["platform", "weapon", "facility"]);

/** What one sentence of distance costs: a person quoted before is meant more often than a thing named before. */
const DISTANCE_COST: Readonly<Record<PronounClass, number>> = {
  he: 2.5,
  she: 2.5,
  it: 5,
  they: 5,
  speaker: 5,
  relative: 5,
};

/** Subjects before objects, sources before others; names a little before descriptions. */
function salience(tree: Tree, mention: Mention, speakers: ReadonlySet<string>): number {
  const relation = baseRelation(tree.tokens[mention.head]!.deprel);
  const name = mention.provenance.by.id.includes("/name-") ? 0.5 : 0;
  return (relation === "nsubj" ? 2 : relation === "obj" ? 0.5 : 0) + (speakers.has(mention.id) ? 2 : 0) + name;
}

function fits(tree: Tree, mention: Mention, pronounClass: PronounClass): boolean {
  const { tag, lemma } = tree.tokens[mention.head]!;
  const plural = tag.endsWith("S") || (tag === "CD" && lemma !== "one");
  const person = mention.kind === "person" || (mention.kind === "people" && !plural && isIndividual(tree, mention));
  if (pronounClass === "he" || pronounClass === "she") return person && genderFits(tree, mention, pronounClass);
  if (pronounClass === "they")
    return (
      (plural && mention.kind !== "date" && mention.kind !== "quantity") ||
      mention.kind === "armed-group" ||
      mention.kind === "organisation"
    );
  return !plural && ["organisation", "armed-group", "place", "facility", "platform", "weapon"].includes(mention.kind);
}

/** "an official", "the witness", but not "personnel" or "the family". */
function isIndividual(tree: Tree, mention: Mention): boolean {
  const { upos, lemma } = tree.tokens[mention.head]!;
  const begins = tree.tokens[mention.first]!.form.toLowerCase();
  return upos !== "NUM" && /^(?:a|an|the|one|another|this|that)$/.test(begins) && !COLLECTIVES.has(lemma.toLowerCase());
}
const COLLECTIVES: ReadonlySet<string> = new Set(
  "personnel people crew family staff population community crowd delegation public tribe youth household mob human dead wounded".split(
    " ",
  ),
);

function genderFits(tree: Tree, mention: Mention, pronounClass: "he" | "she"): boolean {
  const words = tree.tokens.slice(mention.first, mention.end).map((token) => token.form.toLowerCase());
  const female = words.some((word) =>
    /^(?:mrs|ms|miss|mrs\.|ms\.|woman|girl|mother|daughter|sister|wife|queen|princess|\w+woman)$/.test(word),
  );
  const male = words.some((word) =>
    /^(?:mr|mr\.|sir|man|boy|father|son|brother|husband|king|prince|\w+[ks]man)$/.test(word),
  );
  return pronounClass === "he" ? !female : !male;
}
