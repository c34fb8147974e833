/** Real readings and decisions on them: what holds, what is told, and that it outlives other rules and other texts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Act, Decision, Outcome } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { valueId } from "#text/ids.ts";
import { makeReader, makeWorld } from "../defaults.ts";
import { makeRecord, readReport } from "../read-report.ts";
import { sampleReport } from "../sample-report.ts";
import { type Asked, actOf } from "./act-of.ts";
import { makeDecidedRecord } from "./decided-record.ts";
import { undoneBy } from "./ledger.ts";

const TEXTS = [
  "A car bomb killed 12 people in Mosul on Monday, police said. Nine others were wounded.",
  "The bombing of Monday killed 14 people in Mosul, the health ministry said on Tuesday.",
  "Gunmen shot dead three farmers near Maiduguri on Sunday, residents said.",
  "An air strike hit a market in Taiz on Saturday. The strike killed at least seven civilians, a doctor said.",
  "Soldiers shot dead two traders in Kerrville on Sunday, a witness said.",
];
const READER = await makeReader();
const WORLD = makeWorld();
const readOf = (text: string) => readReport(sampleReport(text, "2019-05-14"), READER);
const READINGS: readonly Reading[] = await Promise.all(TEXTS.map(readOf));
const PLAIN = makeRecord(READINGS, READER);

let count = 0;
function decision(act: Act, who = "A. Reader"): Decision {
  count += 1;
  const said = { at: `2026-01-01T00:00:${String(count % 60).padStart(2, "0")}.000Z`, who, why: null, act };
  return { id: valueId("dec", { ...said, count }), ...said };
}

function decided(decisions: readonly Decision[], readings: readonly Reading[] = READINGS) {
  return makeDecidedRecord(readings, decisions, READER);
}

function ask(
  asked: Asked,
  decisions: readonly Decision[] = [],
  record: CaseRecord = decided(decisions).record,
): Decision {
  return decision(actOf(asked, { record, decisions, world: WORLD }));
}

function incidentIn(record: CaseRecord, words: string): Incident {
  const found = record.incidents.find(({ title }) => title.includes(words));
  assert.ok(found !== undefined, `${words} in ${record.incidents.map(({ title }) => title).join("; ")}`);
  return found;
}

function standings(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ standing }) => standing.state);
}

const MOSUL = incidentIn(PLAIN, "Mosul");
const TAIZ = incidentIn(PLAIN, "Taiz");
const FARMERS = incidentIn(PLAIN, "Maiduguri");

function killedIn({ counts }: Incident): unknown {
  return counts.find(({ measure }) => measure === "killed")?.estimate.chosen.value;
}

test("without decisions, the record is what the rules make", () => {
  assert.deepEqual(decided([]), { record: PLAIN, outcomes: [] });
});

test("merged incidents are one, with the person as the judge, and undone they are what they were", () => {
  const merge = ask({ act: "merge", incidents: [TAIZ.id, FARMERS.id] });
  const { record, outcomes } = decided([merge]);
  const merged = record.incidents.find(({ claims }) =>
    [...TAIZ.claims, ...FARMERS.claims].every((claim) => claims.includes(claim)),
  );
  assert.ok(merged !== undefined);
  assert.deepEqual(merged.decisions, [merge.id]);
  assert.deepEqual(standings(outcomes), ["in force"]);
  const judged = record.linked.judgements.filter(({ provenance }) => provenance.by.kind === "person");
  assert.deepEqual(
    new Set(judged.map(({ value, provenance: { by } }) => `${value} ${by.id} ${by.version}`)),
    new Set([`same A. Reader ${merge.id}`]),
  );
  const undo = ask({ act: "undo", decision: merge.id }, [merge]);
  const after = decided([merge, undo]);
  assert.deepEqual(after.record, PLAIN);
  assert.deepEqual(standings(after.outcomes), ["undone", "in force"]);
});

test("claims that are split off are an incident of their own, and the others stay together", () => {
  const [first, ...rest] = MOSUL.claims;
  const split = ask({ act: "split", incident: MOSUL.id, claims: [first!] });
  const { record } = decided([split]);
  const homes = record.incidents.filter(({ claims }) => claims.some((claim) => MOSUL.claims.includes(claim)));
  assert.deepEqual(homes.map(({ claims }) => claims.toSorted()).toSorted(), [[first!], rest.toSorted()].toSorted());
});

test("a rejected claim is in no incident, and is kept as rejected", () => {
  const claim = FARMERS.claims[0]!;
  const { record } = decided([ask({ act: "reject", id: claim, field: null })]);
  assert.ok(
    record.incidents.every(
      ({ claims, context }) => !claims.includes(claim) && context.every((one) => one.claim !== claim),
    ),
  );
  const kept = record.readings.flatMap(({ resolved }) => resolved?.claims ?? []).find((one) => one.claim.id === claim);
  assert.equal(kept?.review, "rejected");
});

test("an edited toll is chosen, the rule's is beside it, and the title says it", () => {
  const edit = ask({ act: "edit", id: TAIZ.id, assignment: "killed=9" });
  const taiz = incidentIn(decided([edit]).record, "Taiz");
  const { estimate } = taiz.counts.find(({ measure }) => measure === "killed")!;
  assert.deepEqual(estimate.chosen.value, { low: 9, best: 9, high: 9 });
  assert.deepEqual(estimate.chosen.provenance.by, { kind: "person", id: "A. Reader", version: edit.id });
  assert.deepEqual(estimate.others[0]?.value, killedIn(TAIZ));
  assert.match(taiz.title, /: 9 killed$/);
});

test("an edited figure of a claim is what the incident counts, and its words stay", () => {
  const claim = FARMERS.counts[0]!.figures[0]!.claim;
  const { record } = decided([ask({ act: "edit", id: claim, assignment: "killed=4" })]);
  const [figure] = incidentIn(record, "Maiduguri").counts[0]!.figures;
  assert.deepEqual(figure?.estimate, { low: 4, best: 4, high: 4 });
  assert.deepEqual(figure?.words, FARMERS.counts[0]!.figures[0]!.words);
});

const CLAIM_EDITS: readonly (readonly [assignment: string, seen: (incident: Incident) => unknown, is: unknown])[] = [
  ["date=2019-05-10", ({ when }) => when?.chosen.value.edtf, "2019-05-10"],
  ["place=Kano @ 12.00, 8.52, NG", ({ place }) => place?.chosen.value.placeId, "point:12,8.52"],
  [
    "agent=boko-haram",
    ({ sideA, sideB }) => [sideA, sideB].some((side) => side?.chosen.value.actorId === "boko-haram"),
    true,
  ],
  [
    "speaker=village elders",
    ({ accounts }) => accounts.map(({ speaker }) => speaker?.value.actorId),
    ["said:village-elders"],
  ],
];
for (const [assignment, seen, is] of CLAIM_EDITS) {
  test(`a claim with ${assignment} makes an incident with it`, () => {
    const { record } = decided([ask({ act: "edit", id: FARMERS.claims[0]!, assignment })]);
    const incident = record.incidents.find(({ id }) => id === FARMERS.id);
    assert.deepEqual(incident && seen(incident), is);
  });
}

test("of two decisions on one thing the later holds, and the earlier is told to be overruled", () => {
  const first = ask({ act: "edit", id: TAIZ.id, assignment: "killed=9" });
  const second = ask({ act: "edit", id: TAIZ.id, assignment: "killed=8" }, [first]);
  const { record, outcomes } = decided([first, second]);
  assert.deepEqual(killedIn(incidentIn(record, "Taiz")), { low: 8, best: 8, high: 8 });
  assert.deepEqual(outcomes[0]?.standing, { state: "overruled", by: second.id });
  const undo = decision({ act: "undo", decision: second.id });
  const again = decided([first, second, undo]);
  assert.deepEqual(killedIn(incidentIn(again.record, "Taiz")), { low: 9, best: 9, high: 9 });
  assert.deepEqual(standings(again.outcomes), ["in force", "undone", "in force"]);
});

test("a split after a merge overrules it, and a merge after that overrules the split", () => {
  const merge = ask({ act: "merge", incidents: [TAIZ.id, FARMERS.id] });
  const merged = decided([merge]).record.incidents.find(({ decisions }) => decisions.includes(merge.id))!;
  const split = ask({ act: "split", incident: merged.id, claims: FARMERS.claims }, [merge]);
  const parted = decided([merge, split]);
  assert.deepEqual(standings(parted.outcomes), ["overruled", "in force"]);
  assert.ok(parted.record.incidents.some(({ id }) => id === FARMERS.id));
  const again = ask({ act: "merge", incidents: [TAIZ.id, FARMERS.id] }, [merge, split]);
  const back = decided([merge, split, again]);
  assert.deepEqual(standings(back.outcomes), ["overruled", "overruled", "in force"]);
  assert.ok(back.record.incidents.some(({ id }) => id === merged.id));
});

test("a grade and a review by a person outrank the suggestion, which stays to be seen", () => {
  const grade = ask({ act: "grade", incident: TAIZ.id, grade: "discounted" });
  const reject = ask({ act: "reject", id: TAIZ.id, field: null });
  const taiz = incidentIn(decided([grade, reject]).record, "Taiz");
  assert.equal(taiz.grade?.chosen.value, "discounted");
  assert.deepEqual(taiz.grade?.others[0]?.value, TAIZ.grade?.chosen.value);
  assert.deepEqual(taiz.review, { state: "rejected", decision: reject.id });
});

/** As another version of the rules would read it: other ids for everything that is told, and one word more in each trigger. */
function reread(reading: Reading): Reading {
  const renamed = new Map<ValueId, ValueId>();
  const claims = reading.resolved?.claims ?? [];
  for (const { claim } of claims) renamed.set(claim.id, valueId("c", `another version of ${claim.id}`));
  const name = (id: ValueId) => renamed.get(id) ?? id;
  return {
    ...reading,
    resolved: reading.resolved && {
      ...reading.resolved,
      claims: claims.map((resolved) => {
        const { claim } = resolved;
        const { trigger, evidence } = claim;
        const after = reading.article.text.slice(trigger.end, evidence.end).search(/(?<=\w)\b/);
        return {
          ...resolved,
          claim: {
            ...claim,
            id: name(claim.id),
            trigger: { ...trigger, end: after > 0 ? trigger.end + after : trigger.end },
            toldWith: claim.toldWith.map(name),
            relations: claim.relations.map(({ claim: other, ...relation }) => ({ ...relation, claim: name(other) })),
          },
        };
      }),
    },
  };
}

