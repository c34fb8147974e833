/** `/api/actors` and `/api/places`: what a name that a person types may mean. */
import { createRoute } from "@hono/zod-openapi";
import { findActors, findPlaces } from "#pipeline/look-up.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import { actorsFoundSchema, lookUpQuery, placesFoundSchema } from "../schemas/look-up.ts";
import type { Services } from "../services.ts";

const actors = createRoute({
  method: "get",
  path: "/actors",
  summary: "Parties of the registry that a name may mean, 20 at most",
  request: { query: lookUpQuery },
  responses: { 200: answer("the likest first", actorsFoundSchema), ...FAULTS },
});

const places = createRoute({
  method: "get",
  path: "/places",
  summary: "Places that have a name, 20 at most; where none has, towns with the same consonants",
  request: { query: lookUpQuery },
  responses: { 200: answer("the most populous first", placesFoundSchema), ...FAULTS },
});

export function lookUpRoutes({ world }: Services): Router {
  const router = makeRouter();
  router.openapi(actors, (context) =>
    context.json({ actors: [...findActors(context.req.valid("query").q, world)] }, 200),
  );
  router.openapi(places, (context) =>
    context.json({ places: [...findPlaces(context.req.valid("query").q, world)] }, 200),
  );
  return router;
}
