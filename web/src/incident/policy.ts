/** The policy by which tolls are held together and the day as of which the record is shown, as the address says them. */
import type { CountPolicyName } from "#model/incident.ts";
import { incidentAddress } from "../shared/addresses.ts";
import { oneOf, text, writeState } from "../shared/search-state.ts";

/** The first is the default, as in `COUNT_POLICY_NAMES`. */
export const POLICIES = ["range", "ucdp", "recorder", "conservative"] as const satisfies readonly CountPolicyName[];

export const INCIDENT_STATE = { policy: oneOf(POLICIES), as_of: text };

/** @param day  null: as it is now */
export function asOfAddress(
  id: string,
  { policy, day }: Readonly<{ policy: CountPolicyName; day: string | null }>,
): string {
  const parameters = writeState(INCIDENT_STATE, new URLSearchParams(), { policy, as_of: day ?? "" }).toString();
  return `${incidentAddress(id)}${parameters === "" ? "" : `?${parameters}`}`;
}
