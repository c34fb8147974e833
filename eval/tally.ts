/** Right and wrong answers in, precision, recall and F1 out. */

/** What one answer turned out to be. `wrong` is one answer given and one missed, and so counts in both. */
export type Verdict = "right" | "missed" | "extra" | "wrong";
/** One answer or one missing answer; `detail` is a line for a person. */
export type Outcome<Field extends string = string> = Readonly<{ field: Field; verdict: Verdict; detail: string }>;
export type Tally = Readonly<{ right: number; given: number; wanted: number }>;

const EMPTY: Tally = { right: 0, given: 0, wanted: 0 };

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  return outcomes.reduce(
    (tally, { verdict }) => ({
      right: tally.right + (verdict === "right" ? 1 : 0),
      given: tally.given + (verdict === "missed" ? 0 : 1),
      wanted: tally.wanted + (verdict === "extra" ? 0 : 1),
    }),
    EMPTY,
  );
}

/** 0..1; 1 when nothing was given. */
export function precisionOf({ right, given }: Tally): number {
  return given === 0 ? 1 : right / given;
}

/** 0..1; 1 when nothing was wanted. */
export function recallOf({ right, wanted }: Tally): number {
  return wanted === 0 ? 1 : right / wanted;
}

/** Harmonic mean of precision and recall, 0..1; 1 when nothing was wanted and nothing given. */
export function f1Of({ right, given, wanted }: Tally): number {
  return given + wanted === 0 ? 1 : (2 * right) / (given + wanted);
}
