/** `crosscheck serve`: the page and the API of a workspace, on this machine alone, until it is stopped. */
import { openServices, serveWorkspace } from "#api/open-services.ts";
import type { Served } from "#api/serve.ts";
import type { Services } from "#api/services.ts";
import { InputError } from "#model/errors.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { tellLinking } from "../linking-progress.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { run } from "../render/lines.ts";
import { rulesName } from "../rules-name.ts";

/** Tried first, so that a bookmark stays true. */
export const USUAL_PORT = 4870;

export type ServeOptions = CommonOptions & WorkspaceOptions & Readonly<{ port?: number }>;

/** The port that was asked for; else the usual one, or where another program has it any that is free. */
async function serveOn(services: Services, port: number | undefined, onBug: (error: unknown) => void): Promise<Served> {
  if (port !== undefined) return serveWorkspace(services, { port, onBug });
  try {
    return await serveWorkspace(services, { port: USUAL_PORT, onBug });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return serveWorkspace(services, { port: 0, onBug });
  }
}

/** Resolves when the user or the system asks the program to end. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** What is served: a workspace's folder, on the port that was asked for or on any. `of` is what the user is told that it is. */
export type Serving = Readonly<{
  folder: string;
  of: string;
  port: number | undefined;
  actorFiles: readonly string[];
  json: boolean;
}>;

/** Serves until the user ends it, and says where. */
export async function serveUntilStopped(
  serving: Serving,
  { terminal, now, version, addedPlaces }: Context,
): Promise<void> {
  const { folder, of, port, actorFiles: files, json } = serving;
  const onBug = (error: unknown) =>
    terminal.complain(`crosscheck: a bug, please report it with the lines below\n${(error as Error).stack ?? error}`);
  const onLinking = tellLinking(terminal);
  const services = await openServices({ folder, addedPlaces, actorFiles: files, version, now, rulesName, onLinking });
  try {
    const served = await serveOn(services, port, onBug);
    if (json) await terminal.json({ event: "serving", url: served.url, workspace: services.workspace.folder });
    else {
      await terminal.page([[run(`${of} is open at `), run(served.url, "strong")], [run("Ctrl-C ends it.", "faint")]]);
    }
    await untilStopped();
    await served.close();
  } finally {
    await services.close();
  }
}

export async function runServe(options: ServeOptions, context: Context): Promise<ExitStatus> {
  const { workspace: folder, port, json = false } = options;
  const files = actorFiles({}, folder);
  await serveUntilStopped({ folder, of: `The record in ${folder}`, port, actorFiles: files, json }, context);
  return EXIT.done;
}
