/** What a person decides in the page, carried through to the record: a claim added in words that they select, and two incidents merged. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Page } from "playwright-core";
import type { IncidentListJson } from "#api/schemas/browse.ts";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { ReportListJson } from "#api/schemas/reports.ts";
import { axeFindings, becomes, browserTest, type OpenPage, PHONE } from "./open-browser.ts";

const REPORTS = [
  {
    text: "🕯️ Gunmen killed four farmers in the town of Darkush on Monday, police said.\n\nTwo of those on the bus never came home, neighbours said.",
    title: "Farmers killed in Darkush",
    outlet: "Northern Star",
    published: "2018-03-07",
  },
  {
    text: "Four farmers were shot dead in Salqin on Thursday 1 March 2018, a doctor told reporters.",
    title: "Doctor counts four dead in Salqin",
    outlet: "Café Wire",
    published: "2018-03-07",
  },
];
const MISSED = "Two of those on the bus never came home";

const folder = mkdtempSync(join(tmpdir(), "crosscheck-deciding-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, "reports.jsonl");
writeFileSync(FILE, REPORTS.map((record) => JSON.stringify(record)).join("\n"));
const OPTIONS = { reports: [FILE] };

async function get<T>({ page, url }: OpenPage, path: string): Promise<T> {
  return (await page.request.get(`${url}api${path}`)).json();
}

async function incidents(open: OpenPage): Promise<IncidentListJson["incidents"]> {
  return (await get<IncidentListJson>(open, "/incidents")).incidents;
}

async function sign(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem("crosscheck.reviewer", "A. Reader"));
}

async function said(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("status").filter({ hasText: words }).first().waitFor({ timeout: 15_000 });
}

/** As a hand does it: pressed before the first letter, let go after the last. */
async function dragOver(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return { from: [first.left + 1, first.top + first.height / 2], to: [last.right - 1, last.top + last.height / 2] };
    }
    return null;
  }, words);
  assert.ok(ends !== null, `no “${words}” in the text`);
  const [from, to] = [ends.from as [number, number], ends.to as [number, number]];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

browserTest(
  "a claim that no rule read is added in selected words, makes an incident, and is undone",
  OPTIONS,
  async (open) => {
    const { page, services, faults } = open;
    await sign(page);
    const before = await incidents(open);
    const { reports } = await get<ReportListJson>(open, "/reports?q=star");
    const doc = reports[0]!.id;
    await page.goto(`/reports/${doc}`);
    await page.locator("[data-start]").first().waitFor();
    const claims = page.getByRole("tab", { name: /^Claims/ });
    const count = Number((await claims.innerText()).match(/\d+/)?.[0]);
    await dragOver(page, MISSED);
    const opener = page.getByRole("button", { name: "Add a claim that they tell" });
    await opener.click();
    const form = page.getByRole("form", { name: "Add a claim" });
    await form.waitFor();
    assert.deepEqual(await axeFindings(page), []);

    // the number that the words tell is filled in, and a fault is told beside the form
    assert.equal(await form.getByLabel("How many").inputValue(), "2");
    await form.getByLabel("A figure of").selectOption("missing");
    await form.getByLabel(/^Day/).fill("some day");
    await page.keyboard.press("Enter");
    await form.getByRole("alert").filter({ hasText: "not a date" }).waitFor();
    await form.getByLabel(/^Day/).fill("2018-03-05");
    await form.getByRole("combobox", { name: "Place" }).fill("Salqin");
    await page
      .getByRole("option", { name: /^Salqīn|^Salqin/ })
      .first()
      .click();
    await form.getByRole("textbox", { name: /^Why/ }).fill("the neighbours count them");
    await form.getByRole("button", { name: "Add this claim" }).press("Enter");
    await said(page, /^Added a claim/);
    await form.waitFor({ state: "detached" });

    // it stands among the claims of the report, marked, and one is at it
    await page.getByRole("tab", { name: `Claims ${count + 1}` }).waitFor();
    const stored = (await services.workspace.store.decisions()).at(-1);
    assert.equal(stored?.why, "the neighbours count them");
    const added = (await incidents(open)).filter(({ id }) => !before.some((one) => one.id === id));
    assert.equal(added.length, 1, "it makes an incident of its own");
    const { incident }: ShownIncidentJson = await get(open, `/incidents/${added[0]!.id}`);
    const missing = incident.counts.find(({ measure }) => measure === "missing");
    assert.deepEqual([missing?.low, missing?.high], [2, 2]);
    assert.match(incident.where?.name ?? "", /^Salq/);

    // the incident leads back to the words, to the character
    await page.goto(`/incidents/${incident.id}`);
    const link = page.getByRole("link", { name: /Two of those on the bus/ }).first();
    await link.waitFor();
    const at = /\?at=(\d+)-(\d+)$/.exec((await link.getAttribute("href")) ?? "");
    const text = (await services.workspace.store.reading(doc as `doc_${string}`))!.reading.article.text;
    assert.ok(text.slice(Number(at?.[1]), Number(at?.[2])).startsWith("Two of those"), at?.[0]);

    await page.goto("/decisions");
    const entry = page.getByRole("listitem").filter({ hasText: "Added a claim" });
    await entry.getByRole("link", { name: MISSED }).waitFor();
    await entry.getByRole("button", { name: /^Undo/ }).click();
    await said(page, /^Undid a decision/);
    assert.deepEqual((await incidents(open)).map(({ id }) => id).sort(), before.map(({ id }) => id).sort());
    assert.deepEqual(
      faults.filter((fault) => !fault.includes("400 (Bad Request)")),
      [],
    );
  },
);

