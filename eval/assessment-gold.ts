/** Narratives of casualty recorders with the toll, date and place that a careful person reads from them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "./gold-case.ts";

const FOLDER = join(ROOT, "eval", "gold", "assessments");

const day = z.iso.date();
const people = z.int().nonnegative();
/** `max: null` is open upward and no source says more than the minimum. */
const boundsSchema = z
  .strictObject({ min: people, max: people.nullable() })
  .refine(({ min, max }) => max === null || min <= max, "min is above max");

export const assessmentSchema = z.strictObject({
  id: z.string(),
  published: day,
  text: z.string(),
  killed: boundsSchema.nullable(),
  injured: boundsSchema.nullable(),
  /** how the bounds were made, for a person who checks them */
  reckoning: z.string(),
  date: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to, "from is after to")
    .nullable(),
  place: z
    .strictObject({
      name: z.string(),
      country: z.string().length(2),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      withinKm: z.number().positive(),
    })
    .nullable(),
});
export type Assessment = z.output<typeof assessmentSchema>;

const figure = z.int().nullish();
const point = { lat: z.number().nullish(), lon: z.number().nullish() };

/** A narrative and its gold as `airwars.py` reads it. `withinKm` is ours: how near to the point an answer must be. */
export const recordSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  incident_date: day.nullish(),
  incident_date_to: day.nullish(),
  killed_min: figure,
  killed_max: figure,
  killed_raw: z.string().nullish(),
  injured_min: figure,
  injured_max: figure,
  injured_raw: z.string().nullish(),
  ...point,
  geolocations: z.array(z.object({ lat: z.number(), lon: z.number() })).nullish(),
  withinKm: z.number().nullish(),
});
export type GoldRecord = z.output<typeof recordSchema>;

/**
 * All narratives of the project, by file and order in it.
 *
 * @throws Error naming the file when one does not hold narratives
 */
export function readAssessments(): readonly Assessment[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => {
    const parsed = z.array(assessmentSchema).safeParse(JSON.parse(readFileSync(join(FOLDER, name), "utf8")));
    if (!parsed.success) throw new Error(`${name} does not hold narratives:\n${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** Records of a JSONL file; all but `id` and `text` may be missing. */
export function readRecords(file: string): readonly GoldRecord[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => recordSchema.parse(JSON.parse(line)));
}

/** "Unknown" is what a recorder's page says where no source gives a toll; the scorer tells by it that a toll was asked for. */
export function recordOfAssessment({ id, text, published, killed, injured, date, place }: Assessment): GoldRecord {
  return {
    id,
    text,
    published,
    incident_date: date?.from ?? null,
    incident_date_to: date?.to ?? null,
    killed_min: killed?.min ?? null,
    killed_max: killed?.max ?? null,
    killed_raw: rawBounds(killed),
    injured_min: injured?.min ?? null,
    injured_max: injured?.max ?? null,
    injured_raw: rawBounds(injured),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    withinKm: place?.withinKm ?? null,
  };
}

function rawBounds(bounds: Assessment["killed"]): string {
  if (bounds === null) return "Unknown";
  return bounds.max === null || bounds.max === bounds.min ? `${bounds.min}` : `${bounds.min} - ${bounds.max}`;
}
