/** A report's scene and the drafts that are kept in, what features of its phrases are looked up in out. */
import type { Mention, Token } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { ValueId } from "#model/span.ts";
import { NOUNS, VERBS } from "#reference/lexicon/en/predicates.ts";
import { makeTree, type Tree } from "#stages/3-annotate/mentions/tree.ts";
import type { Draft } from "../adapter/draft.ts";
import { typeOf } from "../adapter/kind.ts";
import type { Scene } from "../adapter/scene.ts";
import { plainFiller } from "../strings.ts";

/** What a claim tells: its incident type, else its event; whether it is of a kept draft; its word. */
export type Told = Readonly<{ type: string; isKept: boolean; lemma: string }>;

export type Page = Readonly<{
  scene: Scene;
  tokens: readonly Token[];
  tree: Tree;
  /** index of each token's sentence */
  sentenceOf: Int32Array;
  /** mentions by their head */
  headed: ReadonlyMap<number, readonly Mention[]>;
  /** claims by their sentence */
  told: ReadonlyMap<number, readonly Told[]>;
  /** sentences with claims of kept drafts */
  kept: readonly number[];
  /** what claims make of a mention, by its id; of its chain, by the chain's */
  roles: ReadonlyMap<ValueId, ReadonlySet<string>>;
  chainRoles: ReadonlyMap<ValueId, ReadonlySet<string>>;
  speakers: ReadonlySet<string>;
  /** the word, or a mark for a name: names of one war must not be learned by heart */
  wordOf: (token: Token | undefined) => string;
  isName: (plainWord: string) => boolean;
}>;

export const NAME = "<name>";
const EDGE = "<edge>";

export function pageOf(scene: Scene, drafts: readonly Draft[]): Page {
  const { tokens, sentences, mentions, attributions } = scene.annotated;
  const keptClaims = new Set(drafts.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)));
  const sentenceOf = new Int32Array(tokens.length);
  for (const [index, { first, end }] of sentences.entries()) sentenceOf.fill(index, first, end);
  const claims = [...scene.claims.values()];
  const toldOf = (resolved: ResolvedClaim): Told => ({
    type: typeOf(resolved, scene) ?? resolved.claim.event.value,
    isKept: keptClaims.has(resolved.claim.id),
    lemma: scene.token(resolved.claim.token).lemma.toLowerCase(),
  });
  const told = new Map(
    [...Map.groupBy(claims, ({ claim }) => claim.sentence)].map(([sentence, each]) => [sentence, each.map(toldOf)]),
  );
  const roles = rolesIn(claims, toldOf);
  const speakers = new Set<string>(attributions.map(({ source }) => source));
  const names = new Set(tokens.filter(({ upos }) => upos === "PROPN").map(({ form }) => plainFiller(form)));
  return {
    scene,
    tokens,
    tree: makeTree(tokens),
    sentenceOf,
    headed: Map.groupBy(mentions, ({ head }) => head),
    told,
    kept: [...told].filter(([, each]) => each.some(({ isKept }) => isKept)).map(([sentence]) => sentence),
    roles,
    chainRoles: rolesOfChains(mentions, roles, speakers),
    speakers,
    wordOf: (token) => (token === undefined ? EDGE : token.upos === "PROPN" ? NAME : token.lemma.toLowerCase()),
    isName: (word) => names.has(word),
  };
}

function rolesIn(
  claims: readonly ResolvedClaim[],
  toldOf: (claim: ResolvedClaim) => Told,
): ReadonlyMap<ValueId, ReadonlySet<string>> {
  const roles = new Map<ValueId, Set<string>>();
  for (const resolved of claims) {
    const { claim } = resolved;
    const { type, isKept, lemma } = toldOf(resolved);
    for (const [role, ids] of Object.entries(claim.roles)) {
      const marks = [
        `${role} ${type}`,
        `${role} ${isKept ? "kept" : "left"}`,
        `${role} ${claim.polarity} ${claim.modality}`,
      ];
      if (isKept) marks.push(`${role} ${type} kept`, `${role} ${lemma}`);
      for (const id of ids ?? []) roles.set(id, new Set([...(roles.get(id) ?? []), ...marks]));
    }
  }
  return roles;
}

function rolesOfChains(
  mentions: readonly Mention[],
  roles: ReadonlyMap<ValueId, ReadonlySet<string>>,
  speakers: ReadonlySet<string>,
): ReadonlyMap<ValueId, ReadonlySet<string>> {
  const ofChains = new Map<ValueId, Set<string>>();
  for (const { id, chain } of mentions) {
    if (chain === null) continue;
    const marks = [...(roles.get(id) ?? []), ...(speakers.has(id) ? ["speaker"] : [])];
    ofChains.set(chain, new Set([...(ofChains.get(chain) ?? []), ...marks]));
  }
  return ofChains;
}

/** The event that the lexicon gives a word: "ASSAULT explosive killed"; null for other words. */
export function eventOf({ lemma, upos }: Token): string | null {
  const predicate = (upos === "VERB" ? VERBS : NOUNS).get(lemma.toLowerCase());
  return predicate === undefined
    ? null
    : [predicate.event, predicate.mode, predicate.measure].filter(Boolean).join(" ");
}
