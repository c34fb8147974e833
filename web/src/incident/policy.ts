/** The policy by which tolls are held together, as the address says it. */
import type { CountPolicyName } from "#model/incident.ts";
import { oneOf } from "../shared/search-state.ts";

/** The first is the default, as in `COUNT_POLICY_NAMES`. */
export const POLICIES = ["range", "ucdp", "recorder", "conservative"] as const satisfies readonly CountPolicyName[];

export const policyParameter = oneOf(POLICIES);