test("decisions outlive a reading by other rules, under other ids", () => {
  const edit = ask({ act: "edit", id: TAIZ.id, assignment: "killed=9" });
  const merge = ask({ act: "merge", incidents: [MOSUL.id, FARMERS.id] });
  const reject = ask({ act: "reject", id: MOSUL.claims.at(-1)!, field: null });
  const figure = ask({ act: "edit", id: FARMERS.claims[0]!, assignment: "killed=4" });
  const all = [edit, merge, reject, figure];
  const [before, after] = [decided(all), decided(all, READINGS.map(reread))];
  assert.ok(after.record.incidents.every(({ id }) => before.record.incidents.every((one) => one.id !== id)));
  assert.deepEqual(
    after.record.incidents.map((incident) => [incident.title, killedIn(incident), incident.decisions]),
    before.record.incidents.map((incident) => [incident.title, killedIn(incident), incident.decisions]),
  );
  assert.deepEqual(standings(after.outcomes), ["in force", "in force", "in force", "in force"]);
  assert.match(after.outcomes[0]?.remarks.join() ?? "", /more or fewer of its words/);
});

test("decisions follow their words when the text moves, and say so", async () => {
  const edit = ask({ act: "edit", id: FARMERS.claims[0]!, assignment: "killed=4" });
  const [moved] = [await readOf(`The weather was fine.\n\n${TEXTS[2]}`)];
  const doc = READINGS[2]!.article.doc;
  // a new cleaning of the same report: the bytes, and so the document id, are those of before
  const cleaned = JSON.parse(JSON.stringify(moved).replaceAll(moved!.article.doc, doc));
  const { record, outcomes } = decided(
    [edit],
    [{ ...moved!, ...cleaned, resolved: { ...moved!.resolved, claims: cleaned.resolved.claims } }],
  );
  assert.deepEqual(killedIn(incidentIn(record, "Maiduguri")), { low: 4, best: 4, high: 4 });
  assert.match(outcomes[0]?.remarks.join() ?? "", /the text of the report changed/);
});

