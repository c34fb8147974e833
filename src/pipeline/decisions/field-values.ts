/** Fields of claims and incidents, as typed and as they are; the value that each means or has out. */
import type { ResolvedClaim } from "#model/claim.ts";
import { EVENT_TYPES, MEASURES, type Measure } from "#model/codes.ts";
import { ACTOR_BINDINGS, BINDINGS, type ClaimValue, type IncidentValue } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { CountedSide, Incident, IncidentCount } from "#model/incident.ts";
import { readActor, readChoice, readDateRange, readEstimate, readPlace, type World } from "./value-text.ts";

/** `FIELD=VALUE`. */
export type Typed = Readonly<{ field: string; text: string }>;

export const CLAIM_FIELDS = ["event", "polarity", "modality", "ground", ...BINDINGS] as const;
type ClaimField = (typeof CLAIM_FIELDS)[number];
export const INCIDENT_FIELDS = ["event", "date", "place", "side-a", "side-b"] as const;
const SIDES: readonly CountedSide[] = ["side-a", "side-b", "civilians", "unknown"];

export function refused(place: string, why: string): InputError {
  return new InputError("decision_invalid", place, why);
}

export function claimValue({ field, text }: Typed, world: World): ClaimValue {
  switch (field) {
    case "event":
      return { field, value: readChoice(field, text, EVENT_TYPES) };
    case "polarity":
      return { field, value: readChoice(field, text, ["affirmed", "negated"] as const) };
    case "modality":
      return { field, value: readChoice(field, text, ["actual", "possible", "planned", "attempted"] as const) };
    case "ground":
      return { field, value: readChoice(field, text, ["current", "background", "forecast"] as const) };
    case "date":
      return { field, value: readDateRange(field, text) };
    case "place":
      return { field, value: readPlace(field, text, world) };
    default: {
      const binding = ACTOR_BINDINGS.find((one) => one === field);
      if (binding === undefined) throw refused(field, `a claim has ${CLAIM_FIELDS.join(", ")} and its measures`);
      return { field: binding, value: readActor(field, text, world) };
    }
  }
}

/** Null where the claim has none. */
export function valueIn(
  { claim, ground, when, place, speaker, actors }: ResolvedClaim,
  field: ClaimField,
): ClaimValue | null {
  switch (field) {
    case "event":
      return { field, value: claim.event.value };
    case "polarity":
      return { field, value: claim.polarity };
    case "modality":
      return { field, value: claim.modality };
    case "ground":
      return { field, value: ground };
    case "date":
      return when === null ? null : { field, value: when.value };
    case "place":
      return place === null ? null : { field, value: place.value };
    default: {
      const actor = field === "speaker" ? speaker : (actors.find(({ role }) => role === field) ?? null);
      return actor === null ? null : { field, value: actor.value };
    }
  }
}

export function presentClaimValue(resolved: ResolvedClaim, field: string): ClaimValue {
  const known = CLAIM_FIELDS.find((one) => one === field);
  if (known === undefined) throw refused(field, `a claim has ${CLAIM_FIELDS.join(", ")} and its measures`);
  const value = valueIn(resolved, known);
  if (value === null) throw refused(resolved.claim.id, `it has no ${field}`);
  return value;
}

export function incidentValue(incident: Incident, { field, text }: Typed, world: World): IncidentValue {
  switch (field) {
    case "event":
      return { field, value: readChoice(field, text, EVENT_TYPES) };
    case "date":
      return { field, value: readDateRange(field, text) };
    case "place":
      return { field, value: readPlace(field, text, world) };
    case "side-a":
    case "side-b":
      return { field, value: readActor(field, text, world), was: seatedIn(incident, field) };
    default: {
      const counted = countedIn(incident, field);
      return { ...counted, value: readEstimate(field, text) };
    }
  }
}

export function presentIncidentValue(incident: Incident, field: string): IncidentValue {
  const missing = refused(incident.id, `it has no ${field}`);
  switch (field) {
    case "event":
      return { field, value: incident.event.chosen.value };
    case "date":
      if (incident.when === null) throw missing;
      return { field, value: incident.when.chosen.value };
    case "place":
      if (incident.place === null) throw missing;
      return { field, value: incident.place.chosen.value };
    case "side-a":
    case "side-b": {
      const side = field === "side-a" ? incident.sideA : incident.sideB;
      if (side === null) throw missing;
      return { field, value: side.chosen.value, was: seatedIn(incident, field) };
    }
    default: {
      const { measure, of, ...counted } = countedIn(incident, field);
      const count = incident.counts.find((one) => one.measure === measure && one.of === of);
      if (count === undefined) throw missing;
      return { ...counted, measure, of, value: count.estimate.chosen.value };
    }
  }
}

/** Whom the rules seat there, whatever a person said before. */
function seatedIn({ sideA, sideB }: Incident, seat: "side-a" | "side-b"): string | null {
  const side = seat === "side-a" ? sideA : sideB;
  if (side === null) return null;
  const byRule = [side.chosen, ...side.others].find(({ provenance }) => provenance.by.kind !== "person");
  return byRule?.value.actorId ?? null;
}

type Counted = Omit<Extract<IncidentValue, { field: "count" }>, "value">;

/** `killed`, where the incident counts killed of one side at most, or `killed.civilians`. */
function countedIn(incident: Incident, field: string): Counted {
  const [name, side, ...more] = field.split(".");
  const measure = MEASURES.find((one) => one === name);
  if (measure === undefined || more.length > 0)
    throw refused(
      field,
      `an incident has ${INCIDENT_FIELDS.join(", ")} and measures such as killed or killed.civilians`,
    );
  const of = side === undefined ? onlySide(incident, measure) : readChoice(field, side, SIDES);
  const seat = of === "side-a" ? incident.sideA : of === "side-b" ? incident.sideB : null;
  return { field: "count", measure, of, party: seat?.chosen.value.party ?? null };
}

function onlySide({ id, counts }: Incident, measure: Measure): CountedSide {
  const own: readonly IncidentCount[] = counts.filter((count) => count.measure === measure);
  if (own.length < 2) return own[0]?.of ?? "unknown";
  throw refused(id, `it counts ${measure} of several; name one: ${own.map(({ of }) => `${measure}.${of}`).join(", ")}`);
}
