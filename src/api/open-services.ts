/** A workspace's folder in, what the routes work with out. */
import { join } from "node:path";
import { openBrowsing } from "#pipeline/browse/browsing.ts";
import { makeLinker, makeReader, makeWorld } from "#pipeline/defaults.ts";
import { openDesk } from "#pipeline/intake/desk.ts";
import { DEFAULT_MAX_BYTES, PUBLIC_ONLY, type Reach } from "#pipeline/open-reports.ts";
import { type LinkProgress, linkingRules, type Readers, relink } from "#pipeline/workspace.ts";
import { packageRoot } from "#reference/package-root.ts";
import { openWorkspace } from "#store/workspace.ts";
import { makeApp } from "./app.ts";
import { listen, type Served } from "./serve.ts";
import type { Services } from "./services.ts";
import { inSmallNursery } from "./small-nursery.ts";

/** `addedPlaces` is the folder of places that the user added. */
export type ServiceOptions = Readonly<{
  folder: string;
  addedPlaces: string;
  actorFiles: readonly string[];
  version: string;
  now: () => string;
  /** the name of the rules with what the user added to them */
  rulesName: (
    version: string,
    own?: Pick<Awaited<ReturnType<typeof makeReader>>, "addedPlaces" | "ownActors">,
  ) => string;
  /** addresses that may be fetched beside those of the public internet; none without it */
  reach?: Reach;
  /** told of bugs of the thread that takes reports in */
  onBug?: (error: unknown) => void;
  /** told how far it is when there is much to link */
  onLinking?: (progress: LinkProgress) => void;
}>;

/**
 * Opens the workspace, which is made when it is missing, and brings its record up to date.
 *
 * @throws InputError as `openWorkspace`; and when one of `actorFiles` cannot be read or used
 */
export async function openServices(
  options: ServiceOptions,
): Promise<Services & Readonly<{ close: () => Promise<void> }>> {
  const { folder, addedPlaces, actorFiles, version, now, rulesName, reach = PUBLIC_ONLY, onBug = () => {} } = options;
  const linker = makeLinker({ actorFiles });
  const workspace = await openWorkspace(folder, { mode: "write", now, create: true });
  const world = makeWorld({ addedPlaces, actorFiles });
  let readers: Promise<Readers> | null = null;
  const load = async (): Promise<Readers> => {
    const reader = await makeReader({ addedPlaces, actorFiles });
    return { reader, producers: rulesName(version, reader) };
  };
  const rules = rulesName(version);
  const producers = await linkingRules(workspace, rules);
  await relink(workspace, { reader: linker, producers, onProgress: options.onLinking });
  const desk = openDesk({ workspace, now, onBug, addedPlaces, actorFiles, rules, maxBytes: DEFAULT_MAX_BYTES, reach });
  return {
    workspace,
    browsing: openBrowsing(workspace.store),
    linker,
    world,
    readers: () => {
      readers ??= load();
      return readers;
    },
    addedPlaces,
    desk,
    rules,
    version,
    now,
    close: async () => {
      await desk.close();
      world.close();
      await workspace.close();
    },
  };
}

/** Where the built page lies. */
export function webFolder(): string {
  return join(packageRoot(), "web", "dist");
}

/**
 * Listens, and reads meanwhile what the first view needs.
 *
 * @param port  0 for any that is free
 * @throws InputError `port_unusable`
 */
export async function serveWorkspace(
  services: Services,
  { port, onBug }: Readonly<{ port: number; onBug: (error: unknown) => void }>,
): Promise<Served> {
  const { url, close } = await listen(makeApp(services, { webFolder: webFolder(), onBug }), port);
  const ready = inSmallNursery(services.browsing.ready).catch(onBug);
  return {
    url,
    close: async () => {
      await close();
      await ready;
    },
  };
}
