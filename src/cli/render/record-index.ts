/** A record -> look-up of its claims and reports by id, as the pages need it. */
import type { ResolvedClaim } from "#model/claim.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import { publisherOf } from "#model/report.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";

export type RecordIndex = Readonly<{
  claims: ReadonlyMap<ValueId, ResolvedClaim>;
  readings: ReadonlyMap<DocumentId, Reading>;
}>;

export function indexRecord({ readings }: Pick<CaseRecord, "readings">): RecordIndex {
  return {
    claims: new Map(
      readings.flatMap(({ resolved }) => resolved?.claims ?? []).map((resolved) => [resolved.claim.id, resolved]),
    ),
    readings: new Map(readings.map((reading) => [reading.report.id, reading])),
  };
}

/** What is told as possible, planned or to come: shown apart, never counted. */
export function isOnlyPossible({ claim, ground }: ResolvedClaim): boolean {
  if (claim.modality === "possible" || claim.modality === "planned" || ground === "forecast") return true;
  return claim.modality === "attempted" && VIOLENT_EVENT_TYPES.has(claim.event.value);
}

/** Who speaks where nobody is quoted. */
export const OUTLET_ITSELF = "the report itself";

/** `publisherOf` by the report's id; the id itself of a report that the record does not hold. */
export function publisherIn({ readings }: RecordIndex): (doc: DocumentId) => string {
  return (doc) => {
    const reading = readings.get(doc);
    return reading === undefined ? doc : publisherOf(reading);
  };
}

/** The innermost speaker in the report's words; the outlet when it speaks itself. */
export function speakerOf(resolved: ResolvedClaim, index: RecordIndex): string {
  if (resolved.speaker !== null) return resolved.speaker.text;
  const reading = index.readings.get(resolved.claim.evidence.doc);
  return reading?.report.outlet ?? reading?.article.outlet ?? OUTLET_ITSELF;
}

/** Identity of a sentence, to show it once. */
export function spanKey({ doc, start, end }: Span): string {
  return `${doc}:${start}:${end}`;
}
