/** The project's own gold in, scores per field against their floors out. */

import { type Fall, fallsBelow, floorsOf, readFloors, rounded, type Scores, showFall, writeFloors } from "./floors.ts";
import { type Corpus, corpusOf, readGold } from "./gold-case.ts";
import { GOLD_FIELDS, type GoldOutcome, scoreCase } from "./gold-score.ts";
import { openReader } from "./open-reader.ts";
import { readCase } from "./read-case.ts";
import { viewRecord } from "./record-view.ts";
import { f1Of, precisionOf, recallOf, type Tally, tallyOf } from "./tally.ts";
import { type GoldArguments, TaskError } from "./task.ts";

export type CaseOutcome = GoldOutcome & Readonly<{ folder: string; case: string }>;
export type GoldResult = Readonly<{ corpus: Corpus; outcomes: readonly CaseOutcome[]; scores: Scores }>;

/** Reads every gold case with the default reader and scores it; prints nothing. */
export async function evaluateGold(): Promise<GoldResult> {
  const reader = await openReader();
  const files = readGold();
  const outcomes: CaseOutcome[] = [];
  for (const { folder, gold } of files) {
    const view = viewRecord(await readCase(gold, reader));
    outcomes.push(...scoreCase(gold, view).map((outcome) => ({ ...outcome, folder, case: gold.id })));
  }
  return { corpus: corpusOf(files), outcomes, scores: scoresOf(outcomes) };
}

/** One tally a field, in the order of GOLD_FIELDS. */
export function scoresOf(outcomes: readonly GoldOutcome[]): Scores {
  const groups = Map.groupBy(outcomes, (outcome) => outcome.field);
  return Object.fromEntries(GOLD_FIELDS.map((field) => [field, tallyOf(groups.get(field) ?? [])]));
}

/** @throws TaskError with exit code 3 when a field is below its floor, or the gold has changed since it was frozen */
export async function run(options: GoldArguments): Promise<object> {
  const result = await evaluateGold();
  if (options.misses) printMisses(result.outcomes);
  printTable(result);
  const floors = readFloors();
  const falls = floors === null ? [] : fallsBelow(floors, result.scores);
  const changed = floors !== null && floors.corpus.sha256 !== result.corpus.sha256;
  if (options.update) update(result, falls, options.allowRegression);
  else if (falls.length > 0) throw new TaskError(`below the floor: ${falls.map(showFall).join(", ")}`, 3);
  else if (changed) throw new TaskError("the gold has changed since the floors were frozen; run with --update", 3);
  return {
    task: "gold",
    corpus: result.corpus,
    scores: Object.fromEntries(Object.entries(result.scores).map(summary)),
  };
}

function update(result: GoldResult, falls: readonly Fall[], allowRegression: boolean): void {
  if (falls.length > 0 && !allowRegression) {
    throw new TaskError(`--update would lower ${falls.map(showFall).join(", ")}; add --allow-regression if it must`, 3);
  }
  writeFloors(floorsOf(result.corpus, result.scores, readFloors()));
}

function summary([field, tally]: [string, Tally]): [string, object] {
  const scores = { p: rounded(precisionOf(tally)), r: rounded(recallOf(tally)), f1: rounded(f1Of(tally)) };
  return [field, { ...scores, ...tally }];
}

function printTable({ corpus, outcomes, scores }: GoldResult): void {
  console.log(`gold ${corpus.sha256.slice(0, 12)}: ${corpus.cases} cases, ${corpus.reports} reports,`);
  console.log(`${corpus.incidents} incidents, ${corpus.figures} figures; unit: one answer, see eval/gold/README.md\n`);
  console.log(row("field", "P", "R", "F1", "right", "given", "wanted"));
  for (const [field, tally] of Object.entries(scores)) {
    const figures = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((value) => (100 * value).toFixed(1));
    console.log(row(field, ...figures, ...[tally.right, tally.given, tally.wanted].map(String)));
  }
  for (const [folder, group] of Map.groupBy(outcomes, (outcome) => outcome.folder)) {
    console.log(`${folder}: F1 over all answers ${(100 * f1Of(tallyOf(group))).toFixed(1)}`);
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join("");
}

function printMisses(outcomes: readonly CaseOutcome[]): void {
  for (const [name, group] of Map.groupBy(outcomes, (outcome) => outcome.case)) {
    const bad = group.filter(({ verdict }) => verdict !== "right");
    console.log(`\n${name}: ${group.length - bad.length} right, ${bad.length} not`);
    for (const { verdict, field, detail } of bad) console.log(`  ${verdict.padEnd(6)} ${field.padEnd(15)} ${detail}`);
  }
  console.log("");
}
