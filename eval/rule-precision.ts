/** How often each rule was right on development data: frozen by `--update`, shown by docs/rules.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "./gold-case.ts";

const FILE = join(ROOT, "eval", "rule-precision.json");

const measured = z.strictObject({ right: z.int(), given: z.int() });
const schema = z.record(
  z.string(),
  z.strictObject({ data: z.string(), rightWhen: z.string(), rules: z.record(z.string(), measured) }),
);

/** By task; `rightWhen` says what counts as right, `rules` has the producers' ids. */
export type RulePrecision = z.output<typeof schema>;
/** One answer of a rule. */
export type Judged = Readonly<{ producer: string; right: boolean }>;

/** Empty before anything was frozen. */
export function readRulePrecision(): RulePrecision {
  try {
    return schema.parse(JSON.parse(readFileSync(FILE, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

export function freezeRulePrecision(
  task: string,
  { data, rightWhen, judged }: Readonly<{ data: string; rightWhen: string; judged: readonly Judged[] }>,
): void {
  const groups = [...Map.groupBy(judged, ({ producer }) => producer)].sort(([one], [other]) => (one < other ? -1 : 1));
  const rules = Object.fromEntries(
    groups.map(([producer, own]) => [producer, { right: own.filter(({ right }) => right).length, given: own.length }]),
  );
  const all = { ...readRulePrecision(), [task]: { data, rightWhen, rules } };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
