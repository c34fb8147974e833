/** Scores of begin, inside and outside classes by word in, the best spans out. */

/** Words `[first, end)` of the type that the classes name after their mark ("B-Person"). */
export type TypedSpan = Readonly<{ first: number; end: number; type: string }>;

/**
 * The spans of the best sequence of classes in which an inside class follows its own begin or inside class (Viterbi
 * 1967). `scores` holds a row of `classes.length` for each word; "O" must be the first class.
 */
export function bestSpans(scores: Float32Array, classes: readonly string[]): TypedSpan[] {
  return spansOf(bestClasses(scores, classes), classes);
}

function bestClasses(scores: Float32Array, classes: readonly string[]): Int32Array {
  const width = classes.length;
  const length = scores.length / width;
  const before = classes.map((name, at) =>
    name.startsWith("I-") ? [at, classes.indexOf(`B-${name.slice(2)}`)] : null,
  );
  const from = new Int32Array(length * width);
  let reached = new Float64Array(width);
  for (let word = 0; word < length; word += 1) {
    const top = best(reached);
    const next = new Float64Array(width);
    for (let at = 0; at < width; at += 1) {
      const allowed = before[at] ?? null;
      const previous =
        allowed === null ? top : reached[allowed[0]!]! > reached[allowed[1]!]! ? allowed[0]! : allowed[1]!;
      const isOpen = allowed === null || word > 0;
      from[word * width + at] = previous;
      next[at] = isOpen ? scores[word * width + at]! + (word > 0 ? reached[previous]! : 0) : Number.NEGATIVE_INFINITY;
    }
    reached = next;
  }
  const path = new Int32Array(length);
  let at = best(reached);
  for (let word = length - 1; word >= 0; word -= 1) {
    path[word] = at;
    at = from[word * width + at]!;
  }
  return path;
}

function best(scores: Float64Array): number {
  let top = 0;
  for (let at = 1; at < scores.length; at += 1) if (scores[at]! > scores[top]!) top = at;
  return top;
}

function spansOf(path: Int32Array, classes: readonly string[]): TypedSpan[] {
  const spans: TypedSpan[] = [];
  for (let word = 0; word < path.length; word += 1) {
    const name = classes[path[word]!]!;
    if (!name.startsWith("B-")) continue;
    const type = name.slice(2);
    let end = word + 1;
    while (end < path.length && classes[path[end]!] === `I-${type}`) end += 1;
    spans.push({ first: word, end, type });
  }
  return spans;
}
