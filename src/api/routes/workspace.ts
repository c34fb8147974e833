/** `/api/workspace`: what is open here. */
import { createRoute } from "@hono/zod-openapi";
import { COUNT_POLICY_NAMES } from "#model/incident.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import { workspaceSchema } from "../schemas/workspace.ts";
import type { Services } from "../services.ts";

const show = createRoute({
  method: "get",
  path: "/workspace",
  summary: "What is open: program, rules, folder, policies",
  responses: { 200: answer("the workspace", workspaceSchema), ...FAULTS },
});

export function workspaceRoutes({ workspace, version, rules }: Services): Router {
  const router = makeRouter();
  return router.openapi(show, async (context) => {
    const state = await workspace.store.linkState();
    const unlinked = state.readingsUpTo - state.linkedUpTo + state.decisionsUpTo - state.linkedDecisionsUpTo;
    return context.json(
      {
        version,
        rules: state.linkedBy ?? rules,
        folder: workspace.folder,
        engine: workspace.store.engine,
        unlinked,
        policies: [...COUNT_POLICY_NAMES],
      },
      200,
    );
  });
}
