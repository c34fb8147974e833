/** The order of every folder of `src/`: a file imports its own folder and lower floors, nothing else. */

/**
 * Folders by floor, lowest first. Folders on one floor never import each other; only `pipeline` imports `stages/*`.
 *
 * @see ARCHITECTURE.md
 */
export const FLOORS = [
  ["model"],
  ["text"],
  ["reference"],
  [
    "stages/1-intake",
    "stages/2-clean",
    "stages/3-annotate",
    "stages/4-extract",
    "stages/5-resolve",
    "stages/6-link",
    "stages/7-reconcile",
    "store",
    "export",
  ],
  ["pipeline"],
  ["api"],
  ["cli"],
] as const satisfies readonly (readonly string[])[];

/** Floors 0 and 1 use no package and do no input or output; this is the highest such floor. */
export const HIGHEST_PURE_FLOOR = 1;

/** The only folder above the stages that may import them. */
export const STAGE_IMPORTER = "pipeline";
