/** A record in, its API out: addresses under `/api` in, their JSON out. */
import { join } from "node:path";
import type { TestContext } from "node:test";
import { ROOT } from "../run-crosscheck.ts";
import { type OpenApp, openApp } from "./open-app.ts";

export type OpenRecord = OpenApp &
  Readonly<{ get: <T>(path: string) => Promise<Readonly<{ status: number; json: T }>> }>;

/** @param reports  to add first; those of examples/ when not given */
export async function openRecord(
  t: TestContext,
  reports: readonly string[] = [join(ROOT, "examples")],
): Promise<OpenRecord> {
  const opened = await openApp(t, { reports });
  const get = async <T>(path: string) => {
    const response = await opened.ask(`/api${path}`);
    return { status: response.status, json: (await response.json()) as T };
  };
  return { ...opened, get };
}
