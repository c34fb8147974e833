/** The constructions, in the order in which they are tried on a token: the first that fires speaks for it. */
import { adjective } from "./constructions/adjective.ts";
import { livesLost } from "./constructions/lives.ts";
import { noun } from "./constructions/noun.ts";
import { toll } from "./constructions/toll.ts";
import { verb } from "./constructions/verb.ts";
import type { Rule } from "./rule.ts";

/** `toll` and `lives` stand before `noun` because "death toll" and "lost lives" would else be read as nouns of death. */
export const RULES: readonly Rule[] = [toll, livesLost, verb, adjective, noun];
