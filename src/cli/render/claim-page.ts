/** A claim -> every value that it holds, with its words, its producer and how certain it is. */

import { estimateWords, placeWords, rangeWords } from "#export/said-words.ts";
import type { Figure, ResolvedClaim } from "#model/claim.ts";
import { ROLES } from "#model/codes.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Producer, Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import { layoutTable, tableRow } from "./account-table.ts";
import { incidentEntry } from "./incident-entry.ts";
import { heading, pageHead } from "./incident-page.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";
import { quotation } from "./quotes.ts";

export type ShownClaim = Readonly<{
  claim: ValueId;
  obsolete: boolean;
  reading: Reading;
  incidents: readonly Incident[];
}>;

type Row = Readonly<{ name: string; value: string; words: string | null; certainty: string; by: Producer }>;

function quoteOf({ article }: Reading, { provenance }: Sourced<unknown>): string | null {
  const quotes = provenance.spans.map(({ start, end }) => article.text.slice(start, end));
  return quotes.length === 0 ? null : quotes.join("” … “");
}

function valueRow(name: string, value: string, source: Sourced<unknown>, reading: Reading): Row {
  return { name, value, words: quoteOf(reading, source), certainty: source.certainty, by: source.provenance.by };
}

function figureRow(figure: Figure, reading: Reading): Row {
  const { measure, hedge, status, cumulative, value } = figure;
  const traits = [hedge, status === "unknown" ? "" : status, cumulative ? "running total" : ""];
  const told = traits.filter((trait) => trait !== "").join(", ");
  return valueRow(measure, `${estimateWords(value)} (${told})`, figure, reading);
}

function roleRows({ claim, actors }: ResolvedClaim, reading: Reading): Row[] {
  const mentions = new Map(reading.annotated?.mentions.map((mention) => [mention.id, mention]));
  return ROLES.flatMap((role) =>
    (claim.roles[role] ?? []).flatMap((id) => {
      const mention = mentions.get(id);
      const actor = actors.find((bound) => bound.mention === id && bound.role === role);
      if (mention === undefined) return [];
      return [valueRow(role, actor?.value.name ?? mention.kind, actor ?? mention, reading)];
    }),
  );
}

function attributionRows({ claim }: ResolvedClaim, reading: Reading): Row[] {
  const known = new Map(reading.annotated?.attributions.map((said) => [said.id, said]));
  return claim.attribution.flatMap((id) => {
    const said = known.get(id);
    if (said === undefined) return [];
    const who = said.sourceSpans.map(({ start, end }) => reading.article.text.slice(start, end)).join(" ");
    return [{ ...valueRow(said.value, who === "" ? "the outlet" : who, said, reading) }];
  });
}

function rows(resolved: ResolvedClaim, reading: Reading): Row[] {
  const { claim, speaker, place, when } = resolved;
  return [
    valueRow("event", claim.event.value, claim.event, reading),
    ...(claim.mode === null ? [] : [valueRow("mode", claim.mode.value, claim.mode, reading)]),
    ...(speaker === null ? [] : [valueRow("speaker", speaker.value.name, speaker, reading)]),
    ...attributionRows(resolved, reading),
    ...roleRows(resolved, reading),
    ...claim.figures.map((figure) => figureRow(figure, reading)),
    ...(when === null ? [] : [valueRow("when", rangeWords(when.value), when, reading)]),
    ...(place === null ? [] : [valueRow("where", placeWords(place.value), place, reading)]),
    ...(claim.characterisation === null
      ? []
      : [valueRow("called", claim.characterisation.value, claim.characterisation, reading)]),
  ];
}

function rowLines({ name, value, words, certainty, by }: Row, paper: Paper): Line[] {
  const layout = layoutTable(paper, 12, 24);
  const basis = by.kind === "person" ? "decided" : certainty;
  const source = run(`${basis}, by ${by.id}@${by.version}`, by.kind === "person" ? "plain" : "faint");
  const quoted: Line = words === null ? [source] : [run(`“${words}” `), source];
  return tableRow([[[run(name, "faint")]], [[run(value, "strong")]], [quoted]], layout);
}

/** The claim must be in the reading. */
export function claimPage({ claim: id, obsolete, reading, incidents }: ShownClaim, paper: Paper): Line[] {
  const resolved = reading.resolved?.claims.find(({ claim }) => claim.id === id);
  if (resolved === undefined) return [];
  const { claim, ground } = resolved;
  const { report } = reading;
  const sentence = quotation(reading.article, claim.evidence, claim.trigger, Number.POSITIVE_INFINITY);
  const state = `${claim.polarity}, ${claim.modality}, ${ground}${claim.refersTo ? ", points back to an event told before" : ""}`;
  return [
    ...pageHead(reading.article.text.slice(claim.trigger.start, claim.trigger.end), id, paper),
    ...(resolved.review === undefined ? [] : [[run(`  ${resolved.review} by a person`, "alert")]]),
    ...(obsolete ? [[run("  obsolete: a newer reading of the report does not hold it", "alert")]] : []),
    ...hanging(sentence, paper),
    ...hanging([run(`in ${report.outlet ?? report.file ?? report.url ?? ""}`), run(` ${report.id}`, "faint")], paper),
    [],
    ...hanging([run(state), run(`, by ${claim.by.id}@${claim.by.version}`, "faint")], paper),
    ...rows(resolved, reading).flatMap((row) => rowLines(row, paper)),
    ...(incidents.length === 0 ? [] : heading("Incidents")),
    ...incidents.flatMap((incident) => incidentEntry(incident, paper)),
  ];
}
