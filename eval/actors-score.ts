/** A passage's gold and the parties that the program gave its mentions in, one outcome for each answer out. */
import { type ActorPassage, AS_SAID, type GoldActor } from "./actors-gold.ts";
import { locate } from "./claims-gold.ts";
import type { Outcome, Verdict } from "./tally.ts";

/**
 * `actor`: the id of a known party, where one is wanted or given; `as-said`: names that no registry entry may be given;
 * `party`: whom a person speaks or acts for; `same`: that two names are one party.
 */
export const ACTOR_FIELDS = ["actor", "as-said", "party", "same"] as const;
export type ActorField = (typeof ACTOR_FIELDS)[number];
export type ActorOutcome = Outcome<ActorField>;

/** A mention's place in the text and its party; `null` when the program gives it none. */
export type SeenActor = Readonly<{ start: number; end: number; actorId: string | null; party: string | null }>;

export function scoreActors(passage: ActorPassage, seen: readonly SeenActor[]): readonly ActorOutcome[] {
  return passage.actors.flatMap((gold) => scoreActor(passage, gold, seen));
}

function scoreActor(passage: ActorPassage, gold: GoldActor, seen: readonly SeenActor[]): ActorOutcome[] {
  const found = mentionOf(passage, gold, seen);
  const given = found?.actorId ?? null;
  const shown = `“${gold.words}” wanted ${gold.is.join(" or ")}, given ${given ?? "nothing"}`;
  const outcomes: ActorOutcome[] = [actorOutcome(gold, given, shown)];
  if (gold.party !== undefined) {
    const party = found?.party ?? null;
    const detail = `“${gold.words}” wanted party ${gold.party.join(" or ")}, given ${party ?? "nothing"}`;
    outcomes.push({ field: "party", verdict: accepts(gold.party, party) ? "right" : missing(party), detail });
  }
  if (gold.sameAs !== undefined) {
    const other = passage.actors.find(({ words }) => words === gold.sameAs);
    const twin = other === undefined ? null : (mentionOf(passage, other, seen)?.actorId ?? null);
    const detail = `“${gold.words}” is ${given ?? "nothing"}, “${gold.sameAs}” is ${twin ?? "nothing"}`;
    outcomes.push({ field: "same", verdict: given !== null && given === twin ? "right" : missing(given), detail });
  }
  return outcomes;
}

/** Names that must stay as said are judged apart: they would flatter the score of those that must be found. */
function actorOutcome({ is }: GoldActor, given: string | null, detail: string): ActorOutcome {
  const onlySaid = is.every((id) => id === AS_SAID);
  if (onlySaid && (given === null || isSaid(given))) return { field: "as-said", verdict: "right", detail };
  if (onlySaid) return { field: "as-said", verdict: "wrong", detail };
  if (accepts(is, given)) return { field: "actor", verdict: "right", detail };
  return { field: "actor", verdict: given === null || isSaid(given) ? "missed" : "wrong", detail };
}

function missing(given: string | null): Verdict {
  return given === null || isSaid(given) ? "missed" : "wrong";
}

function accepts(wanted: readonly string[], given: string | null): boolean {
  return given === null ? wanted.includes(AS_SAID) : wanted.includes(isSaid(given) ? AS_SAID : given);
}

function isSaid(id: string): boolean {
  return id.startsWith("said:");
}

/** The mention that shares most with the gold words; among equals one with a party, then the shortest. */
function mentionOf({ text }: ActorPassage, { words, nth }: GoldActor, seen: readonly SeenActor[]): SeenActor | null {
  const place = locate(text, words, nth);
  if (place === null) return null;
  const overlap = ({ start, end }: SeenActor): number => Math.min(end, place.end) - Math.max(start, place.start);
  const near = seen.filter((mention) => overlap(mention) > 0);
  const [best] = near.toSorted(
    (left, right) =>
      Number(right.actorId !== null) - Number(left.actorId !== null) ||
      overlap(right) - overlap(left) ||
      left.end - left.start - (right.end - right.start),
  );
  return best ?? null;
}
