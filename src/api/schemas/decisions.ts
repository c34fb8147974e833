/** What a person asks to decide, what it changes in the record, and the list of what was decided. */
import { z } from "@hono/zod-openapi";
import { incidentSchema } from "#export/reading-schema.ts";
import { MEASURES } from "#model/codes.ts";
import { CONTRADICTION_KINDS, GRADES, REVIEW_STATES } from "#model/incident.ts";

const MOST_IDS = 500;
const MOST_WORDS = 4000;

const id = z.string().min(1).max(80);
const ids = z.array(id).max(MOST_IDS);
const field = z.string().min(1).max(60).describe("as `crosscheck decide --help` lists them");

const offset = z.int().nonnegative();
const assignment = z
  .string()
  .max(MOST_WORDS)
  .regex(/^[^=]+=./s, "write it as FIELD=VALUE")
  .describe("`killed=12`, `date=2018-02`, `place=Khushām`");

/** `Asked` of the pipeline, as JSON; `crosscheck decide` takes the same words. */
export const askSchema = z
  .discriminatedUnion("act", [
    z.strictObject({
      act: z.literal("add"),
      report: id,
      words: z
        .union([z.string().min(1).max(MOST_WORDS), z.strictObject({ start: offset, end: offset })])
        .describe("where they stand in the report's text, or the words where they stand there only once"),
      assignments: z.array(assignment).min(1).max(40).describe("`event=ASSAULT` and what else the words tell"),
    }),
    z.strictObject({ act: z.literal("merge"), incidents: ids.min(2) }),
    z.strictObject({ act: z.literal("split"), incident: id, claims: ids.min(1).describe("those that leave") }),
    z.strictObject({ act: z.literal("confirm"), id, field: field.nullable().default(null) }),
    z.strictObject({ act: z.literal("reject"), id, field: field.nullable().default(null) }),
    z.strictObject({
      act: z.literal("edit"),
      id,
      assignment,
    }),
    z.strictObject({ act: z.literal("grade"), incident: id, grade: z.enum(GRADES) }),
    z.strictObject({ act: z.literal("undo"), decision: id }),
  ])
  .openapi("Ask");
export type AskJson = z.input<typeof askSchema>;

const by = z.string().trim().min(1, "give the name of the person who decides").max(200);
const signed = {
  by: by.describe("who decides"),
  why: z.string().trim().max(MOST_WORDS).nullish().describe("their explanation"),
  dry_run: z.boolean().optional().describe("true: what it would change; nothing is stored"),
};

export const decideBody = z.strictObject({ ask: askSchema, ...signed }).openapi("DecideRequest");
export type DecideBody = z.input<typeof decideBody>;

/** Decisions that do not touch each other's values, linked once. */
export const decideManyBody = z
  .strictObject({ asks: z.array(askSchema).min(1).max(MOST_IDS), ...signed })
  .openapi("DecideManyRequest");
export type DecideManyBody = z.input<typeof decideManyBody>;

export const STANDINGS = ["in force", "undone", "overruled", "unanchored"] as const;

/** `Standing`; `by` is the decision that undid or overruled it. */
const standing = z
  .discriminatedUnion("state", [
    z.strictObject({ state: z.literal("in force") }),
    z.strictObject({ state: z.enum(["undone", "overruled"]), by: z.string() }),
    z.strictObject({
      state: z.literal("unanchored"),
      why: z.string().describe("the record no longer holds its words"),
    }),
  ])
  .openapi("Standing");
export type StandingJson = z.infer<typeof standing>;

const { id: valueId, title, ground, event, where, grade } = incidentSchema.shape;
const days = { earliest: z.string(), latest: z.string(), edtf: z.string() };
const certainty = z.enum(["stated", "implied", "assumed"]);
const side = z.strictObject({ actor: z.string(), name: z.string() }).nullable();

