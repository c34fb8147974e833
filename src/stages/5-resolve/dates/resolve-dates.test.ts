import assert from "node:assert/strict";
import { test } from "node:test";
import { dayRange } from "#text/calendar.ts";
import { annotatedByHand, type WordByHand } from "../annotated-by-hand.ts";
import { resolveDates } from "./resolve-dates.ts";
import { tenseAt } from "./tense.ts";
import { tenseInText } from "./tense-words.ts";

const PUBLISHED = dayRange("2018-02-09");
const ATTACK = "Rebels attacked on Tuesday.";
const verb = (form: string, tag: string, lemma = form): WordByHand => ({ form, tag, lemma, upos: "VERB" });
const under = (form: string, head: string, more: Partial<WordByHand> = {}): WordByHand => ({
  form,
  under: head,
  ...more,
});

test("a date keeps its words, its rule and what it was made of", () => {
  const annotated = annotatedByHand(ATTACK, [{ quote: "Tuesday", kind: "date" }], [], PUBLISHED);
  const mention = annotated.mentions[0];
  const resolved = resolveDates(annotated, PUBLISHED).get(mention?.id ?? "m_");
  assert.equal(resolved?.range?.value.edtf, "2018-02-06");
  assert.equal(resolved?.range?.certainty, "implied");
  assert.equal(resolved?.range?.provenance.by.id, "resolve/date/weekday");
  assert.deepEqual(resolved?.range?.provenance.from, [mention?.id, annotated.article.publishedAt?.id]);
  const span = resolved?.range?.provenance.spans[0];
  assert.equal(ATTACK.slice(span?.start, span?.end), "Tuesday");
});

test("an undated report keeps stated dates and leaves relative ones open", () => {
  const text = "Rebels attacked on Tuesday, as on 3 March 2016.";
  const annotated = annotatedByHand(text, [
    { quote: "Tuesday", kind: "date" },
    { quote: "3 March 2016", kind: "date" },
  ]);
  const resolved = [...resolveDates(annotated, null).values()];
  assert.deepEqual(
    resolved.map(({ range }) => range?.value.edtf ?? null),
    [null, "2016-03-03"],
  );
  assert.equal(resolved[1]?.range?.certainty, "stated");
});

test("words before a mention count: since, for a fifth day; and the date told before", () => {
  const text = "Since Monday they fought. Strikes went on for a fifth day. On Tuesday ten died, and the next day two.";
  const annotated = annotatedByHand(text, [
    { quote: "Monday", kind: "date" },
    { quote: "a fifth day", kind: "date" },
    { quote: "Tuesday", kind: "date" },
    { quote: "the next day", kind: "date" },
  ]);
  assert.deepEqual(
    [...resolveDates(annotated, PUBLISHED).values()].map(({ range }) => range?.value.edtf),
    ["2018-02-05/2018-02-09", "2018-02-05/2018-02-09", "2018-02-06", "2018-02-07"],
  );
});

test("articles and hedges before a mention do not hide it: for the June attack, for at least two days", () => {
  const text = "Two men were jailed for the June 2016 attack. Guards shot for at least two days.";
  const annotated = annotatedByHand(text, [
    { quote: "June 2016", kind: "date" },
    { quote: "at least two days", kind: "date" },
  ]);
  assert.deepEqual(
    [...resolveDates(annotated, PUBLISHED).values()].map(({ timex }) => timex),
    ["2016-06", "P2D"],
  );
});

test("without syntax, the words of a date are no cue to its tense: 7 May is not what may be", () => {
  const text = "REBELS KILLED TEN PEASANTS ON 7 MAY.";
  assert.equal(tenseInText(text, text.indexOf("7"), text.indexOf(".")), "past");
});

test("what names no day of the calendar, and what is no date mention, is absent", () => {
  const annotated = annotatedByHand("On 31 February in Homs.", [
    { quote: "31 February", kind: "date" },
    { quote: "Homs", kind: "place" },
  ]);
  assert.equal(resolveDates(annotated, PUBLISHED).size, 0);
});

