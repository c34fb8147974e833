/** Run in a thread of its own, which `desk.ts` starts: a workspace's folder in, commands in, events out. */
import { parentPort, workerData } from "node:worker_threads";
import { openWorkspace } from "#store/workspace.ts";
import { makeReader } from "../defaults.ts";
import type { Reach } from "../open-reports.ts";
import { ownDataName } from "../stale-readings.ts";
import type { Readers } from "../workspace.ts";
import type { IntakeCommand } from "./messages.ts";
import { makeTakeIn } from "./take-in.ts";

/** What the thread is started with. `rules` names the rules without the user's own data. */
export type IntakeThreadData = Readonly<{
  folder: string;
  addedPlaces: string;
  actorFiles: readonly string[];
  rules: string;
  maxBytes: number;
  reach: Reach;
}>;

const { folder, addedPlaces, actorFiles, rules, maxBytes, reach } = workerData as IntakeThreadData;
const port = parentPort!;
const now = () => new Date().toISOString();
const workspace = await openWorkspace(folder, { mode: "write", now, create: false });

let loading: Promise<Readers> | null = null;
async function load(): Promise<Readers> {
  const reader = await makeReader({ addedPlaces, actorFiles });
  return { reader, producers: `${rules}${ownDataName(reader)}` };
}

const takeIn = makeTakeIn({
  workspace,
  readers: () => {
    loading ??= load();
    return loading;
  },
  emit: (event) => port.postMessage(event),
  now,
  maxBytes,
  reach,
});

port.on("message", async (command: IntakeCommand) => {
  if (command.kind !== "stop") return takeIn.command(command);
  await takeIn.stop();
  await workspace.close();
  process.exit();
});
