/** The head of a noun phrase in, the strings by which MUC-4 may name it out. */
import type { Mention, Token } from "#model/annotated.ts";
import { baseRelation, hasRelation, preposition } from "#stages/3-annotate/mentions/tree.ts";
import { fillerOf, isNamedPerson, nameIn } from "../adapter/filler.ts";
import { isOrganization, organizationName } from "../adapter/parties.ts";
import { onOneLine } from "../adapter/scene.ts";
import type { Page } from "./page.ts";

/**
 * `name`, `title`: of a person; `body`: an organisation's name; `short`: the rules' own string; `bare`: the phrase without
 * its count; `phrase`: with it; `of-bare`, `of-phrase`: the same with an "of" phrase; `noun`: the head alone; `compound`: with
 * the nouns before it.
 */
export type StringForm =
  | "name"
  | "title"
  | "body"
  | "short"
  | "bare"
  | "phrase"
  | "of-bare"
  | "of-phrase"
  | "noun"
  | "compound";
export type PhraseString = Readonly<{ form: StringForm; words: string }>;

const POINTING = /^(?:the|an?|his|her|their|its|this|that|these|those)\s+/i;
const ENDS = /^["'\s]+|["'.,;:\s]+$/g;
const COUNT =
  /^(?:(?:about|over|some|several|many|few|various|numerous|around|nearly|almost|approximately|at least|more than|less than|up to|only|all|both|each|other|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|of|\d[\d,.]*)\s+)+(?=\S)/i;
/** Relations of the words before a head that belong to its phrase. */
const BEFORE = ["det", "amod", "compound", "nummod", "flat", "nmod", "advmod", "punct", "case"];
/** Links from a word before a head to it, at most. */
const DEEPEST = 6;
/** Longer phrases name nothing. */
const LONGEST = 10;

/** Each string once, the first form that gives it. */
export function stringsOf(head: number, own: readonly Mention[], page: Page): PhraseString[] {
  const bySpelling = new Map<string, PhraseString>();
  for (const { form, words } of [...namesOf(own, page), ...phrasesOf(head, page)]) {
    const short = onOneLine(words).replace(POINTING, "").replace(ENDS, "");
    const spelling = short.toLowerCase();
    if (short !== "" && !bySpelling.has(spelling)) bySpelling.set(spelling, { form, words: short });
  }
  return [...bySpelling.values()];
}

function namesOf(own: readonly Mention[], { scene }: Page): PhraseString[] {
  const person = own.find(isNamedPerson);
  const body = own.find((mention) => isOrganization(mention, scene));
  const { name, title } = person === undefined ? { name: "", title: "" } : nameIn(person, scene);
  return [
    { form: "name", words: name },
    { form: "title", words: title },
    { form: "body", words: body === undefined ? "" : organizationName(body, scene) },
    ...own.map((mention): PhraseString => ({ form: "short", words: fillerOf(mention) })),
  ];
}

function phrasesOf(head: number, page: Page): PhraseString[] {
  const { tokens } = page;
  const first = firstOf(head, page);
  const end = endOf(head, tokens);
  const words = wordsIn(first, end, page);
  const strings: PhraseString[] = [
    { form: "bare", words: uncounted(words) },
    { form: "phrase", words },
    ...ofPhrases(head, first, page),
  ];
  if (tokens[head]!.upos !== "NOUN") return strings;
  if (end - first > 1) strings.push({ form: "noun", words: tokens[head]!.form });
  let compound = head;
  while (compound > first && isPart(tokens[compound - 1]!, head, ["compound"])) compound--;
  if (compound < head && end === head + 1) strings.push({ form: "compound", words: wordsIn(compound, end, page) });
  return strings;
}

function ofPhrases(head: number, first: number, page: Page): PhraseString[] {
  const { tree, tokens } = page;
  const isOf = (child: number): boolean =>
    child > head && hasRelation(tokens[child]!, ["nmod"]) && preposition(tree, child) === "of";
  const inner = tree.children[head]!.find(isOf);
  if (inner === undefined) return [];
  const end = endOf(inner, tokens);
  if (end - first > LONGEST) return [];
  const words = wordsIn(first, end, page);
  return [
    { form: "of-bare", words: uncounted(words) },
    { form: "of-phrase", words },
  ];
}

function firstOf(head: number, { tokens }: Page): number {
  let first = head;
  while (first > 0 && leadsTo(first - 1, head, tokens) && !/^(?:PUNCT|ADP)$/.test(tokens[first - 1]!.upos)) first--;
  return first;
}

function leadsTo(word: number, head: number, tokens: readonly Token[]): boolean {
  let at = word;
  for (let depth = 0; depth < DEEPEST && at !== head; depth++) {
    const { deprel, head: next } = tokens[at]!;
    if (next < 0 || !BEFORE.includes(baseRelation(deprel))) return false;
    at = next;
  }
  return at === head;
}

function endOf(head: number, tokens: readonly Token[]): number {
  let end = head + 1;
  while (end < tokens.length && isPart(tokens[end]!, head, ["flat", "fixed", "compound", "nummod"])) end++;
  return end;
}

function isPart(token: Token, head: number, relations: readonly string[]): boolean {
  return token.head === head && hasRelation(token, relations);
}

function wordsIn(first: number, end: number, { scene, tokens }: Page): string {
  return scene.words({ doc: scene.annotated.article.doc, start: tokens[first]!.start, end: tokens[end - 1]!.end });
}

function uncounted(words: string): string {
  return words.replace(/^(?:the|an?)\s+/i, "").replace(COUNT, "");
}
