/** Decisions of a workspace as a list for a person: filtered, in pages, each with what it is about and what became of it. */

import { stringify } from "csv-stringify/sync";
import { inertCell } from "#export/csv.ts";
import { actText, actWords, standingText } from "#export/decision-words.ts";
import type { Act, ClaimAnchor, IncidentAnchor, Outcome } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { ValueId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { listDecisions } from "./decide.ts";
import { decisionsOn } from "./decisions/touching.ts";

/** Null restricts nothing. `incident` is one that is or was. */
export type DecisionFilter = Readonly<{
  who: string | null;
  act: Act["act"] | null;
  incident: string | null;
  standing: Outcome["standing"]["state"] | null;
}>;

export type DecisionRow = ReturnType<typeof rowOf> & Readonly<{ incidents: NamedIncident[] }>;
type NamedIncident = Readonly<{ id: string; title: string; now: string | null }>;

export type DecisionPage = Readonly<{
  total: number;
  matching: number;
  people: string[];
  decisions: DecisionRow[];
  next: string | null;
}>;

/**
 * Newest first.
 *
 * @param after  id of the last decision of the page before
 * @throws InputError `request_invalid` when `after` is no decision
 */
export async function pageOfDecisions(
  workspace: Workspace,
  filter: DecisionFilter,
  { limit, after }: Readonly<{ limit: number; after: string | null }>,
): Promise<DecisionPage> {
  const outcomes = (await listDecisions(workspace)).toReversed();
  const rest = after === null ? outcomes : outcomes.slice(placeAfter(outcomes, after));
  const matches = await matcher(workspace.store, filter, outcomes);
  const found = rest.filter(matches);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    total: outcomes.length,
    matching: outcomes.filter(matches).length,
    people: [...new Set(outcomes.map(({ decision: { who } }) => who))].toSorted(),
    decisions: await decisionRows(workspace.store, shown),
    next: last?.decision.id ?? null,
  };
}

/** All that match, newest first. */
export async function allDecisions(workspace: Workspace, filter: DecisionFilter): Promise<readonly DecisionRow[]> {
  const outcomes = (await listDecisions(workspace)).toReversed();
  return decisionRows(workspace.store, outcomes.filter(await matcher(workspace.store, filter, outcomes)));
}

function placeAfter(outcomes: readonly Outcome[], after: string): number {
  const at = outcomes.findIndex(({ decision: { id } }) => id === after);
  if (at === -1) throw new InputError("request_invalid", "after", `${after} is no decision`);
  return at + 1;
}

async function matcher(
  store: Store,
  { who, act, incident, standing }: DecisionFilter,
  outcomes: readonly Outcome[],
): Promise<(outcome: Outcome) => boolean> {
  const on = incident === null ? null : await idsOn(store, incident, outcomes);
  return ({ decision, standing: { state } }) =>
    (who === null || decision.who === who) &&
    (act === null || decision.act.act === act) &&
    (standing === null || state === standing) &&
    (on === null || on.has(decision.id));
}

/** Decisions on the incident under this id, and on the claims that it now has; with the undoing of each. */
async function idsOn(store: Store, id: string, outcomes: readonly Outcome[]): Promise<ReadonlySet<ValueId>> {
  const decisions = outcomes.map(({ decision }) => decision).toReversed();
  const present = await store.incident(id as ValueId);
  const readings = await Promise.all((present?.docs ?? []).map(async (doc) => (await store.reading(doc))?.reading));
  const known = readings.filter((reading) => reading !== undefined);
  const touching = decisionsOn(present?.claims ?? [], known, { decisions, recorded: [] });
  const named = decisions.filter(({ act }) => incidentsOf(act).some(({ incident }) => incident === id));
  const ids = new Set([...touching.map(({ decision }) => decision.id), ...named.map((decision) => decision.id)]);
  for (const { id: undo, act } of decisions) if (act.act === "undo" && ids.has(act.decision)) ids.add(undo);
  return ids;
}

function incidentsOf(act: Act): readonly IncidentAnchor[] {
  switch (act.act) {
    case "merge":
      return act.incidents;
    case "split":
    case "grade":
      return [act.incident];
    case "add":
    case "undo":
      return [];
    default:
      return "incident" in act.of ? [act.of.incident] : [];
  }
}

function claimsOf(act: Act): readonly ClaimAnchor[] {
  switch (act.act) {
    case "add":
      return [act.added.claim];
    case "split":
      return act.leaving;
    case "confirm":
    case "reject":
    case "edit":
      return "claim" in act.of ? [act.of.claim] : [];
    default:
      return [];
  }
}

function rowOf({ decision, standing, remarks }: Outcome) {
  const { id, at, who, why, act } = decision;
  return {
    id,
    at,
    who,
    why,
    act: act.act,
    command: actText(act),
    says: actWords(act),
    claims: claimsOf(act).map(({ claim, doc, evidence }) => ({
      id: claim,
      doc,
      start: evidence.start,
      end: evidence.end,
      words: evidence.exact,
    })),
    undoes: act.act === "undo" ? act.decision : null,
    standing,
    remarks: [...remarks],
  };
}

/** In the order given. */
export async function decisionRows(store: Store, outcomes: readonly Outcome[]): Promise<DecisionRow[]> {
  const rows: DecisionRow[] = [];
  for (const outcome of outcomes) {
    const named: NamedIncident[] = [];
    for (const anchor of incidentsOf(outcome.decision.act)) {
      named.push({ id: anchor.incident, title: anchor.title, now: await presentId(store, anchor) });
    }
    rows.push({ ...rowOf(outcome), incidents: named });
  }
  return rows;
}

/** The incident that holds most of these claims now; the same one while it is. */
async function presentId(store: Store, { incident, claims }: IncidentAnchor): Promise<string | null> {
  if ((await store.incident(incident)) !== null) return incident;
  const held = new Map<string, number>();
  for (const { claim } of claims) {
    for (const { id, claims: own } of await store.incidentsWith(claim)) {
      if (own.includes(claim)) held.set(id, (held.get(id) ?? 0) + 1);
    }
  }
  const [most] = [...held].toSorted(([one, left], [other, right]) => right - left || (one < other ? -1 : 1));
  return most?.[0] ?? null;
}

const COLUMNS = ["id", "at", "who", "why", "act", "says", "command", "incidents", "standing", "remarks"] as const;

/** A header line and one line a decision, RFC 4180. */
export function decisionsCsv(rows: readonly DecisionRow[]): string {
  const lines = rows.map(({ id, at, who, why, act, says, command, incidents, standing, remarks }) =>
    [
      ...[id, at, who, why, act, says, command],
      ...[incidents.map((one) => one.id).join("; "), standingText(standing), remarks.join("; ")],
    ].map(inertCell),
  );
  return stringify([[...COLUMNS], ...lines], { record_delimiter: "\r\n" });
}