const TENSES: readonly (readonly [
  text: string,
  words: readonly WordByHand[],
  at: string,
  tense: string,
  day: string,
])[] = [
  [ATTACK, [verb("attacked", "VBD", "attack"), under("Tuesday", "attacked")], "Tuesday", "past", "2018-02-06"],
  [
    "They will meet on Tuesday.",
    [verb("meet", "VB"), under("will", "meet", { deprel: "aux", tag: "MD" }), under("Tuesday", "meet")],
    "Tuesday",
    "future",
    "2018-02-13",
  ],
  [
    "They plan to meet on Tuesday.",
    [
      verb("plan", "VBP"),
      { ...verb("meet", "VB"), under: "plan", deprel: "xcomp" },
      under("to", "meet", { deprel: "mark" }),
      under("Tuesday", "meet"),
    ],
    "Tuesday",
    "future",
    "2018-02-13",
  ],
  [
    "Talks were scheduled for Tuesday.",
    [
      verb("scheduled", "VBN", "schedule"),
      under("were", "scheduled", { deprel: "aux:pass", tag: "VBD" }),
      under("Tuesday", "scheduled"),
    ],
    "Tuesday",
    "future",
    "2018-02-13",
  ],
  [
    "They have fought since Tuesday.",
    [
      verb("fought", "VBN", "fight"),
      under("have", "fought", { deprel: "aux", lemma: "have", tag: "VBP" }),
      under("Tuesday", "fought"),
    ],
    "Tuesday",
    "past",
    "2018-02-06/2018-02-09",
  ],
  [
    "Congress called a session for Tuesday.",
    [
      verb("called", "VBD", "call"),
      under("session", "called", { deprel: "obj" }),
      under("Tuesday", "session", { deprel: "nmod" }),
      under("for", "Tuesday", { deprel: "case" }),
    ],
    "Tuesday",
    "future",
    "2018-02-13",
  ],
  [
    "Police arrested ten men for Tuesday.",
    [
      verb("arrested", "VBD", "arrest"),
      under("Tuesday", "arrested", { deprel: "obl" }),
      under("for", "Tuesday", { deprel: "case" }),
    ],
    "Tuesday",
    "past",
    "2018-02-06",
  ],
  ["Strike on Tuesday", [], "Tuesday", "unknown", "2018-02-06"],
  [
    "Congress postponed the vote until Tuesday.",
    [
      verb("postponed", "VBD", "postpone"),
      under("Tuesday", "postponed", { deprel: "obl" }),
      under("until", "Tuesday", { deprel: "case" }),
    ],
    "Tuesday",
    "future",
    "2018-02-13",
  ],
  [
    "Congress postponed the vote on Tuesday.",
    [
      verb("postponed", "VBD", "postpone"),
      under("Tuesday", "postponed", { deprel: "obl" }),
      under("on", "Tuesday", { deprel: "case" }),
    ],
    "Tuesday",
    "past",
    "2018-02-06",
  ],
];
for (const [text, words, at, tense, day] of TENSES) {
  test(`"${text}" is told as ${tense}: ${day}`, () => {
    const annotated = annotatedByHand(text, [{ quote: at, kind: "date" }], words);
    assert.equal(tenseAt(annotated, annotated.mentions[0]?.head ?? 0), tense);
    assert.equal([...resolveDates(annotated, PUBLISHED).values()][0]?.range?.value.edtf, day);
  });
}

const PLAIN: readonly (readonly [text: string, tense: string])[] = [
  ["They will meet on Tuesday.", "future"],
  ["The talks are scheduled for Tuesday.", "future"],
  ["Rebels attacked on Tuesday.", "past"],
  ["It will rain. Rebels struck on Tuesday.", "past"],
  ["Strike on Tuesday", "unknown"],
  ["The vote was to be held on Tuesday.", "future"],
  ["They agreed to meet on Tuesday.", "future"],
  ["They were asked to answer by Tuesday.", "unknown"],
];
for (const [text, tense] of PLAIN) {
  test(`without syntax, "${text}" is ${tense}`, () => {
    const start = text.indexOf("Tuesday");
    assert.equal(tenseInText(text, start, start + 7), tense);
  });
}

const DATELINES: readonly (readonly [
  text: string,
  dates: readonly string[],
  published: string | null,
  days: readonly (string | null)[],
])[] = [
  [
    "SAN SALVADOR, 8 MAY 89 (ACAN) -- REBELS ATTACKED LAST NIGHT",
    ["8 MAY 89", "LAST NIGHT"],
    "1989-05-09",
    ["1989-05-08", "1989-05-07"],
  ],
  ["SAN SALVADOR, 8 MAY 89 -- REBELS ATTACKED TODAY", ["8 MAY 89", "TODAY"], null, ["1989-05-08", "1989-05-08"]],
  ["BAMAKO, April 3 - One died yesterday", ["April 3", "yesterday"], "2021-04-04", ["2021-04-03", "2021-04-02"]],
  [
    "In Bamako, on April 3 - a Saturday - he died yesterday",
    ["April 3", "yesterday"],
    "2021-04-10",
    ["2021-04-03", "2021-04-09"],
  ],
  [
    "BAMAKO, 3 April 2019 - One died yesterday",
    ["3 April 2019", "yesterday"],
    "2021-04-10",
    ["2019-04-03", "2021-04-09"],
  ],
];
for (const [text, quotes, published, days] of DATELINES) {
  test(`the day of writing of "${text}" (${published ?? "undated"})`, () => {
    const annotated = annotatedByHand(
      text,
      quotes.map((quote) => ({ quote, kind: "date" as const })),
    );
    const dates = [...resolveDates(annotated, published === null ? null : dayRange(published)).values()];
    assert.deepEqual(
      dates.map(({ range }) => range?.value.edtf ?? null),
      days,
    );
  });
}
