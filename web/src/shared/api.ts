/** Addresses of the API in, their JSON or an `ApiError` out. */
import type { ErrorJson } from "#api/schemas/error.ts";

/** A parameter that is undefined, null or empty is left out; a list is repeated. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** What the API answered instead of what was asked for; `fault.message` is a line for the user, with its remedy. */
export class ApiError extends Error {
  readonly fault: ErrorJson["error"];

  constructor(fault: ErrorJson["error"]) {
    super(fault.message);
    this.name = "ApiError";
    this.fault = fault;
  }
}

export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return `/api${path}${text === "" ? "" : `?${text}`}`;
}

const NO_ANSWER: ErrorJson["error"] = {
  code: "no_answer",
  message: "Crosscheck does not answer; start `crosscheck serve` again",
  place: "crosscheck serve",
  remedy: "start `crosscheck serve` again",
  status: 0,
};

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new ApiError(NO_ANSWER);
  }
  if (!response.ok) throw new ApiError(((await response.json()) as ErrorJson).error);
  return (await response.json()) as T;
}

/** `T` is the schema's type in `src/api/schemas`. @throws ApiError */
export function getJson<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return ask(apiUrl(path, query), signal === undefined ? {} : { signal });
}

/** @throws ApiError */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return ask(apiUrl(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Files, with fields beside them. @throws ApiError */
export function postForm<T>(path: string, form: FormData, signal: AbortSignal): Promise<T> {
  return ask(apiUrl(path), { method: "POST", body: form, signal });
}
