/** The import rule of ARCHITECTURE.md, read from `src/floors.ts`: no upward, sideways or cyclic import, types included. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { FLOORS, HIGHEST_PURE_FLOOR, STAGE_IMPORTER } from "#floors.ts";

const ROOT = join(import.meta.dirname, "..");
const SOURCE = join(ROOT, "src");
const OUTSIDE = ["web", "eval", "bench", "test", "training", "docs", "scripts"];
/** Built-in modules that do no input or output. */
const PURE_BUILTINS = new Set(["node:crypto"]);

type Import = Readonly<{ from: string; to: string }>;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** Every static, type and dynamic import or re-export of a file, as written. */
export function specifiers(source: string): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g;
  return [...source.matchAll(pattern)].map((match) => match[1] as string);
}

/** Path under `src/` of an import of this project, null for packages and built-ins. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return null;
  return relative(SOURCE, join(dirname(file), specifier));
}

/** Index of the floor and the folder on it; null for files that stand beside the floors. */
export function floorOf(path: string): { floor: number; folder: string } | null {
  for (const [floor, folders] of FLOORS.entries()) {
    for (const folder of folders) if (path.startsWith(`${folder}/`)) return { floor, folder };
  }
  return null;
}

/** Why an import is forbidden, or null. */
export function violation({ from, to }: Import): string | null {
  if (to.startsWith("..")) return `${from} imports ${to}, which is outside src/`;
  const here = floorOf(from);
  const there = floorOf(to);
  if (here === null || there === null) return `${here === null ? from : to} stands on no floor of src/floors.ts`;
  if (here.folder === there.folder) return null;
  if (there.floor > here.floor) return `${from} imports upward: ${to}`;
  if (there.floor === here.floor) return `${from} imports sideways: ${to}`;
  if (there.folder.startsWith("stages/") && here.folder !== STAGE_IMPORTER) return `${from} imports a stage: ${to}`;
  return null;
}

/** Files on an import cycle, in order, or null. */
export function cycle(imports: readonly Import[]): string[] | null {
  const edges = Map.groupBy(imports, (edge) => edge.from);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const edge of edges.get(file) ?? []) {
      const found = visit(edge.to, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return null;
}

const FILES = sourceFiles(SOURCE).filter((file) => relative(SOURCE, file) !== "floors.ts");
const PROGRAM = FILES.filter((file) => !file.endsWith(".test.ts"));

function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((file) =>
    specifiers(readFileSync(file, "utf8"))
      .map((specifier) => target(file, specifier))
      .filter((to): to is string => to !== null)
      .map((to) => ({ from: relative(SOURCE, file), to })),
  );
}

test("every import of src/ goes to its own folder or a lower floor", () => {
  assert.deepEqual(importsOf(FILES).map(violation).filter(Boolean), []);
});

test("no import of src/ is cyclic", () => {
  assert.equal(cycle(importsOf(PROGRAM)), null);
});

test("every folder of FLOORS exists and every file of src/ stands on one", () => {
  for (const folder of FLOORS.flat()) assert.ok(statSync(join(SOURCE, folder)).isDirectory(), folder);
  for (const file of FILES) assert.ok(floorOf(relative(SOURCE, file)), file);
});

test("the lowest floors use no package and no input or output", () => {
  for (const file of PROGRAM) {
    const path = relative(SOURCE, file);
    if ((floorOf(path)?.floor ?? Infinity) > HIGHEST_PURE_FLOOR) continue;
    for (const specifier of specifiers(readFileSync(file, "utf8"))) {
      assert.ok(target(file, specifier) !== null || PURE_BUILTINS.has(specifier), `${path} imports ${specifier}`);
    }
  }
});

test("nothing in src/ imports from outside it", () => {
  for (const { from, to } of importsOf(FILES)) {
    assert.ok(!OUTSIDE.some((folder) => to.includes(`../${folder}`)), `${from} imports ${to}`);
  }
});

