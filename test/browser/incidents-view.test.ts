/** The incidents of a record in a real browser: one selection as table, map and timeline, by keyboard alone, on a phone, and when they are many. */
import assert from "node:assert/strict";
import type { Page, Route } from "playwright-core";
import { axeFindings, becomes, browserTest, PHONE } from "./open-browser.ts";

/** "4 of 16 incidents" */
async function counts(page: Page): Promise<Readonly<{ matching: number; total: number }>> {
  const status = page.getByRole("status").filter({ hasText: / of [\d,]+ incidents?/ });
  const [matching, total] = ((await status.textContent()) ?? "").match(/[\d,]+/g) ?? [];
  return { matching: numeral(matching), total: numeral(total) };
}

function numeral(text: string | undefined): number {
  return Number((text ?? "0").replaceAll(",", ""));
}

async function sumOf(page: Page, selector: string, pattern: RegExp, otherwise: number): Promise<number> {
  const labels = await page
    .locator(selector)
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  return labels.reduce((sum, label) => sum + numeral(pattern.exec(label)?.[1] ?? String(otherwise)), 0);
}

async function countOn(page: Page, name: RegExp): Promise<number> {
  const found = page.getByText(name);
  return (await found.count()) === 0 ? 0 : numeral((await found.first().textContent())?.match(/[\d,]+/)?.[0]);
}

/** What each pane shows, which has to be the same. */
async function shown(page: Page) {
  const { matching } = await counts(page);
  const rows = Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1;
  const onMap = await sumOf(page, "[data-symbol]", /^([\d,]+) incidents? (?:close|somewhere)/, 1);
  const inBars = await sumOf(page, "[role=option]", /: ([\d,]+) incidents?/, 0);
  return {
    matching,
    rows,
    map: onMap + (await countOn(page, /without a place$/)),
    timeline: inBars + (await countOn(page, /with wider dates$/)) + (await countOn(page, /without a day$/)),
  };
}

