/** Every verb that the lexicon knows, by dictionary form: what an unknown inflected form is tried against. */
import { CUE_VERBS } from "./cue-verbs.ts";
import { FIRING_VERBS, LIGHT_VERBS, NAMING_VERBS, SUFFERING_VERBS, VERBS } from "./predicates.ts";

/** Single words, particles left out. */
export const KNOWN_VERBS: ReadonlySet<string> = new Set(
  [...VERBS.keys(), ...CUE_VERBS.keys(), ...LIGHT_VERBS, ...SUFFERING_VERBS, ...NAMING_VERBS, ...FIRING_VERBS].map(
    (verb) => verb.split(" ")[0]!,
  ),
);
