/** A record in; what of it may leave the desk, and what was held back, out. */
import type { Incident } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import { privatePersons } from "./private-persons.ts";

/** Hidden unless a person asks for them. */
export type PublicOptions = Readonly<{ withNames: boolean; withCoordinates: boolean }>;

/** `unreviewed`: incidents that no person confirmed; `persons`: whose names are blackened; `cell`: degrees that coordinates are rounded to, null for exact ones. */
export type Withheld = Readonly<{ unreviewed: number; persons: number; cell: number | null }>;

export type PublicRecord = Readonly<{ record: CaseRecord; withheld: Withheld }>;

/** Degrees; about 11 km north to south: wide enough to hide a house, narrow enough to show the town. */
export const COARSE_CELL = 0.1;

/** Only what a person confirmed, without names of private persons and with coarse coordinates. */
export function publicRecord(whole: CaseRecord, { withNames, withCoordinates }: PublicOptions): PublicRecord {
  const incidents = whole.incidents.filter(({ review }) => review.state === "confirmed");
  const docs = new Set(incidents.flatMap((incident) => incident.docs));
  const readings = whole.readings.filter(({ article }) => docs.has(article.doc));
  const persons = privatePersons(withNames ? [] : readings);
  const hide = (value: unknown) => hidden(value, { text: persons.hideIn, coarse: !withCoordinates });
  const withoutTitle = ({ report, ...reading }: Reading): Reading => ({
    ...reading,
    report: hide(report) as Reading["report"],
    article: persons.blacken(reading.article),
  });
  const unreviewed = whole.incidents.filter(({ review }) => review.state === "suggested").length;
  return {
    record: {
      readings: readings.map(withoutTitle),
      incidents: incidents.map((incident) => hide(incident) as Incident),
      linked: { ...whole.linked, copies: whole.linked.copies.filter(({ original }) => docs.has(original)) },
    },
    withheld: { unreviewed, persons: persons.count, cell: withCoordinates ? null : COARSE_CELL },
  };
}

type Hiding = Readonly<{ text: (text: string) => string; coarse: boolean }>;

/** The same shape, its texts and places changed, however deep they lie. */
function hidden(value: unknown, hiding: Hiding): unknown {
  if (typeof value === "string") return hiding.text(value);
  if (Array.isArray(value)) return value.map((one) => hidden(one, hiding));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, one]) => [name, hidden(one, hiding)] as const);
  const changed: Record<string, unknown> = Object.fromEntries(entries);
  return hiding.coarse && isLocated(changed) ? { ...changed, ...coarsened(changed) } : changed;
}

type Located = Readonly<{ placeId: string; lat: number; lon: number; precision: string }>;

function isLocated(value: Readonly<Record<string, unknown>>): value is Located & Record<string, unknown> {
  return typeof value.lat === "number" && typeof value.lon === "number" && typeof value.placeId === "string";
}

/** Ids of points that a person gave are made of their coordinates. */
function coarsened({ placeId, lat, lon, precision }: Located): Located {
  const [north, east] = [coarse(lat), coarse(lon)];
  return {
    placeId: placeId.startsWith("point:") ? `point:${north},${east}` : placeId,
    lat: north,
    lon: east,
    precision: precision === "exact" ? "near" : precision,
  };
}

function coarse(degrees: number): number {
  return Number((Math.round(degrees / COARSE_CELL) * COARSE_CELL).toFixed(1));
}
