/** A reading in, the few things of its claims that the scorer compares out: flat, easy to write by hand in a test. */
import type { Annotated } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { EventType, Ground, Hedge, Measure, Modality, Polarity, Role } from "#model/codes.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import { actorLabel } from "./record-view.ts";

/** Half-open, in UTF-16 code units. */
export type Words = Readonly<{ start: number; end: number }>;

/** `of` is a label to match by pattern, null when nobody is named; `whole` the figure that includes this one. */
export type SeenFigure = Readonly<{
  measure: Measure;
  estimate: Estimate;
  hedge: Hedge;
  of: string | null;
  whole: Estimate | null;
  words: Words;
}>;

/** `speaker`, `agents` and `victims` are labels to match by pattern; `victims` holds targets too. */
export type SeenClaim = Readonly<{
  id: string;
  trigger: Words;
  event: EventType;
  polarity: Polarity;
  modality: Modality;
  ground: Ground;
  speaker: string;
  agents: readonly string[];
  victims: readonly string[];
  figures: readonly SeenFigure[];
  toldWith: readonly string[];
  producer: string;
}>;

export type SeenPassage = Readonly<{ text: string; claims: readonly SeenClaim[] }>;

type LabelOf = (mention: ValueId) => string;

/** A text that was not read has no claims. */
export function viewClaims({ article, annotated, resolved }: Reading): SeenPassage {
  if (annotated === null || resolved === null) return { text: article.text, claims: [] };
  return {
    text: article.text,
    claims: resolved.claims.map((claim) => viewClaim(claim, labelsOf(annotated, resolved.claims))),
  };
}

/** A mention's own words, those of the first mention of the same, and the actors that claims bind it to. */
function labelsOf(annotated: Annotated, claims: readonly ResolvedClaim[]): LabelOf {
  const mentions = new Map(annotated.mentions.map((mention) => [mention.id, mention] as const));
  const actors = new Map(claims.flatMap((claim) => claim.actors.map((actor) => [actor.mention, actor.value] as const)));
  return (id) => {
    const mention = mentions.get(id);
    if (mention === undefined) return "";
    const first = mention.chain === null ? undefined : mentions.get(mention.chain);
    const words = first === undefined || first === mention ? mention.value : `${mention.value} ${first.value}`;
    return actorLabel(actors.get(id) ?? null, words);
  };
}

function viewClaim({ claim, speaker, ground }: ResolvedClaim, labelOf: LabelOf): SeenClaim {
  const named = (...roles: readonly Role[]): string[] =>
    [...new Set(roles.flatMap((role) => claim.roles[role] ?? []))].map(labelOf);
  const figures = new Map(claim.figures.map((figure) => [figure.id, figure] as const));
  return {
    id: claim.id,
    trigger: claim.trigger,
    event: claim.event.value,
    polarity: claim.polarity,
    modality: claim.modality,
    ground,
    speaker: speaker === null ? "outlet" : actorLabel(speaker.value, speaker.text),
    agents: named("agent"),
    victims: named("target", "victim"),
    figures: claim.figures.map((figure) => ({
      measure: figure.measure,
      estimate: figure.value,
      hedge: figure.hedge,
      of: figure.of === null ? null : labelOf(figure.of),
      whole: figure.partOf === null ? null : (figures.get(figure.partOf)?.value ?? null),
      words: figure.provenance.spans[0]!,
    })),
    toldWith: claim.toldWith,
    producer: claim.by.id,
  };
}
