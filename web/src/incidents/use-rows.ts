/** A selection in; any rows of its list out, although the API gives pages only one after the other. */
import { keepPreviousData, usePrefetchQuery, useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { IncidentListJson, IncidentRowJson } from "#api/schemas/browse.ts";
import { getJson, type Query } from "../shared/api.ts";

export const PAGE = 200;
/** Rows that nobody looks at are forgotten, and asked for again by the cursor of their page. */
const KEEP_MS = 60_000;

/**
 * Where the pages of one list begin. A page far down is reached by asking for those before it, once; later only the cursors are
 * kept.
 */
type Pages = Readonly<{ page: (index: number) => Promise<IncidentListJson>; stop: () => void; start: () => void }>;

function makePages(query: Query): Pages {
  const cursors: (string | null)[] = [null];
  let walk = Promise.resolve();
  let isStopped = false;

  const fetchPage = async (index: number): Promise<IncidentListJson> => {
    const after = cursors[index] ?? null;
    const list = await getJson<IncidentListJson>("/incidents", { ...query, limit: PAGE, after });
    if (list.next !== null) cursors[index + 1] ??= list.next;
    return list;
  };
  const walkTo = async (index: number) => {
    while (cursors.length <= index && !isStopped) {
      const { next } = await fetchPage(cursors.length - 1);
      if (next === null) return;
    }
  };
  return {
    page: async (index) => {
      if (cursors.length <= index) {
        walk = walk.catch(() => undefined).then(() => walkTo(index));
        await walk;
      }
      if (cursors.length <= index) throw new Error("the list has ended before this page");
      return fetchPage(index);
    },
    stop: () => {
      isStopped = true;
    },
    start: () => {
      isStopped = false;
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
  useEffect(() => {
    pages.start();
    return pages.stop;
  }, [pages]);
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
