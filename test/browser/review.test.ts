/** A person reviews with the keyboard alone: confirms, rejects, edits, undoes, merges, splits, and makes the keys their own. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeFindings, becomes, browserTest, PHONE } from "./open-browser.ts";

const title = (page: Page) => page.getByRole("heading", { level: 2 }).first();
const status = (page: Page) => page.getByRole("status").filter({ hasText: /./ });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? "");

/** Opens the review with the incident read. */
async function openReview(page: Page, path = "/review", name: string | null = "A. Reader"): Promise<void> {
  await page.evaluate((who) => {
    if (who !== null) localStorage.setItem("crosscheck.reviewer", who);
  }, name);
  await page.goto(path);
  await page.getByText("Open the incident").waitFor();
}

async function said(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("status").filter({ hasText: words }).first().waitFor({ timeout: 15_000 });
}

/** The card of another incident than `before` is there to decide on. */
async function moved(page: Page, before: string): Promise<string> {
  await page.waitForFunction((was) => document.querySelector("h2")?.textContent !== was, before);
  await page.getByText("Open the incident").waitFor();
  return (await title(page).textContent()) ?? "";
}

browserTest("a person signs once, confirms, rejects and undoes with single keys", {}, async ({ page, faults }) => {
  await openReview(page, "/review", null);
  await page.getByText("Not signed").waitFor();
  const first = (await title(page).textContent()) ?? "";
  await page.keyboard.press("c");
  await page.getByRole("dialog", { name: "Who decides?" }).waitFor();
  await page.keyboard.type("A. Reader");
  await page.keyboard.press("Enter");
  await said(page, /^Confirmed the incident: /);
  const second = await moved(page, first);
  await page.getByText("Deciding as A. Reader").waitFor();
  await page.getByText(/^1 of \d+ reviewed/).waitFor();

  await page.keyboard.press("r");
  await said(page, /^Rejected the incident: /);
  await moved(page, second);
  await page.getByText(/^2 of \d+ reviewed/).waitFor();

  await page.keyboard.press("u");
  await said(page, /^Undid a decision: rejected the incident/);
  await page.waitForFunction((was) => document.querySelector("h2")?.textContent === was, second);

  // What can be undone is what is stored: also after the page was loaded anew.
  await page.reload();
  await page.getByText("Open the incident").waitFor();
  await page.keyboard.press("u");
  await said(page, /^Undid a decision: confirmed the incident/);
  await page.getByText(/^0 of \d+ reviewed/).waitFor();
  await page.keyboard.press("u");
  await said(page, /nothing of yours to undo/);

  await page.goto("/decisions");
  await page.getByText("4 of 4 decisions").waitFor();
  const rejected = page
    .getByRole("listitem")
    .filter({ hasText: "Rejected the incident" })
    .filter({ hasText: "Undone" });
  await rejected.waitFor();
  const undo = page.getByRole("listitem").filter({ hasText: "Undid a decision" }).last();
  await undo.getByRole("button", { name: /Undo the undo/ }).click();
  await said(page, /^Undid a decision/);
  await page.getByText("5 of 5 decisions").waitFor();
  assert.deepEqual(faults, []);
});

browserTest("a person moves, edits, grades, and never loses the focus", {}, async ({ page, faults }) => {
  await openReview(page);
  const first = (await title(page).textContent()) ?? "";
  const values = page.getByRole("definition").filter({ has: page.getByRole("link", { name: /^“/ }) });
  const words = values.first().getByRole("link");
  assert.match(
    (await words.getAttribute("href")) ?? "",
    /^\/reports\/doc_\w+\?at=\d+-\d+$/,
    "values lead to their words",
  );
  await page.keyboard.press("n");
  const second = await moved(page, first);
  await page.keyboard.press("k");
  assert.equal(await moved(page, second), first);
  await page.keyboard.press("s");
  assert.equal(await moved(page, first), second);
  await page.keyboard.press("p");
  await moved(page, second);

  await page.keyboard.press("e");
  const field = page.getByLabel("Which value");
  await field.waitFor();
  assert.match(await focused(page), /^<select/);
  await field.selectOption({ label: await field.locator("option", { hasText: /^When/ }).innerText() });
  await page.keyboard.press("Tab");
  await page.keyboard.type("some day");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "not a date" }).waitFor();
  await page.getByLabel("Day, or days").fill("2018-01-30");
  await page.getByLabel(/^Why/).fill("the calendar of the ministry");
  await page.keyboard.press("Enter");
  await said(page, /^Edited: day is now Tuesday 30 January 2018/);
  await page.getByText("the calendar of the ministry").last().waitFor();
  assert.match(await focused(page), /^<h2/, "the focus is back at the incident");
  await page.getByText("decided by a person").first().waitFor();

  await page.keyboard.press("g");
  await page.getByLabel(/^Weak/).check();
  await page.keyboard.press("Enter");
  await said(page, /^Graded weak/);
  assert.match(await focused(page), /^<h2/);

  await page.keyboard.press("e");
  await page.getByLabel("Which value").waitFor();
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^<h2/, "Esc leaves the panel");
  await page.keyboard.press("w");
  await page.keyboard.type("area");
  assert.equal(await page.getByRole("textbox", { name: /^Why/ }).inputValue(), "area", "no key acts while one types");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/incidents\/i_/);
  await page.goBack();
  await page.getByText("Open the incident").waitFor();
  // The day that was refused: a browser tells of every answer that is an error.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes("400 (Bad Request)")),
    [],
  );
});

