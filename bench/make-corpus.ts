/** The reports of `examples/` and a seed in, a fixed corpus of varied reports out: same seed, same bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#text/ids.ts";
import { pick, type Random, seededRandom } from "../eval/seeded-random.ts";

/** One made report; `published` is an ISO day. */
export type MadeReport = Readonly<{
  name: string;
  mediaType: "text/plain" | "text/html";
  published: string;
  text: string;
}>;

export type CorpusOptions = Readonly<{ reports: number; words: number; seed: number }>;

/** 200 reports of a long news page's length. */
export const DEFAULT_CORPUS: CorpusOptions = { reports: 200, words: 600, seed: 20180207 };

const EXAMPLES = join(import.meta.dirname, "..", "examples");
/** One in so many reports is an HTML page with navigation, captions and links around it. */
const HTML_EVERY = 5;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3000;
const DAY_MS = 86_400_000;

/** Real places of one region each, so that a varied report still makes sense to the gazetteer. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Kunduz: ["Kunduz", "Baghlan", "Herat", "Ghazni", "Kandahar", "Jalalabad"],
  Téra: ["Téra", "Dosso", "Filingué", "Tahoua", "Zinder", "Maradi"],
  Bankilaré: ["Bankilaré", "Gothèye", "Ouallam", "Abala", "Dogondoutchi"],
};
const NAMES = ["Campbell", "Stokes", "Hassane", "Souley", "Danishi", "Sediqqi"] as const;
const OTHER_NAMES = ["Okoro", "Marsh", "Delgado", "Ivanov", "Rahimi", "Traoré", "Lindqvist", "Haddad"] as const;

export function makeCorpus({ reports, words, seed }: CorpusOptions): readonly MadeReport[] {
  const random = seededRandom(seed);
  const stories = readStories();
  return Array.from({ length: reports }, (_, index) => makeReport(index, words, stories, random));
}

/** SHA-256 of the whole corpus: names the corpus that a measurement was made on. */
export function corpusHash(corpus: readonly MadeReport[]): string {
  return sha256Hex(corpus.map(({ text }) => sha256Hex(text)).join("\n"));
}

/** Paragraphs of each example, in file order; titles, headers and mark-up left out. */
function readStories(): readonly (readonly string[])[] {
  return readdirSync(EXAMPLES)
    .filter((name) => /\.(txt|html|jsonl)$/.test(name))
    .sort()
    .flatMap((name) => storiesOf(name, readFileSync(join(EXAMPLES, name), "utf8")));
}

function storiesOf(name: string, raw: string): string[][] {
  if (name.endsWith(".jsonl")) {
    const records = raw
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { text: string });
    return records.map(({ text }) => paragraphsOf(text));
  }
  if (!name.endsWith(".html")) return [paragraphsOf(raw)];
  const paragraphs = [...raw.matchAll(/<p>([^<]+)<\/p>/g)].map((match) => unescapeHtml(match[1] as string));
  return [paragraphs.filter(isStory)];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(isStory);
}

/** Ten words or more, and no header line. */
function isStory(paragraph: string): boolean {
  return paragraph.split(/\s+/).length >= 10 && !/^(Outlet|Published|URL|Title):/.test(paragraph);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&eacute;": "é",
  "&egrave;": "è",
  "&rsquo;": "’",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&#233;": "é",
  "&nbsp;": " ",
};

function unescapeHtml(text: string): string {
  return text.replace(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? " ");
}

function makeReport(index: number, words: number, stories: readonly (readonly string[])[], random: Random): MadeReport {
  const published = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
  const paragraphs: string[] = [];
  while (wordCount(paragraphs) < words) paragraphs.push(...pick(stories, random));
  const vary = makeVariation(random);
  const story = trimTo(words, paragraphs).map((paragraph) => vary(paragraph));
  const html = index % HTML_EVERY === HTML_EVERY - 1;
  const name = `bench-${String(index + 1).padStart(4, "0")}.${html ? "html" : "txt"}`;
  return {
    name,
    mediaType: html ? "text/html" : "text/plain",
    published,
    text: html ? page(story) : story.join("\n\n"),
  };
}

function wordCount(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
}

/** Whole paragraphs up to the one that reaches the number of words. */
function trimTo(words: number, paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.findIndex((_, index) => wordCount(paragraphs.slice(0, index + 1)) >= words);
  return paragraphs.slice(0, last === -1 ? undefined : last + 1);
}

/** One substitution of names and places per report, and new numbers for every figure of two digits. */
function makeVariation(random: Random): (paragraph: string) => string {
  const words = new Map<string, string>([
    ...Object.entries(PLACES).map(([place, others]) => [place, pick(others, random)] as const),
    ...NAMES.map((name) => [name, pick(OTHER_NAMES, random)] as const),
  ]);
  const known = new RegExp([...words.keys()].join("|"), "g");
  return (paragraph) =>
    paragraph
      .replace(known, (word) => words.get(word) ?? word)
      .replace(/(?<![\d.,:])\d{2}(?![\d.,:])/g, () => String(10 + Math.floor(random() * 89)));
}

function page(story: readonly string[]): string {
  const escaped = story.map((paragraph) => paragraph.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return `<!DOCTYPE html><html lang="en"><head><title>${escaped[0]?.slice(0, 60)}</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><h1>${escaped[0]?.slice(0, 60)}</h1>
${escaped.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
<figure><img src="a.jpg"><figcaption>A file photograph of soldiers on a road</figcaption></figure></article>
<aside><h2>Most read</h2><ul><li><a href="/a">Ten killed in bus crash</a></li></ul></aside>
<footer>All rights reserved</footer></body></html>`;
}
