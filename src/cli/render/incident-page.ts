/** An incident -> a small page: what, when, where, sides, counts, accounts, contradictions, what came before and after. */

import {
  bestWords,
  CERTAINTY_WORDS,
  COUNTED_SIDE_WORDS,
  counted,
  estimateWords,
  placeWords,
  rangeWords,
  shortRangeWords,
} from "#export/said-words.ts";
import { suggestedByRule } from "#model/by-rule.ts";
import type { Contradiction, CountedSide, Incident, IncidentCount, Reconciled } from "#model/incident.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { dayWords } from "#text/day-words.ts";
import { accountTable, layoutTable, tableRow } from "./account-table.ts";
import { hanging, indent, type Line, type Paper, run, wrap } from "./lines.ts";
import { originLines, originWords } from "./origins.ts";
import { quotation } from "./quotes.ts";
import { publisherIn, type RecordIndex } from "./record-index.ts";
import { timeline } from "./timeline.ts";

const LABEL_COLUMNS = 9;

/** A label and its value, wrapped beside it. */
function field(label: string, value: Line, { width }: Paper): Line[] {
  const columns = LABEL_COLUMNS + 2;
  return indent(wrap(value, width - columns), columns, run(`  ${label}`, "faint"));
}

export function heading(text: string): Line[] {
  return [[], [run(text, "strong")]];
}

/** "decided by A. Reader, by rule 11 to 26" */
function decidedWords<T>(value: Reconciled<T>, words: (value: T) => string): string {
  const byRule = suggestedByRule(value);
  const rule = byRule === null ? "" : `, by rule ${words(byRule.value)}`;
  return `decided by ${value.chosen.provenance.by.id}${rule}`;
}

function doubt<T>(value: Reconciled<T>, inWords: (value: T) => string): string {
  const { chosen, agreement } = value;
  const { by } = chosen.provenance;
  const basis = by.kind === "person" ? decidedWords(value, inWords) : CERTAINTY_WORDS[chosen.certainty];
  const words = [basis, agreement === "conflicting" ? "accounts differ, see below" : ""];
  const told = words.filter((word) => word !== "");
  return told.length === 0 ? "" : ` (${told.join("; ")})`;
}

function whenLine(when: Reconciled<DateRange> | null): Line {
  if (when === null) return [run("not told")];
  return [run(rangeWords(when.chosen.value)), run(doubt(when, rangeWords), "faint")];
}

function whereLine(place: Reconciled<Place> | null): Line {
  if (place === null) return [run("not told")];
  return [run(placeWords(place.chosen.value)), run(doubt(place, placeWords), "faint")];
}

function sideLine(letter: string, side: Reconciled<Actor> | null): Line {
  if (side === null) return [run(`${letter}  not told`)];
  return [
    run(`${letter}  ${side.chosen.value.name}`),
    run(
      doubt(side, ({ name }) => name),
      "faint",
    ),
  ];
}

function sideFields({ sideA, sideB }: Incident, paper: Paper): Line[] {
  if (sideA === null && sideB === null) return field("sides", [run("not told")], paper);
  return [...field("sides", sideLine("A", sideA), paper), ...field("", sideLine("B", sideB), paper)];
}

/** Accounts that give a figure for this count. */
function accountsOf(count: IncidentCount, { accounts }: Incident): number {
  const figures = new Set(count.figures.map(({ figure }) => figure));
  return accounts.filter((account) => account.figures.some(({ figure }) => figures.has(figure))).length;
}

/** Order in which counts are read: the sides, then civilians, then what no side was told for. */
const SIDE_ORDER = { "side-a": 0, "side-b": 1, civilians: 2, unknown: 3 } as const satisfies Record<
  CountedSide,
  number
>;

function countLines(incident: Incident, paper: Paper): Line[] {
  const counts = [...incident.counts].sort((left, right) => SIDE_ORDER[left.of] - SIDE_ORDER[right.of]);
  return counts.flatMap((count) => {
    const { value } = count.estimate.chosen;
    const { origins, policy } = count.estimate;
    const accounts = counted(accountsOf(count, incident), "account");
    const { by } = count.estimate.chosen.provenance;
    const rule =
      by.kind === "person" ? decidedWords(count.estimate, estimateWords) : `policy ${policy.replace(/@.*$/, "")}`;
    const basis = ` · ${accounts}, ${counted(origins, "origin")} · ${rule}`;
    const label = run(`${count.measure}, ${COUNTED_SIDE_WORDS[count.of]}: `);
    const line = [label, run(estimateWords(value), "strong"), run(bestWords(value)), run(basis, "faint")];
    return hanging(line, paper);
  });
}

