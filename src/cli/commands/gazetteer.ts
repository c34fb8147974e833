/** `crosscheck gazetteer`: files of places in, what was added, what there is, or what was taken away out. */

import { counted } from "#export/said-words.ts";
import { type Added, addLayer, type Layer, listLayers, removeLayer } from "#reference/gazetteer/added/layers.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions } from "../options.ts";
import { indent, type Line, type Paper, run, wrap } from "../render/lines.ts";

type AddOptions = CommonOptions & Readonly<{ name?: string }>;

const OUTCOME_WORDS = {
  added: "added",
  replaced: "put in place of the older one",
  unchanged: "known already",
} as const satisfies Record<Added["outcome"], string>;
const KIND_WORDS = {
  geonames: "GeoNames places",
  "alternate-names": "GeoNames alternate names",
  own: "places of your own",
} as const satisfies Record<Layer["kind"], string>;
const INDENT = 2;

function layerLines({ name, kind, file, places, names, addedAt }: Layer, note: string, paper: Paper): Line[] {
  const counts = `${places > 0 ? `${counted(places, "place")}, ` : ""}${counted(names, "name")}`;
  const details = [run(`${KIND_WORDS[kind]}: ${counts}; ${addedAt.slice(0, 10)}, ${file}`)];
  return [[run(name, "strong"), run(note)], ...indent(wrap(details, paper.width - INDENT), INDENT)];
}

/** Everything is read before anything counts: a file with a bad line, or a killed import, changes nothing. */
export async function runGazetteerAdd(file: string, options: AddOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now, addedPlaces: folder } = context;
  terminal.progress(`reading ${file}`);
  const name = options.name === undefined ? {} : { name: options.name };
  const { layer, outcome } = await addLayer({ folder, file, now, ...name });
  if (options.json) await terminal.json({ event: outcome, ...layer });
  else await terminal.page(layerLines(layer, ` ${OUTCOME_WORDS[outcome]}`, terminal.paper));
  if (outcome !== "unchanged") terminal.remark(READ_AGAIN);
  return EXIT.done;
}

const READ_AGAIN = "crosscheck: the next `crosscheck add` to a workspace reads its reports again";

export async function runGazetteerList(options: CommonOptions, context: Context): Promise<ExitStatus> {
  const { terminal, addedPlaces: folder } = context;
  const layers = listLayers(folder);
  for (const layer of layers) {
    if (options.json) await terminal.json(layer);
    else await terminal.page(layerLines(layer, "", terminal.paper));
  }
  if (layers.length === 0) terminal.remark(`crosscheck: nothing was added to the gazetteer (${folder})`);
  return EXIT.done;
}

export async function runGazetteerRemove(name: string, options: CommonOptions, context: Context): Promise<ExitStatus> {
  const { terminal, addedPlaces: folder } = context;
  await removeLayer(folder, name);
  if (options.json) await terminal.json({ event: "removed", name });
  else terminal.remark(`crosscheck: ${name} was taken away`);
  terminal.remark(READ_AGAIN);
  return EXIT.done;
}
