/** Which stories of different reports are worth comparing: those near in time that share a town, a party or a statement. */
import { keyHash } from "#text/key-hash.ts";
import { isTown, type Story } from "./link-node.ts";
import { isNamed, isNamedPerson } from "./party-kind.ts";

/** Stories are laid into bins of this many days and meet those of the same and the next bin. */
const BIN_DAYS = 4;
/** A range longer than this is laid into one bin only: it says too little to meet everything in between. */
const LONGEST_DAYS = 62;
/** Shorter sentences are said of many events. */
const TELLING_LENGTH = 40;
/** A key that more stories have than this says too little; the rarer keys of the same stories bring them together. */
const LARGEST_BLOCK = 250;
/** The same for what is shared at any time: a name that more stories have is that of a town, an office, a spokesman. */
const LARGEST_TIMELESS = 60;

const UNDATED = "undated";

function binsOf({ days, newsDays }: Story): (number | typeof UNDATED)[] {
  const ranges = days.length > 0 ? days : newsDays;
  if (ranges.length === 0) return [UNDATED];
  const found = new Set<number>();
  for (const { first, last } of ranges) {
    const end = Math.floor(Math.min(last, first + LONGEST_DAYS) / BIN_DAYS);
    for (let bin = Math.floor(first / BIN_DAYS); bin <= end; bin++) found.add(bin).add(bin + 1);
  }
  return [...found];
}

/** Tolls this low are told of many events on the same days. */
const COMMON_TOLL = 3;

/** What a story may share with another: narrow things first, its countries last. */
function thingsOf(story: Story): string[] {
  const { places, acting, suffering, statements, figures, reportCountry, reportTowns } = story;
  const actors = [...acting, ...suffering];
  const countries = [...places.map(({ country }) => country), ...actors.flatMap(({ country }) => country ?? [])];
  return [
    ...[...statements].filter((words) => words.length > TELLING_LENGTH),
    ...(places.some(isTown) ? places.map(({ placeId }) => placeId) : reportTowns),
    ...actors.filter(isNamed).map(({ party }) => party),
    ...actors.filter(isNamedPerson).map(({ actorId }) => actorId),
    ...figures.filter(({ best }) => best > COMMON_TOLL).map(({ measure, best }) => `${measure} ${best}`),
    ...(countries.length > 0 || reportCountry === null ? countries : [reportCountry]),
  ];
}

/** Rarer names than this are few in a report, and seldom of several events. */
const RARE = 0.6;

/** What a story can share with those of any time: a trial is years after the deed, and some reports are undated. */
function narrowThings({ statements, names }: Story): string[] {
  const rare = [...names.of].filter(([, rarity]) => rarity >= RARE).map(([name]) => name);
  return [...rare, ...[...statements].filter((words) => words.length > TELLING_LENGTH)];
}

/**
 * What brings stories together, as numbers: `keyHash` of its text with one bit more, which tells what is shared at any time.
 * Two stories are compared when they share a key that no more than `largestBlock` stories have.
 */
export function keysOf(story: Story): number[] {
  const things = thingsOf(story);
  const keyed = things.length > 0 ? things : ["nowhere"];
  const dated = binsOf(story).flatMap((bin) => keyed.map((thing) => 2 * keyHash(`${bin} ${thing}`)));
  return [...new Set([...dated, ...narrowThings(story).map((thing) => 2 * keyHash(thing) + 1)])];
}

/** So many stories may have the key before it says too little. */
export function largestBlock(key: number): number {
  return key % 2 === 1 ? LARGEST_TIMELESS : LARGEST_BLOCK;
}

/** Indices of the stories by key; of keys that too many have, none. */
export function blocksOf(keys: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const blocks = new Map<number, number[]>();
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  }
  for (const [key, { length }] of blocks) if (length > largestBlock(key)) blocks.delete(key);
  return blocks;
}

/** Pairs of indices, `left < right`, each once, in ascending order; never two stories of one report. */
export function candidatePairs(stories: readonly Story[]): (readonly [left: number, right: number])[] {
  const keys = stories.map(keysOf);
  return pairsIn(
    stories.map(({ doc }) => doc),
    keys,
    blocksOf(keys),
  );
}

/** As `candidatePairs`, of stories of which only the reports and keys are given. */
export function pairsIn(
  docs: readonly string[],
  keys: readonly (readonly number[])[],
  blocks: ReadonlyMap<number, readonly number[]>,
): (readonly [left: number, right: number])[] {
  return docs.flatMap((doc, right) => {
    const lefts = new Set<number>();
    for (const key of keys[right]!) {
      for (const left of blocks.get(key) ?? []) {
        if (left >= right) break;
        if (docs[left] !== doc) lefts.add(left);
      }
    }
    return [...lefts].sort((one, other) => one - other).map((left) => [left, right] as const);
  });
}
