/** What rules add to what the trained reader sees, in order: for one main word the first that answers decides. */
import type { AttributionRule } from "./attribution-rule.ts";
import { HEADLINE_COLON } from "./headline-rules.ts";
import { IMPUTED } from "./imputing-rule.ts";
import { NESTED } from "./nested-rule.ts";
import { ACCORDING_TO, REPORTING_ADVERB } from "./phrase-rules.ts";
import { QUOTING } from "./quoting-rule.ts";
import { REFUTED } from "./refuting-rule.ts";
import { TALLY, TOLL } from "./toll-rule.ts";

/** Statements that its corpus marks seldom or never, each of which raises the figures of the gold cases and lowers none. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  TOLL,
  TALLY,
  IMPUTED,
  REFUTED,
  QUOTING,
  ACCORDING_TO,
  REPORTING_ADVERB,
  HEADLINE_COLON,
  NESTED,
];
