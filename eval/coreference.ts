/** Gold and predicted chains in, MUC, B³, CEAF of entities and their mean out: the measures of the CoNLL shared task. */
import { bestAssignment } from "./assignment.ts";
import { f1Of, precisionOf, recallOf, type Tally } from "./tally.ts";

/** Mentions of one thing, as keys that are equal when two mentions stand at the same place. */
export type Chain = ReadonlySet<string>;
export type ChainPair = Readonly<{ gold: readonly Chain[]; predicted: readonly Chain[] }>;
type Ratio = Readonly<{ sum: number; of: number }>;
export const MEASURES = ["muc", "b3", "ceafe"] as const;
type Measure = (typeof MEASURES)[number];

type ChainScores = Readonly<Record<Measure, { p: number; r: number; f1: number }>> & Readonly<{ conll: number }>;

/** As `scoreClusters`. Chains of one mention are left out of both sides. */
export function scoreChains(documents: readonly ChainPair[]): ChainScores {
  return scoreClusters(
    documents.map(({ gold, predicted }) => ({ gold: several(gold), predicted: several(predicted) })),
  );
}

/**
 * Sums over documents; 0..1. Clusters of one count as any other.
 *
 * @see Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions"
 */
export function scoreClusters(pairs: readonly ChainPair[]): ChainScores {
  const scores = {
    muc: score(pairs, mucRecall),
    b3: score(pairs, b3Recall),
    ceafe: score(pairs, ceafeRecall),
  };
  return { ...scores, conll: (scores.muc.f1 + scores.b3.f1 + scores.ceafe.f1) / MEASURES.length };
}

function several(chains: readonly Chain[]): Chain[] {
  return chains.filter(({ size }) => size > 1);
}

/** Precision is recall with the sides exchanged. */
function score(pairs: readonly ChainPair[], recall: (gold: readonly Chain[], predicted: readonly Chain[]) => Ratio) {
  const total = (ratios: readonly Ratio[]): number => {
    const of = ratios.reduce((sum, ratio) => sum + ratio.of, 0);
    return of === 0 ? 0 : ratios.reduce((sum, ratio) => sum + ratio.sum, 0) / of;
  };
  const r = total(pairs.map(({ gold, predicted }) => recall(gold, predicted)));
  const p = total(pairs.map(({ gold, predicted }) => recall(predicted, gold)));
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** For each gold chain, how many of its mentions lie in each predicted chain. */
function overlaps(gold: readonly Chain[], predicted: readonly Chain[]): Map<number, number>[] {
  const chainOf = new Map(predicted.flatMap((chain, index) => [...chain].map((mention) => [mention, index] as const)));
  return gold.map((chain) => {
    const counts = new Map<number, number>();
    for (const mention of chain) {
      const index = chainOf.get(mention);
      if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return counts;
  });
}

const added = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** Links kept: a chain of n mentions in k parts keeps n - k of its n - 1 links. */
function mucRecall(gold: readonly Chain[], predicted: readonly Chain[]): Ratio {
  const counts = overlaps(gold, predicted);
  const sum = added(counts.map((each) => added(each.values()) - each.size));
  return { sum, of: added(gold.map(({ size }) => size - 1)) };
}

function b3Recall(gold: readonly Chain[], predicted: readonly Chain[]): Ratio {
  const counts = overlaps(gold, predicted);
  const sum = added(counts.map((each, index) => added([...each.values()].map((n) => n * n)) / gold[index]!.size));
  return { sum, of: added(gold.map(({ size }) => size)) };
}

/** Each chain is matched with one of the other side, by the share of mentions that the two hold in common (phi 4). */
function ceafeRecall(gold: readonly Chain[], predicted: readonly Chain[]): Ratio {
  const counts = overlaps(gold, predicted);
  const sum = added(apart(counts).map((rows) => bestMatch(rows, counts, gold, predicted)));
  return { sum, of: gold.length };
}

/** Rows that share a column, straight or over others, together: thousands of clusters fall into small groups. */
function apart(counts: readonly ReadonlyMap<number, number>[]): number[][] {
  const groupOf = new Map<number, number[]>();
  for (const [row, columns] of counts.entries()) {
    const touched = new Set(
      [...columns.keys()].flatMap((column) => (groupOf.has(column) ? [groupOf.get(column)!] : [])),
    );
    const group = [...[...touched].flat(), row];
    for (const each of group) for (const column of counts[each]!.keys()) groupOf.set(column, group);
  }
  return [...new Set(groupOf.values())];
}

function bestMatch(
  rows: readonly number[],
  counts: readonly ReadonlyMap<number, number>[],
  gold: readonly Chain[],
  predicted: readonly Chain[],
): number {
  const columns = [...new Set(rows.flatMap((row) => [...counts[row]!.keys()]))];
  const weights = rows.map((row) =>
    columns.map((column) => (2 * (counts[row]!.get(column) ?? 0)) / (gold[row]!.size + predicted[column]!.size)),
  );
  return added(bestAssignment(weights).map(([row, column]) => weights[row]![column]!));
}

/** The same three figures of a tally, in their short names. */
export function figuresOf(tally: Tally): { p: number; r: number; f1: number } {
  return { p: precisionOf(tally), r: recallOf(tally), f1: f1Of(tally) };
}
