/** Readings and records -> the JSON contract `crosscheck.reading/1` and `crosscheck.record/1` (docs/formats.md). */
import type { Annotated, Attribution, Mention } from "#model/annotated.ts";
import type { Resolved } from "#model/claim.ts";
import type { CopyGroup } from "#model/copies.ts";
import type { Incident, Linked } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Article } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import { claimJson } from "./claim-json.ts";
import { claimWorld } from "./claim-world.ts";
import { copyJson, incidentJson, placeJson } from "./incident-json.ts";
import { producerName } from "./producer-name.ts";
import type { ReadingJson, RecordJson } from "./reading-schema.ts";
import { makeQuoter, type Quoter, type SpanJson, spanJson } from "./span-json.ts";

function reportJson({ report, article, annotated }: Reading): ReadingJson["report"] {
  return {
    id: report.id,
    file: report.file,
    url: report.url ?? article.url,
    outlet: report.outlet ?? article.outlet,
    published: publishedDay({ report, article }),
    language: article.language,
    read: annotated !== null,
  };
}

/** The day of publication, as given or as found in the page; null when neither tells one day. */
export function publishedDay({ report, article }: Pick<Reading, "report" | "article">): string | null {
  const range = article.publishedAt?.value;
  if (range !== undefined) return range.earliest === range.latest ? range.earliest : null;
  return report.publishedAt?.slice(0, "YYYY-MM-DD".length) ?? null;
}

function articleJson(article: Article): ReadingJson["article"] {
  return {
    title: article.title,
    text: article.text,
    blocks: article.blocks.map(({ kind, span, repeats }) => ({ kind, start: span.start, end: span.end, repeats })),
  };
}

function mentionJson(mention: Mention, resolved: Resolved | null, quote: Quoter): ReadingJson["mentions"] {
  const words = mention.provenance.spans[0];
  if (words === undefined) return [];
  return [
    {
      id: mention.id,
      kind: mention.kind,
      ...spanJson(words, quote),
      chain: mention.chain,
      actor: resolved?.actors.get(mention.id)?.value.actorId ?? null,
      score: mention.score ?? null,
    },
  ];
}

function attributionJson(
  attribution: Attribution,
  resolved: Resolved | null,
  quote: Quoter,
): ReadingJson["attributions"][number] {
  const { source } = attribution;
  return {
    id: attribution.id,
    source: attribution.sourceSpans.map((span) => spanJson(span, quote)),
    cue: attribution.cue.map((span) => spanJson(span, quote)),
    content: attribution.content.map((span) => spanJson(span, quote)),
    stance: attribution.value,
    speaker: source === "outlet" ? null : (resolved?.actors.get(source as Mention["id"])?.value.actorId ?? null),
    within: attribution.within,
  };
}

/** The mentions that have a binding in `bound`, in text order, with where they stand. */
function boundMentions<T>(annotated: Annotated, bound: ReadonlyMap<string, T>): { at: SpanJson; value: T }[] {
  const quote = makeQuoter([annotated.article]);
  return annotated.mentions.flatMap((mention) => {
    const value = bound.get(mention.id);
    const words = mention.provenance.spans[0];
    if (value === undefined || words === undefined) return [];
    return [{ at: spanJson(words, quote), value }];
  });
}

function datesJson(annotated: Annotated, resolved: Resolved): ReadingJson["dates"] {
  return boundMentions(annotated, resolved.dates).map(({ at, value }) => ({
    ...at,
    type: value.type,
    value: value.timex,
    edtf: value.range?.value.edtf ?? null,
    earliest: value.range?.value.earliest ?? null,
    latest: value.range?.value.latest ?? null,
  }));
}

function placesJson(annotated: Annotated, resolved: Resolved): ReadingJson["places"] {
  return boundMentions(annotated, resolved.places).map(({ at, value }) => ({ ...at, ...placeJson(value.value) }));
}

function noteJson({ rule, span, severity, reason }: Note): ReadingJson["notes"][number] {
  return { rule, start: span?.start ?? null, end: span?.end ?? null, severity, reason };
}

/** The layers of a report that was read; all empty for one that was only kept. */
function layersJson(reading: Reading) {
  const { article, annotated, resolved } = reading;
  const quote = makeQuoter([article]);
  const world = claimWorld(reading);
  const mentions = annotated?.mentions ?? [];
  return {
    sentences: annotated?.sentences.map(({ span }) => ({ start: span.start, end: span.end })) ?? [],
    mentions: mentions.flatMap((mention) => mentionJson(mention, resolved, quote)),
    attributions: annotated?.attributions.map((said) => attributionJson(said, resolved, quote)) ?? [],
    dates: annotated && resolved ? datesJson(annotated, resolved) : [],
    places: annotated && resolved ? placesJson(annotated, resolved) : [],
    claims: world === null ? [] : world.resolved.claims.map((claim) => claimJson(claim, world)),
  };
}

/**
 * One report's line of `read --json`.
 *
 * @param incidents those made from this report alone
 * @param rules     name and version of the rules that read it
 */
export function readingJson(reading: Reading, incidents: readonly Incident[], rules: string): ReadingJson {
  const { annotated, article, notes } = reading;
  const quote = makeQuoter([article]);
  return {
    format: "crosscheck.reading/1",
    offsets: "utf-16",
    producers: { reader: annotated === null ? null : producerName(annotated.reader), rules },
    report: reportJson(reading),
    article: articleJson(article),
    ...layersJson(reading),
    incidents: incidents.map((incident) => incidentJson(incident, quote)),
    notes: notes.map(noteJson),
  };
}

export function copyGroupJson({ original, by, copies }: CopyGroup) {
  return { original, by: producerName(by), copies: copies.map(copyJson) };
}

/** What a record line is made of; without `linked` its `copies` are left out. */
type RecordParts = Pick<CaseRecord, "readings" | "incidents"> & Readonly<{ linked?: Pick<Linked, "copies"> }>;

/** The last line of `read A B C --json`: the incidents across all reports. */
export function recordJson({ readings, incidents, linked }: RecordParts): RecordJson {
  const quote = makeQuoter(readings.map(({ article }) => article));
  return {
    format: "crosscheck.record/1",
    reports: readings.map(({ report }) => report.id),
    incidents: incidents.map((incident) => incidentJson(incident, quote)),
    ...(linked === undefined ? {} : { copies: linked.copies.map(copyGroupJson) }),
  };
}
