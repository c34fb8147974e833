import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { InputError } from "#model/errors.ts";
import { readActorTables } from "./load-actors.ts";
import { loadOwnActors } from "./own-actors.ts";
import { actorById, actorByName } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "crosscheck-actors-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const tables = readActorTables();
let files = 0;

function file(...lines: readonly (object | string)[]): string {
  files += 1;
  const path = join(folder, `${files}.jsonl`);
  writeFileSync(path, lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
  return path;
}
const NEW = { id: "red-hill-sons", name: "Sons of the Red Hill", kind: "militia", source: "its statement of 3 May" };
const NOWHERE = { country: null, day: null };

test("a new entry needs no more than id, name, kind and source", () => {
  const { registry, version } = loadOwnActors([file(NEW)], tables);
  assert.deepEqual(actorByName(registry, "the Sons of the Red Hill", NOWHERE), {
    actorId: "red-hill-sons",
    name: "Sons of the Red Hill",
    kind: "militia",
    party: "red-hill-sons",
    country: null,
  });
  assert.match(version ?? "", /^[0-9a-f]{12}$/);
});

test("a known id changes what is given and keeps the rest", () => {
  const { registry } = loadOwnActors([file({ id: "sohr", aliases: ["Observatory in Coventry"] })], tables);
  assert.equal(actorByName(registry, "the Observatory in Coventry", NOWHERE)?.actorId, "sohr");
  assert.equal(actorByName(registry, "SOHR", NOWHERE)?.actorId, "sohr");
  assert.equal(actorById(registry, "sohr")?.kind, "monitor");
});

test("a body that is made by pattern gets names too, and keeps its government", () => {
  const { registry } = loadOwnActors([file({ id: "chad-gendarmerie", aliases: ["Nomad Guard of Chad"] })], tables);
  assert.equal(actorByName(registry, "Nomad Guard of Chad", NOWHERE)?.party, "chad-government");
});

test("a name that another party has belongs to the own entry, as acronym, alias and local name", () => {
  const own = {
    ...NEW,
    aliases: ["Hamas"],
    acronyms: ["RSF"],
    localAliases: [{ alias: "the coalition", country: "YE" }],
  };
  const { registry } = loadOwnActors([file(own)], tables);
  assert.equal(actorByName(registry, "Hamas", NOWHERE)?.actorId, NEW.id);
  assert.equal(actorByName(registry, "RSF", NOWHERE)?.actorId, NEW.id);
  assert.equal(actorByName(registry, "the coalition", { country: "YE", day: null })?.actorId, NEW.id);
  assert.equal(actorByName(registry, "the coalition", { country: "SY", day: null })?.actorId, "us-coalition");
  assert.equal(actorByName(registry, "Islamic Resistance Movement", NOWHERE)?.actorId, "hamas");
});

test("the later of two files wins, and the version tells their content", () => {
  const [one, other] = [file(NEW), file({ ...NEW, id: "red-hill-band" })];
  const both = loadOwnActors([one, other], tables);
  assert.equal(actorByName(both.registry, NEW.name, NOWHERE)?.actorId, "red-hill-band");
  assert.notEqual(both.version, loadOwnActors([one], tables).version);
  assert.equal(loadOwnActors([file(NEW)], tables).version, loadOwnActors([one], tables).version);
});

test("a party that was renamed keeps the party of the old one", () => {
  const relations = [{ relation: "renamedFrom", actor: "fano", from: "2030", to: null, source: "its statement" }];
  const { registry } = loadOwnActors([file({ ...NEW, relations })], tables);
  assert.equal(actorById(registry, NEW.id)?.party, "fano");
});

test("no files, an empty file and blank lines change nothing", () => {
  assert.equal(loadOwnActors([], tables).version, null);
  assert.equal(loadOwnActors([file("", "  ")], tables).version, null);
});

const RELATION = { relation: "backedBy", actor: "us-government", from: "2014", to: null, source: "a statement" };
const BAD: readonly (readonly [title: string, lines: readonly (object | string)[], line: number, detail: RegExp])[] = [
  ["no JSON", [NEW, "{"], 2, /not JSON/],
  ["a list", ["[]"], 1, /expected object/],
  ["no id", [{ name: "X" }], 1, /`id`/],
  ["an id with capitals", [{ ...NEW, id: "Red Hill" }], 1, /`id`: an id is words of small letters/],
  ["a new id without a kind", [{ id: "red-hill", name: "Red Hill", source: "s" }], 1, /needs `kind`/],
  ["a new id without a source", [{ id: "red-hill", name: "Red Hill", kind: "rebel" }], 1, /needs `source`/],
  ["a kind that is none", [{ ...NEW, kind: "army" }], 1, /`kind`: expected one of/],
  ["an unknown field", [{ ...NEW, colour: "red" }], 1, /unrecognized key: "colour"/],
  ["an empty alias", [{ ...NEW, aliases: [" "] }], 1, /`aliases\.0`/],
  ["an id twice", [NEW, "", NEW], 3, /stands at .*:1 already/],
  ["a name twice", [NEW, { ...NEW, id: "other" }], 2, /the name `Sons of the Red Hill` is that of `red-hill-sons`/],
  ["a country that is none", [{ ...NEW, country: "QQ" }], 1, /no state has the code `QQ`/],
  ["a country by name", [{ ...NEW, country: "Libya" }], 1, /`country`: a country is two capital letters/],
  ["a party that is none", [{ ...NEW, party: "red-hill-union" }], 1, /no party has the id `red-hill-union`/],
  [
    "a relation to nobody",
    [{ ...NEW, relations: [{ ...RELATION, actor: "nobody" }] }],
    1,
    /no party has the id `nobody`/,
  ],
  ["a relation without source", [{ ...NEW, relations: [{ ...RELATION, source: "" }] }], 1, /`relations\.0\.source`/],
  [
    "a relation that is none",
    [{ ...NEW, relations: [{ ...RELATION, relation: "loves" }] }],
    1,
    /`relations\.0\.relation`/,
  ],
  ["a day that is none", [{ ...NEW, relations: [{ ...RELATION, from: "May 2014" }] }], 1, /write it as 2014/],
  ["an end before the beginning", [{ ...NEW, relations: [{ ...RELATION, to: "2013" }] }], 1, /`from` is after `to`/],
];
for (const [title, lines, line, detail] of BAD) {
  test(`${title} is refused with file, line and what to do`, () => {
    const path = file(...lines);
    assert.throws(
      () => loadOwnActors([path], tables),
      (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.equal(error.code, "actor_invalid");
        assert.equal(error.place, `${path}:${line}`);
        assert.match(error.message, detail);
        assert.match(error.message, /correct the line as data\/actors\/README\.md describes it/);
        return true;
      },
    );
  });
}

test("a file that is missing, a folder or not UTF-8 is refused by its path", () => {
  const binary = join(folder, "binary.jsonl");
  writeFileSync(binary, Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]));
  mkdirSync(join(folder, "inner"));
  for (const path of [join(folder, "none.jsonl"), join(folder, "inner"), binary]) {
    assert.throws(
      () => loadOwnActors([path], tables),
      (error: unknown) => error instanceof InputError && error.code === "actors_unreadable" && error.place === path,
    );
  }
});
