/** The project's own gold of event dates in, scores out; `--misses` lists every event whose days are not right. */

import type { Reading } from "#model/reading.ts";
import type { Reader } from "#pipeline/read-report.ts";
import { type DatePassage, type DateTheme, dateGoldHash, readDateGold } from "./dates-gold.ts";
import { DATE_VERDICTS, type DateOutcome, type DateVerdict, type SeenDate, scoreDates } from "./dates-score.ts";
import { rounded } from "./floors.ts";
import { openReader } from "./open-reader.ts";
import { rawText, readAll } from "./read-case.ts";
import type { GoldArguments } from "./task.ts";

type Judged = Readonly<{ theme: string; passage: DatePassage; outcomes: readonly DateOutcome[] }>;

/** Reads every passage with the default reader and scores it; prints nothing. */
export async function evaluateDates(): Promise<readonly Judged[]> {
  const reader = await openReader();
  const judged: Judged[] = [];
  for (const theme of readDateGold()) judged.push(...(await scoreTheme(theme, reader)));
  return judged;
}

async function scoreTheme({ theme, published, passages }: DateTheme, reader: Reader): Promise<Judged[]> {
  const raws = passages.map(({ id, text, published: own }) => rawText(id, text, own === undefined ? published : own));
  const readings = await readAll(raws, reader);
  return passages.map((passage, index) => {
    const reading = readings[index]!;
    return { theme, passage, outcomes: scoreDates(passage, reading.article.text, seenDates(reading)) };
  });
}

function seenDates({ resolved }: Reading): SeenDate[] {
  return (resolved?.claims ?? []).map(({ claim, when }) => ({
    trigger: claim.trigger,
    when: when?.value ?? null,
    rule: when?.provenance.by.id ?? "",
  }));
}

export async function run({ misses }: Pick<GoldArguments, "misses">): Promise<object> {
  const judged = await evaluateDates();
  if (misses) judged.forEach(printMisses);
  const outcomes = judged.flatMap((one) => one.outcomes);
  const sha256 = dateGoldHash();
  console.log(`dates ${sha256.slice(0, 12)}: ${judged.length} passages, ${outcomes.length} events;`);
  console.log("unit: one told event, see eval/gold/dates/README.md\n");
  console.log(row("theme", ["events", ...DATE_VERDICTS, "exact %", "holds %"]));
  for (const [theme, group] of Map.groupBy(judged, (one) => one.theme)) {
    printRow(
      theme,
      group.flatMap((one) => one.outcomes),
    );
  }
  printRow("all", outcomes);
  const counts = Object.fromEntries(DATE_VERDICTS.map((verdict) => [verdict, countOf(outcomes, verdict)]));
  const corpus = { passages: judged.length, events: outcomes.length, sha256 };
  return { task: "dates", corpus, ...counts, exactShare: exactShare(outcomes), holdsShare: holdsShare(outcomes) };
}

function countOf(outcomes: readonly DateOutcome[], ...verdicts: readonly DateVerdict[]): number {
  return outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

/** Share of the events that were read as claims whose days are exactly right. */
function exactShare(outcomes: readonly DateOutcome[]): number {
  return rounded(countOf(outcomes, "exact") / Math.max(1, told(outcomes)));
}

/** Share of the events that were read as claims whose days hold the truth. */
function holdsShare(outcomes: readonly DateOutcome[]): number {
  return rounded(countOf(outcomes, "exact", "wider") / Math.max(1, told(outcomes)));
}

function told(outcomes: readonly DateOutcome[]): number {
  return outcomes.length - countOf(outcomes, "untold");
}

function printRow(name: string, outcomes: readonly DateOutcome[]): void {
  const shares = [exactShare(outcomes), holdsShare(outcomes)].map((share) => (100 * share).toFixed(1));
  const counts = DATE_VERDICTS.map((verdict) => String(countOf(outcomes, verdict)));
  console.log(row(name, [String(outcomes.length), ...counts, ...shares]));
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(8)).join("");
}

function printMisses({ passage, outcomes }: Judged): void {
  const bad = outcomes.filter(({ verdict }) => verdict !== "exact");
  if (bad.length === 0) return;
  console.log(`\n${passage.id}\n  ${passage.text.replaceAll("\n", "\n  ")}`);
  for (const { event, seen, verdict } of bad) {
    const wanted = event.when.map((when) => when ?? "open").join(" or ");
    const given = seen === null ? "no claim" : `${seen.when?.edtf ?? "open"} ${seen.rule}`;
    console.log(`  ${verdict.padEnd(6)} \`${event.trigger}\`: ${wanted}; read ${given}`);
  }
}
