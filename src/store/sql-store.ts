/** A database in, the `Store` over it out: every method is one transaction. */
import { type AuditAction, type AuditEntry, chainHead } from "./audit.ts";
import type { Backend, Db } from "./backend.ts";
import * as decided from "./decisions.ts";
import { incidents } from "./incident-query.ts";
import * as views from "./incidents.ts";
import { storeLinks, storeMade } from "./link-changes.ts";
import { openLinkIndex } from "./link-index.ts";
import { linkState } from "./link-state.ts";
import * as records from "./linked-record.ts";
import * as readings from "./readings.ts";
import { reportFacets } from "./report-facets.ts";
import { reportLines } from "./report-list.ts";
import * as reports from "./reports.ts";
import type { Material, Store } from "./store.ts";
import * as summaries from "./summaries.ts";

/** @param now  ISO UTC time of each write */
export function makeSqlStore(backend: Backend, now: () => string): Store {
  const { read, write, words } = backend;
  return Object.freeze({
    engine: backend.engine,

    addReports: (added) => write((db) => reports.addReports(db, added, now())),
    report: (id) => read((db) => reports.report(db, id)),
    reports: (page) => read((db) => reports.reports(db, page)),
    reportLines: (filter, page) => read((db) => reportLines(db, filter, page)),
    reportFacets: (filter) => read((db) => reportFacets(db, filter)),
    unread: (limit) => read((db) => reports.unread(db, limit)),
    reportHistory: (id) => read((db) => reports.reportHistory(db, id)),

    storeReading: (reading, producers) => write((db) => readings.storeReading(db, reading, { producers, at: now() })),
    reading: (doc) => read((db) => readings.reading(db, doc)),
    readingHistory: (doc) => read((db) => readings.readingHistory(db, doc)),
    readings: () => read(material),
    findClaim: (id) => read((db) => readings.findClaim(db, id)),

    addDecision: (decision) => write((db) => decided.addDecision(db, decision, now())),
    decisions: () => read(decided.decisions),

    linkState: () => read(linkState),
    inIndex: (work) => read((db) => work(openLinkIndex(db))),
    storeLinks: (changes) => write((db) => storeLinks(db, changes, now())),
    storeMade: (made) => write((db) => storeMade(db, made, now())),
    linked: () => read(records.linked),
    outcomes: () => read(records.outcomes),
    incidents: (filter, page) => read((db) => incidents(db, filter, page)),
    incident: (id) => read((db) => views.incident(db, id)),
    incidentsWith: (id) => read((db) => views.incidentsWith(db, id)),
    formerIncidents: (doc) => read((db) => views.formerIncidents(db, doc)),
    incidentHistory: (id) => read((db) => views.incidentHistory(db, id)),
    copiesOf: (doc) => read((db) => records.copiesOf(db, doc)),
    judgements: (claim) => read((db) => views.judgements(db, claim)),

    incidentsChangedSince: (seq) => read((db) => summaries.incidentsChangedSince(db, seq)),
    incidentPositions: (ids) => read((db) => summaries.incidentPositions(db, ids)),
    summariesDue: (form) => read((db) => summaries.summariesDue(db, form)),
    storeSummaries: (form, rows) => write((db) => summaries.storeSummaries(db, words, { form, summaries: rows })),
    dropSummaries: (positions) => write((db) => summaries.dropSummaries(db, words, positions)),
    summaryFacts: (page) => read((db) => summaries.summaryFacts(db, page)),
    summaryLines: (positions) => read((db) => summaries.summaryLines(db, positions)),
    incidentsAt: (positions) => read((db) => summaries.incidentsAt(db, positions)),
    incidentsWithWords: (sought) => read((db) => summaries.incidentsWithWords(db, words, sought)),

    audit: (page) => read((db) => auditPage(db, page)),
    auditHead: () => read(chainHead),
    readingRows: (page) => read((db) => readings.readingRows(db, page)),
    decisionRows: (page) => read((db) => decided.decisionRows(db, page)),
    incidentRows: (page) => read((db) => views.incidentRows(db, page)),
    claimIds: () => read(readings.claimIds),
    integrity: backend.integrity,
    close: backend.close,
  } satisfies Store);
}

async function material(db: Db): Promise<Material> {
  return {
    ...(await readings.readings(db)),
    decisions: await decided.decisions(db),
    decisionsUpTo: await decided.decisionsUpTo(db),
  };
}

async function auditPage(db: Db, { after, limit }: { after: number; limit: number }): Promise<readonly AuditEntry[]> {
  const rows = await db.selectFrom("audit").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
  return rows.map((row) => ({ ...row, action: row.action as AuditAction, detail: JSON.parse(row.detail) }));
}
