/** Where a person confirms, rejects, corrects, merges or splits the incident. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";

export function IncidentDecisions(_: Readonly<{ incident: ShownIncidentJson }>) {
  return null;
}
