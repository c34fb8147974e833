/** Files of `eval/gold/dates/` in, checked passages out: told events and the days on which each happened. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay, rangeOfEdtf } from "#text/calendar.ts";
import { ROOT } from "./gold-case.ts";
import { goldFiles, goldHash } from "./gold-folder.ts";

const edtf = z.string().refine((text) => rangeOfEdtf(text) !== null, "not a range of days in EDTF");
const day = z.string().refine(isDay, "not a day");

const eventSchema = z.strictObject({
  trigger: z.string().min(3),
  /** left out where the words stand once */
  nth: z.int().positive().optional(),
  /** null: the words name no day ("open"); a list holds answers that are equally right */
  when: z.union([edtf.nullable().transform((one) => [one]), z.array(edtf.nullable()).min(1)]),
  /** may be recorded as a claim of its own or not */
  optional: z.boolean().default(false),
});

const passageSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{2}$/),
  /** left out where the theme's day holds */
  published: day.nullable().optional(),
  text: z.string(),
  events: z.array(eventSchema).min(1),
});

export const dateThemeSchema = z.strictObject({
  theme: z.string(),
  about: z.string(),
  published: day.nullable(),
  passages: z.array(passageSchema).min(1),
});

export type DateTheme = z.output<typeof dateThemeSchema>;
export type DatePassage = DateTheme["passages"][number];
export type DatedEvent = DatePassage["events"][number];

const FOLDER = join(ROOT, "eval", "gold", "dates");

/**
 * All themes, by name.
 *
 * @throws Error naming the file when one does not follow the format
 */
export function readDateGold(): readonly DateTheme[] {
  return goldFiles(FOLDER).map((path) => {
    const parsed = dateThemeSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (!parsed.success) throw new Error(`${path} is not a list of dated passages:\n${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** See `goldHash`. */
export function dateGoldHash(): string {
  return goldHash(goldFiles(FOLDER));
}
