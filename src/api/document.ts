/** The program's version in, what the API says of itself at `/api` out, without a workspace. */
import { makeApp, openApiInfo } from "./app.ts";
import type { Services } from "./services.ts";

/** The routes are made, and never asked. */
const UNASKED = { workspace: {} } as Services;

export function openApiDocument(version: string) {
  const app = makeApp(UNASKED, {
    webFolder: "",
    onBug: (error) => {
      throw error;
    },
  });
  return app.getOpenAPI31Document(openApiInfo(version));
}
