/** `/api/public`: what of the record may leave the desk. */
import { createRoute } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { FORMATS } from "#export/formats.ts";
import { incidentJson } from "#export/incident-json.ts";
import { type PublicRecord, publicRecord } from "#export/public/public-record.ts";
import { makeQuoter } from "#export/span-json.ts";
import { InputError } from "#model/errors.ts";
import { loadRecord } from "#pipeline/workspace.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import { publicCsvQuery, publicListQuery, publicQuery, publicSchema } from "../schemas/public.ts";
import type { Services } from "../services.ts";

const DEFAULT_LIMIT = 20;

const list = createRoute({
  method: "get",
  path: "/public",
  summary: "Confirmed incidents as a public export gives them, and what it holds back",
  request: { query: publicListQuery },
  responses: { 200: answer("a page of the export", publicSchema), ...FAULTS },
});

const csv = createRoute({
  method: "get",
  path: "/public/incidents.csv",
  summary: "The public export as a table for spreadsheets",
  request: { query: publicCsvQuery },
  responses: {
    200: { description: "one row an incident", content: { "text/csv": { schema: { type: "string" } } } },
    ...FAULTS,
  },
});

const json = createRoute({
  method: "get",
  path: "/public/incidents.json",
  summary: "The public export as `crosscheck.record/1`",
  request: { query: publicQuery },
  responses: {
    200: { description: "one object", content: { "application/json": { schema: { type: "object" } } } },
    ...FAULTS,
  },
});

type Asked = Readonly<{ with_names?: "yes" | "no" | undefined; with_coordinates?: "yes" | "no" | undefined }>;

export function publicRoutes({ workspace, rules }: Services): Router {
  const router = makeRouter();
  const load = async ({ with_names, with_coordinates }: Asked): Promise<PublicRecord & { total: number }> => {
    const { record } = await loadRecord(workspace);
    const incidents = record.incidents.filter(({ review }) => review.state !== "rejected");
    const options = { withNames: with_names === "yes", withCoordinates: with_coordinates === "yes" };
    return { ...publicRecord({ ...record, incidents }, options), total: incidents.length };
  };

  router.openapi(list, async (context) => {
    const { limit = DEFAULT_LIMIT, after, ...asked } = context.req.valid("query");
    const { record, withheld, total } = await load(asked);
    const { incidents } = record;
    const start = after === undefined ? 0 : incidents.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && start === 0)
      throw new InputError("filter_invalid", "after", `${after} is not the end of a page`);
    const page = incidents.slice(start, start + limit);
    const quote = makeQuoter(record.readings.map(({ article }) => article));
    const next = start + limit < incidents.length ? (page.at(-1)?.id ?? null) : null;
    return context.json(
      { total, matching: incidents.length, withheld, incidents: page.map((one) => incidentJson(one, quote)), next },
      200,
    );
  });

  const download = async (format: keyof typeof FORMATS, asked: Asked, bom: boolean) => {
    const { record, withheld } = await load(asked);
    return FORMATS[format].lines(record, { rules, bom, withheld });
  };

  router.openapi(csv, async (context) => {
    const { bom, ...asked } = context.req.valid("query");
    const lines = await download("csv", asked, bom === "yes");
    context.header("Content-Type", "text/csv; charset=utf-8; header=present");
    context.header("Content-Disposition", 'attachment; filename="public.csv"');
    return stream(context, async (out) => {
      for (const line of lines) await out.write(line);
    });
  });

  router.openapi(json, async (context) => {
    const lines = await download("jsonl", context.req.valid("query"), false);
    context.header("Content-Type", "application/json; charset=utf-8");
    context.header("Content-Disposition", 'attachment; filename="public.json"');
    return stream(context, async (out) => {
      for (const line of lines) await out.write(line);
    }) as never;
  });

  return router;
}
