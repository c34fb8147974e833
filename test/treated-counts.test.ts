/** How many people are read as hurt from a hospital, a condition or a wound, by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Best figures of the injured that affirmed claims of the report give, in text order. */
async function injured(text: string): Promise<(number | null)[]> {
  const { resolved } = await readReport(sampleReport(text, "2024-06-01"), reader);
  return (resolved?.claims ?? [])
    .filter(({ claim }) => claim.polarity === "affirmed")
    .flatMap(({ claim }) => claim.figures)
    .filter(({ measure, partOf }) => measure === "injured" && partOf === null)
    .map(({ value }) => value.best);
}

const EXAMPLES: readonly (readonly [text: string, injured: readonly (number | null)[]])[] = [
  ["Nine villagers were rushed to a field hospital after the raid on Mopti.", [9]],
  ["A rocket hit the house. Three children were pulled from the rubble and taken to hospital.", [3]],
  ["Gunmen attacked Mopti. Seven people were evacuated to a clinic in Bamako by helicopter.", [7]],
  ["The blast sent 20 people to hospital, two of them in critical condition.", [20]],
  ["The shooting put three women into the hospital.", [3]],
  ["Five people on the bus went to the hospital after the shooting.", [5]],
  ["Two victims showed up at a local hospital after the shooting.", [2]],
  ["All four victims of the shooting are listed in stable condition.", [4]],
  ["The explosion left 12 people in critical condition.", [12]],
  ["Two soldiers are fighting for their lives after the ambush.", [2]],
  ["Officers found the child with a gunshot wound to the face.", [1]],
  ["Doctors said they treated 40 people with shrapnel wounds after the bombing.", [40]],
  ["Three men were taken to a local hospital for treatment of non-life threatening injuries.", [3]],
  ["Three medics were taken to hospital after the strike on their ambulance.", [3]],
  ["More than 100 people had gunshot wounds.", [100]],
  ["The injuries to the third soldier are not life-threatening.", [1]],
  ["Medics had taken eight people with injuries from shrapnel to hospital, one in a serious condition.", [8]],
  // nobody hurt, or hurt by no violence
  ["Ten people were taken to hospital on Monday.", []],
  ["A bus crash sent 20 people to hospital.", []],
  ["The minister went to the hospital after the attack.", []],
  ["Hundreds of people went to the hospital to donate blood after the bombing.", []],
  ["The bodies of 12 people were brought to the clinic after the raid.", []],
  ["Police found the body of a man with gunshot wounds.", []],
  ["The clashes went on. Two detainees on hunger strike were transferred to hospital.", []],
  // dead, and told elsewhere as wounded
  ["He was rushed to hospital after the attack, where he was pronounced dead.", []],
  ["A trader was rushed to hospital after the attack. He died an hour later.", []],
  ["Two traders were taken to hospital after the attack, where one died.", []],
  ["After the attack 80 people were sent to hospital, two of whom later died.", [80]],
  ["A woman with a stab wound died at the scene.", []],
  ["A family was found dead. All five had gunshot wounds.", []],
  ["Five soldiers were wounded in the ambush and taken to a military hospital.", [5]],
];

for (const [text, expected] of EXAMPLES) {
  test(`injured ${expected.join(", ") || "none"}: ${text}`, async () => {
    assert.deepEqual(await injured(text), expected);
  });
}

test("how bad wounds are may be denied, not that there are any", async () => {
  for (const text of [
    "None of their injuries were life-threatening, police said.",
    "Their injuries are not believed to be life-threatening.",
    "Not only did the gunman shoot a man, he set the house on fire.",
  ]) {
    const { resolved } = await readReport(sampleReport(text, "2024-06-01"), reader);
    const claims = resolved?.claims ?? [];
    assert.ok(claims.length > 0, text);
    for (const { claim } of claims) {
      assert.equal(claim.polarity, "affirmed", text);
      assert.ok(
        claim.figures.every(({ value }) => value.high !== 0),
        text,
      );
    }
  }
});

test("no one taken to hospital is a denial", async () => {
  assert.deepEqual(await injured("No one was taken to hospital after the attack."), []);
});
