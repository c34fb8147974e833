/** `/api/intake`: files, text and addresses handed over, and what becomes of each, with the real thread and reader. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeApp } from "#api/app.ts";
import { openServices } from "#api/open-services.ts";
import {
  type IntakeItemsJson,
  type IntakeJobJson,
  type IntakeJson,
  intakeItemsSchema,
  intakeJobSchema,
  intakeSchema,
} from "#api/schemas/intake.ts";
import { rulesName } from "#cli/rules-name.ts";
import { documentId } from "#text/ids.ts";
import { ROOT, temporaryFolder } from "../run-crosscheck.ts";

const STRIKE =
  "Northline Wire, 7 February 2018\n\nGunmen killed 17 people in the town of Khasham on Tuesday, the army said. Nine others were wounded, a doctor at the town's hospital said.\n\nThe militia denied that it had attacked the town.";
const ARABIC = "قتل مسلحون سبعة عشر شخصا في بلدة خشام يوم الثلاثاء، بحسب ما أعلنه الجيش في بيان له اليوم.";
const PATIENCE_MS = 60_000;

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function open(
  t: TestContext,
  { folder = temporaryFolder(t), port = null }: Readonly<{ folder?: string; port?: number | null }> = {},
): Promise<
  Readonly<{
    ask: Ask;
    close: () => Promise<void>;
    store: Awaited<ReturnType<typeof openServices>>["workspace"]["store"];
  }>
> {
  const onBug = (error: unknown) => assert.fail(String(error));
  const services = await openServices({
    folder,
    addedPlaces: join(ROOT, "no-added-places"),
    actorFiles: [],
    version: "0.0.0",
    now: () => new Date().toISOString(),
    rulesName,
    onBug,
    ...(port !== null && { reach: { addresses: ["127.0.0.1"], ports: [port] } }),
  });
  let closed = false;
  const close = async () => {
    if (!closed) await services.close();
    closed = true;
  };
  t.after(close);
  const app = makeApp(services, { webFolder: join(ROOT, "web", "dist"), onBug });
  const ask: Ask = async (path, init = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, Host: "localhost:4870" } });
  return { ask, close, store: services.workspace.store };
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): RequestInit {
  const body = new FormData();
  for (const [name, text] of Object.entries(files)) body.append("files", new Blob([text]), name);
  for (const [name, text] of Object.entries(fields)) body.append(name, text);
  return { method: "POST", body };
}

async function handOver(ask: Ask, init: RequestInit): Promise<string> {
  const response = await ask("/api/intake", init);
  assert.equal(response.status, 202, await response.clone().text());
  return intakeJobSchema.parse(await response.json()).id;
}

async function until(ask: Ask, job: string, holds: (shown: IntakeItemsJson) => boolean): Promise<IntakeItemsJson> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const shown = intakeItemsSchema.parse(await (await ask(`/api/intake/${job}`)).json());
    if (holds(shown)) return shown;
    await sleep(50);
  }
  assert.fail("it took too long");
}

const done = ({ job }: IntakeItemsJson) => job.state === "done";

test("each file gets its state: read, known already, kept and why, refused and why; lines of a feed are items", async (t) => {
  const { ask } = await open(t);
  const feed = `${JSON.stringify({ text: "Two men were killed near Pell on Monday, police said." })}\n{"text": 7}\n`;
  const job = await handOver(
    ask,
    form(
      {
        "../../etc/strike.txt": STRIKE,
        "again.txt": STRIKE,
        "arabic.txt": ARABIC,
        "scan.pdf": "%PDF-1.7",
        "empty.txt": " \n",
        "feed.jsonl": feed,
      },
      { outlet: "Northern Star", published: "2018-02-07" },
    ),
  );
  const { items, job: ended } = await until(ask, job, done);
  assert.deepEqual(
    items.map(({ name, state, refusal }) => [name, state, refusal?.code ?? null]),
    [
      ["../../etc/strike.txt", "read", null],
      ["again.txt", "known", null],
      ["arabic.txt", "kept", null],
      ["scan.pdf", "refused", "report_binary"],
      ["empty.txt", "refused", "report_empty"],
      ["feed.jsonl#1", "read", null],
      ["feed.jsonl:2", "refused", "record_malformed"],
    ],
  );
  const [strike, again, arabic, scan] = items;
  assert.equal(strike?.doc, documentId(new TextEncoder().encode(STRIKE)));
  assert.equal(strike?.read?.outlet, "Northern Star");
  assert.deepEqual(strike?.read?.published, { earliest: "2018-02-07", latest: "2018-02-07" });
  assert.match(strike?.linked?.incidents[0]?.id ?? "", /^i_/);
  assert.equal(again?.sameAs?.name, "../../etc/strike.txt");
  assert.match(arabic?.read?.why ?? "", /Arabic/);
  assert.match(scan?.refusal?.remedy ?? "", /convert other formats/);
  assert.deepEqual([ended.total, ended.counts.read, ended.counts.refused, ended.left], [7, 2, 3, null]);
});

test("a report that was there before is known, one with another day is read again, a near-copy names what it copies", async (t) => {
  const { ask } = await open(t);
  await until(ask, await handOver(ask, json({ text: STRIKE, published: "2018-02-07" })), done);
  const second = await handOver(ask, form({ "same.txt": STRIKE, "copy.txt": `${STRIKE}\n\nMore to follow.` }));
  const { items, job } = await until(ask, second, done);
  assert.deepEqual(
    items.map(({ state }) => state),
    ["known", "read"],
  );
  assert.equal(items[0]?.sameAs?.name, "pasted text");
  assert.equal(items[1]?.linked?.copyOf?.name, "pasted text");
  assert.equal(job.copies, 1);
  const described = await ask(`/api/intake/${second}/items/2`, json({ published: "2018-02-08" }));
  assert.equal(described.status, 200);
  const again = await until(
    ask,
    second,
    (shown) => done(shown) && shown.items[1]?.read?.published?.latest === "2018-02-08",
  );
  assert.equal(again.items[1]?.state, "read");
});

test("a page is fetched where its address may be, and every failure names the address and what to do", async (t) => {
  const server = createServer((request, response) => {
    if (request.url === "/story")
      response.setHeader("Content-Type", "text/html").end(`<h1>Strike</h1><p>${STRIKE}</p>`);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const { ask } = await open(t, { port });
  const own = `http://127.0.0.1:${port}`;
  const links = [`${own}/story`, `${own}/none`, "http://10.0.0.1/", "ftp://paper.example/"];
  const { items } = await until(ask, await handOver(ask, json({ links })), done);
  assert.deepEqual(
    items.map(({ name, given, state, refusal }) => [name, given, state, refusal?.code ?? null]),
    [
      [links[0], "link", "read", null],
      [links[1], "link", "refused", "url_unreachable"],
      [links[2], "link", "refused", "url_refused"],
      [links[3], "link", "refused", "url_refused"],
    ],
  );
  assert.match(
    items[1]?.refusal?.message ?? "",
    /^http:\/\/127\.0\.0\.1:\d+\/none: the page cannot be fetched \(the server answered 404/,
  );
});

test("a job that is cancelled keeps what is stored and goes on later, also in the next run of the server", async (t) => {
  const folder = temporaryFolder(t);
  const first = await open(t, { folder });
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`${n}.txt`, STRIKE.replace("17 people", `${n + 20} people`)]),
  );
  const job = await handOver(first.ask, form(files));
  const cancelled = await first.ask(`/api/intake/${job}/cancel`, { method: "POST" });
  assert.equal(cancelled.status, 200);
  const stopped = await until(
    first.ask,
    job,
    ({ job: { state, counts } }) => state === "paused" && counts.waiting + counts.storing + counts.reading === 0,
  );
  assert.equal(stopped.job.counts.stored + stopped.job.counts.read, 8);
  assert.ok(stopped.job.counts.stored > 0, "something is left to be read");
  await first.close();

  const second = await open(t, { folder });
  const { jobs } = intakeSchema.parse(await (await second.ask("/api/intake")).json()) as IntakeJson;
  const [left] = jobs as [IntakeJobJson];
  assert.deepEqual([left.leftover, left.state, left.total], [true, "paused", stopped.job.counts.stored]);
  assert.equal((await second.ask(`/api/intake/${left.id}/resume`, { method: "POST" })).status, 200);
  const ended = await until(second.ask, left.id, done);
  assert.equal(ended.job.counts.read, left.total);
  assert.ok(ended.items.every(({ linked }) => (linked?.incidents.length ?? 0) > 0));
  assert.deepEqual(await second.store.unread(10), []);
});

const BAD: readonly Readonly<{ what: string; init: RequestInit; status: number; code: string }>[] = [
  { what: "no file", init: form({}), status: 400, code: "request_invalid" },
  {
    what: "a field that nobody knows",
    init: form({ "a.txt": "x" }, { author: "x" }),
    status: 400,
    code: "request_invalid",
  },
  { what: "no body", init: { method: "POST" }, status: 400, code: "request_invalid" },
  {
    what: "text and links at once",
    init: json({ text: "x", links: ["http://x.example"] }),
    status: 400,
    code: "request_invalid",
  },
  { what: "no link", init: json({ links: [] }), status: 400, code: "request_invalid" },
  {
    what: "a day that is none",
    init: json({ text: "x", published: "2018-02-30" }),
    status: 400,
    code: "date_impossible",
  },
  { what: "a job that is none", init: json({ text: "x", into: "j_0" }), status: 404, code: "job_unknown" },
  {
    what: "more than a request may hold",
    init: {
      method: "POST",
      headers: { "Content-Length": "900000000", "Content-Type": "application/json" },
      body: "{}",
    },
    status: 413,
    code: "request_too_large",
  },
];
test("what cannot be taken is refused with its code and remedy, and nothing is begun", async (t) => {
  const { ask } = await open(t);
  for (const { what, init, status, code } of BAD) {
    const response = await ask("/api/intake", init);
    const { error } = (await response.json()) as { error: { code: string; remedy: string } };
    assert.deepEqual([response.status, error.code], [status, code], what);
    assert.ok(error.remedy !== "", what);
  }
  assert.deepEqual(intakeSchema.parse(await (await ask("/api/intake")).json()).jobs, []);
});

test("items come in pages, by state, and as CSV without live formulas", async (t) => {
  const { ask } = await open(t);
  const job = await handOver(ask, form({ "=1+1.pdf": "%PDF-1", "b.pdf": "%PDF-1", "c.txt": "" }));
  await until(ask, job, done);
  const page = async (query: string) =>
    intakeItemsSchema.parse(await (await ask(`/api/intake/${job}?${query}`)).json());
  const first = await page("limit=2");
  assert.deepEqual([first.items.map(({ n }) => n), first.next], [[1, 2], 2]);
  const second = await page(`limit=2&after=${first.next}`);
  assert.deepEqual([second.items.map(({ n }) => n), second.next], [[3], null]);
  assert.deepEqual((await page("state=read")).items, []);
  assert.equal((await ask(`/api/intake/${job}?nosuch=1`)).status, 400);
  const csv = await (await ask(`/api/intake/${job}/items.csv`)).text();
  assert.match(csv, /\r\n1,'=1\+1\.pdf,refused,/);
});
