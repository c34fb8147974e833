/** Predicted and gold toponyms in; recognition, resolution and end-to-end scores out, as Gritta et al. (2018) count them. */
import { distanceKm } from "#text/geometry.ts";

/** Offsets in Unicode code points; coordinates null when none are known. */
export type Toponym = Readonly<{ start: number; end: number; lat: number | null; lon: number | null }>;

/** The usual bound for "the right place" in this literature: 100 miles. */
const RIGHT_KM = 161;

type Scores = Readonly<{ precision: number; recall: number; f1: number }>;
export type ToponymScores = Readonly<{
  recognition: Scores;
  /** over gold toponyms with coordinates whose exact span was predicted with coordinates */
  accuracy161: number;
  /** over all gold toponyms with coordinates: what was not recognised or not placed is wrong */
  accuracy161OverAll: number;
  resolved: number;
  /** of the recognised gold toponyms with coordinates, the share that was given some */
  answered: number;
  endToEnd161: Scores;
}>;

export function scoreToponyms(
  documents: readonly Readonly<{ gold: readonly Toponym[]; predicted: readonly Toponym[] }>[],
): ToponymScores {
  const sum = { gold: 0, predicted: 0, same: 0, placed: 0, answerable: 0, answered: 0, right: 0, judged: 0 };
  for (const { gold, predicted } of documents) {
    const bySpan = new Map(predicted.map((toponym) => [spanKey(toponym), toponym]));
    const unplaced = new Set(gold.filter(({ lat }) => lat === null).map(spanKey));
    sum.gold += gold.length;
    sum.predicted += bySpan.size;
    sum.judged += [...bySpan.values()].filter((one) => one.lat !== null && !unplaced.has(spanKey(one))).length;
    for (const toponym of gold) {
      const guess = bySpan.get(spanKey(toponym));
      if (guess !== undefined) sum.same += 1;
      if (toponym.lat === null || toponym.lon === null) continue;
      sum.placed += 1;
      if (guess === undefined) continue;
      sum.answerable += 1;
      if (guess.lat === null || guess.lon === null) continue;
      sum.answered += 1;
      const km = distanceKm({ lat: toponym.lat, lon: toponym.lon }, { lat: guess.lat, lon: guess.lon });
      if (km <= RIGHT_KM) sum.right += 1;
    }
  }
  return {
    recognition: scores(sum.same, sum.predicted, sum.gold),
    accuracy161: percent(sum.right, sum.answered),
    accuracy161OverAll: percent(sum.right, sum.placed),
    resolved: sum.answered,
    answered: percent(sum.answered, sum.answerable),
    endToEnd161: scores(sum.right, sum.judged, sum.placed),
  };
}

function spanKey({ start, end }: Toponym): string {
  return `${start}-${end}`;
}

function scores(right: number, predicted: number, gold: number): Scores {
  return {
    precision: percent(right, predicted),
    recall: percent(right, gold),
    f1: percent(2 * right, predicted + gold),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
