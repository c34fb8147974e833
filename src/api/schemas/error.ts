/** The one shape of every error of the API. */
import { z } from "@hono/zod-openapi";

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.string().describe("a slug that never changes its meaning: docs/errors.md"),
      message: z.string().describe("one line: where, what was found, what to do"),
      place: z.string().describe("the parameter, field, file or id that it is about"),
      remedy: z.string(),
      status: z.int(),
    }),
  })
  .openapi("Error");

export type ErrorJson = z.infer<typeof errorSchema>;
