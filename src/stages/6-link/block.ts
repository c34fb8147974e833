/** Which stories of different reports are worth comparing: those near in time that share a town, a party or a statement. */
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
const ANY_DAY = "any-day";

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

function keysOf(story: Story): Set<string> {
  const things = thingsOf(story);
  const keyed = things.length > 0 ? things : ["nowhere"];
  const dated = binsOf(story).flatMap((bin) => keyed.map((thing) => `${bin} ${thing}`));
  return new Set([...dated, ...narrowThings(story).map((thing) => `${ANY_DAY} ${thing}`)]);
}

/** Pairs of indices, `left < right`, each once, in ascending order; never two stories of one report. */
export function candidatePairs(stories: readonly Story[]): (readonly [left: number, right: number])[] {
  const blocks = new Map<string, number[]>();
  const keys = stories.map(keysOf);
  stories.forEach((_, index) => {
    for (const key of keys[index]!) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  });
  return stories.flatMap((story, right) => {
    const lefts = new Set<number>();
    for (const key of keys[right]!) {
      const block = blocks.get(key)!;
      if (block.length > (key.startsWith(ANY_DAY) ? LARGEST_TIMELESS : LARGEST_BLOCK)) continue;
      for (const left of block) {
        if (left >= right) break;
        if (stories[left]!.doc !== story.doc) lefts.add(left);
      }
    }
    return [...lefts].sort((one, other) => one - other).map((left) => [left, right] as const);
  });
}
