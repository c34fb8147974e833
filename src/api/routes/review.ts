/** `/api/review/queue`: which incident to look at next. */
import { createRoute } from "@hono/zod-openapi";
import { reviewQueue } from "#pipeline/review-queue.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import { queueQuery, queueSchema } from "../schemas/review.ts";
import type { Services } from "../services.ts";

const queue = createRoute({
  method: "get",
  path: "/review/queue",
  summary: "Incidents in the order in which a person should look at them; `/api/review/queue.json` is the same",
  request: { query: queueQuery },
  responses: { 200: answer("a page of the queue", queueSchema), ...FAULTS },
});

export function reviewRoutes({ workspace, browsing }: Services): Router {
  const router = makeRouter();
  for (const path of ["/review/queue", "/review/queue.json"]) {
    router.openapi({ ...queue, path, hide: path.endsWith(".json") }, async (context) =>
      context.json(await reviewQueue(browsing, workspace.store, context.req.valid("query")), 200),
    );
  }
  return router;
}
