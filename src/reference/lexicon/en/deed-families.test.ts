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
  ["kill", "die"],
  ["explosion", "detonate"],
  ["invasion", "incursion"],
  ["re-arrest", "arrest"],
] as const;

for (const [one, other] of ALIKE) {
  test(`${one} and ${other} may tell one deed`, () => assert.equal(deedOf(one), deedOf(other)));
}

const APART = [
  ["kill", "wound"],
  ["attack", "shoot"],
  ["explode", "bomb"],
  ["ceasefire", "fire"],
  ["raid", "rain"],
  ["bed", "bing"],
] as const;

for (const [one, other] of APART) {
  test(`${one} and ${other} tell two`, () => assert.notEqual(deedOf(one), deedOf(other)));
}

test("words that tell a deed together tell it, and apart they do not", () => {
  assert.equal(deedOf("gun", "gunned down"), deedOf("shoot"));
  assert.equal(deedOf("pass", "passed away"), deedOf("die"));
  assert.notEqual(deedOf("gun", "guns"), deedOf("shoot"));
  assert.notEqual(deedOf("pass", "passed a law"), deedOf("die"));
});
