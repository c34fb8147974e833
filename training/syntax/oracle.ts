/** A parse state and the gold tree in, what each move would lose out: the dynamic oracle of Goldberg and Nivre (2013). */
import { isAllowed, MOVES, type Move, type ParseState, stackAt } from "#stages/3-annotate/syntax/parse-state.ts";

/** Gold arcs that can no longer be built after the move; Infinity for a move that is not allowed. `head` uses the length for the root. */
export function moveCost(state: ParseState, head: Int32Array, move: Move): number {
  if (!isAllowed(state, move)) return Number.POSITIVE_INFINITY;
  if (move === MOVES.shift) return shiftCost(state, head);
  return arcCost(state, head, move);
}

/** The shifted word can no longer take words of the stack, nor be taken by any but the top. */
function shiftCost(state: ParseState, head: Int32Array): number {
  const word = state.next;
  let cost = 0;
  for (let depth = 0; depth < state.stackSize; depth += 1) {
    const other = stackAt(state, depth);
    if (head[other] === word) cost += 1;
    if (depth > 0 && head[word] === other) cost += 1;
  }
  return cost;
}

/** The popped word loses its other reachable head and all children still to come. */
function arcCost(state: ParseState, head: Int32Array, move: Move): number {
  const word = stackAt(state, 0);
  const gold = head[word] as number;
  const newHead = move === MOVES.left ? state.next : stackAt(state, 1);
  const reachable = gold >= state.next || gold === stackAt(state, 1);
  let cost = reachable && gold !== newHead ? 1 : 0;
  for (let child = state.next; child < state.length; child += 1) if (head[child] === word) cost += 1;
  return cost;
}
