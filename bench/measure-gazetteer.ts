/** What the gazetteer costs to open and to hold, measured in a process of its own; run as a program it prints that as JSON. */
import { spawnSync } from "node:child_process";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { toHundredths } from "./measure.ts";

/** Median of several starts; memory of the process that holds it, less that before it was opened. */
export type OpenedGazetteer = Readonly<{ openMs: number; memoryMb: number }>;

const STARTS = 5;
const MIB = 1024 * 1024;
/** Looked up once, so that what the first look-up loads is counted. */
const NAME = "Mosul";

/** The index is built before, as at the first start on a machine; that is not measured. */
export function measureGazetteer(): OpenedGazetteer {
  openGazetteer().close();
  const opened = Array.from({ length: STARTS }, openInChild);
  const median = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[STARTS >> 1]!;
  return {
    openMs: median(opened.map(({ openMs }) => openMs)),
    memoryMb: median(opened.map(({ memoryMb }) => memoryMb)),
  };
}

function openInChild(): OpenedGazetteer {
  const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", import.meta.filename], { encoding: "utf8" });
  if (stdout === "") throw new Error(`the gazetteer could not be opened: ${stderr}`);
  return JSON.parse(stdout);
}

function openHere(): OpenedGazetteer {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  const gazetteer = openGazetteer();
  gazetteer.lookup(NAME);
  const openMs = performance.now() - startedAt;
  const memoryMb = (process.memoryUsage.rss() - before) / MIB;
  gazetteer.close();
  return { openMs: toHundredths(openMs), memoryMb: toHundredths(memoryMb) };
}

if (import.meta.main) console.log(JSON.stringify(openHere()));
