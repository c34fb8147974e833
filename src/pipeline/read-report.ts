/** One raw report in, its reading out (stages 2 to 5); many readings in, the record across them out (stages 6 and 7). */
import type { Annotated, Annotator } from "#model/annotated.ts";
import type { LinkConstraint } from "#model/decision.ts";
import type { CountPolicyName, Linked } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { Article, RawReport } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, Place } from "#model/world.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import type { WordRarity } from "#reference/lexicon/word-rarity.ts";
import { cleanReport } from "#stages/2-clean/clean-report.ts";
import { extractClaims } from "#stages/4-extract/extract-claims.ts";
import { bindClaims } from "#stages/5-resolve/claims/bind-claims.ts";
import { openDays } from "#stages/5-resolve/dates/open-days.ts";
import { resolveDates } from "#stages/5-resolve/dates/resolve-dates.ts";
import { linkReadings } from "#stages/6-link/link-readings.ts";
import { type Pins, reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";

export const STAGES = ["clean", "annotate", "extract", "resolve", "link", "reconcile"] as const;
export type Stage = (typeof STAGES)[number];

/** The parts that need data: loaded once, used for every report, without state of their own. */
export type Reader = Readonly<{
  annotate: Annotator;
  resolveActors: (annotated: Annotated) => ReadonlyMap<ValueId, Sourced<Actor>>;
  resolvePlaces: (annotated: Annotated) => ReadonlyMap<ValueId, Sourced<Place>>;
  /** fingerprint of the places that the user added, null when none were */
  addedPlaces: string | null;
  /** the same of the parties that the user added or changed */
  ownActors: string | null;
  relate: (left: Actor, right: Actor) => "same" | "allied" | "opposed" | "unknown";
  rarity: WordRarity;
  /** how tolls are held together; `range` without it */
  policy?: CountPolicyName;
  registry: ActorRegistry;
  /** called after each stage with the milliseconds that it took, for `npm run bench` */
  observe?: (stage: Stage, ms: number) => void;
}>;

/** What linking and reconciling need: no model, no gazetteer. */
export type Linker = Pick<Reader, "relate" | "rarity" | "registry" | "policy" | "observe">;

/** Starts the stage's clock; calling what it gives tells the time. */
function startClock({ observe }: Linker, stage: Stage): () => void {
  const start = performance.now();
  return () => observe?.(stage, performance.now() - start);
}

/** For work that is done when it returns; a promise is awaited by `timedUntilDone`. */
function timed<T>(reader: Linker, stage: Stage, work: () => T): T {
  const stop = startClock(reader, stage);
  const result = work();
  stop();
  return result;
}

async function timedUntilDone<T>(reader: Reader, stage: Stage, work: () => Promise<T>): Promise<T> {
  const stop = startClock(reader, stage);
  const result = await work();
  stop();
  return result;
}

/** Never rejects on text. A report that cannot be read (see `Article.readable`) keeps its article and says why in a note. */
export async function readReport(raw: RawReport, reader: Reader): Promise<Reading> {
  const article = timed(reader, "clean", () => cleanReport(raw));
  if (!article.readable) return { report: raw.report, article, annotated: null, resolved: null, notes: article.notes };
  return { report: raw.report, ...(await readArticle(article, reader)) };
}

async function readArticle(article: Article, reader: Reader): Promise<Omit<Reading, "report">> {
  const annotated = await timedUntilDone(reader, "annotate", () => reader.annotate(article));
  const { claims, notes } = timed(reader, "extract", () => extractClaims(annotated));
  const resolved = timed(reader, "resolve", () => {
    const bound = {
      actors: reader.resolveActors(annotated),
      places: reader.resolvePlaces(annotated),
      dates: resolveDates(annotated, article.publishedAt?.value ?? null),
    };
    return { ...bound, claims: bindClaims(annotated, claims, bound, reader.registry) };
  });
  const open = openDays(annotated, resolved.dates);
  return { article, annotated, resolved, notes: [...article.notes, ...annotated.notes, ...notes, ...open] };
}

/** What persons decided, as far as linking and reconciling must heed it. `pinsOf` is asked once the claims are linked. */
export type Heeded = Readonly<{ constraints: readonly LinkConstraint[]; pinsOf: (linked: Linked) => Pins }>;

const NOTHING_DECIDED: Heeded = { constraints: [], pinsOf: () => new Map() };

/** The record across readings; a report given twice counts once. Incidents do not depend on the order of `readings`. */
export function makeRecord(
  readings: readonly Reading[],
  linker: Linker,
  { constraints, pinsOf }: Heeded = NOTHING_DECIDED,
): CaseRecord {
  const unique = [...new Map(readings.map((reading) => [reading.report.id, reading] as const)).values()];
  const ordered = unique.toSorted((one, other) => (one.report.id < other.report.id ? -1 : 1));
  const linked = timed(linker, "link", () => linkReadings(ordered, linker, constraints));
  const pins = pinsOf(linked);
  const incidents = timed(linker, "reconcile", () => reconcileIncidents(ordered, linked, linker, pins));
  return { readings, linked, incidents };
}
