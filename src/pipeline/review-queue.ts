/** A record in, its incidents in the order in which a person should look at them out, in pages, with what speaks for their place. */
import { REVIEW_STATES, type ReviewState } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import type { Browsing } from "./browse/browsing.ts";
import type { ListedIncident } from "./browse/facts.ts";
import { reviewRank } from "./review-order.ts";

type Asked = Omit<Parameters<Browsing["list"]>[0], "sort">;

/** `reasons` are for its place, the weightiest first. */
export type QueuedIncident = ListedIncident & Readonly<{ points: number; reasons: string[] }>;

/** `counts` are of all that match but for their review state. */
export type QueuePage = Readonly<{
  counts: Readonly<Record<ReviewState, number>>;
  incidents: QueuedIncident[];
  next: string | null;
}>;

/** Unreviewed ones first, unless others are asked for. @throws InputError `filter_invalid` */
export async function reviewQueue(
  browsing: Pick<Browsing, "list" | "facets">,
  store: Pick<Store, "incident">,
  { review = REVIEW_STATES, limit, after, ...asked }: Asked,
): Promise<QueuePage> {
  const { incidents, next } = await browsing.list({ ...asked, review, limit, after, sort: "review" });
  const { facets } = await browsing.facets({ ...asked, review: REVIEW_STATES, facet: ["review"] });
  const count = (state: ReviewState) => facets[0]?.values.find(({ value }) => value === state)?.count ?? 0;
  return {
    counts: { suggested: count("suggested"), confirmed: count("confirmed"), rejected: count("rejected") },
    incidents: await Promise.all(incidents.map((line) => ranked(store, line))),
    next,
  };
}

async function ranked(store: Pick<Store, "incident">, line: ListedIncident): Promise<QueuedIncident> {
  const incident = await store.incident(line.id as ValueId);
  return { ...line, ...(incident === null ? { points: 0, reasons: [] } : reviewRank(incident)) };
}
