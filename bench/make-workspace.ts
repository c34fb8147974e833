/** Made incidents into a workspace: through the store, as linking would, with no report behind them. */
import { SUMMARY_FORM } from "#pipeline/browse/facts.ts";
import { presentPositions } from "#pipeline/browse/keep-summaries.ts";
import { summarise } from "#pipeline/browse/summary.ts";
import { NO_LINK_CHANGES } from "#store/link-rows.ts";
import { openWorkspace } from "#store/workspace.ts";
import { makeIncidents, type RecordOptions } from "./make-incidents.ts";

const MADE_AT = "2026-01-01T00:00:00.000Z";
const BATCH = 2000;

export async function makeWorkspace(folder: string, options: RecordOptions): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", now: () => MADE_AT, create: true });
  try {
    const made = [...makeIncidents(options)];
    const incidents = made.map(({ incident }) => incident);
    await workspace.store.storeLinks({ ...NO_LINK_CHANGES, producers: "bench", incidents });
    const positions = await presentPositions(workspace.store);
    for (let start = 0; start < made.length; start += BATCH) {
      // Positions rise in the order of making.
      const summaries = made
        .slice(start, start + BATCH)
        .map(({ incident, ...told }, at) => summarise(positions[start + at] as number, incident, told));
      await workspace.store.storeSummaries(SUMMARY_FORM, summaries);
    }
  } finally {
    await workspace.close();
  }
}
