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
  return contexts.map(({ name, kind, sentence }) => {
    const decided = kind.strong ? kind : (settled.get(key(name)) ?? kind);
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
