/** `/api/reports` and `/api/claims`: what was stored, what was read in it, and the bytes themselves. */
import { createRoute, z } from "@hono/zod-openapi";
import { stringify } from "csv-stringify/sync";
import { stream } from "hono/streaming";
import { InputError } from "#model/errors.ts";
import type { Article } from "#model/report.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import {
  allReports,
  listReports,
  parseReportFilter,
  rawCapture,
  rawPlaceOf,
  readingWith,
  readNow,
  reportFacets,
} from "#pipeline/browse-reports.ts";
import { explainReading } from "#pipeline/explain.ts";
import { showId } from "#pipeline/show-id.ts";
import { claimDetailJson, REPORT_COLUMNS, reportCells, reportJson, reportRowJson } from "../report-json.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import {
  claimParams,
  claimSchema,
  type ReportListQuery,
  rawPlaceQuery,
  rawPlaceSchema,
  reportDownloadQuery,
  reportFacetsSchema,
  reportFilterQuery,
  reportListQuery,
  reportListSchema,
  reportParams,
  reportSchema,
} from "../schemas/reports.ts";
import type { Services } from "../services.ts";

const DEFAULT_LIMIT = 100;
const DEFAULT_SORT = "-added";

const list = createRoute({
  method: "get",
  path: "/reports",
  summary: "A page of the reports that match; `/api/reports.json` is the same",
  request: { query: reportListQuery },
  responses: { 200: answer("a page of reports", reportListSchema), ...FAULTS },
});

const listCsv = createRoute({
  method: "get",
  path: "/reports.csv",
  summary: "All reports that match, as a table for spreadsheets",
  request: { query: reportDownloadQuery },
  responses: {
    200: { description: "one row a report", content: { "text/csv": { schema: z.string() } } },
    ...FAULTS,
  },
});

const facets = createRoute({
  method: "get",
  path: "/reports/facets",
  summary: "How many reports have each outlet, state and reason",
  request: { query: reportFilterQuery },
  responses: { 200: answer("counts", reportFacetsSchema), ...FAULTS },
});

const show = createRoute({
  method: "get",
  path: "/reports/{id}",
  summary: "A report: text, what was read in it, what was said of it, its copies and incidents",
  request: { params: reportParams },
  responses: { 200: answer("the report", reportSchema), ...FAULTS },
});

const raw = createRoute({
  method: "get",
  path: "/reports/{id}/raw",
  summary: "The stored bytes, as a download; never as a page",
  request: { params: reportParams },
  responses: {
    200: {
      description: "the bytes; `charset` is the one in which they were read",
      content: { "text/plain": { schema: z.string() }, "application/octet-stream": { schema: z.string() } },
    },
    ...FAULTS,
  },
});

const place = createRoute({
  method: "get",
  path: "/reports/{id}/raw-place",
  summary: "Where words of the article lie in the stored bytes",
  request: { params: reportParams, query: rawPlaceQuery },
  responses: { 200: answer("bytes, half-open", rawPlaceSchema), ...FAULTS },
});

const showClaim = createRoute({
  method: "get",
  path: "/claims/{id}",
  summary:
    "A claim: its values and why they are so, its report, incidents and decisions; what is read there now if it is obsolete",
  request: { params: claimParams },
  responses: { 200: answer("the claim", claimSchema), ...FAULTS },
});

/** Text of any kind is sent as plain text: no browser makes a page of it. */
function rawHeaders(id: string, { mediaType, charset }: Readonly<{ mediaType: string; charset: string }>) {
  const isText = mediaType.startsWith("text/") || /[/+](?:json|xml)$/.test(mediaType);
  return {
    "Content-Type": isText ? `text/plain; charset=${charset}` : "application/octet-stream",
    "Content-Disposition": `attachment; filename="${id}.txt"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=31536000, immutable",
  };
}

/** Current articles of reports: titles and days of copies. */
async function articlesOf({ workspace: { store } }: Services, docs: readonly DocumentId[]) {
  const stored = await Promise.all(docs.map((doc) => store.reading(doc)));
  return new Map(
    stored.flatMap((one): [DocumentId, Article][] =>
      one === null ? [] : [[one.reading.article.doc, one.reading.article]],
    ),
  );
}

export function reportRoutes(services: Services): Router {
  const { workspace, linker, addedPlaces } = services;
  const { store } = workspace;
  const router = makeRouter();

  const page = async ({ sort = DEFAULT_SORT, limit = DEFAULT_LIMIT, after, ...query }: ReportListQuery) => {
    const found = await listReports(workspace, query, { sort, limit, after: after ?? null });
    return { ...found, reports: found.reports.map(reportRowJson) };
  };
  router.openapi(list, async (context) => context.json(await page(context.req.valid("query")), 200));
  router.openapi({ ...list, path: "/reports.json", hide: true }, async (context) =>
    context.json(await page(context.req.valid("query")), 200),
  );

  router.openapi(listCsv, (context) => {
    const { sort = DEFAULT_SORT, ...query } = context.req.valid("query");
    parseReportFilter(query);
    context.header("Content-Type", "text/csv; charset=utf-8");
    context.header("Content-Disposition", 'attachment; filename="reports.csv"');
    return stream(context, async (out) => {
      const row = (cells: readonly (string | number | null)[]) => stringify([[...cells]], { record_delimiter: "\r\n" });
      await out.write(row(REPORT_COLUMNS));
      for await (const line of allReports(workspace, query, sort)) await out.write(row(reportCells(line)));
    });
  });

  router.openapi(facets, async (context) => {
    const { outlets, states, why, ...counts } = await reportFacets(workspace, context.req.valid("query"));
    return context.json({ ...counts, outlets: [...outlets], states: [...states], why: [...why] }, 200);
  });

  router.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const shown = await showId(workspace, id, { linker, past: null });
    if (shown.kind !== "report") throw new InputError("id_unknown", id);
    const articles = await articlesOf(
      services,
      shown.others.map((other) => other.id),
    );
    return context.json(reportJson(shown, await store.readingHistory(id as DocumentId), articles), 200);
  });

  router.openapi(raw, async (context) => {
    const { id } = context.req.valid("param");
    const capture = await rawCapture(workspace, id as DocumentId);
    return context.body(new Uint8Array(capture.bytes), 200, rawHeaders(id, capture)) as never;
  });

  router.openapi(place, async (context) => {
    const { id } = context.req.valid("param");
    const found = await rawPlaceOf(workspace, id as DocumentId, context.req.valid("query").at);
    return context.json(found, 200);
  });

  router.openapi(showClaim, async (context) => {
    const id = context.req.valid("param").id as ValueId;
    const shown = await showId(workspace, id, { linker, past: null });
    if (shown.kind !== "claim") throw new InputError("id_unknown", id);
    const stored = await readingWith(workspace, shown.reading.report.id, id);
    const current = shown.obsolete ? await store.reading(shown.reading.report.id) : null;
    const detail = claimDetailJson(shown, {
      readBy: stored?.producers ?? "",
      readAt: stored?.readAt ?? "",
      now: shown.obsolete ? readNow(shown.reading, id, current?.reading ?? null) : null,
      why: explainReading(shown.reading, addedPlaces, { only: [id], registry: linker.registry }),
    });
    if (detail === null) throw new InputError("id_unknown", id);
    return context.json(detail, 200);
  });

  return router;
}
