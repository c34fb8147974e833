/** Statements of independent origins in, one estimate out: the named rules by which tolls are held together. Never an average. */
import type { CountPolicyName } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";

/** What a policy may know of one origin's statement of a measure and side. */
export type Stated = Readonly<{ estimate: Estimate }>;

/**
 * `version` rises when a result changes. `best` is the number that most origins give, of equals the most recent.
 * `estimate` is given at least one statement; low <= best <= high holds of what it gives.
 */
export type CountPolicy = Readonly<{
  version: string;
  estimate: (statements: readonly Stated[], best: number | null) => Estimate;
}>;

export const COUNT_POLICIES: Readonly<Record<CountPolicyName, CountPolicy>> = {
  range: { version: "1", estimate: range },
  ucdp: { version: "1", estimate: ucdp },
  recorder: { version: "1", estimate: recorder },
  conservative: { version: "1", estimate: conservative },
};

/** As in `Reconciled.policy`. */
export function policyLabel(name: CountPolicyName): string {
  return `${name}@${COUNT_POLICIES[name].version}`;
}

/** Lowest low, highest high, which stays open when anybody leaves it open; best by origins. */
function range(statements: readonly Stated[], best: number | null): Estimate {
  const highs = statements.map(({ estimate }) => estimate.high);
  const high = highs.some((one) => one === null) ? null : Math.max(...highs.map(Number));
  return { low: lowestLow(statements), best, high };
}

/**
 * UCDP GED: low and high are the lowest and highest number that a source gives, never open; best is what most give, and the
 * lower where sources weigh the same. Which source is reliable is for a person to say: all count.
 */
function ucdp(statements: readonly Stated[]): Estimate {
  const numbers = statements.map(numberOf);
  const origins = (number: number): number => numbers.filter((one) => one === number).length;
  const [best = null] = [...new Set(numbers)].sort((one, other) => origins(other) - origins(one) || one - other);
  return { low: Math.min(...numbers), best, high: Math.max(...numbers) };
}

/** Airwars and recorders like it: a minimum and a maximum, and no number between; "at least 9" raises no maximum above 9. */
function recorder(statements: readonly Stated[]): Estimate {
  const most = statements.map(({ estimate }) => estimate.high ?? numberOf({ estimate }));
  return { low: lowestLow(statements), best: null, high: Math.max(...most) };
}

/** ACLED: where reports differ the lowest, until another origin bears out a higher one; then the highest that two or more bear out. */
function conservative(statements: readonly Stated[]): Estimate {
  const numbers = statements.map(numberOf).sort((one, other) => other - one);
  // In falling order the second is the highest that two origins reach.
  const best = numbers[1] ?? numbers[0]!;
  return { low: numbers.at(-1)!, best, high: best };
}

function numberOf({ estimate }: Stated): number {
  return estimate.best ?? estimate.low;
}

/** "As many as 100" says nothing of how few: its low counts only where nobody tells one. */
function lowestLow(statements: readonly Stated[]): number {
  const isOnlyHigh = ({ estimate }: Stated) => estimate.best === null && estimate.high !== null && estimate.low <= 1;
  const telling = statements.filter((one) => !isOnlyHigh(one));
  return Math.min(...(telling.length > 0 ? telling : statements).map(({ estimate }) => estimate.low));
}
