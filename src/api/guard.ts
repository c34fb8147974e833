/** Requests of other sites and hosts are refused, and every answer says what a browser may do with it. */
import type { MiddlewareHandler } from "hono";
import { InputError } from "#model/errors.ts";
import { answerError } from "./errors.ts";

/** Names under which a machine reaches itself: any other in `Host` is a page that rebinds its own name to this machine. */
const OWN_HOSTS: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Scripts, styles, pictures and requests of this server only; no frames, no forms that leave, no strings made into HTML. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

function hostOf(authority: string): string {
  return authority.replace(/:\d{1,5}$/, "").toLowerCase();
}

/** Why a request is refused, or null. Browsers name the origin of what changes something; programs need not. */
export function refusal(
  headers: Readonly<{ host: string | undefined; origin: string | undefined; site: string | undefined }>,
): string | null {
  const { host, origin, site } = headers;
  if (host === undefined || !OWN_HOSTS.has(hostOf(host))) return `Host is ${host ?? "missing"}`;
  if (origin !== undefined && origin !== `http://${host}`) return `Origin is ${origin}`;
  if (site !== undefined && site !== "same-origin" && site !== "none") return `Sec-Fetch-Site is ${site}`;
  return null;
}

export function guard(): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const why = refusal({ host: req.header("host"), origin: req.header("origin"), site: req.header("sec-fetch-site") });
    if (why !== null) return answerError(context, new InputError("origin_refused", req.path, why));
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  };
}