browserTest(
  "two incidents that are merged are one in the list, the incident and the export, until it is undone",
  OPTIONS,
  async (open) => {
    const { page, url, faults } = open;
    await sign(page);
    const before = await incidents(open);
    assert.equal(before.length, 2);
    const [kept, other] = before;
    await page.goto(`/incidents/${kept!.id}`);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.getByLabel("Find the other incident").fill(other!.title.split(":")[0]!);
    await page.getByRole("checkbox", { name: new RegExp(other!.title.slice(0, 12)) }).check();
    await page.getByRole("button", { name: "See what changes" }).click();
    await page.getByText("2 incidents would go, 1 come, 0 change.").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("textbox", { name: /^Why/ }).fill("the same four farmers");
    await page.getByRole("button", { name: "Merge 2 incidents" }).press("Enter");
    await said(page, /^Merged 2 incidents/);

    // the page goes on with what both have become
    const merged = await incidents(open);
    assert.equal(merged.length, 1);
    await page.waitForURL(`**/incidents/${merged[0]!.id}`);
    await page.getByRole("heading", { level: 1, name: merged[0]!.title }).waitFor();
    await becomes(() => page.evaluate("document.activeElement.textContent"), "Merge", "the focus is where it was");
    const shown: ShownIncidentJson = await get(open, `/incidents/${merged[0]!.id}`);
    assert.deepEqual(shown.reports.map(({ outlet }) => outlet).sort(), ["Café Wire", "Northern Star"]);
    for (const { name } of shown.reports) await page.getByText(name).first().waitFor();
    assert.deepEqual([...shown.former].sort(), before.map(({ id }) => id).sort());
    await page.getByText("the same four farmers").first().waitFor();
    const csv = await (await page.request.get(`${url}api/incidents.csv`)).text();
    assert.equal(csv.trim().split("\r\n").length, 2, "a head and one row");
    await page.goto("/");
    await page
      .getByRole("row")
      .filter({ hasText: merged[0]!.title.slice(0, 12) })
      .waitFor();
    await page.getByText("of 1 incident").waitFor();
    // what was merged is still found by its old address
    await page.goto(`/incidents/${other!.id}`);
    await page.getByRole("heading", { level: 1, name: merged[0]!.title }).waitFor();

    await page.goto("/decisions");
    await page.getByRole("button", { name: /^Undo.*merged/ }).click();
    await said(page, /^Undid a decision/);
    assert.deepEqual((await incidents(open)).map(({ id }) => id).sort(), before.map(({ id }) => id).sort());
    assert.deepEqual(faults, []);
  },
);

browserTest(
  "on a phone a claim is added in words that were selected",
  { ...OPTIONS, viewport: PHONE },
  async (open) => {
    const { page, faults } = open;
    await sign(page);
    const { reports } = await get<ReportListJson>(open, "/reports?q=star");
    await page.goto(`/reports/${reports[0]!.id}`);
    await page.locator("[data-start]").first().waitFor();
    await dragOver(page, MISSED);
    await page.getByRole("button", { name: "Add a claim that they tell" }).click();
    const form = page.getByRole("form", { name: "Add a claim" });
    await form.getByRole("button", { name: "Add this claim" }).click();
    await said(page, /^Added a claim/);
    assert.ok(((await page.evaluate("document.documentElement.scrollWidth")) as number) <= PHONE.width);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
  },
);