test("a decision on words that are gone holds on nothing that looks like them", async () => {
  const edit = ask({ act: "edit", id: FARMERS.claims[0]!, assignment: "killed=4" });
  const other = await readOf("Gunmen shot dead three farmers near Maiduguri on Friday, residents said.");
  const doc = READINGS[2]!.article.doc;
  const lookalike = JSON.parse(JSON.stringify(other).replaceAll(other.article.doc, doc));
  const { record, outcomes } = decided(
    [edit],
    [{ ...other, ...lookalike, resolved: { ...other.resolved, claims: lookalike.resolved.claims } }],
  );
  assert.deepEqual(killedIn(incidentIn(record, "Maiduguri")), { low: 3, best: 3, high: 3 });
  assert.deepEqual(outcomes[0]?.standing, { state: "unanchored", why: "the words are gone" });
});

test("a decision on an incident waits until all its reports are in", () => {
  const edit = ask({ act: "edit", id: MOSUL.id, assignment: "killed=20" });
  const { outcomes } = decided([edit], READINGS.slice(0, 1));
  assert.deepEqual(outcomes[0]?.standing, { state: "unanchored", why: "some of its reports are not in the record" });
});

test("an undo of an undo brings the decision back", () => {
  const first = decision({ act: "undo", decision: "dec_0" });
  const undo = decision({ act: "undo", decision: first.id });
  const redo = decision({ act: "undo", decision: undo.id });
  assert.deepEqual(
    [...undoneBy([first, undo, redo])],
    [
      [undo.id, redo.id],
      ["dec_0", first.id],
    ],
  );
});

