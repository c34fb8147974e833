/** Tokens in, what hangs on what out: the walks that binding a day to its event needs. */
import type { Annotated, Sentence, Token } from "#model/annotated.ts";

/** Tokens to either side, and steps up: no true sentence is longer, and one without end is not walked for each of its words. */
const REACH = 400;

/** The token and everything that governs it, nearest first. */
export function pathUp(tokens: readonly Token[], token: number): number[] {
  const path: number[] = [];
  for (let at = token; at >= 0 && path.length <= REACH; at = tokens[at]?.head ?? -1) path.push(at);
  return path;
}

/** Tokens that hang on `head`, itself included; what hangs on one of `without` is left out. */
export function subtree(
  annotated: Annotated,
  sentence: Sentence,
  head: number,
  without: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const inside = new Set([head]);
  for (const at of inside)
    for (const child of childrenOf(annotated, sentence, at)) if (!without.has(child)) inside.add(child);
  return inside;
}

/** The nearest verb that governs a token, or -1. */
export function verbOver(tokens: readonly Token[], token: number): number {
  return pathUp(tokens, token).find((at) => at !== token && tokens[at]?.upos === "VERB") ?? -1;
}

/** Tokens that hang directly on `head`, in text order. */
export function childrenOf({ tokens }: Annotated, { first, end }: Sentence, head: number): number[] {
  const children: number[] = [];
  for (let token = Math.max(first, head - REACH); token < Math.min(end, head + REACH); token++)
    if (tokens[token]?.head === head) children.push(token);
  return children;
}
