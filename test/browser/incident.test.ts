/** One incident in a real browser: every figure leads to its words, the policy changes tolls and address, and all of it can be read by anybody, and on paper. */
import assert from "node:assert/strict";
import { listIncidents } from "#pipeline/workspace.ts";
import { runCrosscheck } from "../run-crosscheck.ts";
import { axeFindings, becomes, browserTest, type OpenPage, PHONE } from "./open-browser.ts";

/** Incidents of `examples/`, by what their titles keep whatever their tolls and manner are read to be. */
const AMBUSH = / in Téra/;
const STRIKE = /^Air strikes in Kunduz/;

async function idOf({ services }: OpenPage, title: RegExp): Promise<string> {
  const { incidents } = await listIncidents(services.workspace, {}, { limit: 100, after: null });
  const found = incidents.find((incident) => title.test(incident.title));
  assert.ok(found !== undefined, `no incident is called ${title}`);
  return found.id;
}

/** Opens the incident and waits until it is shown. */
async function show(open: OpenPage, title: RegExp, search = ""): Promise<string> {
  const id = await idOf(open, title);
  await open.page.goto(`/incidents/${id}${search}`);
  await open.page.getByRole("heading", { level: 2, name: "Accounts" }).waitFor();
  return id;
}

function scrollWidth({ page }: OpenPage): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth");
}

browserTest("every figure of the matrix stands with its origin, and leads to its words", {}, async (open) => {
  const { page, services, faults } = open;
  await show(open, STRIKE);
  const matrix = page.getByRole("table", { name: /accounts in 6 outlets, \d+ origins/ });
  const charity = matrix.getByRole("row", { name: /commander of U\.S\. forces/ });
  await charity.getByRole("link", { name: /^at least 30 killed, civilians/ }).waitFor();
  await charity.getByRole("button", { name: /^Words/ }).click();
  await matrix.getByRole("link", { name: "at least 30 people", exact: true }).waitFor();

  await show(open, AMBUSH);
  const nurse = page.getByRole("row", { name: /^nurse nurse Northline Wire/ });
  await nurse.getByText("overtaken").waitFor();
  const link = nurse.getByRole("link", { name: /^14 / });
  const address = (await link.getAttribute("href")) ?? "";
  const [, doc = "", start = "", end = ""] = /^\/reports\/(doc_[0-9a-f]+)\?at=(\d+)-(\d+)$/.exec(address) ?? [];
  const stored = await services.workspace.store.reading(doc as `doc_${string}`);
  assert.equal(stored?.reading.article.text.slice(Number(start), Number(end)), "14 bodies");
  await link.click();
  await page.waitForURL(`**${address}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(faults, []);
});

browserTest("the policy changes the tolls and the address, and goes back with them", {}, async (open) => {
  const { page, faults } = open;
  const id = await show(open, STRIKE);
  const together = page.getByRole("row", { name: /^Together, by/ });
  await together.getByText("9 or more, best 42").waitFor();
  const recorder = page.getByRole("radio", { name: /^Recorder/ });
  await recorder.focus();
  await page.keyboard.press("Space");
  await together.getByText("9 to 42", { exact: true }).waitFor();
  assert.ok(page.url().endsWith(`/incidents/${id}?policy=recorder`));
  await becomes(() => page.evaluate("document.activeElement.value"), "recorder", "the focus stays");
  await page.getByRole("heading", { level: 1, name: /9 to 42 killed/ }).waitFor();
  await page.reload();
  await together.getByText("9 to 42", { exact: true }).waitFor();
  // why a figure is in no toll, in words
  await page.getByText(/^killed, civilians: 9 to 42/).click();
  await page.getByText("The same origin gives this number elsewhere; it counts once.").first().waitFor();
  assert.deepEqual(faults, []);
});

browserTest("an earlier id leads to what the incident is now, which keeps its history", {}, async (open) => {
  const { page, services, faults } = open;
  const former = await idOf(open, AMBUSH);
  const other = await idOf(open, /Ayorou/);
  const merge = ["decide", "merge", former, other, "--by", "A. Reader", "--why", "the same road"];
  const { status, stderr } = await runCrosscheck([...merge, "--workspace", services.workspace.folder]);
  assert.equal(status, 0, stderr);
  await page.goto(`/incidents/${former}`);
  await page.getByRole("status").getByText(`${former} is an earlier id of this incident`).waitFor();
  const history = page.getByRole("region", { name: "History" });
  await history.getByText("the same road").waitFor();
  await history.getByText(/^claims: \d+ → \d+$/).waitFor();
  await page.getByRole("status").getByRole("link", { name: /^i_/ }).click();
  await page.waitForURL((url) => !url.pathname.includes(former));
  assert.deepEqual(faults, []);
});

browserTest("as of a day the incident is what its reports told by then", {}, async (open) => {
  const { page, faults } = open;
  await show(open, AMBUSH);
  const growth = page.getByRole("region", { name: "How the toll grew" });
  await growth.getByRole("img", { name: /^Chart: from / }).waitFor();
  await growth.getByRole("link", { name: /^15 March 2023/ }).click();
  await page
    .getByRole("status")
    .getByText(/^As of 15 March 2023: \d+ later reports/)
    .waitFor();
  assert.match(page.url(), /as_of=2023-03-15$/);
  // nothing can be decided of a past day
  await becomes(() => page.getByRole("button", { name: "Confirm" }).count(), 0);
  await page.getByRole("link", { name: "Show it as it is now" }).click();
  await page.getByRole("button", { name: "Confirm" }).waitFor();
  assert.deepEqual(faults, []);
});

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(`axe finds nothing in an incident, whatever is open (${colorScheme})`, { colorScheme }, async (open) => {
    const { page, faults } = open;
    await show(open, AMBUSH);
    await page.getByRole("button", { name: "Show all words" }).click();
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.getByRole("heading", { level: 4, name: "Places" }).waitFor();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
  });
}

browserTest(
  "an incident is no wider than a phone, and its table scrolls by keyboard",
  { viewport: PHONE, touch: true },
  async (open) => {
    const { page } = open;
    await show(open, AMBUSH);
    assert.ok((await scrollWidth(open)) <= PHONE.width);
    const table = page.getByRole("region", { name: "Accounts, as a table" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    assert.deepEqual(await axeFindings(page), []);
  },
);

browserTest("on paper all words and sources stand, and nothing that is only for the screen", {}, async (open) => {
  const { page } = open;
  await show(open, AMBUSH);
  const words = page.getByText("14 bodies").first();
  assert.equal(await words.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await words.isVisible(), true);
  await becomes(
    () => page.getByText("Those counted here are part of a toll that is told elsewhere.").last().isVisible(),
    true,
  );
  await becomes(
    () =>
      page
        .getByText(/retrieved \d{4}-\d{2}-\d{2}/)
        .first()
        .isVisible(),
    true,
  );
  for (const name of ["Show all words", "Confirm", "Print with words and sources"]) {
    await becomes(() => page.getByRole("button", { name, includeHidden: true }).isVisible(), false, name);
  }
  await becomes(() => page.getByRole("navigation", { name: "Views", includeHidden: true }).isVisible(), false);
});
