/** Names that repeat an earlier name: the same words, a bracketed acronym, the family name of a person named before. */
import type { Mention, MentionKind, Sentence } from "#model/annotated.ts";
import { DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { NAME_PARTICLES } from "#reference/lexicon/en/person-names.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { initials } from "../mentions/name-mentions.ts";
import { type NameRun, nameRuns } from "../mentions/name-runs.ts";
import type { Tree } from "../mentions/tree.ts";
import type { ChainLink } from "./chain-links.ts";
import type { Gender, Profile } from "./profile.ts";

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

/**
 * Links of names, each to the latest earlier one that it repeats in full or in short.
 *
 * @param persons  indexes of names that stand beside a person's description, whatever kind of name they look like
 */
export function nameLinks(
  tree: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  profiles: readonly Profile[],
  persons: ReadonlySet<number>,
): ChainLink[] {
  const runAt = runsByToken(tree, sentences);
  const told: ToldNames = { full: new Map(), given: new Map(), alone: new Map() };
  const links: ChainLink[] = [];
  for (const [index, mention] of mentions.entries()) {
    const run = runAt.get(mention.head);
    if (!isName(mention) || run === undefined) continue;
    const kind = persons.has(index) ? "person" : mention.kind;
    const key = nameKey(tree, run, kind);
    const { gender, head } = profiles[index]!;
    const isCapitals = /^\p{Lu}{2,}$/u.test(tree.tokens[head]!.form.replaceAll(".", "")) && !key.includes(" ");
    const name = { key, kind, index, gender, isCapitals };
    const earlier = repeated(told, name);
    if (earlier !== null) links.push({ later: index, earlier, rule: "same-name" });
    remember(told, name, acronymsOf(tree, run, mention), earlier === null);
  }
  return links;
}

type Name = Readonly<{
  key: string;
  kind: MentionKind;
  index: number;
  gender: Gender | null;
  /** one word of capitals, as acronyms are */
  isCapitals: boolean;
}>;

/** Names told so far, by the forms in which they may be repeated. */
type ToldNames = Readonly<{
  full: Map<string, Name>;
  /** by given name; null when two bear it */
  given: Map<string, Name | null>;
  /** single words that no earlier name explains: a headline gives the family name first */
  alone: Map<string, number>;
}>;

function repeated({ full, given, alone }: ToldNames, name: Name): number | null {
  const words = name.key.split(" ");
  const earlier = full.get(name.key);
  if (earlier !== undefined && !(name.gender && earlier.gender && name.gender !== earlier.gender)) return earlier.index;
  if (words.length === 1) return given.get(name.key)?.index ?? null;
  if (earlier !== undefined) return null;
  if (name.kind === "person") return alone.get(words.at(-1)!) ?? null;
  return acronym(full, words);
}

/** "UN" in a headline, and the United Nations below it. */
function acronym(full: ToldNames["full"], words: readonly string[]): number | null {
  const short = full.get(initials(words));
  return short?.isCapitals ? short.index : null;
}

function remember({ full, given, alone }: ToldNames, name: Name, acronyms: readonly string[], isNew: boolean): void {
  const words = name.key.split(" ");
  for (const form of nameForms(name.key, name.kind)) full.set(form, name);
  for (const acronym of acronyms) if (!full.has(acronym)) full.set(acronym, name);
  if (words.length === 1) {
    if (isNew && name.kind === "person" && !alone.has(name.key)) alone.set(name.key, name.index);
    return;
  }
  alone.delete(words.at(-1)!);
  if (name.kind !== "person" || NAME_PARTICLES.has(words[0]!)) return;
  const bearer = given.get(words[0]!);
  const isSame = bearer === undefined || bearer?.key === name.key;
  given.set(words[0]!, isSame ? name : null);
}

/**
 * Forms under which a later mention may repeat this name: a person's family name; the last word of a group's name, or of
 * what stands before its "of" ("the Vanguard" of the Islamic Vanguard, "the Lions" of the Lions of Sahil).
 */
function nameForms(key: string, kind: MentionKind): string[] {
  const words = key.split(" ");
  if (words.length === 1) return [key];
  if (kind === "person") return [key, words.at(-1)!, words.slice(-2).join(" ")];
  if (kind !== "armed-group" && kind !== "organisation") return [key];
  const of = words.indexOf("of");
  const last = words[of > 0 ? of - 1 : words.length - 1]!;
  return last.length > 3 ? [key, last] : [key];
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
  const made = words.length >= 2 && kind !== "person" ? [initials(words)] : [];
  return /^\p{Lu}[\p{Lu}\d&-]{1,9}s?$/u.test(bracketed) ? [bracketed.toLowerCase(), ...made] : made;
}
