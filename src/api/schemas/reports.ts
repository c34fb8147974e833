/** What one asks of the reports of a workspace, and how a list, a report and a claim are told. */
import { z } from "@hono/zod-openapi";
import { incidentSchema, readingSchema } from "#export/reading-schema.ts";
import { COPY_KINDS } from "#model/copies.ts";
import { REPORT_SORTS, REPORT_STATES, type ReportListState } from "#store/report-filter.ts";
import { several } from "./several.ts";

export type { ReportListState };

const documentId = z.string().regex(/^doc_[0-9a-f]+$/);
const claimId = z.string().regex(/^[a-z]+_[0-9a-f]+$/);
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .describe("2018, 2018-02 or 2018-02-07");

export const reportFilterQuery = z.strictObject({
  q: z.string().max(200).optional().describe("words that must all stand in title, outlet, address or file name"),
  outlet: several(z.string()),
  from: day.optional().describe("it may have been published on this day or later"),
  to: day.optional().describe("it may have been published on this day or before"),
  state: several(z.enum(REPORT_STATES)).describe(
    "not-read: kept, and `why` tells the reason; waiting: not come to yet",
  ),
  why: several(z.string()).describe("rule of the note that says why a report could not be read"),
  copyOf: documentId.optional().describe("the other reports of this one's group of copies"),
  copy: z.enum(["yes", "no"]).optional().describe("yes: copies of another report only"),
});
export type ReportFilterQuery = z.infer<typeof reportFilterQuery>;

const sort = z.enum(REPORT_SORTS).optional().describe("`-added`, the newest first, when it is left out");

export const reportListQuery = reportFilterQuery.extend({
  sort,
  limit: z.coerce.number().int().min(1).max(500).optional().describe("100 when it is left out"),
  after: z.string().max(3000).optional().describe("`next` of the page before"),
});
export type ReportListQuery = z.infer<typeof reportListQuery>;
export const reportDownloadQuery = reportFilterQuery.extend({ sort });

const reason = z.strictObject({ rule: z.string(), reason: z.string() });
const publishedDays = z.strictObject({ earliest: z.string(), latest: z.string() });
const state = z.enum(REPORT_STATES);

/** A report in a list. Title, outlet and address are as they were given, else as its page tells them. */
export const reportRowSchema = z
  .strictObject({
    id: documentId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    file: z.string().nullable(),
    published: publishedDays.nullable(),
    addedAt: z.string(),
    language: z.string().nullable().describe("ISO 639-1, or und; null: not come to yet"),
    state,
    why: z.array(reason).describe("why it could not be read"),
    claims: z.int(),
    copyOf: z
      .strictObject({ original: documentId, of: documentId, kind: z.enum(COPY_KINDS), share: z.number() })
      .nullable(),
    copies: z.int().describe("reports that are copies, where this one is the original"),
  })
  .openapi("ReportRow");
export type ReportRowJson = z.infer<typeof reportRowSchema>;

const counts = { total: z.int().describe("reports of the workspace"), matching: z.int() };

export const reportListSchema = z
  .strictObject({
    ...counts,
    reports: z.array(reportRowSchema),
    next: z.string().nullable().describe("null: this is the last page"),
  })
  .openapi("ReportList");
export type ReportListJson = z.infer<typeof reportListSchema>;

export const reportFacetsSchema = z
  .strictObject({
    ...counts,
    outlets: z.array(z.strictObject({ value: z.string(), count: z.int() })).describe("most frequent first"),
    states: z.array(z.strictObject({ value: state, count: z.int() })),
    why: z.array(z.strictObject({ value: z.string(), count: z.int() })),
    copies: z.int().describe("of those that match, copies of another report"),
  })
  .openapi("ReportFacets");
export type ReportFacetsJson = z.infer<typeof reportFacetsSchema>;

export const reportParams = z.strictObject({ id: documentId });
export const claimParams = z.strictObject({ id: claimId });

const offset = z.int().nonnegative();
const quote = z.strictObject({ start: offset, end: offset, text: z.string() });

/** What was said of a report at one time. */
const saidSchema = z.strictObject({
  file: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable().describe("ISO day or date-time"),
  retrievedAt: z.string(),
  mediaType: z.string(),
  charset: z.string().nullable(),
});

