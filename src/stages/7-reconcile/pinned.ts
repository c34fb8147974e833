/** A value chosen by rule and what a person decided in, the value with the person's on top and the rule's beside it out. */
import type { PinnedIncident, PinnedValue } from "#model/decision.ts";
import type { CountedSide, IncidentCount, Reconciled } from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Actor } from "#model/world.ts";
import { canonicalJson } from "#text/ids.ts";

/** The policy of a value that a person decided. */
export const PERSON_POLICY = "person@1";

type Field = PinnedValue["field"];
type PinOf<F extends Field> = Extract<PinnedValue, Readonly<{ field: F }>>;

function pinsOf<F extends Field>(pins: PinnedIncident | undefined, field: F): readonly PinOf<F>[] {
  return (pins?.values ?? []).filter((one): one is PinOf<F> => one.field === field);
}

/** The rule's value stays among the others where it differs, so that what a newer rule or report says is seen. */
export function pinned<T>(byRule: Reconciled<T>, pin: Sourced<T> | null): Reconciled<T>;
export function pinned<T>(byRule: Reconciled<T> | null, pin: Sourced<T> | null): Reconciled<T> | null;
export function pinned<T>(byRule: Reconciled<T> | null, pin: Sourced<T> | null): Reconciled<T> | null {
  if (pin === null) return byRule;
  if (byRule === null) return { chosen: pin, others: [], agreement: "single", origins: 0, policy: PERSON_POLICY };
  const same = canonicalJson(byRule.chosen.value) === canonicalJson(pin.value);
  const others = same ? byRule.others : [byRule.chosen, ...byRule.others];
  return { ...byRule, chosen: pin, others, policy: PERSON_POLICY };
}

/** A field that is told once. */
export function pinnedField<T>(
  byRule: Reconciled<T> | null,
  pins: PinnedIncident | undefined,
  field: "event" | "date" | "place",
): Reconciled<T> | null {
  const [pin] = pinsOf(pins, field);
  return pinned(byRule, (pin?.pin as Sourced<T> | undefined) ?? null);
}

type Seats = Readonly<{ a: Reconciled<Actor> | null; b: Reconciled<Actor> | null }>;

/** Where the rules now seat the actor whose place was taken, the person's actor takes that place. */
export function pinnedSides({ a, b }: Seats, pins: PinnedIncident | undefined): Seats {
  const seats = { a, b };
  for (const { field, was, pin } of [...pinsOf(pins, "side-a"), ...pinsOf(pins, "side-b")]) {
    const seat = seatOf(was, { a, b }) ?? (field === "side-a" ? "a" : "b");
    seats[seat] = pinned(seats[seat], pin);
  }
  return seats;
}

function seatOf(was: string | null, { a, b }: Seats): "a" | "b" | null {
  if (was === null) return null;
  if (a?.chosen.value.actorId === was) return "a";
  return b?.chosen.value.actorId === was ? "b" : null;
}

/** @param seatOfParty  where the rules now seat a party */
export function pinnedCounts(
  counts: readonly IncidentCount[],
  pins: PinnedIncident | undefined,
  seatOfParty: (party: string) => "side-a" | "side-b" | null,
): readonly IncidentCount[] {
  const all = [...counts];
  for (const { measure, of, party, pin } of pinsOf(pins, "count")) {
    const side: CountedSide = (party === null ? null : seatOfParty(party)) ?? of;
    const at = all.findIndex((one) => one.measure === measure && one.of === side);
    const byRule = all[at] ?? { measure, of: side, estimate: null, figures: [] };
    all.splice(at === -1 ? all.length : at, 1, { ...byRule, estimate: pinned(byRule.estimate, pin)! });
  }
  return all;
}
