/** docs/rules.md: every rule with its examples and how often it was right on development data. */
import { ATTRIBUTION_RULES } from "#stages/3-annotate/attributions/rules.ts";
import { RULES } from "#stages/4-extract/rules.ts";
import { type RulePrecision, readRulePrecision } from "../eval/rule-precision.ts";

/** The trained reader's own attributions, beside which the rules stand. */
const READER = "annotate/attribution/reader";

export function rulesPage(notice: string): string {
  const measured = readRulePrecision();
  return [
    "# Rules",
    "",
    notice,
    "",
    "A rule of extraction finds the word that tells an event; a rule of attribution finds who says something, where the trained",
    "reader does not. The examples run as tests: on those after *silent* the rule must find nothing.",
    "",
    "## Extraction",
    "",
    ...precisionNote(measured.claims),
    ...RULES.flatMap(({ id, version, fires, silent }) => [
      `### ${id}, version ${version}`,
      "",
      precisionOf(measured.claims, id),
      "",
      ...fires.map(({ text, trigger }) => `- ${marked(text, trigger)}`),
      ...silent.map((text) => `- *silent:* ${text}`),
      "",
    ]),
    "## Attribution",
    "",
    ...precisionNote(measured.polnear),
    `The trained reader: ${precisionOf(measured.polnear, READER)}`,
    "",
    ...ATTRIBUTION_RULES.flatMap(({ id, examples }) => [
      `### annotate/attribution/${id}`,
      "",
      precisionOf(measured.polnear, `annotate/attribution/${id}`),
      "",
      ...examples.map(([text, parts]) => (parts === null ? `- *silent:* ${text}` : `- ${text} → ${partsOf(parts)}`)),
      "",
    ]),
  ].join("\n");
}

type Measured = RulePrecision[string] | undefined;

function precisionNote(measured: Measured): string[] {
  return measured === undefined ? [] : [`Measured on ${measured.data}; right when ${measured.rightWhen}.`, ""];
}

function precisionOf(measured: Measured, id: string): string {
  const found = measured?.rules[id];
  if (found === undefined) return "Not measured: it found nothing there.";
  return `Right ${found.right} times of ${found.given} (${((100 * found.right) / found.given).toFixed(1)} %).`;
}

function marked(text: string, trigger: string): string {
  return text.replace(trigger, `**${trigger}**`);
}

function partsOf({ source, cue, content }: Readonly<{ source: string | null; cue: string; content: string }>): string {
  return `source *${source ?? "none"}*, cue *${cue}*, content *${content}*`;
}
