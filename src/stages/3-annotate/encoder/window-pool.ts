/** Weights and classes in, a function that reads windows in threads of their own out. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { ObserveNetwork } from "./networks.ts";
import type { WindowReading, WindowTask } from "./read-window.ts";
import type { ThreadAnswer, ThreadData } from "./window-thread.ts";

/** Calls that overlap run at the same time, as many as there are threads. */
export type ReadWindow = (task: WindowTask) => Promise<WindowReading>;

/** More threads than this wait for memory rather than for a processor, and each holds the weights anew. */
const MOST_THREADS = 8;
/** The source beside this file, or what `scripts/compile.ts` makes of it. */
const THREAD = new URL(`./window-thread${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** How many windows can be read at the same time: one for each processor. */
export const windowThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

/**
 * Threads that wait for work keep no program from ending.
 *
 * @throws what the runtime says when it cannot open a network
 */
export async function openWindowPool(data: ThreadData, observe?: ObserveNetwork): Promise<ReadWindow> {
  const threads = windowThreads();
  const pool = new Tinypool({ filename: THREAD.href, minThreads: threads, maxThreads: threads, workerData: data });
  await pool.run(null, { name: "open" });
  return async (task) => {
    const { reading, ms } = (await pool.run(task, { name: "read" })) as ThreadAnswer;
    for (const [name, spent] of ms) observe?.(name, spent);
    return reading;
  };
}
