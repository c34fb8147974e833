/** The address of a page in, its bytes out: from addresses of the public internet alone, within bounds of time and size. */
import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { InputError } from "#model/errors.ts";
import { type ContentType, contentType } from "./content-type.ts";
import { addressRefusal } from "./judge-address.ts";
import { hostOf, judgeUrl } from "./judge-url.ts";
import type { Reach } from "./reach.ts";

type Resolved = Readonly<{ address: string; family: number }>;
/** All addresses of a host. */
export type LookUp = (host: string) => Promise<readonly Resolved[]>;

export type FetchOptions = Readonly<{ reach: Reach; maxBytes: number; timeLimitMs?: number; lookUp?: LookUp }>;
/** `url` is where the page was in the end. */
export type Fetched = Readonly<{ url: string; bytes: Uint8Array }> & ContentType;

const MOST_REDIRECTS = 5;
const TIME_LIMIT_MS = 30_000;

/** No cookies, no name of the person or the machine, no address of the page before. */
const HEADERS: Readonly<Record<string, string>> = {
  "User-Agent": "Crosscheck",
  Accept: "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
  "Accept-Encoding": "gzip, br, deflate",
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Every redirect is judged as the first address was, and no name is looked up twice: the connection goes to the addresses that
 * were judged.
 *
 * @throws InputError `url_refused`, `url_unreachable`, `report_binary`, `report_too_large`; each names the address
 */
export async function fetchPage(written: string, options: FetchOptions): Promise<Fetched> {
  const place = written.trim();
  const { reach, maxBytes, timeLimitMs = TIME_LIMIT_MS, lookUp = (host) => lookup(host, { all: true }) } = options;
  const signal = AbortSignal.timeout(timeLimitMs);
  let url = judgeUrl(place, reach);
  try {
    const resolve = (host: string) => untilAborted(lookUp(host), signal);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await ask(url, await judgedAddresses(url, place, reach, resolve), signal);
      const next = redirectOf(response);
      if (next === null) return { ...(await take(response, place, maxBytes)), url: url.href };
      response.destroy();
      url = judgeUrl(URL.canParse(next, url) ? new URL(next, url).href : next, reach, place);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = signal.aborted ? `no answer within ${timeLimitMs / 1000} seconds` : failureWords(error);
    throw new InputError("url_unreachable", place, why, error);
  }
  throw new InputError("url_refused", place, `it leads on more than ${MOST_REDIRECTS} times`);
}

/** All addresses of the host; one that may not be reached is enough to refuse it. */
async function judgedAddresses(url: URL, place: string, reach: Reach, lookUp: LookUp): Promise<readonly Resolved[]> {
  const host = hostOf(url);
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await lookUp(host);
  const why = found.map(({ address }) => addressRefusal(address, reach)).find((refusal) => refusal !== null);
  if (why !== undefined) throw new InputError("url_refused", place, `${host}: ${why}`);
  return found;
}

/** A look-up cannot be called off; its answer is left alone. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason), { once: true });
    work.then(done, fail);
  });
}

/** Answers with what was looked up before, whatever is asked. */
function pinned(addresses: readonly Resolved[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all === true) answer(null, [...addresses]);
    else answer(null, first?.address ?? "", first?.family ?? 0);
  };
}

function ask(url: URL, addresses: readonly Resolved[], signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    // A connection of its own: none is kept from, or for, another page.
    send(url, { agent: false, headers: HEADERS, lookup: pinned(addresses), signal })
      .on("response", done)
      .on("error", fail)
      .end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return REDIRECTS.has(statusCode) ? (headers.location ?? null) : null;
}

async function take(response: IncomingMessage, place: string, maxBytes: number): Promise<Omit<Fetched, "url">> {
  try {
    const { statusCode = 0, statusMessage = "", headers } = response;
    if (statusCode !== 200) {
      throw new InputError("url_unreachable", place, `the server answered ${statusCode} ${statusMessage}`.trim());
    }
    const type = contentType(headers["content-type"]);
    if (typeof type === "string") throw new InputError("report_binary", place, type);
    return { ...type, bytes: await gather(decoded(response, place), place, maxBytes) };
  } finally {
    response.destroy();
  }
}

/** The limit holds for what is unpacked: a small answer may hold a large page. */
async function gather(chunks: AsyncIterable<Uint8Array>, place: string, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new InputError("report_too_large", place, `more than ${maxBytes} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const UNPACK: Readonly<Record<string, (() => Transform) | null>> = {
  identity: null,
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function decoded(response: IncomingMessage, place: string): AsyncIterable<Uint8Array> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unpack = UNPACK[encoding];
  if (unpack === undefined) throw new InputError("url_unreachable", place, `packed as ${encoding.slice(0, 40)}`);
  if (unpack === null) return response;
  // A broken stream is told by whoever reads the unpacked one.
  return pipeline(response, unpack(), () => {});
}

const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/^ENOTFOUND$|^EAI_(?!AGAIN)/, "no server has this name"],
  [/^EAI_AGAIN$/, "names cannot be looked up: is there a network?"],
  [/^ECONNREFUSED$/, "nothing listens there"],
  [/^(?:ECONNRESET|EPIPE|HPE_|ERR_STREAM_PREMATURE_CLOSE)/, "the server broke off"],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, "there is no way to it: is there a network?"],
  [/^ETIMEDOUT$/, "no answer"],
  [/CERT|SIGNED|ALTNAME|SIGNATURE|EPROTO|^ERR_(?:TLS|SSL)/, "its certificate is not valid"],
  [/^(?:Z_|ERR__?ERROR_FORMAT|ERR_PADDING)/, "its packing is broken"],
];

/** A few plain words and the system's own code. */
function failureWords(error: unknown): string {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = inner instanceof Error && "code" in inner ? String(inner.code) : String(inner);
  const words = FAILURES.find(([pattern]) => pattern.test(code))?.[1];
  return words === undefined ? code : `${words}, ${code}`;
}
