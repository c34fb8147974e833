/** An incident's claims in; the one armed group that their reports name, for fighters who are only described, out. */

import { sortOf } from "#reference/actors/party-kind.ts";
import type { CaseFile, FiledClaim, SourcedActor } from "./case-file.ts";
import { isAnonymous } from "./party-kind.ts";

/**
 * [clash with Abu Sayyaf gunmen … Six militants died]: the group named in the sentences that tell the incident, else the
 * only one that the reports name at all. Null when they name none or several: then nobody can say which.
 */
export function armedGroupInStory({ claims }: CaseFile): SourcedActor | null {
  const bySentence = onlyParty(claims.flatMap((filed) => groupsIn(filed, true)));
  if (bySentence.count > 0) return bySentence.only;
  const reports = new Map(claims.map((filed) => [filed.doc, filed] as const));
  return onlyParty([...reports.values()].flatMap((filed) => groupsIn(filed, false))).only;
}

function groupsIn({ reading, resolved }: FiledClaim, inSentence: boolean): SourcedActor[] {
  const actors = reading.resolved?.actors;
  if (reading.annotated === null || actors === undefined) return [];
  return reading.annotated.mentions
    .filter(({ sentence }) => !inSentence || sentence === resolved.claim.sentence)
    .flatMap(({ id }) => actors.get(id) ?? [])
    .filter(({ value }) => sortOf(value) === "armed" && !isAnonymous(value));
}

function onlyParty(actors: readonly SourcedActor[]): Readonly<{ count: number; only: SourcedActor | null }> {
  const parties = new Set(actors.map(({ value }) => value.party));
  return { count: parties.size, only: parties.size === 1 ? actors[0]! : null };
}
