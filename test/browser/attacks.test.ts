/** Hostile reports and names in every view of the page: nothing of them runs, asks another host or turns the page around. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { HOSTILE_NAMES, plainReport, SHOWN } from "../attacks/corpus.ts";
import { browserTest } from "./open-browser.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "crosscheck-attacks-"));
after(() => rmSync(FOLDER, { recursive: true, force: true }));
const REPORTS = join(FOLDER, "reports");
mkdirSync(REPORTS);
for (const { name, bytes } of SHOWN) writeFileSync(join(REPORTS, name), bytes);

const SETTLED_MS = 150;

browserTest(
  "no view of the page runs, loads or obeys anything of hostile reports",
  { reports: [REPORTS] },
  async ({ page, url, faults }) => {
    const strangers: string[] = [];
    page.on("request", (request) => {
      const to = request.url();
      if (!to.startsWith(url) && !to.startsWith("data:image/svg+xml") && !to.startsWith("blob:")) strangers.push(to);
    });
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.context().addInitScript(`
    globalThis.broken = [];
    addEventListener("securitypolicyviolation", (event) => broken.push(event.violatedDirective + " " + event.blockedURI));
  `);
    const visit = async (path: string): Promise<void> => {
      await page.goto(`${url}${path.replace(/^\//, "")}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
      assert.deepEqual(await page.evaluate("broken"), [], path);
      assert.doesNotMatch(await page.title(), /^ran$/, path);
      const bad = `[...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((href) => !/^(\\/|#|https?:)/.test(href))`;
      assert.deepEqual(await page.evaluate(bad), [], `${path}: links that are neither of the page nor of the web`);
      assert.equal(
        await page.evaluate(
          `document.querySelectorAll("#root script, #root iframe, #root object, #root embed, #root base, #root meta, #root style").length`,
        ),
        0,
        path,
      );
    };
    const ids = async (path: string, list: string): Promise<readonly string[]> => {
      const answer = await (await page.request.get(`${url}api/${path}`)).json();
      return (answer[list] as { id: string }[]).map(({ id }) => id);
    };
    for (const path of ["/", "/reports", "/review", "/intake", "/publish"]) await visit(path);
    const reports = await ids("reports?limit=500", "reports");
    assert.ok(reports.length > 12, "the corpus is in the workspace");
    for (const id of reports) await visit(`/reports/${id}`);
    for (const id of (await ids("incidents?limit=500", "incidents")).slice(0, 6)) await visit(`/incidents/${id}`);

    await visit("/intake");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(
        HOSTILE_NAMES.map((name, n) => ({ name, mimeType: "text/html", buffer: Buffer.from(plainReport(n)) })),
      );
    await page.getByRole("heading", { name: /Done/ }).waitFor({ timeout: 90_000 });
    assert.doesNotMatch(await page.locator("main").innerText(), /[\u202a-\u202e\u2066-\u2069]/);
    assert.equal(
      await page.getByText("Refused", { exact: true }).count(),
      0,
      "a name is a label, and no reason to refuse",
    );
    assert.equal(await page.locator("main img").count(), 0);
    assert.deepEqual(await page.evaluate("broken"), []);
    assert.deepEqual({ strangers, dialogs, faults }, { strangers: [], dialogs: [], faults: [] });
  },
);