/** What the page may know of the program: the words, and the shapes of what comes over HTTP. Types alone: they leave nothing in what is built. */
const KNOWN_TO_PAGE = /^#(?:model\/|api\/schemas\/|export\/reading-schema\.ts$)/;
/** What both doors tell in the same words is code of the page too: pure functions of the lowest floors, which import types alone. */
const RUN_BY_PAGE = /^#text\/(?:day-words|event-words)\.ts$/;

/** Why the page may not import it so, or null. */
export function pageViolation(statement: string): string | null {
  const specifier = /["'](#[^"']+)["']/.exec(statement)?.[1];
  if (specifier === undefined || RUN_BY_PAGE.test(specifier)) return null;
  if (KNOWN_TO_PAGE.test(specifier) && statement.startsWith("import type")) return null;
  return `the page imports ${specifier}`;
}

test("the page takes types from the model and the schemas of the API, the words of both doors, and nothing else", () => {
  const folder = join(ROOT, "web", "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  assert.ok(files.length > 0);
  const found = files.flatMap((name) => {
    const statements =
      readFileSync(join(folder, name), "utf8").match(/^(?:import|export)\b[^;=(]*?from ["'][^"'\n]+["']/gm) ?? [];
    return statements.flatMap((statement) => pageViolation(statement)?.concat(` in ${name}`) ?? []);
  });
  assert.deepEqual(found, []);
  assert.match(pageViolation('import { makeRecord } from "#pipeline/read-report.ts"') ?? "", /#pipeline/);
  assert.match(pageViolation('import { GRADES } from "#model/incident.ts"') ?? "", /#model/);
  assert.equal(pageViolation('import type { Incident } from "#model/incident.ts"'), null);
});

test("no import specifier is built at run time, where this test could not see it", () => {
  for (const file of PROGRAM) {
    assert.doesNotMatch(readFileSync(file, "utf8"), /\bimport\s*\(\s*[^"'\s)]/, relative(SOURCE, file));
  }
});

test("what the page runs of the program imports types alone", () => {
  const run = PROGRAM.filter((file) => RUN_BY_PAGE.test(`#${relative(SOURCE, file)}`));
  assert.equal(run.length, 2);
  for (const file of run) assert.doesNotMatch(readFileSync(file, "utf8"), /^import (?!type)/m, file);
});

const FORBIDDEN: readonly (Import & { why: RegExp })[] = [
  { from: "model/span.ts", to: "text/ids.ts", why: /upward/ },
  { from: "text/ids.ts", to: "stages/4-extract/rules.ts", why: /upward/ },
  { from: "stages/4-extract/rules.ts", to: "stages/3-annotate/tokens.ts", why: /sideways/ },
  { from: "store/sqlite.ts", to: "export/index.ts", why: /sideways/ },
  { from: "cli/main.ts", to: "stages/2-clean/html.ts", why: /imports a stage/ },
  { from: "model/span.ts", to: "../eval/main.ts", why: /outside/ },
];
for (const { from, to, why } of FORBIDDEN) {
  test(`the import rule refuses ${from} -> ${to}`, () => {
    assert.match(violation({ from, to }) ?? "", why);
  });
}

test("the import rule allows a lower floor, its own folder, and the pipeline its stages", () => {
  assert.equal(violation({ from: "stages/4-extract/a.ts", to: "reference/lexicon/en/verbs.ts" }), null);
  assert.equal(violation({ from: "stages/4-extract/a.ts", to: "stages/4-extract/b.ts" }), null);
  assert.equal(violation({ from: "pipeline/read-report.ts", to: "stages/4-extract/rules.ts" }), null);
});

test("a cycle is found through type imports too", () => {
  assert.deepEqual(specifiers('import type { A } from "./a.ts";\nexport * from "#model/b.ts";'), [
    "./a.ts",
    "#model/b.ts",
  ]);
  const edges = [
    { from: "model/a.ts", to: "model/b.ts" },
    { from: "model/b.ts", to: "model/a.ts" },
  ];
  assert.deepEqual(cycle(edges), ["model/a.ts", "model/b.ts", "model/a.ts"]);
  assert.equal(cycle(edges.slice(1)), null);
});
