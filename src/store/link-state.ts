/** How far the record is linked, and by what. */
import type { Db } from "./backend.ts";
import { decisionsUpTo } from "./decisions.ts";
import type { LinkState } from "./link-rows.ts";
import { readingsUpTo } from "./readings.ts";

export async function linkState(db: Db): Promise<LinkState> {
  const state = await db.selectFrom("link_state").selectAll().executeTakeFirst();
  return {
    readingsUpTo: await readingsUpTo(db),
    decisionsUpTo: await decisionsUpTo(db),
    linkedUpTo: state?.readings_up_to ?? 0,
    linkedDecisionsUpTo: state?.decisions_up_to ?? 0,
    linkedBy: state?.producers ?? null,
    links: state?.links ?? 0,
  };
}
