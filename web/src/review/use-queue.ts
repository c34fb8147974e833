/** The queue as the person goes through it: its order stays while they decide, so that nothing jumps. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { DecidedJson } from "#api/schemas/decisions.ts";
import type { QueueJson } from "#api/schemas/review.ts";
import { getJson, type Query } from "../shared/api.ts";
import { once, type Queue, type Queued, withDecided } from "./queue.ts";

type Loaded = Queue & Readonly<{ next: string | null }>;
type State = Readonly<{ key: string; loaded: Loaded | null; error: unknown }>;

const PAGE = 100;
/** Items before the end at which the next page is asked for. */
export const LOAD_AHEAD = 20;

export function useQueue(query: Query) {
  const key = JSON.stringify(query);
  const [state, setState] = useState<State>({ key, loaded: null, error: null });
  const [turn, setTurn] = useState(0);
  const loading = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks anew
  useEffect(() => {
    const leave = new AbortController();
    const asked: Query = JSON.parse(key);
    getJson<QueueJson>("/review/queue", { ...asked, limit: PAGE }, leave.signal).then(
      (page) => setState({ key, loaded: loadedOf(page), error: null }),
      (error) => leave.signal.aborted || setState((now) => ({ ...now, key, error })),
    );
    return () => leave.abort();
  }, [key, turn]);

  const loadMore = useCallback(async () => {
    const next = state.loaded?.next ?? null;
    if (next === null || loading.current) return;
    loading.current = true;
    try {
      const page = await getJson<QueueJson>("/review/queue", {
        ...(JSON.parse(key) as Query),
        limit: PAGE,
        after: next,
      });
      setState((now) => (now.loaded === null ? now : { ...now, loaded: withPage(now.loaded, page) }));
    } finally {
      loading.current = false;
    }
  }, [key, state.loaded]);

  const apply = useCallback((decided: DecidedJson | null) => {
    if (decided === null) setTurn((count) => count + 1);
    else setState((now) => (now.loaded === null ? now : { ...now, loaded: withDecided(now.loaded, decided) }));
  }, []);

  /** An incident that another person or tab changed meanwhile. */
  const replace = useCallback((id: string, now: Pick<Queued, "id" | "title" | "review">) => {
    setState((before) => {
      if (before.loaded === null) return before;
      const items = before.loaded.items.map((item) => (item.id === id ? { ...item, ...now } : item));
      return { ...before, loaded: { ...before.loaded, items: once(items) } };
    });
  }, []);

  const isCurrent = state.key === key;
  return {
    queue: isCurrent ? state.loaded : null,
    error: isCurrent ? state.error : null,
    loadMore,
    apply,
    replace,
    reload: useCallback(() => setTurn((count) => count + 1), []),
  };
}

function loadedOf({ incidents, counts, next }: QueueJson): Loaded {
  return { items: incidents, counts, next, more: next !== null };
}

function withPage(loaded: Loaded, page: QueueJson): Loaded {
  return { ...loadedOf(page), items: once([...loaded.items, ...page.incidents]) };
}
