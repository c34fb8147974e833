/** Everything known of one incident's claims, gathered once for all policies. */
import type { Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Cluster } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { saidDay } from "./said-day.ts";
import type { VoiceOf } from "./voices.ts";

export type SourcedActor = Sourced<Actor>;

/** How two parties stand to each other in the registry; symmetric. */
export type RelateParties = (left: Actor, right: Actor) => "same" | "allied" | "opposed" | "unknown";

/**
 * A claim with its report. `origin` is the id of who is behind it, `originName` the name: see `makeVoiceOf`. Ten outlets that quote
 * one monitor are one origin. `published` is the report's first possible day, null when unknown; `known` the day of which it tells
 * what was known: that of the saying, where it is told and not later.
 */
export type FiledClaim = Readonly<{
  resolved: ResolvedClaim;
  doc: DocumentId;
  reading: Reading;
  origin: string;
  originName: string;
  published: string | null;
  known: string | null;
  mention: (id: ValueId) => Mention | undefined;
}>;

/** `context`: the claims on the incident's timeline, in its order. */
export type CaseFile = Readonly<{
  cluster: Cluster;
  claims: readonly FiledClaim[];
  context: readonly FiledClaim[];
  relate: RelateParties;
}>;

type Indexed = Readonly<{ filed: FiledClaim }>;

/** All resolved claims by id; made once for all incidents. */
export function fileClaims(readings: readonly Reading[], voiceOf: VoiceOf): ReadonlyMap<ValueId, FiledClaim> {
  const index = new Map<ValueId, FiledClaim>();
  for (const reading of readings) {
    const mentions = new Map(reading.annotated?.mentions.map((mention) => [mention.id, mention] as const));
    const published = reading.article.publishedAt?.value.earliest ?? null;
    for (const resolved of reading.resolved?.claims ?? []) {
      const voice = voiceOf(reading, resolved);
      const filed: Indexed["filed"] = {
        resolved,
        doc: reading.article.doc,
        reading,
        origin: voice.id,
        originName: voice.name,
        published,
        known: knownOn(published, saidDay(reading, resolved)),
        mention: (id) => mentions.get(id),
      };
      index.set(resolved.claim.id, filed);
    }
  }
  return index;
}

function knownOn(published: string | null, said: string | null): string | null {
  return said !== null && published !== null && said < published ? said : published;
}

export function makeCaseFile(
  cluster: Cluster,
  index: ReadonlyMap<ValueId, FiledClaim>,
  relate: RelateParties,
): CaseFile {
  const filed = (id: ValueId) => index.get(id) ?? [];
  return {
    cluster,
    claims: cluster.claims.flatMap(filed),
    context: cluster.context.flatMap(({ claim }) => filed(claim)),
    relate,
  };
}

/** A claim that says it happened. */
export function isAffirmed({ resolved }: FiledClaim): boolean {
  return resolved.claim.polarity === "affirmed" && resolved.claim.modality === "actual";
}

/** The quoted words, on one line. */
export function quote({ reading }: FiledClaim, { start, end }: Span): string {
  return reading.article.text.slice(start, end).replace(/\s+/g, " ");
}
