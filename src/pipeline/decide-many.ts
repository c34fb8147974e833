/** Many decisions at once, as one linking: what a person confirms or undoes in bulk. */
import type { Decision } from "#model/decision.ts";
import { InputError } from "#model/errors.ts";
import type { Workspace } from "#store/workspace.ts";
import { valueId } from "#text/ids.ts";
import { type Asked, compareRecords, type DecideOptions, type Decider } from "./decide.ts";
import { actOf } from "./decisions/act-of.ts";
import { makeDecidedRecord } from "./decisions/decided-record.ts";
import { relink } from "./workspace.ts";

export type DecidedMany = Readonly<{ decisions: readonly Decision[] }> & ReturnType<typeof compareRecords>;

/**
 * Each is made on the record as it stands before all of them, and signed as one decision. All are understood before the first is
 * stored; a kill in between leaves those that were stored, and the next command that links applies them.
 *
 * @throws InputError as `decide`, for the first that cannot be decided; nothing is stored then
 */
export async function decideMany(
  workspace: Workspace,
  asks: readonly Asked[],
  { who, why, now }: Decider,
  { linker, world, producers, dryRun }: DecideOptions,
): Promise<DecidedMany> {
  if (who.trim() === "") throw new InputError("decider_unknown", "by");
  const { store } = workspace;
  const { readings, decisions } = await store.readings();
  const before = makeDecidedRecord(readings, decisions, linker);
  const made = asks.map((asked): Decision => {
    const said = { at: now(), who: who.trim(), why, act: actOf(asked, { record: before.record, decisions, world }) };
    return { id: valueId("dec", said), ...said };
  });
  const after = makeDecidedRecord(readings, [...decisions, ...made], linker);
  if (!dryRun) {
    for (const decision of made) await store.addDecision(decision);
    const { linkedBy } = await store.linkState();
    await relink(workspace, { reader: linker, producers: linkedBy?.startsWith(producers) ? linkedBy : producers });
  }
  return { decisions: made, ...compareRecords(before, after) };
}
