import assert from "node:assert/strict";
import { test } from "node:test";
import { readingJson, recordJson } from "./reading-json.ts";
import { incidentSchema, readingSchema, recordSchema } from "./reading-schema.ts";
import { SAMPLE_RECORD } from "./sample-record.ts";

const [ORLO, KESTREL, UNREAD] = SAMPLE_RECORD.readings;
const own = SAMPLE_RECORD.incidents.filter(({ docs }) => docs.length === 1);

for (const reading of SAMPLE_RECORD.readings) {
  test(`the reading of ${reading.report.file} is true to the schema, with nothing besides`, () => {
    const json = readingJson(reading, [], "rules@1");
    assert.deepEqual(readingSchema.parse(json), json);
  });

  test(`every quote of ${reading.report.file} is the slice that its offsets name`, () => {
    const json = readingJson(reading, [], "rules@1");
    const check = (value: unknown): void => {
      if (value === null || typeof value !== "object") return;
      if ("start" in value && "end" in value && "text" in value) {
        const { start, end, text } = value as { start: number; end: number; text: string };
        assert.equal(json.article.text.slice(start, end), text);
      }
      Object.values(value).forEach(check);
    };
    check(json);
  });
}

test("the record is true to the schema, with nothing besides", () => {
  const json = recordJson(SAMPLE_RECORD);
  assert.deepEqual(recordSchema.parse(json), json);
  assert.deepEqual(json.reports.length, 3);
});

test("a reading names the speaker, the figure's words, and who is counted", () => {
  const json = readingJson(ORLO!, own, "rules@1");
  const killing = json.claims.find(({ trigger }) => trigger.text === "killed");
  assert.deepEqual(killing?.speaker, { text: "Velmar's army", actor: "velmar-army" });
  const [figure] = killing?.figures ?? [];
  assert.equal(figure?.span.text, "at least 40");
  assert.equal(figure?.hedge, "at-least");
  assert.equal(figure?.high, null);
  assert.equal(figure?.of?.text, "fighters of the Sarn Front");
  assert.equal(figure?.of?.actor, "said:sarn-front");
  assert.equal(json.incidents.length, 1);
});

test("an undated report has no publication day, a dated one its own", () => {
  assert.equal(readingJson(ORLO!, [], "rules@1").report.published, "2021-03-05");
  assert.equal(readingJson(KESTREL!, [], "rules@1").report.published, null);
});

test("a report that was kept but not read says so and has empty layers", () => {
  const json = readingJson(UNREAD!, [], "rules@1");
  assert.equal(json.report.read, false);
  assert.equal(json.producers.reader, null);
  assert.deepEqual([json.sentences, json.mentions, json.claims], [[], [], []]);
  assert.match(json.notes[0]?.reason ?? "", /does not know/);
});

test("figures of a count name the actor who says them", () => {
  const [raid] = recordJson(SAMPLE_RECORD).incidents;
  const killed = raid?.counts.find(({ measure, of }) => measure === "killed" && of === "side-b");
  assert.deepEqual(
    killed?.figures.map(({ speaker }) => speaker),
    ["velmar-army"],
  );
  assert.equal(killed?.policy, "range@1");
});

test("the schema refuses an unknown member and a wrong code", () => {
  const [raid] = recordJson(SAMPLE_RECORD).incidents;
  assert.equal(incidentSchema.safeParse({ ...raid, extra: 1 }).success, false);
  assert.equal(incidentSchema.safeParse({ ...raid, event: "WAR" }).success, false);
  assert.equal(incidentSchema.safeParse(raid).success, true);
});
