/** What a person asks for in words and ids, and the record that they see, in; what is decided, anchored in words, out. */
import type { Figure, ResolvedClaim } from "#model/claim.ts";
import { EVENT_TYPES, MEASURES, type Measure } from "#model/codes.ts";
import {
  ACTOR_BINDINGS,
  type Act,
  BINDINGS,
  type ClaimAnchor,
  type ClaimValue,
  type Decision,
  type IncidentAnchor,
  type IncidentValue,
  type Valued,
} from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import { type CountedSide, GRADES, type Incident, type IncidentCount } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { anchorClaim, anchorFigure, anchorIncident } from "./claim-anchors.ts";
import { undoneBy } from "./ledger.ts";
import { readActor, readChoice, readDateRange, readEstimate, readPlace, type World } from "./value-text.ts";

/** As typed. `field` of confirm and reject is null for the whole; `assignment` is `FIELD=VALUE`. */
export type Asked =
  | Readonly<{ act: "merge"; incidents: readonly string[] }>
  | Readonly<{ act: "split"; incident: string; claims: readonly string[] }>
  | Readonly<{ act: "confirm" | "reject"; id: string; field: string | null }>
  | Readonly<{ act: "edit"; id: string; assignment: string }>
  | Readonly<{ act: "grade"; incident: string; grade: string }>
  | Readonly<{ act: "undo"; decision: string }>;

type ToldClaim = Readonly<{ reading: Reading; resolved: ResolvedClaim }>;
type ToldFigure = ToldClaim & Readonly<{ figure: Figure }>;

type Known = Readonly<{
  record: CaseRecord;
  decisions: readonly Decision[];
  world: World;
}>;

export const CLAIM_FIELDS = ["event", "polarity", "modality", "ground", ...BINDINGS] as const;
export const INCIDENT_FIELDS = ["event", "date", "place", "side-a", "side-b"] as const;
const SIDES: readonly CountedSide[] = ["side-a", "side-b", "civilians", "unknown"];

/** @throws InputError `id_unknown`, `decision_unknown`, `decision_invalid`, `value_invalid` */
export function actOf(asked: Asked, known: Known): Act {
  switch (asked.act) {
    case "merge":
      return merge(asked.incidents, known);
    case "split":
      return split(asked, known);
    case "confirm":
      return confirm(asked.id, asked.field, known);
    case "reject":
      return reject(asked.id, asked.field, known);
    case "edit":
      return edit(asked, known);
    case "grade": {
      const incident = anchored(incidentOf(asked.incident, known), known);
      return { act: "grade", incident, grade: readChoice("grade", asked.grade, GRADES) };
    }
    case "undo":
      return undo(asked.decision, known);
  }
}

function refused(place: string, why: string): InputError {
  return new InputError("decision_invalid", place, why);
}

function incidentOf(id: string, { record }: Known): Incident {
  const incident = record.incidents.find((one) => one.id === id);
  if (incident === undefined) throw new InputError("id_unknown", id);
  return incident;
}

function findClaim(id: string, { record }: Known): ToldClaim | null {
  for (const reading of record.readings) {
    const resolved = reading.resolved?.claims.find(({ claim }) => claim.id === id);
    if (resolved !== undefined) return { reading, resolved };
  }
  return null;
}

function claimOf(id: string, known: Known): ToldClaim {
  const found = findClaim(id, known);
  if (found === null) throw new InputError("id_unknown", id);
  return found;
}

function findFigure(id: string, { record }: Known): ToldFigure | null {
  for (const reading of record.readings) {
    for (const resolved of reading.resolved?.claims ?? []) {
      const figure = resolved.claim.figures.find((one) => one.id === id);
      if (figure !== undefined) return { reading, resolved, figure };
    }
  }
  return null;
}

function anchored(incident: Incident, { record }: Known): IncidentAnchor {
  return anchorIncident(incident, record.readings);
}

function anchorOf({ reading, resolved }: ToldClaim): ClaimAnchor {
  return anchorClaim(reading, resolved);
}

function merge(ids: readonly string[], known: Known): Act {
  const incidents = [...new Set(ids)].map((id) => incidentOf(id, known));
  if (incidents.length < 2) throw refused(ids.join(" "), "give two incidents or more");
  return { act: "merge", incidents: incidents.map((incident) => anchored(incident, known)) };
}

function split({ incident: id, claims }: Extract<Asked, { act: "split" }>, known: Known): Act {
  const incident = incidentOf(id, known);
  const leaving = new Set<string>(claims);
  const stranger = claims.find((claim) => !incident.claims.some((own) => own === claim));
  if (stranger !== undefined) throw refused(stranger, `it is no claim of ${id}`);
  if (leaving.size === incident.claims.length) throw refused(id, "all its claims would leave");
  const told = [...leaving].map((claim) => anchorOf(claimOf(claim, known)));
  return { act: "split", incident: anchored(incident, known), leaving: told };
}

function undo(id: string, { decisions }: Known): Act {
  const decision = decisions.find((one) => one.id === id);
  if (decision === undefined) throw new InputError("decision_unknown", id);
  const by = undoneBy(decisions).get(decision.id);
  if (by !== undefined) throw refused(id, `it is undone by ${by}; undo that to have it again`);
  return { act: "undo", decision: decision.id };
}

