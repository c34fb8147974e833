/** Pages fetched from a real server on this machine, which strict rules would refuse. */
import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { InputError } from "#model/errors.ts";
import { documentId } from "#text/ids.ts";
import type { GivenOptions } from "../intake.ts";
import { openReports } from "../open-reports.ts";
import { fetchPage } from "./fetch-page.ts";
import { openLink } from "./open-link.ts";
import type { Reach } from "./reach.ts";

const STORY = "<h1>Strike</h1><p>Two men were killed near Pell on Monday, police said.</p>";
const seen: IncomingMessage[] = [];
let port = 0;
const reach = (): Reach => ({ addresses: ["127.0.0.0/8", "::1"], ports: [port] });

const html = (response: ServerResponse, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
const lead = (response: ServerResponse, to: string, status = 302) =>
  response.writeHead(status, { Location: to, "Set-Cookie": "id=1" }).end();

const PAGES: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  "/story": (response) => html(response, STORY),
  "/arabic": (response) =>
    response
      .writeHead(200, { "Content-Type": "text/html; charset=windows-1256" })
      .end(Buffer.from([0x3c, 0x70, 0x3e, 0xc7, 0xe1, 0xcc, 0xed, 0xd4])),
  "/gzip": (response) => html(response, gzipSync(STORY), { "Content-Encoding": "gzip" }),
  "/brotli": (response) => html(response, brotliCompressSync(STORY), { "Content-Encoding": "br" }),
  "/bomb": (response) => html(response, gzipSync(Buffer.alloc(30_000_000, 0x20)), { "Content-Encoding": "gzip" }),
  "/broken-gzip": (response) => html(response, "no gzip", { "Content-Encoding": "gzip" }),
  "/odd-packing": (response) => html(response, "x", { "Content-Encoding": "zpaq" }),
  "/plain-page": (response) =>
    response.writeHead(200, { "Content-Type": "text/plain" }).end(`<!DOCTYPE html><html>${STORY}</html>`),
  "/untyped.html": (response) => response.writeHead(200).end(STORY),
  "/pdf": (response) => response.writeHead(200, { "Content-Type": "application/pdf" }).end("%PDF-1.7"),
  "/disguised": (response) => html(response, "%PDF-1.7 in disguise"),
  "/empty": (response) => html(response, " \n"),
  "/feed": (response) =>
    response
      .writeHead(200, { "Content-Type": "application/x-ndjson" })
      .end('{"text":"Two men were killed."}\n{"text":7}\n'),
  "/endless": (response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const pour = () => {
      while (response.write("x".repeat(65_536)));
    };
    response.on("drain", pour);
    pour();
  },
  "/silent": () => {},
  "/slow": (response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const timer = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/broken-off": (response) => {
    response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "1000" });
    response.write("x", () => response.destroy());
  },
  "/gone": (response) => response.writeHead(410).end(),
  "/once": (response) => lead(response, "/story"),
  "/kept-method": (response) => lead(response, `http://127.0.0.1:${port}/story`, 308),
  "/round": (response) => lead(response, "/round"),
  "/inside": (response) => lead(response, "http://10.0.0.1/admin"),
  "/metadata": (response) => lead(response, "http://169.254.169.254/latest/"),
  "/file": (response) => lead(response, "file:///etc/passwd"),
  "/other-port": (response) => lead(response, "http://127.0.0.1:22/"),
  "/user": (response) => lead(response, `http://me@127.0.0.1:${port}/story`),
  "/nowhere": (response) => lead(response, "http://["),
};

const server = createServer((request, response) => {
  seen.push(request);
  const path = request.url ?? "";
  const step = /^\/steps\/(?<left>\d+)$/.exec(path)?.groups?.left;
  if (step !== undefined) lead(response, step === "0" ? "/story" : `/steps/${Number(step) - 1}`);
  else (PAGES[path] ?? ((unknown) => unknown.writeHead(404).end()))(response, request);
});
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const options = (): GivenOptions => ({
  now: () => "2026-01-02T03:04:05.000Z",
  published: null,
  outlet: "The Ledger",
  maxBytes: 1_000_000,
  reach: reach(),
});

test("a page becomes a report with its bytes, both addresses, charset and type", async () => {
  const [opened, ...more] = await Array.fromAsync(openLink(at("/once"), options()));
  assert.ok(opened?.ok);
  assert.deepEqual(more, []);
  assert.equal(Buffer.from(opened.raw.bytes).toString(), STORY);
  assert.deepEqual(opened.raw.report, {
    id: documentId(Buffer.from(STORY)),
    file: at("/once"),
    url: at("/story"),
    outlet: "The Ledger",
    title: null,
    publishedAt: null,
    retrievedAt: "2026-01-02T03:04:05.000Z",
    mediaType: "text/html",
    charset: "utf-8",
    bytes: STORY.length,
  });
});

const READ: readonly (readonly [path: string, mediaType: string, charset: string | null])[] = [
  ["/arabic", "text/html", "windows-1256"],
  ["/gzip", "text/html", "utf-8"],
  ["/brotli", "text/html", "utf-8"],
  ["/plain-page", "text/html", null],
  ["/untyped.html", "text/html", null],
  ["/kept-method", "text/html", "utf-8"],
  ["/steps/4", "text/html", "utf-8"],
];
for (const [path, mediaType, charset] of READ) {
  test(`${path} is read as ${mediaType}, ${charset}`, async () => {
    const [opened] = await Array.fromAsync(openLink(at(path), options()));
    assert.ok(opened?.ok, opened?.ok === false ? opened.error.message : "");
    assert.deepEqual([opened.raw.report.mediaType, opened.raw.report.charset], [mediaType, charset]);
  });
}

