/** An id, a policy and a day in; the incident with everything that tells how it came to be what it is out. */
import type { CopyGroup } from "#model/copies.ts";
import { InputError } from "#model/errors.ts";
import type { ExplainedCount } from "#model/explanation.ts";
import { COUNT_POLICY_NAMES, type CountPolicyName, type Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { explainCounts } from "#stages/7-reconcile/explain-counts.ts";
import type { Workspace } from "#store/workspace.ts";
import { openPastRecord, type PastRecord } from "./as-of.ts";
import { byPolicy } from "./by-policy.ts";
import { type DecisionRow, decisionRows } from "./decision-list.ts";
import { withoutRejected } from "./decisions/decided-claims.ts";
import { decidedReadings } from "./decisions/decided-record.ts";
import { tollGrowth } from "./growth.ts";
import { incidentVersions, type VersionStep } from "./incident-versions.ts";
import type { Linker } from "./read-report.ts";
import { type ShownIncident, showIncident } from "./show-id.ts";

/** `asOf` is an ISO day. */
export type IncidentOptions = Readonly<{
  linker: Linker;
  policy: CountPolicyName;
  asOf: string | null;
  now: () => string;
}>;

/**
 * `incident` and `growth` are by `policy`; `policies` are the tolls by each. `later` reports were not out as of the day. `elsewhere` are
 * incidents that hold claims with which those of this one were compared. `readings` are those of its reports, of its timeline, and of the
 * reports that these are copies of.
 */
export type OpenedIncident = ShownIncident &
  Readonly<{
    policy: CountPolicyName;
    asOf: string | null;
    later: number;
    copies: readonly CopyGroup[];
    policies: ReadonlyMap<CountPolicyName, Incident["counts"]>;
    explained: readonly ExplainedCount[];
    versions: readonly VersionStep[];
    decisionRows: readonly DecisionRow[];
    elsewhere: ReadonlyMap<ValueId, Incident>;
  }>;

/** @throws InputError `id_unknown` */
export async function openIncident(
  workspace: Workspace,
  id: string,
  { linker, policy, asOf, now }: IncidentOptions,
): Promise<OpenedIncident> {
  const past = asOf === null ? null : await openPastRecord(workspace, asOf, { linker, now });
  try {
    const shown = await showIncident(workspace, id as ValueId, { linker, past });
    if (shown === null) throw new InputError("id_unknown", id);
    return await withPolicies(workspace, shown, { linker, policy, past });
  } finally {
    await past?.store.close();
  }
}

async function withPolicies(
  workspace: Workspace,
  shown: ShownIncident,
  { linker, policy, past }: Readonly<{ linker: Linker; policy: CountPolicyName; past: PastRecord | null }>,
): Promise<OpenedIncident> {
  const { store } = workspace;
  const copies = await copiesOf(workspace, shown.incident, past);
  const readings = [...shown.readings, ...(await originalsOf(workspace, copies, shown.readings))];
  const heeded = withoutRejected(readings);
  const made = COUNT_POLICY_NAMES.map(
    (name) => [name, byPolicy(shown.incident, name, { readings: heeded, copies, linker })] as const,
  );
  // what is stored is by the first; it is shown as it is stored
  const incident = policy === COUNT_POLICY_NAMES[0] ? shown.incident : new Map(made).get(policy)!;
  const { claims, context } = incident;
  return {
    ...shown,
    incident,
    readings,
    growth: tollGrowth(incident, shown.readings, { ...linker, policy }),
    policy,
    asOf: past?.day ?? null,
    later: past?.later ?? 0,
    copies,
    policies: new Map(made.map(([name, { counts }]) => [name, counts] as const)),
    explained: explainCounts(heeded, { clusters: [{ claims, context }], copies }, linker),
    decisionRows: await decisionRows(store, shown.decisions),
    versions: await incidentVersions(store, shown.incident.id, shown.former),
    elsewhere: await incidentsElsewhere(shown, past?.store ?? store),
  };
}

/** The groups that its reports are in. */
async function copiesOf({ store }: Workspace, { docs }: Incident, past: PastRecord | null) {
  const own = new Set<string>(docs);
  const groups =
    past?.record.linked.copies.filter((group) => docsOf(group).some((doc) => own.has(doc))) ??
    (await Promise.all(docs.map((doc) => store.copiesOf(doc)))).filter((group) => group !== null);
  return [...new Map(groups.map((group) => [group.original, group] as const)).values()];
}

function docsOf({ original, copies }: CopyGroup): readonly DocumentId[] {
  return [original, ...copies.map(({ doc }) => doc)];
}

/** Reports that the incident's are copies of, and that tell nothing of it themselves. */
async function originalsOf({ store }: Workspace, copies: readonly CopyGroup[], known: readonly Reading[]) {
  const has = new Set(known.map(({ report }) => report.id));
  const missing = [...new Set(copies.flatMap(docsOf))].filter((doc) => !has.has(doc));
  const stored = await Promise.all(missing.map((doc) => store.reading(doc)));
  return decidedReadings(
    stored.flatMap((one) => one?.reading ?? []),
    await store.decisions(),
  );
}

/** By claim: the incidents of those claims that its own were compared with. */
async function incidentsElsewhere(
  { incident, judgements }: ShownIncident,
  store: Readonly<{ incidentsWith: (claim: ValueId) => Promise<readonly Incident[]> }>,
): Promise<ReadonlyMap<ValueId, Incident>> {
  const own = new Set(incident.claims);
  const others = [...new Set(judgements.flatMap(({ left, right }) => [left, right]))].filter((one) => !own.has(one));
  const found = await Promise.all(
    others.map(async (claim) => {
      const holders = await store.incidentsWith(claim);
      const holder = holders.find(({ claims }) => claims.includes(claim));
      return holder === undefined ? [] : [[claim, holder] as const];
    }),
  );
  return new Map(found.flat());
}
