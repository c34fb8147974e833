/** Scores of roles by word in, the best sequence out: a linear chain (Lafferty et al., 2001) decoded by Viterbi. */
import type { RoleChain } from "./window-model.ts";

/** A role's index for each word; `scores` holds a row of roles for each word. */
export function bestRoles(scores: Float32Array, { names, first, transitions }: RoleChain): Int32Array {
  const width = names.length;
  const length = scores.length / width;
  const from = new Int32Array(length * width);
  let reached = Float64Array.from({ length: width }, (_, role) => first[role]! + scores[role]!);
  for (let word = 1; word < length; word += 1) {
    const next = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    for (let role = 0; role < width; role += 1) {
      for (let previous = 0; previous < width; previous += 1) {
        const score = reached[previous]! + transitions[previous * width + role]!;
        if (score <= next[role]!) continue;
        next[role] = score;
        from[word * width + role] = previous;
      }
      next[role]! += scores[word * width + role]!;
    }
    reached = next;
  }
  const path = new Int32Array(length);
  let role = reached.indexOf(Math.max(...reached));
  for (let word = length - 1; word >= 0; word -= 1) {
    path[word] = role;
    role = from[word * width + role]!;
  }
  return path;
}
