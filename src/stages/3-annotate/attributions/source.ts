/** The verb of a cue, to who its source is: the head of the subject, or of what it inherits a subject from. */
import { baseRelation, childBy, childrenBy, preposition, subtree, type Tree } from "../mentions/tree.ts";

/** How far up a chain of clauses a subject may be inherited from. */
const FARTHEST = 6;

/** Token of the source's head, null when the clause has none ("it is said that"). */
export function sourceHead(tree: Tree, verb: number): number | null {
  let current = verb;
  for (let step = 0; step < FARTHEST; step++) {
    const agent = childrenBy(tree, current, "obl").find(
      (child) =>
        tree.tokens[child]!.deprel === "obl:agent" || (isPassive(tree, current) && preposition(tree, child) === "by"),
    );
    if (agent !== undefined) return agent;
    if (isPassive(tree, current)) return null;
    const subject = childBy(tree, current, "nsubj", "nsubj:outer");
    if (subject !== null) return isExpletive(tree, subject) ? null : subject;
    const { head, deprel } = tree.tokens[current]!;
    if (head < 0) return null;
    const relation = baseRelation(deprel);
    if (relation === "acl") return head;
    if (!["conj", "xcomp", "advcl", "parataxis", "ccomp"].includes(relation)) return null;
    if (relation === "xcomp") {
      const object = childBy(tree, head, "obj", "iobj");
      if (object !== null && object < current) return object;
    }
    current = head;
  }
  return null;
}

export function isPassive(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some((child) => /:pass$/.test(tree.tokens[child]!.deprel));
}

function isExpletive(tree: Tree, subject: number): boolean {
  return tree.tokens[subject]!.deprel.startsWith("expl");
}

/** The words of a source: its phrase with appositions, without relative clauses and what hangs on them. */
export function sourceWords(tree: Tree, head: number): number[] {
  const cut = (token: number): boolean => {
    const { deprel, head: above } = tree.tokens[token]!;
    if (
      ["acl:relcl", "parataxis", "advcl", "advcl:relcl", "cop", "aux", "mark", "ccomp", "nsubj", "punct:edge"].includes(
        deprel,
      )
    )
      return above === head || deprel === "acl:relcl";
    return above === head && ["case", "cc"].includes(deprel) && token < head;
  };
  const words = subtree(tree, head, cut);
  return contiguous(tree, head, words);
}

/** The stretch of `words` around `head`, small gaps of punctuation closed, punctuation at the edges dropped. */
function contiguous(tree: Tree, head: number, words: readonly number[]): number[] {
  const at = words.indexOf(head);
  let first = at;
  let last = at;
  while (first > 0 && words[first - 1]! >= words[first]! - 2) first--;
  while (last + 1 < words.length && words[last + 1]! <= words[last]! + 2) last++;
  const stretch = words.slice(first, last + 1);
  while (stretch.length > 1 && isEdgePunctuation(tree, stretch.at(-1)!)) stretch.pop();
  while (stretch.length > 1 && isEdgePunctuation(tree, stretch[0]!)) stretch.shift();
  return Array.from({ length: stretch.at(-1)! - stretch[0]! + 1 }, (_, index) => stretch[0]! + index);
}

function isEdgePunctuation(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.upos === "PUNCT" && !/^[)\]"”’']$/.test(tree.tokens[token]!.form);
}
