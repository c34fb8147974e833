/** `/api/decisions`: a person decides, and sees what was decided. */
import { createRoute } from "@hono/zod-openapi";
import type { Asked } from "#pipeline/decide.ts";
import { decide, decideMany } from "#pipeline/decide.ts";
import { decidedJson, decidedManyJson } from "#pipeline/decided-json.ts";
import { allDecisions, type DecisionFilter, decisionsCsv, pageOfDecisions } from "#pipeline/decision-list.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import {
  decideBody,
  decidedManySchema,
  decidedSchema,
  decideManyBody,
  decisionListSchema,
  decisionsQuery,
} from "../schemas/decisions.ts";
import type { Services } from "../services.ts";

const DEFAULT_LIMIT = 100;

const json = <T>(schema: T) => ({ required: true, content: { "application/json": { schema } } }) as const;

const make = createRoute({
  method: "post",
  path: "/decisions",
  summary: "Decide as a person, or try what a decision would change",
  request: { body: json(decideBody) },
  responses: { 200: answer("what it changes in the record", decidedSchema), ...FAULTS },
});

const makeMany = createRoute({
  method: "post",
  path: "/decisions/many",
  summary: "Make many decisions, each on the record as it stands before all of them",
  request: { body: json(decideManyBody) },
  responses: { 200: answer("how much they change in the record", decidedManySchema), ...FAULTS },
});

const list = createRoute({
  method: "get",
  path: "/decisions",
  summary: "What persons decided, newest first, and what became of each; `/api/decisions.json` is the same",
  request: { query: decisionsQuery },
  responses: { 200: answer("a page of decisions", decisionListSchema), ...FAULTS },
});

const csv = createRoute({
  method: "get",
  path: "/decisions.csv",
  summary: "All decisions that match, as CSV",
  request: { query: decisionsQuery.omit({ limit: true, after: true }) },
  responses: {
    200: { description: "a line a decision", content: { "text/csv": { schema: { type: "string" } } } },
    ...FAULTS,
  },
});

type Filtered = Readonly<{ [K in keyof DecisionFilter]?: DecisionFilter[K] | undefined }>;

function filterOf({ who = null, act = null, incident = null, standing = null }: Filtered): DecisionFilter {
  return { who, act, incident, standing };
}

export function decisionRoutes({ workspace, linker, world, rules, now }: Services): Router {
  const router = makeRouter();
  const inTurn = oneAtATime();
  const options = (dryRun: boolean) => ({ linker, world, producers: rules, dryRun });
  router.openapi(make, async (context) => {
    const { ask, by, why, dry_run: dryRun = false } = context.req.valid("json");
    const decider = { who: by, why: why === undefined || why === "" ? null : why, now };
    const decided = await inTurn(() => decide(workspace, ask as Asked, decider, options(dryRun)));
    return context.json(decidedJson(decided, dryRun), 200);
  });
  router.openapi(makeMany, async (context) => {
    const { asks, by, why, dry_run: dryRun = false } = context.req.valid("json");
    const decider = { who: by, why: why === undefined || why === "" ? null : why, now };
    const decided = await inTurn(() => decideMany(workspace, asks as Asked[], decider, options(dryRun)));
    return context.json(decidedManyJson(decided, dryRun), 200);
  });
  for (const path of ["/decisions", "/decisions.json"]) {
    router.openapi({ ...list, path, hide: path.endsWith(".json") }, async (context) => {
      const { limit = DEFAULT_LIMIT, after = null, ...asked } = context.req.valid("query");
      return context.json(await pageOfDecisions(workspace, filterOf(asked), { limit, after }), 200);
    });
  }
  router.openapi(csv, async (context) => {
    const rows = await allDecisions(workspace, filterOf(context.req.valid("query")));
    return context.body(decisionsCsv(rows), 200, { "Content-Type": "text/csv; charset=utf-8" });
  });
  return router;
}
