/** `/api/incidents` and what else answers about a selection of incidents. */
import { createRoute } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import {
  csvQuery,
  facetsQuery,
  facetsSchema,
  incidentListSchema,
  listQuery,
  mapQuery,
  mapSchema,
  timelineQuery,
  timelineSchema,
} from "../schemas/browse.ts";
import { FACETS_EXAMPLE, LIST_EXAMPLE, MAP_EXAMPLE, TIMELINE_EXAMPLE } from "../schemas/browse-examples.ts";
import type { Services } from "../services.ts";

const list = createRoute({
  method: "get",
  path: "/incidents",
  summary: "A page of the incidents that match; `/api/incidents.json` is the same",
  description:
    "`next` leads to the following page of the same order, also when the record changed meanwhile; one of another order is refused. All answers about a selection say how many of the record match.",
  request: { query: listQuery },
  responses: { 200: answer("the page", incidentListSchema, LIST_EXAMPLE), ...FAULTS },
});

const csv = createRoute({
  method: "get",
  path: "/incidents.csv",
  summary: "All incidents that match, as a table for spreadsheets",
  description: "The columns are those of `crosscheck export csv`. Cells that a spreadsheet would run are made inert.",
  request: { query: csvQuery },
  responses: {
    200: { description: "one row an incident", content: { "text/csv": { schema: { type: "string" } } } },
    ...FAULTS,
  },
});

const facets = createRoute({
  method: "get",
  path: "/incidents/facets",
  summary: "How many incidents each value of each facet would leave in the selection",
  description:
    "The parameters are those of the list. A facet is counted as if it were not restricted itself, so that its other values can be chosen.",
  request: { query: facetsQuery },
  responses: { 200: answer("counts by facet", facetsSchema, FACETS_EXAMPLE), ...FAULTS },
});

const map = createRoute({
  method: "get",
  path: "/incidents/map",
  summary: "The incidents that match as points, groups of points, and areas",
  description:
    "`lat` and `lon` of an area are for drawing only. Without `cell` up to 500 points are told one by one; of more, those of one cell are one symbol.",
  request: { query: mapQuery },
  responses: { 200: answer("what to draw", mapSchema, MAP_EXAMPLE), ...FAULTS },
});

const timeline = createRoute({
  method: "get",
  path: "/incidents/timeline",
  summary: "The incidents that match by day, week, month or year",
  description:
    "An incident of which only the month is known is in no day's bin: it is counted in `wider`. A unit that would give more than 2000 bins gives way to the next.",
  request: { query: timelineQuery },
  responses: { 200: answer("counts by time", timelineSchema, TIMELINE_EXAMPLE), ...FAULTS },
});

export function browseRoutes({ browsing }: Services): Router {
  const router = makeRouter();
  router.openapi({ ...list, path: "/incidents.json", hide: true }, async (context) =>
    context.json(await browsing.list(context.req.valid("query")), 200),
  );
  router.openapi(list, async (context) => context.json(await browsing.list(context.req.valid("query")), 200));
  router.openapi(csv, async (context) => {
    const { bom, ...asked } = context.req.valid("query");
    const lines = await browsing.csv(asked, bom === "yes");
    context.header("Content-Type", "text/csv; charset=utf-8; header=present");
    context.header("Content-Disposition", 'attachment; filename="incidents.csv"');
    return stream(context, async (out) => {
      for await (const line of lines) await out.write(line);
    });
  });
  router.openapi(facets, async (context) => context.json(await browsing.facets(context.req.valid("query")), 200));
  router.openapi(map, async (context) => context.json(await browsing.map(context.req.valid("query")), 200));
  router.openapi(timeline, async (context) => context.json(await browsing.timeline(context.req.valid("query")), 200));
  return router;
}
