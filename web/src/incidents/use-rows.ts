/** A selection in; any rows of its list out. */
import { keepPreviousData, usePrefetchQuery, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { IncidentListJson, IncidentRowJson } from "#api/schemas/browse.ts";
import { getJson, type Query } from "../shared/api.ts";

export const PAGE = 200;
/** Rows that nobody looks at are forgotten, and asked for again. */
const KEEP_MS = 60_000;

/** Pages of one list by their number. One that follows a known page goes on where that ended; any other is jumped to. */
type Pages = Readonly<{ page: (index: number) => Promise<IncidentListJson> }>;

function makePages(query: Query): Pages {
  const cursors = new Map<number, string>();
  return {
    page: async (index) => {
      const after = cursors.get(index);
      const from = after === undefined ? { skip: index * PAGE } : { after };
      const list = await getJson<IncidentListJson>("/incidents", { ...query, limit: PAGE, ...(index > 0 && from) });
      if (list.next !== null) cursors.set(index + 1, list.next);
      return list;
    },
  };
}

/**
 * The counts and first rows of a list, and the query that they answer; those of the list before while a new one is asked for. A
 * list is asked again when the view is opened again, not while one reads in it.
 */
export function useFirstPage(query: Query) {
  const asked = {
    queryKey: ["first page", query],
    queryFn: async () => {
      const pages = makePages(query);
      return { pages, query, list: await pages.page(0), askedAt: performance.now() };
    },
  };
  // Asked while the view is drawn, and so before what its panes ask.
  usePrefetchQuery(asked);
  return useQuery({
    ...asked,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export type FirstPage = NonNullable<ReturnType<typeof useFirstPage>["data"]>;

/**
 * Rows `from` to `to`, exclusive, by their index in the list; undefined for those that have not come yet.
 *
 * @returns also the first fault, null when all is well
 */
export function useRows({ query, pages, list, askedAt }: FirstPage, from: number, to: number) {
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.floor(Math.max(to - 1, 0) / PAGE));
  const indices = useMemo(() => Array.from({ length: last - first + 1 }, (_, offset) => first + offset), [first, last]);
  return useQueries({
    queries: indices.map((index) => ({
      queryKey: ["rows", query, askedAt, index],
      queryFn: () => (index === 0 ? list : pages.page(index)),
      gcTime: KEEP_MS,
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) => ({
      row: (index: number): IncidentRowJson | undefined =>
        index < PAGE ? list.incidents[index] : answers[Math.floor(index / PAGE) - first]?.data?.incidents[index % PAGE],
      error: answers.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
}
