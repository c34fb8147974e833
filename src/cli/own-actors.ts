/** The options of a command in, the files of the user's own parties out. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ActorOptions } from "./options.ts";

/** In the folder of a record; its entries hold for all reports of the record. */
export const ACTORS_FILE = "actors.jsonl";

/** The record's file first, then the one that was asked for, whose entries win. @param folder  of the record; null for none */
export function actorFiles({ actors }: ActorOptions, folder: string | null): readonly string[] {
  const kept = folder === null ? null : join(folder, ACTORS_FILE);
  return [
    ...(kept !== null && existsSync(kept) ? [kept] : []),
    // an empty variable is as good as none
    ...(actors === undefined || actors === "" ? [] : [actors]),
  ];
}
