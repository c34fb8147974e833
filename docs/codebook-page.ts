/** The codebook as a page: each list with its introduction, then its codes with definition, examples and crosswalk. */

import type { EventType, Mode } from "#model/codes.ts";
import { EVENT_TYPES, MODES, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { ACTOR_KINDS } from "#model/world.ts";
import { type Acled, acledOf } from "#reference/codebook/crosswalk-acled.ts";
import { CAMEO_ROOTS, type Cameo, cameoOf } from "#reference/codebook/crosswalk-cameo.ts";
import { type Muc, mucOf } from "#reference/codebook/crosswalk-muc.ts";
import { UCDP_SIDE, UCDP_TYPES } from "#reference/codebook/crosswalk-ucdp.ts";
import { type Entry, EXAMPLES_PUBLISHED, type MarkedText } from "#reference/codebook/entry.ts";
import { CODEBOOK, type CodeList } from "#reference/codebook/lists.ts";
import { MODE_ENTRIES } from "#reference/codebook/modes.ts";

type Lines = readonly string[];

const quoted = (marked: MarkedText) => `“${marked.replace("[", "**").replace("]", "**")}”`;

function entryLines(code: string, { definition, notFor, fires, silent, unread }: Entry, belongs: string): Lines {
  return [
    `### \`${code}\``,
    "",
    `${definition}${belongs}`,
    "",
    notFor,
    "",
    ...(unread ? ["No rule gives this code yet: the examples say what it is for.", ""] : []),
    ...fires.map((marked) => `- yes: ${quoted(marked)}`),
    ...silent.map((marked) => `- no: ${quoted(marked)}`),
    "",
  ];
}

function listLines(list: CodeList, codes: Lines, belongsOf: (code: string) => string = () => ""): Lines {
  return [
    `## ${list.title}`,
    "",
    list.introduction,
    "",
    `Bold in the examples: ${list.words}.`,
    "",
    ...codes.flatMap((code) => entryLines(code, list.entries[code]!, belongsOf(code))),
  ];
}

const withNote = (text: string, note: string | undefined) => (note === undefined ? text : `${text} (${note})`);

function acledCell(code: Acled | null): string {
  if (code === null) return "–";
  const { eventType, subEventType, fit, note } = code;
  const name = `${fit === "nearest" ? "nearest: " : ""}${eventType} / ${subEventType}`;
  return withNote(name, note);
}

function cameoCell({ root, note }: Cameo): string {
  return withNote(`${root} ${CAMEO_ROOTS[root]}`, note);
}

function mucCell({ type, note }: Muc): string {
  return withNote(type ?? "–", note);
}

function row(...cells: Lines): string {
  return `| ${cells.join(" | ")} |`;
}

function violenceRow(event: EventType, mode: Mode | null): string {
  const [others, civilians] = [acledOf(event, mode, "unknown"), acledOf(event, mode, "civilian")];
  const acled =
    others === civilians ? acledCell(others) : `${acledCell(others)}; civilians were hit: ${acledCell(civilians)}`;
  const code = `\`${event}\`${mode === null ? ", no mode" : ` \`${mode}\``}`;
  return row(code, acled, cameoCell(cameoOf(event, mode)), mucCell(mucOf(event, mode)));
}

function violenceCrosswalk(): Lines {
  const violent = EVENT_TYPES.filter((event) => VIOLENT_EVENT_TYPES.has(event));
  const modesOf = (event: EventType) => MODES.filter((mode) => MODE_ENTRIES[mode].of.includes(event));
  return [
    "### Violence in other codebooks",
    "",
    row("ours", "ACLED event type / sub-event type", "CAMEO root", "MUC-4 incident type"),
    "|---|---|---|---|",
    ...violent.flatMap((event) => [null, ...modesOf(event)].map((mode) => violenceRow(event, mode))),
    "",
    "ACLED codes the whole event of a day: a strike within a battle is one row of Battles. MUC-4 asks for political aims and leaves out",
    "fighting between armies; the type here says of what kind the act is, not that MUC-4 would have recorded it.",
    "",
    "### UCDP's type of violence",
    "",
    "UCDP's type follows from the two sides and not from the means, so the table is of kinds of actor.",
    "",
    row("type", "name", "when"),
    "|--:|---|---|",
    ...Object.entries(UCDP_TYPES).map(([type, { name, condition }]) => row(type, name, condition)),
    "",
    row("kind of actor", "side, as UCDP sees it"),
    "|---|---|",
    ...ACTOR_KINDS.map((kind) => row(`\`${kind}\``, UCDP_SIDE[kind])),
    "",
    "Where a side is unclear there is no type. UCDP also asks for a death, for 25 deaths a year between the two, and for named parties,",
    "which one report cannot show: the type is the nearest one.",
    "",
  ];
}

function contextCrosswalk(): Lines {
  const context = EVENT_TYPES.filter((event) => !VIOLENT_EVENT_TYPES.has(event));
  const cells = (event: EventType, mode: Mode | null) => [
    cameoCell(cameoOf(event, mode)),
    acledCell(acledOf(event, mode, "unknown")),
  ];
  return [
    "### Context in other codebooks",
    "",
    row("ours", "CAMEO root", "ACLED"),
    "|---|---|---|",
    ...context.map((event) => row(`\`${event}\``, ...cells(event, null))),
    row("`AGREE` `ceasefire`", ...cells("AGREE", "ceasefire")),
    "",
    "The other modes of context change neither. UCDP and MUC-4 record no context.",
    "",
  ];
}

const belongsTo = (mode: string) =>
  ` Belongs to ${MODE_ENTRIES[mode as Mode].of.map((event) => `\`${event}\``).join(", ")}.`;

/** The page, with a line feed at its end. */
export function codebookPage(notice: string): string {
  const { events, modes, ...rest } = CODEBOOK;
  return [
    "# Codebook",
    "",
    notice,
    "",
    "What every code on a claim means, with sentences that must get it and sentences that must not. The program reads all of them",
    `in its tests, as if they had been published on ${EXAMPLES_PUBLISHED}, so this page says what the program does. [Formats](formats.md) says where`,
    "the codes stand in its output.",
    "",
    ...Object.values(CODEBOOK).map(({ title }) => `- [${title}](#${title.toLowerCase().replaceAll(" ", "-")})`),
    "- [In other codebooks](#in-other-codebooks)",
    "",
    ...listLines(events, EVENT_TYPES),
    ...listLines(modes, MODES, belongsTo),
    ...Object.values(rest).flatMap((list) => listLines(list, Object.keys(list.entries))),
    "## In other codebooks",
    "",
    "Where two definitions only overlap, the table says nearest. Editions: ACLED Codebook of 2023, UCDP Georeferenced Event Dataset",
    "codebook 24.1, CAMEO codebook 1.1b3 of 2012 with PLOVER's conversion table of 2021, MUC-4 task documentation of 1992.",
    "",
    ...violenceCrosswalk(),
    ...contextCrosswalk(),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}
