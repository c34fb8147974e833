/** Every rule of attribution, in order: for one main word the first that answers decides. */
import type { AttributionRule } from "./attribution-rule.ts";
import { HEADLINE_COLON } from "./headline-rules.ts";
import { ACCORDING_TO, CUE_NOUN, REPORTING_ADVERB } from "./phrase-rules.ts";
import { SPEECH } from "./speech-rule.ts";
import { TOLL } from "./toll-rule.ts";
import { AS_CLAUSE, VERB_FRAME } from "./verb-rules.ts";

/** Speech comes before other complements: "told reporters that" has an object too. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  AS_CLAUSE,
  SPEECH,
  TOLL,
  VERB_FRAME,
  ACCORDING_TO,
  CUE_NOUN,
  REPORTING_ADVERB,
  HEADLINE_COLON,
];
