/** A mention and the party that it was bound to in; why it means that party out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { ExplainedCandidate, Explanation } from "#model/explanation.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorById } from "#reference/actors/registry.ts";
import { wordSimilarity } from "#text/words.ts";

/** Parties told of a name, besides the chosen one. */
const MOST_TOLD = 5;
/** A party that shares fewer of its words with the mention is no candidate. */
const FEWEST_SHARED = 0.5;

/**
 * Candidates are parties of the registry with like names, the state that a word of the mention names, and what other mentions of the
 * same chain mean. The rules are tried in order, so that no scores are summed: the features show what each had for it.
 */
export function explainActor(
  { article, mentions }: Annotated,
  mention: Mention,
  bound: ReadonlyMap<ValueId, Sourced<Actor>>,
  registry: ActorRegistry,
): Explanation | null {
  const span = mention.provenance.spans[0];
  const actor = bound.get(mention.id) ?? null;
  if (span === undefined) return null;
  const chain = mentions.filter(({ chain, id }) => chain !== null && chain === mention.chain && id !== mention.id);
  const inChain = chain.flatMap(({ id }) => bound.get(id)?.value ?? []);
  const candidates = candidatesOf(mention, actor?.value ?? null, inChain, registry);
  return {
    kind: "actor",
    id: mention.id,
    words: article.text.slice(span.start, span.end),
    span,
    candidates: candidates.filter(({ id }, index) => index < MOST_TOLD || id === actor?.value.actorId),
    considered: candidates.length,
    chosen: actor?.value.actorId ?? null,
    certainty: actor?.certainty ?? null,
    rule: actor?.provenance.by.id ?? null,
    open: actor === null ? "no-rule-names-a-party" : null,
    facts: [
      ["mention", mention.kind],
      ...(actor === null ? [] : ([["speaks and acts for", actor.value.party]] as const)),
      ...(chain.length === 0 ? [] : ([["same as", chain.map(({ value }) => `“${value}”`).join(", ")]] as const)),
    ],
  };
}

function candidatesOf(
  { value }: Mention,
  chosen: Actor | null,
  inChain: readonly Actor[],
  registry: ActorRegistry,
): ExplainedCandidate[] {
  const key = nameKey(value);
  const known = [...registry.records.values()].flatMap(({ id, name }) => {
    return wordSimilarity(nameKey(name), key) >= FEWEST_SHARED ? (actorById(registry, id) ?? []) : [];
  });
  const states = key.split(" ").flatMap((word) => stateOf(word, registry) ?? []);
  const all = [...known, ...states, ...inChain, ...(chosen === null ? [] : [chosen])];
  const chains = new Set(inChain.map(({ actorId }) => actorId));
  return [...new Map(all.map((actor) => [actor.actorId, actor] as const)).values()]
    .map((actor) => ({
      id: actor.actorId,
      name: actor.name,
      features: {
        "shared words": Math.round(100 * wordSimilarity(nameKey(actor.name), key)) / 100,
        "names its state": Number(states.some(({ country }) => country !== null && country === actor.country)),
        "in the chain": Number(chains.has(actor.actorId)),
      },
      score: null,
    }))
    .toSorted((left, right) => sum(right) - sum(left) || (left.id < right.id ? -1 : 1));
}

function sum({ features }: ExplainedCandidate): number {
  return Object.values(features).reduce((total, feature) => total + feature, 0);
}

/** The government of the state that a word names: "Syrian". */
function stateOf(word: string, registry: ActorRegistry): Actor | null {
  const country = registry.stateWords.get(word)?.country;
  const state = country === undefined ? undefined : registry.states.get(country);
  return state === undefined ? null : actorById(registry, `${state.slug}-government`);
}
