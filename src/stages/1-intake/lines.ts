/** Chunks of bytes in, lines of bytes out, never holding more than one line. */

/** `number` counts from 1, blank lines included. `bytes` is null when the line is longer than the limit. */
export type ByteLine = Readonly<{ number: number; bytes: Uint8Array | null }>;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Lines without their ends, the first without a byte order mark. A line longer than `maxBytes` is read past, not kept. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): ByteLine => {
    const line = { number, bytes: length > maxBytes ? null : lineBytes(Buffer.concat(parts), number) };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function lineBytes(bytes: Uint8Array, number: number): Uint8Array {
  const start = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start, bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length);
}
