/** A pair of incidents in, verdicts on type, mode, ground, date, place, sides, contradictions, context and reports out. */
import type { Place } from "#model/world.ts";
import { holdsAny, type Pair, seatSides } from "./gold-align.ts";
import type { GoldIncident } from "./gold-case.ts";
import type { IncidentView } from "./record-view.ts";
import type { Outcome } from "./tally.ts";

export type IncidentField =
  | "event"
  | "mode"
  | "ground"
  | "date"
  | "place"
  | "sides"
  | "contradictions"
  | "context"
  | "reports";
type FieldOutcome = Outcome<IncidentField>;

/** Every field that gold gives of this incident, and what was read besides. */
export function scoreFields({ gold, read }: Pair): readonly FieldOutcome[] {
  return [
    ...scoreCodes(gold, read),
    ...scoreDate(gold, read),
    ...scorePlace(gold, read),
    ...scoreSides(gold, read),
    ...scoreContradictions(gold, read),
    ...scoreContext(gold, read),
    ...scoreReports(gold, read),
  ];
}

/** Every field that gold gives of an incident that was not found at all. */
export function missedFields(gold: GoldIncident): readonly FieldOutcome[] {
  const miss = (field: IncidentField, detail: string): FieldOutcome => ({ field, verdict: "missed", detail });
  return [
    ...(gold.event ? [miss("event", gold.event.join("/"))] : []),
    ...(gold.modes.length > 0 ? [miss("mode", gold.modes.join("/"))] : []),
    miss("ground", gold.ground),
    ...(gold.when ? [miss("date", gold.when.earliest)] : []),
    ...(gold.place ? [miss("place", gold.place.name)] : []),
    ...gold.sides.filter((side) => !side.optional).map((side) => miss("sides", side.accept)),
    ...gold.contradictions.filter((each) => !each.optional).map((each) => miss("contradictions", each.kind.join("/"))),
    ...gold.context.filter((each) => !each.optional).map((each) => miss("context", each.quotes.join(" | "))),
    ...gold.docs.map((doc) => miss("reports", doc)),
  ];
}

function scoreCodes(gold: GoldIncident, read: IncidentView): FieldOutcome[] {
  const mode = read.modes[0] ?? null;
  const modeVerdict = mode === null ? "missed" : gold.modes.includes(mode) ? "right" : "wrong";
  return [
    ...(gold.event ? [choice("event", gold.event.includes(read.event), gold.event.join("/"), read.event)] : []),
    ...(gold.modes.length > 0
      ? [
          {
            field: "mode" as const,
            verdict: modeVerdict,
            detail: `${gold.modes.join("/")}; found ${mode ?? "none"}`,
          } as const,
        ]
      : []),
    choice("ground", gold.ground === read.ground, gold.ground, read.ground),
  ];
}

function choice(field: IncidentField, right: boolean, wanted: string, found: string): FieldOutcome {
  return { field, verdict: right ? "right" : "wrong", detail: `${wanted}; found ${found}` };
}

function scoreDate({ when: gold }: GoldIncident, { when: read }: IncidentView): FieldOutcome[] {
  if (gold === undefined) return [];
  const found = read === null ? "none" : `${read.earliest}/${read.latest}`;
  if (gold === null) return read === null ? [] : [{ field: "date", verdict: "extra", detail: found }];
  const detail = `${gold.earliest}/${gold.latest}; found ${found}`;
  if (read === null) return [{ field: "date", verdict: "missed", detail }];
  const right = read.earliest === gold.earliest && read.latest === gold.latest;
  return [{ field: "date", verdict: right ? "right" : "wrong", detail }];
}

function scorePlace({ place: gold }: GoldIncident, { place: read }: IncidentView): FieldOutcome[] {
  if (gold === undefined) return [];
  const wanted = `${gold.name} (${gold.precisions.join("/")}, within ${gold.withinKm} km)`;
  if (read === null) return [{ field: "place", verdict: "missed", detail: wanted }];
  const km = distanceKm(gold, read);
  const right = km <= gold.withinKm && gold.precisions.includes(read.precision);
  return [
    choice("place", right, wanted, `${read.name}, ${read.country} (${read.precision}), ${Math.round(km)} km away`),
  ];
}

