import assert from "node:assert/strict";
import { test } from "node:test";
import { deedOf } from "./deed-families.ts";

const ALIKE = [
  ["attack", "attacker"],
  ["bomb", "bombing"],
  ["ambush", "ambushes"],
  ["killing", "murder"],
  ["slaying", "kill"],
  ["injury", "wound"],
  ["arrest", "detain"],
  ["Assault", "attack"],
] as const;

for (const [one, other] of ALIKE) {
  test(`${one} and ${other} may tell one deed`, () => assert.equal(deedOf(one), deedOf(other)));
}

const APART = [
  ["kill", "die"],
  ["kill", "wound"],
  ["attack", "shoot"],
  ["raid", "rain"],
  ["bed", "bing"],
] as const;

for (const [one, other] of APART) {
  test(`${one} and ${other} tell two`, () => assert.notEqual(deedOf(one), deedOf(other)));
}
