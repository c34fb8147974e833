/** A store in, the reports whose readings were made with other places and parties of the user's own than there are now out. */
import type { ReportState, Store } from "#store/store.ts";
import type { Reader } from "./read-report.ts";

const REPORTS_PER_QUERY = 500;

/** What users added to the program's data, as fingerprints; null without any. */
export type OwnData = Pick<Reader, "addedPlaces" | "ownActors">;

/** The end of a producers' name that says which data of the user's own a reading was made with. */
export function ownDataName({ addedPlaces, ownActors }: OwnData): string {
  const places = addedPlaces === null ? "" : `+places.${addedPlaces}`;
  return `${places}${ownActors === null ? "" : `+actors.${ownActors}`}`;
}

const OWN_DATA = /(?:\+places\.[0-9a-f]+)?(?:\+actors\.[0-9a-f]+)?$/;

/**
 * Nothing is looked through while the record was last linked with the same data: then its readings were made with them, or
 * were given again since. Readings by older rules are not meant: they are made again when their report is added again.
 */
export async function staleReports(store: Store, own: OwnData): Promise<readonly ReportState[]> {
  const { linkedBy } = await store.linkState();
  const now = ownDataName(own);
  if (linkedBy === null || dataOf(linkedBy) === now) return [];
  const stale: ReportState[] = [];
  for (let after: ReportState["report"]["id"] | null = null; ; ) {
    const page: readonly ReportState[] = await store.reports({ after, limit: REPORTS_PER_QUERY });
    stale.push(...page.filter(({ producers }) => producers !== null && dataOf(producers) !== now));
    if (page.length < REPORTS_PER_QUERY) return stale;
    after = page.at(-1)!.report.id;
  }
}

function dataOf(producers: string): string {
  return OWN_DATA.exec(producers)?.[0] ?? "";
}
