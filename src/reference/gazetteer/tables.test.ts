/** The project's own tables: whole, unambiguous where they must be, and the ones that the README names. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sha256Hex } from "#text/ids.ts";
import { packageRoot } from "../package-root.ts";
import { divisionNames, installedSources } from "./sources.ts";
import { readTables } from "./tables.ts";

const FOLDER = join(packageRoot(), "data", "gazetteer");
const TABLES = readTables();

test("every country and region has an id of its own and a point on the Earth", () => {
  const entries = [...TABLES.countries, ...TABLES.regions].map(({ entry }) => entry);
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  for (const { id, lat, lon, name, country } of entries) {
    assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && name !== "", id);
    assert.match(country, /^[A-Z]{2}$/, id);
  }
});

test("every country of the divisions is in the table", () => {
  const countries = new Set(TABLES.countries.map(({ entry }) => entry.country));
  // the Netherlands Antilles and Serbia and Montenegro are no more
  const gone = new Set(["AN", "CS"]);
  const used = new Set(divisionNames(installedSources().admin1).map(({ code }) => code.slice(0, 2)));
  assert.deepEqual(
    [...used].filter((country) => !countries.has(country) && !gone.has(country)),
    [],
  );
});

test("every division with variants is a division", () => {
  const codes = new Set(divisionNames(installedSources().admin1).map(({ code }) => code));
  for (const { code, variants } of TABLES.divisionVariants) {
    assert.ok(codes.has(code), code);
    assert.ok(variants.length > 0, code);
  }
});

test("the README names every table with its hash", () => {
  const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
  for (const file of ["countries.tsv", "regions.tsv", "division-variants.tsv"]) {
    assert.ok(readme.includes(sha256Hex(readFileSync(join(FOLDER, file)))), file);
  }
  const { towns, admin1, admin2 } = installedSources();
  for (const file of [towns, admin1, admin2]) assert.ok(readme.includes(sha256Hex(readFileSync(file))), file);
});
