/** On which days claims happened, read by the whole reader: joined, counted, begun and headed days, and where each rule stays silent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Published on Thursday 20 May 2021. Each claim is its trigger, its days, the last part of the rule, and the words. */
const CASES: readonly (readonly [name: string, text: string, days: readonly string[]])[] = [
  [
    "days joined by a word are one range",
    "Jets bombed the harbour of Lemnar on Monday and Tuesday.",
    ["bombed 2021-05-17/2021-05-18 joined-days “Monday” “Tuesday”"],
  ],
  [
    "a range of years",
    "Between 2003 and 2006, rebels killed 4,000 people.",
    ["killed 2003/2006 joined-days “2003” “2006”"],
  ],
  [
    "days that no word joins are not one range",
    "Gunmen killed a priest on Tuesday in the village that they had burned in March.",
    ["killed 2021-05-18 weekday “Tuesday”", "burned 2021-03 month “March”"],
  ],
  [
    "a war that began runs until now",
    "The war, which began in 2015, has killed 9,000 civilians.",
    ["killed 2015-01-01/2021-05-20 begun-run “2015”"],
  ],
  [
    "a length beside the present perfect reaches up to now",
    "The army has been shelling the town for three days.",
    ["shelling 2021-05-17/2021-05-20 run-until-now “three days”"],
  ],
  [
    "a length that only compares is no run",
    "At least 49 soldiers have been killed in the worst fighting in two years.",
    ["killed open"],
  ],
  [
    "what happened when is told by the day before it",
    "The attack was the deadliest since 2019, when a bomber killed 51 people.",
    ["attack open", "killed 2019 when-clause “2019”"],
  ],
  [
    "days counted from a dated event",
    "Two days after the ceasefire of 3 May, shelling killed four children in Orlan.",
    ["ceasefire 2021-05-03 day-month “3 May”", "killed 2021-05-05 counted-days “Two days” “3 May”"],
  ],
  [
    "an event from which one is counted that a later sentence tells again, with its day",
    "Residents said that a drone strike had killed seven herders, two days after an ambush in which 17 soldiers died. The strike on Monday hit a camp.",
    ["killed open", "died 2021-05-15 counted-days “two days” “Monday”", "hit 2021-05-17 weekday “Monday”"],
  ],
  [
    "another strike is not the one that is counted",
    "Residents said that a drone strike had killed seven herders, two days after an ambush in which 17 soldiers died. A strike on Monday hit a camp.",
    ["killed open", "died open", "hit 2021-05-17 weekday “Monday”"],
  ],
  [
    "an event from which a dated one is counted",
    "Soldiers killed a student on 4 May, a week after police shot dead her brother.",
    ["killed 2021-05-04 day-month “4 May”", "shot dead 2021-04-24/2021-04-30 counted-days “4 May” “a week”"],
  ],
  [
    "neither side of a distance lends its place in time when none is known",
    "Days after gunmen killed four teachers, soldiers shot dead a farmer.",
    ["killed open", "shot dead open"],
  ],
  [
    "what stands behind the next subject is not told before it",
    "Almost a year after the army seized power, soldiers on Sunday shot dead two students.",
    ["shot dead 2021-05-16 weekday “Sunday”"],
  ],
  [
    "all days since a dated event, beside the present perfect",
    "Troops have killed 250 insurgents since the offensive was launched on 3 May.",
    ["killed 2021-05-03/2021-05-20 run-since “since” “3 May”", "offensive 2021-05-03 day-month “3 May”"],
  ],
  [
    "a length with since counts from now",
    "It has been ten days since gunmen abducted the bishop.",
    ["abducted 2021-05-10 counted-days “ten days”"],
  ],
  [
    "the eve of an event",
    "On the eve of the election, held on 9 May, a bomb killed two policemen.",
    ["killed 2021-05-08 counted-days “eve” “9 May”"],
  ],
  [
    "a date before the clause that describes an event is of that event",
    "The attack on the embassy on 7 May followed a raid on 5 May in which police killed three suspects.",
    [
      "attack 2021-05-07 day-month “7 May”",
      "raid 2021-05-05 day-month “5 May”",
      "killed 2021-05-05 same-sentence “5 May”",
    ],
  ],
  ["the day of a verb of no event stays with it", "The army owned up to the strike on Monday.", ["strike open"]],
  [
    "the month of another thing is not that of the event",
    "Next month's trial concerns the murder of six priests in 1989.",
    ["murder 1989 year “1989”"],
  ],
  [
    "an anniversary on its day",
    "Tuesday was the tenth anniversary of the bombing that killed 19 people in the station.",
    ["killed 2011-05-18 anniversary “Tuesday” “tenth anniversary”"],
  ],
  [
    "an anniversary without its day counts years from publication",
    "The village marked the 30th anniversary of the massacre in which soldiers killed 60 people.",
    ["massacre 1991 counted-days “30th anniversary”", "killed 1991 counted-days “30th anniversary”"],
  ],
  [
    "entries of a chronology have the day of their heading, and its year goes on",
    "Timeline of violence\n\n12 March 2019: Gunmen shoot dead two monks.\n\n14 March: Troops kill six suspects.",
    ["shoot dead 2019-03-12 dated-entry “12 March 2019”", "kill 2019-03-14 dated-entry “14 March”"],
  ],
  [
    "a line with a day stands over the paragraphs of that day",
    "A week of violence\n\nMonday, 10 May\n\nSoldiers shot dead a teacher.\n\nA bomb wounded three people.\n\nTuesday, 11 May\n\nRebels killed two guards.",
    [
      "shot dead 2021-05-10 dated-entry “Monday, 10 May”",
      "wounded 2021-05-10 dated-entry “Monday, 10 May”",
      "killed 2021-05-11 dated-entry “Tuesday, 11 May”",
    ],
  ],
  [
    "one day at the head of a text is no chronology",
    "Attack in the north\n\nMonday, 10 May\n\nSoldiers shot dead a teacher.",
    ["Attack open", "shot dead open"],
  ],
  [
    "days under bylines are those of writing",
    "Police hold man\n\nBy Ann Rowe\n\nMay 11, 2021\n\nGunmen shot dead a teacher.\n\nBy Tom Hale\n\nMay 12, 2021\n\nThe gunmen wounded a nurse.",
    ["hold open", "shot dead open", "wounded open"],
  ],
];

for (const [name, text, days] of CASES) {
  test(`event days: ${name}`, async () => {
    const { article, resolved } = await readReport(sampleReport(text, "2021-05-20"), reader);
    const quote = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
    const seen = (resolved?.claims ?? []).map(({ claim: { trigger }, when }) => {
      if (when === null) return `${quote(trigger)} open`;
      const words = when.provenance.spans.map((span) => `“${quote(span)}”`).join(" ");
      return `${quote(trigger)} ${when.value.edtf} ${when.provenance.by.id.split("/").at(-1)} ${words}`;
    });
    assert.deepEqual(seen, days);
  });
}
