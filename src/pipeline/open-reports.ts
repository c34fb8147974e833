/** Paths in, raw reports out: intake, for the doors, which may not import a stage. */
export { DEFAULT_MAX_BYTES, type Intake, type IntakeOptions } from "#stages/1-intake/intake.ts";
export { openReports } from "#stages/1-intake/open-reports.ts";
