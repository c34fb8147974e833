/** What changed in clusters, context, copies and voices in; the incidents that this makes anew out. */
import type { Copy, CopyGroup } from "#model/copies.ts";
import type { Cluster, Context, Incident } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { incidentId, reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { CopyPlace, LinkedCluster, LinkedStory, PlacedClaim } from "#store/link-rows.ts";
import { rule } from "#text/sourced.ts";
import type { Linker } from "../read-report.ts";
import type { Material } from "./material.ts";
import type { PlacedClaims } from "./place-claims.ts";
import type { PlacedStories } from "./place-stories.ts";
import { type PlacedVoices, storedVoices } from "./place-voices.ts";
import { byPlace } from "./told-stories.ts";

type Changed = Readonly<{
  stories: Pick<PlacedStories, "removed" | "clusters">;
  claims: Pick<PlacedClaims, "docs" | "placed" | "parties" | "surrounded">;
  voices: Pick<PlacedVoices, "affected" | "voicesFor">;
  copies: readonly CopyPlace[];
}>;

type Tools = Readonly<{ material: Material; linker: Linker }>;
type Renewed = Readonly<{ id: number; docs: readonly DocumentId[]; cluster: Cluster }>;

/** Clusters that tell an incident and are new, stand in another context, or are told by a report that is taken otherwise. */
export async function clustersToRenew(index: LinkIndex, changed: Changed): Promise<readonly number[]> {
  return [...madeClusters(changed).map(({ id }) => id), ...(await keptClusters(index, changed))];
}

/** The incidents of these. */
export async function renewIncidents(index: LinkIndex, changed: Changed, tools: Tools): Promise<readonly Incident[]> {
  const { claims } = changed;
  const kept = await keptClusters(index, changed);
  const placed = (await index.placedBy(kept)).filter(({ doc }) => !claims.docs.has(doc));
  const context = Map.groupBy([...placed, ...claims.placed].sort(byPlace), ({ cluster }) => cluster);
  const renewed = [
    ...madeClusters(changed).map(({ id, stories }) => renewedOf(id, stories, context.get(id) ?? [])),
    ...(await storedClusters(index, kept, context)),
  ];
  return makeIncidents(index, renewed, changed, tools);
}

/** The incidents of stored clusters, when nothing else is to be linked. */
export async function dueIncidents(
  index: LinkIndex,
  clusters: readonly number[],
  tools: Tools,
): Promise<readonly Incident[]> {
  const context = Map.groupBy((await index.placedBy(clusters)).toSorted(byPlace), ({ cluster }) => cluster);
  const unchanged: Changed = {
    stories: { removed: [], clusters: [] },
    claims: { docs: new Set(), placed: [], parties: new Map(), surrounded: [] },
    voices: { affected: new Set(), voicesFor: storedVoices(index) },
    copies: [],
  };
  return makeIncidents(index, await storedClusters(index, clusters, context), unchanged, tools);
}

/** Rows of the changed clusters. */
export function clusterRows({ stories, claims }: Changed): readonly LinkedCluster[] {
  return stories.clusters.map(({ id, claims: own }): LinkedCluster => {
    const parties: readonly Actor[] | null = claims.parties.get(id) ?? null;
    if (parties === null) return { id, incident: null, parties: "[]" };
    return { id, incident: incidentId(own), parties: JSON.stringify(parties) };
  });
}

export async function endedIncidents(
  index: LinkIndex,
  { removedClusters }: PlacedStories,
): Promise<readonly ValueId[]> {
  const gone = await index.clusters([...removedClusters.keys()]);
  return gone.flatMap(({ incident }) => incident ?? []);
}

function madeClusters({ stories, claims }: Changed) {
  return stories.clusters.filter(({ id }) => claims.parties.get(id) !== null);
}

/** Of clusters that hold what they held. */
async function keptClusters(index: LinkIndex, { stories, claims, voices }: Changed): Promise<readonly number[]> {
  const gone = new Set(stories.removed.map(({ id }) => id));
  const told = await index.storiesOf([...voices.affected]);
  const isNew = new Set(stories.clusters.flatMap((cluster) => cluster.stories.map(({ id }) => id)));
  const affected = told.filter(({ id }) => !gone.has(id) && !isNew.has(id)).map(({ cluster }) => cluster);
  const asked = await index.clusters([...new Set([...claims.surrounded, ...affected])]);
  return asked.filter(({ incident }) => incident !== null).map(({ id }) => id);
}

async function storedClusters(
  index: LinkIndex,
  ids: readonly number[],
  context: ReadonlyMap<number | null, readonly PlacedClaim[]>,
): Promise<readonly Renewed[]> {
  const stories = Map.groupBy((await index.storiesInClusters(ids)).toSorted(byPlace), ({ cluster }) => cluster);
  return [...stories].map(([id, own]) => renewedOf(id, own, context.get(id) ?? []));
}

async function makeIncidents(
  index: LinkIndex,
  renewed: readonly Renewed[],
  changed: Changed,
  { material, linker }: Tools,
): Promise<readonly Incident[]> {
  const docs = [...new Set(renewed.flatMap((one) => one.docs))].sort();
  const readings = await material.readings(docs);
  const beside = await decidedClusters(index, material, changed.stories, renewed);
  const pins = material.pinsOf({ clusters: [...renewed.map(({ cluster }) => cluster), ...beside] });
  const linked = { clusters: renewed.map(({ cluster }) => cluster), copies: await copiesAmong(index, docs, changed) };
  return reconcileIncidents(readings, linked, linker, pins, await changed.voices.voicesFor(readings));
}

function renewedOf(id: number, stories: readonly LinkedStory[], placed: readonly PlacedClaim[]): Renewed {
  const context = placed.flatMap(({ claim, relation }): Context[] => (relation === null ? [] : [{ claim, relation }]));
  const claims = stories.flatMap((story) => story.claims);
  return { id, docs: stories.map(({ doc }) => doc), cluster: { claims, context } };
}

/** Other clusters with claims that persons decided on: which of the incidents a decision is on depends on all of them. */
async function decidedClusters(
  index: LinkIndex,
  { decidedOn }: Material,
  { removed, clusters }: Changed["stories"],
  renewed: readonly Renewed[],
): Promise<readonly Cluster[]> {
  const here = new Set([...removed, ...clusters.flatMap(({ stories }) => stories)].map(({ id }) => id));
  const named = new Set(renewed.map(({ id }) => id));
  const stories = (await index.storiesOf([...decidedOn])).filter(
    ({ id, cluster }) => !here.has(id) && !named.has(cluster),
  );
  const byCluster = Map.groupBy(stories, ({ cluster }) => cluster);
  const known = await index.clusters([...byCluster.keys()]);
  return known
    .filter(({ incident }) => incident !== null)
    .map(({ id }) => ({ claims: byCluster.get(id)!.flatMap(({ claims }) => claims), context: [] }));
}

/** Groups as far as these reports are copies. */
async function copiesAmong(
  index: LinkIndex,
  docs: readonly DocumentId[],
  { copies }: Changed,
): Promise<readonly CopyGroup[]> {
  const places = new Map<DocumentId, CopyPlace>();
  for (const place of [...(await index.reports(docs)), ...copies]) places.set(place.doc, place);
  return docs.flatMap((doc) => {
    const place = places.get(doc);
    if (place === undefined || place.copy === null || place.original === null) return [];
    // who says so is told of the group, which is not asked for here
    return [{ original: place.original, by: rule("link/copies"), copies: [JSON.parse(place.copy) as Copy] }];
  });
}
