/** Nothing in, an empty store in memory out: for records that are asked questions and never kept. */
import { makeSqlStore } from "./sql-store.ts";
import { openSqliteInMemory } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

export async function openMemoryStore(now: () => string): Promise<Store> {
  return makeSqlStore(await openSqliteInMemory(now), now);
}
