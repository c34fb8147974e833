/** Scores of MUC-4 templates counted by hand, and the drafts made of small records. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention, MentionKind, Token } from "#model/annotated.ts";
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { CaseRecord } from "#model/reading.ts";
import { draftsOf } from "../eval/muc4/adapter/draft.ts";
import { shortWords, splitName } from "../eval/muc4/adapter/filler.ts";
import type { Filing } from "../eval/muc4/adapter/scene.ts";
import { scopeSigns } from "../eval/muc4/adapter/scope.ts";
import type { GoldDocument } from "../eval/muc4/gold.ts";
import { missesOf } from "../eval/muc4/misses.ts";
import type { Prediction, Template } from "../eval/muc4/prediction.ts";
import { percent, type Rates, type Share } from "../eval/muc4/rates.ts";
import { pairDocuments, scorePredictions } from "../eval/muc4/score.ts";
import { plainFiller, tokenF1 } from "../eval/muc4/strings.ts";

type Scores = Readonly<{
  roles: Readonly<Record<"strict" | "prop" | "lenient", Readonly<Record<string, Rates>>>>;
  incidents: Readonly<Record<string, Rates & Share & { accuracy: number }>>;
}>;
type Filler = NonNullable<GoldDocument["templates"][number]["slots"][string]>[number];

const DOCUMENT = { doc_date: "1990-01-12", body_start: 0, text: "", templates: [], grit_roles: {} } as const;

function goldOf(id: string, rest: Partial<GoldDocument> = {}): GoldDocument {
  return { ...DOCUMENT, templates: [], grit_roles: {}, id, ...rest };
}

function score(golds: readonly GoldDocument[], predictions: readonly Prediction[]): Scores {
  return scorePredictions(golds, predictions) as Scores;
}

// Du, Rush and Cardie 2021: their running example
const OFFICES = goldOf("d", {
  grit_roles: {
    Target: [
      ["Pilmai telephone company building", "telephone company building", "telephone company offices"],
      ["water pipes"],
      ["public telephone booth"],
    ],
  },
});
const targets = (...entities: string[][]): Scores => score([OFFICES], [{ id: "d", roles: { Target: entities } }]);

const ROLE_CASES: readonly (readonly [name: string, entities: string[][], rates: readonly [number, number, number]])[] =
  [
    [
      "one of two strings of one entity is too many",
      [
        ["water pipes"],
        ["Pilmai telephone company building"],
        ["public telephone booth"],
        ["telephone company offices"],
      ],
      [75, 100, 85.71],
    ],
    [
      "articles and punctuation do not count",
      [["the Pilmai telephone company building"], ["water pipes."], ["public telephone booth"]],
      [100, 100, 100],
    ],
    [
      "an entity that is left out is missed",
      [["Pilmai telephone company building"], ["public telephone booth"]],
      [100, 66.67, 80],
    ],
    ["no entity at all", [], [0, 0, 0]],
  ];
for (const [name, entities, rates] of ROLE_CASES) {
  test(`fillers: ${name}`, () => {
    const { p, r, f1 } = targets(...entities).roles.strict.micro!;
    assert.deepEqual([p, r, f1], rates);
  });
}

test("an entity with a string of another is wrong strictly, right in part, right leniently", () => {
  const { roles } = targets(["telephone company building", "telephone company offices", "water pipes"]);
  assert.equal(roles.strict.Target!.p, 0);
  assert.equal(roles.prop.Target!.p, 66.67);
  assert.equal(roles.prop.Target!.r, 22.22);
  assert.equal(roles.lenient.Target!.r, 33.33);
});

function fillers(values: string[], more: Partial<Filler> = {}): Filler {
  return { optional: false, values, refs: null, ...more };
}

const BANK = goldOf("a", {
  templates: [
    {
      optional: false,
      norm: {
        date: [{ kind: "between", from: "1990-01-10", to: "1990-01-12" }],
        location: [{ country: "PERU", places: [[{ name: "LIMA" }], [{ name: "SAN ISIDRO" }]] }],
      },
      slots: {
        "INCIDENT: TYPE": [fillers(["BOMBING", "ATTACK"])],
        "INCIDENT: STAGE OF EXECUTION": [fillers(["ACCOMPLISHED"])],
        "PHYS TGT: ID": [fillers(["BANK", "BANK OFFICE"])],
        "HUM TGT: NAME": [fillers(["JUAN DIAZ"])],
        "HUM TGT: DESCRIPTION": [fillers(["MAYOR"], { refs: ["JUAN DIAZ"] }), fillers(["GUARDS"])],
        "HUM TGT: NUMBER": [
          fillers(["1"], { refs: ["JUAN DIAZ"], numbers: [{ min: 1, max: 1 }] }),
          fillers(["3", "4"], {
            refs: ["GUARDS"],
            numbers: [
              { min: 3, max: 3 },
              { min: 4, max: 4 },
            ],
          }),
        ],
        "HUM TGT: EFFECT OF INCIDENT": [
          fillers(["DEATH"], { refs: ["JUAN DIAZ"] }),
          fillers(["DEATH"], { refs: ["GUARDS"] }),
        ],
      },
    },
    {
      optional: true,
      norm: { date: [], location: [{ country: "PERU", places: [] }] },
      slots: { "INCIDENT: TYPE": [fillers(["KIDNAPPING"])] },
    },
  ],
});
const BANK_READ: Prediction = {
  id: "a",
  incidents: [
    {
      type: "ATTACK",
      stage: "ACCOMPLISHED",
      date: { from: "1990-01-11", to: "1990-01-11" },
      location: { country: "PERU", places: ["LIMA"] },
      physTargets: [["BANK OFFICE"]],
      humanTargets: [
        { names: ["JUAN DIAZ"], number: { min: 1, max: 1 }, effects: ["DEATH"] },
        { descriptions: ["GUARDS"], number: { min: 4, max: 4 }, effects: ["DEATH"] },
      ],
    },
  ],
};

test("templates are paired and judged slot by slot", () => {
  const { incidents } = score([BANK, goldOf("b")], [BANK_READ, { id: "b", incidents: [{ type: "ARSON" }] }]);
  const right = (name: string): number => incidents[name]!.correct;
  assert.deepEqual([incidents.type!.p, incidents.type!.r], [50, 100], "the optional template is not missed");
  assert.equal(incidents.relevance!.p, 50);
  assert.equal(incidents.relevance!.accuracy, 50);
  assert.equal(right("date_exact_on_aligned"), 0);
  assert.equal(right("date_compatible_on_aligned"), 1);
  assert.equal(right("location_country_on_aligned"), 1);
  assert.equal(right("location_any_place_on_aligned"), 1);
  assert.equal(right("location_finest_on_aligned"), 0);
  assert.deepEqual(incidents.human_number_on_matched, { acc: 100, correct: 2, n: 2 });
  assert.deepEqual(incidents.human_effect, { p: 100, r: 100, f1: 100, tp: 2, pred: 2, gold: 2 });
  assert.equal(right("killed_total_on_aligned"), 1, "1 + 4 is a permitted choice");
});

test("a document without a prediction counts as predicted empty", () => {
  const { type, relevance } = score([BANK], []).incidents;
  assert.deepEqual([type!.gold, type!.f1, relevance!.r], [1, 0, 0]);
});

test("misses show gold and prediction side by side and mark what differs", () => {
  const [document] = pairDocuments([BANK], [BANK_READ]);
  const lines = missesOf(document!).split("\n");
  const lineOf = (slot: string): string => lines.find((line) => line.slice(4).startsWith(slot)) ?? "";
  assert.match(lineOf("type"), /^ {2}= type +BOMBING\/ATTACK +\| ATTACK$/);
  assert.match(lineOf("place"), /^ {2}✗ place +PERU: LIMA: SAN ISIDRO +\| PERU: LIMA$/);
  assert.ok(lines.includes("-- missed (optional)"));
});

const STRINGS: readonly (readonly [words: string, plain: string])[] = [
  ["THE BANK'S OFFICE.", "banks office"],
  ["A CAR-BOMB", "carbomb"],
  ["Theatre", "theatre"],
];
for (const [words, plain] of STRINGS) {
  test(`"${words}" is compared as "${plain}"`, () => assert.equal(plainFiller(words), plain));
}

test("tokens are matched as often as they stand in both", () => {
  assert.equal(tokenF1("bank bank", "bank office"), 0.5);
  assert.equal(tokenF1("", "bank"), 0);
});

test("a tie of rounding goes to the even digit", () => {
  assert.equal(percent(0.03125), 3.12);
  assert.equal(percent(0.09375), 9.38);
  assert.equal(percent(2 / 3), 66.67);
});

const SHORT: readonly (readonly [words: string, short: string])[] = [
  ["AT LEAST FOUR PEDESTRIANS", "PEDESTRIANS"],
  ["A GROUP OF ARMED INDIVIDUALS WHO WORE MASKS", "ARMED INDIVIDUALS"],
  ["ALLEGED URBAN\nGUERRILLA COMMANDOS", "URBAN GUERRILLA COMMANDOS"],
  ["TWO MEMBERS OF HIS ESCORT", "MEMBERS OF HIS ESCORT"],
  ["FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT]", "FMLN"],
  ["THE", "THE"],
];
for (const [words, short] of SHORT) {
  test(`"${words.replace(/\n/g, " ")}" is filled in as "${short}"`, () => assert.equal(shortWords(words), short));
}

test("ranks and offices are no part of a name", () => {
  assert.deepEqual(splitName("GENERAL JUAN DIAZ"), { title: "GENERAL", name: "JUAN DIAZ" });
  assert.deepEqual(splitName("JUAN DIAZ"), { title: "", name: "JUAN DIAZ" });
  assert.deepEqual(splitName("MINISTER OF THE PRESIDENCY"), { title: "MINISTER OF THE PRESIDENCY", name: "" });
});

type Part = Readonly<{ words: string; kind: MentionKind; role: "agent" | "target" | "victim" | "instrument" }>;
type Given = Readonly<
  { trigger: string; lemma: string; parts: readonly Part[]; day?: string; tag?: string } & Partial<
    Pick<Claim, "polarity" | "event">
  >
>;

/** A record of one incident told by one claim. Each part and the trigger are one sentence's words; a part's head is its last word. */
function recordOf({ trigger, lemma, parts, day, tag = "VBD", ...rest }: Given): CaseRecord {
  const text = [...parts.map(({ words }) => words), trigger].join(" ");
  const doc = "doc_0123456789abcdef";
  const spanOf = (words: string) => ({ doc, start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: form, index }): Partial<Token> => {
    const isTrigger = index >= text.length - trigger.length;
    const plain = form.toLowerCase();
    const upos = isTrigger ? "VERB" : /^(?:JUAN|DIAZ|FMLN)$/.test(form) ? "PROPN" : "NOUN";
    return {
      form,
      start: index,
      end: index + form.length,
      lemma: isTrigger ? lemma : plain.replace(/s$/, ""),
      upos,
      tag: isTrigger ? tag : /S$/.test(form) ? "NNS" : "NN",
    };
  });
  const mentions = parts.map(({ words, kind }, index): Partial<Mention> => {
    const { start, end } = spanOf(words);
    const inside = tokens.flatMap((token, at) => (token.start! >= start && token.end! <= end ? [at] : []));
    const id = `m_${index}` as const;
    return {
      id,
      chain: id,
      value: words,
      kind,
      sentence: 0,
      first: inside[0]!,
      end: inside.at(-1)! + 1,
      head: inside.at(-1)!,
    };
  });
  const roles = Object.fromEntries(
    (["agent", "target", "victim", "instrument"] as const).map((role) => [
      role,
      parts.flatMap((part, index) => (part.role === role ? [`m_${index}`] : [])),
    ]),
  );
  const claim = {
    id: "c_1",
    trigger: spanOf(trigger),
    token: tokens.length - 1,
    sentence: 0,
    event: { value: "ASSAULT" },
    mode: null,
    polarity: "affirmed",
    modality: "actual",
    roles,
    figures: [],
    ...rest,
  };
  const when = day === undefined ? null : { value: { earliest: day, latest: day }, certainty: "stated" };
  const resolved = {
    actors: new Map(),
    places: new Map(),
    claims: [{ claim, place: null, when, actors: [] } as unknown as ResolvedClaim],
  };
  const reading = { article: { text }, annotated: { tokens, mentions }, resolved };
  return { readings: [reading], incidents: [{ claims: ["c_1"] }] } as unknown as CaseRecord;
}

