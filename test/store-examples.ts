/** Small reports, readings and incidents, built by hand for the tests of the store. */
import type { Attribution, Mention } from "#model/annotated.ts";
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { Decision } from "#model/decision.ts";
import type { Incident, Judgement, Reconciled, ReviewState } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { RawReport, Report } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { DocumentId, Span, ValueId } from "#model/span.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { type LinkChanges, type LinkedReport, NO_LINK_CHANGES } from "#store/link-rows.ts";
import type { Store } from "#store/store.ts";
import { documentId, sha256Hex, valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";

const BY = rule("test/by-hand");

/** A clock that moves one second a look, from the first of March 2020. */
export function makeClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2020, 2, 1) + 1000 * seconds++).toISOString();
}

export function rawReport(text: string, said: Partial<Report> = {}): RawReport {
  const bytes = new TextEncoder().encode(text);
  const report: Report = {
    id: documentId(bytes),
    file: "report.txt",
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    retrievedAt: "2020-03-01T00:00:00.000Z",
    mediaType: "text/plain",
    charset: null,
    bytes: bytes.length,
    ...said,
  };
  return { report, bytes };
}

export function sha256Of({ bytes }: RawReport): string {
  return sha256Hex(bytes);
}

const ARMY: Actor = { actorId: "said:army", name: "the army", kind: "state-forces", party: "said:army", country: "SY" };
const REBELS: Actor = {
  actorId: "said:rebels",
  name: "Northern Front",
  kind: "rebel",
  party: "said:rebels",
  country: null,
};
const TOWN: Place = {
  placeId: "geonames:1",
  name: "Khushām",
  country: "SY",
  admin1: "Deir ez-Zor",
  admin2: null,
  lat: 35.3,
  lon: 40.3,
  precision: "near",
};

function value<T>(kind: string, of: T, span: Span): Sourced<T> {
  return sourced(kind, of, { spans: [span], by: BY });
}

export function day(iso: string): DateRange {
  return { earliest: iso, latest: iso, edtf: iso };
}

/** A reading of `The army killed five people.` or whatever the report says: one mention, one attribution, one claim. */
export function readingOf({ report, bytes }: RawReport, when = "2020-02-29"): Reading {
  const text = new TextDecoder().decode(bytes);
  const span: Span = { doc: report.id, start: 0, end: Math.max(1, text.length) };
  const mention: Mention = {
    ...value("m", "army", span),
    kind: "armed-group",
    head: 1,
    first: 0,
    end: 2,
    sentence: 0,
    chain: null,
  };
  const attribution: Attribution = {
    ...value("a", "asserts" as const, span),
    source: mention.id,
    sourceSpans: [span],
    cue: [span],
    content: [span],
    within: null,
  };
  const claim = claimOf(span, mention, attribution);
  const article = { doc: report.id, title: report.title, outlet: report.outlet, url: report.url, text, language: "en" };
  const actor = value("s", ARMY, span);
  const range = value("d", day(when), span);
  const resolved: ResolvedClaim = {
    claim,
    actors: [{ ...actor, role: "agent", mention: mention.id }],
    speaker: { ...actor, text: "the army" },
    place: value("p", TOWN, span),
    when: range,
    ground: "current",
  };
  return {
    report,
    article: {
      ...article,
      readable: true,
      blocks: [{ span, kind: "paragraph", repeats: null }],
      toRaw: [[0, text.length, 0, bytes.length]],
      publishedAt: null,
      notes: [],
    },
    annotated: {
      article: { ...article, readable: true, blocks: [], toRaw: [], publishedAt: null, notes: [] },
      sentences: [{ span, first: 0, end: 2, block: 0 }],
      tokens: [{ start: 0, end: 3, form: "The", lemma: "the", upos: "DET", tag: "DT", head: 1, deprel: "det" }],
      mentions: [mention],
      attributions: [attribution],
      notes: [],
      reader: BY,
    },
    resolved: {
      actors: new Map([[mention.id, actor]]),
      places: new Map([[mention.id, value("p", TOWN, span)]]),
      dates: new Map([[mention.id, { type: "DATE" as const, timex: when, range }]]),
      claims: [resolved],
    },
    notes: [{ rule: "test/by-hand", severity: "info", reason: "made for a test", span: null }],
  };
}

