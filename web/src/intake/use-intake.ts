/** Jobs and items as the API tells them, asked again while something goes on. */
import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IntakeItemJson, IntakeItemsJson, IntakeJobJson, IntakeJson } from "#api/schemas/intake.ts";
import { getJson, postJson } from "../shared/api.ts";

const BUSY_MS = 800;
const RESTING_MS = 15_000;

export function isBusy({ state }: IntakeJobJson): boolean {
  return state !== "done" && state !== "paused";
}

const pace = (jobs: readonly IntakeJobJson[] | undefined): number =>
  jobs?.some(isBusy) === true ? BUSY_MS : RESTING_MS;

export function useIntake() {
  return useQuery({
    queryKey: ["intake"],
    queryFn: ({ signal }) => getJson<IntakeJson>("/intake", {}, signal),
    refetchInterval: ({ state }) => pace(state.data?.jobs),
  });
}

export type ItemsRequest = Readonly<{ job: string; state: readonly IntakeItemJson["state"][]; after: number }>;

export function useItems(request: ItemsRequest) {
  const { job, state, after } = request;
  return useQuery({
    queryKey: ["intake", job, state, after],
    queryFn: ({ signal }) => getJson<IntakeItemsJson>(`/intake/${job}`, { state, after: after || null }, signal),
    refetchInterval: ({ state: { data } }) => pace(data === undefined ? undefined : [data.job]),
    placeholderData: keepPreviousData,
  });
}

/** What was read changes every list of the page. */
export function forget(client: QueryClient): Promise<void> {
  return client.invalidateQueries();
}

export function useSteer(job: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: "cancel" | "resume") => postJson<IntakeJobJson>(`/intake/${job}/${verb}`, {}),
    onSettled: () => forget(client),
  });
}

export function useDescribe(job: string, n: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Readonly<{ outlet?: string; published?: string }>) =>
      postJson<IntakeJobJson>(`/intake/${job}/items/${n}`, said),
    onSettled: () => forget(client),
  });
}
