/** An app in, its address out: listens on this machine alone. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { InputError } from "#model/errors.ts";
import type { Router } from "./router.ts";

export type Served = Readonly<{ url: string; close: () => Promise<void> }>;

/**
 * @param port  0 for any that is free
 * @throws InputError `port_unusable`
 */
export function listen(app: Router, port: number): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, ({ port: taken }: AddressInfo) => {
      resolve({
        url: `http://localhost:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new InputError("port_unusable", String(port), error.code ?? error.message, error)),
    );
  });
}
