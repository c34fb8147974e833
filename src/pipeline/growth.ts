/** An incident in, how its toll grew from report to report out. */
import type { ExplainedCount } from "#model/explanation.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import { comparedReport, findCopies } from "#stages/6-link/copies/find-copies.ts";
import { explainCounts } from "#stages/7-reconcile/explain-counts.ts";
import { reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { Linker } from "./read-report.ts";
import { readingsAsOf, reportDay } from "./report-day.ts";
import { tollOf } from "./toll.ts";

/**
 * `killed` of all sides together, null when no report up to `day` told of any; `reports` that came out on the day. `late` are numbers
 * of killed in them that tell what was known on an earlier day: they are no fall of the toll.
 */
export type GrowthStep = Readonly<{
  day: string;
  reports: readonly DocumentId[];
  killed: Estimate | null;
  late: readonly LateNumber[];
}>;
export type LateNumber = Readonly<{ claims: readonly ValueId[]; killed: Estimate; known: string }>;

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
    if (then === undefined) return { day, reports, killed: null, late: [] };
    const late = lateNumbers(then, explainCounts(known, linked, linker), { day, reports: new Set(reports) });
    return { day, reports, killed: tollOf(then, "killed"), late };
  });
}

/** What some origin's reports of the day tell of a day before. */
function lateNumbers(
  { counts }: Incident,
  explained: readonly ExplainedCount[],
  { day, reports }: Readonly<{ day: string; reports: ReadonlySet<DocumentId> }>,
): readonly LateNumber[] {
  const figures = counts.flatMap((count) => count.figures).filter(({ words }) => reports.has(words.doc));
  return explained
    .filter(({ measure }) => measure === "killed")
    .flatMap(({ statements }) => statements)
    .flatMap(({ published, estimate, figures: summed }) => {
      const claims = figures.filter(({ figure }) => summed.includes(figure)).map(({ claim }) => claim);
      if (published === null || published >= day || claims.length === 0) return [];
      return [{ claims: [...new Set(claims)], killed: estimate, known: published }];
    });
}
