/** Lines in, a file out that is there whole or not at all. */
import { existsSync, rmSync } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { InputError } from "#model/errors.ts";
import type { Terminal } from "./terminal.ts";

/** What `-o -` means: standard output. */
export const STDOUT = "-";
/** Lines are gathered to blocks of this many characters, so that a million short lines are not a million writes. */
const BLOCK = 1 << 16;

/** The system's errors as ours; other errors as they are. */
function asInputError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return error;
  if (error.code === "ENOSPC" || error.code === "EDQUOT")
    return new InputError("disk_full", path, error.message, error);
  return new InputError("output_unwritable", path, String(error.code), error);
}

function* blocks(lines: Iterable<string>): Generator<string> {
  let block = "";
  for (const line of lines) {
    block += line;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  yield block;
}

async function writeDurably(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const block of blocks(lines)) await file.write(block);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Runs `work`; on an interrupt, `path` is removed and the process ends as an interrupted one does. */
async function removedOnInterrupt(path: string, work: () => Promise<void>): Promise<void> {
  const interrupt = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true });
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, interrupt);
  try {
    await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, interrupt);
  }
}

/**
 * Writes beside the file and renames at the end. `-` is standard output.
 *
 * @throws InputError `output_exists`, `output_unwritable`, `disk_full`
 */
export async function writeOutput(
  path: string,
  lines: Iterable<string>,
  { force, terminal }: Readonly<{ force: boolean; terminal: Terminal }>,
): Promise<void> {
  if (path === STDOUT) {
    for (const block of blocks(lines)) await terminal.write(block);
    return;
  }
  const there = existsSync(path) ? await stat(path) : null;
  if (there?.isDirectory()) throw new InputError("output_unwritable", path, "it is a folder");
  if (there !== null && !force) throw new InputError("output_exists", path);
  // The process id keeps two exports to one file apart.
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await removedOnInterrupt(unfinished, async () => {
      await writeDurably(unfinished, lines);
      await rename(unfinished, path);
    });
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw asInputError(error, path);
  }
}