/** What anybody might ask of the record as it then is; null when there is nothing to ask it of. */
function someAct(record: CaseRecord, [kind, one, other]: readonly [number, number, number]): Asked | null {
  const { incidents } = record;
  const incident = incidents[one % Math.max(1, incidents.length)];
  if (incident === undefined) return null;
  const second = incidents[other % incidents.length]!;
  const claim = incident.claims[other % incident.claims.length]!;
  switch (kind % 6) {
    case 0:
      return incident.id === second.id ? null : { act: "merge", incidents: [incident.id, second.id] };
    case 1:
      return incident.claims.length < 2 ? null : { act: "split", incident: incident.id, claims: [claim] };
    case 2:
      return { act: "reject", id: claim, field: null };
    case 3:
      return { act: "edit", id: claim, assignment: `date=2019-05-0${1 + (other % 9)}` };
    case 4:
      return { act: "confirm", id: incident.id, field: null };
    default:
      return { act: "grade", incident: incident.id, grade: "weak" };
  }
}

const someActs = fc.array(fc.tuple(fc.nat(5), fc.nat(30), fc.nat(30)), { maxLength: 5 });

function decideAll(choices: readonly (readonly [number, number, number])[]): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const choice of choices) {
    const { record } = decided(decisions);
    const asked = someAct(record, choice);
    if (asked !== null) decisions.push(ask(asked, decisions, record));
  }
  return decisions;
}

test("whatever was decided, anything more and its undo change nothing", () => {
  fc.assert(
    fc.property(someActs, fc.tuple(fc.nat(5), fc.nat(30), fc.nat(30)), (choices, last) => {
      const before = decideAll(choices);
      const { record } = decided(before);
      const asked = someAct(record, last);
      if (asked === null) return;
      const more = ask(asked, before, record);
      const undo = decision({ act: "undo", decision: more.id });
      assert.deepEqual(decided([...before, more, undo]).record, record);
    }),
    { numRuns: 100 },
  );
});

test("whatever was decided, the order of reports changes nothing, and every claim is in one incident at most", () => {
  fc.assert(
    fc.property(someActs, (choices) => {
      const decisions = decideAll(choices);
      const [forth, back] = [decided(decisions), decided(decisions, READINGS.toReversed())];
      assert.deepEqual(back.record.incidents, forth.record.incidents);
      assert.deepEqual(back.record.linked, forth.record.linked);
      assert.deepEqual(back.outcomes, forth.outcomes);
      const claims = forth.record.incidents.flatMap((incident) => incident.claims);
      assert.equal(new Set(claims).size, claims.length);
      assert.deepEqual(decided(decisions).record, forth.record);
    }),
    { numRuns: 100 },
  );
});

test("the last merge and the last split of any sequence hold", () => {
  fc.assert(
    fc.property(someActs, (choices) => {
      const decisions = decideAll(choices);
      const last = decisions.findLast(({ act }) => act.act === "merge" || act.act === "split");
      if (last === undefined || decisions.at(-1) !== last) return;
      const { record, outcomes } = decided(decisions);
      assert.equal(outcomes.at(-1)?.standing.state, "in force");
      const homeOf = (claim: ValueId) => record.incidents.find(({ claims }) => claims.includes(claim))?.id ?? null;
      if (last.act.act === "merge") {
        const homes = new Set(last.act.incidents.flatMap(({ claims }) => claims.map(({ claim }) => homeOf(claim))));
        assert.equal(homes.size, 1);
      } else if (last.act.act === "split") {
        const leaving = new Set(last.act.leaving.map(({ claim }) => claim));
        const left = new Set([...leaving].map(homeOf));
        const stayed = last.act.incident.claims
          .filter(({ claim }) => !leaving.has(claim))
          .map(({ claim }) => homeOf(claim));
        assert.ok(stayed.every((home) => home === null || !left.has(home)));
      }
    }),
    { numRuns: 100 },
  );
});

