/** A workspace in, its server as a process of its own out; and what the system tells of that process. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { toHundredths } from "./measure.ts";

export type Server = Readonly<{ process: ChildProcess; url: string }>;

/** Its address ends in a slash. */
export async function startServer(folder: string): Promise<Server> {
  const program = join(import.meta.dirname, "..", "bin", "crosscheck.mjs");
  const args = [program, "serve", "--workspace", folder, "--port", "0", "--json"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    return { process: server, url: (JSON.parse(line) as { url: string }).url };
  }
  throw new Error("the server did not start");
}

/** The text of an answer. @throws Error for any but 200 */
export async function askServer(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${text}`);
  return text;
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return toHundredths(performance.now() - from);
}

/** Milliseconds of processor time so far, as Linux tells it in hundredths of a second (proc(5)); null on other systems. */
export function cpuOf({ pid }: ChildProcess): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return null;
  }
}

/** Resident memory as Linux tells it; null on other systems. */
export function memoryOf({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
