/** Addresses of reports and claims in, what the API tells of them out. */
import { useQuery } from "@tanstack/react-query";
import type { ErrorJson } from "#api/schemas/error.ts";
import type { ClaimDetailJson, RawPlaceJson, ReportDetailJson } from "#api/schemas/reports.ts";
import { ApiError, apiUrl, getJson } from "../shared/api.ts";
import type { Words } from "./text-map.ts";

export function useReport(doc: string) {
  return useQuery({
    queryKey: ["report", doc],
    queryFn: ({ signal }) => getJson<ReportDetailJson>(`/reports/${encodeURIComponent(doc)}`, {}, signal),
  });
}

/** @param id  null: none is asked for */
export function useClaim(id: string | null) {
  return useQuery({
    queryKey: ["claim", id],
    queryFn: ({ signal }) => getJson<ClaimDetailJson>(`/claims/${encodeURIComponent(id ?? "")}`, {}, signal),
    enabled: id !== null,
  });
}

export type RawBytes = Readonly<{ bytes: Uint8Array; charset: string | null }>;

/** The bytes never change. */
export function useRawBytes(doc: string) {
  return useQuery({
    queryKey: ["raw", doc],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<RawBytes> => {
      const response = await fetch(apiUrl(`/reports/${encodeURIComponent(doc)}/raw`), { signal });
      if (!response.ok) throw new ApiError(((await response.json()) as ErrorJson).error);
      const charset = /charset=([\w.:-]+)/.exec(response.headers.get("Content-Type") ?? "")?.[1] ?? null;
      return { bytes: new Uint8Array(await response.arrayBuffer()), charset };
    },
  });
}

export function useRawPlace(doc: string, words: Words | null) {
  const at = words === null ? null : `${words.start}-${words.end}`;
  return useQuery({
    queryKey: ["raw-place", doc, at],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: at !== null,
    queryFn: ({ signal }) => getJson<RawPlaceJson>(`/reports/${encodeURIComponent(doc)}/raw-place`, { at }, signal),
  });
}
