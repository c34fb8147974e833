/** A file, packed or not, in; its lines with their numbers out, some at a time, so that a file of any size fits. */
import { createReadStream } from "node:fs";
import { InputError } from "#model/errors.ts";
import { isZip, unzipPlaces } from "./zip.ts";

/** `first` is the number of the first line; the lines have no ends. */
export type Lines = Readonly<{ first: number; lines: readonly string[] }>;

/** No line of places is as long: what is longer is no text of lines. */
const LONGEST_LINE = 1_000_000;
const NEWLINE = 10;

/**
 * Ends of lines may be those of Windows; a byte order mark is left out.
 *
 * @throws InputError `gazetteer_file_unreadable`, `gazetteer_archive_refused`, `gazetteer_line_invalid` when a line is no UTF-8
 */
export async function* readLines(file: string): AsyncGenerator<Lines> {
  let rest: Uint8Array = new Uint8Array(0);
  let next = 1;
  for await (const piece of textBytes(file)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    rest = bytes.subarray(end);
    if (rest.length > LONGEST_LINE) throw new InputError("gazetteer_format_unknown", file, "it has no lines");
    if (end === 0) continue;
    const lines = linesOf(file, bytes.subarray(0, end - 1), next);
    yield { first: next, lines };
    next += lines.length;
  }
  if (rest.length > 0) yield { first: next, lines: linesOf(file, rest, next) };
}

function linesOf(file: string, bytes: Uint8Array, first: number): readonly string[] {
  const lines = decode(file, bytes, first).split("\n");
  if (first === 1) lines[0] = lines[0]!.replace(/^\uFEFF/, "");
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

function decode(file: string, bytes: Uint8Array, first: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError("gazetteer_line_invalid", `${file}:${firstNotUtf8(bytes, first)}`, "it is not UTF-8");
  }
}

/** Number of the line in which the bytes stop being UTF-8. */
function firstNotUtf8(bytes: Uint8Array, first: number): number {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  return (
    first +
    Math.max(
      0,
      lines.findIndex((line) => line.includes("\uFFFD")),
    )
  );
}

async function* textBytes(file: string): AsyncGenerator<Uint8Array> {
  const chunks = fileBytes(file);
  const { value: head } = await chunks.next();
  if (head === undefined) return;
  const all = withHead(head, chunks);
  yield* isZip(head) ? unzipPlaces(file, all) : all;
}

async function* withHead(head: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* chunks;
}

async function* fileBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk;
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new InputError("gazetteer_file_unreadable", file, "code" in error ? String(error.code) : null, error);
    throw error;
  }
}
