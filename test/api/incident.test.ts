/** `/api/incidents/:id` of the record of examples/: what it answers, by each policy, as of a day, and for an id that it had before. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { ErrorJson } from "#api/schemas/error.ts";
import {
  type IncidentWhyJson,
  incidentWhySchema,
  type ShownIncidentJson,
  shownIncidentSchema,
} from "#api/schemas/incident.ts";
import { COUNT_POLICY_NAMES } from "#model/incident.ts";
import { byPolicy } from "#pipeline/by-policy.ts";
import { openIncident } from "#pipeline/open-incident.ts";
import { listIncidents } from "#pipeline/workspace.ts";
import { canonicalJson } from "#text/ids.ts";
import { ROOT, runCrosscheck } from "../run-crosscheck.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";

const ALL = { limit: 100, after: null };

async function idOf({ services }: OpenRecord, title: RegExp): Promise<string> {
  const { incidents } = await listIncidents(services.workspace, {}, ALL);
  return incidents.find((incident) => title.test(incident.title))!.id;
}

test("one answer holds the incident and all that it was made of", async (t) => {
  const record = await openRecord(t);
  const id = await idOf(record, / in Téra/);
  const { status, json } = await record.get<ShownIncidentJson>(`/incidents/${id}`);
  assert.equal(status, 200);

  await t.test("it keeps its schema, and `.json` is the same", async () => {
    assert.deepEqual(shownIncidentSchema.parse(json), json);
    assert.deepEqual((await record.get(`/incidents/${id}.json`)).json, json);
  });

  await t.test("every claim has its words, its report and its account", () => {
    const reports = new Set(json.reports.map((report) => report.id));
    const accounts = new Map(json.claims.map((claim) => [claim.id, claim] as const));
    for (const [at, { claims, doc }] of json.incident.accounts.entries()) {
      for (const claim of claims) {
        assert.equal(accounts.get(claim)?.account, at);
        assert.equal(accounts.get(claim)?.doc, doc);
      }
    }
    for (const { doc, evidence, trigger } of json.claims) {
      assert.ok(reports.has(doc));
      assert.ok(evidence.text.includes(trigger.text));
    }
    for (const { claim } of json.incident.context) assert.equal(accounts.get(claim)?.account, null);
  });

  await t.test("a toll says what each origin gives, and why the other figures are left out", () => {
    const killed = json.estimates.find(({ measure, of }) => measure === "killed" && of === "side-a")!;
    const said = (name: string) => killed.statements.find((one) => one.name === name);
    assert.equal(said("Nigerien government")?.best, 17);
    assert.equal(said("Front for the Defence of the Gourma")?.best, 26);
    // the nurse's 14 were overtaken by the ministry's later 17
    assert.deepEqual([said("nurse")?.best, said("nurse")?.outrun], [14, true]);
    const figures = new Map(
      json.claims.flatMap((claim) => claim.figures).map((figure) => [figure.id, figure] as const),
    );
    const leftOut = killed.leftOut.map(({ figure, why }) => `${figures.get(figure)?.low} ${why}`);
    // the ministry's first count, which its later one replaces; the nurse's words, printed by two outlets
    assert.ok(leftOut.includes("11 earlier") && leftOut.includes("14 repeated"), leftOut.join(", "));
    const used = killed.statements.flatMap((one) => one.figures);
    assert.deepEqual(
      new Set([...used, ...killed.leftOut.map(({ figure }) => figure)]).size,
      used.length + killed.leftOut.length,
    );
    const counted = json.incident.counts.find(({ measure, of }) => measure === "killed" && of === "side-a")!;
    assert.equal(counted.figures.length, used.length + killed.leftOut.length);
  });

  await t.test("a policy changes tolls and title, and nothing else", async () => {
    for (const policy of COUNT_POLICY_NAMES) {
      const { json: by } = await record.get<ShownIncidentJson>(`/incidents/${id}?policy=${policy}`);
      assert.equal(by.policy, policy);
      for (const [at, { measure, of, low, best, high, policies }] of json.estimates.entries()) {
        const { low: l, best: b, high: h } = by.estimates[at]!;
        const told = policies.find((one) => one.policy === policy)!;
        assert.deepEqual([l, b, h], [told.low, told.best, told.high], `${policy}: ${measure} of ${of}`);
        if (policy === "range") assert.deepEqual([l, b, h], [low, best, high]);
      }
      const { title: _, counts: __, ...rest } = by.incident;
      const { title: ___, counts: ____, ...stored } = json.incident;
      assert.deepEqual(rest, stored);
    }
    const { json: recorder } = await record.get<ShownIncidentJson>(`/incidents/${id}?policy=recorder`);
    assert.ok(recorder.estimates.every(({ best }) => best === null));
  });

  await t.test("what the words might have meant is told by report, with what was chosen", async () => {
    const { json: told } = await record.get<IncidentWhyJson>(`/incidents/${id}/why`);
    assert.deepEqual(incidentWhySchema.parse(told), told);
    const place = told.why.find(({ kind, words }) => kind === "place" && /Téra/.test(words))!;
    assert.ok(json.incident.docs.some((doc) => doc === place.doc));
    const chosen = place.candidates.find((candidate) => candidate.id === place.chosen);
    assert.match(chosen?.name ?? "", /^Téra/);
    assert.equal((await record.get("/incidents/i_0000000000000000/why")).status, 404);
  });

  await t.test("as of a day, later reports are left out", async () => {
    const { json: then } = await record.get<ShownIncidentJson>(`/incidents/${id}?as_of=2023-03-16`);
    assert.equal(then.asOf, "2023-03-16");
    assert.ok(then.later > 0 && then.incident.docs.length < json.incident.docs.length);
    assert.ok(then.reports.every(({ published }) => published === null || published <= "2023-03-16"));
  });

  await t.test("what is asked wrongly is refused with the one shape", async () => {
    const cases = [
      ["/incidents/i_0000000000000000", 404, "id_unknown"],
      [`/incidents/${json.claims[0]?.id}`, 404, "id_unknown"],
      [`/incidents/${id}?policy=mean`, 400, "request_invalid"],
      [`/incidents/${id}?as_of=yesterday`, 400, "request_invalid"],
      [`/incidents/${id}?as_of=2023-02-31`, 400, "request_invalid"],
      [`/incidents/${id}?polcy=range`, 400, "request_invalid"],
    ] as const;
    for (const [path, wanted, code] of cases) {
      const { status: got, json: error } = await record.get<{ error: ErrorJson["error"] }>(path);
      assert.deepEqual([got, error.error.code], [wanted, code], path);
    }
  });

  await t.test("held together again by the default policy, every incident is what is stored", async () => {
    const { incidents } = await listIncidents(record.services.workspace, {}, ALL);
    const { linker, now, workspace } = record.services;
    for (const incident of incidents) {
      const opened = await openIncident(workspace, incident.id, { linker, policy: "range", asOf: null, now });
      const again = byPolicy(incident, "range", { readings: opened.readings, copies: opened.copies, linker });
      assert.equal(canonicalJson(again), canonicalJson(incident), incident.title);
    }
  });
});

test("an id that it had before leads to it, and persons' decisions hold under every policy", async (t) => {
  const record = await openRecord(
    t,
    ["tera-1-northline.txt", "tera-3-correction.txt"].map((name) => join(ROOT, "examples", name)),
  );
  const former = await idOf(record, /Téra/);
  const { services } = record;
  const { folder } = services.workspace;
  const decide = ["decide", "edit", former, "killed.side-a=12", "--by", "A. Reader", "--why", "counted the graves"];
  await runCrosscheck([...decide, "--workspace", folder]);
  await runCrosscheck(["add", join(ROOT, "examples", "tera-4-toll.txt"), "--workspace", folder, "--quiet"]);
  const { json } = await record.get<ShownIncidentJson>(`/incidents/${former}`);
  assert.notEqual(json.incident.id, former);
  assert.equal(json.asked, former);
  assert.ok(json.former.includes(former));
  const [now, before] = json.versions;
  assert.deepEqual([now?.id, now?.until, now?.before], [json.incident.id, null, former]);
  assert.equal(before?.id, former);
  assert.ok(now?.changes.some((change) => change.startsWith("claims: ")));
  const [decision] = json.decisions;
  assert.deepEqual(
    [decision?.who, decision?.why, decision?.standing.state],
    ["A. Reader", "counted the graves", "in force"],
  );
  for (const policy of COUNT_POLICY_NAMES) {
    const { json: by } = await record.get<ShownIncidentJson>(`/incidents/${former}?policy=${policy}`);
    const killed = by.estimates.find(({ by: who }) => who === "person");
    assert.deepEqual([killed?.measure, killed?.low, killed?.best, killed?.high], ["killed", 12, 12, 12], policy);
  }
  assert.equal((await services.workspace.store.decisions()).length, 1);
});
