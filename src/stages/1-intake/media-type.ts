/** A file's name and first bytes in, its media type out. */
import { extname } from "node:path";

export type IntakeMediaType =
  | "text/plain"
  | "text/html"
  | "application/xhtml+xml"
  | "text/markdown"
  | "application/jsonl";

const BY_EXTENSION: ReadonlyMap<string, IntakeMediaType> = new Map([
  [".txt", "text/plain"],
  [".text", "text/plain"],
  [".html", "text/html"],
  [".htm", "text/html"],
  [".xhtml", "application/xhtml+xml"],
  [".md", "text/markdown"],
  [".markdown", "text/markdown"],
  [".jsonl", "application/jsonl"],
  [".ndjson", "application/jsonl"],
]);

/** Characters looked at. */
const SNIFF_WINDOW = 2048;
const HTML_START =
  /^\s{0,200}(?:<!--|<!doctype html|<html|<head|<body|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype html|html))/i;
const HTML_TAG = /<(?:p|div|h1|article|meta|title|br|table)(?:\s[^<>]{0,300})?\/?>/i;

/** Names, without their endings, of files that describe a folder; by convention they are no part of what it holds. */
const FOLDER_NOTES: readonly string[] = ["readme", "licence", "license", "changelog", "contributing"];

/** Which files of a folder are reports, for a door that sees the folder where this program does not. Hidden files are none. */
export const FOLDER_RULE = { endings: [...BY_EXTENSION.keys()], notes: FOLDER_NOTES } as const;

/** Whether a folder's file of this name is a report. A file that describes the folder is read only when it is named itself. */
export function hasReportName(name: string): boolean {
  return (
    BY_EXTENSION.has(extname(name).toLowerCase()) && !FOLDER_NOTES.includes(name.toLowerCase().split(".", 1)[0] ?? "")
  );
}

/**
 * By extension first; by content where there is none that we know, and for a `.txt` that is a whole HTML page.
 *
 * @param start  the first bytes, up to a whole line where the file has lines
 */
export function mediaTypeOf(name: string, start: Uint8Array): IntakeMediaType {
  const named = BY_EXTENSION.get(extname(name).toLowerCase());
  const head = Buffer.from(start.subarray(0, SNIFF_WINDOW))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (named !== undefined && named !== "text/plain") return named;
  if (HTML_START.test(head)) return "text/html";
  if (named === "text/plain") return named;
  if (isJsonObject(Buffer.from(start).toString("utf8").split("\n", 1)[0] ?? "")) return "application/jsonl";
  return HTML_TAG.test(head) ? "text/html" : "text/plain";
}

function isJsonObject(line: string): boolean {
  const trimmed = line.replace(/^\ufeff/, "").trim();
  if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) return false;
  try {
    JSON.parse(trimmed);
    return true;
  } catch {
    // JSON.parse is the only judge of JSON
    return false;
  }
}
