/** Candidates with their log odds in, those that fill a slot out: the best string of each thing. */
import type { Candidate } from "./candidates.ts";
import { logOdds } from "./logistic.ts";
import type { Model } from "./models.ts";

/** Best first. What names a thing that is `taken` is left out. */
export function pick(
  candidates: readonly Candidate[],
  { weights, threshold }: Model,
  taken: readonly Candidate[] = [],
): Candidate[] {
  return pickAbove(
    threshold,
    candidates.map((candidate) => ({ candidate, odds: logOdds(candidate.features, weights) })),
    taken,
  );
}

export type Scored = Readonly<{ candidate: Candidate; odds: number }>;

/** As `pick`, of candidates whose log odds are known. */
export function pickAbove(threshold: number, scored: readonly Scored[], taken: readonly Candidate[] = []): Candidate[] {
  const likely = scored.filter(({ odds }) => odds > threshold).toSorted((one, other) => other.odds - one.odds);
  const picked: Candidate[] = [];
  for (const { candidate } of likely) {
    if (![...taken, ...picked].some((each) => isSame(each, candidate))) picked.push(candidate);
  }
  return picked;
}

/** One phrase, one chain, one surname, or a string within the other. */
function isSame(one: Candidate, other: Candidate): boolean {
  if (` ${one.key} `.includes(` ${other.key} `) || ` ${other.key} `.includes(` ${one.key} `)) return true;
  if (one.isName && other.isName && lastWord(one) === lastWord(other)) return true;
  return !one.heads.isDisjointFrom(other.heads) || !chainsOf(one).isDisjointFrom(chainsOf(other));
}

function lastWord({ key }: Candidate): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

export function chainsOf({ mentions }: Candidate): ReadonlySet<string> {
  return new Set(mentions.map(({ chain, id }) => chain ?? id));
}
