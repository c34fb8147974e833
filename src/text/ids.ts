/** Content hashes: the same bytes and values give the same ids on every run and machine. */
import { createHash } from "node:crypto";
import type { DocumentId, ValueId } from "#model/span.ts";

/** Hex digits kept of a SHA-256: 64 bits, so that a million values collide with probability about 3e-8. */
const ID_DIGITS = 16;

/** Full SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
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
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
