/** `/api/incidents/:id`: one incident, with everything that tells how it came to be what it is. */
import { createRoute } from "@hono/zod-openapi";
import { InputError } from "#model/errors.ts";
import type { ValueId } from "#model/span.ts";
import { explainReading } from "#pipeline/explain.ts";
import { openIncident } from "#pipeline/open-incident.ts";
import { openedIncidentJson } from "#pipeline/opened-incident-json.ts";
import { showIncident } from "#pipeline/show-id.ts";
import { rangeOfEdtf } from "#text/calendar.ts";
import { explanationJson } from "../report-json.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import { incidentParams, incidentQuery, incidentWhySchema, shownIncidentSchema } from "../schemas/incident.ts";
import type { Services } from "../services.ts";

const show = createRoute({
  method: "get",
  path: "/incidents/{id}",
  summary: "One incident: values, words, who said so, and why",
  request: { params: incidentParams, query: incidentQuery },
  responses: { 200: answer("the incident", shownIncidentSchema), ...FAULTS },
});

const why = createRoute({
  method: "get",
  path: "/incidents/{id}/why",
  summary: "What the words of an incident's claims might have meant, and the rules that chose",
  request: { params: incidentParams },
  responses: { 200: answer("the explanations", incidentWhySchema), ...FAULTS },
});

export function incidentRoutes({ workspace, linker, addedPlaces, now }: Services): Router {
  const router = makeRouter();
  router.openapi(why, async (context) => {
    const shown = await showIncident(workspace, context.req.valid("param").id as ValueId, { linker, past: null });
    if (shown === null) throw new InputError("id_unknown", context.req.valid("param").id);
    const { incident, readings } = shown;
    const explained = readings.flatMap((reading) =>
      explainReading(reading, addedPlaces, { only: incident.claims, registry: linker.registry }).map((one) => ({
        ...explanationJson(one),
        doc: reading.report.id,
      })),
    );
    return context.json({ incident: incident.id, why: explained }, 200);
  });
  return router.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const { policy = "range", as_of: asOf } = context.req.valid("query");
    const opened = await openIncident(workspace, id.replace(/\.json$/, ""), {
      linker,
      policy,
      asOf: asOf === undefined ? null : lastDayOf(asOf),
      now,
    });
    return context.json(openedIncidentJson(opened), 200);
  });
}

function lastDayOf(text: string): string {
  const range = rangeOfEdtf(text);
  if (range === null) throw new InputError("request_invalid", "as_of", `${text} is not a date such as 2018-02-07`);
  return range.latest;
}
