/** Shootings of the Gun Violence Archive and their articles in; killed, injured, date and place read from the articles, and their scores, out. */
import { readFileSync, writeFileSync } from "node:fs";
import pMap from "p-map";
import { z } from "zod";
import type { Incident } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { RawReport } from "#model/report.ts";
import type { Place } from "#model/world.ts";
import { makeRecord, type Reader } from "#pipeline/read-report.ts";
import { MEASURES, scoreClusters } from "./coreference.ts";
import { distanceKm } from "./gold-fields.ts";
import { mainIncident } from "./main-incident.ts";
import { openReader } from "./open-reader.ts";
import { rawText, readAll, recordOf } from "./read-case.ts";
import type { GvaArguments } from "./task.ts";

const articleSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  text: z.string(),
});
const incidentSchema = z.object({
  id: z.string(),
  incident_date: z.string().nullish(),
  state: z.string().nullish(),
  city_or_county: z.string().nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  killed: z.number().optional(),
  injured: z.number().optional(),
  articles: z.array(articleSchema),
});
type GvaIncident = z.output<typeof incidentSchema>;
type GvaArticle = z.output<typeof articleSchema>;

/** One record of the predictions file. */
export type Prediction = Readonly<{
  id: string;
  killed: number | null;
  injured: number | null;
  incident_date: string | null;
  city: string | null;
  state: string | null;
  lat: number | null;
  lon: number | null;
}>;

/** What the record says of one unit: the values that are compared, and the ranges of its tolls. */
type Read = Readonly<{ prediction: Prediction; ranges: Readonly<Record<Harm, Range>> }>;
type Harm = "killed" | "injured";
/** Of all sides together; `high` is null when a side is open upward. */
type Range = Readonly<{ low: number; high: number | null }>;

/** `--level article` reads each article alone; `--clusters` links all articles together and says which belong to one incident. */
export async function run({ data, out, level, clusters }: GvaArguments): Promise<object> {
  const golds = data.flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => incidentSchema.parse(JSON.parse(line))),
  );
  const reader = await openReader();
  const units = level === "incident" ? golds : golds.flatMap(articlesOf);
  const read = clusters ? [] : await predictAll(units, reader);
  const predictions = clusters ? await clusterAll(golds, reader) : read.map(({ prediction }) => prediction);
  if (out !== null) writeFileSync(out, predictions.map((each) => `${JSON.stringify(each)}\n`).join(""));
  if (clusters) return { task: "gva", articles: predictions.length, ...scoreGroups(golds, predictions) };
  const scores = scorePredictions(units, predictions as readonly Prediction[]);
  const ranges = HARMS.map((harm) => {
    const pairs = units.map((gold, index) => ({ truth: gold[harm] ?? 0, range: read[index]!.ranges[harm] }));
    return [harm, scoreRanges(pairs)] as const;
  });
  return { task: "gva", level, ...scores, ranges: Object.fromEntries(ranges) };
}

const HARMS: readonly Harm[] = ["killed", "injured"];

/**
 * How often the truth lies inside the stated range, in percent, and how wide the ranges are: `exact` are those of one number,
 * `open` those without a highest; the mean width is of the others and the exact ones, in people.
 */
export function scoreRanges(pairs: readonly Readonly<{ truth: number; range: Range }>[]): object {
  const share = (holds: (pair: (typeof pairs)[number]) => boolean) =>
    Number(((100 * pairs.filter(holds).length) / Math.max(1, pairs.length)).toFixed(1));
  const closed = pairs.flatMap(({ range: { low, high } }) => (high === null ? [] : [high - low]));
  return {
    inside: share(({ truth, range: { low, high } }) => low <= truth && truth <= (high ?? truth)),
    exact: share(({ range: { low, high } }) => low === high),
    open: share(({ range: { high } }) => high === null),
    meanWidth: Number((closed.reduce((sum, width) => sum + width, 0) / Math.max(1, closed.length)).toFixed(2)),
  };
}

/** Sum over the sides; nobody where no report gives a figure. */
function rangeOf(incident: Incident | null, harm: Harm): Range {
  const estimates = (incident?.counts ?? [])
    .filter(({ measure }) => measure === harm)
    .map(({ estimate }) => estimate.chosen.value);
  const highs = estimates.map(({ high }) => high);
  return {
    low: estimates.reduce((sum, { low }) => sum + low, 0),
    high: highs.some((high) => high === null) ? null : highs.reduce<number>((sum, high) => sum + (high ?? 0), 0),
  };
}

/** An incident's articles, each as an incident of its own that is told by nothing else. */
function articlesOf(incident: GvaIncident): GvaIncident[] {
  return incident.articles.map((article) => ({ ...incident, id: article.id, articles: [article] }));
}

function toRaw({ id, title, date, text }: GvaArticle): RawReport {
  const words = title ? `${title}\n\n${text}` : text;
  return rawText(id, words, date?.slice(0, 10) ?? null);
}

/** Each unit's readings are let go once its record is made. */
async function predictAll(units: readonly GvaIncident[], reader: Reader): Promise<readonly Read[]> {
  const predict = async ({ id, articles }: GvaIncident): Promise<Read> => {
    const record = await recordOf(articles.map(toRaw), reader);
    const incident = mainIncident(record.incidents);
    return {
      prediction: predictionOf(id, incident, record),
      ranges: { killed: rangeOf(incident, "killed"), injured: rangeOf(incident, "injured") },
    };
  };
  return pMap(units, predict, { concurrency: UNITS_AT_ONCE });
}

