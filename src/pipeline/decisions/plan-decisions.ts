/** What a person asks for and the index of the record in; the decisions, and what they change in the record, out. Nothing is stored. */
import type { Decision, Outcome } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { sortKeyOf } from "#store/incident-index.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { LinkChanges } from "#store/link-rows.ts";
import { canonicalJson, valueId } from "#text/ids.ts";
import { planLinks } from "../linking/plan-links.ts";
import type { Linker } from "../read-report.ts";
import { type Asked, actOf } from "./act-of.ts";
import { askedRecord } from "./asked-record.ts";
import { withOutcomes } from "./touching.ts";
import type { World } from "./value-text.ts";

/** `gone` and `added` incidents changed their claims; `changed` kept them. `overruled` are decisions that held before. */
export type Difference = Readonly<{
  gone: readonly Incident[];
  added: readonly Incident[];
  changed: readonly Readonly<{ before: Incident; after: Incident }>[];
  overruled: readonly ValueId[];
}>;

/** `changes` are what storing them writes; `outcomes` are of the decisions made, in their order. */
export type Plan = Readonly<{
  decisions: readonly Decision[];
  outcomes: readonly Outcome[];
  changes: LinkChanges;
  difference: Difference;
}>;

export type Signed = Readonly<{ who: string; why: string | null; now: () => string }>;

/**
 * Each is made on the record as it stands before all of them. Costs what the reports cost that the decisions touch.
 *
 * @param stored  of a record that is linked up to what is stored, by the rules that `by` names
 * @throws InputError as `actOf`, for the first that cannot be decided
 */
export async function planDecisions(
  stored: LinkIndex,
  asks: readonly Asked[],
  { signed, linker, world, by }: Readonly<{ signed: Signed; linker: Linker; world: World; by: string }>,
): Promise<Plan> {
  const index = withReadingsKept(stored);
  const before = await index.decisions();
  const record = await askedRecord(index, asks, before);
  const { who, why, now } = signed;
  const made = asks.map((asked): Decision => {
    const said = { at: now(), who: who.trim(), why, act: actOf(asked, { record, decisions: before, world }) };
    return { id: valueId("dec", said), ...said };
  });
  const changes = await planLinks(withDecisions(index, made), linker, by);
  if (changes === null) throw new Error("a decision is something to link");
  const all = [...before, ...made];
  const outcomes = withOutcomes(all, all, changes.outcomes ?? []);
  const earlier = withOutcomes(before, before, await index.outcomes());
  return {
    decisions: made,
    outcomes: outcomes.slice(before.length),
    changes,
    difference: { ...(await differenceOf(index, changes)), overruled: lostBy(earlier, outcomes) },
  };
}

/** The same readings are asked for by what is decided, by all decisions, and by linking: each is taken out of the store once. */
function withReadingsKept(index: LinkIndex): LinkIndex {
  const kept = new Map<DocumentId, Reading | null>();
  return {
    ...index,
    readings: async (docs) => {
      const asked = [...new Set(docs)].sort();
      const unknown = asked.filter((doc) => !kept.has(doc));
      const found = new Map((await index.readings(unknown)).map((reading) => [reading.article.doc, reading] as const));
      for (const doc of unknown) kept.set(doc, found.get(doc) ?? null);
      return asked.flatMap((doc) => kept.get(doc) ?? []);
    },
  };
}

/** The index as it would be, were these stored. */
function withDecisions(index: LinkIndex, made: readonly Decision[]): LinkIndex {
  return {
    ...index,
    state: async () => {
      const state = await index.state();
      return { ...state, decisionsUpTo: state.decisionsUpTo + made.length };
    },
    decisions: async () => [...(await index.decisions()), ...made],
  };
}

async function differenceOf(
  index: LinkIndex,
  { endedIncidents, incidents }: LinkChanges,
): Promise<Omit<Difference, "overruled">> {
  const present = inOrder(incidents);
  const was = inOrder(await index.incidents([...endedIncidents, ...present.map(({ id }) => id)]));
  return compareIncidentLists(was, present);
}

/** @param was, is  in the order of lists */
export function compareIncidentLists(was: readonly Incident[], is: readonly Incident[]): Omit<Difference, "overruled"> {
  const [before, after] = [was, is].map((list) => new Map(list.map((one) => [one.id, one] as const)));
  return {
    gone: was.filter(({ id }) => !after!.has(id)),
    added: is.filter(({ id }) => !before!.has(id)),
    changed: is.flatMap((incident) => {
      const earlier = before!.get(incident.id);
      if (earlier === undefined || canonicalJson(earlier) === canonicalJson(incident)) return [];
      return { before: earlier, after: incident };
    }),
  };
}

/** That of the list, whichever way the record was linked. */
export function inOrder(incidents: readonly Incident[]): readonly Incident[] {
  const key = (incident: Incident) => {
    const { groundRank, sortDay, id } = sortKeyOf(incident);
    return `${groundRank} ${sortDay} ${id}`;
  };
  return incidents
    .map((incident) => ({ incident, key: key(incident) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ incident }) => incident);
}

/** Decisions that held and hold no longer. */
export function lostBy(before: readonly Outcome[], after: readonly Outcome[]): readonly ValueId[] {
  const held = new Set(before.filter(({ standing }) => standing.state === "in force").map((one) => one.decision.id));
  const lost = after.filter(({ standing }) => standing.state !== "in force").map((one) => one.decision.id);
  return lost.filter((id) => held.has(id));
}
