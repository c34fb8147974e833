/** How long readings took in, how long the rest will take out. */
import type { TimeLeft } from "./item.ts";

/** A report by what its reading costs: its bytes, and whether they are a page with markup or plain words. */
export type Weighed = Readonly<{ bytes: number; markup: boolean }>;
export type Sample = Weighed & Readonly<{ ms: number }>;

/** Fewer say little. */
const FEWEST_SAMPLES = 3;
/** The machine may be busier now than a minute ago, and the first readings are the slowest. */
const MOST_SAMPLES = 24;
/** Every report costs something, however short. */
const FIXED_BYTES = 500;
/** Eight of ten jobs end between the bounds, if the rest is like what was read. */
const DEVIATIONS = 1.28;

const weight = ({ bytes }: Weighed): number => bytes + FIXED_BYTES;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function keepSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  return [...samples, sample].slice(-MOST_SAMPLES);
}

/** Expected milliseconds of `rest` and their variance; what was not measured in its own kind goes by all. */
function forecast(rest: readonly Weighed[], samples: readonly Sample[]): Readonly<{ ms: number; variance: number }> {
  const perUnit = sum(samples.map(({ ms }) => ms)) / sum(samples.map(weight));
  const spread = sum(samples.map((one) => (one.ms - perUnit * weight(one)) ** 2)) / (samples.length - 1);
  return {
    ms: perUnit * sum(rest.map(weight)),
    // each report strays by itself, and all together by the error of the rate
    variance: spread * (rest.length + rest.length ** 2 / samples.length),
  };
}

/** @param after  milliseconds that follow the last reading: linking, as it was last measured */
export function timeLeft(rest: readonly Weighed[], samples: readonly Sample[], after: number): TimeLeft | null {
  if (rest.length === 0 || samples.length < FEWEST_SAMPLES) return null;
  const parts = [true, false].map((markup) => {
    const own = samples.filter((one) => one.markup === markup);
    const enough = own.length >= FEWEST_SAMPLES ? own : samples;
    return forecast(
      rest.filter((one) => one.markup === markup),
      enough,
    );
  });
  const ms = sum(parts.map((part) => part.ms)) + after;
  const margin = DEVIATIONS * Math.sqrt(sum(parts.map((part) => part.variance)));
  return { low: Math.round(Math.max(0, ms - margin) / 1000), high: Math.ceil((ms + margin) / 1000) };
}
