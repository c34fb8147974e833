/** Scores of every word as every word's head in, the best tree out: Chu and Liu 1965, Edmonds 1967, with one root. */

/** `score(dependent, head)`; a head of `length` is the root. */
export type ArcScore = (dependent: number, head: number) => number;

/** Each word's head, `length` for the one word at the root. */
export function spanningTree(length: number, score: ArcScore): Int32Array {
  const free = heaviest(length, score);
  const roots = [...free.keys()].filter((word) => free[word] === length);
  if (roots.length === 1) return free;
  // the best tree with one root has it at one of the words that wanted it, or at the one that wants it most
  const candidates = roots.length > 0 ? roots : [...free.keys()];
  let best = free;
  let bestWeight = Number.NEGATIVE_INFINITY;
  for (const root of candidates) {
    const tree = heaviest(length, (dependent, head) => {
      return head === length && dependent !== root ? Number.NEGATIVE_INFINITY : score(dependent, head);
    });
    const weight = tree.reduce((sum, head, dependent) => sum + score(dependent, head), 0);
    if (weight > bestWeight) {
      best = tree;
      bestWeight = weight;
    }
  }
  return best;
}

/** The tree of greatest weight; several words may be at the root. */
function heaviest(length: number, score: ArcScore): Int32Array {
  const nodes = length + 1;
  const weights = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY);
  for (let dependent = 0; dependent < length; dependent += 1) {
    for (let head = 0; head < nodes; head += 1) {
      if (head !== dependent) weights[dependent * nodes + head] = score(dependent, head);
    }
  }
  return arborescence(weights, nodes).subarray(0, length);
}

/** `weights[dependent * nodes + head]`; the last node is the root. Heads by node. */
function arborescence(weights: Float64Array, nodes: number): Int32Array {
  const root = nodes - 1;
  const heads = new Int32Array(nodes).fill(root);
  for (let node = 0; node < root; node += 1) heads[node] = bestHead(weights, nodes, node);
  const cycle = findCycle(heads, root);
  return cycle === null ? heads : expand(weights, nodes, heads, cycle);
}

function bestHead(weights: Float64Array, nodes: number, node: number): number {
  let best = nodes - 1;
  for (let head = 0; head < nodes; head += 1) {
    if (weights[node * nodes + head]! > weights[node * nodes + best]!) best = head;
  }
  return best;
}

function findCycle(heads: Int32Array, root: number): number[] | null {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < root; start += 1) {
    let node = start;
    while (node !== root && seen[node] === -1) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node === root || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** The cycle made one node, the smaller graph solved, and the cycle broken where its new head enters. */
function expand(weights: Float64Array, nodes: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle);
  const rest = [...heads.keys()].filter((node) => !inCycle.has(node));
  // the cycle takes the place before the root, which stays last
  const merged = rest.length - 1;
  const size = rest.length + 1;
  const outer = (index: number): number => (index < merged ? rest[index]! : rest[merged]!);
  const smaller = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const place = (index: number): number => (index < merged ? index : size - 1);
  const enters = new Int32Array(size);
  const leaves = new Int32Array(size);
  for (let index = 0; index < rest.length; index += 1) {
    const node = outer(index);
    const at = place(index);
    for (let other = 0; other < rest.length; other += 1) {
      smaller[at * size + place(other)] = weights[node * nodes + outer(other)]!;
    }
    const [entry, entryWeight] = bestOf(
      cycle,
      (word) => weights[word * nodes + node]! - weights[word * nodes + heads[word]!]!,
    );
    enters[at] = entry;
    smaller[merged * size + at] = entryWeight;
    const [exit, exitWeight] = bestOf(cycle, (word) => weights[node * nodes + word]!);
    leaves[at] = exit;
    smaller[at * size + merged] = exitWeight;
  }
  const solved = arborescence(smaller, size);
  const whole = Int32Array.from(heads);
  for (let index = 0; index < merged; index += 1) {
    const head = solved[index]!;
    whole[outer(index)] = head === merged ? leaves[index]! : head === size - 1 ? rest[merged]! : outer(head);
  }
  const from = solved[merged]!;
  whole[enters[from]!] = from === size - 1 ? rest[merged]! : outer(from);
  return whole;
}

function bestOf(words: readonly number[], weigh: (word: number) => number): [word: number, weight: number] {
  let best = words[0]!;
  let bestWeight = weigh(best);
  for (const word of words) {
    const weight = weigh(word);
    if (weight > bestWeight) {
      best = word;
      bestWeight = weight;
    }
  }
  return [best, bestWeight];
}