/** Enough to keep two processors busy. */
const UNITS_AT_ONCE = 3;

function predictionOf(id: string, incident: Incident | null, record: CaseRecord): Prediction {
  const place = incident?.place?.chosen.value ?? null;
  const precise = place !== null && place.precision !== "country" && place.precision !== "region" ? place : null;
  return {
    id,
    killed: incident && total(incident, "killed"),
    injured: incident && total(incident, "injured"),
    incident_date: incident?.when?.chosen.value.latest ?? null,
    city: precise === null || precise.precision === "admin1" ? null : cityOf(precise, record),
    state: precise?.admin1 ?? null,
    lat: precise?.lat ?? null,
    lon: precise?.lon ?? null,
  };
}

/** The archive names cities: of a quarter the town around it that the reports name most often; else the place's own name. */
function cityOf(place: Place, { readings }: CaseRecord): string {
  if (place.kind !== "quarter") return place.name;
  const towns = readings
    .flatMap(({ resolved }) => [...(resolved?.places.values() ?? [])])
    .filter(({ value }) => value.kind === "town" && distanceKm(value, place) <= QUARTER_KM)
    .map(({ value }) => value.name);
  const named = [...Map.groupBy(towns, (name) => name)].toSorted(([, one], [, other]) => other.length - one.length);
  return named[0]?.[0] ?? place.name;
}

/** Farthest that a quarter lies from the middle of its city. */
const QUARTER_KM = 30;

/** Sum over the sides; 0 when the reports give no figure. */
function total({ counts }: Incident, measure: "killed" | "injured"): number {
  return counts
    .filter((count) => count.measure === measure)
    .map(({ estimate: { chosen } }) => chosen.value.best ?? chosen.value.low)
    .reduce((sum, figure) => sum + figure, 0);
}

type Clustered = Readonly<{ id: string; cluster: string }>;

/** Every article, with the incident that it tells; an article without one is alone. */
async function clusterAll(golds: readonly GvaIncident[], reader: Reader): Promise<readonly Clustered[]> {
  const articles = golds.flatMap((gold) => gold.articles);
  const readings = await readAll(articles.map(toRaw), reader);
  const record = makeRecord(readings, reader);
  return readings.map(({ report }, index) => {
    const tellers = record.incidents.filter((incident) => incident.docs.includes(report.id));
    const id = articles[index]?.id ?? report.id;
    return { id, cluster: mainIncident(tellers)?.id ?? id };
  });
}

/** MUC, B³, CEAFe and their mean over all articles, in percent. */
function scoreGroups(golds: readonly GvaIncident[], predictions: readonly object[]): object {
  const gold = golds.map(({ articles }) => new Set(articles.map(({ id }) => id)));
  const groups = Map.groupBy(predictions as readonly Clustered[], ({ cluster }) => cluster);
  const predicted = [...groups.values()].map((group) => new Set(group.map(({ id }) => id)));
  const { conll, ...measures } = scoreClusters([{ gold, predicted }]);
  const percents = MEASURES.map((name) => [name, percent(measures[name].f1)]);
  return { incidents: gold.length, clusters: predicted.length, ...Object.fromEntries(percents), conll: percent(conll) };
}

function percent(share: number): number {
  return Number((100 * share).toFixed(2));
}

/** Accuracy in percent over all records; a missing value is wrong. Dates and places count where gold has them. */
export function scorePredictions(golds: readonly GvaIncident[], predictions: readonly Prediction[]): object {
  const pairs = golds.map((gold, index) => ({ gold, read: predictions[index] as Prediction }));
  const share = (right: (pair: (typeof pairs)[number]) => boolean, among = pairs): number =>
    Number(((100 * among.filter(right).length) / Math.max(1, among.length)).toFixed(1));
  const dated = pairs.filter(({ gold }) => gold.incident_date);
  const placed = pairs.filter(({ gold }) => gold.lat != null);
  return {
    records: pairs.length,
    killed: share(({ gold, read }) => read.killed === gold.killed),
    injured: share(({ gold, read }) => read.injured === gold.injured),
    both: share(({ gold, read }) => read.killed === gold.killed && read.injured === gold.injured),
    date: share(({ gold, read }) => read.incident_date === gold.incident_date, dated),
    city: share(({ gold, read }) => sameName(gold.city_or_county, read.city)),
    // "Fort Lauderdale (Lauderhill)": the archive's own finer place is right too
    cityOrPart: share(({ gold, read }) =>
      [gold.city_or_county, partOf(gold)].some((name) => sameName(name, read.city)),
    ),
    state: share(({ gold, read }) => gold.state != null && plainName(gold.state) === plainName(read.state)),
    within50km: share(({ gold, read }) => withinKm(gold, read, 50), placed),
  };
}

function partOf({ city_or_county }: GvaIncident): string | null {
  return city_or_county?.match(/\((?<part>[^)]*)\)/)?.groups?.part ?? null;
}

function plainName(name: string | null | undefined): string {
  return (name ?? "")
    .toLowerCase()
    .replace(/\(.*?\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Equal, or one holds the other as whole words. */
function sameName(gold: string | null | undefined, read: string | null): boolean {
  const [left, right] = [plainName(gold), plainName(read)];
  return left !== "" && right !== "" && (` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `));
}

function withinKm(gold: GvaIncident, read: Prediction, km: number): boolean {
  if (gold.lat == null || gold.lon == null || read.lat === null || read.lon === null) return false;
  return distanceKm({ lat: gold.lat, lon: gold.lon }, { lat: read.lat, lon: read.lon }) <= km;
}
