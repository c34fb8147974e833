/** Content hashes: the same bytes and values give the same ids on every run and machine. */
import { hash } from "node:crypto";
import type { DocumentId, ValueId } from "#model/span.ts";

/** Hex digits kept of a SHA-256: 64 bits, so that a million values collide with probability about 3e-8. */
const ID_DIGITS = 16;

/** Full SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}

/** Id of the report with these raw bytes. */
export function documentId(bytes: Uint8Array): DocumentId {
  return `doc_${sha256Hex(bytes).slice(0, ID_DIGITS)}`;
}

/**
 * Id of a value: `kind` and a hash of its canonical JSON.
 *
 * @throws TypeError when `value` holds what JSON cannot (undefined, functions, bigint)
 */
export function valueId(kind: string, value: unknown): ValueId {
  return `${kind}_${sha256Hex(canonicalJson(value)).slice(0, ID_DIGITS)}`;
}

/** JSON with keys in code unit order and no spaces: equal values give equal strings. */
export function canonicalJson(value: unknown): string {
  if (value === undefined || typeof value === "function" || typeof value === "bigint") {
    throw new TypeError(`\`${typeof value}\` has no canonical JSON`);
  }
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  // Every value of a reading passes here: built up in place, which takes less than half the time of mapping and joining.
  let json = "";
  if (Array.isArray(value)) {
    for (const item of value) json += `${json === "" ? "" : ","}${canonicalJson(item)}`;
    return `[${json}]`;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(members).sort()) {
    json += `${json === "" ? "" : ","}${quoted(key)}:${canonicalJson(members[key])}`;
  }
  return `{${json}}`;
}

/** What JSON writes with an escape. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

/** The string as JSON; the call of `JSON.stringify` costs more than the test whether it is needed. */
function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
