/** Services in, the HTTP API and the page out. */
import { InputError } from "#model/errors.ts";
import { answerError, makeErrorHandler } from "./errors.ts";
import { guard } from "./guard.ts";
import { pageFiles } from "./page-files.ts";
import { makeRouter, type Router } from "./router.ts";
import { browseRoutes } from "./routes/browse.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { incidentRoutes } from "./routes/incident.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { lookUpRoutes } from "./routes/look-up.ts";
import { publicRoutes } from "./routes/public.ts";
import { reportRoutes } from "./routes/reports.ts";
import { reviewRoutes } from "./routes/review.ts";
import { workspaceRoutes } from "./routes/workspace.ts";
import type { Services } from "./services.ts";

/** Every router, mounted under `/api`. Fixed addresses stand before those with a parameter, which would take them for an id. */
const ROUTES = [
  browseRoutes,
  workspaceRoutes,
  publicRoutes,
  reportRoutes,
  incidentRoutes,
  decisionRoutes,
  reviewRoutes,
  lookUpRoutes,
  intakeRoutes,
] as const satisfies readonly ((services: Services) => Router)[];

/** What the API says of itself at `/api`. */
export function openApiInfo(version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Crosscheck",
      version,
      description:
        "The record of a workspace. Offsets are UTF-16 code units, half-open. Every error has one shape. Lists come in pages: `next` of a page is `after` of the following one.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
  };
}

/**
 * @param webFolder  where the built page lies
 * @param onBug      told of what the program, not the request, did wrong
 */
export function makeApp(
  services: Services,
  { webFolder, onBug }: Readonly<{ webFolder: string; onBug: (error: unknown) => void }>,
): Router {
  const app = makeRouter();
  app.onError(makeErrorHandler(onBug));
  app.use(guard());
  const api = makeRouter();
  api.onError(makeErrorHandler(onBug));
  for (const routes of ROUTES) api.route("/", routes(services));
  app.route("/api", api);
  app.doc31("/api", openApiInfo(services.version));
  app.all("/api/*", (context) => answerError(context, new InputError("address_unknown", context.req.path)));
  app.get("*", pageFiles(webFolder));
  app.notFound((context) => answerError(context, new InputError("address_unknown", context.req.path)));
  return app;
}
