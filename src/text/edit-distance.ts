/** Two strings in, the number of single-letter edits between them out. */

/** Levenshtein distance in code points. */
export function editDistance(left: string, right: string): number {
  const to = [...right];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const letter of left) {
    let diagonal = row[0]!;
    let before = diagonal + 1;
    const next = [before];
    for (const [index, other] of to.entries()) {
      const above = row[index + 1]!;
      before = Math.min(before + 1, above + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = above;
      next.push(before);
    }
    row = next;
  }
  return row.at(-1)!;
}

/** 1 for equal strings, 0 for nothing in common: one minus the distance over the longer length. */
export function similarity(left: string, right: string): number {
  const length = Math.max([...left].length, [...right].length);
  return length === 0 ? 1 : 1 - editDistance(left, right) / length;
}
