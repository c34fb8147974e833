/** A party that no rule knows, kept as the report says it, with the kind that its head noun tells. */
import type { MentionKind } from "#model/annotated.ts";
import type { Actor, ActorKind } from "#model/world.ts";
import { STATE_BODIES } from "#reference/actors/state-bodies.ts";
import { headNoun } from "./head-noun.ts";
import { partyName, partyPhrase } from "./phrase.ts";
import { type PartyReading, party } from "./reading.ts";
import { stateIn } from "./state-party.ts";
import type { ReportView } from "./view.ts";

/** @param side  the party that the words say it fights for, null when they do not */
export function saidActor(text: string, kind: MentionKind, view: ReportView, side: Actor | null = null): PartyReading {
  const { words, before } = partyPhrase(text);
  const slug = words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const actorId = `said:${slug === "" ? "unknown" : slug}`;
  const country = stateIn(words.split(" "), view)?.state.country ?? null;
  const actor = {
    actorId,
    name: partyName(text),
    kind: kindOf(before.split(" "), kind),
    party: side?.party ?? actorId,
    country,
  };
  return party(actor, "stated", side === null ? "as-said" : "as-said-on-side");
}

function kindOf(words: readonly string[], kind: MentionKind): ActorKind {
  const head = headNoun(words);
  if (head === null) return kind === "person" ? "person" : "unknown";
  if ("body" in head) return kind === "person" ? "person" : STATE_BODIES[head.body].kind;
  return head.unofficial;
}
