/** What a person asks to decide in; the decision, stored or only tried, and what it changes in the record, out. */
import type { Decision, Outcome } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { sortKeyOf } from "#store/incident-index.ts";
import type { Material } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { canonicalJson, valueId } from "#text/ids.ts";
import { type Asked, actOf } from "./decisions/act-of.ts";
import { type DecidedRecord, decidedReadings, makeDecidedRecord } from "./decisions/decided-record.ts";
import { makeHeirFinder } from "./decisions/heirs.ts";
import { withOutcomes } from "./decisions/touching.ts";
import type { World } from "./decisions/value-text.ts";
import type { Linker } from "./read-report.ts";
import { relink } from "./workspace.ts";

export type { Asked } from "./decisions/act-of.ts";

/** `who` is the name that the decision is signed with. */
export type Decider = Readonly<{ who: string; why: string | null; now: () => string }>;

/** `producers` names the rules that link; `dryRun`: nothing is stored. */
export type DecideOptions = Readonly<{ linker: Linker; world: World; producers: string; dryRun: boolean }>;

/**
 * `gone` and `added` incidents changed their claims; `changed` kept them. `overruled` are decisions that held before.
 * `outcome` says whether it holds: a decision may find nothing to hold on.
 */
export type Decided = Readonly<{
  decision: Decision;
  outcome: Outcome;
  gone: readonly Incident[];
  added: readonly Incident[];
  changed: readonly Readonly<{ before: Incident; after: Incident }>[];
  overruled: readonly ValueId[];
  readings: readonly Reading[];
}>;

/**
 * Makes the decision on the record as it stands, and links the record again. A kill in between loses nothing: the decision is
 * stored first, and the next command that links applies it.
 *
 * @throws InputError `id_unknown`, `decision_unknown`, `decision_invalid`, `value_invalid`, `decider_unknown`
 */
export async function decide(
  workspace: Workspace,
  asked: Asked,
  { who, why, now }: Decider,
  options: DecideOptions,
): Promise<Decided> {
  if (who.trim() === "") throw new InputError("decider_unknown", "--by");
  const { world } = options;
  const material = await workspace.store.readings();
  const { decisions } = material;
  const before = await recordOf(workspace, material, options);
  const act = await orHeirs(workspace, () => actOf(asked, { record: before.record, decisions, world }));
  const said = { at: now(), who: who.trim(), why, act };
  const decision: Decision = { id: valueId("dec", said), ...said };
  const decided = { ...material, decisions: [...decisions, decision], decisionsUpTo: material.decisionsUpTo + 1 };
  if (!options.dryRun) await keep(workspace, decision, options);
  return compare(decision, before, await recordOf(workspace, decided, options));
}

/** The record that these make: as it is stored, where just these were linked by these rules, else linked in memory. */
async function recordOf(
  { store }: Workspace,
  { readings, decisions, readingsUpTo, decisionsUpTo }: Material,
  { linker, producers }: Pick<DecideOptions, "linker" | "producers">,
): Promise<DecidedRecord> {
  const stored = await store.linked();
  const isThis =
    stored !== null &&
    stored.readingsUpTo === readingsUpTo &&
    stored.decisionsUpTo === decisionsUpTo &&
    stored.producers.startsWith(producers);
  if (!isThis) return makeDecidedRecord(readings, decisions, linker);
  const record = { ...stored, readings: decidedReadings(readings, decisions) };
  return { record, outcomes: withOutcomes(decisions, decisions, stored.outcomes) };
}

/** An id that was an incident's once: the message says what it is now. */
async function orHeirs<T>({ store }: Workspace, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== "id_unknown") throw error;
    const found = await makeHeirFinder(store).heirsOf(error.place as ValueId);
    if (found === null || found.heirs.length === 0) throw error;
    throw new InputError(
      "id_unknown",
      error.place,
      `it is now ${found.heirs.map(({ incident }) => incident.id).join(", ")}`,
    );
  }
}

async function keep(
  workspace: Workspace,
  decision: Decision,
  { linker, producers }: Pick<DecideOptions, "linker" | "producers">,
): Promise<void> {
  const { store } = workspace;
  await store.addDecision(decision);
  const { linkedBy } = await store.linkState();
  // The reader's part of the name stays: nothing is read again here.
  const by = linkedBy?.startsWith(producers) ? linkedBy : producers;
  await relink(workspace, { reader: linker, producers: by });
}

function compare(decision: Decision, before: DecidedRecord, after: DecidedRecord): Decided {
  return { decision, outcome: after.outcomes.at(-1)!, ...compareRecords(before, after) };
}

/** That of the list, whichever way the record was linked. */
function inOrder(incidents: readonly Incident[]): readonly Incident[] {
  const key = (incident: Incident) => {
    const { groundRank, sortDay, id } = sortKeyOf(incident);
    return `${groundRank} ${sortDay} ${id}`;
  };
  return incidents
    .map((incident) => ({ incident, key: key(incident) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ incident }) => incident);
}

/** What differs between two records of the same readings. */
export function compareRecords(before: DecidedRecord, after: DecidedRecord): Omit<Decided, "decision" | "outcome"> {
  const was = new Map(before.record.incidents.map((incident) => [incident.id, incident] as const));
  const present = inOrder(after.record.incidents);
  const is = new Map(present.map((incident) => [incident.id, incident] as const));
  const held = new Set(
    before.outcomes.filter(({ standing }) => standing.state === "in force").map((one) => one.decision.id),
  );
  const lostNow = after.outcomes.filter(({ standing }) => standing.state !== "in force").map((one) => one.decision.id);
  return {
    gone: inOrder(before.record.incidents).filter(({ id }) => !is.has(id)),
    added: present.filter(({ id }) => !was.has(id)),
    changed: present.flatMap((incident) => {
      const earlier = was.get(incident.id);
      if (earlier === undefined || canonicalJson(earlier) === canonicalJson(incident)) return [];
      return { before: earlier, after: incident };
    }),
    overruled: lostNow.filter((id) => held.has(id)),
    readings: after.record.readings,
  };
}

/** All decisions, oldest first, with what became of each in the record as it was last linked. */
export async function listDecisions({ store }: Workspace): Promise<readonly Outcome[]> {
  const decisions = await store.decisions();
  return withOutcomes(decisions, decisions, await store.outcomes());
}