const FILED = { publishedOn: "1990-01-12", filedFrom: "PE" };
const MEN: Part = { words: "THREE MEN", kind: "people", role: "agent" };
const DIAZ: Part = { words: "GENERAL JUAN DIAZ", kind: "person", role: "victim" };
const SHOT = { trigger: "MURDERED", lemma: "murder", parts: [MEN, DIAZ] } as const;

/** Templates of the drafts that nothing speaks against. */
function draftedOf(record: CaseRecord, filing: Filing): Template[] {
  const drafted = draftsOf(record, filing);
  if (drafted === null) return [];
  const { scene, drafts } = drafted;
  return drafts.filter((draft) => scopeSigns(draft, scene).length === 0).map(({ template }) => template);
}

test("a murder fills who, whom, how many, what came of it, when and where", () => {
  assert.deepEqual(draftedOf(recordOf({ ...SHOT, day: "1990-01-11" }), FILED), [
    {
      type: "ATTACK",
      stage: "ACCOMPLISHED",
      date: { from: "1990-01-11", to: "1990-01-11" },
      location: { country: "PERU", places: [] },
      weapons: [],
      perpIndividuals: [["MEN"]],
      perpOrganizations: [],
      physTargets: [],
      humanTargets: [
        { names: ["JUAN DIAZ"], descriptions: ["GENERAL"], number: { min: 1, max: 1 }, effects: ["DEATH"] },
      ],
    },
  ]);
});

