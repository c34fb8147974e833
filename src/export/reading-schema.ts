/** The shape of `crosscheck.reading/1` and `crosscheck.record/1`: what `read --json` and `export jsonl` promise to other programs. */
import { z } from "zod";
import { MENTION_KINDS, STANCES } from "#model/annotated.ts";
import { CONTEXT_RELATIONS } from "#model/claim.ts";
import { EVENT_TYPES, HEDGES, MEASURES, MODES, ROLES } from "#model/codes.ts";
import { COPY_KINDS } from "#model/copies.ts";
import { CONTRADICTION_KINDS, GRADES, REVIEW_STATES } from "#model/incident.ts";
import { BLOCK_KINDS } from "#model/report.ts";
import { PLACE_KINDS, PLACE_PRECISIONS } from "#model/world.ts";

const offset = z.int().nonnegative().describe("UTF-16 code units into article.text");
const span = z.strictObject({ start: offset, end: offset, text: z.string().optional().describe("the quoted words") });
const quotedSpan = z.strictObject({ start: offset, end: offset, text: z.string().describe("the quoted words") });
const docSpan = quotedSpan.extend({ doc: z.string().describe("report.id of the report that the words are in") });
const valueId = z.string().regex(/^[a-z]+_[0-9a-f]+$/);
const documentId = z.string().regex(/^doc_[0-9a-f]+$/);
const isoDay = z.string().regex(/^-?\d{4,6}-\d{2}-\d{2}$/);
const certainty = z.enum(["stated", "implied", "assumed"]);
const measure = z.enum(MEASURES);
const estimate = {
  low: z.number().describe("at least so many people or things"),
  best: z.number().nullable(),
  high: z.number().nullable().describe("null: open-ended"),
};
const days = { earliest: isoDay, latest: isoDay, edtf: z.string() };

const report = z.strictObject({
  id: documentId,
  file: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: isoDay.nullable(),
  language: z.string().describe("ISO 639-1, or und"),
  read: z.boolean().describe("false: stored, but not read; notes say why"),
});

const article = z.strictObject({
  title: z.string().nullable(),
  text: z.string(),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(BLOCK_KINDS),
      start: offset,
      end: offset,
      repeats: z.int().nullable().describe("index of the earlier block with the same words"),
    }),
  ),
});

const mention = z.strictObject({
  id: valueId,
  kind: z.enum(MENTION_KINDS),
  start: offset,
  end: offset,
  text: z.string(),
  chain: valueId.nullable(),
  actor: z.string().nullable(),
  score: z.number().nullable(),
});

const attribution = z.strictObject({
  id: valueId,
  source: z.array(quotedSpan),
  cue: z.array(quotedSpan),
  content: z.array(quotedSpan),
  stance: z.enum(STANCES),
  speaker: z.string().nullable().describe("actor id of the source"),
  within: valueId.nullable(),
});

const date = z.strictObject({
  start: offset,
  end: offset,
  text: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  value: z.string().describe("TIMEX3 value"),
  edtf: z.string().nullable(),
  earliest: isoDay.nullable(),
  latest: isoDay.nullable(),
});

const where = {
  placeId: z.string(),
  name: z.string(),
  country: z.string(),
  admin1: z.string().nullable(),
  lat: z.number().min(-90).max(90).describe("WGS84"),
  lon: z.number().min(-180).max(180).describe("WGS84"),
  precision: z.enum(PLACE_PRECISIONS),
  kind: z.enum(PLACE_KINDS).nullable().describe("null in readings made before it was told"),
};

const place = z.strictObject({ start: offset, end: offset, text: z.string(), ...where });
const sourcedDays = z.strictObject({ ...days, certainty });
const sourcedPlace = z.strictObject({ ...where, certainty });

const figure = z.strictObject({
  id: valueId,
  measure,
  ...estimate,
  hedge: z.enum(HEDGES),
  cumulative: z.boolean(),
  partOf: valueId.nullable(),
  span: quotedSpan,
  of: z
    .strictObject({
      text: z.string(),
      mention: valueId,
      actor: z.string().nullable(),
      status: z.enum(["combatant", "civilian", "unknown"]),
    })
    .nullable(),
});

export const claimSchema = z.strictObject({
  id: valueId,
  evidence: quotedSpan,
  trigger: quotedSpan,
  event: z.enum(EVENT_TYPES),
  mode: z.enum(MODES).nullable(),
  polarity: z.enum(["affirmed", "negated"]),
  modality: z.enum(["actual", "possible", "planned", "attempted"]),
  ground: z.enum(["current", "background", "forecast"]),
  attribution: z.array(valueId).describe("outermost first; empty: the outlet itself speaks"),
  speaker: z.strictObject({ text: z.string(), actor: z.string() }).nullable(),
  roles: z.strictObject(
    Object.fromEntries(ROLES.map((role) => [role, z.array(valueId)])) as Record<
      (typeof ROLES)[number],
      z.ZodArray<typeof valueId>
    >,
  ),
  figures: z.array(figure),
  characterisation: quotedSpan.nullable(),
  refersTo: z.boolean(),
  when: sourcedDays.nullable(),
  where: sourcedPlace.nullable(),
  producer: z.string().describe("rule or model, @ version"),
  score: z.number().nullable(),
  review: z
    .enum(["confirmed", "rejected"])
    .nullable()
    .describe("what a person decided of it; rejected: in no incident"),
  decisions: z.array(valueId).describe("decisions of persons on it or on a value of it, oldest first"),
});

