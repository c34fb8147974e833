/** Files of `eval/gold/actors/` in, checked passages out: the party that a careful person would give each name. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { locate } from "./claims-gold.ts";
import { ROOT } from "./gold-case.ts";
import { goldFiles, goldHash } from "./gold-folder.ts";

/** Stands for a party that no registry knows and that is kept in the report's own words. */
export const AS_SAID = "said";

const answers = z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)).min(1);

const actorSchema = z.strictObject({
  words: z.string().min(1),
  nth: z.int().positive().optional(),
  is: answers,
  party: answers.optional(),
  sameAs: z.string().optional(),
});

export const actorPassageSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    published: z.iso.date(),
    text: z.string().min(1),
    actors: z.array(actorSchema).min(1),
  })
  .refine(
    ({ text, actors }) => actors.every(({ words, nth }) => locate(text, words, nth) !== null),
    "words not in text",
  )
  .refine(
    ({ actors }) => actors.every(({ sameAs }) => sameAs === undefined || actors.some(({ words }) => words === sameAs)),
    "sameAs names no other words",
  );

export type GoldActor = z.output<typeof actorSchema>;
export type ActorPassage = z.output<typeof actorPassageSchema>;
export type ActorTheme = Readonly<{ theme: string; passages: readonly ActorPassage[] }>;

const FOLDER = join(ROOT, "eval", "gold", "actors");

/**
 * All themes, by name; a theme is a file with one passage a line.
 *
 * @throws Error naming the file and line that does not follow the format
 */
export function readActorGold(): readonly ActorTheme[] {
  return goldFiles(FOLDER, ".jsonl").map((path) => ({ theme: basename(path, ".jsonl"), passages: readTheme(path) }));
}

function readTheme(path: string): ActorPassage[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const parsed = actorPassageSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${path}:${index + 1} is no passage:\n${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** See `goldHash`. */
export function actorGoldHash(): string {
  return goldHash(goldFiles(FOLDER, ".jsonl"));
}
