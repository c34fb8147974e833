import assert from "node:assert/strict";
import { test } from "node:test";
import { datelineLength, isDatelineAlone } from "./dateline.ts";

const DATELINES = [
  ["BEIRUT (Reuters) — ", "Ten men died."],
  ["(Reuters) - ", "Ten men died."],
  ["KABUL, Afghanistan (AP) — ", "“Ten men died,” he said."],
  ["DAMASCUS, Feb. 7 (Xinhua) -- ", "Ten men died."],
  ["DEIR AL-ZOR, Syria, 7 February 2018 (Northern Wire) - ", "Ten men died."],
  ["Port Essien (Agence Est) - ", "Ten men died."],
  ["GAZA CITY — ", "Ten men died."],
  ["MOGADISHU - ", "Ten men died."],
] as const;
for (const [dateline, rest] of DATELINES) {
  test(`"${dateline}" is a dateline`, () => assert.equal(datelineLength(dateline + rest), dateline.length));
}

const OTHERS = [
  "US-backed fighters took the town.",
  "ISIS — also known as Daesh — claimed the attack.",
  "ISIL said (Monday) - and the army agreed - that ten men died.",
  "NATO said that ten men died.",
  "The Syrian Democratic Forces (SDF) - a Kurdish-led alliance - lost ten men.",
  "Ten men died - all of them soldiers.",
  "UN - The council met.",
];
for (const text of OTHERS) {
  test(`"${text}" has no dateline`, () => assert.equal(datelineLength(text), 0));
}

const ALONE = [
  "MOGADISHU -",
  "PORT ESSIEN —",
  "GRAND BASSIN, Norland --",
  "EAST HOLM, N.L. (Agence Est) –",
  "KABUL, Afghanistan, Feb. 7 (AP) —",
];
for (const line of ALONE) {
  test(`"${line}" alone is a dateline`, () => assert.ok(isDatelineAlone(line)));
}

const NOT_ALONE = ["UPDATE:", "BREAKING NEWS", "Port Essien —", "MOGADISHU - Ten men died.", "— Ten men died."];
for (const line of NOT_ALONE) {
  test(`"${line}" alone is no dateline`, () => assert.ok(!isDatelineAlone(line)));
}
