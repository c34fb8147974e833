import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { SAMPLE_RECORD } from "#export/sample-record.ts";
import type { CaseRecord } from "#model/reading.ts";
import { incidentPage } from "./incident-page.ts";
import { lineWidth, printLines } from "./lines.ts";
import { indexRecord } from "./record-index.ts";
import { recordPage } from "./record-page.ts";

function printed(record: CaseRecord, width: number, colour = false): string {
  const paper = { width, colour };
  return printLines(recordPage(record, paper), paper);
}

const PAGE = printed(SAMPLE_RECORD, 80);

/** The part of the page from one title to the next. */
function between(from: string, to: string): string {
  const start = PAGE.indexOf(`\n${from}`);
  const end = PAGE.indexOf(`\n${to}`, start + 1);
  assert.ok(start >= 0 && end > start, `${from} stands before ${to}`);
  return PAGE.slice(start, end);
}

for (const width of [40, 60, 80, 100]) {
  test(`no line is wider than ${width} columns`, () => {
    for (const line of recordPage(SAMPLE_RECORD, { width, colour: false })) assert.ok(lineWidth(line) <= width);
  });
}

test("without colour there is no escape sequence, with colour the words are the same", () => {
  assert.ok(!PAGE.includes("\u001b"));
  const coloured = printed(SAMPLE_RECORD, 80, true);
  assert.ok(coloured.includes("\u001b[1m"));
  assert.equal(stripVTControlCharacters(coloured), PAGE);
});

test("an incident's page says what, when, where, who, how many", () => {
  const facts = between("Air strikes", "Accounts");
  assert.match(facts, /when {5}Tuesday 2 March 2021 \(from the context; accounts differ, see below\)/);
  assert.match(facts, /where {4}near Orlo, Upper Sarn/);
  assert.match(facts, /sides {4}A Army of Velmar\n {11}B Sarn Front/);
  assert.match(facts, /killed, side B: 40 or more · best 40 · 1 account, 1 origin · policy range/);
  assert.match(facts, /i_[0-9a-f]{16}/, "the id that `show` takes");
});

test("the accounts stand as speaker, figure and words, with the outlet when there are several reports", () => {
  const accounts = between("Accounts", "Contradictions");
  assert.match(accounts, /^ {2}Velmar's army {9}killed 40 or more {3}“Velmar's army said on Tuesday that$/m);
  assert.match(accounts, /in Daily Lantern/);
  assert.match(accounts, /calls it “a/);
});

test("the values of a contradiction stand under one another with their words", () => {
  const contradictions = between("Contradictions", "Before");
  assert.match(contradictions, /date: the accounts name different days/);
  assert.match(contradictions, /^ {2}2 March 2021 {10}Velmar's army/m);
  assert.match(contradictions, /^ {2}3 March 2021 {10}The Sarn Front/m);
});

test("what came before and in answer stands on the timeline; what is only possible does not", () => {
  assert.match(between("Before", "In response"), /telephone/);
  assert.match(between("In response", "Background"), /4 Mar 2021 +Velmar's foreign +“Velmar's foreign ministry/);
  assert.doesNotMatch(between("Before", "Background"), /may attack/);
  assert.match(between("Possible, not counted", "Notes"), /may attack the town\n.*again/);
});

test("background stands after the current incidents and is shorter", () => {
  const background = between("Background", "Possible");
  assert.match(background, /Jun 2019: Explosion in Orlo/);
  assert.doesNotMatch(background, /Accounts/);
});

test("the page ends with the notes and with the reports that were not read", () => {
  const notes = PAGE.slice(PAGE.indexOf("\nNotes"));
  assert.match(notes, /мост.txt was kept, but not read/);
  assert.match(notes, /! in a language that the reader does not know/);
  assert.match(PAGE, /^2 reports read, 1 not read · 1 incident · 1 from the background/);
});

test("a report's text cannot act on the terminal", () => {
  const [reading] = SAMPLE_RECORD.readings;
  const text = reading!.article.text.replaceAll(" ", "\u001b");
  const hostile = { ...reading!, article: { ...reading!.article, text } };
  const page = printed({ ...SAMPLE_RECORD, readings: [hostile, ...SAMPLE_RECORD.readings.slice(1)] }, 80);
  assert.ok(!page.includes("\u001b"));
});

test("an incident without date, place, sides and counts still has its page", () => {
  const bare = { ...SAMPLE_RECORD.incidents[0]!, when: null, place: null, sideA: null, sideB: null, counts: [] };
  const paper = { width: 80, colour: false };
  const page = printLines(incidentPage(bare, indexRecord(SAMPLE_RECORD), paper), paper);
  assert.equal(page.match(/not told/g)?.length, 3);
});

test("nothing read is nothing told", () => {
  const record: CaseRecord = {
    readings: [],
    linked: { clusters: [], judgements: [], standalone: [], copies: [] },
    incidents: [],
  };
  assert.equal(printed(record, 80), "0 reports read · 0 incidents · 0 from the background\n");
});
