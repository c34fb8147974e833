/** Gold incidents and read incidents in, pairs of them out, found by the words that tell them and by nothing else. */
import type { GoldIncident } from "./gold-case.ts";
import { type ClaimView, type IncidentView, plain } from "./record-view.ts";

export type Pair = Readonly<{ gold: GoldIncident; read: IncidentView }>;
export type Alignment = Readonly<{
  pairs: readonly Pair[];
  missed: readonly GoldIncident[];
  extra: readonly IncidentView[];
}>;

/** Evidence alone is weaker than a trigger in the quoted words: one sentence may tell two incidents. */
const TRIGGER_WEIGHT = 3;
const EVIDENCE_WEIGHT = 1;

/** Pairs greedily, strongest overlap first; each incident is in one pair at most. */
export function alignIncidents(golds: readonly GoldIncident[], reads: readonly IncidentView[]): Alignment {
  const candidates = golds
    .flatMap((gold) => reads.map((read) => ({ gold, read, overlap: overlapOf(gold, read) })))
    .filter(({ overlap }) => overlap > 0)
    .sort((left, right) => right.overlap - left.overlap);
  const pairs: Pair[] = [];
  for (const { gold, read } of candidates) {
    if (!pairs.some((pair) => pair.gold === gold || pair.read === read)) pairs.push({ gold, read });
  }
  return {
    pairs,
    missed: golds.filter((gold) => !pairs.some((pair) => pair.gold === gold)),
    extra: reads.filter((read) => !pairs.some((pair) => pair.read === read)),
  };
}

function overlapOf(gold: GoldIncident, read: IncidentView): number {
  return gold.tellings
    .map((telling) => Math.max(0, ...read.claims.map((claim) => weightOf(plain(telling), claim))))
    .reduce((sum, weight) => sum + weight, 0);
}

function weightOf(telling: string, claim: ClaimView): number {
  if (!claim.evidence.includes(telling)) return 0;
  return telling.includes(claim.trigger) ? TRIGGER_WEIGHT : EVIDENCE_WEIGHT;
}

/** True when the words hold any of the quotes. */
export function holdsAny(words: string, quotes: readonly string[]): boolean {
  return quotes.some((quote) => words.includes(plain(quote)));
}

/** True when a label matches a gold pattern at the start of a word, in any case. */
export function matches(label: string, pattern: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, "iu").test(label);
}

/** Gold side (1 or 2) of each side of the record; null where none fits. The seating with more fits wins. */
export function seatSides(gold: GoldIncident, read: IncidentView): readonly [1 | 2 | null, 1 | 2 | null] {
  const fits = (side: number, seat: number): boolean => {
    const accept = gold.sides[seat]?.accept;
    const label = read.sides[side];
    return accept !== undefined && label != null && matches(label, accept);
  };
  const straight = [fits(0, 0), fits(1, 1)] as const;
  const crossed = [fits(0, 1), fits(1, 0)] as const;
  const count = (seating: readonly boolean[]): number => seating.filter(Boolean).length;
  return count(straight) >= count(crossed)
    ? [straight[0] ? 1 : null, straight[1] ? 2 : null]
    : [crossed[0] ? 2 : null, crossed[1] ? 1 : null];
}
