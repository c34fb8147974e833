/** `/api/intake`: reports handed over as files, text or addresses, and what becomes of each. */
import { createRoute, z } from "@hono/zod-openapi";
import { stringify } from "csv-stringify/sync";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { inertCell } from "#export/csv.ts";
import { InputError } from "#model/errors.ts";
import type { Handed } from "#pipeline/intake/desk.ts";
import { handedFile, handedLink, handedText, parseSaid } from "#pipeline/intake/handed.ts";
import type { IntakeItem, IntakeJob } from "#pipeline/intake/item.ts";
import { DEFAULT_MAX_BYTES, FOLDER_RULE } from "#pipeline/open-reports.ts";
import { answerError, requestError } from "../errors.ts";
import { answer, FAULTS, makeRouter, type Router } from "../router.ts";
import {
  describeBody,
  type IntakeItemJson,
  type IntakeJobJson,
  intakeBody,
  intakeForm,
  intakeFormSchema,
  intakeItemSchema,
  intakeItemsSchema,
  intakeJobSchema,
  intakeSchema,
  itemParams,
  itemsQuery,
  jobParams,
  MOST_LINKS,
} from "../schemas/intake.ts";
import type { Services } from "../services.ts";

/** Bodies lie in memory until their reports are stored. */
const REQUEST_BYTES = 5 * DEFAULT_MAX_BYTES;
const DEFAULT_LIMIT = 100;

const hand = createRoute({
  method: "post",
  path: "/intake",
  summary: "Hand over files, text or addresses of pages; the answer comes before they are stored",
  request: {
    body: {
      content: { "multipart/form-data": { schema: intakeFormSchema }, "application/json": { schema: intakeBody } },
    },
  },
  responses: { 202: answer("the job; `stored` of an item is the acknowledgement", intakeJobSchema), ...FAULTS },
});

const list = createRoute({
  method: "get",
  path: "/intake",
  summary: "Jobs, and what may be handed over",
  responses: { 200: answer("newest first", intakeSchema), ...FAULTS },
});

const items = createRoute({
  method: "get",
  path: "/intake/{job}",
  summary: "A job and its items, in pages",
  request: { params: jobParams, query: itemsQuery },
  responses: { 200: answer("the job and a page of its items", intakeItemsSchema), ...FAULTS },
});

const itemsJson = createRoute({
  method: "get",
  path: "/intake/{job}/items.json",
  summary: "All items of a job, as a JSON list",
  request: { params: jobParams },
  responses: { 200: answer("the items", z.array(intakeItemSchema)), ...FAULTS },
});

const itemsCsv = createRoute({
  method: "get",
  path: "/intake/{job}/items.csv",
  summary: "All items of a job, as CSV (UTF-8, RFC 4180)",
  request: { params: jobParams },
  responses: { 200: { description: "one row an item", content: { "text/csv": { schema: z.string() } } }, ...FAULTS },
});

const steer = (verb: "cancel" | "resume", summary: string) =>
  createRoute({
    method: "post",
    path: `/intake/{job}/${verb}`,
    summary,
    request: { params: jobParams },
    responses: { 200: answer("the job", intakeJobSchema), ...FAULTS },
  });
const cancel = steer("cancel", "Stop a job; what is stored stays, and what was read is linked");
const resume = steer("resume", "Go on with a job that was stopped");

const describe = createRoute({
  method: "post",
  path: "/intake/{job}/items/{n}",
  summary: "Say who published the report of an item, and when; it is read again with that",
  request: { params: itemParams, body: { content: { "application/json": { schema: describeBody } } } },
  responses: { 200: answer("the job", intakeJobSchema), ...FAULTS },
});

function jobJson(job: IntakeJob): IntakeJobJson {
  return { ...job, counts: { ...job.counts } };
}

function itemJson(item: IntakeItem): IntakeItemJson {
  const { linked } = item;
  return { ...item, linked: linked && { ...linked, incidents: linked.incidents.map((one) => ({ ...one })) } };
}

const CSV_COLUMNS = [
  "n",
  "name",
  "state",
  "report",
  "duplicate_of",
  "copy_of",
  "reason",
  "remedy",
  "outlet",
  "published",
  "claims",
  "incidents",
];

function itemCells({ n, name, state, doc, sameAs, linked, refusal, read }: IntakeItem) {
  return [
    n,
    name,
    state,
    doc,
    sameAs?.doc ?? null,
    linked?.copyOf?.doc ?? null,
    refusal?.message ?? read?.why ?? null,
    refusal?.remedy ?? null,
    read?.outlet ?? null,
    read?.published?.earliest ?? null,
    read?.claims ?? null,
    linked?.incidents.map(({ id }) => id).join("; ") ?? null,
  ].map(inertCell);
}

