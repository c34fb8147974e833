/** A record in, a real browser on its page out; the server is the real one, on a workspace of its own. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { openServices, serveWorkspace, webFolder } from "#api/open-services.ts";
import type { Services } from "#api/services.ts";
import { rulesName } from "#cli/rules-name.ts";
import { ROOT, runCrosscheck, temporaryFolder } from "../run-crosscheck.ts";

/** Where Debian, Ubuntu, Fedora and macOS put it. `CROSSCHECK_CHROMIUM` names another, and then only that one will do. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const NAMED = process.env.CROSSCHECK_CHROMIUM ?? "";
const CHROMIUM = (NAMED === "" ? PLACES : [NAMED]).find(existsSync);

/** Why no browser test can run here, false when they can. */
export const NO_BROWSER: string | false =
  CHROMIUM === undefined
    ? "no Chromium here: install it (apt-get install chromium), or name one in CROSSCHECK_CHROMIUM, and run `npm test` again"
    : !existsSync(join(webFolder(), "index.html"))
      ? "the page is not built: run `npm run build`, and `npm test` again"
      : false;

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 375, height: 740 };

/** `faults` are errors that the page itself raised, of scripts and of the content security policy; empty in a sound page. */
export type OpenPage = Readonly<{ page: Page; url: string; services: Services; faults: readonly string[] }>;

export type OpenOptions = Readonly<{
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  /** reports to add to the workspace first; those of examples/ when not given */
  reports?: readonly string[];
  touch?: boolean;
}>;

/** A test that needs a browser. Where there is none it is skipped, and says what is missing. */
export function browserTest(
  name: string,
  options: OpenOptions,
  work: (open: OpenPage, t: TestContext) => Promise<void>,
): void {
  test(name, { skip: NO_BROWSER, timeout: 300_000 }, async (t) => {
    await work(await openPage(t, options), t);
  });
}

export async function openPage(t: TestContext, options: OpenOptions): Promise<OpenPage> {
  const { viewport = DESKTOP, colorScheme = "light", reports = [join(ROOT, "examples")], touch = false } = options;
  const folder = temporaryFolder(t);
  if (reports.length > 0) await runCrosscheck(["add", ...reports, "--workspace", folder, "--quiet"]);
  const services = await openServices({
    folder,
    addedPlaces: join(ROOT, "no-added-places"),
    actorFiles: [],
    version: "0.0.0",
    now: () => new Date().toISOString(),
    rulesName,
  });
  const faults: string[] = [];
  const served = await serveWorkspace(services, { port: 0, onBug: (error) => faults.push(String(error)) });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await served.close();
    await services.close();
  });
  const context = await browser.newContext({ viewport, colorScheme, hasTouch: touch, baseURL: served.url });
  const page = await watched(context, faults);
  await page.goto(served.url);
  return { page, url: served.url, services, faults };
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox", "--disable-gpu"] });
}

async function watched(context: BrowserContext, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return page;
}

/** A value of the page is as expected, at the latest when the page has come to rest: what a key or a click changes may be drawn a moment later. */
export async function becomes(read: () => unknown, expected: unknown, message?: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    if (isDeepStrictEqual(await read(), expected)) return;
    await setTimeout(50);
  }
  assert.deepEqual(await read(), expected, message);
}

/** What axe finds against WCAG 2.2 AA, a line each; empty when nothing. Its script is run in the page by the browser's debugger, past the policy. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import("axe-core") };
    return engine.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
  );
}
