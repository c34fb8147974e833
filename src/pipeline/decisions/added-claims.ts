/** Readings and decisions in, the readings with the claims that persons added out. */
import type { Claim, Figure, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Measure } from "#model/codes.ts";
import type { AddedClaim, AddedFigure, ClaimValue, Decision } from "#model/decision.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import { findQuote, quoteAnchor } from "#text/anchor.ts";
import { valueId } from "#text/ids.ts";
import { sourced } from "#text/sourced.ts";
import { withValue } from "./decided-claims.ts";
import { type Ledger, personOf } from "./ledger.ts";

type Words = Readonly<{ start: number; end: number }>;

export function overlaps(one: Words, other: Words): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Index of the sentence that holds the words; null when none does, or they run over its end. */
export function sentenceAt({ annotated }: Reading, { start, end }: Words): number | null {
  const at = annotated?.sentences.findIndex(({ span }) => span.start <= start && end <= span.end) ?? -1;
  return at < 0 ? null : at;
}

/** @param sentence  index of the sentence that holds the words, which is the evidence */
export function addedClaim(
  { article, annotated }: Reading,
  { trigger, sentence }: Readonly<{ trigger: Words; sentence: number }>,
  told: Readonly<{
    event: EventType;
    values: readonly ClaimValue[];
    figures: readonly Readonly<{ measure: Measure; value: Estimate }>[];
  }>,
): AddedClaim {
  const { doc, text } = article;
  const words = quoteAnchor(text, trigger);
  const evidence = quoteAnchor(text, annotated!.sentences[sentence]!.span);
  const id = valueId("c", { doc, evidence, trigger: words, event: told.event });
  const figures = told.figures.map((figure) => ({ ...figure, words }));
  return { claim: { claim: id, doc, evidence, trigger: words }, event: told.event, values: told.values, figures };
}

/**
 * The claims take the place of those that rules now read in the same words. One whose words are gone is lost, and the ledger tells.
 */
export function withAdded(readings: readonly Reading[], ledger: Ledger): readonly Reading[] {
  const added = ledger.active.flatMap((decision) =>
    decision.act.act === "add" ? { decision, added: decision.act.added } : [],
  );
  if (added.length === 0) return readings;
  const read = new Set<DocumentId>(readings.map(({ article }) => article.doc));
  for (const {
    decision,
    added: { claim },
  } of added) {
    if (!read.has(claim.doc)) ledger.lose(decision, "its report is not in the record");
  }
  return readings.map((reading) =>
    added
      .filter(({ added: { claim } }) => claim.doc === reading.article.doc)
      .reduce((so, { decision, added: one }) => withOne(so, one, decision, ledger), reading),
  );
}

function withOne(reading: Reading, added: AddedClaim, by: Decision, ledger: Ledger): Reading {
  const { resolved, article } = reading;
  const found = findQuote(article.text, added.claim.evidence);
  const moved = found.how === "lost" ? 0 : found.start - added.claim.evidence.start;
  const { start, end } = added.claim.trigger;
  const trigger = { start: start + moved, end: end + moved };
  const sentence = sentenceAt(reading, trigger);
  if (resolved === null || found.how === "lost" || sentence === null) {
    ledger.lose(by, found.how === "lost" ? found.why : "its report is no longer read there");
    return reading;
  }
  if (found.how === "moved")
    ledger.remark(by, "the text of the report changed; the same sentence was found elsewhere in it");
  const others = resolved.claims.filter(({ claim }) => !overlaps(claim.trigger, trigger));
  if (others.length < resolved.claims.length)
    ledger.remark(by, "a rule now reads a claim in these words; the person's stands");
  const claim = resolvedClaim(reading, added, { by, moved, sentence });
  ledger.touch(claim.claim.id, by);
  const claims = [...others, claim].sort((one, other) => one.claim.trigger.start - other.claim.trigger.start);
  return { ...reading, resolved: { ...resolved, claims } };
}

type Placing = Readonly<{ by: Decision; moved: number; sentence: number }>;

function resolvedClaim(
  { article, annotated }: Reading,
  added: AddedClaim,
  { by, moved, sentence }: Placing,
): ResolvedClaim {
  const span = ({ start, end }: Words): Span => ({ doc: article.doc, start: start + moved, end: end + moved });
  const trigger = span(added.claim.trigger);
  const token = annotated!.tokens.findIndex(({ end }) => end > trigger.start);
  const claim: Claim = {
    id: added.claim.claim,
    evidence: annotated!.sentences[sentence]!.span,
    trigger,
    token,
    sentence,
    event: sourced("v", added.event, { spans: [trigger], by: personOf(by) }),
    mode: null,
    polarity: "affirmed",
    modality: "actual",
    ground: "current",
    attribution: [],
    roles: {},
    figures: added.figures.map((figure) => figureOf(figure, span(figure.words), by)),
    characterisation: null,
    refersTo: false,
    relations: [],
    toldWith: [],
    by: personOf(by),
  };
  const decisions: readonly ValueId[] = [by.id];
  const bare: ResolvedClaim = {
    claim,
    actors: [],
    speaker: null,
    place: null,
    when: null,
    ground: "current",
    review: "confirmed",
    decisions,
  };
  return added.values.reduce((so, value) => withValue(so, value, by), bare);
}

function figureOf({ measure, value }: AddedFigure, words: Span, by: Decision): Figure {
  return {
    ...sourced("f", value, { spans: [words], by: personOf(by) }),
    measure,
    of: null,
    status: "unknown",
    hedge: value.high === null ? "at-least" : value.low === value.high ? "exact" : "about",
    cumulative: false,
    partOf: null,
  };
}
