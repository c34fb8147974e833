/** What one asks of the incidents of a record, and how one selection answers as list, facets, map and timeline. */
import { z } from "@hono/zod-openapi";
import { EVENT_TYPES, MEASURES, MODES } from "#model/codes.ts";
import { CONTRADICTION_KINDS, GRADES, REVIEW_STATES } from "#model/incident.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { FACETS, type FacetName } from "#pipeline/browse/columns.ts";
import { several } from "./several.ts";

const AGREEMENTS = ["single", "agreeing", "conflicting"] as const;
/** `none`: nothing to grade, or linked before incidents were graded. */
const GRADES_OR_NONE = [...GRADES, "none"] as const;

const day = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .describe("2018, 2018-02 or 2018-02-07");

/** Parameters of every address that answers about a selection. What is left out restricts nothing, but for `review`. */
export const selectionQuery = z.strictObject({
  q: z
    .string()
    .max(200)
    .optional()
    .describe(
      "words that must all stand in the title, the names of places and parties, or quoted words; the last one may be a start",
    ),
  from: day.optional().describe("it may have happened on this day or later"),
  to: day.optional().describe("it may have happened on this day or before"),
  actor: several(z.string()).describe("actor id of a side or speaker"),
  place: several(z.string()).describe("place id, `CC` of a country or `CC/division`, as the facet gives it"),
  type: several(z.enum(EVENT_TYPES)).describe("event type, as docs/codebook.md defines it"),
  mode: several(z.enum(MODES)).describe("how it was done, as docs/codebook.md defines it"),
  measure: several(z.enum(MEASURES)).describe("that has a figure of one of these"),
  min: z.coerce
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe("at least so many of one `measure`, of any measure when it is left out; sides are added, best else low"),
  grade: several(z.enum(GRADES_OR_NONE)).describe(
    "how well harm to people who do not fight is borne out; `none`: not graded",
  ),
  agreement: several(z.enum(AGREEMENTS)).describe("the worst of its values: conflicting before agreeing before single"),
  contradiction: several(z.enum(CONTRADICTION_KINDS)).describe("what its accounts contradict each other on"),
  review: several(z.enum(REVIEW_STATES)).describe("suggested and confirmed when it is left out"),
  outlet: several(z.string()).describe("that printed it, as the facet gives it"),
  origin: several(z.string()).describe("origin id: a party, outlet:NAME or report:ID"),
  ground: several(z.enum(["current", "background"])).describe(
    "`background`: told as what came before the story of its reports",
  ),
  dated: z.enum(["yes", "no"]).optional().describe("whether a date is known"),
  located: z.enum(["yes", "no"]).optional().describe("whether a place is known, be it a country"),
  bounds: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
    .optional()
    .describe(
      "west,south,east,north in degrees; west may be greater than east. What is known to an area only is in no bounds",
    ),
});
export type SelectionQuery = z.infer<typeof selectionQuery>;

export const SORTS = ["day", "-day", "killed", "-killed", "title", "contested", "review", "changed"] as const;

export const listQuery = selectionQuery.extend({
  sort: z
    .enum(SORTS)
    .optional()
    .describe("`-day`, the newest first, when it is left out; undated ones come last either way"),
  limit: z.coerce.number().int().min(1).max(500).optional().describe("100 when it is left out"),
  after: z.string().optional().describe("`next` of the page before"),
  skip: z.coerce
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe("incidents to pass over first, as one jumps far into a list; it costs no more than the first page"),
});

export const csvQuery = listQuery.omit({ limit: true, after: true, skip: true }).extend({
  bom: z.enum(["yes"]).optional().describe("marks the text as UTF-8, which some spreadsheets need"),
});

const bounds = z.strictObject({ low: z.number(), best: z.number().nullable(), high: z.number().nullable() });

/** An incident in a list. Tolls are of all sides together, by the default policy. */
export const incidentRowSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    ground: z.enum(["current", "background"]),
    event: z.enum(EVENT_TYPES),
    when: z.strictObject({ earliest: z.string(), latest: z.string(), edtf: z.string() }).nullable(),
    where: z
      .strictObject({
        placeId: z.string(),
        name: z.string(),
        admin1: z.string().nullable(),
        country: z.string(),
        lat: z.number(),
        lon: z.number(),
        precision: z.enum(PLACE_PRECISIONS),
      })
      .nullable(),
    sideA: z.string().nullable(),
    sideB: z.string().nullable(),
    killed: bounds.nullable(),
    injured: bounds.nullable(),
    outlets: z.int(),
    origins: z.int(),
    agreement: z.enum(AGREEMENTS),
    contradictions: z.array(z.enum(CONTRADICTION_KINDS)),
    grade: z.enum(GRADES).nullable(),
    review: z.enum(REVIEW_STATES),
  })
  .openapi("IncidentRow");
