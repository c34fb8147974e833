/** `--as-of DATE`: a workspace and the option in, the record to ask out: the present one, or that of a past day. */
import { InputError } from "#model/errors.ts";
import { openPastRecord, type PastRecord } from "#pipeline/as-of.ts";
import { makeLinker } from "#pipeline/defaults.ts";
import type { Workspace } from "#store/workspace.ts";
import { rangeOfEdtf } from "#text/calendar.ts";
import type { Context } from "./context.ts";
import { actorFiles } from "./own-actors.ts";
import { counted } from "./render/said-words.ts";

export type AsOfOptions = Readonly<{ asOf?: string }>;

/**
 * Runs `work` on the record as of the day, and says on standard error what it leaves out. `2018-02` is the last day of that month.
 *
 * @throws InputError `filter_invalid`
 */
export async function withPast<T>(
  workspace: Workspace,
  { asOf }: AsOfOptions,
  { terminal, now }: Context,
  work: (past: PastRecord | null) => Promise<T>,
): Promise<T> {
  if (asOf === undefined) return work(null);
  const range = rangeOfEdtf(asOf);
  if (range === null) throw new InputError("filter_invalid", "--as-of", `${asOf} is not a date such as 2018-02-07`);
  const linker = makeLinker({ actorFiles: actorFiles({}, workspace.folder) });
  const past = await openPastRecord(workspace, range.latest, { linker, now });
  try {
    const result = await work(past);
    terminal.remark(`crosscheck: as of ${past.day}; ${counted(past.later, "later report")} left out`);
    return result;
  } finally {
    await past.store.close();
  }
}
