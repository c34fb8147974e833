/** Durations in, percentiles out; and what machine they were measured on. */
import { readFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";

/** Milliseconds. `total` is the sum over all reports. */
export type Percentiles = Readonly<{ p50: number; p95: number; max: number; total: number }>;

/** Nearest-rank percentile of sorted values; 0 when there are none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function percentilesOf(durations: readonly number[]): Percentiles {
  const sorted = [...durations].sort((left, right) => left - right);
  const total = sorted.reduce((sum, ms) => sum + ms, 0);
  return {
    p50: toHundredths(percentile(sorted, 0.5)),
    p95: toHundredths(percentile(sorted, 0.95)),
    max: toHundredths(sorted.at(-1) ?? 0),
    total: toHundredths(total),
  };
}

export function toHundredths(value: number): number {
  return Number(value.toFixed(2));
}

export type Machine = Readonly<{ cpu: string; cores: number; memoryMb: number; platform: string; node: string }>;

export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    platform: `${platform()} ${arch()}`,
    node: process.version,
  };
}

export function programVersion(): string {
  const path = join(import.meta.dirname, "..", "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}

/** Largest resident set of this process so far, in MiB (getrusage gives KiB). */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