browserTest("a merge and a split are seen before they are stored", {}, async ({ page, services, faults }) => {
  await openReview(page);
  await page.keyboard.press("m");
  await page.getByLabel("Find the other incident").fill("kunduz");
  const choice = page.getByRole("group", { name: "Incidents with these words" }).getByRole("checkbox").last();
  await choice.check();
  await page.getByRole("button", { name: "See what changes" }).click();
  await page.getByText(/\d incidents would go, 1 come/).waitFor();
  assert.equal((await services.workspace.store.decisions()).length, 0, "a look stores nothing");
  const before = (await title(page).textContent()) ?? "";
  await page.getByRole("button", { name: "Merge 2 incidents" }).press("Enter");
  await said(page, /^Merged 2 incidents/);
  await page.getByText("Open the incident").waitFor();
  assert.match(await focused(page), /^<h2/);
  await page.keyboard.press("u");
  await said(page, /^Undid a decision: merged 2 incidents/);
  await page
    .getByRole("button", { name: new RegExp(before.slice(0, 20)) })
    .first()
    .waitFor();

  await page.goto("/review");
  await page.getByText("Open the incident").waitFor();
  await page.keyboard.press("x");
  const claims = page.getByRole("group", { name: "Which claims tell another incident?" }).getByRole("checkbox");
  await claims.first().waitFor();
  assert.ok((await claims.count()) > 1);
  await claims.last().check();
  await page.getByRole("button", { name: "See what changes" }).press("Enter");
  await page.getByText(/would go|Nothing in the record would change/).waitFor();
  await page.getByRole("button", { name: "Split off 1 claim" }).press("Enter");
  await said(page, /^Split off 1 claim/);
  assert.equal((await services.workspace.store.decisions()).at(-1)?.act.act, "split");
  assert.deepEqual(faults, []);
});

browserTest(
  "keys are shown, changed, refused when they are taken, reset, and switched off",
  {},
  async ({ page, faults }) => {
    await openReview(page);
    const first = (await title(page).textContent()) ?? "";
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole("button", { name: "Change n or j: Next incident" }).press("Enter");
    await page.keyboard.press("r");
    await said(page, /r is taken: reject/);
    await dialog.getByRole("button", { name: "Change n or j: Next incident" }).press("Enter");
    await page.keyboard.press("l");
    await said(page, /^l: Next incident/);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("l");
    const second = await moved(page, first);
    await page.reload();
    await page.getByText("Open the incident").waitFor();
    await becomes(() => title(page).textContent(), second, "the address keeps where one is");
    await page.keyboard.press("p");
    await moved(page, second);
    await page.keyboard.press("l");
    await moved(page, first);

    await page.keyboard.press("?");
    await page.getByLabel("Single keys are on").uncheck();
    await page.getByRole("button", { name: "Close" }).press("Enter");
    await page.keyboard.press("p");
    await page.keyboard.press("a");
    assert.equal(await title(page).textContent(), second, "no key acts");
    await page.getByRole("button", { name: /^Keys/ }).press("Enter");
    await page.getByRole("button", { name: "Reset all keys" }).press("Enter");
    await page.getByRole("button", { name: "Change n or j: Next incident" }).waitFor();
    assert.deepEqual(faults, []);
  },
);

browserTest(
  "what one tab decides the other sees, and a bulk shows its sample first",
  {},
  async ({ page, services, faults }) => {
    await openReview(page);
    const other = await page.context().newPage();
    await other.goto("/review");
    await other.getByText("Open the incident").waitFor();
    const first = (await title(page).textContent()) ?? "";
    await page.keyboard.press("a");
    await said(page, /^Confirmed the incident/);
    await other.keyboard.press("u");
    await said(other, /^Undid a decision: confirmed the incident/);
    await page.goto("/review");
    await page.getByText(/^0 of \d+ reviewed/).waitFor();
    await becomes(() => title(page).textContent(), first);

    await page.getByRole("button", { name: /^Confirm all/ }).press("Enter");
    const dialog = page.getByRole("dialog", { name: /^Confirm \d+ incidents\?/ });
    await dialog.getByText("spread over the queue").waitFor();
    await becomes(() => dialog.getByRole("listitem").count(), 5);
    await dialog.getByRole("button", { name: /^Confirm \d+ incidents/ }).press("Enter");
    await said(page, /^\d+ decisions: confirmed the incident/);
    await page.getByText("0 to review").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await said(page, /decisions: undid a decision/);
    await page.getByText("0 confirmed").waitFor();
    const kept = await services.workspace.store.decisions();
    assert.ok(kept.length > 10, "each is a decision of its own");
    assert.deepEqual(faults, []);
  },
);

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(
    `axe finds nothing in review and decisions (${colorScheme})`,
    { colorScheme },
    async ({ page, faults }) => {
      await openReview(page);
      assert.deepEqual(await axeFindings(page), []);
      for (const [key, label] of [
        ["e", "Which value"],
        ["m", "Find the other incident"],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByLabel(label).waitFor();
        assert.deepEqual(await axeFindings(page), [], key);
        await page.keyboard.press("Escape");
      }
      await page.keyboard.press("r");
      await said(page, /^Rejected the incident/);
      await page.goto("/decisions");
      await page.getByText("1 of 1 decision").waitFor();
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(faults, []);
    },
  );
}

browserTest("review and decisions are no wider than a phone", { viewport: PHONE, touch: true }, async ({ page }) => {
  await openReview(page);
  const width = () => page.evaluate("document.documentElement.scrollWidth") as Promise<number>;
  assert.ok((await width()) <= PHONE.width);
  await page
    .getByRole("button", { name: /^Confirm/ })
    .first()
    .tap();
  await said(page, /^Confirmed the incident/);
  assert.ok((await width()) <= PHONE.width);
  await page.goto("/decisions");
  await page.getByText("1 of 1 decision").waitFor();
  assert.ok((await width()) <= PHONE.width);
  assert.ok(status(page));
});
