/** Files of `eval/gold/places/` in, checked passages out: what each place name means, or that it must stay open. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { sha256Hex } from "#text/ids.ts";
import { ROOT } from "./gold-case.ts";

/** Why a name must not be bound: nobody's gazetteer holds it, a government is meant, or it is no place. */
export const OPEN_REASONS = ["unknown", "government", "person"] as const;

const words = { words: z.string().min(2), nth: z.int().positive().default(1) };
const boundSchema = z.strictObject({
  ...words,
  country: z.string().regex(/^[A-Z]{2}$/),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  withinKm: z.number().positive(),
  precisions: z.array(z.enum(PLACE_PRECISIONS)).min(1),
});
const openSchema = z.strictObject({ ...words, open: z.enum(OPEN_REASONS) });
const passageSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  text: z.string(),
  places: z.array(z.union([boundSchema, openSchema])).min(1),
});

export type PlacePassage = z.output<typeof passageSchema>;
export type GoldPlace = PlacePassage["places"][number];

const FOLDER = join(ROOT, "eval", "gold", "places");

/** @throws Error naming the file when one does not follow the format, or the passage when its words are not there */
export function readPlaceGold(): readonly PlacePassage[] {
  return goldFiles().flatMap((file) => {
    const parsed = z.array(passageSchema).safeParse(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
    if (!parsed.success) throw new Error(`eval/gold/places/${file}: ${z.prettifyError(parsed.error)}`);
    for (const { id, text, places } of parsed.data) for (const place of places) locate(id, text, place);
    return parsed.data;
  });
}

export function placeGoldHash(): string {
  const files = goldFiles().map((file) => readFileSync(join(FOLDER, file), "utf8"));
  return sha256Hex(new TextEncoder().encode(files.join("\n")));
}

function goldFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .toSorted();
}

/** Where the words stand in the text, as whole words. */
export function locate(
  id: string,
  text: string,
  { words, nth }: Pick<GoldPlace, "words" | "nth">,
): Readonly<{ start: number; end: number }> {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let seen = 0;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isLetter(start - 1) && !isLetter(end)) seen += 1;
    if (seen === nth) return { start, end };
  }
  throw new Error(`eval/gold/places: ${id}: ${JSON.stringify(words)} does not stand there ${nth} times`);
}
