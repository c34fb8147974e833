/** One report, read; and the record made of many. */
import type { Annotated } from "./annotated.ts";
import type { Resolved } from "./claim.ts";
import type { Incident, Linked } from "./incident.ts";
import type { Article, Report } from "./report.ts";
import type { Note } from "./sourced.ts";

/**
 * The result of stages 1 to 5. `annotated` and `resolved` are null when the report was kept but not read (a language
 * that the reader does not know, a page without text); `notes` then say why.
 */
export type Reading = Readonly<{
  report: Report;
  article: Article;
  annotated: Annotated | null;
  resolved: Resolved | null;
  notes: readonly Note[];
}>;

/** Readings in the order given, and the incidents across them, current before background, then by date. */
export type CaseRecord = Readonly<{ readings: readonly Reading[]; linked: Linked; incidents: readonly Incident[] }>;
