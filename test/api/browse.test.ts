/** `/api/incidents` and what else answers about a selection, asked of the record of examples/. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { makeApp } from "#api/app.ts";
import { openApiDocument } from "#api/document.ts";
import { webFolder } from "#api/open-services.ts";
import {
  type FacetsJson,
  facetsSchema,
  type IncidentListJson,
  incidentListSchema,
  mapSchema,
  timelineSchema,
} from "#api/schemas/browse.ts";
import { FACETS_EXAMPLE, LIST_EXAMPLE, MAP_EXAMPLE, TIMELINE_EXAMPLE } from "#api/schemas/browse-examples.ts";
import type { ErrorJson } from "#api/schemas/error.ts";
import { runCrosscheck } from "../run-crosscheck.ts";
import { openRecord } from "./open-record.ts";

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  "/incidents": incidentListSchema,
  "/incidents.json": incidentListSchema,
  "/incidents/facets": facetsSchema,
  "/incidents/map": mapSchema,
  "/incidents/timeline": timelineSchema,
};

test("selections of the record of examples/", async (t) => {
  const record = await openRecord(t);
  const app = makeApp(record.services, { webFolder: webFolder(), onBug: (error) => assert.fail(String(error)) });
  const text = async (path: string) => {
    const response = await app.request(`http://localhost/api${path}`, { headers: { host: "localhost" } });
    // `text()` would take the mark of UTF-8 away.
    return { response, text: Buffer.from(await response.arrayBuffer()).toString("utf8") };
  };
  const list = async (query: string) => (await record.get<IncidentListJson>(`/incidents?${query}`)).json;

  for (const [path, schema] of Object.entries(SCHEMAS)) {
    await t.test(`${path} keeps its schema and says how many match`, async () => {
      const { status, json } = await record.get<IncidentListJson>(`${path}?place=AF`);
      assert.equal(status, 200);
      assert.deepEqual(schema.parse(json), json);
      assert.ok(json.matching > 0 && json.matching < json.total);
    });
  }

  for (const path of [...Object.keys(SCHEMAS), "/incidents.csv"]) {
    await t.test(`${path} refuses a parameter that it does not know, by name`, async () => {
      const { status, json } = await record.get<ErrorJson>(`${path}?actors=army`);
      assert.deepEqual([status, json.error.code, json.error.place], [400, "request_invalid", "actors"]);
    });
  }

  const REFUSED = [
    ["limit=0", "limit"],
    ["sort=size", "sort"],
    ["from=yesterday", "from"],
    ["from=2018-02-30", "from"],
    ["from=2019&to=2018", "from"],
    ["type=WAR", "type.0"],
    ["bounds=1,2,3", "bounds"],
    ["bounds=0,80,0,70", "bounds"],
    ["after=nonsense", "after"],
    ["dated=maybe", "dated"],
  ] as const;
  for (const [query, place] of REFUSED) {
    await t.test(`${query} is refused by name`, async () => {
      const { status, json } = await record.get<ErrorJson>(`/incidents?${query}`);
      assert.deepEqual([status, json.error.place], [400, place]);
    });
  }

  await t.test("pages together are the whole list, and a cursor of another order is refused", async () => {
    const whole = await list("limit=500");
    assert.equal(whole.next, null);
    assert.equal(whole.incidents.length, whole.matching);
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const page = await list(`limit=3${after}`);
      seen.push(...page.incidents.map(({ id }) => id));
      if (page.next === null) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    assert.deepEqual(
      seen,
      whole.incidents.map(({ id }) => id),
    );
    const { next } = await list("limit=1&sort=title");
    const { status, json } = await record.get<ErrorJson>(`/incidents?sort=day&after=${encodeURIComponent(next ?? "")}`);
    assert.deepEqual([status, json.error.code, json.error.place], [400, "filter_invalid", "after"]);
  });

  await t.test("a parameter may stand several times", async () => {
    const [one, other, both] = [await list("place=AF"), await list("place=NE"), await list("place=AF&place=NE")];
    assert.equal(both.matching, one.matching + other.matching);
  });

  await t.test("words that only the claims hold are found", async () => {
    const { incidents, matching } = await list("q=motorbikes");
    assert.ok(matching > 0);
    for (const { title } of incidents) assert.doesNotMatch(title, /motorbike/i);
  });

  await t.test("modes come from the claims, and facets count what selecting them gives", async () => {
    const { json } = await record.get<FacetsJson>("/incidents/facets?facet=mode&facet=outlet&limit=3");
    assert.deepEqual(
      json.facets.map(({ facet }) => facet),
      ["mode", "outlet"],
    );
    for (const { facet, values } of json.facets) {
      for (const { value, count } of values) {
        assert.equal((await list(`${facet}=${encodeURIComponent(value)}`)).matching, count);
      }
    }
  });

  await t.test("the table is what `crosscheck export csv` writes, of those that match", async () => {
    const all = await runCrosscheck([
      "export",
      "csv",
      "--output",
      "-",
      "--workspace",
      record.services.workspace.folder,
    ]);
    const rows = (csv: string): readonly Readonly<Record<string, string>>[] => parse(csv, { columns: true, bom: true });
    const byId = (csv: string) => new Map(rows(csv).map((row) => [row.id, row]));
    const table = await text("/incidents.csv?sort=day");
    assert.match(table.response.headers.get("content-type") ?? "", /^text\/csv; charset=utf-8/);
    assert.deepEqual(byId(table.text), byId(all.stdout));
    const some = await text("/incidents.csv?place=AF&bom=yes");
    assert.equal(rows(some.text).length, (await list("place=AF")).matching);
    assert.ok(some.text.startsWith("\u{feff}id,"));
  });

  await t.test("what another process changes is in the next answer", async () => {
    const { incidents, matching } = await list("limit=1");
    const id = incidents[0]?.id ?? "";
    const { status, stderr } = await runCrosscheck([
      "decide",
      "reject",
      id,
      "--by",
      "A. Reader",
      "--workspace",
      record.services.workspace.folder,
    ]);
    assert.equal(status, 0, stderr);
    const after = await list("limit=500");
    assert.equal(after.matching, matching - 1);
    assert.ok(!after.incidents.some((incident) => incident.id === id));
    assert.deepEqual(
      (await list("review=rejected")).incidents.map((incident) => incident.id),
      [id],
    );
  });
});

test("the examples of the documentation keep the schemas", () => {
  const examples = [
    [incidentListSchema, LIST_EXAMPLE],
    [facetsSchema, FACETS_EXAMPLE],
    [mapSchema, MAP_EXAMPLE],
    [timelineSchema, TIMELINE_EXAMPLE],
  ] as const;
  for (const [schema, example] of examples) assert.deepEqual(schema.parse(example), example);
});

test("every address about a selection is documented with its parameters and an example", async () => {
  const { paths = {} } = openApiDocument("0.0.0");
  for (const path of ["", "/facets", "/map", "/timeline"]) {
    const operation = paths[`/api/incidents${path}`]?.get;
    assert.ok(operation?.summary !== undefined && operation.description !== undefined, path);
    for (const parameter of operation.parameters ?? []) {
      assert.ok("description" in parameter && parameter.description !== undefined, JSON.stringify(parameter));
    }
    assert.match(JSON.stringify(operation.responses), /"example":/);
  }
});
