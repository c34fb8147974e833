/** How far the record is linked, and by what. */
import type { Db } from "./backend.ts";
import { decisionsUpTo } from "./decisions.ts";
import type { LinkState } from "./link-rows.ts";
import { readingsUpTo } from "./readings.ts";

export async function linkState(db: Db): Promise<LinkState> {
  const state = await db.selectFrom("link_state").selectAll().executeTakeFirst();
  const making = await db.selectFrom("link_making").selectAll().executeTakeFirst();
  return {
    readingsUpTo: await readingsUpTo(db),
    decisionsUpTo: await decisionsUpTo(db),
    linkedUpTo: state?.readings_up_to ?? 0,
    linkedDecisionsUpTo: state?.decisions_up_to ?? 0,
    linkedBy: state?.producers ?? null,
    links: (state?.links ?? 0) + (making?.links ?? 0),
    making: making === undefined ? null : { by: making.producers, decisionsUpTo: making.decisions_up_to },
  };
}

type Shown = Readonly<{ readingsUpTo: number; decisionsUpTo: number; links: number; producers: string }>;

/** In the caller's transaction: the record is that of all reports and decisions up to there. */
export async function storeState(db: Db, { readingsUpTo, decisionsUpTo, links, producers }: Shown, at: string) {
  await db.deleteFrom("link_making").execute();
  await db.deleteFrom("link_state").execute();
  const values = { only_row: 1, readings_up_to: readingsUpTo, decisions_up_to: decisionsUpTo, producers } as const;
  await db
    .insertInto("link_state")
    .values({ ...values, linked_at: at, links: links + 1 })
    .execute();
}

/** In the caller's transaction: rows are ahead of the record. */
export async function storeMaking(
  db: Db,
  { producers, decisionsUpTo }: Pick<Shown, "producers" | "decisionsUpTo">,
): Promise<void> {
  const known = await db.deleteFrom("link_making").returning("links").executeTakeFirst();
  const links = (known?.links ?? 0) + 1;
  await db
    .insertInto("link_making")
    .values({ only_row: 1, producers, decisions_up_to: decisionsUpTo, links })
    .execute();
}
