/** The incidents of a record in, the one that the reports are about out. */
import type { Incident } from "#model/incident.ts";

/** The current incident that most reports tell, then the one with most claims; null when nothing violent was read. */
export function mainIncident(incidents: readonly Incident[]): Incident | null {
  const rank = (incident: Incident): number =>
    (incident.ground === "current" ? 1e6 : 0) + incident.docs.length * 1e3 + incident.claims.length;
  return [...incidents].sort((left, right) => rank(right) - rank(left))[0] ?? null;
}
