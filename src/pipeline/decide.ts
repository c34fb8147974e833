/** What a person asks to decide in; the decision, stored or only tried, and what it changes in the record, out. */
import type { Decision, Outcome } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { ValueId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { valueId } from "#text/ids.ts";
import { type Asked, actOf } from "./decisions/act-of.ts";
import { makeDecidedRecord } from "./decisions/decided-record.ts";
import { makeHeirFinder } from "./decisions/heirs.ts";
import {
  compareIncidentLists,
  type Difference,
  inOrder,
  lostBy,
  type Plan,
  planDecisions,
} from "./decisions/plan-decisions.ts";
import { withOutcomes } from "./decisions/touching.ts";
import type { World } from "./decisions/value-text.ts";
import type { Linker } from "./read-report.ts";
import { linkingRules, relink } from "./workspace.ts";

export type { Asked } from "./decisions/act-of.ts";

/** `who` is the name that the decision is signed with. */
export type Decider = Readonly<{ who: string; why: string | null; now: () => string }>;

/** `producers` names the rules that link; `dryRun`: nothing is stored. */
export type DecideOptions = Readonly<{ linker: Linker; world: World; producers: string; dryRun: boolean }>;

/** `outcome` says whether it holds: a decision may find nothing to hold on. */
export type Decided = Difference & Readonly<{ decision: Decision; outcome: Outcome }>;
export type DecidedMany = Difference & Readonly<{ decisions: readonly Decision[] }>;

/**
 * Makes the decision on the record as it stands, and links what it touches again. A kill in between loses nothing: the decision is
 * stored first, and the next command that links applies it.
 *
 * @throws InputError `id_unknown`, `decision_unknown`, `decision_invalid`, `value_invalid`, `decider_unknown`
 */
export async function decide(
  workspace: Workspace,
  asked: Asked,
  decider: Decider,
  options: DecideOptions,
): Promise<Decided> {
  if (decider.who.trim() === "") throw new InputError("decider_unknown", "--by");
  const { decisions, outcomes, difference } = await decideAll(workspace, [asked], decider, options);
  return { decision: decisions[0]!, outcome: outcomes[0]!, ...difference };
}

/**
 * Many decisions as one linking: what a person accepts or takes back in bulk. Each is made on the record as it stands before all of
 * them, and signed as one decision. All are understood before the first is stored; a kill in between leaves those that were stored.
 *
 * @throws InputError as `decide`, for the first that cannot be decided; nothing is stored then
 */
export async function decideMany(
  workspace: Workspace,
  asks: readonly Asked[],
  decider: Decider,
  options: DecideOptions,
): Promise<DecidedMany> {
  if (decider.who.trim() === "") throw new InputError("decider_unknown", "by");
  const { decisions, difference } = await decideAll(workspace, asks, decider, options);
  return { decisions, ...difference };
}

type Made = Pick<Plan, "decisions" | "outcomes" | "difference">;

async function decideAll(
  workspace: Workspace,
  asks: readonly Asked[],
  decider: Decider,
  options: DecideOptions,
): Promise<Made> {
  const { store } = workspace;
  const { linker, world, producers, dryRun } = options;
  // What other processes stored is linked first, so that the decision is made on a record of all of it.
  if (!dryRun) await relink(workspace, { reader: linker, producers: await linkingRules(workspace, producers) });
  if (!(await isLinked(store, producers))) return tryInMemory(workspace, asks, decider, options);
  const by = await linkingRules(workspace, producers);
  const plan = await orHeirs(workspace, () =>
    store.inIndex((index) => planDecisions(index, asks, { signed: decider, linker, world, by })),
  );
  if (!dryRun) await keep(workspace, plan, { linker, by });
  return plan;
}

/** Whether the record is linked up to what is stored, by these rules. */
async function isLinked(store: Store, producers: string): Promise<boolean> {
  const state = await store.linkState();
  const isUpToDate = state.linkedUpTo === state.readingsUpTo && state.linkedDecisionsUpTo === state.decisionsUpTo;
  return isUpToDate && state.making === null && state.linkedBy?.startsWith(producers) === true;
}

/** Stores what was planned; where others stored something meanwhile, what the decisions change by then. */
async function keep(
  workspace: Workspace,
  { decisions, changes }: Plan,
  { linker, by }: Readonly<{ linker: Linker; by: string }>,
): Promise<void> {
  for (const decision of decisions) await workspace.store.addDecision(decision);
  if ((await workspace.store.storeLinks(changes)) === "stored") return;
  await relink(workspace, { reader: linker, producers: by });
}

/** On a record that is not linked by these rules, or not all of it: only a try comes here, and links all of it twice. */
async function tryInMemory(
  workspace: Workspace,
  asks: readonly Asked[],
  { who, why, now }: Decider,
  { linker, world }: DecideOptions,
): Promise<Made> {
  const { readings, decisions } = await workspace.store.readings();
  const before = makeDecidedRecord(readings, decisions, linker);
  const made = await orHeirs(workspace, async () =>
    asks.map((asked): Decision => {
      const said = { at: now(), who: who.trim(), why, act: actOf(asked, { record: before.record, decisions, world }) };
      return { id: valueId("dec", said), ...said };
    }),
  );
  const after = makeDecidedRecord(readings, [...decisions, ...made], linker);
  const [was, is] = [before, after].map(({ record }) => inOrder(record.incidents));
  return {
    decisions: made,
    outcomes: after.outcomes.slice(decisions.length),
    difference: { ...compareIncidentLists(was!, is!), overruled: lostBy(before.outcomes, after.outcomes) },
  };
}

/** An id that was an incident's once: the message says what it is now. */
async function orHeirs<T>({ store }: Workspace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
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

/** All decisions, oldest first, with what became of each in the record as it was last linked. */
export async function listDecisions({ store }: Workspace): Promise<readonly Outcome[]> {
  const decisions = await store.decisions();
  return withOutcomes(decisions, decisions, await store.outcomes());
}
