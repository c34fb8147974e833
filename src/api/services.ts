/** What the routes work with: a workspace, and the parts that are loaded when a request first needs them. */

import type { Browsing } from "#pipeline/browse/browsing.ts";
import type { World } from "#pipeline/decisions/value-text.ts";
import type { Desk } from "#pipeline/intake/desk.ts";
import type { Linker } from "#pipeline/read-report.ts";
import type { Readers } from "#pipeline/workspace.ts";
import type { Workspace } from "#store/workspace.ts";

/**
 * `workspace` is open for writing. `readers` loads the model at its first call, a second later at most. `addedPlaces` is the folder
 * of places that the user added. `rules` names the rules that
 * link. `now` gives ISO UTC date-times.
 */
export type Services = Readonly<{
  workspace: Workspace;
  browsing: Browsing;
  linker: Linker;
  world: World;
  readers: () => Promise<Readers>;
  addedPlaces: string;
  desk: Desk;
  rules: string;
  version: string;
  now: () => string;
}>;
