/** What one asks of one incident, and everything that tells how it came to be what it is. */
import { z } from "@hono/zod-openapi";
import { claimSchema, incidentSchema } from "#export/reading-schema.ts";
import { MEASURES } from "#model/codes.ts";
import { LEFT_OUT } from "#model/explanation.ts";
import { COUNT_POLICY_NAMES } from "#model/incident.ts";
import { ACTOR_KINDS } from "#model/world.ts";
import { decisionRowSchema } from "./decisions.ts";
import { explanationSchema } from "./reports.ts";

const policy = z.enum(COUNT_POLICY_NAMES);

export const incidentParams = z.strictObject({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: "id", in: "path" } })
    .describe("an id that it has or had; `.json` may follow"),
});

export const incidentQuery = z.strictObject({
  policy: policy.optional().describe("by which tolls are held together; `range` when it is left out"),
  as_of: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional()
    .describe("2018, 2018-02 or 2018-02-07: the record of the reports that were out by then"),
});

const bounds = { low: z.number(), best: z.number().nullable(), high: z.number().nullable().describe("null: open") };
const docSpan = z.strictObject({ start: z.int(), end: z.int(), text: z.string(), doc: z.string() });
const certainty = z.enum(["stated", "implied", "assumed"]);
const agreement = z.enum(["single", "agreeing", "conflicting"]);
const producerKind = z.enum(["rule", "model", "person", "import"]);
const countedSide = z.enum(["side-a", "side-b", "civilians", "unknown"]);

const report = z.strictObject({
  id: z.string(),
  outlet: z.string().nullable(),
  name: z.string().describe("the outlet, else name of the file, address or id"),
  title: z.string().nullable(),
  published: z.string().nullable().describe("ISO day; null when no single day is known"),
  retrieved: z.string().describe("ISO UTC date-time"),
  url: z.string().nullable(),
  file: z.string().nullable(),
  language: z.string(),
  read: z.boolean(),
});

const candidate = z.strictObject({
  value: z.string().describe("in words"),
  certainty,
  by: producerKind,
  rule: z.string().describe("rule or person, @ version"),
  words: z.array(docSpan),
});

const value = z.strictObject({
  field: z.enum(["when", "where", "side A", "side B", "event"]),
  agreement,
  origins: z.int(),
  policy: z.string(),
  chosen: candidate,
  others: z.array(candidate).describe("what else is said of it"),
});

const estimate = z.strictObject({
  measure: z.enum(MEASURES),
  of: countedSide,
  ...bounds,
  text: z.string().describe("in words"),
  agreement,
  origins: z.int(),
  certainty,
  by: producerKind,
  rule: z.string(),
  policies: z.array(z.strictObject({ policy, ...bounds })).describe("what each policy makes of the same figures"),
  statements: z
    .array(
      z.strictObject({
        origin: z.string(),
        name: z.string(),
        published: z.string().nullable(),
        ...bounds,
        figures: z.array(z.string()).describe("ids of figures in `claims`"),
        outrun: z.boolean().describe("a higher number came out later: a bound, and nobody's best"),
      }),
    )
    .describe("what it was made of, one an origin; none where it follows from other tolls or a person gave it"),
  leftOut: z.array(z.strictObject({ figure: z.string(), claim: z.string().nullable(), why: z.enum(LEFT_OUT) })),
});

const judgement = z.strictObject({
  id: z.string(),
  verdict: z.enum(["same", "different", "unsure"]),
  left: z.string().describe("claim"),
  right: z.string().describe("claim"),
  score: z.number().describe("sum of the features"),
  features: z.array(z.strictObject({ name: z.string(), points: z.number(), words: z.string() })),
  decided: z.strictObject({ who: z.string(), decision: z.string() }).nullable(),
  other: z
    .strictObject({ id: z.string(), title: z.string() })
    .nullable()
    .describe("the other incident, where one of the claims is of another"),
});

export const shownIncidentSchema = z
  .strictObject({
    asked: z.string().describe("the id that was asked for"),
    former: z.array(z.string()).describe("ids that it had before, oldest first"),
    alsoIn: z
      .array(z.strictObject({ id: z.string(), title: z.string(), held: z.int() }))
      .describe("incidents that hold other claims of the one that was asked for"),
    policy,
    asOf: z.string().nullable(),
    later: z.int().describe("reports that were not out as of the day"),
    incident: incidentSchema,
    reports: z.array(report),
    claims: z.array(
      claimSchema.extend({
        doc: z.string(),
        account: z.int().nullable().describe("index in `incident.accounts`; null on the timeline"),
      }),
    ),
    parties: z.array(
      z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), country: z.string().nullable() }),
    ),
    values: z.array(value),
    estimates: z.array(estimate).describe("as `incident.counts`, with how each was chosen"),
    growth: z.array(
      z.strictObject({
        day: z.string(),
        reports: z.array(z.string()),
        killed: z.strictObject(bounds).nullable(),
        late: z
          .array(z.strictObject({ claims: z.array(z.string()), killed: z.strictObject(bounds), known: z.string() }))
          .describe("numbers in these reports that tell what was known on the day `known`, before"),
      }),
    ),
    judgements: z.array(judgement).describe("why its claims are held to be one incident, and others not"),
    decisions: z.array(decisionRowSchema).describe("that touch it or its claims, oldest first"),
    versions: z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          from: z.string(),
          until: z.string().nullable(),
          before: z.string().nullable(),
          changes: z.array(z.string()),
        }),
      )
      .describe("newest first"),
  })
  .openapi("ShownIncident");
/** Candidates are made again from the reports, with the tables of now. */
export const incidentWhySchema = z
  .strictObject({
    incident: z.string().describe("its present id"),
    why: z.array(explanationSchema.extend({ doc: z.string() })).describe("report by report, in the order of the words"),
  })
  .openapi("IncidentWhy");
export type IncidentWhyJson = z.infer<typeof incidentWhySchema>;

export type ShownIncidentJson = z.infer<typeof shownIncidentSchema>;
