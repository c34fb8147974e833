/** The queue of incidents that wait for a person. */
import { z } from "@hono/zod-openapi";
import { incidentRowSchema, listQuery } from "./browse.ts";

export const queueQuery = listQuery.omit({ sort: true }).extend({
  review: listQuery.shape.review.describe("all when it is left out, unreviewed ones first"),
});

export const queueSchema = z
  .strictObject({
    counts: z
      .strictObject({ suggested: z.int(), confirmed: z.int(), rejected: z.int() })
      .describe("that match, whatever their review state"),
    incidents: z
      .array(
        incidentRowSchema.extend({
          points: z.number().describe("docs/deciding.md tells what they are made of"),
          reasons: z.array(z.string()).describe("for its place, the weightiest first"),
        }),
      )
      .describe("unreviewed first; the most contested and most consequential first"),
    next: z.string().nullable().describe("null: this is the last page"),
  })
  .openapi("ReviewQueue");
export type QueueJson = z.infer<typeof queueSchema>;
