/** The project's own gold of contradictions in, precision, recall and F1 per kind out; `--misses` lists what is not right. */
import { CONTRADICTION_KINDS } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Reader } from "#pipeline/read-report.ts";
import {
  type ContradictionCase,
  contradictionGoldHash,
  HALVES,
  type Half,
  readContradictionGold,
} from "./contradictions-gold.ts";
import {
  type Agreement,
  agreementsOf,
  type ContradictionOutcome,
  makeFind,
  scoreContradictions,
  seenContradictions,
} from "./contradictions-score.ts";
import {
  type Fall,
  fallsBelow,
  readFloors,
  rounded,
  type Scores,
  setFloorsOf,
  showFall,
  writeFloors,
} from "./floors.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";
import { f1Of, precisionOf, recallOf, tallyOf } from "./tally.ts";
import { type GoldArguments, TaskError } from "./task.ts";

type Judged = Readonly<{
  half: Half;
  gold: ContradictionCase;
  outcomes: readonly ContradictionOutcome[];
  agreements: readonly Agreement[];
}>;
export type ContradictionResult = Readonly<{ sha256: string; judged: readonly Judged[]; scores: Scores }>;

/** Reads every case with the default reader and scores it; prints nothing. */
export async function evaluateContradictions(): Promise<ContradictionResult> {
  const reader = await openReader();
  const judged: Judged[] = [];
  for (const { half, cases } of readContradictionGold()) {
    for (const gold of cases) judged.push({ half, gold, ...judge(gold, await recordOfCase(gold, reader)) });
  }
  return { sha256: contradictionGoldHash(), judged, scores: scoresOf(judged) };
}

async function recordOfCase({ id, reports }: ContradictionCase, reader: Reader): Promise<CaseRecord> {
  const raws = reports.map(({ outlet, published, text }, at) => {
    const raw = rawText(`${id}-${at + 1}`, text, published);
    return { ...raw, report: { ...raw.report, outlet } };
  });
  return recordOf(raws, reader);
}

function judge(gold: ContradictionCase, record: CaseRecord): Pick<Judged, "outcomes" | "agreements"> {
  const seen = seenContradictions(record);
  return { outcomes: scoreContradictions(gold, seen, makeFind(record)), agreements: agreementsOf(gold, seen) };
}

/** One tally a half and kind, and one a half over all: `held/figure`, `held/all`. */
function scoresOf(judged: readonly Judged[]): Scores {
  const fields = HALVES.flatMap((half) => {
    const outcomes = judged.filter((one) => one.half === half).flatMap((one) => one.outcomes);
    const kinds = CONTRADICTION_KINDS.map(
      (kind) => [`${half}/${kind}`, tallyOf(outcomes.filter(({ field }) => field === kind))] as const,
    );
    return [...kinds, [`${half}/all`, tallyOf(outcomes)] as const];
  });
  return Object.fromEntries(fields);
}

/** @throws TaskError with exit code 3 when a kind is below its floor, or the gold has changed since it was frozen */
export async function run({ misses, update, allowRegression }: GoldArguments): Promise<object> {
  const result = await evaluateContradictions();
  if (misses) result.judged.forEach(printMisses);
  printTable(result);
  const floors = readFloors();
  const frozen = floors?.contradictions;
  const falls: readonly Fall[] = frozen === undefined ? [] : fallsBelow(frozen, result.scores);
  if (update) {
    if (falls.length > 0 && !allowRegression) {
      throw new TaskError(
        `--update would lower ${falls.map(showFall).join(", ")}; add --allow-regression if it must`,
        3,
      );
    }
    if (floors === null) throw new TaskError("freeze the floors of `gold` first: npm run eval -- gold --update");
    writeFloors({ ...floors, contradictions: setFloorsOf(result.sha256, result.scores) });
  } else if (falls.length > 0) throw new TaskError(`below the floor: ${falls.map(showFall).join(", ")}`, 3);
  else if (frozen !== undefined && frozen.sha256 !== result.sha256) {
    throw new TaskError("the gold has changed since the floors were frozen; run with --update", 3);
  }
  const held = result.judged.flatMap(({ agreements }) => agreements);
  return {
    task: "contradictions",
    corpus: { cases: result.judged.length, sha256: result.sha256 },
    scores: Object.fromEntries(
      Object.entries(result.scores).map(([field, tally]) => [
        field,
        { p: rounded(precisionOf(tally)), r: rounded(recallOf(tally)), f1: rounded(f1Of(tally)), ...tally },
      ]),
    ),
    agreements: { told: held.length, held: held.filter((one) => one.held).length },
  };
}

function printTable({ sha256, judged, scores }: ContradictionResult): void {
  const reports = judged.reduce((sum, { gold }) => sum + gold.reports.length, 0);
  console.log(`contradictions ${sha256.slice(0, 12)}: ${judged.length} cases, ${reports} reports;`);
  console.log("unit: one contradiction, see eval/gold/contradictions/README.md\n");
  console.log(row("half/kind", "P", "R", "F1", "right", "given", "wanted", "agreed", "held"));
  for (const [field, tally] of Object.entries(scores)) {
    const [half, kind] = field.split("/");
    const agreements = judged
      .filter((one) => one.half === half)
      .flatMap((one) => one.agreements)
      .filter((one) => kind === "all" || one.kind === kind);
    const shares = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((value) => (100 * value).toFixed(1));
    const counts = [tally.right, tally.given, tally.wanted, agreements.length];
    console.log(row(field, ...shares, ...[...counts, agreements.filter(({ held }) => held).length].map(String)));
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(32) + cells.map((cell) => cell.padStart(8)).join("");
}

/** Of the held half only which cases, not what they hold: rules are not to be written for them. */
function printMisses({ half, gold, outcomes, agreements }: Judged): void {
  const bad = [
    ...outcomes
      .filter(({ verdict }) => verdict !== "right")
      .map(({ verdict, detail }) => `${verdict.padEnd(7)} ${detail}`),
    ...agreements.filter(({ held }) => !held).map(({ detail }) => `broken  ${detail}`),
  ];
  if (bad.length === 0) return;
  if (half === "held") return;
  console.log(`\n${gold.id}`);
  for (const { outlet, published, text } of gold.reports) {
    console.log(`  ${outlet}, ${published}: ${text.replaceAll("\n", "\n    ")}`);
  }
  for (const line of bad) console.log(`  ${line}`);
}
