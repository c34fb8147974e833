/** The project's own gold of chains: files in, passages with every chain at its place in the text out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "./gold-case.ts";
import { goldFiles, goldHash } from "./gold-folder.ts";

/** Half-open, in UTF-16 code units. */
export type Place = Readonly<{ start: number; end: number }>;

/** Words as they stand in the text; ` #2` behind them means their second occurrence, counted in whole words. */
const quote = z.string().min(1);

const passageSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+-\d{2}$/),
  text: z.string(),
  chains: z.array(z.array(quote).min(1)),
  together: z.array(z.strictObject({ words: quote, of: z.array(quote).min(2) })).default([]),
  open: z.array(quote).default([]),
  speakers: z.array(z.strictObject({ cue: quote, speaker: quote })).default([]),
});

const themeSchema = z.strictObject({
  theme: z.string(),
  about: z.string(),
  passages: z.array(passageSchema).min(1),
});

/** `chains` in the order of the file, each with its mentions in the order of the text; other fields name chains by index. */
export type ChainPassage = Readonly<{
  theme: string;
  id: string;
  text: string;
  chains: readonly (readonly Place[])[];
  together: readonly Readonly<{ place: Place; of: readonly number[] }>[];
  open: readonly Place[];
  speakers: readonly Readonly<{ cue: Place; chain: number }>[];
}>;

const FOLDER = join(ROOT, "eval", "gold", "chains");

/**
 * All passages, by theme.
 *
 * @throws Error naming the file, or the passage and its words, when one does not follow the format
 */
export function readChainGold(): readonly ChainPassage[] {
  return goldFiles(FOLDER).flatMap((path) => {
    const parsed = themeSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (!parsed.success) throw new Error(`${path} is not a list of passages:\n${z.prettifyError(parsed.error)}`);
    return parsed.data.passages.map((passage) => placed(parsed.data.theme, passage));
  });
}

/** See `goldHash`. */
export function chainGoldHash(): string {
  return goldHash(goldFiles(FOLDER));
}

function placed(theme: string, passage: z.output<typeof passageSchema>): ChainPassage {
  const { id, text } = passage;
  const at = (words: string): Place => {
    const place = locateWords(text, words);
    if (place === null) throw new Error(`gold chains, passage ${id}: \`${words}\` does not stand in the text`);
    return place;
  };
  const chainOf = (words: string): number => {
    const chain = passage.chains.findIndex((members) => members.includes(words));
    if (chain < 0) throw new Error(`gold chains, passage ${id}: \`${words}\` is in no chain`);
    return chain;
  };
  return {
    theme,
    id,
    text,
    chains: passage.chains.map((members) => members.map(at).toSorted((one, other) => one.start - other.start)),
    together: passage.together.map(({ words, of }) => ({ place: at(words), of: of.map(chainOf) })),
    open: passage.open.map(at),
    speakers: passage.speakers.map(({ cue, speaker }) => ({ cue: at(cue), chain: chainOf(speaker) })),
  };
}

/** Where "it #3" stands: the third "it" that is a word of its own; null when there are fewer. */
export function locateWords(text: string, words: string): Place | null {
  const [, quoted = words, nth = "1"] = /^(.*) #(\d+)$/s.exec(words) ?? [];
  let count = 0;
  for (let start = text.indexOf(quoted); start >= 0; start = text.indexOf(quoted, start + 1)) {
    const end = start + quoted.length;
    if (isWordCharacter(text[start - 1]) || isWordCharacter(text[end])) continue;
    count++;
    if (count === Number(nth)) return { start, end };
  }
  return null;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
