/** Numbers that a report is found by in; the reports that share enough of them out, without a walk over all that share some. */
import { sql } from "kysely";
import type { DocumentId } from "#model/span.ts";
import type { Db } from "./backend.ts";

/** Numbers of one kind; who shares at least `least` of the smaller of the two `sampled` is found, one number shared or more. */
export type SharedBy = Readonly<{ hashes: readonly number[]; sampled: number; least: number }>;

/** Of what is counted and what is multiplied. */
const ROUNDING = 1e-6;
/** Counting ends here; which of the commoner ones is commonest, a part of their reports tells: those as long as the asking one. */
const COUNTED = 512;
const AS_LONG = 1;
/** So many shared numbers that are not of the commonest make a report worth a full count; one is shared by chance. */
const ENOUGH = 2;

type Asked = Readonly<{ hash: number; most: number }>;

/**
 * A standing phrase is in a share of all reports, so the more of them there are, the more have one in common. Who must share
 * `n` numbers shares two that are not of the `n - 2` commonest: these are not looked up, but for reports so short that they
 * need share fewer. What is found does not depend on which numbers are held to be the commonest.
 *
 * @see R. Bayardo, Y. Ma, R. Srikant, Scaling up all pairs similarity search, 2007: the prefix filter
 */
export async function sharingReports(db: Db, { hashes, sampled, least }: SharedBy): Promise<readonly DocumentId[]> {
  if (hashes.length === 0) return [];
  const asked = await boundHashes(db, { hashes, sampled, least });
  const cut = asked.filter(({ most }) => most < sampled);
  const needed = (other: string) => sql`${least} * max(1, min(${sql.ref(other)}, ${sampled}))`;
  const { rows } = await sql<{ doc: DocumentId }>`
    with near as materialized (
      select own.report, own.sampled, count(*) as shared
      from ${pairsOf(asked)} asked
      join link_hash own on own.hash = asked.value ->> 0 and own.sampled <= asked.value ->> 1
      group by own.report
      having count(*) + ${ROUNDING} >= min(${ENOUGH}, max(1, ${needed("own.sampled")})))
    select report.doc from near join link_report report on report.number = near.report
    where ${ROUNDING} + near.shared + (
      select count(*) from ${pairsOf(cut)} cut
      join link_hash own
        on own.hash = cut.value ->> 0 and own.sampled = near.sampled and own.report = near.report
      where near.sampled > cut.value ->> 1) >= ${needed("near.sampled")}`.execute(db);
  return rows.map(({ doc }) => doc);
}

/** Each number with the largest `sampled` of the reports that are looked up by it; the rarest are for all reports. */
async function boundHashes(db: Db, { hashes, sampled, least }: SharedBy): Promise<readonly Asked[]> {
  const counted = await countReports(db, hashes, null);
  const common = counted.filter(({ reports }) => reports === COUNTED).map(({ hash }) => hash);
  const parts = common.length < 2 ? [] : await countReports(db, common, sampled);
  const partOf = new Map(parts.map(({ hash, reports }) => [hash, reports] as const));
  const frequency = ({ hash, reports }: Counted) => reports + (partOf.get(hash) ?? 0);
  const commonestFirst = counted.toSorted((one, other) => frequency(other) - frequency(one) || one.hash - other.hash);
  return commonestFirst.map(({ hash }, rank) => {
    const most = Math.floor((rank + ENOUGH + ROUNDING) / least);
    return { hash, most: most < sampled ? most : EVERY };
  });
}

type Counted = Readonly<{ hash: number; reports: number }>;

/** @param sampled  null for all reports, else for those that are about as long */
async function countReports(db: Db, hashes: readonly number[], sampled: number | null): Promise<readonly Counted[]> {
  const part = sampled === null ? sql`` : sql`and sampled between ${sampled - AS_LONG} and ${sampled + AS_LONG}`;
  const { rows } = await sql<Counted>`
    select asked.value as hash,
      (select count(*) from (select 1 from link_hash where hash = asked.value ${part} limit ${COUNTED})) as reports
    from json_each(${JSON.stringify(hashes)}) asked`.execute(db);
  return rows;
}

/** No report has more numbers. */
const EVERY = 2 ** 32;

/** Rows of number and bound, as one parameter. */
function pairsOf(asked: readonly Asked[]) {
  return sql`json_each(${JSON.stringify(asked.map(({ hash, most }) => [hash, most]))})`;
}
