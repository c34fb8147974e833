/** `--as-of DATE`, `--policy NAME`: a workspace and the options in, the record to ask out: the stored one, or one made for them. */

import { counted } from "#export/said-words.ts";
import { InputError } from "#model/errors.ts";
import type { CountPolicyName } from "#model/incident.ts";
import { openPastRecord, type PastRecord } from "#pipeline/as-of.ts";
import { makeLinker } from "#pipeline/defaults.ts";
import type { Workspace } from "#store/workspace.ts";
import { rangeOfEdtf } from "#text/calendar.ts";
import type { Context } from "./context.ts";
import { actorFiles } from "./own-actors.ts";

export type AsOfOptions = Readonly<{ asOf?: string; policy?: CountPolicyName }>;

/**
 * Runs `work` on the record as of the day with tolls by the policy, null for the stored record, and says on standard error what
 * was asked for and what is left out. `2018-02` is the last day of that month.
 *
 * @throws InputError `filter_invalid`
 */
export async function withPast<T>(
  workspace: Workspace,
  { asOf, policy }: AsOfOptions,
  { terminal, now }: Context,
  work: (past: PastRecord | null) => Promise<T>,
): Promise<T> {
  if (asOf === undefined && policy === undefined) return work(null);
  const linker = makeLinker({ actorFiles: actorFiles({}, workspace.folder), ...(policy && { policy }) });
  const past = await openPastRecord(workspace, lastDayOf(asOf), { linker, now });
  try {
    const result = await work(past);
    if (past.day !== null) {
      terminal.remark(`crosscheck: as of ${past.day}; ${counted(past.later, "later report")} left out`);
    }
    if (policy !== undefined) terminal.remark(`crosscheck: tolls by the policy ${policy}; the record keeps its own`);
    return result;
  } finally {
    await past.store.close();
  }
}

function lastDayOf(asOf: string | undefined): string | null {
  if (asOf === undefined) return null;
  const range = rangeOfEdtf(asOf);
  if (range === null) throw new InputError("filter_invalid", "--as-of", `${asOf} is not a date such as 2018-02-07`);
  return range.latest;
}