const REFUSED: readonly (readonly [path: string, code: string, detail: RegExp])[] = [
  ["/none", "url_unreachable", /the server answered 404 Not Found/],
  ["/gone", "url_unreachable", /410/],
  ["/pdf", "report_binary", /application\/pdf/],
  ["/disguised", "report_binary", /PDF/],
  ["/empty", "report_empty", /empty/],
  ["/bomb", "report_too_large", /more than 1000000 bytes/],
  ["/endless", "report_too_large", /more than 1000000 bytes/],
  ["/broken-gzip", "url_unreachable", /packing is broken/],
  ["/odd-packing", "url_unreachable", /packed as zpaq/],
  ["/broken-off", "url_unreachable", /broke off/],
  ["/steps/5", "url_refused", /more than 5 times/],
  ["/round", "url_refused", /more than 5 times/],
  ["/inside", "url_refused", /it leads to http:\/\/10\.0\.0\.1\/admin: 10\.0\.0\.1 is no public address: private/],
  ["/metadata", "url_refused", /169\.254\.169\.254/],
  ["/file", "url_refused", /file: is neither/],
  ["/other-port", "url_refused", /port 22/],
  ["/user", "url_refused", /user name/],
  ["/nowhere", "url_refused", /cannot be taken apart/],
];
for (const [path, code, detail] of REFUSED) {
  test(`${path} is refused: ${code}`, async () => {
    const [opened] = await Array.fromAsync(openLink(at(path), options()));
    assert.ok(opened !== undefined && !opened.ok);
    assert.equal(opened.error.code, code);
    assert.ok(opened.error.message.startsWith(`${at(path)}: `), opened.error.message);
    assert.match(opened.error.message, detail);
  });
}

for (const path of ["/silent", "/slow"]) {
  test(`${path} is given up when the time is over`, async () => {
    await assert.rejects(
      fetchPage(at(path), { reach: reach(), maxBytes: 1_000_000, timeLimitMs: 150 }),
      (error: unknown) => error instanceof InputError && /no answer within 0\.15 seconds/.test(error.message),
    );
  });
}

test("nothing listens, no server has the name", async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
  const free = (closed.address() as AddressInfo).port;
  await new Promise((resolve) => closed.close(resolve));
  const within = { reach: { addresses: ["127.0.0.1"], ports: [free] }, maxBytes: 1000 };
  await assert.rejects(fetchPage(`http://127.0.0.1:${free}/`, within), /nothing listens there, ECONNREFUSED/);
  await assert.rejects(
    fetchPage("http://nobody.invalid/", within),
    /url_unreachable|no server has this name|looked up/,
  );
});

test("a name that leads to this machine is refused by strict rules, and pinned to what was judged by others", async () => {
  await assert.rejects(
    fetchPage("http://localhost/", { reach: { addresses: [], ports: [] }, maxBytes: 1000 }),
    /localhost: (?:127\.0\.0\.1|::1) is no public address: this machine/,
  );
  const { url } = await fetchPage(`http://localhost:${port}/story`, { reach: reach(), maxBytes: 1000 });
  assert.equal(url, `http://localhost:${port}/story`);
});

test("a name is looked up once for each address that it stands in, and one bad address of it is enough", async () => {
  const answers = ["127.0.0.1", "10.0.0.1", "127.0.0.1", "127.0.0.1"];
  const asked: string[] = [];
  const lookUp = async (host: string) => [{ address: answers[asked.push(host) - 1] ?? "", family: 4 }];
  const within = { reach: reach(), maxBytes: 1000, lookUp };
  const { url } = await fetchPage(`http://rebinding.example:${port}/story`, within);
  assert.deepEqual([url, asked.length], [`http://rebinding.example:${port}/story`, 1]);
  await assert.rejects(fetchPage(`http://rebinding.example:${port}/story`, within), /10\.0\.0\.1 is no public address/);
  await fetchPage(`http://rebinding.example:${port}/once`, within);
  assert.equal(asked.length, 4, "once for the page that leads on, once for where it leads");
  const both = async () => ["127.0.0.1", "192.168.0.1"].map((address) => ({ address, family: 4 }));
  await assert.rejects(fetchPage(`http://two.example:${port}/story`, { ...within, lookUp: both }), /192\.168\.0\.1/);
});

test("the request tells nothing but what it needs, and keeps no cookie", async () => {
  seen.length = 0;
  await fetchPage(at("/once"), { reach: reach(), maxBytes: 1000 });
  assert.deepEqual(
    seen.map(({ headers }) => Object.keys(headers).sort()),
    Array(2).fill(["accept", "accept-encoding", "connection", "host", "user-agent"]),
  );
  assert.deepEqual(new Set(seen.map(({ headers }) => headers["user-agent"])), new Set(["Crosscheck"]));
});

test("a feed gives an item a line, and addresses stand among other inputs", async () => {
  const opened = await Array.fromAsync(
    openReports([at("/feed"), "http://127.0.0.1/", "no-such-file.txt"], {
      ...options(),
      stdin: (async function* () {})(),
    }),
  );
  assert.deepEqual(
    opened.map((one) => (one.ok ? one.raw.report.file : `${one.error.code} ${one.error.place}`)),
    [
      `${at("/feed")}#1`,
      `record_malformed ${at("/feed")}:2`,
      // port 80 of this machine: allowed here, and nothing listens
      "url_unreachable http://127.0.0.1/",
      "report_not_found no-such-file.txt",
    ],
  );
});