/** Nothing is being asked for. */
const settled = (page: Page) => page.locator("[aria-busy=false]:has([role=grid])").waitFor();

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    if ((await page.evaluate(`document.activeElement?.matches(${JSON.stringify(isThere)})`)) === true) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never leads to ${isThere}`);
}

browserTest(
  "table, map and timeline show one selection, which the keyboard alone changes",
  {},
  async ({ page, faults }) => {
    await page.locator("[data-symbol]").first().waitFor();
    await settled(page);
    const all = await counts(page);
    assert.ok(all.total > 5);
    const whole = await shown(page);
    assert.deepEqual(whole, { matching: all.matching, rows: all.matching, map: all.matching, timeline: all.matching });
    assert.deepEqual(await axeFindings(page), []);

    // a facet, by keyboard
    await tabTo(page, "[aria-label=Place] input");
    await press(page, "Space");
    await page.getByRole("list", { name: "Set filters" }).waitFor();
    await settled(page);
    const some = await shown(page);
    assert.ok(some.matching < all.matching && some.matching > 0);
    assert.deepEqual(some, {
      matching: some.matching,
      rows: some.matching,
      map: some.matching,
      timeline: some.matching,
    });
    assert.match(page.url(), /\?place=/);
    await becomes(() => page.evaluate("document.activeElement?.checked"), true);
    await becomes(
      () => page.getByRole("link", { name: `CSV of these ${some.matching} incidents` }).getAttribute("href"),
      `/api/incidents.csv${new URL(page.url()).search}&sort=-day`,
    );

    // back, forward, and the link alone
    await page.goBack();
    await settled(page);
    assert.equal((await counts(page)).matching, all.matching);
    await page.goForward();
    await page.reload();
    await page.locator("[data-symbol]").first().waitFor();
    await settled(page);
    assert.deepEqual(await shown(page), some);

    // the row that one left is the row that one comes back to
    await tabTo(page, "[role=row]");
    await press(page, "ArrowDown", "ArrowDown", "ArrowUp");
    await becomes(() => page.evaluate("document.activeElement.ariaRowIndex"), "3");
    await press(page, "End");
    await becomes(() => page.evaluate("document.activeElement.ariaRowIndex"), String(some.matching + 1));
    const title = await page.evaluate("document.activeElement.querySelector('a').textContent");
    await press(page, "Enter");
    await page.waitForURL(/\/incidents\/i_/);
    await page.goBack();
    await page.locator(`[role=row][aria-rowindex="${some.matching + 1}"]:focus`).waitFor();
    await becomes(() => page.evaluate("document.activeElement.querySelector('a').textContent"), title);

    // days, by keyboard, on the timeline
    await page.goto("/");
    await page.locator("[role=option]").first().waitFor();
    await tabTo(page, "[role=listbox]");
    await press(page, "End", "Shift+Home", "Enter");
    await page.waitForURL(/from=\d{4}(-\d\d)*&to=\d{4}/);
    await page.getByRole("button", { name: "All days" }).press("Enter");
    await page.waitForURL((url) => url.search === "");
    assert.deepEqual(faults, []);
  },
);

browserTest(
  "a symbol marks its rows, a row its symbol and its days, and both can become the selection",
  { colorScheme: "dark" },
  async ({ page, faults }) => {
    await page.locator("[data-symbol]").first().waitFor();
    await settled(page);
    const symbol = page.locator("[data-symbol^=cell]").first();
    const inCell = numeral((await symbol.getAttribute("aria-label"))?.match(/^[\d,]+/)?.[0]);
    await symbol.focus();
    await press(page, "Enter");
    await page.locator("[role=row][aria-selected=true]").first().waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("button", { name: "Only these" }).press("Enter");
    await page.waitForURL(/bounds=/);
    await settled(page);
    assert.equal((await counts(page)).matching, inCell);

    const row = page.locator("[role=row][data-index='0']");
    await row.hover();
    await page.locator("[data-looked-at=true]").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Remove Within a part of the map" }).press("Enter");
    await page.waitForURL((url) => !url.search.includes("bounds"));

    // every value of a facet
    const opener = page.getByRole("button", { name: /more of Actor/ });
    await opener.press("Enter");
    await page.getByRole("dialog").getByRole("checkbox").nth(8).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel("Find").fill("TALIB");
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /Taliban/ })
      .first()
      .press("Space");
    await page.waitForURL(/actor=/);
    await press(page, "Escape");
    assert.match((await page.evaluate("document.activeElement.textContent")) as string, /more of Actor/);

    // nothing matches: which filter to lift; what cannot be asked for: why not
    await page.getByRole("searchbox").fill("zzzz");
    await page.getByRole("heading", { name: "No incident matches all of this" }).waitFor();
    await page.getByRole("button", { name: "Words: zzzz", exact: true }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
    await page.goto("/?from=2018-02-31");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match((await alert.textContent()) ?? "", /2018-02-31.+not a date/);
    await becomes(() => alert.count(), 1);
  },
);

browserTest(
  "on a phone rows are cards, nothing is wider than the screen, and every pane opens",
  { viewport: PHONE, touch: true },
  async ({ page, faults }) => {
    await page.locator("[role=row][data-index='0']").waitFor();
    for (const pane of ["Filters", "Map"]) {
      await page.getByRole("button", { name: pane, exact: true }).tap();
      await page.getByRole("region", { name: pane }).waitFor();
    }
    await page.locator("[data-symbol]").first().waitFor();
    assert.ok(((await page.evaluate("document.documentElement.scrollWidth")) as number) <= PHONE.width);
    assert.match(page.url(), /pane=filters/);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
  },
);

browserTest("an empty record says where incidents come from", { reports: [] }, async ({ page }) => {
  await page.getByRole("heading", { name: "No incidents yet" }).waitFor();
  await becomes(() => page.getByRole("link", { name: "Add reports" }).getAttribute("href"), "/intake");
  assert.deepEqual(await axeFindings(page), []);
});

const MANY = 100_000;

/** Answers pages of a list of 100,000 as the API does. */
async function answerMany(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const limit = Number(url.searchParams.get("limit") ?? 100);
  const start = Number(url.searchParams.get("after") ?? 0) + Number(url.searchParams.get("skip") ?? 0);
  const incidents = Array.from({ length: Math.min(limit, MANY - start) }, (_, offset) => ({
    id: `i_${start + offset}`,
    title: `Shelling ${start + offset}`,
    ground: "current",
    event: "ASSAULT",
    when: null,
    where: null,
    sideA: null,
    sideB: null,
    killed: { low: 1, best: 1, high: 1 },
    injured: null,
    outlets: 1,
    origins: 1,
    agreement: "single",
    contradictions: [],
    grade: null,
    review: "suggested",
  }));
  const next = start + limit < MANY ? String(start + limit) : null;
  await route.fulfill({ json: { total: MANY, matching: MANY, undated: 0, unlocated: 0, incidents, next } });
}

browserTest("100,000 rows are read with the keyboard from the first to the last", {}, async ({ page, faults }) => {
  let asked = 0;
  await page.route(/\/api\/incidents\?/, (route) => {
    asked += 1;
    return answerMany(route);
  });
  await page.reload();
  await page.locator("[role=row][data-index='0']").waitFor();
  await becomes(() => page.getByRole("grid").getAttribute("aria-rowcount"), String(MANY + 1));
  await page.locator("[role=row][data-index='0']").focus();
  await press(page, "PageDown", "PageDown", "ArrowDown");
  const index = Number(await page.evaluate("document.activeElement.dataset.index"));
  assert.ok(index > 8 && index < 60, `PageDown twice led to ${index}`);
  await becomes(() => page.evaluate("document.activeElement.querySelector('a').textContent"), `Shelling ${index}`);
  const before = asked;
  await press(page, "End");
  const last = page.getByRole("link", { name: `Shelling ${MANY - 1}`, exact: true });
  await last.waitFor();
  assert.ok(asked - before <= 2, `a jump to the end asked for ${asked - before} pages`);
  await becomes(() => page.evaluate("document.activeElement.ariaRowIndex"), String(MANY + 1));
  assert.ok((await page.locator("[role=row]").count()) < 60);
  await press(page, "Home");
  await page.getByRole("link", { name: "Shelling 0", exact: true }).waitFor();
  await becomes(() => page.evaluate("document.activeElement.ariaRowIndex"), "2");
  assert.deepEqual(faults, []);
});
