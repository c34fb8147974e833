/** The names of an article with their kinds; a name that one place makes certain is of that kind everywhere. */
import type { MentionKind, Sentence } from "#model/annotated.ts";
import { type NameContext, type NameKind, nameContext, nameKind } from "./name-kinds.ts";
import { type NameRun, nameRuns } from "./name-runs.ts";
import type { Tree } from "./tree.ts";

export type Name = Readonly<{ run: NameRun; head: number; kind: MentionKind; rule: string; sentence: number }>;

/** In text order. */
export function findNames(tree: Tree, sentences: readonly Sentence[]): Name[] {
  const contexts = sentences.flatMap((sentence, index) =>
    nameRuns(tree.tokens, sentence).map((run) => {
      const name = nameContext(tree, run);
      return { name, kind: nameKind(name), sentence: index };
    }),
  );
  const settled = settleKinds(contexts);
  const acronyms = acronymKinds(contexts);
  return contexts.flatMap(({ name, kind, sentence }) => {
    if (isCapitalisedOnly(tree, sentences[sentence]!, name, kind)) return [];
    const decided = acronyms.get(key(name)) ?? (kind.strong ? kind : (settled.get(key(name)) ?? kind));
    return { run: name.run, head: name.head, kind: decided.kind, rule: `name-${decided.rule}`, sentence };
  });
}

const key = ({ words }: NameContext): string => words.join(" ");

/** For each name the kind of its first certain place; a family name takes the kind of the full name; else the commonest guess. */
function settleKinds(found: readonly Readonly<{ name: NameContext; kind: NameKind }>[]): ReadonlyMap<string, NameKind> {
  const settled = new Map<string, NameKind>();
  for (const { name, kind } of found) {
    if (!kind.strong) continue;
    if (!settled.has(key(name))) settled.set(key(name), kind);
    const last = name.words.at(-1)!;
    if (kind.kind === "person" && name.words.length > 1 && !settled.has(last))
      settled.set(last, { ...kind, rule: "family-name" });
  }
  for (const { name, kind } of found) {
    if (!settled.has(key(name)) && kind.rule !== "single-word") settled.set(key(name), kind);
    const last = name.words.at(-1)!;
    if (kind.kind === "person" && name.words.length > 1 && !settled.has(last))
      settled.set(last, { ...kind, rule: "family-name" });
  }
  return settled;
}

/** "Air strikes": a word that has its capital from the start of the sentence and only modifies a noun. */
function isCapitalisedOnly(tree: Tree, sentence: Sentence, { run, head }: NameContext, { rule }: NameKind): boolean {
  return rule === "single-word" && run.first === sentence.first && /^(?:compound|amod)/.test(tree.tokens[head]!.deprel);
}

/** An acronym made of the initials of a longer name in the article is of the longer name's kind. */
function acronymKinds(
  found: readonly Readonly<{ name: NameContext; kind: NameKind }>[],
): ReadonlyMap<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const { name, kind } of found) {
    if (!kind.strong || name.words.length < 3 || kind.kind === "person") continue;
    const short = initials(name.words);
    if (!kinds.has(short)) kinds.set(short, { ...kind, rule: "acronym-of-name" });
  }
  return kinds;
}

/** First letters of the words of a name, small words left out, lower case. */
export function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|for|and|the|in|on|to|de|al|el|-|'s|’s)$/.test(word))
    .map((word) => word[0] ?? "")
    .join("");
}
