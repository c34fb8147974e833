/** Docs that can fail: generated pages are fresh, links resolve, commands, formats and scripts are mentioned. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { makeProgram } from "#cli/program.ts";
import { FORMAT_NAMES } from "#export/format-names.ts";
import { PAGES } from "../docs/generated.ts";
import { ROOT } from "./run-crosscheck.ts";

const NOT_OURS = new Set(["node_modules", "dist", ".git", "examples", "crosscheck", "golden"]);

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? markdownFiles(path) : entry.name.endsWith(".md") ? [path] : [];
  });
}

const FILES = markdownFiles(ROOT);
const read = (path: string) => readFileSync(path, "utf8");
const README = read(join(ROOT, "README.md"));
const BOOK = [README, ...FILES.filter((file) => relative(ROOT, file).startsWith("docs")).map(read)].join("\n");

for (const { path, render } of PAGES) {
  test(`${path} is what \`npm run docs\` writes`, () => {
    const [stored, made] = [read(join(ROOT, path)).split("\n"), render().split("\n")];
    const line = made.findIndex((text, index) => text !== stored[index]);
    // The first line that differs: a whole page would fill the log.
    assert.ok(
      line < 0,
      `run \`npm run docs\`; line ${line + 1} is ${JSON.stringify(stored[line])}, made ${JSON.stringify(made[line])}`,
    );
    assert.equal(stored.length, made.length, "run `npm run docs`");
  });
}

/** Anchor of a heading, as code hosts make it. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function anchorsOf(path: string): string[] {
  return [...read(path).matchAll(/^#{1,6} (?<heading>.+)$/gm)].map((match) => anchor(match.groups?.heading ?? ""));
}

/** Why a link of a file leads nowhere, or null. Addresses of other hosts are not followed. */
function brokenLink(file: string, link: string): string | null {
  if (/^[a-z]+:/.test(link)) return null;
  const [path = "", fragment] = link.split("#");
  const target = path === "" ? file : join(dirname(file), path);
  if (!existsSync(target)) return `${link}: no such file`;
  if (fragment !== undefined && !anchorsOf(target).includes(fragment)) return `${link}: no such heading`;
  return null;
}

for (const file of FILES) {
  test(`every link of ${relative(ROOT, file)} resolves`, () => {
    const text = read(file).replace(/```.*?```/gs, "");
    const links = [...text.matchAll(/\]\((?<link>[^)\s]+)\)/g)].map((match) => match.groups?.link ?? "");
    assert.deepEqual(links.map((link) => brokenLink(file, link)).filter(Boolean), []);
  });
}

test("a link to nowhere is found", () => {
  const readme = join(ROOT, "README.md");
  assert.match(brokenLink(readme, "docs/nowhere.md") ?? "", /no such file/);
  assert.match(brokenLink(readme, "ARCHITECTURE.md#nowhere") ?? "", /no such heading/);
  assert.equal(brokenLink(readme, "ARCHITECTURE.md#the-floors"), null);
});

test("every command and export format is mentioned", () => {
  const names = makeProgram(async () => {}, "").commands.map((command) => command.name());
  for (const name of names) assert.match(BOOK, new RegExp(`crosscheck ${name}\\b`), name);
  for (const name of FORMAT_NAMES) assert.match(BOOK, new RegExp(`crosscheck export ${name}\\b`), name);
});

test("every script that a person can run is mentioned in CONTRIBUTING or README", () => {
  const { scripts } = JSON.parse(read(join(ROOT, "package.json"))) as { scripts: Record<string, string> };
  const text = README + read(join(ROOT, "CONTRIBUTING.md"));
  for (const name of Object.keys(scripts).filter((script) => !script.startsWith("pre"))) {
    assert.match(text, new RegExp(`npm (?:run )?${name}\\b`), name);
  }
});

test("every decision has its four parts and its own number", () => {
  const folder = join(ROOT, "docs", "decisions");
  const names = readdirSync(folder).sort();
  assert.equal(new Set(names.map((name) => name.slice(0, 3))).size, names.length);
  for (const name of names) {
    assert.match(name, /^\d{3}-[a-z0-9-]+\.md$/);
    const text = read(join(folder, name));
    for (const part of ["Context.", "Decision.", "Consequences.", "What would change our mind."]) {
      assert.ok(text.includes(`**${part}**`), `${name}: ${part}`);
    }
  }
});
