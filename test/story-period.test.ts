/** Which claims of a report are its story, and which lie before it, read by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Trigger words and ground of each claim. */
async function grounds(text: string, published: string | null = "2024-06-01"): Promise<string[]> {
  const { article, resolved } = await readReport(sampleReport(text, published), reader);
  return (resolved?.claims ?? []).map(({ claim: { trigger }, ground }) => {
    return `${article.text.slice(trigger.start, trigger.end)} ${ground}`;
  });
}

test("an assessment of long ago tells of that day, and what lay before it is background", async () => {
  const text =
    "On 3 January 2021 jets bombed a gathering near Bounti. Residents said that 20 civilians had been killed. " +
    "In March 2019 militiamen massacred 160 herders in the same region.";
  assert.deepEqual(await grounds(text), ["bombed current", "killed current", "massacred background"]);
});

test("what a court deals with is what the report tells", async () => {
  const text =
    "A man has pleaded guilty in a 2014 attack that left four farmers dead in Bounti.\n\n" +
    "The mayor was shot at the gate, and his guard was wounded.";
  assert.ok((await grounds(text)).every((claim) => claim.endsWith("current")));
});

test("news that recalls an old event tells of now", async () => {
  const text =
    "Gunmen killed four farmers near Bounti on Friday. On 3 January 2021 jets bombed a gathering there. " +
    "Residents said that 20 civilians had been killed.";
  assert.ok((await grounds(text)).includes("bombed background"));
});

test("an old event that a report only mentions is background", async () => {
  assert.deepEqual(await grounds("Jets bombed a gathering near Bounti on 3 January 2021."), ["bombed background"]);
  const remembered =
    "Thousands marched on Friday to remember the attack of January 2021, in which 20 people were killed.";
  assert.ok((await grounds(remembered)).every((claim) => !claim.startsWith("attack current")));
});

test("a sum that runs for more than a month is no part of an event that is told by its day", async () => {
  const found = await grounds(
    "Gunmen killed four farmers near Bounti on Wednesday. Raids have killed hundreds of people in the region this year.",
  );
  assert.ok(found.includes("killed current") && found.at(-1) === "killed background", found.join(", "));
  const report = "At least 140 people have been killed in raids on villages near Bounti this year.";
  assert.ok((await grounds(report)).includes("killed current"));
});

test("what is paid back lies before", async () => {
  const found = await grounds(
    "A bomb killed four farmers near Bounti on Wednesday. The rebels said it was revenge for the killing of a commander.",
  );
  assert.deepEqual([found[0], found.at(-1)], ["killed current", "killing background"]);
});

test("what stands under a heading of what came before is background, up to the next heading", async () => {
  const page = (heading: string) =>
    `Jets bomb a gathering\n\nJets bombed a gathering near Bounti on Friday, and residents counted their dead there all night long.\n\n${heading}\n\n` +
    "Militiamen massacred 160 herders in the same region on 20 May, and hundreds of people fled to the hills around the town.\n\n" +
    "What comes next\n\nGunmen shot four farmers on Saturday, the governor said at a news conference in the capital on the same day.";
  const found = await grounds(page("What came before"));
  assert.ok(
    found.includes("bombed current") && found.includes("massacred background") && found.includes("shot current"),
  );
  assert.ok((await grounds(page("What the governor says"))).includes("massacred current"));
});

test("a report of an unknown day tells its news by days, and what it tells by a month or a year lies before", async () => {
  const news = "Gunmen killed four farmers near Bounti on Friday. ";
  for (const past of [
    "In March militiamen massacred 160 herders there.",
    "Militiamen massacred 160 herders there in 2019.",
  ]) {
    const found = await grounds(`${news}${past}`, null);
    assert.deepEqual([found[0], found.includes("massacred background")], ["killed current", true], past);
  }
  const same = await grounds(`${news}Militiamen massacred 160 herders there on Saturday.`, null);
  assert.ok(same.includes("massacred current"));
  const months = "Gunmen killed four farmers near Bounti in May. In March militiamen massacred 160 herders there.";
  assert.ok((await grounds(months, null)).includes("massacred current"), "no day is told: nothing is told apart");
});