const [REPORT] = READINGS.filter(({ article }) => article.text.includes("Kerrville"));
const MISSED =
  "Soldiers shot dead two traders in Kerrville on Sunday, a witness said. Their two cousins never came home.";

test("a claim that a person adds from words is a claim with these words, and its incident rests on the decision", async () => {
  const reading = await readOf(MISSED);
  const { doc, text } = reading.article;
  const { record } = makeDecidedRecord([reading], [], READER);
  const words = "two cousins never came home";
  const asked = {
    act: "add",
    report: doc,
    words,
    assignments: ["event=ASSAULT", "missing=2", "date=2019-05-12"],
  } as const;
  const added = ask(asked, [], record);
  const after = makeDecidedRecord([reading], [added], READER);
  const claims = after.record.readings[0]?.resolved?.claims ?? [];
  const claim = claims.find((one) => one.claim.by.kind === "person");
  assert.ok(claim !== undefined);
  assert.equal(text.slice(claim.claim.trigger.start, claim.claim.trigger.end), words);
  assert.equal(text.slice(claim.claim.evidence.start, claim.claim.evidence.end), "Their two cousins never came home.");
  assert.deepEqual(
    [claim.when?.value.edtf, claim.review, claim.claim.figures[0]?.value.low],
    ["2019-05-12", "confirmed", 2],
  );
  const home = after.record.incidents.find((one) => one.claims.includes(claim.claim.id));
  assert.ok(home?.decisions.includes(added.id));
  const edited = ask({ act: "edit", id: claim.claim.id, assignment: "missing=3" }, [added], after.record);
  const again = makeDecidedRecord([reading], [added, edited], READER);
  const now = again.record.readings[0]?.resolved?.claims.find((one) => one.claim.id === claim.claim.id);
  assert.deepEqual([now?.claim.figures[0]?.value.low, now?.decisions], [3, [added.id, edited.id]]);
  const undo = ask({ act: "undo", decision: added.id }, [added], after.record);
  assert.deepEqual(makeDecidedRecord([reading], [added, undo], READER).record, record);
});

test("an added claim outlives a page that was cleaned anew, and says when its words are gone", async () => {
  const reading = await readOf(MISSED);
  const { record } = makeDecidedRecord([reading], [], READER);
  const asked = {
    act: "add",
    report: reading.article.doc,
    words: "never came home",
    assignments: ["event=ASSAULT"],
  } as const;
  const added = ask(asked, [], record);
  const doc = reading.article.doc;
  const onThisDoc = (other: Reading): Reading => ({ ...other, article: { ...other.article, doc } });
  const moved = onThisDoc(await readOf(`Police are looking for the owner.\n\n${MISSED}`));
  const found = makeDecidedRecord([moved], [added], READER);
  assert.deepEqual(standings(found.outcomes), ["in force"]);
  assert.match(found.outcomes[0]?.remarks.join() ?? "", /found elsewhere/);
  const gone = makeDecidedRecord([onThisDoc(await readOf("Police are looking for the owner."))], [added], READER);
  assert.deepEqual(standings(gone.outcomes), ["unanchored"]);
});

const REFUSED: readonly Readonly<{
  name: string;
  words: string | { start: number; end: number };
  said: string[];
  why: RegExp;
}>[] = [
  { name: "words that are not there", words: "burnt down", said: ["event=ASSAULT"], why: /does not have the words/ },
  { name: "words that stand there twice", words: "o", said: ["event=ASSAULT"], why: /several times/ },
  {
    name: "words in which a claim is read",
    words: "shot dead",
    said: ["event=ASSAULT"],
    why: /read in these words already/,
  },
  { name: "a place outside the text", words: { start: 5, end: 9999 }, said: ["event=ASSAULT"], why: /has no words/ },
  { name: "no event", words: "a witness", said: ["killed=2"], why: /tell what it is once/ },
];
for (const { name, words, said, why } of REFUSED) {
  test(`a claim is not added for ${name}`, () => {
    const report = REPORT!.article.doc;
    assert.throws(() => ask({ act: "add", report, words, assignments: said }), { name: "InputError", message: why });
  });
}
