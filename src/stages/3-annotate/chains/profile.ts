/** A mention in its sentence, to what decides which other mentions can name the same: number, gender, kind, form, place in the clause. */
import type { Attribution, Mention, MentionKind } from "#model/annotated.ts";
import { COLLECTIVE_NOUNS, MEN_WORDS, SINGLE_FIGHTERS, WOMEN_WORDS } from "#reference/lexicon/en/general-nouns.ts";
import { genderOfName } from "#reference/lexicon/en/name-genders.ts";
import { PRONOUNS, type PronounClass } from "#reference/lexicon/en/pronouns.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { baseRelation, childBy, type Tree } from "../mentions/tree.ts";

/** `either`: one body of several people, which is "it" as well as "they". */
export type GrammaticalNumber = "one" | "many" | "either";
export type Gender = "he" | "she";

/** `first`, `head` and `end` are tokens; `governor` is the token that the mention depends on, -1 for a root. */
export type Profile = Readonly<{
  first: number;
  end: number;
  head: number;
  sentence: number;
  kind: MentionKind;
  form: "pronoun" | "name" | "description";
  pronoun: PronounClass | null;
  possessive: boolean;
  number: GrammaticalNumber;
  gender: Gender | null;
  /** one human being */
  person: boolean;
  determiner: "definite" | "indefinite" | "possessive" | "none";
  lemma: string;
  /** lower-case words and lemmas of the phrase, without its determiner */
  words: ReadonlySet<string>;
  /** `nsubj`, `obj`, `nmod` …; a conjunct or an apposition has that of the first */
  relation: string;
  governor: number;
  /** subject of a passive: what is done is done to it */
  passive: boolean;
  /** source of an attribution */
  speaks: boolean;
}>;

export function profilesOf(
  tree: Tree,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): readonly Profile[] {
  const speakers = new Set<string>(attributions.map(({ source }) => source));
  return mentions.map((mention) => profileOf(tree, mention, speakers.has(mention.id)));
}

function profileOf(tree: Tree, mention: Mention, speaks: boolean): Profile {
  const { head, first, end, sentence, kind } = mention;
  const token = tree.tokens[head]!;
  const rule = mention.provenance.by.id;
  const isPronoun = rule === "annotate/mention/pronoun";
  const pronoun = isPronoun ? (PRONOUNS.get(token.form.toLowerCase()) ?? null) : null;
  const lemma = token.lemma.toLowerCase();
  const determiner = determinerOf(tree, mention);
  const words = wordsOf(tree, mention);
  const form = isPronoun ? "pronoun" : rule.includes("/name-") ? "name" : "description";
  const number = numberOf(tree, mention, form === "name");
  // "[The] Red Hand" is no human being, whatever the shape of the name
  const named = form === "name" && kind === "person" && !(determiner === "definite" && !hasTitle(tree, mention));
  const person = number === "one" && (named || (form === "description" && isIndividual(kind, lemma, determiner)));
  return {
    first,
    end,
    head,
    sentence,
    kind,
    form,
    pronoun,
    possessive: token.tag === "PRP$" || /^(?:his|its|their|my|our)$/i.test(token.form),
    number,
    gender: person ? genderOf(tree, mention, form === "name") : null,
    person,
    determiner,
    lemma,
    words,
    ...placeOf(tree, head),
    speaks,
  };
}

const DEFINITE = /^(?:the|this|that|these|those)$/;

function determinerOf(tree: Tree, { first, head, end }: Mention): Profile["determiner"] {
  const det = childBy(tree, head, "det");
  const { form, tag, upos } = tree.tokens[det !== null && det < first ? det : first]!;
  const opening = form.toLowerCase();
  if (DEFINITE.test(opening)) return "definite";
  if (tag === "PRP$" && first !== head) return "possessive";
  if (
    /^(?:an?|another|one|some|any|no|every|each|several|many|other)$/.test(opening) &&
    (end - first > 1 || det !== null)
  )
    return "indefinite";
  const owner = childBy(tree, head, "nmod:poss");
  if (owner !== null && owner >= first && owner < head) return "possessive";
  return upos === "NUM" && (first !== head || /^one$/i.test(form)) ? "indefinite" : "none";
}

