/** What linking may know of one violent claim, laid out for comparison. */
import type { Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Ground, Measure, Mode, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";

export type NodeFigure = Readonly<{ measure: Measure; best: number; exactWords: boolean }>;

/** A claim, or several claims of one report already held to be one incident; lists have no order that matters. */
export type LinkNode = Readonly<{
  claims: readonly ValueId[];
  doc: DocumentId;
  /** indices of the sentences, in the report */
  sentences: readonly number[];
  statements: ReadonlySet<string>;
  acting: readonly Actor[];
  suffering: readonly Actor[];
  /** lemmas of targets and victims that are bound to no actor */
  sufferingWords: ReadonlySet<string>;
  days: readonly DateRange[];
  places: readonly Place[];
  modes: ReadonlySet<Mode>;
  events: ReadonlySet<string>;
  figures: readonly NodeFigure[];
  ground: Ground;
  /** true when no claim of it does more than point back ("the attack") */
  refersOnly: boolean;
  toldWith: ReadonlySet<ValueId>;
  published: DateRange | null;
}>;

/** Violent claims that happened, were tried, or are denied: what incidents are made of. */
export function isLinkable({ claim, ground }: ResolvedClaim): boolean {
  if (!VIOLENT_EVENT_TYPES.has(claim.event.value) || ground === "forecast") return false;
  return claim.modality === "actual" || claim.modality === "attempted";
}

/** One node a linkable claim, in reading order. */
export function nodesOf(reading: Reading): LinkNode[] {
  const { annotated, resolved, article } = reading;
  if (annotated === null || resolved === null) return [];
  const mentions = new Map(annotated.mentions.map((mention) => [mention.id, mention] as const));
  const lemma = (mention: Mention) => annotated.tokens[mention.head]!.lemma.toLowerCase();
  return resolved.claims.filter(isLinkable).map((one) => {
    const words = unboundSufferers(one, mentions, lemma);
    return makeNode(one, article.doc, {
      words,
      published: article.publishedAt?.value ?? null,
      statement: statementOf(reading, one),
    });
  });
}

function actorsIn({ actors }: ResolvedClaim, ...roles: readonly Role[]): Actor[] {
  return actors.filter(({ role }) => roles.includes(role)).map(({ value }) => value);
}

function unboundSufferers(
  { claim, actors }: ResolvedClaim,
  mentions: ReadonlyMap<ValueId, Mention>,
  lemma: (mention: Mention) => string,
): string[] {
  const bound = new Set(actors.map(({ mention }) => mention));
  return [...(claim.roles.target ?? []), ...(claim.roles.victim ?? [])]
    .filter((id) => !bound.has(id))
    .flatMap((id) => mentions.get(id) ?? [])
    .map(lemma);
}

/** The sentence without case and punctuation: equal for reprints of one statement. */
function statementOf({ article }: Reading, { claim }: ResolvedClaim): string {
  const words = article.text.slice(claim.evidence.start, claim.evidence.end).toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

type Extra = Readonly<{ words: readonly string[]; published: DateRange | null; statement: string }>;

function makeNode(one: ResolvedClaim, doc: DocumentId, { words, published, statement }: Extra): LinkNode {
  const { claim, place, when, ground } = one;
  const agents = actorsIn(one, "agent");
  return {
    claims: [claim.id],
    doc,
    sentences: [claim.sentence],
    statements: new Set([statement]),
    acting: agents.length > 0 ? agents : actorsIn(one, "instrument").filter(({ kind }) => kind !== "unknown"),
    suffering: actorsIn(one, "target", "victim"),
    sufferingWords: new Set(words),
    days: when === null ? [] : [when.value],
    places: place === null ? [] : [place.value],
    modes: new Set(claim.mode === null ? [] : [claim.mode.value]),
    events: new Set([claim.event.value]),
    figures: claim.figures.flatMap(({ measure, value, partOf }) =>
      value.best === null || partOf !== null ? [] : [{ measure, best: value.best, exactWords: value.best > 3 }],
    ),
    ground,
    refersOnly: claim.refersTo,
    toldWith: new Set(claim.toldWith),
    published,
  };
}

/** The nodes as one: what any of them knows. Ground is current when any is. */
export function mergeNodes(nodes: readonly LinkNode[]): LinkNode {
  const first = nodes[0]!;
  return {
    claims: nodes.flatMap(({ claims }) => claims),
    doc: first.doc,
    sentences: nodes.flatMap(({ sentences }) => sentences),
    statements: new Set(nodes.flatMap(({ statements }) => [...statements])),
    acting: uniqueActors(nodes.flatMap(({ acting }) => acting)),
    suffering: uniqueActors(nodes.flatMap(({ suffering }) => suffering)),
    sufferingWords: new Set(nodes.flatMap(({ sufferingWords }) => [...sufferingWords])),
    days: nodes.flatMap(({ days }) => days),
    places: nodes.flatMap(({ places }) => places),
    modes: new Set(nodes.flatMap(({ modes }) => [...modes])),
    events: new Set(nodes.flatMap(({ events }) => [...events])),
    figures: nodes.flatMap(({ figures }) => figures),
    ground: nodes.some(({ ground }) => ground === "current") ? "current" : "background",
    refersOnly: nodes.every(({ refersOnly }) => refersOnly),
    toldWith: new Set(nodes.flatMap(({ toldWith }) => [...toldWith])),
    published: first.published,
  };
}

function uniqueActors(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.actorId, actor] as const)).values()];
}