export type IncidentRowJson = z.infer<typeof incidentRowSchema>;

/** "`matching` of `total`". */
export const selectionCounts = {
  total: z.int().describe("incidents of the record, rejected ones too"),
  matching: z.int().describe("those that are selected"),
  undated: z.int().describe("without a date, that all else in the selection lets in: `from` and `to` leave them out"),
  unlocated: z
    .int()
    .describe(
      "without a place (with `bounds` without a point) that all else in the selection lets in: `bounds` leave them out",
    ),
};

export const incidentListSchema = z
  .strictObject({
    ...selectionCounts,
    incidents: z.array(incidentRowSchema),
    next: z.string().nullable().describe("null: this is the last page"),
  })
  .openapi("IncidentList");
export type IncidentListJson = z.infer<typeof incidentListSchema>;

export type { FacetName };

export const facetsQuery = selectionQuery.extend({
  facet: several(z.enum(FACETS)).describe("those to count; all when it is left out"),
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("values a facet; 12 when it is left out"),
  find: z
    .string()
    .max(100)
    .optional()
    .describe("letters that stand in the label of a value, whatever their case and accents; what is selected stays"),
});

/** Counted over the selection as it would be without the facet's own restriction, so that other values can be seen. */
export const facetsSchema = z
  .strictObject({
    ...selectionCounts,
    facets: z.array(
      z.strictObject({
        facet: z.enum(FACETS),
        values: z
          .array(z.strictObject({ value: z.string(), label: z.string(), count: z.int(), selected: z.boolean() }))
          .describe("most frequent first; what is selected is always among them"),
        more: z.int().describe("values that are not shown"),
      }),
    ),
  })
  .openapi("Facets");
export type FacetsJson = z.infer<typeof facetsSchema>;

export const mapQuery = selectionQuery.extend({
  cell: z.coerce
    .number()
    .min(0)
    .max(45)
    .optional()
    .describe("degrees; incidents of one cell are one symbol when they are many; 0: never"),
});

/**
 * Those that are known to a point or near it are `points`, or `cells` where many lie together; what is only known to a division, region or
 * country is counted under that area, and never drawn as a point.
 */
export const mapSchema = z
  .strictObject({
    ...selectionCounts,
    points: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        lat: z.number(),
        lon: z.number(),
        precision: z.enum(PLACE_PRECISIONS),
        killed: z.number().nullable().describe("best, else low"),
      }),
    ),
    cells: z.array(
      z.strictObject({
        lat: z.number().describe("mean of its incidents"),
        lon: z.number(),
        count: z.int(),
        west: z.number(),
        south: z.number(),
        east: z.number(),
        north: z.number(),
      }),
    ),
    areas: z.array(
      z.strictObject({
        placeId: z.string(),
        name: z.string(),
        country: z.string(),
        precision: z.enum(PLACE_PRECISIONS),
        lat: z.number(),
        lon: z.number(),
        count: z.int(),
      }),
    ),
  })
  .openapi("IncidentMap");
export type IncidentMapJson = z.infer<typeof mapSchema>;

export const TIME_UNITS = ["day", "week", "month", "year"] as const;

export const timelineQuery = selectionQuery.extend({
  unit: z.enum(TIME_UNITS).optional().describe("the finest that gives at most 200 bins when it is left out"),
});

/** A bin counts the incidents that are known to have happened within it; `wider` those whose possible days span several bins. */
export const timelineSchema = z
  .strictObject({
    ...selectionCounts,
    unit: z.enum(TIME_UNITS),
    bins: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        count: z.int(),
        killed: z.number().describe("best, else low"),
      }),
    ),
    wider: z.array(z.strictObject({ from: z.string(), to: z.string(), count: z.int() })).describe("longest last"),
  })
  .openapi("IncidentTimeline");
export type IncidentTimelineJson = z.infer<typeof timelineSchema>;
