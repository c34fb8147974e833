/** Counts in, rates in percent with two decimals out. */

export type Rates = Readonly<{ p: number; r: number; f1: number; tp: number; pred: number; gold: number }>;
export type Share = Readonly<{ acc: number; correct: number; n: number }>;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Two decimals; a tie goes to the even digit, so that numbers can be compared with those of other scorers. */
export function percent(share: number): number {
  const value = 100 * share;
  const isTie = Number.isInteger(value * 8) && !Number.isInteger(value * 4);
  return isTie ? (2 * Math.round((value * 100) / 2)) / 100 : Number(value.toFixed(2));
}

export function ratesOf(right: number, predicted: number, gold: number): Rates {
  const [precision, recall] = [ratio(right, predicted), ratio(right, gold)];
  const f1 = ratio(2 * precision * recall, precision + recall);
  const tp = Number(right.toFixed(4));
  return { p: percent(precision), r: percent(recall), f1: percent(f1), tp, pred: predicted, gold };
}

export function shareOf(correct: number, n: number): Share {
  return { acc: percent(ratio(correct, n)), correct, n };
}