const decision = valueId.nullable().describe("the person's decision that made this value; null: made by rule");
const agreement = {
  agreement: z.enum(["single", "agreeing", "conflicting"]),
  origins: z.int(),
  policy: z.string(),
  decision,
};
const side = z.strictObject({ actor: z.string(), name: z.string(), text: z.string().nullable(), certainty, decision });
const countedSide = z.enum(["side-a", "side-b", "civilians", "unknown"]);

const count = z.strictObject({
  measure,
  of: countedSide,
  ...estimate,
  ...agreement,
  suggested: z.strictObject(estimate).nullable().describe("by rule, where a person decided otherwise"),
  figures: z.array(
    z.strictObject({
      claim: valueId,
      speaker: z.string().nullable().describe("actor id; null: the outlet itself"),
      ...estimate,
      span: docSpan,
    }),
  ),
});

const account = z.strictObject({
  speaker: z.strictObject({ text: z.string(), actor: z.string().nullable() }),
  origin: z.string(),
  doc: documentId,
  claims: z.array(valueId),
  figures: z.array(z.strictObject({ measure, of: countedSide, ...estimate, span: docSpan })),
  victims: z.array(docSpan),
  characterisations: z.array(docSpan),
  words: docSpan,
});

const origin = z.strictObject({
  id: z.string().describe("party, `outlet:NAME` or `report:ID`, as in `accounts`"),
  name: z.string(),
  outlets: z.array(z.string()).describe("in which it is heard"),
});

const copy = z.strictObject({
  doc: documentId,
  of: documentId,
  kind: z.enum(COPY_KINDS),
  share: z.number().min(0).max(1).describe("share of the shorter text that both have"),
});

export const incidentSchema = z.strictObject({
  id: valueId,
  title: z.string(),
  ground: z.enum(["current", "background"]),
  event: z.enum(EVENT_TYPES),
  docs: z.array(documentId),
  claims: z.array(valueId),
  context: z.array(z.strictObject({ claim: valueId, relation: z.enum(CONTEXT_RELATIONS) })),
  when: sourcedDays.extend({ ...agreement, suggested: z.strictObject(days).nullable() }).nullable(),
  where: sourcedPlace.extend({ ...agreement, suggested: z.strictObject(where).nullable() }).nullable(),
  sideA: side.nullable(),
  sideB: side.nullable(),
  review: z.strictObject({ state: z.enum(REVIEW_STATES), decision: valueId.nullable() }),
  grade: z
    .strictObject({
      grade: z.enum(GRADES),
      suggested: z.enum(GRADES).describe("by rule, whatever a person decided"),
      reason: z.string().describe("of the suggested grade"),
      rule: z.string().describe("rule @ version"),
      policy: z.string(),
      decision,
    })
    .nullable(),
  decisions: z.array(valueId).describe("decisions of persons that it rests on, oldest first"),
  counts: z.array(count),
  accounts: z.array(account),
  origins: z.array(origin).describe("who is behind the accounts, one a party"),
  copies: z.array(copy).describe("its reports that are copies of another report"),
  contradictions: z.array(
    z.strictObject({
      kind: z.enum(CONTRADICTION_KINDS),
      about: measure.nullable(),
      reason: z.string(),
      values: z.array(
        z.strictObject({
          value: z.string(),
          claims: z.array(valueId),
          speakers: z.array(z.string()),
          spans: z.array(docSpan),
        }),
      ),
    }),
  ),
});

const note = z.strictObject({
  rule: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  severity: z.enum(["warning", "info"]),
  reason: z.string(),
});

export const readingSchema = z.strictObject({
  format: z.literal("crosscheck.reading/1"),
  offsets: z.literal("utf-16"),
  producers: z.strictObject({ reader: z.string().nullable(), rules: z.string() }),
  report,
  article,
  sentences: z.array(span),
  mentions: z.array(mention),
  attributions: z.array(attribution),
  dates: z.array(date),
  places: z.array(place),
  claims: z.array(claimSchema),
  incidents: z.array(incidentSchema).describe("made from this report alone"),
  notes: z.array(note),
});

export const withheldSchema = z.strictObject({
  unreviewed: z.int().describe("incidents that no person has confirmed"),
  persons: z.int().describe("private persons whose names are blackened"),
  cell: z.number().nullable().describe("degrees that coordinates are rounded to; null: as they are"),
});

export const recordSchema = z.strictObject({
  format: z.literal("crosscheck.record/1"),
  reports: z.array(documentId),
  incidents: z.array(incidentSchema).describe("across all reports read"),
  copies: z
    .array(
      z.strictObject({
        original: documentId,
        by: z.string().describe("rule that says which report is the original, with its version"),
        copies: z.array(copy),
      }),
    )
    .optional()
    .describe("reports that are one text; absent where a single incident is shown"),
  withheld: withheldSchema.optional().describe("what a public export holds back; absent in others"),
});

export type ReadingJson = z.infer<typeof readingSchema>;
export type RecordJson = z.infer<typeof recordSchema>;
export type IncidentJson = z.infer<typeof incidentSchema>;
export type ClaimJson = z.infer<typeof claimSchema>;

/** JSON Schema (2020-12) of both formats, as `docs/reading.schema.json` shows it. */
export function jsonSchema(): object {
  return z.toJSONSchema(z.union([readingSchema, recordSchema]), { reused: "ref" });
}
