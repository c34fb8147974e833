/** Names that repeat an earlier name: the same words, a bracketed acronym, the family name of a person named before. */
import type { Mention, MentionKind, Sentence } from "#model/annotated.ts";
import { DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { initials } from "../mentions/name-mentions.ts";
import { type NameRun, nameRuns } from "../mentions/name-runs.ts";
import type { Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";

const isName = (mention: Mention): boolean => mention.provenance.by.id.startsWith("annotate/mention/name-");

/** Words of a name without titles, nationality and dots, lower case: the words that must agree. */
export function nameKey(tree: Tree, run: NameRun, kind: MentionKind): string {
  const words = tree.tokens
    .slice(run.first, run.end)
    .filter((token) => token.tag !== "POS" && token.upos !== "PUNCT")
    .map((token) => token.form.toLowerCase().replaceAll(".", ""));
  const kept = kind === "person" ? words.filter((word) => !TITLES.has(word) && !DEMONYMS.has(word)) : words;
  return (kept.length > 0 ? kept : words).join(" ");
}

/** Links of names, each to the latest earlier one. */
export function nameLinks(tree: Tree, sentences: readonly Sentence[], mentions: readonly Mention[]): ChainLink[] {
  const runAt = runsByToken(tree, sentences);
  const lastByKey = new Map<string, number>();
  const links: ChainLink[] = [];
  for (const [index, mention] of mentions.entries()) {
    const run = runAt.get(mention.head);
    if (!isName(mention) || run === undefined) continue;
    const key = nameKey(tree, run, mention.kind);
    const earlier = lastByKey.get(key);
    if (earlier !== undefined) links.push({ later: index, earlier, rule: "same-name" });
    for (const form of nameForms(key, mention.kind)) lastByKey.set(form, index);
    for (const acronym of acronymsOf(tree, run, mention)) if (!lastByKey.has(acronym)) lastByKey.set(acronym, index);
  }
  return links;
}

/** Forms under which a later mention may repeat this name: a person's family name too. */
function nameForms(key: string, kind: MentionKind): string[] {
  const words = key.split(" ");
  return kind === "person" && words.length > 1 ? [key, words.at(-1)!, words.slice(-2).join(" ")] : [key];
}

function runsByToken(tree: Tree, sentences: readonly Sentence[]): ReadonlyMap<number, NameRun> {
  const runAt = new Map<number, NameRun>();
  for (const run of sentences.flatMap((sentence) => nameRuns(tree.tokens, sentence))) {
    for (let token = run.first; token < run.end; token++) runAt.set(token, run);
  }
  return runAt;
}

/** "Syrian Democratic Forces (SDF)": the acronym in brackets after the name, and the one that its initials make. */
function acronymsOf(tree: Tree, run: NameRun, { kind }: Mention): string[] {
  const [open, word, close] = tree.tokens.slice(run.end, run.end + 3);
  const bracketed =
    open?.form === "(" && close?.form === ")" && word !== undefined ? word.form.replaceAll(".", "") : "";
  const words = tree.tokens.slice(run.first, run.end).map((token) => token.form.toLowerCase());
  const made = words.length >= 3 && kind !== "person" ? [initials(words)] : [];
  return /^\p{Lu}[\p{Lu}\d&-]{1,9}s?$/u.test(bracketed) ? [bracketed.toLowerCase(), ...made] : made;
}
