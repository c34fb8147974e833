/** The committed weights in, the models that choose templates and fillers out; and back. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { logOdds, type Weights } from "./logistic.ts";

/** Slots of a template whose fillers are chosen; people by name and by description alone are chosen apart. */
export const SLOTS = ["PerpInd", "PerpOrg", "Target", "Weapon", "Name", "Description"] as const;
export type Slot = (typeof SLOTS)[number];
/** What is asked of a person who was chosen. */
export const EFFECTS = ["DEATH", "INJURY"] as const;
/** Every yes or no that is learned. `template`: whether a draft becomes one. */
export const DECISIONS = ["template", ...SLOTS, ...EFFECTS] as const;
export type Decision = (typeof DECISIONS)[number];

/** Yes above `threshold`, in log odds. */
export type Model = Readonly<{ weights: Weights; threshold: number }>;
export type Models = Readonly<Record<Decision, Model>>;

export function isYes(features: Iterable<string>, { weights, threshold }: Model): boolean {
  return logOdds(features, weights) > threshold;
}

const WEIGHTS = new URL("weights.json", import.meta.url);
/** A feature's weights are in the order of `decisions`. */
const fileSchema = z.object({
  decisions: z.array(z.enum(DECISIONS)),
  thresholds: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.number())),
});

export function readModels(file: URL = WEIGHTS): Models {
  const { decisions, thresholds, weights } = fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const rows = Object.entries(weights);
  const modelOf = (decision: Decision): Model => {
    const at = decisions.indexOf(decision);
    if (at === -1)
      throw new RangeError(`${file.pathname} has no weights for ${decision}: learn them anew with --update`);
    const own = rows.flatMap(([feature, row]) => (row[at] ? [[feature, row[at]] as const] : []));
    return { weights: new Map(own), threshold: thresholds[at] ?? 0 };
  };
  return Object.fromEntries(DECISIONS.map((decision) => [decision, modelOf(decision)])) as Models;
}

export function writeModels(models: Models, file: URL = WEIGHTS): void {
  const features = new Set(DECISIONS.flatMap((decision) => [...models[decision].weights.keys()]));
  const rows = [...features].toSorted().map((feature) => {
    const row = DECISIONS.map((decision) => models[decision].weights.get(feature) ?? 0);
    return `    ${JSON.stringify(feature)}: [${row.join(", ")}]`;
  });
  const list = (values: readonly unknown[]): string => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  const thresholds = DECISIONS.map((decision) => models[decision].threshold);
  const lines = [
    "{",
    `  "decisions": ${list(DECISIONS)},`,
    `  "thresholds": ${list(thresholds)},`,
    '  "weights": {',
    rows.join(",\n"),
    "  }",
    "}",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}
