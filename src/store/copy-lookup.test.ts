import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DocumentId } from "#model/span.ts";
import type { Db } from "./backend.ts";
import { sharingReports } from "./copy-lookup.ts";
import { openSqliteInMemory } from "./sqlite/open.ts";

type Held = Readonly<{ hashes: readonly number[]; sampled: number }>;

const NOW = () => "2024-05-06T07:08:09.000Z";
const docOf = (at: number) => `doc_${String(at).padStart(16, "0")}` as DocumentId;

async function hold(db: Db, reports: readonly Held[]): Promise<void> {
  const said = { published: null, outlet: null, credits: null, voice: "v", voice_name: "V", voice_key: "v" };
  const none = { reading: 0, original: null, copy: null, copied_by: null, hashes: "[]", signature: new Uint8Array() };
  await db.deleteFrom("link_hash").execute();
  await db.deleteFrom("link_report").execute();
  for (const [number, { hashes, sampled }] of reports.entries()) {
    await db
      .insertInto("link_report")
      .values({ number, doc: docOf(number), ...said, ...none })
      .execute();
    for (const hash of hashes) await db.insertInto("link_hash").values({ hash, report: number, sampled }).execute();
  }
}

/** Every report is counted. */
function shareEnough(reports: readonly Held[], asked: Held, least: number): DocumentId[] {
  return reports.flatMap(({ hashes, sampled }, at) => {
    const shared = hashes.filter((hash) => asked.hashes.includes(hash)).length;
    const enough = least * Math.max(1, Math.min(sampled, asked.sampled));
    return shared > 0 && shared + 1e-6 >= enough ? [docOf(at)] : [];
  });
}

// small numbers come often: these are the standing phrases
const HASH = fc.tuple(fc.nat(30), fc.nat(30)).map(([one, other]) => Math.min(one, other));
const HELD: fc.Arbitrary<Held> = fc
  .uniqueArray(HASH, { maxLength: 24 })
  .chain((hashes) => fc.nat(hashes.length).map((sampled) => ({ hashes, sampled })));

test("whoever shares enough is found, and nobody else, however common what is shared", async () => {
  const backend = await openSqliteInMemory(NOW);
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(HELD, { maxLength: 12 }),
        HELD,
        fc.constantFrom(0.08, 1 / 6, 0.3, 0.5, 1),
        async (reports, asked, least) => {
          const found = await backend.write(async (db) => {
            await hold(db, reports);
            return sharingReports(db, { ...asked, least });
          });
          assert.deepEqual([...found].sort(), shareEnough(reports, asked, least));
        },
      ),
      { numRuns: 300 },
    );
  } finally {
    await backend.close();
  }
});

test("a number that more reports have than are counted is looked up all the same where it is needed", async () => {
  const backend = await openSqliteInMemory(NOW);
  try {
    const reports = Array.from({ length: 5000 }, (_, at) => ({ hashes: [1, 2, 3, 100 + at], sampled: 4 }));
    const found = await backend.write(async (db) => {
      await hold(db, reports);
      return [
        await sharingReports(db, { hashes: [1, 2, 3, 107], sampled: 4, least: 1 }),
        await sharingReports(db, { hashes: [1, 2, 3, 107], sampled: 4, least: 0.75 }),
      ];
    });
    assert.deepEqual([found[0], found[1]!.length], [[docOf(7)], 5000]);
  } finally {
    await backend.close();
  }
});