const MOST_SPEAKERS = 4;

function speakerList(speakers: readonly string[]): Line {
  const more = speakers.length - MOST_SPEAKERS;
  return [run(speakers.slice(0, MOST_SPEAKERS).join(", ")), run(more > 0 ? ` and ${more} more` : "", "faint")];
}

function contradictionLines({ kind, about, values, reason }: Contradiction, index: RecordIndex, paper: Paper): Line[] {
  const layout = layoutTable(paper, 20, 18);
  const title = [run(about === null ? kind : `${kind}, ${about}`, "alert"), run(`: ${reason}`)];
  const rows = values.flatMap(({ value, speakers, spans, claims }) => {
    const claim = claims.map((id) => index.claims.get(id)?.claim).find((told) => told !== undefined);
    const focus = spans[0] ?? claim?.trigger;
    const evidence = claim !== undefined && claim.evidence.doc === focus?.doc ? claim.evidence : focus;
    const reading = evidence === undefined ? undefined : index.readings.get(evidence.doc);
    const words: Line =
      reading === undefined || evidence === undefined || focus === undefined
        ? []
        : quotation(reading.article, evidence, focus, layout.quoteLimit);
    return tableRow([[[run(dayWords(value), "strong")]], [speakerList(speakers)], [words]], layout);
  });
  return [...hanging(title, paper), ...rows];
}

/** Title, rule and id: the head that every page has. */
export function pageHead(title: string, id: string, { width }: Paper): Line[] {
  return [...wrap([run(title, "strong")], width), [run("─".repeat(width), "faint")], [run(`  ${id}`, "faint")]];
}

function facts(incident: Incident, paper: Paper): Line[] {
  return [
    ...field("when", whenLine(incident.when), paper),
    ...field("where", whereLine(incident.place), paper),
    ...sideFields(incident, paper),
    ...(incident.origins.length === 0 ? [] : field("told by", [run(originWords(incident))], paper)),
    ...reviewFields(incident, paper),
  ];
}

/** Who says that it is so: a rule suggests, a person decides. */
function reviewFields({ review, grade }: Incident, paper: Paper): Line[] {
  const by = grade?.chosen.provenance.by;
  const given =
    by?.kind === "person" ? ` (by ${by.id}; suggested ${grade?.others[0]?.value ?? grade?.chosen.value})` : "";
  const why = by?.kind === "person" ? given : ` (suggested: ${grade?.reason})`;
  return [
    ...(review.state === "suggested" ? [] : field("review", [run(review.state, "strong")], paper)),
    ...(grade === null ? [] : field("grade", [run(`civilian harm ${grade.chosen.value}`), run(why, "faint")], paper)),
  ];
}

/** The full page of an incident of the story that is told. */
export function incidentPage(incident: Incident, index: RecordIndex, paper: Paper): Line[] {
  const counts = countLines(incident, paper);
  const contradictions = incident.contradictions.flatMap((told) => contradictionLines(told, index, paper));
  const origins = originLines(incident, publisherIn(index), paper);
  return [
    ...pageHead(incident.title, incident.id, paper),
    ...facts(incident, paper),
    ...(counts.length === 0 ? [] : [[], ...counts]),
    ...heading("Accounts"),
    ...accountTable(incident, index, paper),
    ...(origins.length === 0 ? [] : [...heading("Origins"), ...origins]),
    ...(contradictions.length === 0 ? [] : [...heading("Contradictions"), ...contradictions]),
    ...timeline(incident, index, paper),
  ];
}

/** A background incident: what, when, where, how many, and one quotation an account. */
export function backgroundEntry(incident: Incident, index: RecordIndex, paper: Paper): Line[] {
  const when = incident.when === null ? "" : `${shortRangeWords(incident.when.chosen.value)}: `;
  return [
    ...hanging([run(when), run(incident.title, "strong"), run(` ${incident.id}`, "faint")], paper),
    ...(incident.place === null ? [] : field("where", whereLine(incident.place), paper)),
    ...countLines(incident, paper),
    ...accountTable(incident, index, paper),
  ];
}
