/** The frame of the page in a real browser: it opens, keeps its own security policy, and axe finds nothing. */
import assert from "node:assert/strict";
import { axeFindings, becomes, browserTest, PHONE } from "./open-browser.ts";

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(
    `the page opens without a fault, and axe finds nothing (${colorScheme})`,
    { colorScheme },
    async ({ page, faults }) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(faults, []);
    },
  );
}

browserTest("the page is no wider than a phone", { viewport: PHONE, touch: true }, async ({ page }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok(((await page.evaluate("document.documentElement.scrollWidth")) as number) <= PHONE.width);
});

browserTest("the first stop of the keyboard leads past the navigation", {}, async ({ page }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  await becomes(() => page.evaluate("document.activeElement.textContent"), "Skip to the view");
});

browserTest("every view names itself in the tab", {}, async ({ page }) => {
  for (const name of ["Reports", "Review", "Decisions", "Public export", "Intake", "Incidents"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true }).click();
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    await becomes(() => page.title(), `${name} – Crosscheck`);
  }
  const views = page.getByRole("navigation", { name: "Views" });
  for (const [list, name] of [
    ["/", "Incidents"],
    ["/reports", "Reports"],
  ] as const) {
    await page.goto(list);
    await page.locator("main a[href^='/incidents/i_'], main a[href^='/reports/doc_']").first().click();
    await page.waitForURL(/(?:incidents\/i|reports\/doc)_/);
    await becomes(() => views.locator("[aria-current]").textContent(), name, "what is opened is of its list");
  }
});
