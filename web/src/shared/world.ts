/** Countries and borders of the shipped basemap (Natural Earth, 1:50 million, by world-atlas), loaded once. */
import { useQuery } from "@tanstack/react-query";
import type { Feature, FeatureCollection, Geometry, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-50m.json?url";

export type Country = Feature<Geometry, Readonly<{ name: string }>>;
export type World = Readonly<{ countries: readonly Country[]; land: FeatureCollection; borders: MultiLineString }>;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

async function loadWorld(): Promise<World> {
  const response = await fetch(atlasUrl);
  if (!response.ok) throw new Error(`the basemap cannot be loaded: ${response.status}`);
  const atlas = (await response.json()) as Atlas;
  const { countries } = atlas.objects;
  const land = feature(atlas, countries);
  return { countries: land.features, land, borders: mesh(atlas, countries, (one, other) => one !== other) };
}

/** Undefined until it has come. */
export function useWorld(): World | undefined {
  return useQuery({ queryKey: ["world"], queryFn: loadWorld, staleTime: Infinity, gcTime: Infinity }).data;
}
