/** Bound mentions in; those whose words say whose they are ("its spokesman", "the group's statement") bound to the party of their owner. */
import type { Annotated, Mention, MentionKind } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, ActorKind } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { DOCUMENT_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { FIGHTING_WORDS, OFFICE_WORDS, UNOFFICIAL_WORDS } from "#reference/lexicon/en/party-words.ts";
import { bind, isPronoun } from "./mention-words.ts";
import { party } from "./reading.ts";

type Owner = Readonly<{ mention: Mention; actor: Actor }>;
type Told = Readonly<{ annotated: Annotated; byHead: ReadonlyMap<number, readonly Mention[]> }>;

const OWNED_KINDS: ReadonlySet<MentionKind> = new Set(["person", "organisation", "armed-group", "people"]);

/**
 * "Its spokesman", "their commander", "three of its fighters" belong to the party of the owner; "its statement" is the owner's own word, and "its fighters" are the owner.
 * Only owners that fight, govern or have a name of their own lend their party, and only to who acts or speaks for them: "its victims", "the
 * group's hostages" are nobody of it. In text order, so that a named party that is owned itself lends what it was given.
 *
 * @param bound  is changed
 * @returns whether it was
 */
export function throughOwners(
  annotated: Annotated,
  mentions: readonly Mention[],
  bound: Map<ValueId, Sourced<Actor>>,
): boolean {
  let isChanged = false;
  const fighting = new Map<string, ActorKind>();
  const told = { annotated, byHead: Map.groupBy(mentions, ({ head }) => head) };
  for (const mention of mentions) {
    if (!OWNED_KINDS.has(mention.kind) || isPronoun(mention)) continue;
    const own = bound.get(mention.id)?.value ?? null;
    if (own === null || own.party !== own.actorId || !own.actorId.startsWith("said:")) continue;
    const noun = ownedNoun(mention, annotated);
    const owner = noun === null ? namedBehind(mention, told, bound) : ownerOf(noun, mention, told, bound);
    const actor = owner === null ? null : owned(own, noun ?? mention.head, owner.actor, annotated);
    if (actor === null || owner === null || owner.actor.actorId === own.actorId) continue;
    bound.set(mention.id, bind(mention, party(actor, "implied", "owner"), [owner.mention.id]));
    if (owner.actor.kind === "unknown" && sortOf(own) === "armed") fighting.set(owner.actor.actorId, own.kind);
    isChanged = true;
  }
  for (const [id, actor] of bound) {
    const kind = actor.value.kind === "unknown" ? fighting.get(actor.value.actorId) : undefined;
    if (kind !== undefined) bound.set(id, { ...actor, value: { ...actor.value, kind } });
  }
  return isChanged;
}

/** "[15 fighters] of the Front for the Gourma": a name that the registry does not know, behind "of". What has fighters is a party that fights. */
function namedBehind(
  { head, kind }: Mention,
  { annotated: { tokens }, byHead }: Told,
  bound: ReadonlyMap<ValueId, Sourced<Actor>>,
): Owner | null {
  if (kind !== "armed-group" && kind !== "people") return null;
  for (let at = head + 1; at < Math.min(tokens.length, head + OWNER_REACH); at++) {
    if (tokens[at]?.head !== head || tokens[at]?.deprel !== "nmod" || tokens[at]?.upos !== "PROPN") continue;
    const isOf = tokens.slice(head + 1, at).some((token) => token.head === at && token.form.toLowerCase() === "of");
    for (const mention of isOf ? (byHead.get(at) ?? []) : []) {
      const actor = bound.get(mention.id)?.value;
      const isGroup = mention.kind === "organisation" || mention.kind === "armed-group";
      if (isGroup && actor !== undefined && /\s\p{Lu}|^\p{Lu}+$/u.test(actor.name) && canOwn(actor))
        return { mention, actor };
    }
  }
  return null;
}

const OWNER_REACH = 8;

/** Token of the noun that is owned: the head of the words, or in "three of its fighters" what the count is of. */
function ownedNoun({ first, end, head }: Mention, { tokens }: Annotated): number | null {
  const isOwned = (noun: number) =>
    tokens.slice(first, end).some((token) => token.head === noun && token.deprel === "nmod:poss");
  if (isOwned(head)) return head;
  const counts = tokens[head]?.upos === "NUM" || tokens[head]?.upos === "DET";
  for (let at = first; at < end; at++) {
    if (counts && tokens[at]?.head === head && tokens[at]?.deprel === "nmod" && isOwned(at)) return at;
  }
  return null;
}

function ownerOf(
  noun: number,
  { first, end }: Mention,
  { annotated: { tokens }, byHead }: Told,
  bound: ReadonlyMap<ValueId, Sourced<Actor>>,
): Owner | null {
  for (let at = first; at < end; at++) {
    if (tokens[at]?.head !== noun || tokens[at]?.deprel !== "nmod:poss") continue;
    for (const mention of byHead.get(at) ?? []) {
      const actor = bound.get(mention.id)?.value;
      if (actor !== undefined && canOwn(actor)) return { mention, actor };
    }
  }
  return null;
}

/** Not persons, whose commanders and soldiers are somebody else's, nor people who were hit, nor those who write and watch. */
function canOwn({ kind, actorId, party: whose, ...actor }: Actor): boolean {
  if (kind === "person") return whose !== actorId;
  if (kind === "media" || kind === "monitor") return false;
  const sort = sortOf({ kind, actorId, party: whose, ...actor });
  return sort === "state" || sort === "armed" || /^\p{Lu}/u.test(actor.name);
}

function owned(own: Actor, noun: number, owner: Actor, { tokens }: Annotated): Actor | null {
  const { lemma = "", form = "" } = tokens[noun] ?? {};
  const words = [lemma.toLowerCase(), form.toLowerCase()];
  if (words.some((word) => DOCUMENT_NOUNS.has(word))) return owner;
  // "its fighters" are the group, as "Hezbollah fighters" are Hezbollah
  if (own.kind !== "person" && words.some((word) => FIGHTING_WORDS.has(word) || isFighters(word))) return owner;
  const acts = words.some((word) => OFFICE_WORDS.has(word));
  return acts ? { ...own, party: owner.party, country: owner.country } : null;
}

function isFighters(word: string): boolean {
  const kind = UNOFFICIAL_WORDS.get(word);
  return kind === "rebel" || kind === "militia";
}
