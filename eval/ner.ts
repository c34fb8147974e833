/** Documents of a named-entity corpus in; the names that the reader sees in the corpus's types, and their scores out. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#reference/package-root.ts";
import { readText, type TextReading } from "#stages/3-annotate/encoder/read-text.ts";

import { loadReaderModel } from "#stages/3-annotate/encoder/reader-model.ts";
import type { NameLayer } from "#stages/3-annotate/encoder/window-model.ts";
import { makeOffsets } from "#text/offsets.ts";
import { prf } from "./attribution-score.ts";
import { articleOf } from "./read-text.ts";
import { TaskError } from "./task.ts";

type Entity = Readonly<{ start: number; end: number; type: string }>;
type Document = Readonly<{ id: string; text: string; entities?: readonly Entity[] } & Record<string, unknown>>;

/** Types as `../shared/score/ner.py --gold-map worldwide-plo --pred-map worldwide-plo` maps them, which the target counts. */
const PERSONS_PLACES_BODIES: Readonly<Record<NameLayer, Readonly<Record<string, string>>>> = {
  worldwide: { Person: "PER", Location: "LOC", Facility: "LOC", Organization: "ORG" },
  re3d: { Person: "PER", Location: "LOC", Organisation: "ORG" },
  uner: { PER: "PER", LOC: "LOC", ORG: "ORG" },
};

export type NerArguments = Readonly<{ data: string[]; out: string | null; predictions?: string | null }>;

/**
 * The corpus is told by the fields that its records carry. With `predictions`, a file of `{id, entities}` lines (as the
 * cross-validation of training/reader writes them) is scored in place of the shipped model.
 */
export async function run({ data, out, predictions = null }: NerArguments): Promise<object> {
  const documents = data.flatMap((path) => readLines(path) as Document[]);
  const layer = layerOf(documents[0] ?? {});
  const found = predictions === null ? await readAll(documents, layer) : fromFile(predictions);
  const scored = documents.filter(({ id }) => found.has(id));
  if (out !== null) {
    const lines = scored.map(({ id }) => `${JSON.stringify({ id, entities: found.get(id) })}\n`);
    writeFileSync(out, lines.join(""));
  }
  const gold = scored.map(({ entities = [] }) => entities);
  const predicted = scored.map(({ id }) => found.get(id) ?? []);
  const map = PERSONS_PLACES_BODIES[layer];
  const mapped = (entities: readonly Entity[]): Entity[] =>
    entities.flatMap(({ type, ...span }) => (map[type] === undefined ? [] : [{ ...span, type: map[type] }]));
  return {
    task: layer,
    documents: scored.length,
    ...scores(gold, predicted),
    personsPlacesBodies: scores(gold.map(mapped), predicted.map(mapped)).strict.all,
  };
}

function readLines(path: string): unknown[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

function fromFile(path: string): ReadonlyMap<string, readonly Entity[]> {
  const records = readLines(path) as { id: string; entities: Entity[] }[];
  if (records.length === 0) throw new TaskError(`${path}: no predictions in it`);
  return new Map(records.map(({ id, entities }) => [id, entities]));
}

async function readAll(
  documents: readonly Document[],
  layer: NameLayer,
): Promise<ReadonlyMap<string, readonly Entity[]>> {
  const model = await loadReaderModel(join(packageRoot(), "models/reader-en"));
  const found = new Map<string, readonly Entity[]>();
  for (const { id, text } of documents) found.set(id, entitiesOf(text, await readText(articleOf(text), model), layer));
  return found;
}

function layerOf(record: Readonly<Record<string, unknown>>): NameLayer {
  if ("region" in record) return "worldwide";
  return "licence" in record ? "re3d" : "uner";
}

/** In code points, as the corpora count. */
export function entitiesOf(text: string, { tokens, names }: TextReading, layer: NameLayer): Entity[] {
  const codePoint = makeOffsets(text).codePointOf;
  return names[layer].map(({ first, end, type }) => ({
    start: codePoint(tokens[first]!.start),
    end: codePoint(tokens[end - 1]!.end),
    type,
  }));
}

/** Strict: equal span and type, by type and over all. */
function scores(
  gold: readonly (readonly Entity[])[],
  predicted: readonly (readonly Entity[])[],
): { strict: Record<string, ReturnType<typeof prf>> } {
  const counts = new Map<string, { right: number; predicted: number; gold: number }>();
  const add = (type: string, field: "right" | "predicted" | "gold"): void => {
    for (const name of [type, "all"]) {
      const sum = counts.get(name) ?? { right: 0, predicted: 0, gold: 0 };
      counts.set(name, { ...sum, [field]: sum[field] + 1 });
    }
  };
  const key = ({ start, end, type }: Entity): string => `${start}:${end}:${type}`;
  for (const [index, entities] of gold.entries()) {
    const goldKeys = new Set(entities.map(key));
    for (const entity of distinctKeys(entities, key)) add(entity.type, "gold");
    for (const entity of distinctKeys(predicted[index] ?? [], key)) {
      add(entity.type, "predicted");
      if (goldKeys.has(key(entity))) add(entity.type, "right");
    }
  }
  return { strict: Object.fromEntries([...counts].sort().map(([type, sum]) => [type, prf(sum)])) };
}

function distinctKeys(entities: readonly Entity[], key: (entity: Entity) => string): Entity[] {
  return [...new Map(entities.map((entity) => [key(entity), entity])).values()];
}
