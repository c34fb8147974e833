/** The list of reports and the view of one in a real browser: words marked to the character, claims in step with them, hostile text that does nothing. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Page } from "playwright-core";
import type { ReportDetailJson, ReportListJson } from "#api/schemas/reports.ts";
import type { ClaimJson } from "#export/reading-schema.ts";
import { axeFindings, becomes, browserTest, type OpenPage, PHONE } from "./open-browser.ts";

const HOSTILE = {
  text: [
    "🕯️🕯️ Gunmen killed 17 people in the town of Khasham (خشام) on Tuesday, the army said.",
    "<script>document.title = 'owned'</script> <img src=http://outside.example/x.png onerror=\"document.title='owned'\">",
    "The militia denied that it had attacked the town. 👩‍👩‍👧 Five soldiers were also wounded, an officer told reporters.",
    `Residents of Raqqa said on Monday that twelve women were wounded near the hospital. ${"The army did not comment. ".repeat(400)}`,
    "Rebels shelled the town on Sunday, killing three farmers, a doctor said.",
  ].join("\n\n"),
  title: "<b>Gunmen</b> kill 17 in \u202emahsahK",
  outlet: "<i onclick=alert(1)>Star</i>",
  url: "javascript:document.title='owned'",
  published: "2018-02-07",
};
const ARABIC = {
  text: "قتل مسلحون سبعة عشر شخصا في بلدة خشام يوم الثلاثاء، بحسب ما أعلنه الجيش في بيان له اليوم. وأصيب خمسة جنود.",
  outlet: "نجم الشمال",
  title: "مقتل سبعة عشر شخصا",
  url: "https://north.example/khasham",
};
const PAGE = {
  html:
    "<nav>Home | World</nav><h1>Two soldiers wounded</h1><figcaption>A street in Raqqa. Photo: B. Anon</figcaption><p>Two soldiers were wounded in Raqqa on Monday &amp; taken to caf&eacute;s, a <b>doctor</b> said.</p><script>document.title='owned'</script>" +
    `<script>/*${"x=1;".repeat(250_000)}*/</script>`,
};

const folder = mkdtempSync(join(tmpdir(), "crosscheck-reports-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, "reports.jsonl");
writeFileSync(FILE, [HOSTILE, ARABIC, PAGE].map((record) => JSON.stringify(record)).join("\n"));
const REPORTS = { reports: [FILE] };

/** Text and places of what a highlight covers, read back from the browser. */
function highlighted(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(`report-${highlight}`) ?? [])];
    return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  }, name);
}

function untilHighlighted(page: Page, name: string, words: readonly string[]): Promise<void> {
  return becomes(() => highlighted(page, name), words);
}

/** Selected words are there, at the latest when their block has been laid out: blocks out of sight have no words for the browser. */
function untilSelected(page: Page, words: string): Promise<void> {
  return becomes(() => page.evaluate(() => document.getSelection()?.toString()), words);
}

async function reportOf({ page, url }: OpenPage, query: string): Promise<ReportDetailJson> {
  const list = await page.request.get(`${url}api/reports?${query}`);
  const { reports }: ReportListJson = await list.json();
  assert.equal(reports.length, 1);
  return (await page.request.get(`${url}api/reports/${reports[0]!.id}`)).json();
}

function claimsOf({ reading }: ReportDetailJson): readonly ClaimJson[] {
  return (reading?.claims ?? []).toSorted((left, right) => left.trigger.start - right.trigger.start);
}

function address(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

const SAID = 'main p[role="status"]';

/** Words of the text, a highlight, are in the window, at the latest when all that is above them has been laid out. */
async function untilInWindow(page: Page, name: string): Promise<void> {
  await page.waitForFunction((highlight) => {
    const [first] = [...(CSS.highlights.get(`report-${highlight}`) ?? [])];
    if (first === undefined) return false;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, name);
}

browserTest(
  "what is marked covers exactly the characters that were read, after emoji and in Arabic",
  REPORTS,
  async (open) => {
    const { page, faults } = open;
    const report = await reportOf(open, "q=star");
    const claims = claimsOf(report);
    await page.goto(`/reports/${report.id}`);
    await untilHighlighted(
      page,
      "claims",
      claims.map(({ trigger }) => trigger.text),
    );
    const figures = claims
      .flatMap((claim) => claim.figures)
      .toSorted((left, right) => left.span.start - right.span.start);
    assert.equal(figures[0]?.span.text, "17 people");
    await untilHighlighted(
      page,
      "figures",
      figures.map(({ span }) => span.text),
    );

    // a layer that is switched on marks its words and leaves the others; the address says so
    await page.getByRole("checkbox", { name: "Who says it" }).check();
    const sources = report.reading!.attributions.flatMap(({ source }) => source);
    const texts = [...new Map(sources.map((one) => [one.start, one])).values()].toSorted(
      (left, right) => left.start - right.start,
    );
    await untilHighlighted(
      page,
      "sources",
      texts.map(({ text }) => text),
    );
    await becomes(() => address(page).getAll("layer"), ["claims", "figures", "sources"]);
    await page.getByRole("checkbox", { name: "Claims" }).uncheck();
    await untilHighlighted(page, "claims", []);

    // the words of the text are not in elements of their own: an Arabic name stays one run
    const place = report.reading!.article.text.indexOf("خشام");
    await page.goto(`/reports/${report.id}?at=${place}-${place + 4}`);
    await untilHighlighted(page, "now-at", ["خشام"]);
    assert.equal(await page.locator("[data-start] > *").count(), 0);
    const arabic = await reportOf(open, "q=north.example");
    const words = "خمسة جنود";
    const at = arabic.reading!.article.text.indexOf(words);
    await page.goto(`/reports/${arabic.id}?at=${at}-${at + words.length}`);
    await untilHighlighted(page, "now-at", [words]);
    assert.equal(
      await page
        .locator("[data-start]")
        .first()
        .evaluate((block) => getComputedStyle(block).direction),
      "rtl",
    );
    await page.getByText("Kept, but not read").waitFor();
    assert.deepEqual(faults, []);
  },
);

browserTest("a claim leads to its words and back, by address, mouse and keys", REPORTS, async (open) => {
  const { page, faults } = open;
  const report = await reportOf(open, "q=star");
  const claims = claimsOf(report);
  const [first, , last] = [claims[0]!, claims[1]!, claims.at(-1)!];

  // by address: scrolled to, marked, announced
  await page.goto(`/reports/${report.id}?claim=${last.id}`);
  await untilHighlighted(page, "now-trigger", [last.trigger.text]);
  await untilHighlighted(page, "now-evidence", [last.evidence.text]);
  await untilHighlighted(
    page,
    "now-figure",
    last.figures.map(({ span }) => span.text),
  );
  await untilInWindow(page, "now-trigger");
  assert.match(
    (await page.locator(SAID).textContent()) ?? "",
    new RegExp(`Claim ${claims.length} of ${claims.length}.*${last.trigger.text}`),
  );

  // from the list to the words
  await page.getByRole("button", { name: "“killed” Assault" }).click();
  await untilHighlighted(page, "now-trigger", ["killed"]);
  await becomes(() => address(page).get("claim"), first.id);

  // from the words to the list: a click on words that a claim stands on
  const denied = claims.find(({ polarity }) => polarity === "negated")!;
  const point = await page.evaluate((start) => {
    const block = [...document.querySelectorAll("[data-start]")].findLast(
      (one) => Number(one.getAttribute("data-start")) <= start,
    )!;
    const range = document.createRange();
    const at = start - Number(block.getAttribute("data-start"));
    range.setStart(block.firstChild!, at + 1);
    range.setEnd(block.firstChild!, at + 3);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, denied.trigger.start);
  await page.mouse.click(point.x, point.y);
  await untilHighlighted(page, "now-trigger", [denied.trigger.text]);
  assert.match((await page.locator('li:has([aria-current="true"])').textContent()) ?? "", /said not to have happened/);
  await page.getByText("Read here").waitFor();

  // keys: next and previous claim, from an end to the other
  await page.keyboard.press("Escape");
  await untilHighlighted(page, "now-trigger", []);
  await page.keyboard.press("n");
  await untilHighlighted(page, "now-trigger", [first.trigger.text]);
  await page.keyboard.press("p");
  await untilHighlighted(page, "now-trigger", [last.trigger.text]);
  await untilInWindow(page, "now-trigger");
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await untilHighlighted(page, "now-trigger", [claims[1]!.trigger.text]);

  // arrows in the list go on from the claim that one is at, with the focus
  await page.getByRole("button", { name: "“killed” Assault" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await untilHighlighted(page, "now-trigger", [claims[1]!.trigger.text]);
  await becomes(() => page.evaluate(() => document.activeElement?.getAttribute("aria-current")), "true");

  // why it is read so, asked for when it is opened
  await page.getByText("Why it is read so").click();
  await page.getByText(/read by crosscheck-rules/).waitFor();
  assert.deepEqual(faults, []);
});

browserTest("words are marked by address, walked and selected by keys, and linked to", REPORTS, async (open) => {
  const { page, faults } = open;
  const report = await reportOf(open, "q=star");
  const { text } = report.reading!.article;
  const at = text.lastIndexOf("three farmers");
  await page.goto(`/reports/${report.id}?at=${at}-${at + 13}`);
  await untilHighlighted(page, "now-at", ["three farmers"]);
  await untilInWindow(page, "now-at");
  await page.locator(SAID, { hasText: "The words “three farmers” are marked" }).waitFor({ state: "attached" });
  await page.getByText("Figure: 3 killed in").waitFor();

  // places that the text does not have mark nothing
  await page.goto(`/reports/${report.id}?at=5-999999`);
  // keys act once the text is there
  await becomes(async () => (await highlighted(page, "claims")).length, claimsOf(report).length);
  await untilHighlighted(page, "now-at", []);

  await page.keyboard.press("m");
  await untilSelected(page, report.reading!.mentions[0]!.text);
  await page.keyboard.press("Shift+M");
  await untilSelected(page, report.reading!.mentions.at(-1)!.text);

  await page.getByRole("region", { name: /^Text of the report/ }).focus();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await untilSelected(page, "Gunmen");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await untilSelected(page, "killed 17");
  await page.keyboard.press("ArrowLeft");
  await untilSelected(page, "Gunmen");
  await page.keyboard.press("ArrowRight");
  const dock = page.getByRole("region", { name: "The words that you are at" });
  await becomes(() => dock.locator("q").textContent(), "killed");
  await page.keyboard.press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement?.textContent), "Copy a link to them");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Enter");
  await page.locator(SAID, { hasText: "The link is copied" }).waitFor({ state: "attached" });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const killed = text.indexOf("killed");
  assert.ok(link.endsWith(`/reports/${report.id}?at=${killed}-${killed + 6}`), link);
  await page.goto(link);
  await untilHighlighted(page, "now-at", ["killed"]);
  assert.deepEqual(faults, []);
});

browserTest("a hostile report is text: nothing runs, loads, leads astray or hides", REPORTS, async (open) => {
  const { page, faults } = open;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const report = await reportOf(open, "q=star");
  await page.goto(`/reports/${report.id}?panel=about`);
  const heading = page.getByRole("heading", { level: 1 });
  await heading.waitFor();
  assert.match((await heading.textContent()) ?? "", /<b>Gunmen<\/b> kill 17/);
  await heading.getByRole("img", { name: "unseen character RLO" }).waitFor();
  await page.getByText("<script>document.title", { exact: false }).first().waitFor();
  assert.equal(await page.locator("main a[href^='javascript']").count(), 0);
  await page.getByText("javascript:document.title").waitFor();
  await page.getByRole("tab", { name: "As stored" }).click();
  await page
    .getByRole("region", { name: "Stored bytes as text" })
    .getByText("<img src=http://outside.example")
    .waitFor();
  assert.match(await page.title(), /– Crosscheck$/);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(open.url)),
    [],
  );

  // the outlet of an honest address is linked to, without telling where one came from
  const arabic = await reportOf(open, "q=north.example");
  await page.goto(`/reports/${arabic.id}?panel=about`);
  const link = page.getByRole("link", { name: /north\.example/ });
  await becomes(() => link.getAttribute("rel"), "noreferrer noopener external");

  // the stored bytes of a page, with where its words lie in them
  const html = await reportOf(open, "q=two+soldiers");
  const at = html.reading!.article.text.indexOf("& taken to cafés");
  await page.goto(`/reports/${html.id}?panel=raw&at=${at}-${at + 16}`);
  await untilHighlighted(page, "raw-at", ["&amp; taken to caf&eacute;s"]);
  await page.getByText(html.sha256).waitFor();
  await page.getByText(/^Characters 0 to 400,000 of 1,000,/).waitFor();
  await page.getByText("Not part of the story").waitFor();
  await page.getByText("Caption", { exact: true }).waitFor();
  assert.deepEqual(faults, []);
});

browserTest(
  "a link to a claim of an earlier reading says so and leads to what is read there now",
  REPORTS,
  async (open) => {
    const { page, services } = open;
    const report = await reportOf(open, "q=star");
    const { store } = services.workspace;
    const { reading, producers } = (await store.reading(report.id as never))!;
    const [first, ...others] = reading.resolved!.claims;
    const other = { ...first!, claim: { ...first!.claim, id: "c_00000000000000aa" as const } };
    await store.storeReading(
      { ...reading, resolved: { ...reading.resolved!, claims: [other, ...others] } },
      `${producers}+newer`,
    );
    await page.goto(`/reports/${report.id}?claim=${first!.claim.id}`);
    await page.getByText("This claim is obsolete.").waitFor();
    await untilHighlighted(page, "now-at", ["killed"]);
    await page.getByRole("button", { name: /“killed”; Assault/ }).click();
    await becomes(() => address(page).get("claim"), "c_00000000000000aa");
    await page.getByText("This claim is obsolete.").waitFor({ state: "detached" });
  },
);

browserTest(
  "the list of reports says what became of each, and is restricted by words, state and outlet",
  REPORTS,
  async (open) => {
    const { page, faults } = open;
    await page.getByRole("link", { name: "Reports" }).click();
    await page.getByText("3 of 3 reports").waitFor();
    await page.getByText(/Not read: report is in Arabic/).waitFor();
    await page.getByLabel("State").selectOption({ label: "Not read (1)" });
    await page.getByText("1 of 3 reports").waitFor();
    await becomes(() => address(page).get("state"), "not-read");
    await page.getByRole("button", { name: "Show all reports" }).click();
    await page.getByRole("searchbox").fill("star");
    await page.getByText("1 of 3 reports").waitFor();
    await page.getByRole("link", { name: /Gunmen/ }).click();
    await page.getByRole("tab", { name: /Claims/ }).waitFor();
    await page.goBack();
    await page.getByText("1 of 3 reports").waitFor();
    await becomes(() => page.getByRole("searchbox").inputValue(), "star");
    await page.getByRole("searchbox").fill("nothing like it");
    await page.getByText("No report matches").waitFor();
    assert.deepEqual(faults, []);
  },
);

browserTest("a browser without highlights says so and still shows text and claims", REPORTS, async (open) => {
  const { page, faults } = open;
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Highlight"));
  const report = await reportOf(open, "q=star");
  await page.goto(`/reports/${report.id}?claim=${claimsOf(report)[0]!.id}`);
  await page.getByText("This browser cannot mark words").waitFor();
  await page.getByRole("button", { name: "“killed” Assault" }).waitFor();
  assert.deepEqual(faults, []);
});

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(`axe finds nothing in reports (${colorScheme})`, { ...REPORTS, colorScheme }, async (open) => {
    const { page } = open;
    const report = await reportOf(open, "q=star");
    const arabic = await reportOf(open, "q=north.example");
    const [claim] = claimsOf(report);
    for (const path of [
      "/reports",
      `/reports/${report.id}?claim=${claim!.id}`,
      `/reports/${report.id}?at=10-20&panel=raw`,
      `/reports/${report.id}?panel=about`,
      `/reports/${arabic.id}`,
    ]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await axeFindings(page), [], path);
    }
  });
}

browserTest(
  "reports fit a phone, and a claim of the list leads to its words",
  { ...REPORTS, viewport: PHONE, touch: true },
  async (open) => {
    const { page } = open;
    const report = await reportOf(open, "q=star");
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.goto("/reports");
    await page.getByText("3 of 3 reports").waitFor();
    assert.ok((await width()) <= PHONE.width);
    for (const panel of ["", "claims", "raw", "about"]) {
      await page.goto(`/reports/${report.id}?panel=${panel}`);
      await page.getByRole("tab", { name: "Text" }).waitFor();
      await page.waitForLoadState("networkidle");
      assert.ok((await width()) <= PHONE.width, panel);
    }
    await page.getByRole("tab", { name: /Claims/ }).click();
    const last = claimsOf(report).at(-1)!;
    await page
      .getByRole("button", { name: `“${last.trigger.text}”` })
      .last()
      .click();
    await untilHighlighted(page, "now-trigger", [last.trigger.text]);
    await becomes(() => page.getByRole("tab", { name: "Text" }).getAttribute("aria-selected"), "true");
    await untilInWindow(page, "now-trigger");
    assert.deepEqual(await axeFindings(page), []);
  },
);
