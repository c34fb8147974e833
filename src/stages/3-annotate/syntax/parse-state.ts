/** The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): shift, left-arc, right-arc over one sentence. */

/** No word. */
export const NONE = -1;

/**
 * Words are `0 … length - 1`; the root stands after them as word `length`, so that a tree with exactly one root is the
 * only way to end. Child columns hold the outermost and next-to-outermost child on each side, `NONE` when absent.
 */
export type ParseState = {
  readonly length: number;
  readonly stack: Int32Array;
  stackSize: number;
  next: number;
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** one bit a label class (modulo 32) of the children on each side */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
};

export const MOVES = { shift: 0, left: 1, right: 2 } as const;
export type Move = (typeof MOVES)[keyof typeof MOVES];

export function startState(length: number): ParseState {
  const size = length + 1;
  const column = (): Int32Array => new Int32Array(size).fill(NONE);
  return {
    length,
    stack: new Int32Array(size),
    stackSize: 0,
    next: 0,
    head: column(),
    label: column(),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    leftLabels: new Int32Array(size),
    rightLabels: new Int32Array(size),
  };
}

/** Word at depth `depth` of the stack, 0 the top; `NONE` below its bottom. */
export function stackAt(state: ParseState, depth: number): number {
  return depth < state.stackSize ? (state.stack[state.stackSize - 1 - depth] as number) : NONE;
}

export function isFinal(state: ParseState): boolean {
  return state.next === state.length && state.stackSize === 0;
}

/** Left-arc makes the top a child of the next word, right-arc of the word below it. Only the last word left is the root's. */
export function isAllowed(state: ParseState, move: Move): boolean {
  if (move === MOVES.shift) return state.next < state.length;
  if (move === MOVES.right) return state.stackSize >= 2;
  return state.stackSize >= 1 && (state.next < state.length || state.stackSize === 1);
}

/** Makes an allowed move; `label` is the class of the new arc's relation, ignored by shift. */
export function makeMove(state: ParseState, move: Move, label: number): void {
  if (move === MOVES.shift) {
    state.stack[state.stackSize] = state.next;
    state.stackSize += 1;
    state.next += 1;
    return;
  }
  const child = stackAt(state, 0);
  const head = move === MOVES.left ? state.next : stackAt(state, 1);
  state.stackSize -= 1;
  state.head[child] = head;
  state.label[child] = label;
  if (move === MOVES.left) addLeftChild(state, head, child, label);
  else addRightChild(state, head, child, label);
}

/** The stack's top is always further left than the head's other left children. */
function addLeftChild(state: ParseState, head: number, child: number, label: number): void {
  state.left2[head] = state.left[head] as number;
  state.left[head] = child;
  state.leftCount[head]! += 1;
  state.leftLabels[head]! |= 1 << (label & 31);
}

function addRightChild(state: ParseState, head: number, child: number, label: number): void {
  state.right2[head] = state.right[head] as number;
  state.right[head] = child;
  state.rightCount[head]! += 1;
  state.rightLabels[head]! |= 1 << (label & 31);
}
