/** How long answers are kept, and what is asked again. */
import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api.ts";

/** Other processes change the record too: what is older is shown at once and asked for again. */
const FRESH_MS = 10_000;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // What the API refuses it refuses again.
        retry: (count, error) => !(error instanceof ApiError && error.fault.status >= 400) && count < 2,
      },
    },
  });
}
