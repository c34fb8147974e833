/** An incident in, how its toll grew from report to report out. */
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import { comparedReport, findCopies } from "#stages/6-link/copies/find-copies.ts";
import { reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { Linker } from "./read-report.ts";
import { readingsAsOf, reportDay } from "./report-day.ts";
import { tollOf } from "./toll.ts";

/** `killed` of all sides together, null when no report up to `day` told of any; `reports` that came out on the day. */
export type GrowthStep = Readonly<{ day: string; reports: readonly DocumentId[]; killed: Estimate | null }>;

/**
 * The toll as the incident's own reports up to each of their days give it by rule: what a person decided of the toll itself is
 * left out, and which claims are of the incident is taken from the present record.
 *
 * @param readings  at least those of the incident
 * @returns  one step a day on which a report of it came out, oldest first
 */
export function tollGrowth(incident: Incident, readings: readonly Reading[], linker: Linker): readonly GrowthStep[] {
  const docs = new Set(incident.docs);
  const own = readings.filter(({ article }) => docs.has(article.doc));
  const days = [...new Set(own.map(reportDay))].sort();
  return days.map((day) => {
    const known = readingsAsOf(own, day);
    const read = new Set(known.flatMap(({ resolved }) => resolved?.claims ?? []).map(({ claim }) => claim.id));
    const claims = incident.claims.filter((claim) => read.has(claim));
    const context = incident.context.filter(({ claim }) => read.has(claim));
    const copies = findCopies(known.map(({ article }) => comparedReport(article)));
    const linked = { clusters: [{ claims, context }], judgements: [], standalone: [], copies };
    const [then] = claims.length === 0 ? [] : reconcileIncidents(known, linked, linker);
    const reports = own.filter((reading) => reportDay(reading) === day).map(({ article }) => article.doc);
    return { day, reports, killed: then === undefined ? null : tollOf(then, "killed") };
  });
}
