/** Paths, addresses and `-` in, raw reports and errors out, one at a time and in the order given. */
import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { InputError } from "#model/errors.ts";
import { asInputError } from "./failures.ts";
import { identityOf, reportPaths } from "./folder.ts";
import type { Given, GivenOptions, Intake, IntakeOptions } from "./intake.ts";
import { CHUNK_BYTES, readStream } from "./read-stream.ts";
import { givenDate } from "./records.ts";
import { isAddress } from "./url/judge-url.ts";
import { openLink } from "./url/open-link.ts";

/** What `-` stands for. */
const STDIN = "-";

/**
 * The reports of files, folders (recursively), addresses of pages and standard input (`-`).
 *
 * A file is read once, however many inputs lead to it. A JSONL file is streamed. Nothing is thrown for bad input: each
 * problem is an `ok: false` in its place, and the rest goes on. An impossible `options.published` ends it before any file is opened.
 */
export async function* openReports(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Intake> {
  const dated = datedOptions(options, "--published");
  if (dated instanceof InputError) {
    yield { ok: false, error: dated };
    return;
  }
  const seen = new Set<string>();
  for (const input of inputs) {
    if (isAddress(input)) yield* openLink(input, dated);
    else if (input === STDIN) yield* openStdin(dated, seen);
    else yield* openPath(input, dated, seen);
  }
}

/** The reports of one thing that was handed over. Nothing is thrown for bad input, as with `openReports`. */
export async function* openGiven(given: Given, options: GivenOptions): AsyncGenerator<Intake> {
  const dated = datedOptions(options, "published");
  if (dated instanceof InputError) yield { ok: false, error: dated };
  else if (given.kind === "link") yield* openLink(given.url, dated);
  else {
    const { name, bytes, url, title } = given;
    yield* readStream(slices(bytes), { name, size: bytes.length, url, title }, dated);
  }
}

/** In pieces, so that a first line is found without looking through all. */
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES);
}

function datedOptions<T extends GivenOptions>(options: T, place: string): T | InputError {
  if (options.published === null) return options;
  try {
    return { ...options, published: givenDate(options.published, place) };
  } catch (error) {
    return asInputError(error, place);
  }
}

async function* openStdin(options: IntakeOptions, seen: Set<string>): AsyncGenerator<Intake> {
  if (seen.has(STDIN)) return;
  seen.add(STDIN);
  yield* readStream(options.stdin, { name: STDIN, size: null }, options);
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
    yield* readStream(chunksOf(handle), { name: file, size: entry.size }, options);
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
