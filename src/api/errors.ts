/** What went wrong in, the one error shape of the API out. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import { ERRORS, InputError } from "#model/errors.ts";
import type { ErrorJson } from "./schemas/error.ts";

export function errorJson({ code, place, remedy, message }: InputError): ErrorJson {
  return { error: { code, message, place, remedy, status: ERRORS[code].status } };
}

export function answerError(context: Context, error: InputError): Response {
  return context.json(errorJson(error), ERRORS[error.code].status as ContentfulStatusCode);
}

/** The first fault of a request, by the name of the field. */
export function requestError({ issues }: ZodError): InputError {
  const [issue] = issues;
  const path = issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  const place = path.length === 0 ? "request" : path.join(".");
  return new InputError("request_invalid", place, issue?.message ?? null);
}

/** @param onBug  told of what is no fault of the request; its words do not leave the machine */
export function makeErrorHandler(onBug: (error: unknown) => void) {
  return (error: Error, context: Context): Response => {
    if (error instanceof InputError) return answerError(context, error);
    if (error instanceof HTTPException && error.status < 500) {
      return answerError(context, new InputError("request_invalid", context.req.path, error.message));
    }
    onBug(error);
    return answerError(context, new InputError("request_failed", context.req.path));
  };
}
