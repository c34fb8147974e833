/** MUC-4 documents with their templates in; templates read from the documents, and their scores, out. */
import { writeFileSync } from "node:fs";
import { makeRecord } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import { openReader } from "../open-reader.ts";
import type { GoldArguments } from "../task.ts";
import { templatesOf } from "./adapter/adapt.ts";
import { filingOf } from "./adapter/filing.ts";
import { reportOf } from "./adapter/report-text.ts";
import { type GoldDocument, readGold } from "./gold.ts";
import { missesOf } from "./misses.ts";
import type { Prediction } from "./prediction.ts";
import { pairDocuments, scorePredictions } from "./score.ts";

type Muc4Arguments = Pick<GoldArguments, "data" | "out" | "misses">;

/** `--misses` prints gold and predicted templates side by side before the scores. */
export async function run({ data, out, misses }: Muc4Arguments): Promise<object> {
  const golds = readGold(data);
  const predictions = await predictAll(golds);
  if (out !== null) writeFileSync(out, predictions.map((each) => `${JSON.stringify(each)}\n`).join(""));
  if (misses) for (const document of pairDocuments(golds, predictions)) console.log(missesOf(document));
  return { task: "muc4", ...scorePredictions(golds, predictions) };
}

/** Each document is a record of its own. */
async function predictAll(golds: readonly GoldDocument[]): Promise<Prediction[]> {
  const reader = await openReader();
  const predictions: Prediction[] = [];
  for await (const reading of readReports(golds.map(reportOf), reader)) {
    const gold = golds[predictions.length]!;
    predictions.push({ id: gold.id, incidents: templatesOf(makeRecord([reading], reader), filingOf(gold)) });
  }
  return predictions;
}
