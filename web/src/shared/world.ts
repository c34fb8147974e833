/** Countries and borders of the shipped basemap (Natural Earth, 1:50 million, by world-atlas), loaded once. */
import { useQuery } from "@tanstack/react-query";
import type { Feature, FeatureCollection, Geometry, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-50m.json?url";

export type Country = Feature<Geometry, Readonly<{ name: string }>>;
export type World = Readonly<{ countries: readonly Country[]; land: FeatureCollection; borders: MultiLineString }>;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const PAUSE_MS = 50;

async function loadWorld(): Promise<World> {
  const response = await fetch(atlasUrl);
  if (!response.ok) throw new Error(`the basemap cannot be loaded: ${response.status}`);
  const atlas = (await response.json()) as Atlas;
  await pause();
  const { countries } = atlas.objects;
  const land = feature(atlas, countries);
  return { countries: land.features, land, borders: mesh(atlas, countries, (one, other) => one !== other) };
}

/** Lets what waits for the page's only thread go first: outlines are nobody's first question. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Undefined until it has come. */
export function useWorld(): World | undefined {
  return useQuery({ queryKey: ["world"], queryFn: loadWorld, staleTime: Infinity, gcTime: Infinity }).data;
}
