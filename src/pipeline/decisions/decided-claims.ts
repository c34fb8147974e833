/** Readings and decisions on claims in, the same readings with what persons decided in place of what was read out. */
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { Act, ActorBinding, Binding, ClaimValue, Decision } from "#model/decision.ts";
import { ACTOR_BINDINGS } from "#model/decision.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, Estimate } from "#model/world.ts";
import { sourced } from "#text/sourced.ts";
import { type ClaimFinder, type FoundClaim, findFigure } from "./claim-anchors.ts";
import { type Ledger, openSlots, personOf } from "./ledger.ts";

type Change = Readonly<{ claim: ValueId; apply: (resolved: ResolvedClaim, decision: Decision) => ResolvedClaim }>;

/** Rejected claims stay in, marked; `withoutRejected` leaves them out. */
export function decideClaims(readings: readonly Reading[], find: ClaimFinder, ledger: Ledger): readonly Reading[] {
  const slots = openSlots<Change>(ledger);
  for (const decision of ledger.active) place(decision, find, ledger, (key, what) => slots.put(key, decision, what));
  const changes = Map.groupBy(slots.all(), ({ what }) => what.claim);
  for (const [claim, own] of changes) for (const { decision } of own) ledger.touch(claim, decision);
  if (changes.size === 0) return readings;
  return readings.map((reading) => {
    if (reading.resolved?.claims.every(({ claim }) => !changes.has(claim.id)) !== false) return reading;
    const claims = reading.resolved.claims.map((resolved) => {
      const own = changes.get(resolved.claim.id) ?? [];
      if (own.length === 0) return resolved;
      const changed = own.reduce((one, { decision, what }) => what.apply(one, decision), resolved);
      return { ...changed, decisions: ledger.touching([resolved.claim.id]) };
    });
    return { ...reading, resolved: { ...reading.resolved, claims } };
  });
}

export function withoutRejected(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => {
    if (!reading.resolved?.claims.some(({ review }) => review === "rejected")) return reading;
    const claims = reading.resolved.claims.filter(({ review }) => review !== "rejected");
    return { ...reading, resolved: { ...reading.resolved, claims } };
  });
}

type Placed = Readonly<{ slot: string; apply: Change["apply"] }>;

/** Finds what the decision is on; of one that is on no claim, nothing. */
function place(decision: Decision, find: ClaimFinder, ledger: Ledger, put: (key: string, change: Change) => void) {
  const { act } = decision;
  if ((act.act !== "confirm" && act.act !== "reject" && act.act !== "edit") || !("claim" in act.of)) return;
  const found = find(act.of.claim);
  if (!found.found) {
    ledger.lose(decision, found.why);
    return;
  }
  if (found.remark !== null) ledger.remark(decision, found.remark);
  const placed = placedOn(act.of, act.act === "reject" ? "rejected" : "confirmed", found);
  const claim = found.resolved.claim.id;
  if (placed === null) ledger.lose(decision, "the figure is no longer read in its words");
  else put(`${claim} ${placed.slot}`, { claim, apply: placed.apply });
}

type OnClaim = Extract<Extract<Act, Readonly<{ of: unknown }>>["of"], Readonly<{ claim: unknown }>>;

/** Null when the figure is gone. */
function placedOn(
  of: OnClaim,
  review: "confirmed" | "rejected",
  found: Extract<FoundClaim, Readonly<{ found: true }>>,
): Placed | null {
  switch (of.on) {
    case "claim":
      return { slot: "review", apply: (resolved) => ({ ...resolved, review }) };
    case "binding":
      return { slot: of.binding, apply: (resolved) => unbound(resolved, of.binding) };
    case "claim-value":
      return { slot: of.value.field, apply: (resolved, by) => withValue(resolved, of.value, by) };
    case "figure":
    case "figure-value": {
      const figure = findFigure(found, of.figure);
      if (figure === null) return null;
      const value = of.on === "figure" ? null : of.value;
      return { slot: `figure ${figure.id}`, apply: (resolved, by) => withFigure(resolved, figure.id, { value, by }) };
    }
  }
}

/** `from` leads to the claim, whose words the person had before them. */
function decided<T>(
  kind: string,
  value: T,
  { claim, by, of }: { claim: Claim; by: Decision; of: Sourced<unknown> | null },
) {
  const spans = of === null || of.provenance.spans.length === 0 ? [claim.evidence] : of.provenance.spans;
  return sourced(kind, value, { spans, by: personOf(by), from: [claim.id], certainty: "implied" });
}

/** The claim with what a person says of one of its fields. */
export function withValue(resolved: ResolvedClaim, said: ClaimValue, by: Decision): ResolvedClaim {
  const { claim } = resolved;
  switch (said.field) {
    case "event":
      return { ...resolved, claim: { ...claim, event: decided("v", said.value, { claim, by, of: claim.event }) } };
    case "polarity":
      return { ...resolved, claim: { ...claim, polarity: said.value } };
    case "modality":
      return { ...resolved, claim: { ...claim, modality: said.value } };
    case "ground":
      return { ...resolved, ground: said.value, claim: { ...claim, ground: said.value } };
    case "date":
      return { ...resolved, when: decided("d", said.value, { claim, by, of: resolved.when }) };
    case "place":
      return { ...resolved, place: decided("p", said.value, { claim, by, of: resolved.place }) };
    default:
      return withActor(resolved, said.field, { value: said.value, by });
  }
}

function withActor(
  resolved: ResolvedClaim,
  binding: ActorBinding,
  { value, by }: Readonly<{ value: Actor; by: Decision }>,
): ResolvedClaim {
  const { claim, speaker } = resolved;
  if (binding === "speaker") {
    const text = speaker?.text ?? value.name;
    return { ...resolved, speaker: { ...decided("s", value, { claim, by, of: speaker }), text } };
  }
  const before = resolved.actors.find(({ role }) => role === binding) ?? null;
  const actor = decided("s", value, { claim, by, of: before });
  // a claim may have no words for the role that the person fills
  const mention = before?.mention ?? claim.roles[binding]?.[0] ?? actor.id;
  const { actors } = unbound(resolved, binding);
  return { ...resolved, actors: [...actors, { ...actor, role: binding, mention }] };
}

/** The words stay in the claim, bound to nothing. */
function unbound(resolved: ResolvedClaim, binding: Binding): ResolvedClaim {
  if (binding === "date") return { ...resolved, when: null };
  if (binding === "place") return { ...resolved, place: null };
  if (binding === "speaker") return { ...resolved, speaker: null };
  return { ...resolved, actors: resolved.actors.filter(({ role }) => role !== binding) };
}

/** Parts of a figure that is gone stand by themselves. */
function withFigure(
  resolved: ResolvedClaim,
  figure: ValueId,
  { value, by }: Readonly<{ value: Estimate | null; by: Decision }>,
): ResolvedClaim {
  const { claim } = resolved;
  const before = claim.figures.find(({ id }) => id === figure);
  if (before === undefined) return resolved;
  const after = value === null ? null : { ...before, ...decided("f", value, { claim, by, of: before }) };
  const figures = claim.figures.flatMap((one) => {
    if (one === before) return after ?? [];
    return one.partOf === figure ? { ...one, partOf: after?.id ?? null } : one;
  });
  return { ...resolved, claim: { ...claim, figures } };
}

export function isActorBinding(field: string): field is ActorBinding {
  return ACTOR_BINDINGS.some((binding) => binding === field);
}
