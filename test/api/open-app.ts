/** Reports in, the real app on a workspace of its own out: asked without a network. */
import { join } from "node:path";
import type { TestContext } from "node:test";
import { makeApp } from "#api/app.ts";
import { openServices } from "#api/open-services.ts";
import type { Router } from "#api/router.ts";
import type { Services } from "#api/services.ts";
import { rulesName } from "#cli/rules-name.ts";
import { ROOT, runCrosscheck, temporaryFolder } from "../run-crosscheck.ts";

export type OpenApp = Readonly<{
  app: Router;
  services: Services;
  /** as `fetch`, with the host that the guard asks for */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
}>;

/** @param reports  files, folders or, as `-`, what is in `input` */
export async function openApp(
  t: Pick<TestContext, "after">,
  { reports = [], input = "" }: Readonly<{ reports?: readonly string[]; input?: string }>,
): Promise<OpenApp> {
  const folder = temporaryFolder(t);
  if (reports.length > 0) {
    const { status, stderr } = await runCrosscheck(["add", ...reports, "--workspace", folder, "--quiet"], { input });
    // 3: some were kept, and not read
    if (status !== 0 && status !== 3) throw new Error(stderr);
  }
  const services = await openServices({
    folder,
    addedPlaces: join(ROOT, "no-added-places"),
    actorFiles: [],
    version: "0.0.0",
    now: () => new Date().toISOString(),
    rulesName,
  });
  t.after(() => services.close());
  const app = makeApp(services, {
    webFolder: join(ROOT, "web", "dist"),
    onBug: (error) => {
      throw error;
    },
  });
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, Host: "localhost:4870" } });
  return { app, services, ask };
}
