/** What is handed over to be stored and read, and what became of each item. */
import { z } from "@hono/zod-openapi";
import { COPY_KINDS } from "#model/copies.ts";
import { GIVEN_KINDS, ITEM_STATES, JOB_STATES } from "#pipeline/intake/item.ts";

/** Addresses in one request. */
export const MOST_LINKS = 500;

const outlet = z.string().max(200).optional().describe("who published it; outranks what the report says of itself");
const published = z.string().max(40).optional().describe("day or date-time of publication, as YYYY-MM-DD");
const into = z.string().max(40).optional().describe("a job to go on with; a new one when it is left out");

/** One report as text (or HTML, Markdown, JSONL lines), or addresses of pages to fetch. */
export const intakeBody = z
  .union([
    z.strictObject({
      text: z.string(),
      title: z.string().max(500).optional(),
      url: z.string().max(4000).optional().describe("where it was found; it is not fetched"),
      outlet,
      published,
      into,
    }),
    z.strictObject({
      links: z.array(z.string().max(4000)).min(1).max(MOST_LINKS).describe("http or https, of public pages"),
      outlet,
      published,
      into,
    }),
  ])
  .openapi("IntakeBody");
export type IntakeBody = z.infer<typeof intakeBody>;

/** The fields beside `files` of a form. */
export const intakeForm = z.strictObject({ outlet, published, into });

/** How the form is told to others; it is read by hand, because a file may come several times. */
export const intakeFormSchema = intakeForm.extend({
  files: z
    .array(z.string().openapi({ format: "binary" }))
    .describe("text, HTML, Markdown or JSONL, each with its name; may stand several times"),
});

const refusal = z.strictObject({ code: z.string(), message: z.string(), place: z.string(), remedy: z.string() });
const days = z.strictObject({ earliest: z.string(), latest: z.string() });
const state = z.enum(ITEM_STATES);

export const intakeItemSchema = z
  .strictObject({
    n: z.int().describe("from 1, in the order of coming in"),
    name: z.string(),
    given: z.enum(GIVEN_KINDS),
    state: state.describe("kept: stored and not read, `read.why` says why; known: the same bytes were there and read"),
    bytes: z.int().nullable(),
    doc: z.string().nullable().describe("id of the report, from `stored` on"),
    outcome: z.enum(["stored", "already-stored", "metadata-changed"]).nullable(),
    sameAs: z
      .strictObject({ doc: z.string(), name: z.string(), addedAt: z.string() })
      .nullable()
      .describe("the report of the same bytes that was there before"),
    refusal: refusal.nullable(),
    read: z
      .strictObject({
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        published: days.nullable().describe("null: no day was found, and days such as Tuesday stay open"),
        why: z.string().nullable().describe("why it was kept and not read"),
        claims: z.int(),
      })
      .nullable(),
    linked: z
      .strictObject({
        incidents: z.array(z.strictObject({ id: z.string(), title: z.string() })),
        copyOf: z.strictObject({ doc: z.string(), name: z.string(), kind: z.enum(COPY_KINDS) }).nullable(),
      })
      .nullable(),
  })
  .openapi("IntakeItem");
export type IntakeItemJson = z.infer<typeof intakeItemSchema>;

export const intakeJobSchema = z
  .strictObject({
    id: z.string(),
    startedAt: z.string(),
    state: z.enum(JOB_STATES),
    leftover: z.boolean().describe("an earlier run stored these and did not come to read them"),
    total: z.int(),
    counts: z.strictObject(
      Object.fromEntries(ITEM_STATES.map((one) => [one, z.int()])) as Record<(typeof ITEM_STATES)[number], z.ZodInt>,
    ),
    copies: z.int().describe("near-copies of other reports"),
    undated: z.int().describe("read, and no day of publication was found"),
    left: z
      .strictObject({ low: z.int(), high: z.int() })
      .nullable()
      .describe("seconds, by the rate of the last readings; null while too little was measured"),
    fault: refusal.nullable().describe("why it stopped by itself; resume tries again"),
  })
  .openapi("IntakeJob");
export type IntakeJobJson = z.infer<typeof intakeJobSchema>;

export const intakeSchema = z
  .strictObject({
    jobs: z
      .array(intakeJobSchema)
      .describe("newest first; those of this run of the server, and what an earlier one left unread"),
    limits: z.strictObject({
      fileBytes: z.int().describe("of one report; a JSONL file may be larger, its lines not"),
      requestBytes: z.int(),
      links: z.int(),
      folder: z.strictObject({
        endings: z.array(z.string()).describe("files of a folder that are reports"),
        notes: z.array(z.string()).describe("names without ending of files that describe a folder, and are none"),
      }),
    }),
  })
  .openapi("Intake");
export type IntakeJson = z.infer<typeof intakeSchema>;

export const jobParams = z.strictObject({ job: z.string().max(40) });
export const itemParams = jobParams.extend({ n: z.coerce.number().int().min(1) });

export const itemsQuery = z.strictObject({
  state: z.union([z.array(state), state.transform((one) => [one])]).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().describe("100 when it is left out"),
  after: z.coerce.number().int().min(0).optional().describe("`next` of the page before"),
});

export const intakeItemsSchema = z
  .strictObject({
    job: intakeJobSchema,
    items: z.array(intakeItemSchema),
    next: z.int().nullable().describe("null: this is the last page"),
  })
  .openapi("IntakeItems");
export type IntakeItemsJson = z.infer<typeof intakeItemsSchema>;

export const describeBody = z.strictObject({ outlet, published }).openapi("IntakeDescription");
