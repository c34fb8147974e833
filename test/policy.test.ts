/** One toll under each policy, read and from the record, through the real launcher. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const STORY =
  "An air strike on a market in Taiz on Tuesday killed 10 civilians, the health ministry said. " +
  "A doctor said that the air strike killed 14 civilians.\n";

const COUNTS = {
  range: { low: 10, best: 14, high: 14, policy: "range@1" },
  ucdp: { low: 10, best: 10, high: 14, policy: "ucdp@1" },
  recorder: { low: 10, best: null, high: 14, policy: "recorder@1" },
  conservative: { low: 10, best: 10, high: 10, policy: "conservative@1" },
} as const;

function storyFile(t: TestContext): string {
  const file = join(temporaryFolder(t), "story.txt");
  writeFileSync(file, STORY);
  return file;
}

function killed(line: string): object {
  const { counts } = JSON.parse(line);
  const { low, best, high, policy } = counts.find(({ measure }: { measure: string }) => measure === "killed");
  return { low, best, high, policy };
}

for (const [policy, wanted] of Object.entries(COUNTS)) {
  test(`the record by ${policy}, and the stored one as it was`, async (t) => {
    const env = { CROSSCHECK_WORKSPACE: join(temporaryFolder(t), "record") };
    const added = await runCrosscheck(["add", storyFile(t), "--published", "2020-05-08"], { env });
    assert.equal(added.status, 0, added.stderr);
    const asked = await runCrosscheck(["incidents", "--json", "--policy", policy], { env });
    assert.deepEqual(killed(asked.stdout), wanted);
    assert.match(asked.stderr, new RegExp(`tolls by the policy ${policy}; the record keeps its own`));
    const stored = await runCrosscheck(["incidents", "--json"], { env });
    assert.deepEqual(killed(stored.stdout), COUNTS.range);
  });
}

test("a report is read by a policy without being stored", async (t) => {
  const read = await runCrosscheck(["read", storyFile(t), "--published", "2020-05-08", "--policy", "recorder"]);
  assert.match(read.stdout, /killed, civilians: 10 to 14 · 2 accounts, 2 origins · policy\s+recorder/);
});

test("a policy that does not exist is refused with the names of those that do", async (t) => {
  const refused = await runCrosscheck(["read", storyFile(t), "--policy", "average"]);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /Allowed choices are range, ucdp, recorder, conservative/);
});