/** A line of `crosscheck incidents --json`. */
const lineSchema = z.strictObject({
  id: valueId,
  title,
  ground,
  event,
  when: z.strictObject({ ...days, certainty }).nullable(),
  where: where
    .unwrap()
    .omit({ agreement: true, origins: true, policy: true, decision: true, suggested: true })
    .nullable(),
  sideA: side,
  sideB: side,
  counts: z.array(
    z.strictObject({
      measure: z.enum(MEASURES),
      of: z.enum(["side-a", "side-b", "civilians", "unknown"]),
      low: z.number(),
      best: z.number().nullable(),
      high: z.number().nullable(),
      origins: z.int(),
      policy: z.string(),
    }),
  ),
  accounts: z.int(),
  origins: z.int(),
  outlets: z.int(),
  contradictions: z.array(z.enum(CONTRADICTION_KINDS)),
  reports: z.array(z.string()),
  review: z.enum(REVIEW_STATES),
  grade,
  decisions: z.array(z.string()),
});

/** What `crosscheck decide --json` prints. */
export const decidedSchema = z
  .strictObject({
    event: z.enum(["decided", "tried"]),
    decision: z.string(),
    at: z.string(),
    who: z.string(),
    why: z.string().nullable(),
    act: z.string().describe("nearly the command that makes it"),
    says: z.string().describe("the same in words"),
    standing,
    remarks: z.array(z.string()).describe("what a person should know of how it was applied"),
    overruled: z.array(z.string()).describe("decisions that held before it"),
    gone: z.array(z.string()).describe("incidents that are no more"),
    goneTitles: z.array(z.string()).describe("in the order of `gone`"),
    added: z.array(lineSchema),
    changed: z.array(lineSchema.extend({ differences: z.array(z.string()).describe("`field: before → after`") })),
  })
  .openapi("Decided");
export type DecidedJson = z.infer<typeof decidedSchema>;

/** What a bulk of decisions did, without the list of everything that it changed. */
export const decidedManySchema = z
  .strictObject({
    event: z.enum(["decided", "tried"]),
    decisions: z.array(z.string()),
    says: z.string(),
    gone: z.int(),
    added: z.int(),
    changed: z.int(),
  })
  .openapi("DecidedMany");
export type DecidedManyJson = z.infer<typeof decidedManySchema>;

const ACTS = ["add", "merge", "split", "confirm", "reject", "edit", "grade", "undo"] as const;

export const decisionsQuery = z.strictObject({
  who: z.string().optional().describe("the name that it is signed with"),
  act: z.enum(ACTS).optional(),
  incident: z.string().optional().describe("on it, on its claims, or on what it was before"),
  standing: z.enum(STANDINGS).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().describe("100 when it is left out"),
  after: z.string().optional().describe("`next` of the page before"),
});

/** `incidents` and `claims` are those of the time of the decision; `now` is what the incident has become, null when nothing has. */
export const decisionRowSchema = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    who: z.string(),
    why: z.string().nullable(),
    act: z.enum(ACTS),
    command: z.string().describe("nearly the command that makes it"),
    says: z.string().describe("the same in words"),
    incidents: z.array(z.strictObject({ id: z.string(), title: z.string(), now: z.string().nullable() })),
    claims: z
      .array(z.strictObject({ id: z.string(), doc: z.string(), start: z.int(), end: z.int(), words: z.string() }))
      .describe("that it names by themselves, with their words"),
    undoes: z.string().nullable().describe("the decision that an undo takes back"),
    standing,
    remarks: z.array(z.string()),
  })
  .openapi("DecisionRow");
export type DecisionRowJson = z.infer<typeof decisionRowSchema>;

export const decisionListSchema = z
  .strictObject({
    total: z.int().describe("decisions of the record"),
    matching: z.int(),
    people: z.array(z.string()).describe("who has decided anything"),
    decisions: z.array(decisionRowSchema).describe("newest first"),
    next: z.string().nullable().describe("null: this is the last page"),
  })
  .openapi("DecisionList");
export type DecisionListJson = z.infer<typeof decisionListSchema>;