function claimOf(span: Span, mention: Mention, attribution: Attribution): Claim {
  return {
    id: valueId("c", { span }),
    evidence: span,
    trigger: span,
    token: 0,
    sentence: 0,
    event: value("v", "ASSAULT" as const, span),
    mode: null,
    polarity: "affirmed",
    modality: "actual",
    ground: "current",
    attribution: [attribution.id],
    roles: { agent: [mention.id] },
    figures: [],
    characterisation: null,
    refersTo: false,
    toldWith: [],
    relations: [],
    by: BY,
  };
}

/** A rejection of the claim of a reading made here. */
export function decisionOf({ article, resolved }: Reading, who = "A. Reader"): Decision {
  const { claim } = resolved!.claims[0]!;
  const words = { start: 0, end: article.text.length, exact: article.text, prefix: "", suffix: "" };
  const anchor = { claim: claim.id, doc: article.doc, evidence: words, trigger: words };
  const said = {
    at: "2020-03-02T00:00:00.000Z",
    who,
    why: null,
    act: { act: "reject", of: { on: "claim", claim: anchor } },
  } as const;
  return { id: valueId("dec", said), ...said };
}

/** A report that was kept and not read. */
export function unreadOf(raw: RawReport): Reading {
  const reading = readingOf(raw);
  return { ...reading, article: { ...reading.article, readable: false }, annotated: null, resolved: null };
}

export type IncidentSketch = Readonly<{
  name: string;
  days?: readonly string[];
  place?: Partial<Place>;
  sides?: readonly Partial<Actor>[];
  killed?: readonly number[];
  ground?: "current" | "background";
  claims?: readonly ValueId[];
  docs?: readonly DocumentId[];
  review?: ReviewState;
}>;

const NOWHERE: Span = { doc: "doc_0000000000000000", start: 0, end: 1 };

function reconciled<T>(kind: string, values: readonly T[]): Reconciled<T> | null {
  const [chosen, ...others] = values.map((one) => value(kind, one, NOWHERE));
  if (chosen === undefined) return null;
  return { chosen, others, agreement: others.length > 0 ? "conflicting" : "single", origins: 1, policy: "range@1" };
}

/** The id is made of the name alone, so that a changed sketch of the same name is a new version of the same incident. */
export function incidentOf(sketch: IncidentSketch): Incident {
  const {
    name,
    days = [],
    place,
    sides = [{}, REBELS],
    killed = [],
    ground = "current",
    claims = [],
    docs = [],
    review = "suggested",
  } = sketch;
  const [sideA, sideB] = sides.map((side) => reconciled("s", [{ ...ARMY, ...side }]));
  return {
    id: valueId("i", name),
    title: name,
    ground,
    event: reconciled("v", ["ASSAULT" as const])!,
    sideA: sideA ?? null,
    sideB: sideB ?? null,
    when: reconciled("d", days.map(day)),
    place: place === undefined ? null : reconciled("p", [{ ...TOWN, ...place }]),
    counts: killed.map((best, index) => ({
      measure: "killed",
      of: index === 0 ? "side-a" : "side-b",
      estimate: reconciled("f", [{ low: best, best, high: null }])!,
      figures: [],
    })),
    accounts: [],
    origins: [],
    copies: [],
    contradictions: [],
    context: [],
    claims,
    docs,
    review: { state: review, decision: null },
    grade: { ...reconciled("g", ["weak" as const])!, reason: "made for a test" },
    decisions: [],
  };
}

export function judgementOf(left: ValueId, right: ValueId): Judgement {
  return {
    ...value("j", "same" as const, NOWHERE),
    id: valueId("j", { left, right }),
    left,
    right,
    features: { day: 1 },
  };
}

/** A whole record in place of what is there. */
export async function storeWhole(store: Store, given: Partial<LinkChanges>): Promise<"stored" | "stale"> {
  const { links } = await store.linkState();
  return store.storeLinks({ ...NO_LINK_CHANGES, links, producers: "linker@1", ...given });
}

/** A story with an id of its own, in the cluster and component that is called after it or another. */
export function storyRow(id: number, doc: DocumentId, claims: readonly ValueId[], cluster = id): StoryRow {
  return { id, doc, ordinal: id, claims, keys: [2 * id, 1000], component: cluster, cluster, node: "{}", words: "[]" };
}

type StoryRow = LinkChanges["stories"][number];

export function linkedReport(doc: DocumentId): LinkedReport {
  const voice = { id: `report:${doc}`, name: doc };
  const none = { published: null, outlet: null, credits: null };
  return { doc, ...none, voice, voiceKey: doc, signature: new Uint8Array([1, 2, 3, 4]) };
}
