/** The project's own gold of timelines in, how many of its links hold out; `--misses` lists those that do not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CONTEXT_RELATIONS } from "#model/claim.ts";
import type { Incident } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Span, ValueId } from "#model/span.ts";
import { isDay } from "#text/calendar.ts";
import { ROOT } from "./gold-case.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";
import type { GoldArguments } from "./task.ts";

const words = z.string().min(3);
/** `same`, `apart`, `of`: words of the deed that `words` are, are not, or have the relation to. */
const linkSchema = z.union([
  z.strictObject({ words, same: words }),
  z.strictObject({ words, apart: words }),
  z.strictObject({ words, of: words, relation: z.array(z.enum(CONTEXT_RELATIONS)).min(1) }),
]);
const fileSchema = z.strictObject({
  about: z.string(),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      about: z.string(),
      reports: z
        .array(
          z.strictObject({ outlet: z.string(), published: z.string().refine(isDay, "not a day"), text: z.string() }),
        )
        .min(1),
      links: z.array(linkSchema).min(1),
    }),
  ),
});
export type TimelineCase = z.output<typeof fileSchema>["cases"][number];
type Link = TimelineCase["links"][number];

/** @throws ZodError when the file does not follow the format */
export function readTimelineGold(): readonly TimelineCase[] {
  const path = join(ROOT, "eval", "gold", "timeline", "cases.json");
  return fileSchema.parse(JSON.parse(readFileSync(path, "utf8"))).cases;
}

export async function run({ misses }: Pick<GoldArguments, "misses">): Promise<object> {
  const reader = await openReader();
  const kinds = { same: [0, 0], apart: [0, 0], relation: [0, 0] };
  for (const { id, reports, links } of readTimelineGold()) {
    const raws = reports.map(({ outlet, published, text }, at) => {
      const raw = rawText(`${id}-${at + 1}`, text, published);
      return { ...raw, report: { ...raw.report, outlet } };
    });
    const record = await recordOf(raws, reader);
    for (const link of links) {
      const holds = linkHolds(link, record);
      const tally = "same" in link ? kinds.same : "apart" in link ? kinds.apart : kinds.relation;
      tally[0]! += Number(holds);
      tally[1]! += 1;
      if (misses && !holds) console.log(`${id}: ${JSON.stringify(link)}`);
    }
  }
  const counts = Object.entries(kinds).map(([kind, [held, told]]) => [kind, { held, told }] as const);
  return { task: "timeline", ...Object.fromEntries(counts) };
}

/** Whether the record holds the two together, apart, or in the relation. */
export function linkHolds(link: Link, record: CaseRecord): boolean {
  const own = claimsAt(link.words, record);
  const deed = "same" in link ? link.same : "apart" in link ? link.apart : link.of;
  const incidents = record.incidents.filter(({ claims }) => claims.some((id) => claimsAt(deed, record).has(id)));
  const among = ({ claims }: Incident) => claims.some((id) => own.has(id));
  if ("same" in link) return incidents.some(among);
  if ("apart" in link) return incidents.length > 0 && !incidents.some(among);
  return incidents.some(({ context }) =>
    context.some(({ claim, relation }) => own.has(claim) && link.relation.includes(relation)),
  );
}

/** Claims whose trigger lies in the words, wherever these stand. */
function claimsAt(quote: string, { readings }: CaseRecord): ReadonlySet<ValueId> {
  const holds = (trigger: Span, start: number) => trigger.start >= start && trigger.end <= start + quote.length;
  return new Set(
    readings.flatMap(({ article, resolved }) => {
      const start = article.text.indexOf(quote);
      const claims = start < 0 ? [] : (resolved?.claims ?? []);
      return claims.filter(({ claim }) => holds(claim.trigger, start)).map(({ claim }) => claim.id);
    }),
  );
}
