/** Tokens with heads, to a tree that can be walked downwards: children, subtrees and their edges. */
import type { Token } from "#model/annotated.ts";

/**
 * `children[i]` are the dependents of token `i` in text order. `left[i]` and `right[i]` are the half-open edges of its
 * subtree, in tokens; a subtree with gaps has other words between them.
 */
export type Tree = Readonly<{
  tokens: readonly Token[];
  children: readonly (readonly number[])[];
  left: Int32Array;
  right: Int32Array;
}>;

/** Linear in the number of tokens. A head that points nowhere counts as a root. */
export function makeTree(tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  const roots: number[] = [];
  for (const [index, token] of tokens.entries()) (children[token.head] ?? roots).push(index);
  const left = new Int32Array(tokens.length).map((_, index) => index);
  const right = new Int32Array(tokens.length).map((_, index) => index + 1);
  const order = [...roots];
  for (let next = 0; next < order.length; next++) order.push(...(children[order[next]!] ?? []));
  for (let next = order.length - 1; next >= 0; next--) {
    const index = order[next]!;
    const head = tokens[index]!.head;
    if (head < 0) continue;
    left[head] = Math.min(left[head]!, left[index]!);
    right[head] = Math.max(right[head]!, right[index]!);
  }
  return { tokens, children, left, right };
}

/** A relation without its subtype: `nmod` of `nmod:poss`. */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Whether a token stands in one of these relations to its head; `nsubj` names `nsubj:pass` too. */
export function hasRelation(token: Token, relations: readonly string[]): boolean {
  return relations.includes(token.deprel) || relations.includes(baseRelation(token.deprel));
}

/** Dependents of `index` in these relations, in text order. */
export function childrenBy(tree: Tree, index: number, ...relations: string[]): number[] {
  return tree.children[index]!.filter((child) => hasRelation(tree.tokens[child]!, relations));
}

/** First dependent of `index` in one of these relations, or null. */
export function childBy(tree: Tree, index: number, ...relations: string[]): number | null {
  return tree.children[index]!.find((child) => hasRelation(tree.tokens[child]!, relations)) ?? null;
}

/** The tokens under `index`, itself included, in text order; `skip` cuts off a token with everything under it. */
export function subtree(tree: Tree, index: number, skip: (token: number) => boolean = () => false): number[] {
  const found = [index];
  for (let next = 0; next < found.length; next++) {
    for (const child of tree.children[found[next]!]!) if (!skip(child)) found.push(child);
  }
  return found.sort((one, other) => one - other);
}

/** The lower-case preposition that marks `index` ("of", "according to"), or null. */
export function preposition(tree: Tree, index: number): string | null {
  const mark = childBy(tree, index, "case");
  if (mark === null || mark > index) return null;
  const words = [mark, ...childrenBy(tree, mark, "fixed")];
  return words.map((word) => tree.tokens[word]!.form.toLowerCase()).join(" ");
}
