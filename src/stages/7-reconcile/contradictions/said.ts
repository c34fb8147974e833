/** Values with who says them in, a contradiction out. */
import type { Measure } from "#model/codes.ts";
import type { Contradiction, ContradictionKind } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { FiledClaim } from "../case-file.ts";

/** A claim and the words in it that say the value; `speaker` where another than the claim's says it. */
export type Said = Readonly<{ filed: FiledClaim; span: Span; speaker?: string }>;

function speakerOf({ filed: { resolved, reading }, speaker }: Said): string {
  return speaker ?? resolved.speaker?.text ?? reading.article.outlet ?? "the report";
}

function toldValue(value: string, said: readonly Said[]): Contradiction["values"][number] {
  return {
    value,
    claims: [...new Set(said.map(({ filed }) => filed.resolved.claim.id))],
    spans: said.map(({ span }) => span),
    speakers: [...new Set(said.map(speakerOf))],
  };
}

/** None when fewer than two values are left: one value contradicts nothing. */
export function contradiction(
  kind: ContradictionKind,
  groups: ReadonlyMap<string, readonly Said[]>,
  { reason, about = null }: Readonly<{ reason: string; about?: Measure | null }>,
): Contradiction[] {
  if (groups.size < 2) return [];
  return [{ kind, about, values: [...groups].map(([value, said]) => toldValue(value, said)), reason }];
}

/** True when two of the groups have speakers of different parties: nobody contradicts himself by telling two things. */
export function fromSeveralOrigins(groups: readonly (readonly Said[])[]): boolean {
  const origins = groups.map((group) => new Set(group.map(({ filed }) => filed.origin)));
  return origins.some((one, at) => origins.slice(at + 1).some((other) => one.size > 1 || !other.isSubsetOf(one)));
}