test("a bomb makes a bombing of a house, dated up to the report when no day is told", () => {
  const [template] = draftedOf(
    recordOf({
      trigger: "DESTROYED",
      lemma: "destroy",
      parts: [
        { words: "TWO BOMBS", kind: "weapon", role: "instrument" },
        { words: "THE HOTEL", kind: "facility", role: "target" },
      ],
    }),
    FILED,
  );
  assert.equal(template?.type, "BOMBING");
  assert.deepEqual(template?.weapons, [["BOMBS"]]);
  assert.deepEqual(template?.physTargets, [["HOTEL"]]);
  assert.deepEqual(template?.date, { from: null, to: "1990-01-12" });
});

const SILENT: readonly (readonly [name: string, given: Given, filedFrom: string])[] = [
  [
    "war between forces",
    { ...SHOT, parts: [MEN, { words: "TEN SOLDIERS", kind: "armed-group", role: "victim" }] },
    "PE",
  ],
  [
    "an attack on a garrison",
    {
      trigger: "ATTACKED",
      lemma: "attack",
      parts: [MEN, { words: "ARMY BARRACKS", kind: "facility", role: "target" }],
    },
    "PE",
  ],
  ["what is more than two months old", { ...SHOT, day: "1989-10-01" }, "PE"],
  ["another part of the world", SHOT, "FR"],
  ["what nobody suffered", { trigger: "ATTACKED", lemma: "attack", parts: [MEN] }, "PE"],
  [
    "a summary of many",
    {
      trigger: "MURDERS",
      lemma: "murder",
      tag: "NNS",
      parts: [{ words: "CIVILIANS", kind: "people", role: "victim" }],
    },
    "PE",
  ],
  ["what is denied", { ...SHOT, polarity: "negated" }, "PE"],
  ["an arrest", { ...SHOT, trigger: "ARRESTED", lemma: "arrest", event: { value: "COERCE" } as Claim["event"] }, "PE"],
];
for (const [name, given, filedFrom] of SILENT) {
  test(`no template: ${name}`, () => {
    assert.deepEqual(draftedOf(recordOf(given), { ...FILED, filedFrom }), []);
  });
}
