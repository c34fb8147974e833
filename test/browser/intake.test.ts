/** The view of intake in a real browser: files, pasted text and addresses come in, and every item says what became of it. */
import assert from "node:assert/strict";
import { axeFindings, becomes, browserTest, PHONE } from "./open-browser.ts";

const STRIKE =
  "Gunmen killed 17 people in the town of Khasham on Tuesday, the army said. The militia denied that it had attacked the town.";
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const LONG_MS = 60_000;

browserTest(
  "files come in with an outlet, and each says what became of it",
  { reports: [] },
  async ({ page, url, faults }) => {
    await page.goto(`${url}intake`);
    await page.getByLabel("Outlet").fill("Northern Star");
    await page.getByLabel("Published on").fill("2018-02-07");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files…" }).press("Enter");
    await (await chooser).setFiles([
      file("strike.txt", STRIKE),
      file("again.txt", STRIKE),
      file("scan.txt", "%PDF-1.7"),
    ]);
    await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: LONG_MS });
    const rows = page.getByRole("row");
    assert.match(
      await rows.nth(1).innerText(),
      /strike\.txt[\s\S]*Read[\s\S]*17 killed[\s\S]*Northern Star[\s\S]*7 February 2018/,
    );
    assert.match(await rows.nth(2).innerText(), /again\.txt[\s\S]*Known already[\s\S]*The same bytes as strike\.txt/);
    assert.match(await rows.nth(3).innerText(), /scan\.txt[\s\S]*Refused[\s\S]*not text \(PDF\); give text, HTML/);
    const milestones = await page.getByRole("status").allInnerTexts();
    assert.ok(
      milestones.some((text) => /^Done: 1 refused · 1 read · 1 known already$/.test(text)),
      milestones.join(" | "),
    );

    await page.getByLabel(/^Refused/).check();
    await rows.nth(2).waitFor({ state: "detached" });
    await becomes(() => rows.count(), 2);
    assert.match(page.url(), /state=refused/);
    await page.getByLabel(/^Refused/).uncheck();

    await page.getByRole("button", { name: /Change outlet and day of strike/ }).press("Enter");
    await becomes(() => page.evaluate("document.activeElement.value"), "Northern Star");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Southern Star");
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: /strike\.txt.*Read.*Southern Star/ }).waitFor({ timeout: LONG_MS });
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
    await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("link").click();
    assert.match(page.url(), /\/reports\/doc_/);
  },
);

browserTest(
  "a paste is seen for what it is; what may not be fetched says why; dropped files are taken",
  { reports: [], viewport: PHONE, colorScheme: "dark", touch: true },
  async ({ page, url, faults }) => {
    await page.goto(`${url}intake`);
    const box = page.getByLabel("Text or addresses");
    await box.fill("http://127.0.0.1/x\nftp://paper.example/y\n");
    await page.getByText("2 addresses: these pages are fetched, and nothing else.").waitFor();
    await page.getByRole("button", { name: "Fetch 2 pages" }).click();
    await page.getByText(/127\.0\.0\.1 is no public address: this machine/).waitFor({ timeout: LONG_MS });
    await page.getByText(/ftp: is neither http: nor https:/).waitFor();
    await becomes(() => box.inputValue(), "");

    await box.fill(STRIKE);
    await page.getByLabel(/^Title/).fill("Seventeen killed");
    await box.press("ControlOrMeta+Enter");
    await page.getByRole("link", { name: "Seventeen killed" }).waitFor({ timeout: LONG_MS });
    await becomes(() => page.getByRole("navigation", { name: "Jobs" }).getByRole("link").count(), 2);

    // A drop as a browser makes it; it misses the box, and the page must not be left for the file.
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File(["${STRIKE} Later."], "dropped.txt"));
      for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await page.getByText("dropped.txt").first().waitFor({ timeout: LONG_MS });
    await page.getByRole("heading", { name: /^Done/ }).waitFor({ timeout: LONG_MS });
    assert.ok(((await page.evaluate("document.documentElement.scrollWidth")) as number) <= PHONE.width);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(faults, []);
  },
);
