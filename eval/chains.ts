/** The project's own gold of chains in; links, chains and speakers scored out; `--misses` lists what is not right. */
import { writeFileSync } from "node:fs";
import { type ChainPassage, chainGoldHash, readChainGold } from "./chains-gold.ts";
import {
  CHAIN_FIELDS,
  type ChainField,
  type ChainOutcome,
  comparableChains,
  scoreChainPassage,
  viewChains,
} from "./chains-score.ts";
import { scoreSources } from "./chains-sources.ts";
import { type Chain, type ChainPair, figuresOf, MEASURES, scoreChains } from "./coreference.ts";
import { rounded } from "./floors.ts";
import { makeTextReader } from "./read-text.ts";
import { type Tally, tallyOf } from "./tally.ts";
import type { GoldArguments } from "./task.ts";

type Judged = Readonly<{ passage: ChainPassage; outcomes: readonly ChainOutcome[]; pair: ChainPair }>;

/** With data, which is PolNeAR: what its sources that are pronouns stand for. */
export async function run({ misses, out, data }: Pick<GoldArguments, "misses" | "out" | "data">): Promise<object> {
  if (data.length > 0) return scoreSources(data, misses);
  const read = await makeTextReader({ attitudes: false });
  const judged: Judged[] = [];
  for (const passage of readChainGold()) {
    const seen = viewChains(await read(passage.text));
    judged.push({ passage, outcomes: scoreChainPassage(passage, seen), pair: comparableChains(passage, seen) });
  }
  if (misses) judged.forEach(printMisses);
  if (out !== null) writeClusters(out, judged);
  const sha256 = chainGoldHash();
  console.log(`chains ${sha256.slice(0, 12)}: ${judged.length} passages, of which ${held(judged).length} are held out`);
  console.log("unit: one mention that points back, one speaker; see eval/gold/chains/README.md\n");
  const scores = scoresOf(judged);
  printTable("all", scores);
  printTable("held out", scoresOf(held(judged)));
  const conll = scoreChains(judged.map(({ pair }) => pair));
  console.log(
    `chains: ${MEASURES.map((name) => `${name} ${percent(conll[name].f1)}`).join(", ")}, mean ${percent(conll.conll)}`,
  );
  return {
    task: "chains",
    corpus: { passages: judged.length, sha256 },
    scores: Object.fromEntries(scores.map(([field, tally]) => [field, { ...figures(tally), ...tally }])),
    conll: rounded(conll.conll),
    held: rounded(scoreChains(held(judged).map(({ pair }) => pair)).conll),
  };
}

/** Passages numbered 06 and up: their misses were not read while rules were written. */
function held(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ passage }) => Number(passage.id.slice(-2)) > 5);
}

function scoresOf(judged: readonly Judged[]): (readonly [ChainField, Tally])[] {
  const groups = Map.groupBy(
    judged.flatMap(({ outcomes }) => outcomes),
    ({ field }) => field,
  );
  return CHAIN_FIELDS.map((field) => [field, tallyOf(groups.get(field) ?? [])] as const);
}

function figures(tally: Tally): { p: number; r: number; f1: number } {
  const { p, r, f1 } = figuresOf(tally);
  return { p: rounded(p), r: rounded(r), f1: rounded(f1) };
}

function printTable(title: string, scores: readonly (readonly [ChainField, Tally])[]): void {
  console.log(row(title, "P", "R", "F1", "right", "given", "wanted"));
  for (const [field, tally] of scores) {
    const { p, r, f1 } = figuresOf(tally);
    console.log(row(field, ...[p, r, f1].map(percent), ...[tally.right, tally.given, tally.wanted].map(String)));
  }
  console.log("");
}

const percent = (value: number): string => (100 * value).toFixed(1);

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join("");
}

function printMisses({ passage, outcomes }: Judged): void {
  const bad = outcomes.filter(({ verdict, field }) => verdict !== "right" && field !== "mention");
  const unseen = outcomes.filter(({ verdict, field }) => verdict !== "right" && field === "mention");
  if (bad.length === 0) return;
  console.log(`${passage.id}: ${passage.text.replaceAll("\n", " ")}`);
  for (const { field, verdict, detail } of bad) console.log(`  ${verdict.padEnd(6)} ${field}: ${detail}`);
  if (unseen.length > 0) console.log(`  not seen: ${unseen.map(({ detail }) => detail).join("; ")}`);
  console.log("");
}

/** Two files for an independent scorer, a mention a line: the program's chains, and the gold's beside them in `.gold`. */
function writeClusters(path: string, judged: readonly Judged[]): void {
  const lines = (chains: (pair: ChainPair) => readonly Chain[]): string =>
    judged
      .flatMap(({ passage: { id }, pair }) =>
        chains(pair).flatMap((chain, index) =>
          [...chain].map((mention) => `${JSON.stringify({ id: `${id} ${mention}`, cluster: `${id} ${index}` })}\n`),
        ),
      )
      .join("");
  writeFileSync(
    path,
    lines(({ predicted }) => predicted),
  );
  writeFileSync(
    `${path}.gold`,
    lines(({ gold }) => gold),
  );
}
