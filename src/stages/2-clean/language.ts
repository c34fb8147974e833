/** Story text in, the language it is written in out. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld as Detector } from "eld/extrasmall";

/** ISO 639-1, or `und` when nothing tells. */
export type Language = Readonly<{ code: string; readable: boolean }>;

/** The languages that the reader knows. */
const READABLE = new Set(["en"]);
const UNDETERMINED = "und";
/** Text looked at; more changes no verdict. */
const SAMPLE_UNITS = 20_000;
/** Fewer letters in Latin script tell too little: English, unless clearly not. */
const SHORTEST_TELLING = 40;

/** Words that make up over a third of English prose and are rare in other languages of Latin script. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "the of and to was that for on with as by at from were his her their they which after had said has have been who it its this are be not but more than when two killed during against over while about".split(
    " ",
  ),
);
/** English prose has 0.3 to 0.5; German, Dutch and the Romance languages under 0.08. */
const ENGLISH_SHARE = 0.18;
const ENOUGH_WORDS = 8;

/** Letters that English words lack. */
const FOREIGN_LETTER = /[^\p{ASCII}\p{P}\p{S}\p{N}\p{Z}]/u;
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

/**
 * Language of a story. Plain English is told by its function words alone, at no cost; the n-gram tables, which take some
 * tenths of a second to load, are loaded for other text only.
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return { code: UNDETERMINED, readable: false };
  const latinShare = (sample.match(LATIN)?.length ?? 0) / letters;
  const share = englishShare(sample);
  if (latinShare > 0.8 && share.words >= ENOUGH_WORDS && share.english >= ENGLISH_SHARE) return language("en");
  const isShort = latinShare > 0.8 && letters < SHORTEST_TELLING;
  if (isShort && (share.english > 0 || !FOREIGN_LETTER.test(sample))) return language("en");
  const detected = detect(sample);
  const isTelling = detected.reliable && detected.score >= PROSE_SCORE;
  if (latinShare > 0.8 && !isTelling) return language("en");
  if (detected.code === "") return { code: UNDETERMINED, readable: false };
  return language(detected.code);
}

function language(code: string): Language {
  return { code, readable: READABLE.has(code) };
}

function englishShare(text: string): { words: number; english: number } {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return { words: words.length, english: words.length === 0 ? 0 : english / words.length };
}

/** `score` is the detector's, 0 to 1; prose of the language itself scores 0.7 and more, names and numbers in between less. */
type Detected = Readonly<{ code: string; reliable: boolean; score: number }>;
const PROSE_SCORE = 0.65;

function detect(text: string): Detected {
  // loaded here and not by an import, because loading it takes longer than reading an English report
  const require = createRequire(import.meta.url);
  const { eld } = require(fileURLToPath(import.meta.resolve("eld/extrasmall"))) as { eld: typeof Detector };
  const result = eld.detect(text);
  const score = result.getScores()[result.language] ?? 0;
  return { code: result.language, reliable: result.isReliable(), score };
}

/** English name of a language code, the code itself when there is none. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
}
