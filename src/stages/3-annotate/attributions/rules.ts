/** Every rule of attribution, in order: for one main word the first that answers decides. */
import type { AttributionRule } from "./attribution-rule.ts";
import { HEADLINE_COLON } from "./headline-rules.ts";
import { ACCORDING_TO, CUE_NOUN, REPORTING_ADVERB } from "./phrase-rules.ts";
import { VERB_FRAME, VERB_PARENTHESIS, VERB_QUOTATION } from "./verb-rules.ts";

/** Complements come before parentheses: "As he said he would, …" has both. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  VERB_FRAME,
  VERB_PARENTHESIS,
  VERB_QUOTATION,
  ACCORDING_TO,
  CUE_NOUN,
  REPORTING_ADVERB,
  HEADLINE_COLON,
];
