/** Files of `eval/gold/claims/` in, checked passages out: the claims that a careful coder would record from one to three sentences. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EVENT_TYPES, type Ground, HEDGES, MEASURES, type Modality, type Polarity } from "#model/codes.ts";
import { ROOT } from "./gold-case.ts";
import { goldFiles, goldHash } from "./gold-folder.ts";

const POLARITIES = ["affirmed", "negated"] as const satisfies readonly Polarity[];
const MODALITIES = ["actual", "possible", "planned", "attempted"] as const satisfies readonly Modality[];
const GROUNDS = ["current", "background", "forecast"] as const satisfies readonly Ground[];

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((value) => [value]), z.array(item).min(1)]);
/** A regular expression, tried at the start of a word in any case. */
const pattern = z.string().min(1).refine(compiles, "not a regular expression");
const bound = z.union([z.number(), z.array(z.number()).min(1)]);
/** Left out where the words stand once. */
const occurrence = z.int().positive().optional();

const partySchema = z.union([
  pattern.transform((accept) => ({ accept, optional: false })),
  z.strictObject({ accept: pattern, optional: z.boolean().default(false) }),
]);
/** A party, several of which each is wanted, or none. */
const partiesSchema = z.union([
  z.null().transform(() => []),
  partySchema.transform((party) => [party]),
  z.array(partySchema),
]);

const figureSchema = z.strictObject({
  measure: oneOrMore(z.enum(MEASURES)),
  low: bound,
  high: bound.nullable(),
  hedge: oneOrMore(z.enum(HEDGES)).optional(),
  of: pattern.optional(),
  partOf: z.number().optional(),
  optional: z.boolean().default(false),
});

const claimSchema = z.strictObject({
  trigger: z.string().min(3),
  nth: occurrence,
  event: oneOrMore(z.enum(EVENT_TYPES)),
  polarity: oneOrMore(z.enum(POLARITIES)).default(["affirmed"]),
  modality: oneOrMore(z.enum(MODALITIES)).default(["actual"]),
  ground: oneOrMore(z.enum(GROUNDS)).default(["current"]),
  speaker: pattern,
  agent: partiesSchema.optional(),
  victim: partiesSchema.optional(),
  figures: z.array(figureSchema).default([]),
  optional: z.boolean().default(false),
});

const passageSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{2}$/),
  text: z.string(),
  claims: z.array(claimSchema),
  never: z.array(z.strictObject({ quote: z.string().min(3), nth: occurrence, why: z.string() })).default([]),
});

export const claimThemeSchema = z.strictObject({
  theme: z.string(),
  about: z.string(),
  published: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  passages: z.array(passageSchema).min(1),
});

export type ClaimTheme = z.output<typeof claimThemeSchema>;
export type GoldPassage = ClaimTheme["passages"][number];
export type GoldClaim = GoldPassage["claims"][number];
export type GoldFigure = GoldClaim["figures"][number];
export type GoldParty = z.output<typeof partySchema>;

const FOLDER = join(ROOT, "eval", "gold", "claims");

/**
 * All themes, by name.
 *
 * @throws Error naming the file when one does not follow the format
 */
export function readClaimGold(): readonly ClaimTheme[] {
  return goldFiles(FOLDER).map((path) => {
    const parsed = claimThemeSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (!parsed.success) throw new Error(`${path} is not a list of passages:\n${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** See `goldHash`. */
export function claimGoldHash(): string {
  return goldHash(goldFiles(FOLDER));
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, "iu") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Where the words stand for the nth time, from 1, as a half-open range of UTF-16 code units; null when they do not. */
export function locate(text: string, words: string, nth = 1): { start: number; end: number } | null {
  let start = -1;
  for (let count = 0; count < nth; count++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + words.length };
}
