/** A router whose requests are checked against their schemas, with the error shape of the API. */
import { OpenAPIHono, type z } from "@hono/zod-openapi";
import { answerError, requestError } from "./errors.ts";
import { errorSchema } from "./schemas/error.ts";

export type Router = OpenAPIHono;

export function makeRouter(): Router {
  return new OpenAPIHono({
    defaultHook: (result, context) => (result.success ? undefined : answerError(context, requestError(result.error))),
  });
}

/** Answers that every address may give. */
export const FAULTS = {
  400: { description: "the request is not valid", content: { "application/json": { schema: errorSchema } } },
  404: { description: "nothing has this id", content: { "application/json": { schema: errorSchema } } },
} as const;

/** A JSON answer for `responses`. The example is shown in docs/api.md, and must fit the schema. */
export function answer<T extends z.ZodType>(description: string, schema: T, example?: z.infer<T>) {
  const media = example === undefined ? { schema } : { schema, example };
  return { description, content: { "application/json": media } } as const;
}
