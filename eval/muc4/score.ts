/** Gold documents and predictions in, all scores of the task out. */
import type { GoldDocument } from "./gold.ts";
import type { Prediction } from "./prediction.ts";
import { type ScoredDocument, scoreRoles } from "./score-roles.ts";
import { scoreTemplates } from "./score-templates.ts";

/** A document without a prediction counts as predicted empty. */
export function pairDocuments(golds: readonly GoldDocument[], predictions: readonly Prediction[]): ScoredDocument[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  return golds.map((gold) => ({ gold, read: byId.get(gold.id) ?? null }));
}

/**
 * `roles`: CEAF-REE of the document's entities. `incidents`: templates paired by type, fillers, place and date; an
 * optional gold template or filler counts only when the prediction has it.
 */
export function scorePredictions(golds: readonly GoldDocument[], predictions: readonly Prediction[]): object {
  const documents = pairDocuments(golds, predictions);
  return {
    docs: documents.length,
    docs_predicted: documents.filter(({ read }) => read !== null).length,
    roles: scoreRoles(documents),
    incidents: scoreTemplates(documents),
  };
}
