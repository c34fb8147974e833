/** Decisions in, what became of each out: the one place where undone, overruled and lost ones are told. */
import type { Decision, Outcome, Standing } from "#model/decision.ts";
import type { Producer } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";

/** Filled in while the decisions are applied, and then read. */
export type Ledger = Readonly<{
  /** those that no later one takes back, oldest first */
  active: readonly Decision[];
  overrule(decision: Decision, by: Decision): void;
  lose(decision: Decision, why: string): void;
  remark(decision: Decision, text: string): void;
  /** says that the claim is as it is, or where it is, because of the decision */
  touch(claim: ValueId, decision: Decision): void;
  touching(claims: readonly ValueId[]): readonly ValueId[];
  outcomes(): readonly Outcome[];
}>;

/** The person as a producer. Its version is the id of the decision, which tells when and why. */
export function personOf({ id, who }: Decision): Producer {
  return { kind: "person", id: who, version: id };
}

export function openLedger(decisions: readonly Decision[]): Ledger {
  const undone = undoneBy(decisions);
  const order = new Map(decisions.map(({ id }, at) => [id, at] as const));
  const standings = new Map<ValueId, Standing>();
  const remarks = new Map<ValueId, Set<string>>();
  const touched = new Map<ValueId, Set<ValueId>>();
  const standingOf = ({ id }: Decision): Standing => {
    const by = undone.get(id);
    return by === undefined ? (standings.get(id) ?? { state: "in force" }) : { state: "undone", by };
  };
  return Object.freeze({
    active: decisions.filter(({ id, act }) => act.act !== "undo" && !undone.has(id)),
    overrule: ({ id }, by) => void standings.set(id, { state: "overruled", by: by.id }),
    lose: ({ id }, why) => void standings.set(id, { state: "unanchored", why }),
    remark: ({ id }, text) => void remarks.set(id, (remarks.get(id) ?? new Set()).add(text)),
    touch: (claim, { id }) => void touched.set(claim, (touched.get(claim) ?? new Set()).add(id)),
    touching: (claims) => {
      const ids = new Set(claims.flatMap((claim) => [...(touched.get(claim) ?? [])]));
      return [...ids].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    },
    outcomes: () =>
      decisions.map((decision) => ({
        decision,
        standing: standingOf(decision),
        remarks: [...(remarks.get(decision.id) ?? [])],
      })),
  } satisfies Ledger);
}

/** Each decision that is taken back, with what takes it back. A taken-back undo takes nothing back. */
export function undoneBy(decisions: readonly Decision[]): ReadonlyMap<ValueId, ValueId> {
  const undone = new Map<ValueId, ValueId>();
  for (const { id, act } of decisions.toReversed()) {
    if (act.act === "undo" && !undone.has(id) && !undone.has(act.decision)) undone.set(act.decision, id);
  }
  return undone;
}

/** What is decided of one thing: the last one holds, and says of the one before that it does not. */
export type Slots<T> = Readonly<{
  put(key: string, decision: Decision, what: T): void;
  all(): readonly Readonly<{ decision: Decision; what: T }>[];
}>;

export function openSlots<T>(ledger: Ledger): Slots<T> {
  const slots = new Map<string, { decision: Decision; what: T }>();
  return Object.freeze({
    put: (key, decision, what) => {
      const before = slots.get(key);
      if (before !== undefined) ledger.overrule(before.decision, decision);
      slots.delete(key);
      slots.set(key, { decision, what });
    },
    all: () => [...slots.values()],
  } satisfies Slots<T>);
}
