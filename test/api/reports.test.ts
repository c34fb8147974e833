/** `/api/reports` and `/api/claims`, asked without a network. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import type { z } from "zod";
import { errorSchema } from "#api/schemas/error.ts";
import {
  type ClaimDetailJson,
  claimSchema,
  type ReportDetailJson,
  type ReportListJson,
  rawPlaceSchema,
  reportFacetsSchema,
  reportListSchema,
  reportSchema,
} from "#api/schemas/reports.ts";
import type { Article } from "#model/report.ts";
import { type OpenApp, openApp } from "./open-app.ts";

const STRIKE =
  "Gunmen killed 17 people in the town of Khasham on Tuesday, the army said.\n\nThe militia denied that it had attacked the town.";
const RECORDS = [
  { text: STRIKE, title: "Gunmen kill 17 in Khasham", outlet: "Northern Star", published: "2018-02-07" },
  { text: `${STRIKE}\n\nMore to follow.`, title: "Seventeen killed", outlet: "Café Wire", published: "2018-02-08" },
  {
    text: "قتل مسلحون سبعة عشر شخصا في بلدة خشام يوم الثلاثاء، بحسب ما أعلنه الجيش في بيان له اليوم.",
    outlet: "=Evil()",
    published: "2018-02-09",
  },
  {
    html: "<p>Two soldiers were wounded in Raqqa on Monday &amp; taken to caf&eacute;s, a <b>doctor</b> said.</p><script>alert(1)</script>",
    url: "https://paper.example/raqqa",
  },
];

let open: OpenApp;
const cleanUp: (() => unknown)[] = [];
before(async () => {
  const input = RECORDS.map((record) => JSON.stringify(record)).join("\n");
  open = await openApp({ after: (work: () => unknown) => void cleanUp.push(work) } as never, { reports: ["-"], input });
});
after(async () => {
  for (const work of cleanUp.reverse()) await work();
});

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await open.ask(path);
  assert.equal(response.status, 200, path);
  return schema.parse(await response.json());
}

async function list(query: string): Promise<ReportListJson> {
  return get(`/api/reports?${query}`, reportListSchema);
}

async function idOf(query: string): Promise<string> {
  const { reports } = await list(query);
  assert.equal(reports.length, 1, query);
  return reports[0]!.id;
}

const FILTERS: readonly (readonly [query: string, matching: number])[] = [
  ["", 4],
  ["q=khasham+gunmen", 1],
  ["q=CAFE", 1],
  ["q=paper.example", 1],
  ["q=%25", 4],
  ["outlet=Northern+Star&outlet=Caf%C3%A9+Wire", 2],
  ["from=2018-02-08", 2],
  ["from=2018-02-08&to=2018-02-08", 1],
  ["to=2018-02", 3],
  ["state=read", 3],
  ["state=not-read", 1],
  ["state=not-read&why=clean/language", 1],
  ["why=clean/wall", 0],
  ["copy=yes", 1],
  ["copy=no", 3],
];

for (const [query, matching] of FILTERS) {
  test(`reports that match “${query}”`, async () => {
    const found = await list(query);
    assert.equal(found.matching, matching);
    assert.equal(found.reports.length, matching);
    assert.equal(found.total, 4);
  });
}

for (const sort of ["-added", "added", "-published", "published", "title"]) {
  test(`pages by ${sort} hold every report once, in the order of the whole list`, async () => {
    const whole = (await list(`sort=${sort}`)).reports.map(({ id }) => id);
    const paged: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: ReportListJson = await list(
        `sort=${sort}&limit=1${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`,
      );
      paged.push(...page.reports.map(({ id }) => id));
      next = page.next;
    }
    assert.deepEqual(paged, whole);
    assert.equal(new Set(whole).size, 4);
  });
}

test("reports without a day come last in either order", async () => {
  for (const sort of ["published", "-published"]) {
    assert.equal((await list(`sort=${sort}`)).reports.at(-1)?.published, null);
  }
});

test("a report that was not read says why, and a copy of what", async () => {
  const { reports } = await list("sort=added");
  assert.deepEqual(
    reports.map(({ state }) => state),
    ["read", "read", "not-read", "read"],
  );
  assert.match(reports[2]!.why[0]!.reason, /Arabic/);
  assert.equal(reports[1]!.copyOf?.of, reports[0]!.id);
  assert.equal(reports[0]!.copies, 1);
  assert.deepEqual(
    (await list(`copyOf=${reports[0]!.id}`)).reports.map(({ id }) => id),
    [reports[1]!.id],
  );
  assert.deepEqual(
    (await list(`copyOf=${reports[1]!.id}`)).reports.map(({ id }) => id),
    [reports[0]!.id],
  );
});

test("facets count each list without its own part of the filter", async () => {
  const { outlets, states, why, matching } = await get("/api/reports/facets?state=read", reportFacetsSchema);
  assert.equal(matching, 3);
  assert.deepEqual(states, [
    { value: "read", count: 3 },
    { value: "not-read", count: 1 },
  ]);
  assert.deepEqual(why, [{ value: "clean/language", count: 1 }]);
  assert.deepEqual(outlets.map(({ value }) => value).sort(), ["Café Wire", "Northern Star"]);
});

test("the list comes as JSON, and whole as CSV in which nothing runs", async () => {
  const { reports: rows } = await get("/api/reports.json?sort=added", reportListSchema);
  assert.deepEqual(rows, (await list("sort=added")).reports);
  const response = await open.ask("/api/reports.csv?sort=added");
  assert.match(response.headers.get("Content-Type") ?? "", /^text\/csv/);
  const table = parse<Record<string, string>>(await response.text(), { columns: true });
  assert.deepEqual(
    table.map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  assert.equal(table[2]?.outlet, "'=Evil()");
});

const REFUSED = [
  ["/api/reports?bogus=1", 400, "request_invalid"],
  ["/api/reports?limit=0", 400, "request_invalid"],
  ["/api/reports?after=nonsense", 400, "request_invalid"],
  ["/api/reports?from=2018-02-31", 400, "filter_invalid"],
  ["/api/reports.csv?from=2018-02-31", 400, "filter_invalid"],
  ["/api/reports/doc_0123456789abcdef", 404, "id_unknown"],
  ["/api/reports/doc_0123456789abcdef/raw", 404, "id_unknown"],
  ["/api/reports/..%2f..%2fetc/raw", 400, "request_invalid"],
  ["/api/claims/c_0123456789abcdef", 404, "id_unknown"],
] as const;

for (const [path, status, code] of REFUSED) {
  test(`${path} is refused as ${code}`, async () => {
    const response = await open.ask(path);
    assert.equal(response.status, status);
    assert.equal(errorSchema.parse(await response.json()).error.code, code);
  });
}

test("a report tells its words, what is read in them, where it came from and what it is part of", async () => {
  const report: ReportDetailJson = await get(`/api/reports/${await idOf("q=gunmen")}`, reportSchema);
  assert.equal(report.state, "read");
  assert.equal(report.outlet, "Northern Star");
  assert.equal(report.published?.earliest, "2018-02-07");
  assert.equal(report.history.length, 1);
  assert.deepEqual(
    report.readings.map(({ state }) => state),
    ["current"],
  );
  assert.equal(report.copies?.reports.length, 2);
  const { article, claims, mentions } = report.reading!;
  const killed = claims.find(({ figures }) => figures.some(({ measure }) => measure === "killed"))!;
  const [figure] = killed.figures;
  assert.equal(article.text.slice(figure!.span.start, figure!.span.end), figure!.span.text);
  assert.equal(figure!.low, 17);
  for (const { start, end, text } of mentions) assert.equal(article.text.slice(start, end), text);
  const names = new Map(report.parties.map(({ id, name }) => [id, name]));
  const actors = mentions.flatMap(({ actor }) => actor ?? []);
  assert.ok(actors.length > 0);
  for (const actor of actors) assert.ok(names.get(actor), actor);
  assert.ok(report.incidents.some((incident) => incident.claims.includes(killed.id)));
});

test("a report that was not read has its text, its notes and no claims", async () => {
  const report: ReportDetailJson = await get(`/api/reports/${await idOf("state=not-read")}`, reportSchema);
  assert.equal(report.state, "not-read");
  assert.match(report.reading!.article.text, /خشام/);
  assert.deepEqual(report.reading!.claims, []);
  assert.ok(report.reading!.notes.some(({ rule }) => rule === "clean/language"));
});

test("the stored bytes are plain text to download, with the charset that they were read in", async () => {
  const id = await idOf("q=paper.example");
  const response = await open.ask(`/api/reports/${id}/raw`);
  assert.equal(response.headers.get("Content-Type"), "text/plain; charset=utf-8");
  assert.equal(response.headers.get("X-Content-Type-Options"), "nosniff");
  assert.match(response.headers.get("Content-Disposition") ?? "", /^attachment; filename="doc_[0-9a-f]+\.txt"$/);
  assert.match(response.headers.get("Content-Security-Policy") ?? "", /default-src 'none'/);
  assert.equal(await response.text(), RECORDS[3]!.html);
});

test("words of the text are found in the stored bytes, entities included", async () => {
  const id = await idOf("q=paper.example");
  const { reading }: ReportDetailJson = await get(`/api/reports/${id}`, reportSchema);
  const bytes = new Uint8Array(await (await open.ask(`/api/reports/${id}/raw`)).arrayBuffer());
  const { text } = reading!.article as Pick<Article, "text">;
  for (const [words, raw] of [
    ["soldiers", "soldiers"],
    ["& taken", "&amp; taken"],
    ["cafés, a doctor", "caf&eacute;s, a <b>doctor"],
  ] as const) {
    const start = text.indexOf(words);
    const place = await get(`/api/reports/${id}/raw-place?at=${start}-${start + words.length}`, rawPlaceSchema);
    assert.equal(new TextDecoder().decode(bytes.subarray(place!.start, place!.end)), raw);
    assert.equal(place!.exact, true);
  }
  assert.equal((await open.ask(`/api/reports/${id}/raw-place?at=5-5`)).status, 400);
  assert.equal((await open.ask(`/api/reports/${id}/raw-place?at=0-99999`)).status, 400);
});

test("a claim tells its values, why they are so, its report and its incidents", async () => {
  const report: ReportDetailJson = await get(`/api/reports/${await idOf("q=gunmen")}`, reportSchema);
  const claim = report.reading!.claims.find(({ figures }) => figures.length > 0)!;
  const told: ClaimDetailJson = await get(`/api/claims/${claim.id}`, claimSchema);
  assert.deepEqual(told.claim, claim);
  assert.equal(told.report.id, report.id);
  assert.equal(told.obsolete, false);
  assert.equal(told.now, null);
  assert.ok(told.incidents.length > 0);
  assert.ok(told.why.some(({ kind, words }) => kind === "figure" && words.includes("17")));
});

test("a claim of an earlier reading says so and leads to what is read there now", async () => {
  const id = await idOf("q=gunmen");
  const { workspace } = open.services;
  const stored = await workspace.store.reading(id as never);
  const { reading, producers } = stored!;
  const [first, ...others] = reading.resolved!.claims;
  // The same report by other rules: its first claim is another, at the same words.
  const other = { ...first!, claim: { ...first!.claim, id: "c_00000000000000aa" as const } };
  await workspace.store.storeReading(
    { ...reading, resolved: { ...reading.resolved!, claims: [other, ...others] } },
    `${producers}+newer`,
  );
  const told: ClaimDetailJson = await get(`/api/claims/${first!.claim.id}`, claimSchema);
  assert.equal(told.obsolete, true);
  assert.equal(told.readBy, producers);
  assert.ok(told.now?.claims.includes("c_00000000000000aa"));
  const { trigger } = first!.claim;
  assert.deepEqual(told.now?.at, { start: trigger.start, end: trigger.end });
  const { readings }: ReportDetailJson = await get(`/api/reports/${id}`, reportSchema);
  assert.deepEqual(
    readings.map(({ state }) => state),
    ["obsolete", "current"],
  );
});

test("a claim that a person added is told as the others, with who added it", async () => {
  const id = await idOf("q=paper.example");
  const ask = { act: "add", report: id, words: "taken", assignments: ["event=COERCE"] };
  const response = await open.ask("/api/decisions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ask, by: "A. Reader", why: "they did not go by themselves" }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  const report: ReportDetailJson = await get(`/api/reports/${id}`, reportSchema);
  const added = report.reading!.claims.find(({ trigger }) => trigger.text === "taken")!;
  const told: ClaimDetailJson = await get(`/api/claims/${added.id}`, claimSchema);
  assert.equal(told.obsolete, false);
  assert.match(told.readBy, /^crosscheck-rules@/);
  assert.deepEqual(
    told.decisions.map(({ who, why }) => [who, why]),
    [["A. Reader", "they did not go by themselves"]],
  );
});
