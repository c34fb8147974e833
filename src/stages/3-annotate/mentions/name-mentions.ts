/** The names of an article with their kinds; a name that one place makes certain is of that kind everywhere. */
import type { MentionKind, Sentence } from "#model/annotated.ts";
import type { TypedSpan } from "../encoder/class-spans.ts";
import { type NameContext, type NameKind, nameContext, nameKind } from "./name-kinds.ts";
import { type NameRun, nameRuns } from "./name-runs.ts";
import type { Tree } from "./tree.ts";

export type Name = Readonly<{ run: NameRun; head: number; kind: MentionKind; rule: string; sentence: number }>;

/** In text order. `read` are the names that the trained reader sees, in text order, in the types of its news corpus. */
export function findNames(tree: Tree, sentences: readonly Sentence[], read: readonly TypedSpan[]): Name[] {
  const readAt = new Map(read.flatMap((span) => wordsOf(span).map((word) => [word, span] as const)));
  const contexts = sentences.flatMap((sentence, index) =>
    runsIn(tree, sentence, readAt).map((run) => {
      const name = nameContext(tree, run);
      const seen = readAt.get(name.head) ?? readAt.get(run.end - 1);
      return {
        name,
        kind: nameKind(name, seen === undefined ? null : (READ_KINDS[seen.type] ?? null)),
        sentence: index,
      };
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

/** Types of the news corpus that are kinds of ours; the others ("Misc") say too little. */
const READ_KINDS: Readonly<Record<string, MentionKind>> = {
  Person: "person",
  Organization: "organisation",
  Location: "place",
  Facility: "facility",
  NORP: "people",
};

const wordsOf = ({ first, end }: NameRun): number[] => Array.from({ length: end - first }, (_, at) => first + at);

/** Runs of capitalised words, and names that the reader sees where there is no such run ("al-Shabaab" in small letters). */
function runsIn(tree: Tree, sentence: Sentence, readAt: ReadonlyMap<number, TypedSpan>): NameRun[] {
  const runs = nameRuns(tree.tokens, sentence);
  const taken = new Set(runs.flatMap(wordsOf));
  const words = wordsOf(sentence).flatMap((word) => readAt.get(word) ?? []);
  const added = [...new Set(words)].filter(
    (span) =>
      NAMING_TYPES.has(span.type) &&
      span.first >= sentence.first &&
      span.end <= sentence.end &&
      wordsOf(span).every((word) => !taken.has(word)),
  );
  return [...runs, ...added.map(({ first, end }) => ({ first, end }))].sort((one, other) => one.first - other.first);
}

/** NORP is not among them: an adjective of nationality alone is no name. */
const NAMING_TYPES: ReadonlySet<string> = new Set(["Person", "Organization", "Location", "Facility"]);

const key = ({ words }: NameContext): string => words.join(" ");

/** For each name the kind of its first certain place, else the commonest guess; a family name takes the kind of the full name. */
function settleKinds(found: readonly Readonly<{ name: NameContext; kind: NameKind }>[]): ReadonlyMap<string, NameKind> {
  const settled = new Map<string, NameKind>();
  for (const { name, kind } of found) {
    if (!kind.strong) continue;
    if (!settled.has(key(name))) settled.set(key(name), kind);
    const last = name.words.at(-1)!;
    if (kind.kind === "person" && name.words.length > 1 && !settled.has(last))
      settled.set(last, { ...kind, rule: "family-name" });
  }
  const guesses = Map.groupBy(
    found.filter(({ kind }) => kind.rule !== "single-word"),
    ({ name }) => key(name),
  );
  for (const [words, named] of guesses) {
    if (!settled.has(words)) settled.set(words, commonest(named.map(({ kind }) => kind)));
  }
  for (const { name, kind } of found) {
    const last = name.words.at(-1)!;
    if (kind.kind === "person" && name.words.length > 1 && !settled.has(last))
      settled.set(last, { ...kind, rule: "family-name" });
  }
  return settled;
}

/** The kind that most of them are, the first of equals. */
function commonest(kinds: readonly NameKind[]): NameKind {
  const groups = [...Map.groupBy(kinds, ({ kind }) => kind).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]![0]!;
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
