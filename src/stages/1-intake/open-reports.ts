/** Paths and `-` in, raw reports and errors out, one at a time and in the order given. */
import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type ErrorCode, InputError } from "#model/errors.ts";
import type { RawReport } from "#model/report.ts";
import { documentId } from "#text/ids.ts";
import { binaryFormat, isBlank } from "./binary.ts";
import { identityOf, reportPaths } from "./folder.ts";
import type { Intake, IntakeOptions } from "./intake.ts";
import { byteLines } from "./lines.ts";
import { mediaTypeOf } from "./media-type.ts";
import { givenDate, readRecord } from "./records.ts";

/** What `-` stands for. */
const STDIN = "-";
const CHUNK_BYTES = 1 << 16;

/**
 * The reports of files, folders (recursively) and standard input (`-`).
 *
 * A file is read once, however many inputs lead to it. A JSONL file is streamed. Nothing is thrown for bad input: each
 * problem is an `ok: false` in its place, and the rest goes on. An impossible `options.published` ends it before any file is opened.
 */
export async function* openReports(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Intake> {
  const dated = datedOptions(options);
  if (dated instanceof InputError) {
    yield { ok: false, error: dated };
    return;
  }
  const seen = new Set<string>();
  for (const input of inputs) yield* input === STDIN ? openStdin(dated, seen) : openPath(input, dated, seen);
}

function datedOptions(options: IntakeOptions): IntakeOptions | InputError {
  if (options.published === null) return options;
  try {
    return { ...options, published: givenDate(options.published, "--published") };
  } catch (error) {
    return asInputError(error, "--published");
  }
}

async function* openStdin(options: IntakeOptions, seen: Set<string>): AsyncGenerator<Intake> {
  if (seen.has(STDIN)) return;
  seen.add(STDIN);
  yield* readReports(STDIN, options.stdin, options);
}

async function* openPath(path: string, options: IntakeOptions, seen: Set<string>): AsyncGenerator<Intake> {
  let files: readonly string[] = [path];
  try {
    if ((await stat(path)).isDirectory()) files = await reportPaths(path);
    if (files.length === 0) throw new InputError("folder_empty", path);
  } catch (error) {
    yield { ok: false, error: asInputError(error, path) };
    return;
  }
  for (const file of files) yield* openFile(file, options, seen);
}

async function* openFile(file: string, options: IntakeOptions, seen: Set<string>): AsyncGenerator<Intake> {
  let handle: FileHandle | null = null;
  try {
    // non-blocking, because opening a named pipe would otherwise wait for its writer
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const entry = await handle.stat();
    if (!entry.isFile()) throw new InputError("report_unreadable", file, "a pipe, socket or device, not a file");
    if (seen.has(identityOf(entry))) return;
    seen.add(identityOf(entry));
    yield* readReports(file, chunksOf(handle), options, entry.size);
  } catch (error) {
    yield { ok: false, error: asInputError(error, file) };
  } finally {
    await handle?.close();
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Reports of one stream of bytes: one, or one a line. `size` is what the file system says, null for a stream. */
async function* readReports(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
  size: number | null = null,
): AsyncGenerator<Intake> {
  try {
    const { start, rest } = await startOf(chunks);
    const format = binaryFormat(start);
    if (format !== null) throw new InputError("report_binary", file, format);
    const mediaType = mediaTypeOf(file, start);
    if (mediaType === "application/jsonl") yield* readLines(file, rest, options);
    else yield { ok: true, raw: await readWhole(file, mediaType, rest, options, size) };
  } catch (error) {
    yield { ok: false, error: asInputError(error, file) };
  }
}

/** The first line, or the first 64 KiB when it is longer; and all chunks again, these included. */
async function startOf(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < CHUNK_BYTES && !first.at(-1)?.includes(0x0a)) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const start = Buffer.concat(first);
  return { start, rest: continued(start, iterator) };
}

async function* continued(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

async function readWhole(
  file: string,
  mediaType: string,
  chunks: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
  size: number | null,
): Promise<RawReport> {
  const bytes = await gather(file, chunks, options.maxBytes, size);
  if (isBlank(bytes)) throw new InputError("report_empty", file);
  const report = {
    id: documentId(bytes),
    file,
    url: null,
    outlet: options.outlet,
    title: null,
    publishedAt: options.published,
    retrievedAt: options.now(),
    mediaType,
    charset: null,
    bytes: bytes.length,
  };
  return { report, bytes };
}

/** All bytes, refused before reading when the size is known, and while reading when it is not or was wrong. */
async function gather(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  size: number | null,
): Promise<Uint8Array> {
  const tooLarge = (found: number): InputError =>
    new InputError("report_too_large", file, `${found} bytes, limit ${maxBytes}`);
  if (size !== null && size > maxBytes) throw tooLarge(size);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(length);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function* readLines(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
): AsyncGenerator<Intake> {
  let record = 0;
  for await (const { number, bytes } of byteLines(chunks, options.maxBytes)) {
    if (bytes !== null && isBlank(bytes)) continue;
    record++;
    const place = `${file}:${number}`;
    try {
      if (bytes === null) throw new InputError("report_too_large", place, `line longer than ${options.maxBytes} bytes`);
      yield { ok: true, raw: readRecord(bytes, `${file}#${record}`, place, options) };
    } catch (error) {
      yield { ok: false, error: asInputError(error, place) };
    }
  }
  if (record === 0) throw new InputError("report_empty", file);
}

const BY_SYSTEM_CODE: Readonly<Record<string, readonly [ErrorCode, string | null]>> = {
  ENOENT: ["report_not_found", null],
  ENOTDIR: ["report_not_found", null],
  ENAMETOOLONG: ["report_not_found", "the name is too long"],
  EACCES: ["report_unreadable", "permission denied"],
  EPERM: ["report_unreadable", "permission denied"],
  ELOOP: ["report_unreadable", "its links lead in a circle"],
  ENXIO: ["report_unreadable", "a pipe, socket or device, not a file"],
};

/**
 * @throws the error itself when it is neither ours nor the file system's: a bug
 */
function asInputError(error: unknown, place: string): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const [ours, detail] = BY_SYSTEM_CODE[code] ?? (["report_unreadable", code] as const);
  return new InputError(ours, place, detail, error);
}
