/** Gold files in, checked gold cases out: what a careful person would record from a set of reports. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CONTEXT_RELATIONS } from "#model/claim.ts";
import { EVENT_TYPES, HEDGES, MEASURES, MODES } from "#model/codes.ts";
import { CONTRADICTION_KINDS } from "#model/incident.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { sha256Hex } from "#text/ids.ts";

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((value) => [value]), z.array(item).min(1)]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A number, several that are equally right, or null for open-ended. */
const figure = z.union([z.number(), z.array(z.number()), z.null()]);
const quotes = z.array(z.string().min(3)).min(1);

const accountSchema = z.strictObject({
  speaker: z.string(),
  measure: z.enum(MEASURES),
  measures: z.array(z.enum(MEASURES)).default([]),
  low: figure.optional(),
  best: figure.optional(),
  high: figure.optional(),
  hedge: z.enum(HEDGES).optional(),
  quotes,
  part: z.boolean().default(false),
  optional: z.boolean().default(false),
});

const countSchema = z.strictObject({
  measure: z.enum(MEASURES),
  of: z.array(z.enum(["1", "2", "civilians", "unknown"])).min(1),
  low: figure.optional(),
  best: figure.optional(),
  high: figure.optional(),
  origins: oneOrMore(z.number()).optional(),
});

const incidentSchema = z.strictObject({
  name: z.string(),
  ground: z.enum(["current", "background"]),
  optional: z.boolean().default(false),
  tellings: quotes,
  event: oneOrMore(z.enum(EVENT_TYPES)).optional(),
  modes: z.array(z.enum(MODES)).default([]),
  when: z.strictObject({ earliest: day, latest: day }).nullable().optional(),
  place: z
    .strictObject({
      name: z.string(),
      country: z.string().length(2),
      lat: z.number(),
      lon: z.number(),
      withinKm: z.number(),
      precisions: z.array(z.enum(PLACE_PRECISIONS)),
    })
    .optional(),
  sides: z
    .array(z.strictObject({ accept: z.string(), optional: z.boolean().default(false) }))
    .max(2)
    .default([]),
  counts: z.array(countSchema).default([]),
  accounts: z.array(accountSchema).default([]),
  contradictions: z
    .array(
      z.strictObject({
        kind: z.array(z.enum(CONTRADICTION_KINDS)).min(1),
        about: z.enum(MEASURES).optional(),
        optional: z.boolean().default(false),
      }),
    )
    .default([]),
  context: z
    .array(
      z.strictObject({
        relation: z.array(z.enum(CONTEXT_RELATIONS)).min(1),
        event: z.array(z.enum(EVENT_TYPES)).min(1),
        quotes,
        optional: z.boolean().default(false),
      }),
    )
    .default([]),
  docs: z.array(z.string()).default([]),
});

const negative = z.strictObject({ quote: z.string().min(3), why: z.string() });

export const goldCaseSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  reports: z.array(z.string()).optional(),
  text: z.string().optional(),
  published: day.nullable().default(null),
  incidents: z.array(incidentSchema),
  never: z.array(negative).default([]),
  notIncidents: z.array(negative).default([]),
});

export type GoldCase = z.output<typeof goldCaseSchema>;
export type GoldIncident = GoldCase["incidents"][number];
export type GoldAccount = GoldIncident["accounts"][number];
export type GoldCount = GoldIncident["counts"][number];
export type GoldNumber = z.output<typeof figure>;

/** The project root, which the paths in gold files are relative to. */
export const ROOT = join(import.meta.dirname, "..");
const GOLD = join(ROOT, "eval", "gold");
const FOLDERS = ["cases", "passages"] as const;

/** A gold file as it lies on disk; `folder` groups the scores. */
export type GoldFile = Readonly<{ folder: string; path: string; gold: GoldCase }>;

/**
 * All gold files, by folder and name.
 *
 * @throws Error naming the file when one is not a gold case
 */
export function readGold(): readonly GoldFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(GOLD, folder))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => readGoldFile(folder, join(GOLD, folder, name))),
  );
}

function readGoldFile(folder: string, path: string): GoldFile {
  const parsed = goldCaseSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} is not a gold case:\n${z.prettifyError(parsed.error)}`);
  return { folder, path, gold: parsed.data };
}

/** What a score was measured on; a changed hash means that scores before and after are not comparable. */
export type Corpus = Readonly<{ sha256: string; cases: number; reports: number; incidents: number; figures: number }>;

export function corpusOf(files: readonly GoldFile[]): Corpus {
  const golds = files.map((file) => file.gold);
  const reports = golds.flatMap((gold) => gold.reports ?? []);
  const bytes = [...files.map((file) => file.path), ...reports.map((report) => join(ROOT, report))].map((path) =>
    sha256Hex(readFileSync(path)),
  );
  const incidents = golds.flatMap((gold) => gold.incidents).filter((incident) => !incident.optional);
  return {
    sha256: sha256Hex(bytes.join("\n")),
    cases: golds.length,
    reports: reports.length + golds.filter((gold) => gold.text !== undefined).length,
    incidents: incidents.length,
    figures: incidents.flatMap((incident) => incident.accounts).filter((account) => !account.optional).length,
  };
}
