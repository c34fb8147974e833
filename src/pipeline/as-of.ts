/** A workspace and a day or a policy in; the record that they make, to be listed and searched as the stored one, out. */
import type { CaseRecord } from "#model/reading.ts";
import { NO_LINK_CHANGES } from "#store/link-rows.ts";
import { openMemoryStore } from "#store/memory.ts";
import type { Store } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { makeDecidedRecord } from "./decisions/decided-record.ts";
import type { Linker } from "./read-report.ts";
import { readingsAsOf } from "./report-day.ts";

/** `day` is null for the present; `later` reports are left out. The store holds the incidents only; close it. */
export type PastRecord = Readonly<{ day: string | null; record: CaseRecord; later: number; store: Store }>;

/**
 * The record made of the reports published, or where that is not known retrieved, up to a day (all, if it is null), with today's rules and today's
 * decisions; a decision on an incident holds once all reports that it was decided on were out. Costs as much as linking all.
 */
export async function openPastRecord(
  workspace: Workspace,
  day: string | null,
  { linker, now }: Readonly<{ linker: Linker; now: () => string }>,
): Promise<PastRecord> {
  const { readings, decisions } = await workspace.store.readings();
  const known = day === null ? readings : readingsAsOf(readings, day);
  const { record } = makeDecidedRecord(known, decisions, linker);
  const store = await openMemoryStore(now);
  await store.storeLinks({ ...NO_LINK_CHANGES, incidents: record.incidents, producers: day ?? "present" });
  return { day, record, later: readings.length - known.length, store };
}
