/** A record in, its API out, asked without a network; the services are the real ones, on a workspace of the test's own. */
import { join } from "node:path";
import type { TestContext } from "node:test";
import { makeApp } from "#api/app.ts";
import { openServices, webFolder } from "#api/open-services.ts";
import type { Services } from "#api/services.ts";
import { rulesName } from "#cli/rules-name.ts";
import { ROOT, runCrosscheck, temporaryFolder } from "../run-crosscheck.ts";

/** `get` gives the status and the JSON of an address under `/api`; `faults` are bugs of the program, empty in a sound one. */
export type OpenRecord = Readonly<{
  folder: string;
  services: Services;
  get: <T>(path: string) => Promise<Readonly<{ status: number; json: T }>>;
  faults: readonly unknown[];
}>;

/** @param reports  to add first; those of examples/ when not given */
export async function openRecord(
  t: TestContext,
  reports: readonly string[] = [join(ROOT, "examples")],
): Promise<OpenRecord> {
  const folder = temporaryFolder(t);
  await runCrosscheck(["add", ...reports, "--workspace", folder, "--quiet"]);
  const services = await openServices({
    folder,
    addedPlaces: join(ROOT, "no-added-places"),
    actorFiles: [],
    version: "0.0.0",
    now: () => new Date().toISOString(),
    rulesName,
  });
  t.after(() => services.close());
  const faults: unknown[] = [];
  const app = makeApp(services, { webFolder: webFolder(), onBug: (error) => faults.push(error) });
  const get = async <T>(path: string) => {
    const response = await app.request(`http://localhost/api${path}`, { headers: { host: "localhost" } });
    return { status: response.status, json: (await response.json()) as T };
  };
  return { folder, services, get, faults };
}
