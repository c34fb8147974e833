/** Small filed claims for the tests of this folder, made by hand: no model, no text beyond one sentence. */
import type { Mention } from "#model/annotated.ts";
import type { Claim, Figure, ResolvedClaim } from "#model/claim.ts";
import type { EventType, Measure, VictimStatus } from "#model/codes.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, ActorKind, DateRange, Estimate, Place } from "#model/world.ts";
import { dayRange } from "#text/calendar.ts";
import { documentId, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { CaseFile, FiledClaim, RelateParties } from "./case-file.ts";

const BY = rule("test/by-hand");

export function actor(actorId: string, kind: ActorKind = "rebel", party = actorId): Actor {
  return { actorId, name: actorId, kind, party, country: null };
}

export type Told = Readonly<{
  speaker?: Actor;
  outlet?: string;
  published?: string;
  agent?: Actor;
  victim?: Actor;
  day?: string;
  killed?: Partial<Estimate> & Pick<Estimate, "low">;
  measure?: Measure;
  status?: VictimStatus;
  hedge?: Figure["hedge"];
  cumulative?: boolean;
  denied?: boolean;
  named?: string;
  place?: Place;
  /** the sentence; nothing that means anything when absent */
  words?: string;
  /** the words of the victims, or of what was hit */
  victims?: string;
  /** what these are; people when absent */
  kind?: Mention["kind"];
  /** an assault when absent */
  event?: EventType;
  /** the trigger points back to a deed told before */
  refersTo?: boolean;
  /** an accusation of the agent, by the speaker: on the incident's timeline, and no claim of it */
  accused?: boolean;
}>;

/** Where the words of a told sentence give the number. */
const NUMBER_WORD = /\d+|\b(?:two|eleven)\b/i;

const VICTIM: ValueId = "m_victim";
const DOER: ValueId = "m_doer";

function figureOf(
  { killed, measure = "killed", status = "unknown", hedge = "exact", cumulative = false }: Told,
  reading: Reading,
): Figure[] {
  if (killed === undefined) return [];
  const value: Estimate = {
    low: killed.low,
    best: killed.best === undefined ? killed.low : killed.best,
    high: killed.high === undefined ? killed.low : killed.high,
  };
  const at = Math.max(0, reading.article.text.search(NUMBER_WORD));
  const span = { doc: reading.article.doc, start: at, end: at + 1 };
  return [
    { ...sourced("f", value, { spans: [span], by: BY }), measure, of: VICTIM, status, hedge, cumulative, partOf: null },
  ];
}

function readingOf(told: Told, text: string): Reading {
  const doc = documentId(new TextEncoder().encode(text));
  const range: DateRange | null = told.published === undefined ? null : dayRange(told.published);
  const publishedAt = range === null ? null : sourced("d", range, { spans: [], by: BY });
  const article = {
    doc,
    title: null,
    outlet: told.outlet ?? null,
    url: null,
    text,
    language: "en",
    readable: true,
    blocks: [],
    toRaw: [],
    publishedAt,
    notes: [],
  };
  const report = {
    id: doc,
    file: null,
    url: null,
    outlet: told.outlet ?? null,
    title: null,
    publishedAt: told.published ?? null,
    retrievedAt: "2026-01-01T00:00:00Z",
    mediaType: "text/plain",
    charset: null,
    bytes: text.length,
  };
  return { report, article, annotated: null, resolved: null, notes: [] };
}

function claimOf(told: Told, reading: Reading, number: number): Claim {
  const span = { doc: reading.article.doc, start: 0, end: 1 };
  return {
    id: valueId("c", { number, told: JSON.stringify(told) }),
    evidence: { ...span, end: reading.article.text.length },
    trigger: { ...span, end: told.accused ? reading.article.text.length : 1 },
    token: 0,
    sentence: number,
    event: sourced("v", told.accused ? "ACCUSE" : (told.event ?? "ASSAULT"), { spans: [span], by: BY }),
    mode: null,
    polarity: told.denied ? "negated" : "affirmed",
    modality: "actual",
    ground: "current",
    attribution: [],
    roles: {
      victim: [VICTIM],
      ...(told.agent === undefined || told.accused ? {} : { agent: [DOER] }),
      ...(told.day === undefined ? {} : { date: ["m_date"] }),
      ...(told.place === undefined ? {} : { place: ["m_place"] }),
    },
    figures: figureOf(told, reading),
    characterisation: told.named === undefined ? null : sourced("v", told.named, { spans: [span], by: BY }),
    refersTo: told.refersTo ?? false,
    relations: [],
    toldWith: [],
    by: BY,
  };
}

/** One claim as told, in a report of its own. */
export function filed(told: Told, number = 0): FiledClaim {
  const reading = readingOf(told, told.words ?? `report ${number} ${JSON.stringify(told)}`);
  const claim = claimOf(told, reading, number);
  const bind = (one: Actor, role: "agent" | "victim" | "target") => ({
    ...sourced("s", one, { spans: [claim.trigger], by: BY }),
    role,
    mention: role === "victim" ? VICTIM : DOER,
  });
  const resolved: ResolvedClaim = {
    claim,
    actors: [
      ...(told.agent ? [bind(told.agent, told.accused ? "target" : "agent")] : []),
      ...(told.victim ? [bind(told.victim, "victim")] : []),
    ],
    speaker: told.speaker
      ? { ...sourced("s", told.speaker, { spans: [claim.trigger], by: BY }), text: told.speaker.name }
      : null,
    place: told.place === undefined ? null : sourced("p", told.place, { spans: [claim.trigger], by: BY }),
    when: told.day === undefined ? null : sourced("d", dayRange(told.day), { spans: [claim.trigger], by: BY }),
    ground: "current",
  };
  const origin = told.speaker?.party ?? `outlet:${told.outlet ?? number}`;
  return {
    resolved,
    doc: reading.article.doc,
    reading,
    origin,
    originName: told.speaker?.name ?? told.outlet ?? String(number),
    published: told.published ?? null,
    known: told.published ?? null,
    mention: (id) =>
      id === VICTIM && told.victims !== undefined ? mentionOf(told.victims, told.kind ?? "people", claim) : undefined,
  };
}

function mentionOf(words: string, kind: Mention["kind"], { evidence }: Claim): Mention {
  const made = sourced("m", words, { spans: [evidence], by: BY });
  return { ...made, id: VICTIM, kind, head: 0, first: 0, end: 1, sentence: 0, chain: null };
}

const UNRELATED: RelateParties = (left, right) => (left.party === right.party ? "same" : "unknown");

/** An incident of the claims as told; accusations stand on its timeline. */
export function caseFile(...told: readonly Told[]): CaseFile {
  const all = told.map((one, number) => ({ one, claim: filed(one, number) }));
  const claims = all.filter(({ one }) => !one.accused).map(({ claim }) => claim);
  const context = all.filter(({ one }) => one.accused).map(({ claim }) => claim);
  return {
    cluster: {
      claims: claims.map(({ resolved }) => resolved.claim.id),
      context: context.map(({ resolved }) => ({ claim: resolved.claim.id, relation: "response" })),
    },
    claims,
    context,
    relate: UNRELATED,
  };
}
