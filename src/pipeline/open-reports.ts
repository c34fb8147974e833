/** Paths, addresses and what was handed over in, raw reports out: intake, for the doors, which may not import a stage. */
export {
  DEFAULT_MAX_BYTES,
  type Given,
  type GivenOptions,
  type Intake,
  type IntakeOptions,
} from "#stages/1-intake/intake.ts";
export { FOLDER_RULE } from "#stages/1-intake/media-type.ts";
export { openGiven, openReports } from "#stages/1-intake/open-reports.ts";
export { givenDate } from "#stages/1-intake/records.ts";
export { PUBLIC_ONLY, type Reach } from "#stages/1-intake/url/reach.ts";
