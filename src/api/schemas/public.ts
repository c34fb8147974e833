/** What of the record may leave the desk, and what is held back. */
import { z } from "@hono/zod-openapi";
import { incidentSchema, withheldSchema } from "#export/reading-schema.ts";

const yes = z.enum(["yes", "no"]).optional();

export const publicQuery = z.strictObject({
  with_names: yes.describe("`yes`: names of private persons as well"),
  with_coordinates: yes.describe("`yes`: coordinates as they are"),
});
export const publicCsvQuery = publicQuery.extend({
  bom: yes.describe("`yes`: mark the file as UTF-8, for spreadsheets"),
});

export const publicListQuery = publicQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).optional().describe("20 when it is left out"),
  after: z.string().optional().describe("`next` of the page before"),
});

export const publicSchema = z
  .strictObject({
    total: z.int().describe("incidents that are not rejected"),
    matching: z.int().describe("those that a person confirmed"),
    withheld: withheldSchema,
    incidents: z.array(incidentSchema),
    next: z.string().nullable().describe("null: this is the last page"),
  })
  .openapi("PublicExport");
export type PublicJson = z.infer<typeof publicSchema>;
