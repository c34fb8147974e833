/** Linked claims and decisions on incidents in; what holds of which cluster out. */
import type { Decision, IncidentAnchor, IncidentValue, PinnedIncident, PinnedValue } from "#model/decision.ts";
import type { Cluster, GradeCode, Linked } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import { sourced } from "#text/sourced.ts";
import type { ClaimFinder } from "./claim-anchors.ts";
import { type Ledger, openSlots, personOf } from "./ledger.ts";

/** What a decision says of an incident, in one of its fields. */
type Said =
  | Readonly<{ of: "review"; state: "confirmed" | "rejected" }>
  | Readonly<{ of: "grade"; grade: GradeCode }>
  | Readonly<{ of: "value"; value: IncidentValue }>;

type Known = Readonly<{ find: ClaimFinder; ledger: Ledger; clusterOf: ReadonlyMap<ValueId, number> }>;
type OnCluster = Readonly<{ cluster: number; said: Said }>;

/** By the first claim of the cluster, for every cluster that a decision touches. */
export function pinsOf(
  linked: Pick<Linked, "clusters">,
  find: ClaimFinder,
  ledger: Ledger,
): ReadonlyMap<ValueId, PinnedIncident> {
  const clusterOf = new Map(linked.clusters.flatMap(({ claims }, at) => claims.map((claim) => [claim, at] as const)));
  const slots = openSlots<OnCluster>(ledger);
  for (const decision of ledger.active) {
    const target = targetOf(decision);
    if (target === null) continue;
    const cluster = clusterFor(target.incident, { decision, find, ledger, clusterOf });
    if (cluster === null) continue;
    slots.put(`${cluster} ${fieldOf(target.said)}`, decision, { cluster, said: target.said });
  }
  const byCluster = Map.groupBy(slots.all(), ({ what }) => what.cluster);
  const pins = new Map<ValueId, PinnedIncident>();
  for (const [at, cluster] of linked.clusters.entries()) {
    const own = byCluster.get(at) ?? [];
    for (const { decision } of own) ledger.touch(cluster.claims[0]!, decision);
    const decisions = ledger.touching(cluster.claims);
    if (decisions.length > 0) pins.set(cluster.claims[0]!, pinnedBy(own, cluster, decisions));
  }
  return pins;
}

function targetOf({ act }: Decision): Readonly<{ incident: IncidentAnchor; said: Said }> | null {
  if (act.act === "grade") return { incident: act.incident, said: { of: "grade", grade: act.grade } };
  if (act.act !== "confirm" && act.act !== "reject" && act.act !== "edit") return null;
  const { of } = act;
  if (of.on === "incident-value") return { incident: of.incident, said: { of: "value", value: of.value } };
  if (of.on !== "incident") return null;
  return { incident: of.incident, said: { of: "review", state: act.act === "reject" ? "rejected" : "confirmed" } };
}

function fieldOf(said: Said): string {
  if (said.of !== "value") return said.of;
  const { value } = said;
  return value.field === "count" ? `count ${value.measure} ${value.party ?? value.of}` : value.field;
}

/** The cluster that holds more than half of the claims; null, and told, when none does. */
function clusterFor(
  { claims }: IncidentAnchor,
  { decision, find, ledger, clusterOf }: Known & Readonly<{ decision: Decision }>,
): number | null {
  const found = claims.map(find);
  // It was decided of all its reports; of a record without some of them nobody has said anything.
  if (found.some((one) => !one.found && one.reportGone))
    return lost(ledger, decision, "some of its reports are not in the record");
  const read = found.flatMap((one) => (one.found ? one : []));
  if (read.length === 0) return lost(ledger, decision, "none of its claims is read any more");
  for (const { remark } of read) if (remark !== null) ledger.remark(decision, remark);
  const gone = claims.length - read.length;
  if (gone > 0) ledger.remark(decision, `${gone} of ${claims.length} claims are not read any more`);
  const held = read.flatMap(({ resolved }) => clusterOf.get(resolved.claim.id) ?? []);
  const clusters = [...Map.groupBy(held, (at) => at)].sort(([, one], [, other]) => other.length - one.length);
  const [most] = clusters;
  if (most === undefined) return lost(ledger, decision, "its claims make no incident now");
  if (most[1].length * 2 > read.length) return most[0];
  return lost(ledger, decision, `its claims are now in ${clusters.length} incidents, and none holds most of them`);
}

function lost(ledger: Ledger, decision: Decision, why: string): null {
  ledger.lose(decision, why);
  return null;
}

function pinnedBy(
  own: readonly Readonly<{ decision: Decision; what: OnCluster }>[],
  { claims }: Cluster,
  decisions: readonly ValueId[],
): PinnedIncident {
  const values: PinnedValue[] = [];
  let review: PinnedIncident["review"] = null;
  let grade: PinnedIncident["grade"] = null;
  for (const { decision, what } of own) {
    const provenance = { spans: [], by: personOf(decision), from: claims, certainty: "implied" as const };
    const { said } = what;
    if (said.of === "review") review = { state: said.state, decision: decision.id };
    else if (said.of === "grade") grade = sourced("g", said.grade, provenance);
    else values.push(pinOf(said.value, provenance));
  }
  return { review, values, grade, decisions };
}

function pinOf(said: IncidentValue, provenance: Parameters<typeof sourced>[2]): PinnedValue {
  switch (said.field) {
    case "event":
      return { field: said.field, pin: sourced("v", said.value, provenance) };
    case "date":
      return { field: said.field, pin: sourced("d", said.value, provenance) };
    case "place":
      return { field: said.field, pin: sourced("p", said.value, provenance) };
    case "side-a":
    case "side-b":
      return { field: said.field, was: said.was, pin: sourced("s", said.value, provenance) };
    case "count": {
      const { measure, of, party } = said;
      return { field: "count", measure, of, party, pin: sourced("v", said.value, provenance) };
    }
  }
}
