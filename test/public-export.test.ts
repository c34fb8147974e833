/** What leaves the desk: only what was confirmed, no names of private persons, no fine coordinates. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type RecordJson, recordSchema } from "#export/reading-schema.ts";
import { runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const STRIKE = `Published: 2019-05-14

Shell kills teacher in Taiz

A shell killed Hamoud Al-Ansi, a 34-year-old teacher, and two children in Taiz on Sunday, his brother Walid Al-Ansi said.
Al-Ansi had taught there for ten years. President Vladimir Putin sent condolences.
`;
const OTHER = `Published: 2019-05-14

Gunmen shot dead three farmers near Maiduguri on Sunday, residents said.
`;

async function exported(folder: string, ...options: string[]): Promise<{ text: string; remarks: string }> {
  const ran = await runCrosscheck(["export", ...options, "-o", "-", "--workspace", folder]);
  assert.equal(ran.status, 0, ran.stderr);
  return { text: ran.stdout, remarks: ran.stderr };
}

/** A workspace in which a person confirmed the strike and nothing else. */
async function reviewed(t: TestContext): Promise<string> {
  const folder = temporaryFolder(t);
  const record = join(folder, "record");
  const files = [STRIKE, OTHER].map((text, index) => {
    const file = join(folder, `${index}.txt`);
    writeFileSync(file, text);
    return file;
  });
  await runCrosscheck(["add", ...files, "--workspace", record]);
  const { stdout } = await runCrosscheck(["incidents", "--json", "--place", "Taiz", "--workspace", record]);
  const { id } = JSON.parse(stdout.split("\n")[0] ?? "") as { id: string };
  const ran = await runCrosscheck(["decide", "confirm", id, "--by", "A. Reader", "--workspace", record]);
  assert.equal(ran.status, 0, ran.stderr);
  return record;
}

test("a public export holds back what nobody confirmed, private names and fine coordinates", async (t) => {
  const folder = await reviewed(t);
  const { text, remarks } = await exported(folder, "jsonl", "--public");
  const record: RecordJson = recordSchema.parse(JSON.parse(text));
  assert.equal(record.incidents.length, 1);
  assert.equal(record.incidents[0]?.where?.name, "Taiz");
  assert.deepEqual(record.withheld, { unreviewed: 1, persons: 2, cell: 0.1 });
  assert.match(
    remarks,
    /held back: 1 incident that nobody has confirmed, names of 2 private persons, coordinates finer than 0\.1°/,
  );
  assert.doesNotMatch(text, /Hamoud|Ansi|Walid|ansi/);
  assert.doesNotMatch(text, /Maiduguri/);
  const { lat, lon } = record.incidents[0]!.where!;
  assert.deepEqual([lat, lon], [Number(lat.toFixed(1)), Number(lon.toFixed(1))]);
  const quotes = record.incidents.flatMap(({ accounts }) => accounts.map(({ words }) => words));
  assert.ok(quotes.length > 0);
  // Every quote is as long as the words that it stands for.
  for (const { start, end, text: words } of quotes) assert.equal(words.length, end - start);
  assert.ok(quotes.some(({ text: words }) => words.includes("█████")));
});

test("a public table has the same incidents and no names", async (t) => {
  const folder = await reviewed(t);
  const { text } = await exported(folder, "csv", "--public");
  const [, ...rows] = text.trim().split("\r\n");
  assert.equal(rows.length, 1);
  assert.match(rows[0] ?? "", /confirmed/);
  assert.doesNotMatch(text, /Hamoud|Ansi|Walid|Maiduguri/);
});

test("names and coordinates are there when they are asked for, and always in an export that is not public", async (t) => {
  const folder = await reviewed(t);
  const asked = await exported(folder, "jsonl", "--public", "--with-names", "--with-coordinates");
  const record: RecordJson = recordSchema.parse(JSON.parse(asked.text));
  assert.deepEqual(record.withheld, { unreviewed: 1, persons: 0, cell: null });
  assert.match(asked.text, /Walid Al-Ansi/);
  const whole = await exported(folder, "jsonl");
  assert.match(whole.text, /Hamoud Al-Ansi/);
  assert.match(whole.text, /Maiduguri/);
});
