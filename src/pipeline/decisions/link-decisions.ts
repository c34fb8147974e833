/** Merges, splits and confirmed incidents in, in order; the pairs of claims that linking must hold together or apart out. */
import type { ClaimAnchor, Decision, IncidentAnchor, LinkConstraint } from "#model/decision.ts";
import type { ValueId } from "#model/span.ts";
import type { ClaimFinder } from "./claim-anchors.ts";
import { type Ledger, personOf } from "./ledger.ts";

type Group = Readonly<{ claims: Set<ValueId> }>;

/** What holds after the decisions so far. */
type State = Readonly<{
  groupOf: Map<ValueId, Group>;
  /** by the claim, the claims that it is apart from, each with the decision that parted them */
  apart: Map<ValueId, Map<ValueId, Decision>>;
  /** what tied each claim to its group last */
  tiedBy: Map<ValueId, Decision>;
}>;

/** A later decision goes before an earlier one that it contradicts, and the ledger tells. */
export function constraintsOf(find: ClaimFinder, ledger: Ledger): readonly LinkConstraint[] {
  const state: State = { groupOf: new Map(), apart: new Map(), tiedBy: new Map() };
  for (const decision of ledger.active) {
    const { act } = decision;
    if (act.act === "merge") tie(state, act.incidents.flatMap(claimsOf(find, decision, ledger)), decision, ledger);
    else if (act.act === "confirm" && act.of.on === "incident")
      tie(state, claimsOf(find, decision, ledger)(act.of.incident), decision, ledger);
    else if (act.act === "split") part(state, decision, act, { find, ledger });
  }
  return [...togetherIn(state), ...apartIn(state)];
}

/** The claims of an anchor that are still read; those that are not are told, and when there are none, the decision is lost. */
function claimsOf(find: ClaimFinder, decision: Decision, ledger: Ledger): (anchor: IncidentAnchor) => ValueId[] {
  return ({ incident, claims }) => {
    const found = presentClaims(claims, find, decision, ledger);
    if (found.length === 0) ledger.lose(decision, `none of the claims of ${incident} is read any more`);
    return found;
  };
}

function presentClaims(
  anchors: readonly ClaimAnchor[],
  find: ClaimFinder,
  decision: Decision,
  ledger: Ledger,
): ValueId[] {
  const found = anchors.map(find);
  const lost = found.filter((one) => !one.found).length;
  if (lost > 0) ledger.remark(decision, `${lost} of ${anchors.length} claims are not read any more`);
  return found.flatMap((one) => {
    if (!one.found) return [];
    if (one.remark !== null) ledger.remark(decision, one.remark);
    return one.resolved.claim.id;
  });
}

function tie(state: State, claims: readonly ValueId[], decision: Decision, ledger: Ledger): void {
  const all = new Set(claims.flatMap((claim) => [claim, ...(state.groupOf.get(claim)?.claims ?? [])]));
  const group: Group = { claims: all };
  for (const claim of all) state.groupOf.set(claim, group);
  for (const claim of claims) {
    state.tiedBy.set(claim, decision);
    ledger.touch(claim, decision);
  }
  for (const claim of all) {
    for (const [other, parting] of state.apart.get(claim) ?? []) {
      if (!all.has(other)) continue;
      state.apart.get(claim)?.delete(other);
      if (!isStillApart(state, parting)) ledger.overrule(parting, decision);
    }
  }
}

function isStillApart({ apart }: State, decision: Decision): boolean {
  return [...apart.values()].some((others) => [...others.values()].includes(decision));
}

function part(
  state: State,
  decision: Decision,
  act: Extract<Decision["act"], { act: "split" }>,
  { find, ledger }: Readonly<{ find: ClaimFinder; ledger: Ledger }>,
): void {
  const leaving = presentClaims(act.leaving, find, decision, ledger);
  const left = new Set(leaving);
  const staying = presentClaims(act.incident.claims, find, decision, ledger).filter((claim) => !left.has(claim));
  if (leaving.length === 0 || staying.length === 0) {
    const gone = leaving.length === 0 ? "the claims that left" : "the claims that stayed";
    ledger.lose(decision, `${gone} are not read any more`);
    return;
  }
  for (const claim of leaving) {
    const before = state.tiedBy.get(claim);
    const group = state.groupOf.get(claim);
    if (before !== undefined && group !== undefined && staying.some((one) => group.claims.has(one))) {
      if (before.act.act === "merge") ledger.overrule(before, decision);
      else ledger.remark(before, `some of its claims were split off by ${decision.id}`);
    }
    group?.claims.delete(claim);
    for (const other of staying) {
      setApart(state, claim, other, decision);
      setApart(state, other, claim, decision);
    }
  }
  const own: Group = { claims: left };
  for (const claim of leaving) {
    state.groupOf.set(claim, own);
    state.tiedBy.set(claim, decision);
  }
  for (const claim of [...leaving, ...staying]) ledger.touch(claim, decision);
}

function setApart({ apart }: State, claim: ValueId, other: ValueId, decision: Decision): void {
  const others = apart.get(claim) ?? new Map<ValueId, Decision>();
  apart.set(claim, others.set(other, decision));
}

/** Every claim of a group with the first of it: the fewest pairs that tie them all. */
function togetherIn({ groupOf, tiedBy }: State): LinkConstraint[] {
  return [...new Set(groupOf.values())].flatMap(({ claims }) => {
    const [first, ...rest] = [...claims].sort();
    return rest.map((claim) => ({
      left: first!,
      right: claim,
      verdict: "same" as const,
      by: personOf((tiedBy.get(claim) ?? tiedBy.get(first!))!),
    }));
  });
}

function apartIn({ apart }: State): LinkConstraint[] {
  return [...apart].flatMap(([left, others]) =>
    [...others]
      .filter(([right]) => left < right)
      .map(([right, decision]) => ({ left, right, verdict: "different" as const, by: personOf(decision) })),
  );
}
