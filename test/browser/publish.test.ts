/** The view of the public export: nothing unreviewed, no private name, and the downloads say how many they hold. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { decide } from "#pipeline/decide.ts";
import { temporaryFolder } from "../run-crosscheck.ts";
import { axeFindings, becomes, NO_BROWSER, openPage, PHONE } from "./open-browser.ts";

const REPORT = `Published: 2019-05-14

A shell killed Hamoud Al-Ansi, a teacher, and two children in Taiz on Sunday, his brother Walid Al-Ansi said.

Gunmen shot dead three farmers near Maiduguri on Sunday, residents said.
`;

test("the public export shows what was confirmed, without names until they are asked for", {
  skip: NO_BROWSER,
  timeout: 120_000,
}, async (t) => {
  const file = join(temporaryFolder(t), "report.txt");
  writeFileSync(file, REPORT);
  const { page, url, services, faults } = await openPage(t, { reports: [file], viewport: PHONE, colorScheme: "dark" });
  await page.goto(`${url}publish`);
  await page.getByText("Nobody has confirmed an incident yet").waitFor();
  await page.getByText(/^0 of 2 incidents/).waitFor();

  const { workspace, linker, world, rules: producers, now } = services;
  const { incidents } = (await workspace.store.linked())!;
  const strike = incidents.find(({ title }) => title.includes("Taiz"))!;
  const decider = { who: "A. Reader", why: null, now };
  await decide(workspace, { act: "confirm", id: strike.id, field: null }, decider, {
    linker,
    world,
    producers,
    dryRun: false,
  });

  await page.reload();
  await page.getByRole("heading", { level: 2, name: /Taiz/ }).waitFor();
  await page
    .getByText(/^1 of 2 incidents\. Held back: 1 incident that nobody has confirmed, the names of 2 private persons/)
    .waitFor();
  assert.doesNotMatch((await page.textContent("main")) ?? "", /Ansi|Maiduguri/);
  await becomes(() => page.getByRole("link", { name: "CSV of this incident" }).count(), 1);
  assert.deepEqual(await axeFindings(page), []);
  assert.ok(((await page.evaluate("document.documentElement.scrollWidth")) as number) <= PHONE.width);

  await page.getByLabel(/Names of private persons/).press("Space");
  await page.getByText("Walid Al-Ansi").first().waitFor({ state: "attached" });
  assert.equal(new URL(page.url()).searchParams.get("with_names"), "yes");
  const csv = await page.request.get(`${url}api/public/incidents.csv`);
  assert.doesNotMatch(await csv.text(), /Ansi|Maiduguri/);
  assert.deepEqual(faults, []);
});
