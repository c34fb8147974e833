/** The project's own gold of parties in, precision, recall and F1 out; `--misses` lists every answer that is not right. */
import type { Reading } from "#model/reading.ts";
import { type ActorPassage, actorGoldHash, readActorGold } from "./actors-gold.ts";
import { ACTOR_FIELDS, type ActorOutcome, type SeenActor, scoreActors } from "./actors-score.ts";
import { rounded } from "./floors.ts";
import { openReader } from "./open-reader.ts";
import { rawText, readAll } from "./read-case.ts";
import { f1Of, precisionOf, recallOf, type Tally, tallyOf } from "./tally.ts";
import type { GoldArguments } from "./task.ts";

type PassageOutcome = Readonly<{ theme: string; passage: ActorPassage; outcomes: readonly ActorOutcome[] }>;

export async function run({ misses }: Pick<GoldArguments, "misses">): Promise<object> {
  const results = await evaluateActors();
  if (misses) results.forEach(printMisses);
  const names = results.flatMap(({ passage }) => passage.actors).length;
  const outcomes = Map.groupBy(
    results.flatMap((result) => result.outcomes),
    ({ field }) => field,
  );
  const scores = ACTOR_FIELDS.map((field) => [field, tallyOf(outcomes.get(field) ?? [])] as const);
  const sha256 = actorGoldHash();
  console.log(`actors ${sha256.slice(0, 12)}: ${results.length} passages, ${names} names;`);
  console.log("unit: one name, see eval/gold/actors/README.md\n");
  printTable(scores);
  for (const [theme, group] of Map.groupBy(results, (result) => result.theme)) {
    const f1 = f1Of(tallyOf(group.flatMap((result) => result.outcomes).filter(({ field }) => field === "actor")));
    console.log(`${theme.padEnd(34)} ${String(group.length).padStart(3)} passages, F1 ${(100 * f1).toFixed(1)}`);
  }
  const summary = Object.fromEntries(scores.map(([field, tally]) => [field, { f1: rounded(f1Of(tally)), ...tally }]));
  return { task: "actors", corpus: { passages: results.length, names, sha256 }, scores: summary };
}

/** Reads every passage as a report of its own, dated as it says. */
async function evaluateActors(): Promise<readonly PassageOutcome[]> {
  const passages = readActorGold().flatMap(({ theme, passages: own }) => own.map((passage) => ({ theme, passage })));
  const raws = passages.map(({ passage: { id, text, published } }) => rawText(id, text, published));
  const readings = await readAll(raws, await openReader());
  return passages.map(({ theme, passage }, index) => {
    return { theme, passage, outcomes: scoreActors(passage, seenActors(readings[index]!)) };
  });
}

/** Offsets of the article are those of the passage: a plain text of one line is kept as it is. */
function seenActors({ annotated, resolved }: Reading): readonly SeenActor[] {
  return (annotated?.mentions ?? []).flatMap((mention) => {
    const span = mention.provenance.spans[0];
    const actor = resolved?.actors.get(mention.id)?.value;
    if (span === undefined) return [];
    return [{ start: span.start, end: span.end, actorId: actor?.actorId ?? null, party: actor?.party ?? null }];
  });
}

function printTable(scores: readonly (readonly [string, Tally])[]): void {
  console.log(row("field", "P", "R", "F1", "right", "given", "wanted"));
  for (const [field, tally] of scores) {
    const figures = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((value) => (100 * value).toFixed(1));
    console.log(row(field, ...figures, ...[tally.right, tally.given, tally.wanted].map(String)));
  }
  console.log("");
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join("");
}

function printMisses({ passage, outcomes }: PassageOutcome): void {
  const bad = outcomes.filter(({ verdict }) => verdict !== "right");
  if (bad.length === 0) return;
  console.log(`\n${passage.id} (${passage.published}): ${passage.text}`);
  for (const { verdict, field, detail } of bad) console.log(`  ${verdict.padEnd(6)} ${field.padEnd(8)} ${detail}`);
}
