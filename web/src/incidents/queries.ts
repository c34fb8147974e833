/** A selection in; what the API answers about it out. What was last shown stays until the answer comes, so that nothing jumps. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type {
  FacetName,
  FacetsJson,
  IncidentListJson,
  IncidentMapJson,
  IncidentTimelineJson,
} from "#api/schemas/browse.ts";
import { getJson, type Query } from "../shared/api.ts";

/** Values that the pane shows of each facet; the rest are behind "more". */
const SHOWN_VALUES = 6;
const ALL_VALUES = 1000;

function useAnswer<T>(path: string, query: Query, enabled = true) {
  return useQuery({
    queryKey: ["api", path, query],
    queryFn: ({ signal }) => getJson<T>(path, query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useFacets(selection: Query) {
  return useAnswer<FacetsJson>("/incidents/facets", { ...selection, limit: SHOWN_VALUES });
}

/** @param find  letters of the labels; empty for the most frequent values */
export function useAllValues(selection: Query, facet: FacetName, find: string) {
  return useAnswer<FacetsJson>("/incidents/facets", { ...selection, facet, limit: ALL_VALUES, find });
}

export function useMap(selection: Query, cell: number, enabled: boolean) {
  return useAnswer<IncidentMapJson>("/incidents/map", { ...selection, cell }, enabled);
}

export function useTimeline(selection: Query, enabled: boolean) {
  return useAnswer<IncidentTimelineJson>("/incidents/timeline", selection, enabled);
}

/** How many there would be. */
export function useMatching(selection: Query, enabled: boolean) {
  return useAnswer<IncidentListJson>("/incidents", { ...selection, limit: 1 }, enabled);
}
