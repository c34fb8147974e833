/** A record -> the whole page: current incidents, background, what is only possible, other words, notes and unread reports. */

import { counted } from "#export/said-words.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Incident } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Note } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import { backgroundEntry, incidentPage } from "./incident-page.ts";
import { hanging, indent, type Line, type Paper, run, wrap } from "./lines.ts";
import { copyGroupLines } from "./origins.ts";
import { indexRecord, isOnlyPossible, type RecordIndex, spanKey } from "./record-index.ts";
import { claimTable, firstOfSentence } from "./timeline.ts";

function sectionTitle(title: string, { width }: Paper): Line[] {
  return [[], [run(title, "strong")], [run("─".repeat(width), "faint")]];
}

function nameOf({ report }: Reading): string {
  return report.file ?? report.url ?? report.id;
}

function summary({ readings, incidents }: CaseRecord, paper: Paper): Line[] {
  const unread = readings.filter(({ annotated }) => annotated === null).length;
  const current = incidents.filter(({ ground }) => ground === "current").length;
  const parts = [
    `${counted(readings.length - unread, "report")} read${unread === 0 ? "" : `, ${unread} not read`}`,
    counted(current, "incident"),
    `${incidents.length - current} from the background`,
  ];
  return wrap([run(parts.join(" · "), "faint")], paper.width);
}

/** Beside the incidents, a page has room for so many sentences; the rest are in `--json`. */
const MOST_STANDALONE = 20;

function standaloneLines(claims: readonly ResolvedClaim[], index: RecordIndex, paper: Paper): Line[] {
  const sentences = firstOfSentence(claims);
  const more = sentences.length - MOST_STANDALONE;
  return [
    ...claimTable(sentences.slice(0, MOST_STANDALONE), index, paper),
    ...(more > 0 ? [[run(`  and ${counted(more, "more sentence", "more sentences")}, in --json`, "faint")]] : []),
  ];
}

function possibleClaims({ readings }: CaseRecord, told: ReadonlySet<string>): ResolvedClaim[] {
  return readings
    .flatMap(({ resolved }) => resolved?.claims ?? [])
    .filter((resolved) => isOnlyPossible(resolved) && !told.has(resolved.claim.id));
}

/** Context of no incident, without the sentences that stand on an incident's page already. */
function standaloneClaims({ linked, incidents }: CaseRecord, index: RecordIndex): ResolvedClaim[] {
  const onPages = incidents.flatMap(({ claims, context }) => [...claims, ...context.map(({ claim }) => claim)]);
  const told = (id: ValueId) => index.claims.get(id) ?? [];
  const shown = new Set(onPages.flatMap(told).map(({ claim }) => spanKey(claim.evidence)));
  return linked.standalone
    .flatMap(told)
    .filter((resolved) => !isOnlyPossible(resolved) && !shown.has(spanKey(resolved.claim.evidence)));
}

function noteLines(note: Note, times: number, { width }: Paper): Line[] {
  const mark = note.severity === "warning" ? run("! ", "alert") : run("- ", "faint");
  const often = times === 1 ? "" : ` (${times} times)`;
  return indent(
    wrap([run(`${note.reason}${often}`), run(` ${note.rule}`, "faint")], width - 4),
    4,
    run(`  ${mark.text}`, mark.ink),
  );
}

/** Warnings before the rest; a reason given several times is printed once. */
export function noteList(notes: readonly Note[], paper: Paper): Line[] {
  const groups = [...Map.groupBy(notes, ({ rule, reason }) => `${rule}\n${reason}`).values()];
  return (["warning", "info"] as const).flatMap((severity) =>
    groups.flatMap((group) => {
      const [note] = group;
      return note?.severity === severity ? noteLines(note, group.length, paper) : [];
    }),
  );
}

function readingNotes(reading: Reading, paper: Paper): Line[] {
  const lines = noteList(reading.notes, paper);
  if (lines.length === 0) return [];
  const state = reading.annotated === null ? run(" was kept, but not read", "alert") : run("");
  return [...hanging([run(nameOf(reading)), state, run(` ${reading.report.id}`, "faint")], paper), ...lines];
}

function copyLines({ readings, linked }: CaseRecord, paper: Paper): Line[] {
  const names = new Map(readings.map((reading) => [reading.report.id, nameOf(reading)] as const));
  return linked.copies.flatMap((group) => copyGroupLines(group, (doc) => names.get(doc) ?? doc, paper));
}

function section(title: string, lines: readonly Line[], paper: Paper): Line[] {
  return lines.length === 0 ? [] : [...sectionTitle(title, paper), ...lines];
}

function spaced(pages: readonly (readonly Line[])[]): Line[] {
  return pages.flatMap((page, position) => (position === 0 ? [...page] : [[], ...page]));
}

function incidentsOf(record: CaseRecord, ground: Incident["ground"]): readonly Incident[] {
  return record.incidents.filter((incident) => incident.ground === ground);
}

/** Everything that was read, for a person. */
export function recordPage(record: CaseRecord, paper: Paper): Line[] {
  const index = indexRecord(record);
  const told = new Set<string>(record.incidents.flatMap(({ claims }) => claims));
  const current = incidentsOf(record, "current").map((incident) => [[], ...incidentPage(incident, index, paper)]);
  const background = incidentsOf(record, "background").map((incident) => backgroundEntry(incident, index, paper));
  return [
    ...summary(record, paper),
    ...spaced(current),
    ...section("Background", spaced(background), paper),
    ...section("Possible, not counted", claimTable(possibleClaims(record, told), index, paper), paper),
    ...section("Also told", standaloneLines(standaloneClaims(record, index), index, paper), paper),
    ...section("Copies", copyLines(record, paper), paper),
    ...section(
      "Notes",
      record.readings.flatMap((reading) => readingNotes(reading, paper)),
      paper,
    ),
  ];
}
