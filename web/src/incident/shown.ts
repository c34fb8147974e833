/** The API's answer about an incident in, its parts by id out. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { Measure } from "#model/codes.ts";
import type { CountedSide } from "#model/incident.ts";

export type ShownClaim = ShownIncidentJson["claims"][number];
export type ShownReport = ShownIncidentJson["reports"][number];
export type ShownEstimate = ShownIncidentJson["estimates"][number];
export type ShownAccount = ShownIncidentJson["incident"]["accounts"][number];
export type ShownFigure = ShownClaim["figures"][number];
export type LeftOut = ShownEstimate["leftOut"][number]["why"];

/** `figureAt` finds a figure by its measure and where its words stand; `leftOut` says which figures are in no toll, and why. */
export type Shown = Readonly<{
  json: ShownIncidentJson;
  /** by which it is found: of a past day the id that was asked for, as the past's own is of nothing that is stored */
  id: string;
  claims: ReadonlyMap<string, ShownClaim>;
  reports: ReadonlyMap<string, ShownReport>;
  figures: ReadonlyMap<string, Readonly<{ claim: ShownClaim; figure: ShownFigure }>>;
  figureAt: ReadonlyMap<string, ShownFigure>;
  leftOut: ReadonlyMap<string, LeftOut>;
  outrun: ReadonlySet<string>;
  originName: (id: string) => string;
  partyName: (id: string | null) => string | null;
}>;

export function figureKey(
  measure: Measure,
  doc: string,
  { start, end }: Readonly<{ start: number; end: number }>,
): string {
  return `${measure} ${doc} ${start} ${end}`;
}

export function indexShown(json: ShownIncidentJson): Shown {
  const figures = json.claims.flatMap((claim) => claim.figures.map((figure) => ({ claim, figure })));
  const parties = new Map(json.parties.map(({ id, name }) => [id, name] as const));
  const origins = new Map(json.incident.origins.map(({ id, name }) => [id, name] as const));
  return {
    json,
    id: json.asOf === null ? json.incident.id : json.asked,
    claims: new Map(json.claims.map((claim) => [claim.id, claim] as const)),
    reports: new Map(json.reports.map((report) => [report.id, report] as const)),
    figures: new Map(figures.map((one) => [one.figure.id, one] as const)),
    figureAt: new Map(
      figures.map(({ claim, figure }) => [figureKey(figure.measure, claim.doc, figure.span), figure] as const),
    ),
    leftOut: new Map(json.estimates.flatMap(({ leftOut }) => leftOut.map(({ figure, why }) => [figure, why] as const))),
    outrun: new Set(
      json.estimates.flatMap(({ statements }) =>
        statements.filter(({ outrun }) => outrun).flatMap((statement) => statement.figures),
      ),
    ),
    originName: (id) => origins.get(id) ?? id,
    partyName: (id) => (id === null ? null : (parties.get(id) ?? id)),
  };
}

/** "Nigerien armed forces", "civilians", "side not told": those whom a toll counts. */
export function countedName({ json }: Shown, of: CountedSide): string {
  const { sideA, sideB } = json.incident;
  switch (of) {
    case "side-a":
      return sideA?.name ?? "side A";
    case "side-b":
      return sideB?.name ?? "side B";
    case "civilians":
      return "civilians";
    case "unknown":
      return "side not told";
  }
}
