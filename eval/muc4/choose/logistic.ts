/** Examples by named features in, the weights of a logistic model out; and the log odds that weights give an example. */

export type Example = Readonly<{ features: readonly string[]; isRight: boolean }>;
/** By feature; "" is the bias. A feature that is absent weighs nothing. */
export type Weights = ReadonlyMap<string, number>;
export type FitOptions = Readonly<{
  /** rarer features are not learned */
  minCount: number;
  /** how strongly weights are held near nothing */
  ridge: number;
  passes: number;
}>;

const BIAS = "";
const RATE = 0.15;
/** What Adagrad divides by is never nothing. */
const TINY = 1e-8;
/** Of the linear congruential generator of ISO C, which orders the examples. */
const [SEED, FACTOR, SUMMAND, MASK] = [12345, 1103515245, 12345, 0x7fffffff] as const;
/** Features that weigh less are left out and the others learned anew: the file stays short. */
const LEAST = 0.1;
/** Weights are kept in hundredths. */
const SCALE = 100;

export function logOdds(features: Iterable<string>, weights: Weights): number {
  let sum = weights.get(BIAS) ?? 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Deterministic: the same examples in the same order give the same weights. */
export function fit(examples: readonly Example[], options: FitOptions): Weights {
  const frequent = frequentFeatures(examples, options.minCount);
  const first = descend(examples, frequent, options);
  const telling = frequent.filter(([name]) => Math.abs(first.get(name) ?? 0) >= LEAST);
  const rounded = [...descend(examples, telling, options)].map(([name, weight]) => {
    return [name, Math.round(weight * SCALE) / SCALE] as const;
  });
  return new Map(rounded.filter(([name, weight]) => name === BIAS || weight !== 0));
}

function addTo(sums: Float64Array, values: Float64Array, share: number): void {
  for (const [at, value] of values.entries()) sums[at]! += share * value;
}

type Counts = readonly (readonly [feature: string, count: number])[];

/** Adagrad (Duchi, Hazan and Singer 2011), the mean of the weights over the later half of the passes. */
function descend(examples: readonly Example[], features: Counts, { ridge, passes }: FitOptions): Weights {
  const names = features.map(([name]) => name);
  const counts = features.map(([, count]) => count);
  const index = new Map(names.map((name, at) => [name, at]));
  const bias = names.length;
  const rows = examples.map(({ features }) => Int32Array.from(features.flatMap((name) => index.get(name) ?? [])));
  const weights = new Float64Array(bias + 1);
  const squares = new Float64Array(bias + 1).fill(TINY);
  const mean = new Float64Array(bias + 1);
  const settled = Math.floor(passes / 2);
  const move = (at: number, gradient: number): void => {
    squares[at]! += gradient * gradient;
    weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
  };
  const order = rows.map((_, at) => at);
  let seed: number = SEED;
  for (let pass = 0; pass < passes; pass++) {
    seed = shuffle(order, seed);
    for (const at of order) {
      const row = rows[at]!;
      let odds = weights[bias]!;
      for (const feature of row) odds += weights[feature]!;
      const error = 1 / (1 + Math.exp(-odds)) - Number(examples[at]!.isRight);
      for (const feature of row) move(feature, error + (ridge * weights[feature]!) / counts[feature]!);
      move(bias, error);
    }
    if (pass >= settled) addTo(mean, weights, 1 / (passes - settled));
  }
  return new Map([...names, BIAS].map((name, at) => [name, mean[at]!]));
}

function frequentFeatures(examples: readonly Example[], minCount: number): Counts {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= minCount);
}

/** Fisher and Yates, in place; gives the generator's next state. */
function shuffle(order: number[], seed: number): number {
  let state = seed;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, FACTOR) + SUMMAND) & MASK;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return state;
}