type Body = Readonly<{ handed: readonly Handed[]; into: string | undefined }>;

/** @throws InputError `request_invalid`, `date_impossible` */
async function formOf(context: Context): Promise<Body> {
  const form = await context.req.formData();
  const files = form.getAll("files");
  form.delete("files");
  const fields = intakeForm.safeParse(Object.fromEntries(form));
  if (!fields.success) throw requestError(fields.error);
  const said = parseSaid(fields.data);
  const handed: Handed[] = [];
  for (const file of files) {
    if (typeof file === "string")
      throw new InputError("request_invalid", "files", "a field without the name of a file");
    handed.push(handedFile(file.name, new Uint8Array(await file.arrayBuffer()), said));
  }
  if (handed.length === 0) throw new InputError("request_invalid", "files", "no file was sent");
  return { handed, into: fields.data.into };
}

/** @throws InputError `request_invalid`, `date_impossible` */
async function jsonOf(context: Context): Promise<Body> {
  const parsed = intakeBody.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success) throw requestError(parsed.error);
  const said = parseSaid(parsed.data);
  const { into } = parsed.data;
  if ("links" in parsed.data) return { handed: parsed.data.links.map((url) => handedLink(url, said)), into };
  return { handed: [handedText(parsed.data, said)], into };
}

export function intakeRoutes({ desk }: Services): Router {
  const router = makeRouter();
  const found = async (id: string): Promise<IntakeJob> => {
    const job = await desk.job(id);
    if (job === null) throw new InputError("job_unknown", id);
    return job;
  };
  const tooLarge = (context: Context) =>
    answerError(context, new InputError("request_too_large", context.req.path, `limit ${REQUEST_BYTES} bytes`));

  router.use("/intake", bodyLimit({ maxSize: REQUEST_BYTES, onError: tooLarge }));
  // Checked by hand: a request of either kind has its own fields, and files may come several times.
  router.openAPIRegistry.registerPath({ ...hand, path: "/intake" });
  router.post("/intake", async (context) => {
    const isForm = context.req.header("content-type")?.startsWith("multipart/form-data") ?? false;
    const { handed, into } = isForm ? await formOf(context) : await jsonOf(context);
    if (into !== undefined) await found(into);
    return context.json(jobJson(await desk.hand(handed, into ?? null)), 202);
  });

  router.openapi(list, async (context) => {
    const folder = { endings: [...FOLDER_RULE.endings], notes: [...FOLDER_RULE.notes] };
    const limits = { fileBytes: DEFAULT_MAX_BYTES, requestBytes: REQUEST_BYTES, links: MOST_LINKS, folder };
    return context.json({ jobs: (await desk.jobs()).map(jobJson), limits }, 200);
  });

  router.openapi(items, async (context) => {
    const job = await found(context.req.valid("param").job);
    const { state, limit = DEFAULT_LIMIT, after = 0 } = context.req.valid("query");
    const page = desk.items(job.id, { after, limit, states: state === undefined ? null : new Set(state) });
    return context.json({ job: jobJson(job), items: page.items.map(itemJson), next: page.next }, 200);
  });

  const allItems = async (id: string) => {
    const job = await found(id);
    return desk.items(job.id, { after: 0, limit: job.total, states: null }).items;
  };
  router.openapi(itemsJson, async (context) =>
    context.json((await allItems(context.req.valid("param").job)).map(itemJson), 200),
  );
  router.openapi(itemsCsv, async (context) => {
    const rows = [CSV_COLUMNS, ...(await allItems(context.req.valid("param").job)).map(itemCells)];
    return context.body(stringify(rows, { record_delimiter: "\r\n" }), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="intake.csv"',
    }) as never;
  });

  router.openapi(cancel, async (context) => {
    const { id } = await found(context.req.valid("param").job);
    desk.pause(id);
    return context.json(jobJson(await found(id)), 200);
  });
  router.openapi(resume, async (context) => {
    const { id } = await found(context.req.valid("param").job);
    desk.resume(id);
    return context.json(jobJson(await found(id)), 200);
  });
  router.openapi(describe, async (context) => {
    const { job: id, n } = context.req.valid("param");
    const { id: job } = await found(id);
    const item = desk.item(job, n);
    if (item?.doc == null) throw new InputError("job_unknown", `${id}/items/${n}`, "no stored report has this number");
    desk.describe(job, item, parseSaid(context.req.valid("json")));
    return context.json(jobJson(await found(job)), 200);
  });
  return router;
}
