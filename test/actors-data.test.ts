/** `data/actors/`: the README says where the tables come from, and every fact names existing parties and its source. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadActors } from "#reference/actors/load-actors.ts";
import { actorById } from "#reference/actors/registry.ts";

const FOLDER = join(import.meta.dirname, "..", "data", "actors");
const README = readFileSync(join(FOLDER, "README.md"), "utf8");
const TABLES = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
const registry = loadActors(FOLDER);

test("the README names source, licence, date, how the tables are rebuilt, and each table with its hash", () => {
  for (const word of ["Source:", "Licence:", "Date:", "Rebuilt:"]) {
    assert.match(README, new RegExp(`^- ${word} \\S`, "m"), word);
  }
  assert.ok(TABLES.length > 0);
  for (const table of TABLES) {
    const hash = createHash("sha256")
      .update(readFileSync(join(FOLDER, table)))
      .digest("hex");
    assert.ok(README.includes(`\`${table}\``), `${table} is not in the README`);
    assert.ok(README.includes(hash), `${table} has changed: its sha256 is now ${hash}`);
  }
});

test("the party of every entry exists, and so does every party that a relation names", () => {
  for (const { id, party, relations } of registry.records.values()) {
    assert.ok(actorById(registry, party) !== null, `${id}: no party ${party}`);
    for (const { actor } of relations) assert.ok(actorById(registry, actor) !== null, `${id}: no party ${actor}`);
  }
  for (const [id, relations] of registry.relations) {
    for (const { actor } of relations) assert.ok(actorById(registry, actor) !== null, `${id}: no party ${actor}`);
  }
});

test("every entry and every fact has a source, and years are in order", () => {
  for (const [id, relations] of registry.relations) {
    assert.ok((registry.records.get(id)?.source ?? "state").trim() !== "", id);
    for (const { from, to, source } of relations) {
      assert.ok(source.trim() !== "", id);
      assert.ok(from === null || to === null || from <= to, `${id}: ${from} is after ${to}`);
    }
  }
});

test("an entry is at home in a known state, and no id is one of a state's bodies", () => {
  for (const { id, country } of registry.records.values()) {
    assert.ok(country === null || registry.states.has(country), `${id}: ${country}`);
    const parents = [...registry.states.values()].filter(
      ({ slug }) => id === `${slug}-government` || id === `${slug}-forces`,
    );
    assert.deepEqual(parents, [], id);
  }
});

test("at least two hundred armed groups are known, in every region of the world", () => {
  const groups = [...registry.records.values()].filter(
    ({ kind }) => kind === "rebel" || kind === "militia" || kind === "communal",
  );
  assert.ok(groups.length >= 200, String(groups.length));
  for (const country of [
    "SY",
    "YE",
    "AF",
    "IN",
    "MM",
    "PH",
    "CO",
    "PE",
    "SV",
    "MX",
    "ML",
    "NG",
    "SO",
    "SD",
    "CD",
    "UA",
  ]) {
    assert.ok(
      groups.some((group) => group.country === country),
      country,
    );
  }
});
