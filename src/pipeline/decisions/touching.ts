/** Claims in; the decisions that are about them, and what became of each, out. */
import type { ClaimAnchor, Decision, Outcome } from "#model/decision.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { RecordedOutcome } from "#store/link-rows.ts";
import { makeClaimFinder } from "./claim-anchors.ts";
import { undoneBy } from "./ledger.ts";

/** All claims that a decision names; none for an undo. */
export function anchorsOf({ act }: Decision): readonly ClaimAnchor[] {
  switch (act.act) {
    case "add":
      return [act.added.claim];
    case "merge":
      return act.incidents.flatMap(({ claims }) => claims);
    case "split":
      return [...act.incident.claims, ...act.leaving];
    case "grade":
      return act.incident.claims;
    case "undo":
      return [];
    default:
      return "incident" in act.of ? act.of.incident.claims : [act.of.claim];
  }
}

/**
 * Reports whose claims may be other ones because of some decisions, or because of some reports that are read anew: those of the
 * decisions, and of all that share a report with them, on and on. What is decided of other reports stays as it is.
 */
export function reachOf(
  decisions: readonly Decision[],
  { made, read }: Readonly<{ made: readonly Decision[]; read: readonly DocumentId[] }>,
): ReadonlySet<DocumentId> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision] as const));
  const docsOf = decisions.map((decision) => docsOfDecision(decision, byId));
  const byDoc = Map.groupBy(
    docsOf.flatMap((docs, at) => docs.map((doc) => [doc, at] as const)),
    ([doc]) => doc,
  );
  const reached = new Set<DocumentId>();
  const queue = [
    ...made.flatMap((decision) => docsOfDecision(decision, byId)),
    ...read.filter((doc) => byDoc.has(doc)),
  ];
  for (let doc = queue.pop(); doc !== undefined; doc = queue.pop()) {
    if (reached.has(doc)) continue;
    reached.add(doc);
    for (const [, at] of byDoc.get(doc) ?? []) queue.push(...docsOf[at]!.filter((other) => !reached.has(other)));
  }
  return reached;
}

/** Those that it is about; of an undo, those of what it takes back or gives back. */
function docsOfDecision(decision: Decision, byId: ReadonlyMap<ValueId, Decision>): readonly DocumentId[] {
  let about: Decision | undefined = decision;
  while (about?.act.act === "undo") about = byId.get(about.act.decision);
  return about === undefined ? [] : [...new Set(anchorsOf(about).map(({ doc }) => doc))];
}

/**
 * Oldest first, also those that do not hold any more, and what took them back.
 *
 * @param readings  at least those of the claims
 * @param recorded  outcomes of the record as it was last linked; a decision since then is not applied yet
 */
export function decisionsOn(
  claims: readonly ValueId[],
  readings: readonly Reading[],
  { decisions, recorded }: Readonly<{ decisions: readonly Decision[]; recorded: readonly RecordedOutcome[] }>,
): readonly Outcome[] {
  const asked = new Set(claims);
  const find = makeClaimFinder(readings);
  const isOn = (decision: Decision) =>
    anchorsOf(decision).some((anchor) => {
      const found = find(anchor);
      return found.found && asked.has(found.resolved.claim.id);
    });
  const on = new Set(decisions.filter(isOn).map(({ id }) => id));
  for (const { id, act } of decisions) if (act.act === "undo" && on.has(act.decision)) on.add(id);
  return withOutcomes(
    decisions.filter(({ id }) => on.has(id)),
    decisions,
    recorded,
  );
}

export function withOutcomes(
  some: readonly Decision[],
  all: readonly Decision[],
  recorded: readonly RecordedOutcome[],
): readonly Outcome[] {
  const known = new Map(recorded.map((outcome) => [outcome.decision, outcome] as const));
  const undone = undoneBy(all);
  return some.map((decision) => {
    const outcome = known.get(decision.id);
    const by = undone.get(decision.id);
    if (outcome !== undefined) return { decision, standing: outcome.standing, remarks: outcome.remarks };
    const standing = by === undefined ? ({ state: "in force" } as const) : ({ state: "undone", by } as const);
    return { decision, standing, remarks: ["not in the record yet: run `crosscheck add` to link it"] };
  });
}
