/** A record -> CSV for spreadsheets: one row an incident, UTF-8, RFC 4180. */
import { stringify } from "csv-stringify/sync";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Measure } from "#model/codes.ts";
import type { CountedSide, Incident } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { producerName } from "./producer-name.ts";

/** A cell; numbers stay numbers, null is an empty cell. */
export type Cell = string | number | null;

type Column = Readonly<{
  name: string;
  cell: (incident: Incident, modes: readonly string[]) => Cell;
}>;

const COUNTED_MEASURES = ["killed", "injured"] as const satisfies readonly Measure[];
const COUNTED_SIDES = ["side-a", "side-b", "civilians", "unknown"] as const satisfies readonly CountedSide[];
const BOUNDS = ["low", "best", "high"] as const;

/** Between several values of one cell. */
const JOINT = "; ";

function countColumns(measure: Measure, side: CountedSide): readonly Column[] {
  return BOUNDS.map((bound) => ({
    name: `${measure}_${side.replace("-", "_")}_${bound}`,
    cell: ({ counts }) =>
      counts.find((count) => count.measure === measure && count.of === side)?.estimate.chosen.value[bound] ?? null,
  }));
}

function modesOf(incident: Incident, claims: ReadonlyMap<ValueId, ResolvedClaim>): readonly string[] {
  return [...new Set(incident.claims.flatMap((id) => claims.get(id)?.claim.mode?.value ?? []))];
}

/** `detained side-b 3..5; displaced civilians 200..`: what has no column of its own. */
function otherCounts({ counts }: Incident): Cell {
  return counts
    .filter(({ measure }) => !COUNTED_MEASURES.some((counted) => counted === measure))
    .map(({ measure, of, estimate }) => {
      const { low, high } = estimate.chosen.value;
      return `${measure} ${of} ${low}..${high ?? ""}`;
    })
    .join(JOINT);
}

/** The reason of the rule; a person's grade has none here. */
function gradeReason({ grade }: Incident): Cell {
  return grade === null || grade.chosen.provenance.by.kind === "person" ? null : grade.reason;
}

const COLUMNS: readonly Column[] = [
  { name: "id", cell: ({ id }) => id },
  { name: "title", cell: ({ title }) => title },
  { name: "ground", cell: ({ ground }) => ground },
  { name: "event", cell: ({ event }) => event.chosen.value },
  { name: "modes", cell: (_, modes) => modes.join(JOINT) },
  { name: "date_earliest", cell: ({ when }) => when?.chosen.value.earliest ?? null },
  { name: "date_latest", cell: ({ when }) => when?.chosen.value.latest ?? null },
  { name: "date_edtf", cell: ({ when }) => when?.chosen.value.edtf ?? null },
  { name: "date_certainty", cell: ({ when }) => when?.chosen.certainty ?? null },
  { name: "place", cell: ({ place }) => place?.chosen.value.name ?? null },
  { name: "admin1", cell: ({ place }) => place?.chosen.value.admin1 ?? null },
  { name: "country", cell: ({ place }) => place?.chosen.value.country ?? null },
  { name: "latitude", cell: ({ place }) => place?.chosen.value.lat ?? null },
  { name: "longitude", cell: ({ place }) => place?.chosen.value.lon ?? null },
  { name: "place_precision", cell: ({ place }) => place?.chosen.value.precision ?? null },
  { name: "place_certainty", cell: ({ place }) => place?.chosen.certainty ?? null },
  { name: "side_a", cell: ({ sideA }) => sideA?.chosen.value.name ?? null },
  { name: "side_b", cell: ({ sideB }) => sideB?.chosen.value.name ?? null },
  ...COUNTED_MEASURES.flatMap((measure) => COUNTED_SIDES.flatMap((side) => countColumns(measure, side))),
  { name: "other_counts", cell: otherCounts },
  { name: "origins", cell: ({ accounts }) => new Set(accounts.map(({ origin }) => origin)).size },
  { name: "accounts", cell: ({ accounts }) => accounts.length },
  { name: "contradictions", cell: ({ contradictions }) => contradictions.map(({ kind }) => kind).join(JOINT) },
  { name: "review", cell: ({ review }) => review.state },
  { name: "grade", cell: ({ grade }) => grade?.chosen.value ?? null },
  { name: "grade_reason", cell: gradeReason },
  { name: "grade_by", cell: ({ grade }) => grade && producerName(grade.chosen.provenance.by) },
  { name: "reports", cell: ({ docs }) => docs.join(JOINT) },
];

export const CSV_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/** What a spreadsheet takes for the start of a formula, full-width forms included (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** Text that a spreadsheet would run is made inert by an apostrophe; numbers are left alone. */
export function inertCell(cell: Cell): Cell {
  return typeof cell === "string" && FORMULA_START.test(cell) ? `'${cell}` : cell;
}

const ROW = { record_delimiter: "\r\n" } as const;

/** An incident with the modes of its claims, each once, in the order of the claims. */
export type CsvIncident = Readonly<{ incident: Incident; modes: readonly string[] }>;

/** The line of column names. With `bom`, Excel opens the file as UTF-8. */
export function csvHeader(bom: boolean): string {
  return stringify([[...CSV_COLUMNS]], { ...ROW, bom });
}

/** One line an incident. */
export function csvRows(incidents: readonly CsvIncident[]): string {
  const rows = incidents.map(({ incident, modes }) => COLUMNS.map(({ cell }) => inertCell(cell(incident, modes))));
  return stringify(rows, ROW);
}

/** The header line and one line an incident. */
export function* csvLines({ readings, incidents }: CaseRecord, bom: boolean): Generator<string> {
  const claims = new Map(
    readings.flatMap(({ resolved }) => resolved?.claims ?? []).map((resolved) => [resolved.claim.id, resolved]),
  );
  yield csvHeader(bom);
  for (const incident of incidents) yield csvRows([{ incident, modes: modesOf(incident, claims) }]);
}
