/** One stream of bytes in, the reports that it holds out: one, or one a line. */
import { InputError } from "#model/errors.ts";
import type { RawReport, Report } from "#model/report.ts";
import { documentId } from "#text/ids.ts";
import { binaryFormat, isBlank } from "./binary.ts";
import { asInputError } from "./failures.ts";
import type { GivenOptions, Intake } from "./intake.ts";
import { byteLines } from "./lines.ts";
import { mediaTypeOf } from "./media-type.ts";
import { readRecord } from "./records.ts";

export const CHUNK_BYTES = 1 << 16;

/** What is known of a stream beside its bytes; `size` is what the file system says, null for a stream. */
export type StreamFacts = Readonly<{ name: string; size: number | null }> &
  Readonly<Partial<Pick<Report, "url" | "title" | "charset" | "mediaType">>>;

/** Nothing is thrown for bad input: each problem is an `ok: false` in its place. */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  facts: StreamFacts,
  options: GivenOptions,
): AsyncGenerator<Intake> {
  const { name } = facts;
  try {
    const { start, rest } = await startOf(chunks);
    const format = binaryFormat(start);
    if (format !== null) throw new InputError("report_binary", name, format);
    const mediaType = facts.mediaType ?? mediaTypeOf(name, start);
    if (mediaType === "application/jsonl") yield* readLines(name, rest, options);
    else yield { ok: true, raw: await readWhole({ ...facts, mediaType }, rest, options) };
  } catch (error) {
    yield { ok: false, error: asInputError(error, name) };
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
  { name, size, mediaType, url = null, title = null, charset = null }: StreamFacts & Readonly<{ mediaType: string }>,
  chunks: AsyncIterable<Uint8Array>,
  options: GivenOptions,
): Promise<RawReport> {
  const bytes = await gather(name, chunks, options.maxBytes, size);
  if (isBlank(bytes)) throw new InputError("report_empty", name);
  const report = {
    id: documentId(bytes),
    file: name,
    url,
    outlet: options.outlet,
    title,
    publishedAt: options.published,
    retrievedAt: options.now(),
    mediaType,
    charset,
    bytes: bytes.length,
  };
  return { report, bytes };
}

/** All bytes, refused before reading when the size is known, and while reading when it is not or was wrong. */
async function gather(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  size: number | null,
): Promise<Uint8Array> {
  const tooLarge = (found: number): InputError =>
    new InputError("report_too_large", name, `${found} bytes, limit ${maxBytes}`);
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
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: GivenOptions,
): AsyncGenerator<Intake> {
  let record = 0;
  for await (const { number, bytes } of byteLines(chunks, options.maxBytes)) {
    if (bytes !== null && isBlank(bytes)) continue;
    record++;
    const place = `${name}:${number}`;
    try {
      if (bytes === null) throw new InputError("report_too_large", place, `line longer than ${options.maxBytes} bytes`);
      yield { ok: true, raw: readRecord(bytes, `${name}#${record}`, place, options) };
    } catch (error) {
      yield { ok: false, error: asInputError(error, place) };
    }
  }
  if (record === 0) throw new InputError("report_empty", name);
}
