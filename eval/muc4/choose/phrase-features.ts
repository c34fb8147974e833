/** The head of a noun phrase in, what its place in the report says of it as named features out. */
import type { Mention, Token } from "#model/annotated.ts";
import { HEAD_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { baseRelation, preposition } from "#stages/3-annotate/mentions/tree.ts";
import { isNamedPerson } from "../adapter/filler.ts";
import { eventOf, NAME, type Page } from "./page.ts";

/** Governors above a phrase that are looked at. */
const HIGHEST = 3;
/** Conjuncts and appositions that are followed to what they stand beside. */
const MOST_BESIDE = 4;
/** A governor above which the next one still says something of the phrase. */
const PASSED = /^(?:nmod|acl|obl|obj|xcomp|conj|nsubj|appos|compound)/;

/** Features of all forms of one phrase. */
export function phraseFeatures(head: number, own: readonly Mention[], page: Page): string[] {
  const kind = own[0]?.kind ?? nounClass(page.tokens[head]!);
  return [
    ...wordFeatures(head, own, page),
    ...own.flatMap((mention) => mentionFeatures(mention, page)),
    ...governorFeatures(head, kind, page),
    ...dependentFeatures(head, page),
    ...neighbourFeatures(head, own, page),
    ...sentenceFeatures(head, kind, page),
  ];
}

/** The kind that the lexicon gives a noun, singular or plural. */
export function nounClass({ lemma, upos }: Token): string {
  const plain = lemma.toLowerCase();
  const known = HEAD_NOUNS.get(plain) ?? HEAD_NOUNS.get(plain.replace(/(?<=[^s])s$/, ""));
  return known ?? (upos === "PROPN" ? NAME : "other");
}

function wordFeatures(head: number, own: readonly Mention[], { tokens, wordOf }: Page): string[] {
  const token = tokens[head]!;
  const kinds = own.length === 0 ? ["none"] : own.map(({ kind }) => kind);
  const word = wordOf(token).replace(/(?<=[^s])s$/, "");
  return [`head ${word}`, `class ${nounClass(token)}`, `tag ${token.tag}`, ...kinds.map((kind) => `kind ${kind}`)];
}

function mentionFeatures(mention: Mention, { scene, roles, chainRoles, speakers }: Page): string[] {
  const { id, kind, chain } = mention;
  const features: string[] = [];
  const actor = scene.actorOf(mention);
  if (actor !== null) features.push(`actor ${actor.kind}`, `actor ${actor.kind} ${kind}`);
  if (isNamedPerson(mention)) features.push("named");
  if (speakers.has(id)) features.push("speaker");
  const told = roles.get(id);
  if (told === undefined) features.push("no role");
  for (const role of told ?? []) features.push(`role ${role}`, `role ${role} ${kind}`);
  if (chain !== null) {
    for (const role of chainRoles.get(chain) ?? []) features.push(`chain ${role}`);
    features.push(`chain of ${Math.min(5, scene.chainOf(mention).length)}`);
  }
  return features;
}

function governorFeatures(head: number, kind: string, { tokens, tree, wordOf }: Page): string[] {
  const features: string[] = [];
  let at = head;
  for (let count = 0; count < MOST_BESIDE; count++) {
    const { deprel, head: next } = tokens[at]!;
    if (next < 0 || !/^(?:conj|appos)/.test(deprel)) break;
    if (at === head) features.push(`beside ${baseRelation(deprel)}`);
    at = next;
  }
  for (let height = 0; height < HIGHEST; height++) {
    const token = tokens[at]!;
    const governor = tokens[token.head];
    if (governor === undefined) {
      features.push(`up${height} root`);
      break;
    }
    const relation = [token.deprel, preposition(tree, at)].filter(Boolean).join(":");
    const word = wordOf(governor);
    const event = eventOf(governor);
    features.push(`up${height} ${relation}`, `up${height} ${word}`, `up${height} ${relation} ${word}`);
    features.push(`up${height} ${relation} ${kind}`);
    if (event !== null) {
      features.push(`up${height} event ${event}`, `up${height} event ${relation} ${event}`);
      features.push(`up${height} event ${baseRelation(token.deprel)} ${event} ${kind}`);
    }
    at = token.head;
    if (!PASSED.test(governor.deprel)) break;
  }
  return features;
}

function dependentFeatures(head: number, { tokens, tree, wordOf }: Page): string[] {
  return tree.children[head]!.flatMap((child) => {
    const token = tokens[child]!;
    if (token.upos === "PUNCT") return [];
    if (token.upos === "DET") return [`determiner ${wordOf(token)}`];
    const event = token.upos === "VERB" ? eventOf(token) : null;
    const told = event === null ? [] : [`down event ${token.deprel} ${event}`];
    return [`down ${wordOf(token)}`, `down ${token.deprel}`, ...told];
  });
}

function neighbourFeatures(head: number, own: readonly Mention[], { tokens, tree }: Page): string[] {
  const left = own[0]?.first ?? tree.left[head]!;
  const right = own[0]?.end ?? head + 1;
  const formAt = (at: number): string => {
    const token = tokens[at];
    return token === undefined ? "<edge>" : token.upos === "PROPN" ? NAME : token.form.toLowerCase();
  };
  const [before, after] = [formAt(left - 1), formAt(right)];
  return [
    `before ${before}`,
    `before ${formAt(left - 2)} ${before}`,
    `before2 ${formAt(left - 2)}`,
    `after ${after}`,
    `after ${after} ${formAt(right + 1)}`,
    `after2 ${formAt(right + 1)}`,
  ];
}

function sentenceFeatures(head: number, kind: string, { scene, tokens, sentenceOf, told, kept }: Page): string[] {
  const sentence = sentenceOf[head]!;
  const claims = told.get(sentence) ?? [];
  const near = Math.min(...kept.map((each) => Math.abs(each - sentence)));
  const away = near > 5 ? "6+" : near > 2 ? "3-5" : `${near}`;
  const { first, end } = scene.annotated.sentences[sentence]!;
  const events = tokens.slice(first, end).flatMap((token) => eventOf(token) ?? []);
  return [
    `sentence ${depthOf(sentence)}`,
    `away ${away}`,
    `away ${away} ${kind}`,
    `away ${away} ${nounClass(tokens[head]!)}`,
    ...(claims.length > 0 && claims.every(({ isKept }) => !isKept) ? ["only claims left out"] : []),
    ...claims
      .filter(({ isKept }) => isKept)
      .flatMap(({ type, lemma }) => [`with ${type}`, `with ${type} ${kind}`, `with ${lemma}`]),
    ...events.map((event) => `with event ${event} ${kind}`),
  ];
}

/** How far down in the report a sentence stands. */
export function depthOf(sentence: number): string {
  if (sentence === 0) return "0";
  return sentence < 3 ? "1-2" : sentence < 6 ? "3-5" : sentence < 10 ? "6-9" : "10+";
}
