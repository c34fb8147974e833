import assert from "node:assert/strict";
import { test } from "node:test";
import { SAMPLE_RECORD } from "#export/sample-record.ts";
import type { Judgement } from "#model/incident.ts";
import { rule, sourced } from "#text/sourced.ts";
import { accountTable } from "./account-table.ts";
import { claimPage } from "./claim-page.ts";
import { incidentEntry } from "./incident-entry.ts";
import { incidentPage } from "./incident-page.ts";
import { judgementLines } from "./judgements.ts";
import { type Line, lineWidth, printLines } from "./lines.ts";
import { indexRecord } from "./record-index.ts";
import { reportPage } from "./report-page.ts";

const PAPER = { width: 80, colour: false };
const [ORLO, KESTREL, UNREAD] = SAMPLE_RECORD.readings;
const [RAID] = SAMPLE_RECORD.incidents;
const KILLING = ORLO!.resolved!.claims[0]!;

const printed = (lines: readonly Line[]) => printLines(lines, PAPER);

function claimPageOf(width: number, obsolete = false): Line[] {
  const shown = { claim: KILLING.claim.id, obsolete, reading: ORLO!, incidents: [RAID!] };
  return claimPage(shown, { width, colour: false });
}

test("a claim's page gives every value with its words, certainty and producer", () => {
  const page = printed(claimPageOf(80));
  assert.match(page, /^killed\n/);
  assert.match(page, /“Velmar's army said on Tuesday that its jets killed at least 40 fighters/);
  assert.match(page, /affirmed, actual, current, by sample\/hand@1/);
  assert.match(page, /event +ASSAULT +“killed” stated, by/);
  assert.match(page, /asserts +Velmar's army/);
  assert.match(page, /killed +40 or more \(at-least, +“at least 40” stated, by/);
  assert.match(page, /when +Tuesday 2 March 2021 +“killed” implied, by/);
  assert.match(page, /Incidents\n.*Air strikes on the Sarn Front near/);
  assert.doesNotMatch(page, /obsolete/);
});

test("a claim that a newer reading no longer holds says so", () => {
  assert.match(printed(claimPageOf(80, true)), /obsolete: a newer reading/);
});

test("a claim's page keeps its width", () => {
  for (const width of [40, 80]) for (const line of claimPageOf(width)) assert.ok(lineWidth(line) <= width);
});

function reportPageOf(reading: typeof ORLO): string {
  const state = {
    report: reading!.report,
    sha256: "ab".repeat(32),
    addedAt: "2021-03-05T00:00:00Z",
    producers: "rules@1",
  };
  const copies = SAMPLE_RECORD.linked.copies[0]!;
  const others = [ORLO!.report, KESTREL!.report].filter(({ id }) => id !== reading!.report.id);
  const shown = { state, history: [reading!.report], reading: reading!, incidents: [RAID!], copies, others };
  return printed(reportPage(shown, PAPER));
}

test("a report's page says where it came from and what was read in it", () => {
  const page = reportPageOf(ORLO);
  assert.match(page, /outlet +Daily Lantern/);
  assert.match(page, /published +2021-03-05/);
  assert.match(page, /SHA-256/);
  assert.match(page, /Claims\n/);
});

test("a report's page says whose copy it is, and how much of the text both have", () => {
  const page = reportPageOf(KESTREL);
  assert.match(page, /Copies\n +Daily Lantern doc_[0-9a-f]{16}: the original/);
  assert.match(page, /this report \(.*\): copy of Daily Lantern doc_[0-9a-f]{16} \(in\s+other words, 40 % shared\)/);
});

test("an incident's page lists who is behind its accounts, and which of its reports are copies", () => {
  const page = printed(incidentPage(RAID!, indexRecord(SAMPLE_RECORD), PAPER));
  assert.match(page, /told by +2 outlets, 3 origins/);
  assert.match(page, /Origins\n +Velmar in Orlo Gazette\n +Sarn Front in Orlo Gazette\n/);
  assert.match(page, /: copy of Daily Lantern \(in other words, 40 % shared\)/);
});

test("a report that was not read says why", () => {
  assert.match(reportPageOf(UNREAD), /kept, but not read\n\nNotes\n.*does not know/s);
});

test("an entry of a list has day, title, id, place and counts", () => {
  const entry = printed(incidentEntry(RAID!, PAPER));
  assert.match(entry, /^2 Mar 2021 +Air strikes on the Sarn Front near Orlo i_[0-9a-f]{16}\n/);
  assert.match(entry, /near Orlo, Upper Sarn, VM · killed 40 or more \(side B\)/);
  assert.match(entry, /3\s+accounts · 2\s+outlets,\s+3\s+origins\s+·\s+1\s+contradiction/);
});

test("judgements name the comparisons, the weightiest first, and leave out what said nothing", () => {
  const value = sourced("j", "same" as const, { spans: [], by: rule("sample/hand") });
  const judgement: Judgement = { ...value, left: "c_1", right: "c_2", features: { place: 1, date: -2.5, actor: 0 } };
  assert.match(printed(judgementLines([judgement], PAPER)), /same c_1 c_2: date -2.5, place \+1\n/);
  assert.deepEqual(judgementLines([], PAPER), []);
});

test("accounts in the same words stand once, with all their outlets", () => {
  const [account] = RAID!.accounts;
  const incident = { ...RAID!, accounts: [account!, account!] };
  const table = printed(accountTable(incident, indexRecord(SAMPLE_RECORD), PAPER));
  assert.equal(table.match(/at least 40 fighters/g)?.length, 1);
});

test("a sentence that only points back is left out where the speaker says more", () => {
  const claims = ORLO!.resolved!.claims.map((resolved) => {
    const refersTo = resolved.claim.trigger.start !== KILLING.claim.trigger.start;
    return { ...resolved, claim: { ...resolved.claim, refersTo } };
  });
  const reading = { ...ORLO!, resolved: { ...ORLO!.resolved!, claims } };
  const [account] = RAID!.accounts;
  const incident = { ...RAID!, accounts: [{ ...account!, figures: account!.figures.slice(0, 1) }] };
  const table = printed(accountTable(incident, indexRecord({ readings: [reading] }), PAPER));
  assert.match(table, /at least 40 fighters/);
  assert.doesNotMatch(table, /Only one soldier/);
});
