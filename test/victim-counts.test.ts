/** How many were killed and injured in the one incident of a short report, read by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#model/codes.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Best counts over all sides of each incident with victims; null where nobody is counted so. */
async function counts(text: string): Promise<(number | null)[][]> {
  const { incidents } = makeRecord([await readReport(sampleReport(text, "2024-06-01"), reader)], reader);
  return incidents
    .map((incident) => (["killed", "injured"] as const).map((measure) => totalOf(incident, measure)))
    .filter((pair) => pair.some((count) => count !== null));
}

function totalOf({ counts }: Awaited<ReturnType<typeof makeRecord>>["incidents"][number], wanted: Measure) {
  const found = counts.filter(({ measure }) => measure === wanted);
  if (found.length === 0) return null;
  return found.reduce((sum, { estimate }) => sum + (estimate.chosen.value.best ?? 0), 0);
}

const EXAMPLES: readonly (readonly [text: string, killed: number | null, injured: number | null])[] = [
  ["A student was shot in the leg in Mopti on Monday. He was later pronounced dead, police said.", 1, null],
  ["Child killed in shooting\n\nA child was killed when gunmen opened fire in Mopti on Monday.", 1, null],
  ["A 16-year-old has died after being shot by gunmen in Mopti on Monday.", 1, null],
  ["A trader has died, two days after he was shot in Mopti, police said.", 1, null],
  ["Four students were shot, one fatally, in Mopti on Monday.", 1, 3],
  ["Both men in the car were killed when gunmen fired on it in Mopti on Monday.", 2, null],
  ["Two men were charged with the fatal shooting of a shopkeeper in Mopti.", 1, null],
  ["The victim who died in the attack on Mopti was a man in his 20s.", 1, null],
  [
    "Police spoke of the death of Amadou Traore, 40, in an attack on Mopti on Monday. Traore was killed at his gate.",
    1,
    null,
  ],
  ["A guard killed three colleagues in Mopti on Monday before killing himself, police said.", 4, null],
  ["Its driver, 44-year-old Lena Roe, was killed when gunmen attacked Mopti on Monday.", 1, null],
  ["Park Hall was shot and killed in Mopti on Monday.", 1, null],
  // behind the comma the clause is of the whole
  [
    "Mopti is burying the 52 people, among them a six-year-old boy, who were killed when a missile struck a cafe.",
    52,
    null,
  ],
  ["Nine workers, including two cooks who had slept there, were killed in an attack on Mopti on Monday.", 9, null],
  // asking how many counts nobody
  ["Gunmen killed two men in Mopti on Monday. The mayor declined to say how many people had been hurt.", 2, null],
  ["Market bombing: toll hits 30\n\nA bomb killed 30 people at a market in Mopti on Monday.", 30, null],
  ["Gunmen attacked Mopti on Monday. Late on Tuesday, the ministry raised its toll to 74.", 74, null],
  [
    'Gunmen raided Mopti on Monday, killing at least 23 people, residents said. "We have buried 23 people so far," a nurse said.',
    23,
    null,
  ],
  ["Two people were shot in Mopti on Monday, one of them fatally.", 1, 1],
  ["Police said that one person is dead and four others were injured in an attack on Mopti on Monday.", 1, 4],
  ["Four people were shot in the 1200 block of Elm Street in Denver on Monday, a woman told a 911 operator.", null, 4],
  // who tells of one of the dead does not outvote the toll
  [
    "Gunmen killed three people in Mopti on Monday. Police said that a teacher was killed in the yard. The mayor said that a trader was killed at the gate.",
    3,
    null,
  ],
  // a headline and its story are one
  [
    "2 killed, 4 injured in market attack\n\nTwo people were killed and four injured when gunmen opened fire at a market in Mopti on Monday.",
    2,
    4,
  ],
  ["A guard in Mopti shot dead two colleagues on Monday and took his own life. Three people died in all.", 3, null],
  ["The bodies of three farmers were found in a well near Mopti on Monday.", 3, null],
  ["Soldiers found three villagers shot dead in a ditch near Mopti on Monday.", 3, null],
  ["The attack on Mopti on Monday left one person dead and five others wounded.", 1, 5],
  ["Shrapnel struck four students in Mopti on Monday, police said.", null, 4],
  ["A husband and wife were killed when gunmen fired on their house in Mopti on Monday.", 2, null],
  ["A trader was wounded when gunmen attacked Mopti on Monday. The trader died on Tuesday of his wounds.", 1, null],
  ["Five people were shot in Mopti on Monday. Three were wounded and one died, police said.", 1, 4],
  // the attacker's own death, told apart from his victims'
  [
    "An officer killed three colleagues in Mopti on Monday, police said. The roads were closed. The officer died of a self-inflicted gunshot wound.",
    4,
    null,
  ],
  ["Gunman kills four people, self in Mopti\n\nPolice closed the roads on Monday.", 5, null],
  // who was found dead may be he already
  ["Four people were found shot dead in Mopti on Monday. A man died of a self-inflicted wound, police said.", 4, null],
  ["Father of five killed in attack on Mopti", 1, null],
  ["Gunmen killed five in Mopti on Monday.", 5, null],
  ["A mother, father and toddler were found shot dead in Mopti on Monday.", 3, null],
  ["A teacher, poet and father was shot dead in Mopti on Monday.", 1, null],
  ["The attack on Mopti on Monday left him and his two daughters dead.", 3, null],
  ["Two adults, one child dead in attack on Mopti\n\nPolice closed the roads on Monday.", 3, null],
  ["Gunman kills two, wounds four in Mopti\n\nPolice closed the roads on Monday.", 2, 4],
  ["The dead in the attack on Mopti on Monday were identified as Omar Sidi and Lena Keita.", 2, null],
];

for (const [text, killed, injured] of EXAMPLES) {
  test(`killed ${killed}, injured ${injured}: ${text.replace(/\s+/g, " ")}`, async () => {
    assert.deepEqual(await counts(text), [[killed, injured]]);
  });
}
