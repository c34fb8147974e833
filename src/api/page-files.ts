/** Addresses of the page in, files of its folder out; every address that is no file is a view, which the page itself shows. */
import { readFileSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import type { Handler } from "hono";
import { InputError } from "#model/errors.ts";
import { answerError } from "./errors.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Files in `assets/` have the hash of their content in their names. */
const FOREVER = "public, max-age=31536000, immutable";

function readIn(folder: string, path: string): Uint8Array<ArrayBuffer> | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return null;
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return null;
  }
}

export function pageFiles(webFolder: string): Handler {
  const folder = normalize(webFolder);
  return (context) => {
    const { path } = context.req;
    const extension = extname(path);
    const type = MEDIA_TYPES[extension];
    const found = type === undefined ? null : readIn(folder, path);
    if (found !== null && type !== undefined) {
      return context.body(found, 200, {
        "Content-Type": type,
        "Cache-Control": path.startsWith("/assets/") ? FOREVER : "no-cache",
      });
    }
    if (extension !== "") return answerError(context, new InputError("address_unknown", path));
    const page = readIn(folder, "index.html");
    if (page === null) return answerError(context, new InputError("page_missing", webFolder));
    return context.body(page, 200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
  };
}
