/** The SQLite store keeps the contract of `Store`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "#store/workspace.ts";
import { storeContract } from "./store-contract.ts";
import { makeClock } from "./store-examples.ts";

storeContract("sqlite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-store-"));
  const { store } = await openWorkspace(folder, { mode: "write", create: true, now: makeClock() });
  return {
    store,
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
