/** MUC-4 documents with their templates in; templates read from the documents, and their scores, out. */
import { writeFileSync } from "node:fs";
import { makeRecord } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import { openReader } from "../open-reader.ts";
import type { GoldArguments } from "../task.ts";
import { draftsOf } from "./adapter/draft.ts";
import { filingOf } from "./adapter/filing.ts";
import { reportOf } from "./adapter/report-text.ts";
import { chooseTemplates } from "./choose/choose.ts";
import { type LearningDocument, learn } from "./choose/learn.ts";
import { readModels, writeModels } from "./choose/models.ts";
import { type GoldDocument, readGold } from "./gold.ts";
import { missesOf } from "./misses.ts";
import type { Prediction } from "./prediction.ts";
import { pairDocuments, scorePredictions } from "./score.ts";

type Muc4Arguments = Pick<GoldArguments, "data" | "out" | "misses" | "update">;

/**
 * `--misses` prints gold and predicted templates side by side before the scores. `--update` learns the weights of
 * `choose/` anew from the documents, writes them, and scores each document by weights that were learned without it.
 */
export async function run({ data, out, misses, update }: Muc4Arguments): Promise<object> {
  const golds = readGold(data);
  const documents = await readAll(golds);
  const predictions = update ? learnAndPredict(documents) : predictAll(documents);
  if (out !== null) writeFileSync(out, predictions.map((each) => `${JSON.stringify(each)}\n`).join(""));
  if (misses) for (const document of pairDocuments(golds, predictions)) console.log(missesOf(document));
  return { task: "muc4", ...(update ? { crossValidated: true } : {}), ...scorePredictions(golds, predictions) };
}

/** Each document is a record of its own. */
async function readAll(golds: readonly GoldDocument[]): Promise<LearningDocument[]> {
  const reader = await openReader();
  const documents: LearningDocument[] = [];
  for await (const reading of readReports(golds.map(reportOf), reader)) {
    const gold = golds[documents.length]!;
    documents.push({ gold, drafted: draftsOf(makeRecord([reading], reader), filingOf(gold)) });
  }
  return documents;
}

function predictAll(documents: readonly LearningDocument[]): Prediction[] {
  const models = readModels();
  return documents.map(({ gold, drafted }) => {
    return { id: gold.id, incidents: drafted === null ? [] : chooseTemplates(drafted, models) };
  });
}

function learnAndPredict(documents: readonly LearningDocument[]): Prediction[] {
  const { models, crossValidated } = learn(documents);
  writeModels(models);
  return crossValidated;
}
