/** Made incidents into a workspace: through the store, as linking would, with no report behind them. */
import { SUMMARY_FORM } from "#pipeline/browse/facts.ts";
import { presentPositions } from "#pipeline/browse/keep-summaries.ts";
import { summarise } from "#pipeline/browse/summary.ts";
import { openWorkspace } from "#store/workspace.ts";
import { makeIncidents, type RecordOptions } from "./make-incidents.ts";

const MADE_AT = "2026-01-01T00:00:00.000Z";
const BATCH = 2000;

export async function makeWorkspace(folder: string, options: RecordOptions): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", now: () => MADE_AT, create: true });
  try {
    const made = [...makeIncidents(options)];
    await workspace.store.storeRecord({
      linked: { clusters: [], judgements: [], standalone: [], copies: [] },
      incidents: made.map(({ incident }) => incident),
      readingsUpTo: 0,
      decisionsUpTo: 0,
      producers: "bench",
      outcomes: [],
    });
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
