/** How a toll grows from report to report: an old number that comes late is no fall, one that is taken back is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { tollGrowth } from "#pipeline/growth.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

const FIRST = ["Gunmen killed six people in Maiduguri on Monday, a doctor said.", "2019-05-13"] as const;
const MORE = ["Gunmen killed 14 people in Maiduguri on Monday, the police said.", "2019-05-14"] as const;

const CASES: readonly Readonly<{
  name: string;
  reports: readonly (readonly [text: string, day: string])[];
  killed: readonly number[];
  late: readonly (readonly [day: string, killed: number, known: string])[];
}>[] = [
  {
    name: "an outlet that comes late with the first number is no fall",
    reports: [FIRST, MORE, ["Six people were killed by gunmen in Maiduguri on Monday.", "2019-05-15"]],
    killed: [6, 14, 14],
    late: [["2019-05-15", 6, "2019-05-13"]],
  },
  {
    name: "a party is taken at the day on which it spoke",
    reports: [FIRST, MORE, ["Gunmen killed six people in Maiduguri on Monday, the army said on Monday.", "2019-05-15"]],
    killed: [6, 14, 14],
    late: [["2019-05-15", 6, "2019-05-13"]],
  },
  {
    name: "a party that takes its number back is a fall",
    reports: [
      MORE,
      ["The police revised the number of people killed by gunmen in Maiduguri on Monday down to nine.", "2019-05-15"],
    ],
    killed: [14, 9],
    late: [],
  },
];

for (const { name, reports, killed, late } of CASES) {
  test(name, async () => {
    const readings = await Promise.all(reports.map(([text, day]) => readReport(sampleReport(text, day), reader)));
    const { incidents } = makeRecord(readings, reader);
    assert.equal(incidents.length, 1);
    const growth = tollGrowth(incidents[0]!, readings, reader);
    assert.deepEqual(
      growth.map((step) => step.killed?.best),
      killed,
    );
    assert.deepEqual(
      growth.flatMap((step) => step.late.map((one) => [step.day, one.killed.best, one.known])),
      late,
    );
    const claims = growth.flatMap((step) => step.late.flatMap((one) => one.claims));
    assert.ok(claims.every((id) => incidents[0]!.claims.includes(id)));
  });
}
