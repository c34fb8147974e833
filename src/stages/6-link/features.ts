/** The comparisons, in the order in which they are made and listed: what can forbid most cheaply stands first. */
import { day } from "./compare/day.ts";
import { figures } from "./compare/figures.ts";
import { manner } from "./compare/manner.ts";
import { unusual } from "./compare/particulars.ts";
import { parties } from "./compare/parties.ts";
import { place } from "./compare/place.ts";
import { published } from "./compare/published.ts";
import { ground, telling } from "./compare/telling.ts";
import { names, persons, wording } from "./compare/wording.ts";
import type { Feature, HeadFeature, StoryFeature } from "./feature.ts";

/** Of claims of one report, and of its stories. */
export const FEATURES: readonly Feature[] = [ground, day, place, telling, parties, manner, figures];

/** Of stories of different reports, as far as their words are not asked for. */
export const HEAD_FEATURES: readonly HeadFeature[] = [...FEATURES, unusual, published, names, persons];

/** Of stories of different reports. */
export const STORY_FEATURES: readonly StoryFeature[] = [...HEAD_FEATURES, wording];