/** Mean radius of the Earth (IUGG). */
const EARTH_KM = 6371.0088;

/** Great-circle distance by the haversine formula. */
export function distanceKm(from: Pick<Place, "lat" | "lon">, to: Pick<Place, "lat" | "lon">): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function scoreSides(gold: GoldIncident, read: IncidentView): FieldOutcome[] {
  if (gold.sides.length === 0) return [];
  const seats = seatSides(gold, read);
  const found = read.sides.map((side) => side ?? "none").join(" | ");
  const wanted = gold.sides.flatMap((side, seat): FieldOutcome[] => {
    const seated = seats.includes((seat + 1) as 1 | 2);
    if (!seated && side.optional) return [];
    return [{ field: "sides", verdict: seated ? "right" : "missed", detail: `${side.accept}; found ${found}` }];
  });
  const extra = read.sides.flatMap((side, index): FieldOutcome[] =>
    side === null || seats[index] !== null ? [] : [{ field: "sides", verdict: "extra", detail: side }],
  );
  return [...wanted, ...extra];
}

function scoreContradictions(gold: GoldIncident, read: IncidentView): FieldOutcome[] {
  const fits = (
    wanted: GoldIncident["contradictions"][number],
    found: IncidentView["contradictions"][number],
  ): boolean => wanted.kind.includes(found.kind) && (wanted.about === undefined || wanted.about === found.about);
  const wanted = gold.contradictions
    .filter((each) => !each.optional)
    .map((each): FieldOutcome => {
      const there = read.contradictions.some((found) => fits(each, found));
      return { field: "contradictions", verdict: there ? "right" : "missed", detail: each.kind.join("/") };
    });
  const extra = read.contradictions
    .filter((found) => !gold.contradictions.some((each) => fits(each, found)))
    .map((found): FieldOutcome => {
      const detail = `${found.kind} ${found.about ?? ""}: ${found.values.join(" / ")}`;
      return { field: "contradictions", verdict: "extra", detail };
    });
  return [...wanted, ...extra];
}

/** A context claim is right when its sentence is, and its type and relation are among those that gold accepts. */
function scoreContext(gold: GoldIncident, read: IncidentView): FieldOutcome[] {
  const wanted = gold.context
    .filter((each) => !each.optional)
    .map((each): FieldOutcome => {
      const there = read.context.filter(({ claim }) => holdsAny(claim.evidence, each.quotes));
      const right = there.some(
        ({ claim, relation }) => each.relation.includes(relation) && each.event.includes(claim.event),
      );
      const found = there.map(({ claim, relation }) => `${relation} ${claim.event}`).join(", ") || "none";
      const verdict = right ? "right" : there.length > 0 ? "wrong" : "missed";
      const detail = `${each.relation.join("/")} ${each.event.join("/")} "${each.quotes[0]}"; found ${found}`;
      return { field: "context", verdict, detail };
    });
  const sentences = new Map(read.context.map(({ claim, relation }) => [claim.evidence, `${relation} ${claim.event}`]));
  const extra = [...sentences]
    .filter(([evidence]) => !gold.context.some((each) => holdsAny(evidence, each.quotes)))
    .map(
      ([evidence, found]): FieldOutcome => ({ field: "context", verdict: "extra", detail: `${found} "${evidence}"` }),
    );
  return [...wanted, ...extra];
}

function scoreReports(gold: GoldIncident, read: IncidentView): FieldOutcome[] {
  if (gold.docs.length === 0) return [];
  const wanted = gold.docs.map((doc): FieldOutcome => {
    const verdict = read.reports.includes(doc) ? "right" : "missed";
    return { field: "reports", verdict, detail: `${doc} of ${gold.name}` };
  });
  const extra = read.reports
    .filter((report) => !gold.docs.includes(report))
    .map((report): FieldOutcome => ({ field: "reports", verdict: "extra", detail: `${report} in ${gold.name}` }));
  return [...wanted, ...extra];
}