function confirm(id: string, field: string | null, known: Known): Act {
  if (isIncidentId(id)) {
    const incident = incidentOf(id, known);
    if (field === null) return { act: "confirm", of: { on: "incident", incident: anchored(incident, known) } };
    const value = presentIncidentValue(incident, field);
    return { act: "confirm", of: { on: "incident-value", incident: anchored(incident, known), value } };
  }
  const told = findFigure(id, known);
  if (told !== null) return { act: "confirm", of: figureValue(told, told.figure.value) };
  const claim = claimOf(id, known);
  if (field === null) return { act: "confirm", of: { on: "claim", claim: anchorOf(claim) } };
  const figure = figureNamed(claim, field);
  if (figure !== null) return { act: "confirm", of: figureValue({ ...claim, figure }, figure.value) };
  const value = presentClaimValue(claim.resolved, field);
  return { act: "confirm", of: { on: "claim-value", claim: anchorOf(claim), value } };
}

function reject(id: string, field: string | null, known: Known): Act {
  if (isIncidentId(id)) {
    if (field !== null) throw refused(field, "a field of an incident is edited, not rejected; reject it in its claims");
    return { act: "reject", of: { on: "incident", incident: anchored(incidentOf(id, known), known) } };
  }
  const told = findFigure(id, known);
  if (told !== null) return { act: "reject", of: figureTarget(told) };
  const claim = claimOf(id, known);
  if (field === null) return { act: "reject", of: { on: "claim", claim: anchorOf(claim) } };
  const figure = figureNamed(claim, field);
  if (figure !== null) return { act: "reject", of: figureTarget({ ...claim, figure }) };
  const binding = BINDINGS.find((one) => one === field);
  if (binding === undefined) throw refused(field, `of a claim, ${BINDINGS.join(", ")} or a measure can be rejected`);
  presentClaimValue(claim.resolved, binding);
  return { act: "reject", of: { on: "binding", claim: anchorOf(claim), binding } };
}

function edit({ id, assignment }: Extract<Asked, { act: "edit" }>, known: Known): Act {
  const at = assignment.indexOf("=");
  const [field, text] = [assignment.slice(0, at).trim(), assignment.slice(at + 1).trim()];
  if (at < 1 || text === "") throw refused(assignment, "write it as FIELD=VALUE");
  return { act: "edit", of: valued(id, { field, text }, known) };
}

type Typed = Readonly<{ field: string; text: string }>;

function valued(id: string, typed: Typed, known: Known): Valued {
  if (isIncidentId(id)) {
    const incident = incidentOf(id, known);
    const value = incidentValue(incident, typed, known);
    return { on: "incident-value", incident: anchored(incident, known), value };
  }
  const told = findFigure(id, known);
  if (told !== null) {
    if (typed.field !== "count") throw refused(typed.field, "of a figure only its count can be edited, as count=12");
    return figureValue(told, readEstimate("count", typed.text));
  }
  const claim = claimOf(id, known);
  const figure = figureNamed(claim, typed.field);
  if (figure !== null) return figureValue({ ...claim, figure }, readEstimate(typed.field, typed.text));
  return { on: "claim-value", claim: anchorOf(claim), value: claimValue(typed, known) };
}

function isIncidentId(id: string): boolean {
  return id.startsWith("i_");
}

function figureTarget(told: ToldFigure) {
  return { on: "figure", claim: anchorOf(told), figure: anchorFigure(told.reading, told.figure) } as const;
}

function figureValue(told: ToldFigure, value: Figure["value"]): Valued {
  return { ...figureTarget(told), on: "figure-value", value };
}

/** The only figure of this measure; null when the field is no measure. */
function figureNamed({ resolved: { claim } }: ToldClaim, field: string): Figure | null {
  const measure = MEASURES.find((one) => one === field);
  if (measure === undefined) return null;
  const [figure, ...more] = claim.figures.filter((one) => one.measure === measure);
  if (figure === undefined) throw refused(claim.id, `it has no figure of ${measure}; edit the incident's`);
  if (more.length === 0) return figure;
  const ids = [figure, ...more].map(({ id }) => id).join(", ");
  throw refused(claim.id, `it has several figures of ${measure}; name one: ${ids}`);
}

function claimValue({ field, text }: Typed, { world }: Known): ClaimValue {
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

function presentClaimValue({ claim, ground, when, place, speaker, actors }: ResolvedClaim, field: string): ClaimValue {
  const missing = refused(claim.id, `it has no ${field}`);
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
      if (when === null) throw missing;
      return { field, value: when.value };
    case "place":
      if (place === null) throw missing;
      return { field, value: place.value };
    default: {
      const binding = ACTOR_BINDINGS.find((one) => one === field);
      if (binding === undefined) throw refused(field, `a claim has ${CLAIM_FIELDS.join(", ")} and its measures`);
      const actor = binding === "speaker" ? speaker : actors.find(({ role }) => role === binding);
      if (actor === null || actor === undefined) throw missing;
      return { field: binding, value: actor.value };
    }
  }
}

function incidentValue(incident: Incident, { field, text }: Typed, { world }: Known): IncidentValue {
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

function presentIncidentValue(incident: Incident, field: string): IncidentValue {
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

/** Ids of incidents that a decision was made on; for messages. */
export function incidentsOf(act: Act): readonly ValueId[] {
  if (act.act === "merge") return act.incidents.map(({ incident }) => incident);
  if (act.act === "split" || act.act === "grade") return [act.incident.incident];
  return act.act !== "undo" && "incident" in act.of ? [act.of.incident.incident] : [];
}
