/** The comparisons, in the order in which they are made and listed: what can forbid most cheaply stands first. */
import { day } from "./compare/day.ts";
import { figures } from "./compare/figures.ts";
import { manner } from "./compare/manner.ts";
import { parties } from "./compare/parties.ts";
import { place } from "./compare/place.ts";
import { ground, telling } from "./compare/telling.ts";
import type { Feature } from "./feature.ts";

export const FEATURES: readonly Feature[] = [ground, day, place, telling, parties, manner, figures];
