/** A store in, the reports whose readings were made with other added places than there are now out. */
import type { ReportState, Store } from "#store/store.ts";

const REPORTS_PER_QUERY = 500;

/** The end of a producers' name that says which added places a reading was made with (see `rulesName` in the command line). */
const ADDED_PLACES = /\+places\.(?<fingerprint>[0-9a-f]+)$/;

/**
 * Nothing is looked through while the record was last linked with the same places: then its readings were made with them, or
 * were given again since. Readings by older rules are not meant: they are made again when their report is added again.
 *
 * @param addedPlaces  fingerprint of the places that the user added, null when none were
 */
export async function staleReports(store: Store, addedPlaces: string | null): Promise<readonly ReportState[]> {
  const { linkedBy } = await store.linkState();
  if (linkedBy === null || placesOf(linkedBy) === addedPlaces) return [];
  const stale: ReportState[] = [];
  for (let after: ReportState["report"]["id"] | null = null; ; ) {
    const page: readonly ReportState[] = await store.reports({ after, limit: REPORTS_PER_QUERY });
    stale.push(...page.filter(({ producers }) => producers !== null && placesOf(producers) !== addedPlaces));
    if (page.length < REPORTS_PER_QUERY) return stale;
    after = page.at(-1)!.report.id;
  }
}

function placesOf(producers: string): string | null {
  return ADDED_PLACES.exec(producers)?.groups?.fingerprint ?? null;
}
