/** Claims and figures to anchors in their words, and anchors back to the claims that are now read there. */
import type { Figure, ResolvedClaim } from "#model/claim.ts";
import type { ClaimAnchor, FigureAnchor, IncidentAnchor } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";
import { findQuote, quoteAnchor } from "#text/anchor.ts";

/** `shift`: by how many characters the text moved; `remark`: what a person should know of how it was found. */
export type FoundClaim =
  | Readonly<{ found: true; reading: Reading; resolved: ResolvedClaim; shift: number; remark: string | null }>
  | Readonly<{ found: false; reportGone: boolean; why: string }>;
export type ClaimFinder = (anchor: ClaimAnchor) => FoundClaim;

export function anchorClaim({ article }: Reading, { claim }: ResolvedClaim): ClaimAnchor {
  return {
    claim: claim.id,
    doc: article.doc,
    evidence: quoteAnchor(article.text, claim.evidence),
    trigger: quoteAnchor(article.text, claim.trigger),
  };
}

export function anchorFigure({ article }: Reading, { measure, provenance }: Figure): FigureAnchor {
  return { measure, words: quoteAnchor(article.text, provenance.spans[0]!) };
}

/** @param readings  those that hold the claims of the incident */
export function anchorIncident({ id, title, claims }: Incident, readings: readonly Reading[]): IncidentAnchor {
  const anchors = readings.flatMap((reading) =>
    (reading.resolved?.claims ?? []).map((resolved) => [resolved.claim.id, { reading, resolved }] as const),
  );
  const known = new Map<ValueId, { reading: Reading; resolved: ResolvedClaim }>(anchors);
  const told = claims.flatMap((claim) => known.get(claim) ?? []);
  return { incident: id, title, claims: told.map(({ reading, resolved }) => anchorClaim(reading, resolved)) };
}

/** By the words alone: ids change with every version of a rule. */
export function makeClaimFinder(readings: readonly Reading[]): ClaimFinder {
  const byDoc = new Map<DocumentId, Reading>(readings.map((reading) => [reading.article.doc, reading]));
  return (anchor) => {
    const reading = byDoc.get(anchor.doc);
    if (reading === undefined) return { found: false, reportGone: true, why: "its report is not in the record" };
    if (reading.resolved === null) return { found: false, reportGone: false, why: "its report is no longer read" };
    return findIn(reading, reading.resolved.claims, anchor);
  };
}

function findIn(reading: Reading, claims: readonly ResolvedClaim[], { evidence, trigger }: ClaimAnchor): FoundClaim {
  const sentence = findQuote(reading.article.text, evidence);
  if (sentence.how === "lost") return { found: false, reportGone: false, why: sentence.why };
  const shift = sentence.start - evidence.start;
  const words = { start: trigger.start + shift, end: trigger.end + shift };
  const moved =
    sentence.how === "moved" ? "the text of the report changed; the same sentence was found elsewhere in it" : null;
  const exact = claims.find(({ claim }) => claim.trigger.start === words.start && claim.trigger.end === words.end);
  if (exact !== undefined) return { found: true, reading, resolved: exact, shift, remark: moved };
  // "were shot dead" where "shot dead" was read: the same words, not like ones
  const [near, ...more] = claims.filter(({ claim }) => overlaps(claim.trigger, words));
  if (near === undefined || more.length > 0)
    return { found: false, reportGone: false, why: "no claim is read in its words any more" };
  const remark = moved ?? "the claim is now read in some more or fewer of its words";
  return { found: true, reading, resolved: near, shift, remark };
}

function overlaps(span: Span, { start, end }: Readonly<{ start: number; end: number }>): boolean {
  return span.start < end && start < span.end;
}

/** The figure of the claim that has these words; null when none has. */
export function findFigure(
  { resolved, reading, shift }: Readonly<{ resolved: ResolvedClaim; reading: Reading; shift: number }>,
  { measure, words }: FigureAnchor,
): Figure | null {
  const at = (figure: Figure) => {
    const { start, end } = figure.provenance.spans[0]!;
    return start === words.start + shift && reading.article.text.slice(start, end) === words.exact;
  };
  return resolved.claim.figures.find((figure) => figure.measure === measure && at(figure)) ?? null;
}