const { id: incidentId, title: incidentTitle, ground, event, review, when } = incidentSchema.shape;
const incidentOfReport = z.strictObject({
  id: incidentId,
  title: incidentTitle,
  ground,
  event,
  when: when.unwrap().pick({ earliest: true, latest: true, edtf: true, certainty: true }).nullable(),
  review: review.shape.state,
  claims: z.array(claimId).describe("claims of this report that tell it"),
  context: z.array(claimId).describe("claims of this report that are its context"),
});
export type IncidentOfReportJson = z.infer<typeof incidentOfReport>;

const copyMember = z.strictObject({
  id: documentId,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: publishedDays.nullable(),
  of: documentId.nullable().describe("null: the original"),
  kind: z.enum(COPY_KINDS).nullable(),
  share: z.number().nullable().describe("share of the shorter text that both have"),
});

const readingState = z.strictObject({
  state: z.enum(["current", "obsolete"]),
  producers: z.string().describe("reader and rules with versions"),
  readAt: z.string(),
  sha256: z.string().describe("of the reading itself"),
  claims: z.int(),
});

export const reportSchema = z
  .strictObject({
    id: documentId,
    state,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    sha256: z.string().describe("of the stored bytes"),
    bytes: z.int(),
    addedAt: z.string(),
    said: saidSchema.describe("what is now said of it"),
    history: z.array(saidSchema).describe("everything that was ever said of it, oldest first"),
    published: z
      .strictObject({
        earliest: z.string(),
        latest: z.string(),
        edtf: z.string(),
        certainty: z.enum(["stated", "implied", "assumed"]),
        by: z.string().describe("the rule that found it, with its version"),
        words: z.array(quote),
      })
      .nullable(),
    reading: readingSchema.nullable().describe("as persons decided it; null: not come to yet"),
    readings: z.array(readingState).describe("oldest first"),
    parties: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .describe("whom its reading names, as the `actor` of mentions has them"),
    incidents: z.array(incidentOfReport),
    copies: z
      .strictObject({ by: z.string(), reports: z.array(copyMember) })
      .nullable()
      .describe("its group, original first"),
  })
  .openapi("Report");
export type ReportDetailJson = z.infer<typeof reportSchema>;

export const rawPlaceQuery = z.strictObject({
  at: z
    .string()
    .regex(/^\d{1,9}-\d{1,9}$/)
    .describe("START-END in UTF-16 code units of the article's text"),
});

/** Bytes, half-open; null where the words were not in the stored bytes as such. */
export const rawPlaceSchema = z
  .strictObject({
    start: offset,
    end: offset,
    exact: z.boolean().describe("false: the least run of bytes that holds them"),
  })
  .nullable()
  .openapi("RawPlace");
export type RawPlaceJson = z.infer<typeof rawPlaceSchema>;

/** What a value might have been, and the rule that chose. */
export const explanationSchema = z.strictObject({
  kind: z.enum(["actor", "place", "date", "figure"]),
  id: z.string(),
  words: z.string(),
  start: offset,
  end: offset,
  chosen: z.string().nullable(),
  certainty: z.enum(["stated", "implied", "assumed"]).nullable(),
  rule: z.string().nullable(),
  open: z.string().nullable().describe("why it was left open"),
  facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  considered: z.int(),
  candidates: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      score: z.number().nullable(),
      features: z.record(z.string(), z.number()),
    }),
  ),
});

export const claimSchema = z
  .strictObject({
    id: claimId,
    report: z.strictObject({
      id: documentId,
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      url: z.string().nullable(),
      published: publishedDays.nullable(),
    }),
    obsolete: z.boolean().describe("a newer reading of the report does not hold it"),
    claim: readingSchema.shape.claims.element,
    readBy: z.string(),
    readAt: z.string(),
    now: z
      .strictObject({
        at: z
          .strictObject({ start: offset, end: offset })
          .nullable()
          .describe("where its words stand now; null: they are gone"),
        claims: z.array(claimId).describe("what is read there now"),
      })
      .nullable()
      .describe("null: it is not obsolete"),
    incidents: z.array(incidentOfReport),
    decisions: z.array(
      z.strictObject({
        id: z.string(),
        at: z.string(),
        who: z.string(),
        why: z.string().nullable(),
        act: z.string().describe("nearly the command that makes it"),
        standing: z.string().describe("what became of it, in words"),
        remarks: z.array(z.string()),
      }),
    ),
    why: z.array(explanationSchema).describe("why its values are what they were resolved to"),
  })
  .openapi("Claim");
export type ClaimDetailJson = z.infer<typeof claimSchema>;
