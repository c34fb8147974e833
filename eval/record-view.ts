/** A case record in, the few things that the scorers compare out: flat, by words, easy to write by hand in a test. */
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Ground, Hedge, Measure, Modality, Mode, Polarity } from "#model/codes.ts";
import type { Account, AccountFigure, ContradictionKind, CountedSide, Incident } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { Actor, DateRange, Estimate, Place } from "#model/world.ts";

/** `evidence` and `trigger` are quotes; `speaker` is a label to match by pattern, `outlet` when the outlet speaks. */
export type ClaimView = Readonly<{
  id: string;
  report: string;
  evidence: string;
  trigger: string;
  event: EventType;
  mode: Mode | null;
  polarity: Polarity;
  modality: Modality;
  ground: Ground;
  speaker: string;
  characterisation: string | null;
  when: DateRange | null;
  place: Place | null;
  producer: string;
}>;

export type FigureView = Readonly<{
  measure: Measure;
  estimate: Estimate;
  hedge: Hedge | null;
  of: CountedSide;
  ofText: string | null;
  speaker: string;
  origin: string;
  evidence: string;
  words: string;
}>;

export type CountView = Readonly<{ measure: Measure; of: CountedSide; estimate: Estimate; origins: number }>;

export type ContradictionView = Readonly<{ kind: ContradictionKind; about: Measure | null; values: readonly string[] }>;

export type IncidentView = Readonly<{
  title: string;
  ground: "current" | "background";
  event: EventType;
  modes: readonly Mode[];
  when: DateRange | null;
  place: Place | null;
  /** side A and side B as labels to match by pattern, null where there is none */
  sides: readonly [string | null, string | null];
  counts: readonly CountView[];
  figures: readonly FigureView[];
  victims: readonly Readonly<{ speaker: string; words: string }>[];
  characterisations: readonly string[];
  contradictions: readonly ContradictionView[];
  context: readonly Readonly<{ relation: ContextRelation; claim: ClaimView }>[];
  claims: readonly ClaimView[];
  reports: readonly string[];
}>;

export type RecordView = Readonly<{ claims: readonly ClaimView[]; incidents: readonly IncidentView[] }>;

/** What a quote is compared as: straight quotes, single spaces. */
export function plain(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

type Index = Readonly<{
  quote: (span: Span) => string;
  claims: ReadonlyMap<ValueId, ClaimView>;
  hedges: ReadonlyMap<ValueId, Hedge>;
}>;

export function viewRecord(record: CaseRecord): RecordView {
  const index = indexOf(record.readings);
  return {
    claims: [...index.claims.values()],
    incidents: record.incidents.map((incident) => viewIncident(incident, index, record.readings)),
  };
}

/** A label that patterns are tried on: id, name and party of the actor, and the words. */
export function actorLabel(actor: Actor | null, words: string): string {
  return actor === null ? words : `${actor.actorId} ${actor.name} ${actor.party} ${words}`;
}

function indexOf(readings: readonly Reading[]): Index {
  const texts = new Map(readings.map((reading) => [reading.article.doc, reading.article.text]));
  const quote = (span: Span): string => plain((texts.get(span.doc) ?? "").slice(span.start, span.end));
  const resolved = readings.flatMap((reading) =>
    (reading.resolved?.claims ?? []).map((claim) => ({ claim, report: reading.report.file ?? reading.report.id })),
  );
  return {
    quote,
    claims: new Map(resolved.map(({ claim, report }) => [claim.claim.id, viewClaim(claim, report, quote)])),
    hedges: new Map(
      resolved.flatMap(({ claim }) => claim.claim.figures.map((figure) => [figure.id, figure.hedge] as const)),
    ),
  };
}

function viewClaim(resolved: ResolvedClaim, report: string, quote: (span: Span) => string): ClaimView {
  const { claim } = resolved;
  return {
    id: claim.id,
    report,
    evidence: quote(claim.evidence),
    trigger: quote(claim.trigger),
    event: claim.event.value,
    mode: claim.mode?.value ?? null,
    polarity: claim.polarity,
    modality: claim.modality,
    ground: resolved.ground,
    speaker: resolved.speaker === null ? "outlet" : actorLabel(resolved.speaker.value, resolved.speaker.text),
    characterisation: claim.characterisation?.value ?? null,
    when: resolved.when?.value ?? null,
    place: resolved.place?.value ?? null,
    producer: claim.by.id,
  };
}

function viewIncident(incident: Incident, index: Index, readings: readonly Reading[]): IncidentView {
  const claims = incident.claims.flatMap((id) => index.claims.get(id) ?? []);
  const files = new Map(readings.map((reading) => [reading.report.id, reading.report.file ?? reading.report.id]));
  return {
    title: incident.title,
    ground: incident.ground,
    event: incident.event.chosen.value,
    modes: modesOf(claims),
    when: incident.when?.chosen.value ?? null,
    place: incident.place?.chosen.value ?? null,
    sides: [sideLabel(incident.sideA?.chosen), sideLabel(incident.sideB?.chosen)],
    counts: incident.counts.map(({ measure, of, estimate }) => ({
      measure,
      of,
      estimate: estimate.chosen.value,
      origins: estimate.origins,
    })),
    figures: incident.accounts.flatMap((account) =>
      account.figures.map((figure) => viewFigure(account, figure, index)),
    ),
    victims: incident.accounts.flatMap((account) =>
      account.victims.map((span) => ({ speaker: speakerOf(account), words: index.quote(span) })),
    ),
    characterisations: incident.accounts.flatMap((account) => account.characterisations.map((said) => said.value)),
    contradictions: incident.contradictions.map(({ kind, about, values }) => ({
      kind,
      about,
      values: values.map((each) => `${each.value} [${each.speakers.join("; ")}]`),
    })),
    context: incident.context.flatMap(({ claim, relation }) => {
      const view = index.claims.get(claim);
      return view === undefined ? [] : [{ relation, claim: view }];
    }),
    claims,
    reports: incident.docs.flatMap((doc) => files.get(doc) ?? []),
  };
}

function viewFigure(account: Account, figure: AccountFigure, index: Index): FigureView {
  return {
    measure: figure.measure,
    estimate: figure.estimate,
    hedge: index.hedges.get(figure.figure) ?? null,
    of: figure.of,
    ofText: figure.ofText,
    speaker: speakerOf(account),
    origin: account.origin,
    evidence: index.claims.get(figure.claim)?.evidence ?? index.quote(figure.words),
    words: index.quote(figure.words),
  };
}

function speakerOf(account: Account): string {
  return account.speaker === null ? "outlet" : actorLabel(account.speaker.value, account.speakerText);
}

function sideLabel(side: Sourced<Actor> | undefined): string | null {
  return side === undefined ? null : actorLabel(side.value, "");
}

/** Modes of an incident's claims, the most frequent first; in reading order when equal. */
function modesOf(claims: readonly ClaimView[]): readonly Mode[] {
  const groups = Map.groupBy(
    claims.flatMap((claim) => claim.mode ?? []),
    (mode) => mode,
  );
  return [...groups].sort(([, left], [, right]) => right.length - left.length).map(([mode]) => mode);
}
