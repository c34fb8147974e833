/** An incident and the ids that it had before in; when it changed, and what changed, out. */
import { differences } from "#export/incident-differences.ts";
import type { ValueId } from "#model/span.ts";
import type { IncidentVersion, Store } from "#store/store.ts";

/** `until` is null for the present version. `before` is the id of the version that it took the place of, null for the first. */
export type VersionStep = Readonly<{
  id: ValueId;
  title: string;
  from: string;
  until: string | null;
  before: ValueId | null;
  changes: readonly string[];
}>;

/** Older ids say little of what the incident is now. */
const MOST_FORMER = 20;

/**
 * Newest first. A new id means that its claims changed: its changes are told against the former version that shares most claims with it.
 *
 * @param former  ids that it had before, oldest first
 */
export async function incidentVersions(
  store: Pick<Store, "incidentHistory">,
  id: ValueId,
  former: readonly ValueId[],
): Promise<readonly VersionStep[]> {
  const ids = [...new Set([...former.slice(-MOST_FORMER), id])];
  const histories = await Promise.all(ids.map((one) => store.incidentHistory(one)));
  const versions = histories.flat().toSorted((one, other) => (one.linkedAt < other.linkedAt ? -1 : 1));
  return versions
    .map((version) => {
      const before = versionBefore(version, versions);
      const { incident, linkedAt, endedAt } = version;
      return {
        id: incident.id,
        title: incident.title,
        from: linkedAt,
        until: endedAt,
        before: before?.incident.id ?? null,
        changes: before === null ? [] : differences(before.incident, incident),
      };
    })
    .toReversed();
}

/** Of those that ended as this one began. */
function versionBefore(version: IncidentVersion, versions: readonly IncidentVersion[]): IncidentVersion | null {
  const claims = new Set(version.incident.claims);
  const shared = ({ incident }: IncidentVersion) => incident.claims.filter((claim) => claims.has(claim)).length;
  const ended = versions.filter(({ endedAt }) => endedAt === version.linkedAt);
  return ended.toSorted((one, other) => shared(other) - shared(one))[0] ?? null;
}
