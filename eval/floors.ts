/** Frozen floors and new scores in, the fields that fell and the floors to freeze next out. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Corpus, ROOT } from "./gold-case.ts";
import { f1Of, type Tally } from "./tally.ts";

const FLOORS_FILE = join(ROOT, "eval", "floors.json");

const fieldFloors = z.record(
  z.string(),
  z.strictObject({ f1: z.number(), right: z.number(), given: z.number(), wanted: z.number() }),
);
/** The floors of a set of our own beside the gold, with the hash of its files. */
const setSchema = z.strictObject({ sha256: z.string(), fields: fieldFloors });

const floorsSchema = z.strictObject({
  task: z.literal("gold"),
  corpus: z.strictObject({
    sha256: z.string(),
    cases: z.number(),
    reports: z.number(),
    incidents: z.number(),
    figures: z.number(),
  }),
  fields: fieldFloors,
  contradictions: setSchema.optional(),
});
export type SetFloors = z.output<typeof setSchema>;
export type Floors = z.output<typeof floorsSchema>;
export type Scores = Readonly<Record<string, Tally>>;

/** A field whose score is below its floor. */
export type Fall = Readonly<{ field: string; floor: number; score: number }>;

/** Floors and scores are compared at this many digits: one answer of a few hundred moves F1 by more. */
const DIGITS = 4;

export function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}

/** Null when there are no floors yet. */
export function readFloors(): Floors | null {
  try {
    return floorsSchema.parse(JSON.parse(readFileSync(FLOORS_FILE, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export function writeFloors(floors: Floors): void {
  writeFileSync(FLOORS_FILE, `${JSON.stringify(floors, null, 2)}\n`);
}

/** Fields below their floor, in the order of the floors; a field without a score has fallen to 0. */
export function fallsBelow(floors: Pick<SetFloors, "fields">, scores: Scores): readonly Fall[] {
  return Object.entries(floors.fields)
    .map(([field, { f1 }]) => ({ field, floor: f1, score: scoreOf(scores[field]) }))
    .filter(({ floor, score }) => score < floor);
}

function scoreOf(tally: Tally | undefined): number {
  return tally === undefined ? 0 : rounded(f1Of(tally));
}

export function showFall({ field, floor, score }: Fall): string {
  return `${field} ${score} < ${floor}`;
}

function fieldsOf(scores: Scores): SetFloors["fields"] {
  return Object.fromEntries(
    Object.entries(scores).map(([field, tally]) => [field, { f1: rounded(f1Of(tally)), ...tally }] as const),
  );
}

/** What `--update` freezes of the gold; the floors of other sets stay as they are. */
export function floorsOf(corpus: Corpus, scores: Scores, before: Floors | null = null): Floors {
  const {
    task: _task,
    corpus: _corpus,
    fields: _fields,
    ...sets
  } = before ?? { task: null, corpus: null, fields: null };
  return { task: "gold", corpus: { ...corpus }, fields: fieldsOf(scores), ...sets };
}

/** What `--update` freezes of another set. */
export function setFloorsOf(sha256: string, scores: Scores): SetFloors {
  return { sha256, fields: fieldsOf(scores) };
}
