/** Sentences, tokens and text, to every mention in them, in text order, the longer first where two begin together. */
import type { Mention, Sentence, Token } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import type { TypedSpan } from "../encoder/class-spans.ts";
import { findDates } from "./date-mentions.ts";
import { describeNoun } from "./descriptions.ts";
import { type FoundMention, makeMention } from "./mention.ts";
import { findNames, type Name } from "./name-mentions.ts";
import { makePhraseFinder, type Phrase } from "./noun-phrase.ts";
import { findPronouns } from "./pronoun-mentions.ts";
import { findMeasures } from "./quantity-mentions.ts";
import { findStateDeeds } from "./state-deeds.ts";
import { hasRelation, type Tree } from "./tree.ts";

/** Relations of words that are part of another noun's phrase, not heads of their own. */
const INNER_RELATIONS = [
  "compound",
  "flat",
  "fixed",
  "goeswith",
  "nmod:desc",
  "amod",
  "nummod",
  "det",
  "case",
  "mark",
  "cc",
];

/** Mentions without chains. No two have the same span. `read` are the names that the trained reader sees. */
export function findMentions(
  article: Article,
  sentences: readonly Sentence[],
  tree: Tree,
  read: readonly TypedSpan[],
): Mention[] {
  const names = Map.groupBy(findNames(tree, sentences, read), (name) => name.sentence);
  const dates = findDates(article.text, tree.tokens, sentences);
  const phraseOf = makePhraseFinder(tree);
  return sentences.flatMap((sentence, index) => {
    const place = { doc: article.doc, text: article.text, tokens: tree.tokens, sentence: index };
    const found = findInSentence(
      article.text,
      tree,
      sentence,
      names.get(index) ?? [],
      dates.get(index) ?? [],
      phraseOf,
    );
    return found.map((each) => makeMention(each, place));
  });
}

function findInSentence(
  text: string,
  tree: Tree,
  sentence: Sentence,
  names: readonly Name[],
  dates: readonly FoundMention[],
  phraseOf: (head: number) => Phrase,
): FoundMention[] {
  const measures = findMeasures(text, tree.tokens, sentence);
  const taken = coverage([...dates, ...measures]);
  const phrases = findPhrases(tree, sentence, names, phraseOf)
    .filter((found) => !taken.has(found.head))
    .map((found) => withoutDate(found, dates));
  const heads = new Set(phrases.map((found) => found.head));
  const nested = names.filter((name) => !heads.has(name.head) && !taken.has(name.head)).map(nameMention);
  const inNames = new Set([...taken, ...heads, ...names.flatMap(({ run }) => tokensOf(run))]);
  const states = findStateDeeds(tree, sentence, inNames);
  return inOrder([...phrases, ...nested, ...states, ...findPronouns(tree, sentence), ...dates, ...measures]);
}

/** "In September last year [gunmen] stormed …": a date before a phrase is none of its words, where no "'s" ties it on. */
function withoutDate(found: FoundMention, dates: readonly FoundMention[]): FoundMention {
  if (!found.rule.startsWith("description-")) return found;
  // A single word that the phrase begins with may be its own ("Friday prayers", "March militia"); a whole date is not.
  const begins = ({ first, end }: FoundMention) => first < found.first || (first === found.first && end - first > 1);
  const date = dates.find((one) => begins(one) && one.end > found.first && one.end <= found.head);
  return date === undefined ? found : { ...found, first: date.end };
}

function tokensOf({ first, end }: Name["run"]): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function nameMention({ run, head, kind, rule }: Name): FoundMention {
  return { first: run.first, end: run.end, head, kind, rule };
}

function coverage(found: readonly FoundMention[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { first, end } of found) for (let index = first; index < end; index++) tokens.add(index);
  return tokens;
}

/** Names and descriptions that head a noun phrase, with the whole phrase as their span. */
function findPhrases(
  tree: Tree,
  sentence: Sentence,
  names: readonly Name[],
  phraseOf: (head: number) => Phrase,
): FoundMention[] {
  const nameAt = new Map(names.map((name) => [name.head, name]));
  const inName = new Set(names.flatMap(({ run }) => tokensOf(run)));
  const found: FoundMention[] = [];
  for (let head = sentence.first; head < sentence.end; head++) {
    const name = nameAt.get(head);
    if (!isPhraseHead(tree.tokens[head]!) || (!name && inName.has(head))) continue;
    const described = name ?? describeNoun(tree, head);
    if (described === null) continue;
    const phrase = withinSentence(phraseOf(head), sentence);
    const rule = name ? name.rule : `description-${described.rule}`;
    found.push({ ...joined(phrase, name), head, kind: described.kind, rule });
  }
  return found;
}

function isPhraseHead(token: Token): boolean {
  if (hasRelation(token, INNER_RELATIONS)) return false;
  return (
    /[a-z]men$/.test(token.form) ||
    token.upos === "NOUN" ||
    token.upos === "PROPN" ||
    token.upos === "NUM" ||
    token.upos === "ADJ" ||
    token.upos === "X"
  );
}

function joined(phrase: Phrase, name: Name | undefined): Phrase {
  if (!name) return phrase;
  // a place takes no number or adjective into its name, only what the name itself holds
  if (name.kind === "place") return { first: name.run.first, end: name.run.end };
  return { first: Math.min(phrase.first, name.run.first), end: Math.max(phrase.end, name.run.end) };
}

function withinSentence(phrase: Phrase, sentence: Sentence): Phrase {
  return { first: Math.max(phrase.first, sentence.first), end: Math.min(phrase.end, sentence.end) };
}

/** Sorted, with one mention a span: the first finder's. */
function inOrder(found: readonly FoundMention[]): FoundMention[] {
  const bySpan = new Map<string, FoundMention>();
  for (const each of found) {
    const key = `${each.first}:${each.end}`;
    if (!bySpan.has(key)) bySpan.set(key, each);
  }
  return [...bySpan.values()].sort((one, other) => one.first - other.first || other.end - one.end);
}
