/** Names that repeat an earlier name: the same words, a bracketed acronym, the family name of a person named before. */
import type { Mention, MentionKind } from "#model/annotated.ts";
import { DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import type { Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";

const isName = (mention: Mention): boolean => mention.provenance.by.id.startsWith("annotate/mention/name-");

/** Words of a name without articles, titles, nationality, possessives and dots, lower case: the words that must agree. */
export function nameKey(tree: Tree, mention: Mention): string {
  const words = tree.tokens
    .slice(mention.first, mention.end)
    .filter((token) => token.tag !== "POS" && token.upos !== "PUNCT" && token.upos !== "DET")
    .map((token) => token.form.toLowerCase().replaceAll(".", ""));
  const kept = mention.kind === "person" ? words.filter((word) => !TITLES.has(word) && !DEMONYMS.has(word)) : words;
  return (kept.length > 0 ? kept : words).join(" ");
}

/** Links of names, each to the latest earlier one. */
export function nameLinks(tree: Tree, mentions: readonly Mention[]): ChainLink[] {
  const lastByKey = new Map<string, number>();
  const links: ChainLink[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (!isName(mention)) continue;
    const key = nameKey(tree, mention);
    const earlier = lastByKey.get(key);
    if (earlier !== undefined) links.push({ later: index, earlier, rule: "same-name" });
    for (const form of nameForms(key, mention.kind)) lastByKey.set(form, index);
    const acronym = bracketedAcronym(tree, mention);
    if (acronym !== null) lastByKey.set(acronym, index);
  }
  return links;
}

/** Forms under which a later mention may repeat this name: a person's family name too. */
function nameForms(key: string, kind: MentionKind): string[] {
  const words = key.split(" ");
  return kind === "person" && words.length > 1 ? [key, words.at(-1)!, words.slice(-2).join(" ")] : [key];
}

/** "Syrian Democratic Forces (SDF)": the acronym in brackets after the phrase, or between its words, lower case. */
function bracketedAcronym(tree: Tree, mention: Mention): string | null {
  const [open, word, close] = tree.tokens.slice(mention.end, mention.end + 3);
  if (open?.form !== "(" || close?.form !== ")" || word === undefined) return null;
  return /^(?:\p{Lu}[\p{Lu}\d&-]{1,9}s?)$/u.test(word.form.replaceAll(".", ""))
    ? word.form.toLowerCase().replaceAll(".", "")
    : null;
}