function wordsOf(tree: Tree, { first, end, head }: Mention): ReadonlySet<string> {
  const words = new Set<string>();
  // "A [second] official": an adjective before the phrase is one of its words, though another mention took it
  const before = tree.children[head]!.filter((child) => child < first && tree.tokens[child]!.deprel === "amod");
  for (const index of [...before, ...Array.from({ length: end - first }, (_, at) => first + at)]) {
    const { form, lemma, upos, tag } = tree.tokens[index]!;
    if (upos === "PUNCT" || upos === "DET" || upos === "ADP" || tag === "POS" || tag === "PRP$") continue;
    if (tag === "CD" && index !== head) continue;
    words.add(form.toLowerCase().replace(/\.$/, "")).add(lemma.toLowerCase());
  }
  return words;
}

function hasTitle(tree: Tree, { first, end }: Mention): boolean {
  return tree.tokens.slice(first, end).some(({ form }) => TITLES.has(form.toLowerCase().replace(/\.$/, "")));
}

function numberOf(tree: Tree, { head, first, kind }: Mention, isName: boolean): GrammaticalNumber {
  const { tag, upos, lemma, form } = tree.tokens[head]!;
  const word = lemma.toLowerCase();
  if (upos === "NUM") return word === "one" || form.toLowerCase() === "one" ? "one" : "many";
  if (COLLECTIVE_NOUNS.has(word)) return "either";
  if (isName)
    return kind === "person"
      ? "one"
      : kind === "people" || tag === "NNPS"
        ? "either"
        : kind === "organisation" || kind === "armed-group"
          ? "either"
          : "one";
  if (tag.endsWith("S") || /[a-z]men$/.test(form)) return "many";
  if (upos === "ADJ") return "many";
  const counted = tree.tokens[first]!;
  if (counted.upos === "NUM" && counted.form.toLowerCase() !== "one" && first !== head) return "many";
  return (kind === "armed-group" && !SINGLE_FIGHTERS.has(word)) || kind === "organisation" ? "either" : "one";
}

function isIndividual(kind: MentionKind, lemma: string, determiner: Profile["determiner"]): boolean {
  if (kind === "person") return true;
  if (kind === "armed-group") return SINGLE_FIGHTERS.has(lemma);
  return kind === "people" && determiner !== "none" && !COLLECTIVE_NOUNS.has(lemma);
}

function genderOf(tree: Tree, { first, end }: Mention, isName: boolean): Gender | null {
  // "the brothers' lawyer": the owner's words say nothing of the owned
  const owner = tree.tokens.slice(first, end).findLastIndex(({ tag }) => tag === "POS");
  const own = tree.tokens.slice(first + owner + 1, end);
  for (const { form, lemma, upos } of own) {
    if (!isName && upos !== "NOUN" && upos !== "ADJ") continue;
    for (const word of [form.toLowerCase().replace(/\.$/, ""), lemma.toLowerCase()]) {
      if (WOMEN_WORDS.has(word)) return "she";
      if (MEN_WORDS.has(word) || (!isName && MAN.test(word))) return "he";
    }
  }
  if (!isName) return null;
  const names = tree.tokens
    .slice(first, end)
    .filter(({ upos, form }) => upos === "PROPN" && !TITLES.has(form.toLowerCase()));
  // A family name alone says nothing: "Ali" may be a woman.
  const given = names.slice(0, -1).map(({ form }) => genderOfName(form));
  return given.find((gender) => gender !== null) ?? null;
}

/** "fireman", "spokesman". */
const MAN = /^(?!german$|roman$|human$|woman$|ottoman$|norman$|turkman$|shaman$|.*woman$)[a-z]{2,}man$/;

function placeOf(tree: Tree, head: number): Pick<Profile, "relation" | "governor" | "passive"> {
  let at = head;
  for (let step = 0; step < LONGEST_LIST && /^(?:conj|appos)$/.test(baseRelation(tree.tokens[at]!.deprel)); step++) {
    const above = tree.tokens[at]!.head;
    if (above < 0 || /^VB/.test(tree.tokens[above]!.tag)) break;
    at = above;
  }
  const { deprel, head: governor } = tree.tokens[at]!;
  return {
    relation: deprel === "nmod:poss" ? "poss" : baseRelation(deprel),
    governor,
    passive: deprel === "nsubj:pass",
  };
}

/** Conjuncts between a member of a list and its first. */
const LONGEST_LIST = 8;
