/** `node bench/copies.ts` in; milliseconds a report to find its copies among 1,000, 10,000 and 100,000 reports out, frozen as JSON. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "#model/report.ts";
import { compareTexts } from "#stages/6-link/copies/compare-texts.ts";
import { makeCopyIndex } from "#stages/6-link/copies/copy-index.ts";
import { signatureOf } from "#stages/6-link/copies/signature.ts";
import { documentId } from "#text/ids.ts";
import { pick, type Random, seededRandom } from "../eval/seeded-random.ts";
import { machine, type Percentiles, peakMemoryMb, percentilesOf, programVersion, toHundredths } from "./measure.ts";

const FROZEN = join(import.meta.dirname, "results", "copies.json");
const SEED = 20180207;
const SIZES = [1000, 10_000, 100_000];
/** Reports timed when the index has reached a size. */
const TIMED = 300;
/** Every so many reports one is a shortened copy of an earlier one. */
const COPY_EVERY = 10;
const PARAGRAPHS = 8;
const WORDS = 40;
/**
 * Words of the language, used as often as their rank says (Zipf) from `FIRST_RANK` on, so that two stories share by chance as many runs of
 * three content words as two news stories do: 15 to 20 in a hundred pairs.
 */
const VOCABULARY = 30_000;
const FIRST_RANK = 2;
/** Each outlet ends its pages in a paragraph of its own that cleaning did not take away. */
const OUTLETS = 200;

type Measured = Readonly<{
  reports: number;
  signatureMs: Percentiles;
  findMs: Percentiles;
  /** processor time, which other work on the machine does not lengthen; the mean */
  findCpuMs: number;
  candidates: number;
  found: number;
}>;

function main(): void {
  const { values } = parseArgs({
    options: { most: { type: "string", default: String(SIZES.at(-1)) }, out: { type: "string", default: FROZEN } },
  });
  const sizes = SIZES.filter((size) => size <= Number(values.most));
  const result = { program: programVersion(), machine: machine(), seed: SEED, sizes: measure(sizes) };
  const frozen = { ...result, peakMemoryMb: peakMemoryMb() };
  for (const { reports, signatureMs, findMs, findCpuMs, candidates, found } of result.sizes) {
    console.log(
      `${reports} reports: signature p50 ${signatureMs.p50} ms, finding p50 ${findMs.p50} p95 ${findMs.p95} ms (${findCpuMs} ms of processor time), ` +
        `${candidates} candidates a report, ${found} of ${TIMED / COPY_EVERY} copies found`,
    );
  }
  console.log(`peak memory ${frozen.peakMemoryMb} MiB`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(frozen, null, 2)}\n`);
}

/** Fills one index up to each size in turn, and times the last reports before it. */
function measure(sizes: readonly number[]): Measured[] {
  const random = seededRandom(SEED);
  const makeStory = storyMaker(random);
  const index = makeCopyIndex();
  const earlier: (readonly string[])[] = [];
  const result: Measured[] = [];
  let [signatureTimes, findTimes, cpuMs, candidates, found] = [[] as number[], [] as number[], 0, 0, 0];
  for (let number = 0; number < sizes.at(-1)!; number += 1) {
    const isCopy = number % COPY_EVERY === COPY_EVERY - 1;
    const story = isCopy ? pick(earlier, random).slice(0, PARAGRAPHS / 2) : makeStory();
    if (!isCopy && earlier.length < 5000) earlier.push(story);
    const article = articleOf([...story, ...(isCopy ? [`Report ${number}.`] : [])], number);
    const startedAt = performance.now();
    const signature = signatureOf(article);
    const signedAt = performance.now();
    const nextSize = sizes.find((size) => number < size)!;
    if (number >= nextSize - TIMED) {
      const cpu = process.cpuUsage();
      const near = index.candidates(signature);
      const copies = near.filter((other) => compareTexts(signature, other) !== null);
      const { user, system } = process.cpuUsage(cpu);
      cpuMs += (user + system) / 1000;
      findTimes.push(performance.now() - signedAt);
      signatureTimes.push(signedAt - startedAt);
      candidates += near.length;
      found += isCopy && copies.length > 0 ? 1 : 0;
    }
    index.add(signature);
    if (number + 1 !== nextSize) continue;
    result.push({
      reports: nextSize,
      signatureMs: percentilesOf(signatureTimes),
      findMs: percentilesOf(findTimes),
      findCpuMs: toHundredths(cpuMs / TIMED),
      candidates: toHundredths(candidates / TIMED),
      found,
    });
    [signatureTimes, findTimes, cpuMs, candidates, found] = [[], [], 0, 0, 0];
  }
  return result;
}

/** Paragraphs of words by rank, the last of them the outlet's own. */
function storyMaker(random: Random): () => readonly string[] {
  const words = Array.from({ length: VOCABULARY }, () => wordOf(random));
  const word = () => words[Math.floor(FIRST_RANK * (VOCABULARY / FIRST_RANK) ** random())]!;
  const paragraph = (length: number) => `${Array.from({ length }, word).join(" ")}.`;
  const endings = Array.from({ length: OUTLETS }, () => paragraph(WORDS / 2));
  return () => [...Array.from({ length: PARAGRAPHS }, () => paragraph(WORDS)), pick(endings, random)];
}

function wordOf(random: Random): string {
  const length = 4 + Math.floor(random() * 6);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
}

function articleOf(paragraphs: readonly string[], number: number): Article {
  const doc = documentId(new TextEncoder().encode(String(number)));
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const span = { doc, start: at, end: at + text.length };
    at = span.end + 2;
    return { span, kind: "paragraph" as const, repeats: null };
  });
  return {
    doc,
    title: null,
    outlet: null,
    url: null,
    text: paragraphs.join("\n\n"),
    language: "en",
    readable: true,
    blocks,
    toRaw: [],
    publishedAt: null,
    notes: [],
  };
}

main();
