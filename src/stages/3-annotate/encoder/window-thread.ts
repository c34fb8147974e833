/** Run in a thread of its own, which `window-pool.ts` starts: windows in, their readings out. */
import { workerData } from "node:worker_threads";
import { type NetworkName, type NetworkWeights, openNetworks } from "./networks.ts";
import { readWindow, type WindowReading, type WindowTask } from "./read-window.ts";
import type { WindowClasses } from "./window-model.ts";

/** What a thread is started with. */
export type ThreadData = Readonly<{ weights: NetworkWeights; classes: WindowClasses }>;
/** `ms`: processor time of the networks for this window. */
export type ThreadAnswer = Readonly<{ reading: WindowReading; ms: ReadonlyMap<NetworkName, number> }>;

/** The first part is the pool's own. */
const [, { weights, classes }] = workerData as readonly [unknown, ThreadData];
const spent = new Map<NetworkName, number>();
const opening = openNetworks(weights, (name, ms) => spent.set(name, (spent.get(name) ?? 0) + ms));
// A failure is the answer to a task: it does not end the thread.
opening.catch(() => undefined);

/** Resolves once the networks are open. */
export async function open(): Promise<void> {
  await opening;
}

export async function read(task: WindowTask): Promise<ThreadAnswer> {
  const networks = await opening;
  spent.clear();
  const reading = await readWindow(task, { ...classes, networks });
  return { reading, ms: new Map(spent) };
}
