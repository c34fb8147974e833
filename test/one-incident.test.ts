/** Which claims are one incident, and what is counted of it, read by the whole reader: each rule with a text on which it stays silent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Incident } from "#model/incident.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** An incident by its days, the triggers of its claims in reading order, and its counts. */
const CASES: readonly (readonly [name: string, text: string, incidents: readonly string[]])[] = [
  [
    "patients of a siege are none of one strike",
    "Shells hit a clinic in Gao on Monday and wounded six people, doctors said. The clinic had treated 212 wounded people since the siege began.",
    ["2024-05-06: hit, wounded \u00b7 injured civilians 6"],
  ],
  [
    "patients of no longer time are those of the deed",
    "Shells hit a market in Gao on Monday. Doctors treated 12 wounded people at the clinic, the mayor said.",
    ["2024-05-06: hit, wounded \u00b7 injured unknown 12"],
  ],
  [
    "what goes on for a decade is no part of a deed",
    "Gunmen killed four traders near Gao on Monday. The region has been attacked by raiders for more than a decade.",
    ["2024-05-06: killed \u00b7 killed civilians 4"],
  ],
  [
    "what goes on for two days may be",
    "Gunmen killed four traders near Gao on Monday. The town has been shelled by rebels for two days.",
    ["2024-05-06: killed, shelled \u00b7 killed civilians 4"],
  ],
  [
    "what somebody was accused of before is no part of a deed",
    "An army drone strike killed five herders near Gao on Monday, villagers said. The army has been accused of killing herders before.",
    ["2024-05-06: killed \u00b7 killed civilians 5"],
  ],
  [
    "fighting that a strike came amid is no part of it",
    "An air strike killed six patients at a clinic in Gao on Monday. The strike came as government troops fought to drive rebels out of the town.",
    ["2024-05-06: killed, strike \u00b7 killed civilians 6"],
  ],
  [
    "what a blast came from is part of it",
    "A blast killed six people in Gao on Monday. The blast came from a bomb that militants had planted, police said.",
    ["2024-05-06: killed, blast, planted \u00b7 killed civilians 6"],
  ],
  [
    "who denies fighting denies no air strike",
    "An air strike killed six patients at a clinic in Gao on Monday, doctors said. The charity that runs it said that no fighting was under way in the compound.",
    ["2024-05-06: killed \u00b7 killed civilians 6"],
  ],
  [
    "who denies an air raid does",
    "An air strike killed six patients at a clinic in Gao on Monday, doctors said. The army said that no air raid had been carried out.",
    ["2024-05-06: killed, air raid \u00b7 killed civilians 6"],
  ],
  [
    "where all lies in the past, the headline and what points back are of that",
    "Charity raises toll of Gao raid to 42\n\nAt least 42 people were killed when soldiers raided a camp in Gao on 3 March, a charity said on Tuesday.\n\nThe government has called the raid a mistake.",
    ["2024-03-03: toll, raid, killed, raided, raid \u00b7 killed civilians 42"],
  ],
  [
    "where there is news, the headline is not of the past",
    "Gunmen kill three officers in Gao\n\nGunmen killed three officers at a checkpoint in Gao on Monday, police said.\n\nIn December, an attack on a customs post at Ayorou killed four officers.",
    ["2024-05-06: kill, killed \u00b7 killed side-a 3", "2023-12: killed \u00b7 killed side-a 4"],
  ],
  [
    "wounded who are told of alone add to the dead",
    "An air strike on a village near Gao killed at least seven people on Monday, residents said.\n\nThe plane struck a house where a wedding was held, a councillor said.\n\nTwelve people were injured, he said.",
    ["2024-05-06: killed, struck, injured \u00b7 killed civilians 7 \u00b7 injured civilians 12"],
  ],
  [
    "wounded of another town do not",
    "An air strike killed seven herders in Gao on Monday, residents said.\n\nNobody had warned them. The plane came from the north.\n\nIn Mopti, twelve traders were injured, a councillor said.",
    ["2024-05-01/2024-05-08: injured · injured civilians 12", "2024-05-06: killed · killed civilians 7"],
  ],
  [
    "another man who died later is one more",
    "A bomb killed five people at a market in Gao on Monday, police said.\n\nAnother man died in hospital on Tuesday, a doctor said.",
    ["2024-05-06: killed, died \u00b7 killed civilians 6"],
  ],
  [
    "a third officer is added to two",
    "Gunmen killed two officers near Gao on Monday. A third officer died of his wounds on Tuesday, police said.",
    ["2024-05-06: killed, died \u00b7 killed side-a 3"],
  ],
  [
    "a third man is not added to twelve",
    "A raid killed 12 villagers near Gao on Monday. A third man died in hospital on Tuesday.",
    ["2024-05-06: killed, died \u00b7 killed civilians 12"],
  ],
  [
    "who died later is added to the last number, not to the whole",
    "Six people were killed when shells hit Gao on Monday, officials said. Five died at the scene and another man died in hospital.",
    ["2024-05-06: killed, hit, died, died \u00b7 killed civilians 6"],
  ],
  [
    "a running total holds whoever died later",
    "A bomb killed five people at a market in Gao on Monday, police said. Another man died in hospital, bringing the death toll to six.",
    ["2024-05-06: killed, died, death toll \u00b7 killed civilians 6"],
  ],
  [
    "people of another village are no further dead",
    "Shells killed four people in Gao on Monday. In another village, two people died.",
    ["2024-05-06: killed, died \u00b7 killed civilians 4"],
  ],
  [
    "what made a toll rise is in it",
    "The number of soldiers killed in Monday's ambush near Gao has risen to 17 after four of the wounded died and two bodies were found, the ministry said.",
    ["2024-05-06: number, killed, died, bodies \u00b7 killed side-a 17"],
  ],
  [
    "what is said of all who are counted says who they were",
    "An air strike near Gao on Monday killed 15 rebels, the army said. A rights group said it had the names of nine dead, all of them civilians.",
    ["2024-05-06: killed, dead \u00b7 killed side-a 15 \u00b7 killed civilians 9"],
  ],
  [
    "what was believed of a building did not happen",
    "Soldiers shelled a clinic in Gao on Monday and killed six people. They took it for a depot, which the troops believed that the rebels had seized, the general said.",
    ["2024-05-06: shelled, killed \u00b7 killed civilians 6"],
  ],
  [
    "what is told of a building did",
    "Soldiers shelled a depot in Gao on Monday and killed six people. The depot, which the rebels had seized, was destroyed.",
    ["2024-05-06: shelled, killed, seized, destroyed \u00b7 killed civilians 6"],
  ],
  [
    "attackers are of the side that acts",
    "Gunmen ambushed an army convoy near Gao on Monday and killed 11 soldiers, the ministry said. Six of the attackers were killed.",
    ["2024-05-06: ambushed, killed, killed \u00b7 killed side-a 11 \u00b7 killed side-b 6"],
  ],
  [
    "bodies of nobody in particular are of those whose number is near",
    "Gunmen ambushed an army convoy near Gao on Monday and killed 11 soldiers, the ministry said. Six of the attackers were killed. A nurse at the morgue said that 14 bodies had been brought in.",
    ["2024-05-06: ambushed, killed, killed, bodies · killed side-a 14 · killed side-b 6"],
  ],
  [
    "and of nobody where it is far from all",
    "Gunmen ambushed an army convoy near Gao on Monday and killed 11 soldiers, the ministry said. Six of the attackers were killed. A nurse at the morgue said that 40 bodies had been brought in.",
    ["2024-05-06: ambushed, killed, killed, bodies · killed side-a 11 · killed side-b 6 · killed unknown 40"],
  ],
  [
    "the dead of the fighting that a strike came amid are none of its own",
    "An air strike killed six people in Gao on Monday. The strike came amid fighting that has killed more than 200 people since April.",
    ["2024-05-06: killed, strike · killed civilians 6"],
  ],
  [
    "those behind the comma are",
    "An air strike hit a clinic in Gao on Monday. The strike came as patients slept, killing six of them.",
    ["2024-05-06: hit, killing · killed unknown 6"],
  ],
  [
    "who has denied such deeds before denies another",
    "The army killed 15 herders near Gao on Monday, villagers said. The army has denied killing civilians before.",
    ["2024-05-06: killed · killed civilians 15"],
  ],
];

/** Published on Wednesday 8 May 2024. */
async function incidentsOf(text: string): Promise<string[]> {
  const reading = await readReport(sampleReport(text, "2024-05-08"), reader);
  const told = new Map(reading.resolved?.claims.map(({ claim }) => [claim.id, claim] as const));
  const triggers = ({ claims }: Incident) =>
    claims
      .flatMap((id) => told.get(id) ?? [])
      .toSorted((one, other) => one.trigger.start - other.trigger.start)
      .map(({ trigger }) => reading.article.text.slice(trigger.start, trigger.end))
      .join(", ");
  return makeRecord([reading], reader).incidents.map((incident) => {
    const counts = incident.counts.map(({ measure, of, estimate }) => {
      const { low, best, high } = estimate.chosen.value;
      return ` · ${measure} ${of} ${best ?? `${low}-${high ?? ""}`}`;
    });
    return `${incident.when?.chosen.value.edtf ?? "no day"}: ${triggers(incident)}${counts.join("")}`;
  });
}

for (const [name, text, incidents] of CASES)
  test(name, async () => {
    assert.deepEqual(await incidentsOf(text), incidents);
  });
