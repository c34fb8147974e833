/** What changed in clusters, context, copies and voices in; the incidents that this makes anew out. */
import type { Copy, CopyGroup } from "#model/copies.ts";
import type { Cluster, Context, Incident } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { CopyPlace, LinkedCluster, LinkedStory, PlacedClaim } from "#store/link-rows.ts";
import { rule } from "#text/sourced.ts";
import type { Linker } from "../read-report.ts";
import type { Material } from "./material.ts";
import type { PlacedClaims } from "./place-claims.ts";
import type { PlacedStories } from "./place-stories.ts";
import type { PlacedVoices } from "./place-voices.ts";
import { byPlace } from "./told-stories.ts";

export type RenewedIncidents = Readonly<{
  incidents: readonly Incident[];
  /** rows of the changed clusters */
  clusters: readonly LinkedCluster[];
  ended: readonly ValueId[];
}>;

type Changed = Readonly<{
  stories: PlacedStories;
  claims: PlacedClaims;
  voices: PlacedVoices;
  copies: readonly CopyPlace[];
}>;

type Renewed = Readonly<{ id: number; docs: readonly DocumentId[]; cluster: Cluster }>;

export async function renewIncidents(
  index: LinkIndex,
  changed: Changed,
  { material, linker }: Readonly<{ material: Material; linker: Linker }>,
): Promise<RenewedIncidents> {
  const renewed = await clustersToRenew(index, changed);
  const docs = [...new Set(renewed.flatMap((one) => one.docs))].sort();
  const readings = await material.readings(docs);
  const beside = await decidedClusters(index, material, changed.stories, renewed);
  const pins = material.pinsOf({ clusters: [...renewed.map(({ cluster }) => cluster), ...beside] });
  const linked = { clusters: renewed.map(({ cluster }) => cluster), copies: await copiesAmong(index, docs, changed) };
  const incidents = reconcileIncidents(readings, linked, linker, pins, await changed.voices.voicesFor(readings));
  const byClaim = new Map(incidents.map((incident) => [incident.claims[0]!, incident.id] as const));
  const clusters = changed.stories.clusters.map(({ id, claims }): LinkedCluster => {
    const parties: readonly Actor[] | null = changed.claims.parties.get(id) ?? null;
    if (parties === null) return { id, incident: null, parties: "[]" };
    return { id, incident: byClaim.get(claims[0]!)!, parties: JSON.stringify(parties) };
  });
  const gone = await index.clusters([...changed.stories.removedClusters.keys()]);
  return { incidents, clusters, ended: gone.flatMap(({ incident }) => incident ?? []) };
}

/** Clusters that tell an incident and are new, stand in another context, or are told by a report that is taken otherwise. */
async function clustersToRenew(index: LinkIndex, { stories, claims, voices }: Changed): Promise<readonly Renewed[]> {
  const gone = new Set(stories.removed.map(({ id }) => id));
  const told = await index.storiesOf([...voices.affected]);
  const isNew = new Set(stories.clusters.flatMap((cluster) => cluster.stories.map(({ id }) => id)));
  const affected = told.filter(({ id }) => !gone.has(id) && !isNew.has(id)).map(({ cluster }) => cluster);
  const asked = await index.clusters([...new Set([...claims.surrounded, ...affected])]);
  const kept = asked.filter(({ incident }) => incident !== null).map(({ id }) => id);
  const keptStories = Map.groupBy((await index.storiesInClusters(kept)).toSorted(byPlace), ({ cluster }) => cluster);
  const placed = (await index.placedBy(kept)).filter(({ doc }) => !claims.docs.has(doc));
  const context = Map.groupBy([...placed, ...claims.placed].sort(byPlace), ({ cluster }) => cluster);
  const made = stories.clusters.filter(({ id }) => claims.parties.get(id) !== null);
  return [
    ...made.map(({ id, stories: own }) => renewedOf(id, own, context.get(id) ?? [])),
    ...[...keptStories].map(([id, own]) => renewedOf(id, own, context.get(id) ?? [])),
  ];
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
  { removed, clusters }: PlacedStories,
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
