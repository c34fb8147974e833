/** A report with the drafts that are kept in, every string that could fill one of their slots, with its features, out. */
import type { Mention } from "#model/annotated.ts";
import { baseRelation } from "#stages/3-annotate/mentions/tree.ts";
import type { Draft } from "../adapter/draft.ts";
import { isPronoun } from "../adapter/filler.ts";
import type { Scene } from "../adapter/scene.ts";
import { plainFiller } from "../strings.ts";
import { NAME, type Page, pageOf } from "./page.ts";
import { nounClass, phraseFeatures } from "./phrase-features.ts";
import { type PhraseString, stringsOf } from "./phrase-strings.ts";

/** `key` is the string as scores compare it; `heads` and `mentions` are those of every phrase that it stands for. */
export type Candidate = Readonly<{
  key: string;
  words: string;
  /** whether it is a person's name */
  isName: boolean;
  features: ReadonlySet<string>;
  heads: ReadonlySet<number>;
  mentions: readonly Mention[];
}>;
type Growing = {
  key: string;
  words: string;
  isName: boolean;
  features: Set<string>;
  heads: Set<number>;
  mentions: Mention[];
};

/** Relations of words that head no phrase of their own. */
const INNER = /^(?:compound|flat|fixed|goeswith|amod|nummod|det|case|mark|cc|punct|advmod)$/;
const MOST_WORDS = 6;
const MOST_PHRASES = 4;

export function candidatesOf(drafts: readonly Draft[], scene: Scene): Candidate[] {
  const page = pageOf(scene, drafts);
  const ofReport = [
    ...new Set(drafts.map(({ template }) => `report ${template.type}`)),
    `templates ${Math.min(drafts.length, 3)}`,
  ];
  const found = new Map<string, Growing>();
  for (const head of page.tokens.keys()) {
    const own = page.headed.get(head) ?? [];
    if (!isPhrase(head, own, page)) continue;
    const strings = stringsOf(head, own, page);
    const features = phraseFeatures(head, own, page);
    for (const string of strings) addPhrase(found, string, { head, own, features: [...ofReport, ...features] }, page);
  }
  markRules(found, drafts);
  return [...found.values()].map((candidate) => {
    candidate.features.add(`phrases ${Math.min(candidate.heads.size, MOST_PHRASES)}`);
    return candidate;
  });
}

function isPhrase(head: number, own: readonly Mention[], { tokens, scene }: Page): boolean {
  const { upos, deprel } = tokens[head]!;
  if (own.some((mention) => isPronoun(mention, scene) || mention.kind === "date" || mention.kind === "quantity"))
    return false;
  return own.length > 0 || ((upos === "NOUN" || upos === "PROPN") && !INNER.test(baseRelation(deprel)));
}

type Phrase = Readonly<{ head: number; own: readonly Mention[]; features: readonly string[] }>;

function addPhrase(found: Map<string, Growing>, string: PhraseString, phrase: Phrase, page: Page): void {
  const { form, words } = string;
  const key = plainFiller(words);
  if (key === "" || /^[\d\s]+$/.test(key)) return;
  const candidate = found.get(key) ?? {
    key,
    words,
    isName: false,
    features: new Set(),
    heads: new Set(),
    mentions: [],
  };
  found.set(key, candidate);
  candidate.isName ||= form === "name";
  candidate.heads.add(phrase.head);
  candidate.mentions.push(...phrase.own);
  const noun = nounClass(page.tokens[phrase.head]!);
  for (const feature of [...phrase.features, ...stringFeatures(key, form, noun, page)]) candidate.features.add(feature);
}

function stringFeatures(key: string, form: string, noun: string, { isName }: Page): string[] {
  const words = key.split(" ").map((word) => (isName(word) ? NAME : word));
  const length = Math.min(words.length, MOST_WORDS);
  return [
    `form ${form}`,
    `form ${form} ${noun}`,
    `words ${length}`,
    `words ${length} ${noun}`,
    `first ${words[0]}`,
    `last ${words.at(-1)}`,
    ...words.map((word) => `word ${word}`),
  ];
}

/** What the rules chose for the drafts: the very string, or another one of the same phrase. */
function markRules(found: ReadonlyMap<string, Growing>, drafts: readonly Draft[]): void {
  for (const { template } of drafts) {
    const people = template.humanTargets ?? [];
    const bySlot = {
      perpetrator: template.perpIndividuals ?? [],
      organization: template.perpOrganizations ?? [],
      thing: template.physTargets ?? [],
      weapon: template.weapons ?? [],
      name: people.map(({ names }) => names ?? []),
      description: people.map(({ descriptions }) => descriptions ?? []),
    };
    for (const [slot, fillers] of Object.entries(bySlot)) {
      for (const words of fillers.flat()) markRule(found, slot, plainFiller(words));
    }
  }
}

function markRule(found: ReadonlyMap<string, Growing>, slot: string, key: string): void {
  const chosen = found.get(key);
  if (chosen === undefined) return;
  chosen.features.add(`rule ${slot}`);
  for (const other of found.values()) {
    if (other !== chosen && !other.heads.isDisjointFrom(chosen.heads)) other.features.add(`rule beside ${slot}`);
  }
}
