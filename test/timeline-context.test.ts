/** Short reports read whole: where what is told around a deed stands on its timeline, and what does not stand there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseRecord } from "#model/reading.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();
const DEED = "Gunmen killed a judge in Quito on Monday.";

const CASES: readonly Readonly<{ name: string; told: string; trigger: string; relation: string | null }>[] = [
  {
    name: "an arrest over the deed answers it",
    told: "Police arrested two men over the killing on Wednesday.",
    trigger: "arrested",
    relation: "response",
  },
  {
    name: "an arrest that is told after the deed answers it",
    told: "On Wednesday police arrested two men in Ambato.",
    trigger: "arrested",
    relation: "response",
  },
  {
    name: "an arrest of the day before does not",
    told: "On Sunday police had arrested two men in Ambato.",
    trigger: "arrested",
    relation: null,
  },
  {
    name: "a vow to avenge the deed answers it",
    told: "The president vowed on Tuesday to avenge the attack.",
    trigger: "vowed",
    relation: "response",
  },
  {
    name: "troops that were sent after the deed answer it",
    told: "The president ordered the army to patrol the city.",
    trigger: "ordered",
    relation: "response",
  },
  {
    name: "troops that had been sent came before it",
    told: "The government had sent soldiers to the city in the weeks before.",
    trigger: "sent",
    relation: "before",
  },
  {
    name: "a curfew answers the deed, though its governor took no part",
    told: "The governor imposed a curfew.",
    trigger: "imposed",
    relation: "response",
  },
  {
    name: "who somebody is stands on no timeline",
    told: "The court hears cases of gangs that threatened the city.",
    trigger: "threatened",
    relation: null,
  },
];

/** Relation of the claim with this trigger to the incident that holds the first claim. */
function relationOf({ readings, incidents }: CaseRecord, trigger: string): string | null {
  const claims = readings.flatMap(({ article, resolved }) =>
    (resolved?.claims ?? []).map(({ claim }) => ({ id: claim.id, words: textOf(article.text, claim.trigger) })),
  );
  const own = claims.find(({ words }) => words === trigger)?.id;
  assert.ok(own !== undefined, `\`${trigger}\` gives a claim`);
  const deed = incidents.find((incident) => incident.claims.includes(claims[0]!.id));
  return deed?.context.find(({ claim }) => claim === own)?.relation ?? null;
}

function textOf(text: string, { start, end }: Readonly<{ start: number; end: number }>): string {
  return text.slice(start, end);
}

async function recordOf(text: string): Promise<CaseRecord> {
  return makeRecord([await readReport(sampleReport(text, "2021-05-13"), reader)], reader);
}

for (const { name, told, trigger, relation } of CASES) {
  test(name, async () => assert.equal(relationOf(await recordOf(`${DEED} ${told}`), trigger), relation));
}

test("an arrest stays an incident of its own", async () => {
  const { incidents } = await recordOf(`${DEED} On Wednesday police arrested two men in Ambato.`);
  assert.deepEqual(incidents.map(({ event }) => event.chosen.value).sort(), ["ASSAULT", "COERCE"]);
});

test("one of the wounded who dies days later is of the deed; the deed that this one answers is another", async () => {
  const died = await recordOf(
    "A bomb killed four people and wounded nine in Mosul on Monday. One of the wounded died in hospital on Wednesday.",
  );
  assert.equal(died.incidents.length, 1);
  const answered = await recordOf(
    "Soldiers killed 12 villagers in Orlan on Monday. The attack was revenge for the killing of six soldiers by rebels.",
  );
  const [first] = answered.readings[0]!.resolved!.claims;
  const own = answered.incidents.find(({ claims }) => claims.includes(first!.claim.id));
  assert.ok(own?.counts.every(({ estimate }) => estimate.chosen.value.best !== 6));
  assert.equal(answered.incidents.length, 2);
});
