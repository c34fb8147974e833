/** The address of a page in, the report that it holds out. */
import { asInputError } from "../failures.ts";
import type { GivenOptions, Intake } from "../intake.ts";
import { mediaTypeOf } from "../media-type.ts";
import { readStream } from "../read-stream.ts";
import { type Fetched, fetchPage } from "./fetch-page.ts";
import { PUBLIC_ONLY } from "./reach.ts";

/** A server that says `text/plain` may send a whole HTML page all the same, as a file named .txt may hold one. */
const NAME_OF_PLAIN_TEXT = "page.txt";
const LOOKED_AT = 1 << 16;

function mediaTypeOfAnswer({ url, mediaType, bytes }: Fetched): string {
  const start = bytes.subarray(0, LOOKED_AT);
  if (mediaType === "text/plain") return mediaTypeOf(NAME_OF_PLAIN_TEXT, start);
  return mediaType ?? mediaTypeOf(new URL(url).pathname, start);
}

/** `file` is the address as it was given, `url` the one where the page was found. Nothing is thrown for bad input. */
export async function* openLink(written: string, options: GivenOptions): AsyncGenerator<Intake> {
  const name = written.trim();
  try {
    const fetched = await fetchPage(name, { reach: options.reach ?? PUBLIC_ONLY, maxBytes: options.maxBytes });
    const { url, charset, bytes } = fetched;
    const facts = { name, size: bytes.length, url, charset, mediaType: mediaTypeOfAnswer(fetched) };
    yield* readStream(one(bytes), facts, options);
  } catch (error) {
    yield { ok: false, error: asInputError(error, name) };
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
