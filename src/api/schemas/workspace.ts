/** What a workspace says of itself. */
import { z } from "@hono/zod-openapi";
import { COUNT_POLICY_NAMES } from "#model/incident.ts";

export const workspaceSchema = z
  .strictObject({
    version: z.string().describe("of the program"),
    rules: z.string().describe("that link the record"),
    folder: z.string(),
    engine: z.string().describe("database and version"),
    unlinked: z.int().describe("readings and decisions that were stored since the record was last linked"),
    policies: z
      .array(z.enum(COUNT_POLICY_NAMES))
      .describe("by which tolls can be held together; the first is the default"),
  })
  .openapi("Workspace");

export type WorkspaceJson = z.infer<typeof workspaceSchema>;
