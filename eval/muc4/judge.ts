/** A gold value's alternatives and a predicted value in, in which senses the prediction is right out. */
import type { GoldDate, GoldLocation, GoldNumber } from "./gold.ts";
import type { Bounds, PlainTemplate, PredictedDate } from "./prediction.ts";
import { plainFiller } from "./strings.ts";

const DAY_MS = 86_400_000;
const dayOf = (day: string): number => Date.parse(day) / DAY_MS;

export function isDated(date: PredictedDate | null): date is PredictedDate {
  return date !== null && Boolean(date.from || date.to);
}

export function datesOverlap(gold: PredictedDate, read: PredictedDate): boolean {
  const lowest = (date: PredictedDate): number => (date.from ? dayOf(date.from) : -Infinity);
  const highest = (date: PredictedDate): number => (date.to ? dayOf(date.to) : Infinity);
  return lowest(gold) <= highest(read) && lowest(read) <= highest(gold);
}

/**
 * `compatible` is MUC's partial credit: the intervals overlap, or the prediction is open and ends where gold ends.
 * `near`: single days, one day apart at most.
 */
export function judgeDate(
  golds: readonly GoldDate[],
  read: PredictedDate | null,
): Readonly<{ exact: boolean; compatible: boolean; near: boolean }> {
  if (!isDated(read)) return { exact: false, compatible: false, near: false };
  const exact = golds.some((gold) => gold.from === read.from && gold.to === read.to);
  const compatible = golds.some((gold) => (read.from ? datesOverlap(gold, read) : gold.to === read.to));
  const near = golds.some((gold) => {
    if (gold.kind !== "on" || !gold.from || !read.from || read.from !== read.to) return false;
    return Math.abs(dayOf(gold.from) - dayOf(read.from)) <= 1;
  });
  return { exact, compatible: exact || compatible, near: exact || near };
}

/**
 * `any`: a predicted place is some gold place below the country; `finest`: it is one of gold's most specific level;
 * `exact`: country and finest, or the country alone where gold has no more and no place is predicted.
 */
export function judgeLocation(
  golds: readonly GoldLocation[],
  { country, places }: PlainTemplate,
): Readonly<{ country: boolean; any: boolean; finest: boolean; exact: boolean }> {
  const names = new Set(places.map(plainFiller));
  const sameCountry = (gold: GoldLocation): boolean =>
    country !== null && country !== "" && Boolean(gold.country) && plainFiller(gold.country!) === plainFiller(country);
  const named = (level: GoldLocation["places"][number] | undefined): boolean =>
    level?.some(({ name }) => names.has(plainFiller(name))) ?? false;
  return {
    country: golds.some(sameCountry),
    any: golds.some((gold) => gold.places.some(named)),
    finest: golds.some((gold) => named(gold.places.at(-1))),
    exact: golds.some(
      (gold) => sameCountry(gold) && (gold.places.length > 0 ? named(gold.places.at(-1)) : names.size === 0),
    ),
  };
}

export function isSameNumber(golds: readonly GoldNumber[], read: Bounds | null): boolean {
  return read !== null && golds.some(({ min, max }) => (min ?? null) === read.min && (max ?? null) === read.max);
}

/** Sums of intervals, one for each choice of alternatives. */
function sumsOf(numbers: readonly (readonly GoldNumber[])[]): string[] {
  const MOST_SUMS = 256;
  let sums: Bounds[] = [{ min: 0, max: 0 }];
  for (const alternatives of numbers) {
    sums = sums.flatMap((sum) => alternatives.map((number) => plus(sum, number))).slice(0, MOST_SUMS);
  }
  return sums.map(boundsText);
}

const plus = (sum: Bounds, { min, max }: GoldNumber): Bounds => {
  return { min: (sum.min ?? 0) + (min ?? 0), max: sum.max === null || max == null ? null : sum.max + max };
};
const boundsText = ({ min, max }: Bounds): string => `${min}-${max}`;

/** Whether the predicted numbers together are gold's together; numbers that are not known add nothing. */
export function isSameTotal(golds: readonly (readonly GoldNumber[])[], reads: readonly (Bounds | null)[]): boolean {
  const known = reads.filter((number) => number !== null);
  if (known.length === 0) return false;
  const total = known.reduce<Bounds>(plus, { min: 0, max: 0 });
  return sumsOf(golds).includes(boundsText(total));
}
