/** The comparisons, in the order in which their results are listed. */
import { day } from "./compare/day.ts";
import { figures } from "./compare/figures.ts";
import { manner } from "./compare/manner.ts";
import { parties } from "./compare/parties.ts";
import { place } from "./compare/place.ts";
import { ground, telling } from "./compare/telling.ts";
import type { Feature } from "./feature.ts";

export const FEATURES: readonly Feature[] = [telling, ground, day, place, parties, manner, figures];
