/** Which stories of different reports are worth comparing: those near in time that share a country, a party or a statement. */
import { dayNumber } from "#text/calendar.ts";
import type { LinkNode } from "./link-node.ts";

/** Stories are laid into bins of this many days and meet those of the same and the next bin. */
const BIN_DAYS = 8;
/** A range longer than this is laid into one bin only: it says too little to meet everything in between. */
const LONGEST_DAYS = 62;

function bins({ days, published }: LinkNode): number[] {
  const ranges = days.length > 0 ? days : published === null ? [] : [published];
  const found = new Set<number>();
  for (const { earliest, latest } of ranges) {
    const last = Math.floor(Math.min(dayNumber(latest), dayNumber(earliest) + LONGEST_DAYS) / BIN_DAYS);
    for (let bin = Math.floor(dayNumber(earliest) / BIN_DAYS); bin <= last; bin++) found.add(bin).add(bin + 1);
  }
  return [...found];
}

function areas({ places, acting, suffering }: LinkNode): string[] {
  const countries = [
    ...places.map(({ country }) => country),
    ...[...acting, ...suffering].flatMap(({ country }) => country ?? []),
  ];
  const parties = [...acting, ...suffering]
    .filter(({ kind }) => kind !== "unknown" && kind !== "civilian")
    .map(({ party }) => party);
  return [...new Set([...countries, ...parties])];
}

function keys(node: LinkNode): string[] {
  const when = bins(node);
  const where = areas(node);
  const together =
    when.length === 0
      ? where.map((area) => `undated ${area}`)
      : when.flatMap((bin) => where.map((area) => `${bin} ${area}`));
  const nowhere = where.length === 0 ? when.map((bin) => `${bin} nowhere`) : [];
  return [...together, ...nowhere, ...[...node.statements].filter((words) => words.length > 40)];
}

/** Pairs of indices, `left < right`, each once, in ascending order; never two stories of one report. */
export function candidatePairs(stories: readonly LinkNode[]): (readonly [left: number, right: number])[] {
  const byKey = new Map<string, number[]>();
  stories.forEach((story, index) => {
    for (const key of new Set(keys(story))) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const pairs = new Set<number>();
  for (const members of byKey.values()) {
    for (const [at, right] of members.entries()) {
      for (const left of members.slice(0, at)) {
        if (stories[left]!.doc !== stories[right]!.doc) pairs.add(left * stories.length + right);
      }
    }
  }
  return [...pairs]
    .sort((one, other) => one - other)
    .map((pair) => [Math.floor(pair / stories.length), pair % stories.length] as const);
}
