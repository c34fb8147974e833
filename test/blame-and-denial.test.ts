/** Who is said to have done it, and what is said not to have happened, as claims carry them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openReader } from "../eval/open-reader.ts";
import { rawText, readAll } from "../eval/read-case.ts";

type Case = readonly [text: string, trigger: string, polarity: "affirmed" | "negated", agents: readonly string[]];

const CASES: readonly Case[] = [
  ["The rebels said that they had nothing to do with the attack.", "attack", "negated", ["they"]],
  ["The militia said that its men had played no part in the killing of the priest.", "killing", "negated", ["its men"]],
  ["The army denied responsibility for the shelling of the market.", "shelling", "negated", ["army"]],
  ["The rebels said they were not involved in the attack.", "attack", "negated", ["they"]],
  ["The minister put the blame for the nine deaths on the rebels.", "deaths", "affirmed", ["rebels"]],
  ["The governor held the rebels responsible for the attack.", "attack", "affirmed", ["rebels"]],
  ["The army put the bombing down to the National Front.", "bombing", "affirmed", ["National Front"]],
  ["The attack was the work of the militia, the police said.", "attack", "affirmed", ["militia"]],
  ["The governor said that the rebels were to blame for the attack.", "attack", "affirmed", ["rebels"]],
  ["The ministry said that reports of an air strike on a hospital were false.", "air strike", "negated", []],
  ["The ministry called the report of an attack on the hospital a lie.", "attack", "negated", []],
  ["The army said the claim that its men had killed 20 people was untrue.", "killed", "negated", ["its men"]],
  ["The governor called the report of an attack on the hospital a warning.", "attack", "affirmed", []],
  ["The army disputed the council's account of the killings in Moura.", "killings", "affirmed", []],
  ["Two soldiers were hurt when their vehicle hit a landmine.", "hit", "affirmed", []],
  ["A warplane hit a bomb factory in Tarn.", "hit", "affirmed", ["warplane"]],
  ["Eleven soldiers were killed in a Niger ambush on Monday.", "killed", "affirmed", []],
  ["Eleven soldiers were killed in Israel strikes on Monday.", "killed", "affirmed", ["Israel"]],
  ["The police chief ruled out an attack.", "attack", "negated", []],
  ["The ministry denied that it had ordered the army to stop fighting in Tarn.", "fighting", "affirmed", ["army"]],
  ["The dead in Tarn were not villagers but armed men, the army said.", "dead", "affirmed", []],
  ["The army attributed the killing of the priest to smugglers.", "killing", "affirmed", ["smugglers"]],
  ["The militia rejected all charges of involvement in the attack.", "attack", "negated", ["militia"]],
  ["The rebels claimed the attack on the convoy.", "attack", "affirmed", ["rebels"]],
  ["The ministry said that the militia bore responsibility for the blast.", "blast", "affirmed", ["militia"]],
  ["A drone killed nine men in Tarn. The militia denied involvement.", "involvement", "negated", ["militia"]],
  ["A drone killed nine men in Tarn. The ministry denied it.", "it", "negated", []],
  [
    "A drone killed nine men in Tarn. The ministry said that nothing of the kind had happened.",
    "happened",
    "negated",
    [],
  ],
  ["A drone killed nine men in Tarn. The army said that smugglers did it.", "did", "affirmed", ["smugglers"]],
  [
    "Rebels took the base, a resident said. The army rejected claims that the base had fallen.",
    "fallen",
    "negated",
    [],
  ],
];

const raws = CASES.map(([text], at) => rawText(`case-${at}`, text, "2024-05-10"));
const readings = await readAll(raws, await openReader());

for (const [at, [text, trigger, polarity, agents]] of CASES.entries()) {
  test(`${polarity}, by ${agents.join(", ") || "nobody who is told"}: ${text}`, () => {
    const { article, annotated, resolved } = readings[at]!;
    const quoted = ({ start, end }: Readonly<{ start: number; end: number }>) => article.text.slice(start, end);
    const claim = resolved?.claims.map((one) => one.claim).find((one) => quoted(one.trigger) === trigger);
    assert.ok(claim, `no claim at "${trigger}"`);
    const mention = (id: string) => annotated?.mentions.find((one) => one.id === id)?.value;
    assert.deepEqual([claim.polarity, (claim.roles.agent ?? []).map(mention)], [polarity, agents]);
  });
}
