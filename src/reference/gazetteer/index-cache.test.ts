/** The cache of the index: kept, found again, rebuilt when damaged, and done without where nothing can be written. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { buildIndex } from "./build-index.ts";
import { cachedIndex } from "./index-cache.ts";
import { type GazetteerIndex, packIndex, refsOf, unpackIndex } from "./index-layout.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "crosscheck-gazetteer-"));
after(() => rmSync(FOLDER, { recursive: true, force: true }));

function townLine(id: number, name: string, names: string, admin: string): string {
  const columns = [
    id,
    name,
    name,
    names,
    "10.5",
    "20.5",
    "P",
    "PPLA",
    "XX",
    "",
    admin,
    "7",
    "",
    "",
    "5000",
    "",
    "1",
    "UTC",
    "",
  ];
  return columns.join("\t");
}

/** Two towns, one division with a seat of its name, one that nothing is known of. */
function smallSources() {
  const paths = { towns: join(FOLDER, "towns.txt"), admin1: join(FOLDER, "1.json"), admin2: join(FOLDER, "2.json") };
  writeFileSync(paths.towns, `${townLine(1, "Alpha", "Alfa,Альфа", "01")}\n${townLine(2, "Béta", "", "01")}`);
  writeFileSync(
    paths.admin1,
    JSON.stringify([
      { code: "XX.01", name: "Alpha Province" },
      { code: "XX.02", name: "Empty" },
    ]),
  );
  writeFileSync(paths.admin2, JSON.stringify([{ code: "XX.01.7", name: "Seven" }]));
  return { ...paths, version: "small" };
}

const SMALL = buildIndex(smallSources());
const cacheFolder = (): string => mkdtempSync(join(FOLDER, "cache-"));
const noBuild = (): GazetteerIndex => assert.fail("the index was built again");

test("towns and divisions are found under every Latin name, and the seat's names name the division", () => {
  const cases: readonly (readonly [key: string, refs: readonly number[]])[] = [
    ["alpha", [0, 2]],
    ["alfa", [0, 2]],
    ["beta", [1]],
    ["alpha province", [2]],
    ["seven", [3]],
    ["empty", []],
    ["gamma", []],
    ["=XX.01", [2]],
  ];
  for (const [key, refs] of cases) assert.deepEqual(refsOf(SMALL, key), refs, key);
});

test("a packed index is read back the same", () => {
  const read = unpackIndex(packIndex(SMALL))!;
  assert.deepEqual([...read.hashes], [...SMALL.hashes]);
  assert.deepEqual([...read.refs], [...SMALL.refs]);
  assert.equal(read.divisions.toString(), SMALL.divisions.toString());
});

test("an index is built once and then read from the cache", () => {
  const folder = cacheFolder();
  assert.equal(cachedIndex("v", [folder], () => SMALL).origin, "built");
  assert.equal(cachedIndex("v", [folder], noBuild).origin, "cache");
});

test("another version of the sources is built anew", () => {
  const folder = cacheFolder();
  cachedIndex("v", [folder], () => SMALL);
  assert.equal(cachedIndex("w", [folder], () => SMALL).origin, "built");
});

const DAMAGE: readonly (readonly [name: string, damage: (path: string) => void])[] = [
  ["cut short", (path) => truncateSync(path, 100)],
  ["emptied", (path) => truncateSync(path, 0)],
  [
    "changed in one byte",
    (path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(path, bytes);
    },
  ],
];
for (const [name, damage] of DAMAGE) {
  test(`a cache that was ${name} is built again and replaced`, () => {
    const folder = cacheFolder();
    cachedIndex("v", [folder], () => SMALL);
    damage(join(folder, readdirSync(folder)[0]!));
    assert.equal(cachedIndex("v", [folder], () => SMALL).origin, "built");
    assert.equal(cachedIndex("v", [folder], noBuild).origin, "cache");
  });
}

test("where no folder can be written the index stays in memory", () => {
  const file = join(FOLDER, "towns.txt");
  const { index, origin } = cachedIndex("v", [join(file, "under-a-file")], () => SMALL);
  assert.equal(origin, "built");
  assert.deepEqual(refsOf(index, "beta"), [1]);
});

test("the second folder is used when the first cannot be", () => {
  const folder = cacheFolder();
  cachedIndex("v", [join(FOLDER, "towns.txt", "x"), folder], () => SMALL);
  assert.equal(readdirSync(folder).length, 1);
});

test("builders at the same time leave one good file and nothing else", async () => {
  const folder = cacheFolder();
  const script = `
    import { readFileSync } from "node:fs";
    import { cachedIndex } from ${JSON.stringify(new URL("./index-cache.ts", import.meta.url).href)};
    import { unpackIndex } from ${JSON.stringify(new URL("./index-layout.ts", import.meta.url).href)};
    const index = unpackIndex(readFileSync(${JSON.stringify(join(FOLDER, "small.bin"))}));
    for (let round = 0; round < 50; round += 1) cachedIndex("v" + (round % 2), [${JSON.stringify(folder)}], () => index);
  `;
  writeFileSync(join(FOLDER, "small.bin"), packIndex(SMALL));
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  await Promise.all([run(), run(), run()]);
  assert.equal(readdirSync(folder).length, 2);
  for (const version of ["v0", "v1"]) assert.equal(cachedIndex(version, [folder], noBuild).origin, "cache");
});
