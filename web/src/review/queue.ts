/** A queue and a decision in, the queue after it out: nothing but what changed moves. */
import type { DecidedJson } from "#api/schemas/decisions.ts";
import type { QueueJson } from "#api/schemas/review.ts";
import type { ReviewState } from "#model/incident.ts";

export type Queued = Pick<QueueJson["incidents"][number], "id" | "title" | "review" | "reasons" | "killed" | "when">;
export type Queue = Readonly<{
  items: readonly Queued[];
  counts: QueueJson["counts"];
  more: boolean;
}>;

/** The first of each id. */
export function once(items: readonly Queued[]): readonly Queued[] {
  const first = new Map<string, Queued>();
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  return [...first.values()];
}

/** What is gone gives its place to what took it over; counts follow. */
export function withDecided<T extends Queue>(queue: T, { gone, added, changed }: DecidedJson): T {
  const lost = new Set<string>(gone);
  const states = new Map<string, ReviewState>(changed.map(({ id, review }) => [id, review]));
  const fresh: readonly Queued[] = added.map(({ id, title, review }) => ({
    ...{ id, title, review, killed: null, when: null },
    reasons: ["new from this decision"],
  }));
  const place = queue.items.findIndex(({ id }) => lost.has(id));
  const items = queue.items.flatMap((item, at) => {
    if (at === place) return fresh;
    if (lost.has(item.id)) return [];
    const title = changed.find(({ id }) => id === item.id)?.title ?? item.title;
    return [{ ...item, title, review: states.get(item.id) ?? item.review }];
  });
  return { ...queue, items: once(items), counts: countsAfter(queue, items) };
}

function countsAfter({ counts, items: before }: Queue, items: readonly Queued[]): Queue["counts"] {
  const of = (all: readonly Queued[], state: ReviewState) => all.filter(({ review }) => review === state).length;
  const after = (state: ReviewState) => counts[state] + of(items, state) - of(before, state);
  return { suggested: after("suggested"), confirmed: after("confirmed"), rejected: after("rejected") };
}
