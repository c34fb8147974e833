/** Examples in, for each what a model that never saw it makes of it out: a second model then learns from real mistakes. */

/** Fewer folds are faster, more give models nearer to the final one. */
const FOLDS = 4;

/** `learn` gets the examples outside a fold and returns the reader that is applied to those inside. */
export function jackknife<Example, Reading>(
  examples: readonly Example[],
  learn: (rest: readonly Example[], fold: number) => (example: Example) => Reading,
): Reading[] {
  const readings = new Map<number, Reading>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const read = learn(
      examples.filter((_, index) => index % FOLDS !== fold),
      fold,
    );
    for (let index = fold; index < examples.length; index += FOLDS)
      readings.set(index, read(examples[index] as Example));
  }
  return examples.map((_, index) => readings.get(index) as Reading);
}
