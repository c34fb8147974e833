/** Chains while a report is read from its beginning: what is known of each, and how present it is to a reader. */
import type { MentionKind } from "#model/annotated.ts";
import type { Gender, GrammaticalNumber, Profile } from "./profile.ts";

/** What is known of a chain from all its mentions that are no pronouns. */
export type ChainKnown = {
  kinds: Set<MentionKind>;
  number: GrammaticalNumber;
  gender: Gender | null;
  person: boolean;
  named: boolean;
  lemmas: Set<string>;
  words: Set<string>;
};

/** What a reader has met of a chain so far: by factor the last sentence in which it stood so, and its mentions in text order. */
export type ChainSeen = {
  factors: Map<Factor, number>;
  mentions: number[];
  spoke: number | null;
};

export type Factor = "recent" | "subject" | "object" | "oblique" | "head";

/** How much each factor counts, halved with each sentence since (Lappin and Leass 1994). */
const WEIGHTS: Readonly<Record<Factor, number>> = { recent: 100, subject: 80, object: 50, oblique: 40, head: 80 };
const DECAY = 0.5;

export type ChainTable = Readonly<{
  rootOf: (mention: number) => number;
  known: (root: number) => ChainKnown;
  seen: (root: number) => ChainSeen;
  /** roots met so far, the last met first; each once */
  recent: () => readonly number[];
  /** takes a mention in, in text order */
  meet: (mention: number) => void;
  /** joins a mention with a chain; the pronoun's gender is learned from it */
  join: (mention: number, root: number) => void;
  salience: (root: number, sentence: number) => number;
}>;

/** Roots that are kept in reach: who was named longer ago is not meant by "he" or "the group". */
const KEPT = 40;

/** `roots` are the chains that names and appositions made before. */
export function makeChainTable(profiles: readonly Profile[], roots: readonly number[]): ChainTable {
  const parent = [...roots];
  const rootOf = (mention: number): number => {
    let at = mention;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const knownOf = new Map<number, ChainKnown>();
  const seenOf = new Map<number, ChainSeen>();
  for (const [index, profile] of profiles.entries()) {
    const root = rootOf(index);
    if (profile.form !== "pronoun") knownOf.set(root, merged(knownOf.get(root), knownFrom(profile)));
  }
  let order: number[] = [];
  const known = (root: number): ChainKnown => knownOf.get(root) ?? NOTHING_KNOWN;
  const seen = (root: number): ChainSeen => seenOf.get(root) ?? NOTHING_SEEN;
  const meet = (mention: number): void => {
    const root = rootOf(mention);
    order = [root, ...order.filter((one) => one !== root)].slice(0, KEPT);
    const before = seenOf.get(root) ?? { factors: new Map(), mentions: [], spoke: null };
    seenOf.set(root, met(before, mention, profiles[mention]!));
  };
  const join = (mention: number, root: number): void => {
    const own = rootOf(mention);
    const other = rootOf(root);
    if (own === other) return;
    const learned = knownOf.get(own);
    const { pronoun } = profiles[mention]!;
    const gender = pronoun === "he" || pronoun === "she" ? pronoun : null;
    const before = knownOf.get(other);
    if (learned !== undefined) knownOf.set(other, merged(before, learned));
    else if (gender !== null && before !== undefined) before.gender ??= gender;
    parent[own] = other;
    const mine = seenOf.get(own);
    if (mine !== undefined) seenOf.set(other, both(seenOf.get(other), mine));
    order = order.map((one) => (one === own ? other : one)).filter((one, at, all) => all.indexOf(one) === at);
  };
  const salience = (root: number, sentence: number): number => {
    let sum = 0;
    for (const [factor, at] of seen(root).factors) sum += WEIGHTS[factor] * DECAY ** Math.max(0, sentence - at);
    return sum;
  };
  return { rootOf, known, seen, recent: () => order, meet, join, salience };
}

const NOTHING_KNOWN: ChainKnown = {
  kinds: new Set(),
  number: "one",
  gender: null,
  person: false,
  named: false,
  lemmas: new Set(),
  words: new Set(),
};
const NOTHING_SEEN: ChainSeen = { factors: new Map(), mentions: [], spoke: null };

function knownFrom(profile: Profile): ChainKnown {
  const { kind, number, gender, person, form, lemma, words } = profile;
  return {
    kinds: new Set([kind]),
    number,
    gender,
    person,
    named: form === "name",
    lemmas: new Set([lemma]),
    words: new Set(words),
  };
}

/** Takes what is known of `other` into `one`. */
function merged(one: ChainKnown | undefined, other: ChainKnown): ChainKnown {
  if (one === undefined) return other;
  for (const kind of other.kinds) one.kinds.add(kind);
  for (const lemma of other.lemmas) one.lemmas.add(lemma);
  for (const word of other.words) one.words.add(word);
  if (one.number === "either") one.number = other.number;
  one.gender ??= other.gender;
  one.person ||= other.person;
  one.named ||= other.named;
  return one;
}

function met({ factors, mentions, spoke }: ChainSeen, mention: number, profile: Profile): ChainSeen {
  for (const factor of factorsOf(profile.relation)) factors.set(factor, profile.sentence);
  mentions.push(mention);
  return { factors, mentions, spoke: profile.speaks ? profile.sentence : spoke };
}

/** Presence of what was told once, in this part, so many sentences ago. */
export function presenceOf(relation: string, sentences: number): number {
  const sum = factorsOf(relation).reduce((total, factor) => total + WEIGHTS[factor], 0);
  return sum * DECAY ** sentences;
}

function factorsOf(relation: string): Factor[] {
  if (relation === "nsubj" || relation === "csubj" || relation === "root") return ["recent", "subject", "head"];
  if (relation === "obj") return ["recent", "object", "head"];
  if (relation === "iobj" || relation === "obl") return ["recent", "oblique", "head"];
  return ["recent"];
}

function both(one: ChainSeen | undefined, other: ChainSeen): ChainSeen {
  if (one === undefined) return other;
  for (const [factor, at] of other.factors) one.factors.set(factor, Math.max(at, one.factors.get(factor) ?? -1));
  for (const mention of other.mentions) one.mentions.push(mention);
  one.mentions.sort((left, right) => left - right);
  const spoke = Math.max(one.spoke ?? -1, other.spoke ?? -1);
  return { ...one, spoke: spoke < 0 ? null : spoke };
}
