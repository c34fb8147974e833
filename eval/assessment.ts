/** Narratives about one incident each in; toll, date and place read from them, and their scores, out. */
import { writeFileSync } from "node:fs";
import type { Incident, IncidentCount } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";
import type { Reader } from "#pipeline/read-report.ts";
import { type GoldRecord, readAssessments, readRecords, recordOfAssessment } from "./assessment-gold.ts";
import { type AssessmentPrediction, missesOf, scoreAssessments, type Toll } from "./assessment-score.ts";
import { mainIncident } from "./main-incident.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";
import type { GoldArguments, TaskArguments } from "./task.ts";

type AssessmentArguments = TaskArguments & Pick<GoldArguments, "misses">;

/**
 * Reads the project's narratives, or those of the files in `data`. Only id, text and day of publication are used for the
 * predictions. `out` gets them as JSON lines, and the gold as the same scorer reads it lies beside them.
 */
export async function run({ data, out, misses }: AssessmentArguments): Promise<object> {
  const golds = data.length > 0 ? data.flatMap(readRecords) : readAssessments().map(recordOfAssessment);
  const reader = await openReader();
  const predictions: AssessmentPrediction[] = [];
  for (const gold of golds) predictions.push(await predict(gold, reader));
  if (out !== null) {
    writeLines(out, predictions);
    writeLines(goldFileFor(out), golds);
  }
  const pairs = golds.map((gold, index) => ({ gold, read: predictions[index]! }));
  if (misses) for (const each of missesOf(pairs)) console.log(missLine(each));
  return golds.some(hasGold)
    ? { task: "assessment", ...scoreAssessments(pairs) }
    : { task: "assessment", docs: golds.length };
}

/** [pred.jsonl] gives [pred.gold.jsonl] */
export function goldFileFor(out: string): string {
  return `${out.replace(/\.jsonl$/, "")}.gold.jsonl`;
}

function writeLines(file: string, records: readonly object[]): void {
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

function hasGold(gold: GoldRecord): boolean {
  return gold.killed_raw != null || gold.killed_min != null || gold.incident_date != null || gold.lat != null;
}

function missLine({ id, field, gold, read }: ReturnType<typeof missesOf>[number]): string {
  return `${id.padEnd(34)} ${field.padEnd(8)} gold ${gold}; read ${read}`;
}

async function predict({ id, text, published }: GoldRecord, reader: Reader): Promise<AssessmentPrediction> {
  const { incidents } = await recordOf([rawText(id, text, published?.slice(0, 10) ?? null)], reader);
  return predictionOf(id, mainIncident(incidents));
}

/** Everything is null when nothing violent was read. A division or a country has no point that says where it happened. */
export function predictionOf(id: string, incident: Incident | null): AssessmentPrediction {
  const days = incident?.when?.chosen.value ?? null;
  const place = incident?.place?.chosen.value ?? null;
  const point = place !== null && (place.precision === "exact" || place.precision === "near") ? place : null;
  const killed = tollOf(incident, "killed");
  const injured = tollOf(incident, "injured");
  return {
    id,
    incident_date: days?.earliest ?? null,
    incident_date_to: days?.latest ?? null,
    killed_min: killed?.min ?? null,
    killed_max: killed?.max ?? null,
    injured_min: injured?.min ?? null,
    injured_max: injured?.max ?? null,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  };
}

/** Low to high, summed over the sides; null when no figure was read. */
function tollOf(incident: Incident | null, measure: Toll): { min: number; max: number } | null {
  const counts = (incident?.counts ?? []).filter((count) => count.measure === measure);
  if (counts.length === 0) return null;
  return {
    min: counts.reduce((sum, { estimate }) => sum + estimate.chosen.value.low, 0),
    max: counts.reduce((sum, count) => sum + highOf(count), 0),
  };
}

/** A count that is open upward ("at least 40") ends for a recorder at the highest number that anybody gives. */
function highOf({ estimate, figures }: IncidentCount): number {
  const { chosen } = estimate;
  return chosen.value.high ?? Math.max(...[chosen.value, ...figures.map((figure) => figure.estimate)].map(numberOf));
}

function numberOf({ low, best, high }: Estimate): number {
  return high ?? best ?? low;
}
