/** The environment in, the folder that holds the places which a person has added out. */
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * `CROSSCHECK_GAZETTEER`, else `crosscheck` in the user's folder for data (`XDG_DATA_HOME`, on Windows `LOCALAPPDATA`, else
 * `~/.local/share`): never the package, which an update replaces.
 */
export function gazetteerFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { CROSSCHECK_GAZETTEER: own, XDG_DATA_HOME: data, LOCALAPPDATA: local } = env;
  if (own) return own;
  return join(data || local || join(homedir(), ".local", "share"), "crosscheck");
}
