/** A thing that was fired in; whose it was out. */
import type { MentionKind } from "#model/annotated.ts";
import { obliques } from "./arguments.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, mentionAt } from "./clause-view.ts";

const OWNERS: ReadonlySet<MentionKind> = new Set(["place", "organisation", "armed-group"]);
const SENT_OFF: ReadonlySet<string> = new Set("fire launch plant place drop throw hurl detonate".split(" "));

/** "[a rocket] fired by the militia", "a [Russian] missile"; nobody for what is no weapon. */
export function firedBy(view: ClauseView, arm: number): number[] {
  if (mentionAt(view, arm)?.kind !== "weapon") return [];
  const owners = dependents(view, arm, "amod", "nmod:poss").filter((at) => {
    const kind = mentionAt(view, at)?.kind;
    return kind !== undefined && OWNERS.has(kind);
  });
  if (owners.length > 0) return owners;
  return dependents(view, arm, "acl")
    .filter((verb) => SENT_OFF.has(view.tokens[verb]!.lemma))
    .flatMap((verb) => obliques(view, verb, "by"))
    .filter((head) => mentionAt(view, head) !== null && mentionAt(view, head)!.kind !== "date");
}
