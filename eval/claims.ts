/** The project's own gold of claims in, scores per field out; `--misses` lists every answer that is not right. */

import type { Reader } from "#pipeline/read-report.ts";
import { type ClaimTheme, claimGoldHash, type GoldPassage, readClaimGold } from "./claims-gold.ts";
import { CLAIM_FIELDS, type ClaimOutcome, judgeClaims, scorePassage } from "./claims-score.ts";
import { viewClaims } from "./claims-view.ts";
import { rounded } from "./floors.ts";
import { openReader } from "./open-reader.ts";
import { rawText, readAll } from "./read-case.ts";
import { freezeRulePrecision, type Judged } from "./rule-precision.ts";
import { f1Of, precisionOf, recallOf, type Tally, tallyOf } from "./tally.ts";
import type { GoldArguments } from "./task.ts";

export type PassageOutcome = Readonly<{
  theme: string;
  passage: GoldPassage;
  outcomes: readonly ClaimOutcome[];
  judged: readonly Judged[];
}>;

/** Reads every passage with the default reader and scores it; prints nothing. */
export async function evaluateClaims(): Promise<readonly PassageOutcome[]> {
  const reader = await openReader();
  const results: PassageOutcome[] = [];
  for (const theme of readClaimGold()) results.push(...(await scoreTheme(theme, reader)));
  return results;
}

async function scoreTheme({ theme, published, passages }: ClaimTheme, reader: Reader): Promise<PassageOutcome[]> {
  const raws = passages.map(({ id, text }) => rawText(id, text, published));
  const readings = await readAll(raws, reader);
  return passages.map((passage, index) => {
    const seen = viewClaims(readings[index]!);
    return { theme, passage, outcomes: scorePassage(passage, seen), judged: judgeClaims(passage, seen) };
  });
}

/** `update` freezes how often each rule was right. */
export async function run({ misses, update }: Pick<GoldArguments, "misses" | "update">): Promise<object> {
  const results = await evaluateClaims();
  if (misses) results.forEach(printMisses);
  const sha256 = claimGoldHash();
  if (update) {
    freezeRulePrecision("claims", {
      data: `\`npm run eval -- claims\`, gold ${sha256.slice(0, 12)}`,
      rightWhen: "the claim rests on the words of a gold claim and has its event type",
      judged: results.flatMap(({ judged }) => judged),
    });
  }
  const outcomes = results.flatMap((result) => result.outcomes);
  const groups = Map.groupBy(outcomes, ({ field }) => field);
  const scores = CLAIM_FIELDS.map((field) => [field, tallyOf(groups.get(field) ?? [])] as const);
  const wanted = results.flatMap(({ passage }) => passage.claims).filter(({ optional }) => !optional);
  console.log(`claims ${sha256.slice(0, 12)}: ${results.length} passages, ${wanted.length} claims;`);
  console.log("unit: one answer, see eval/gold/claims/README.md\n");
  printTable(scores);
  printThemes(results);
  const summary = { passages: results.length, claims: wanted.length, sha256 };
  return { task: "claims", corpus: summary, scores: Object.fromEntries(scores.map(summaryOf)) };
}

function summaryOf([field, tally]: readonly [string, Tally]): [string, object] {
  const scores = { p: rounded(precisionOf(tally)), r: rounded(recallOf(tally)), f1: rounded(f1Of(tally)) };
  return [field, { ...scores, ...tally }];
}

function printTable(scores: readonly (readonly [string, Tally])[]): void {
  console.log(row("field", "P", "R", "F1", "right", "given", "wanted"));
  for (const [field, tally] of scores) {
    const figures = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((value) => (100 * value).toFixed(1));
    console.log(row(field, ...figures, ...[tally.right, tally.given, tally.wanted].map(String)));
  }
}

/** F1 over the answers of all fields, a line a theme. */
function printThemes(results: readonly PassageOutcome[]): void {
  console.log("");
  for (const [theme, group] of Map.groupBy(results, (result) => result.theme)) {
    const f1 = f1Of(tallyOf(group.flatMap(({ outcomes }) => outcomes)));
    console.log(`${theme.padEnd(34)} ${String(group.length).padStart(3)} passages, F1 ${(100 * f1).toFixed(1)}`);
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join("");
}

function printMisses({ passage, outcomes }: PassageOutcome): void {
  // a claim that is missed misses all its fields: told once
  const bad = outcomes.filter(({ verdict, detail }) => verdict !== "right" && !/^no (?:claim|figure) /.test(detail));
  if (bad.length === 0) return;
  console.log(`\n${passage.id}: ${outcomes.length - bad.length} right, ${bad.length} not\n  ${passage.text}`);
  for (const { verdict, field, detail } of bad) console.log(`  ${verdict.padEnd(6)} ${field.padEnd(13)} ${detail}`);
}
