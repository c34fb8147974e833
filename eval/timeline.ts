/** The project's own gold of timelines in, how many of its links hold out; `--misses` lists those that do not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CONTEXT_RELATIONS } from "#model/claim.ts";
import type { Incident } from "#model/incident.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Span, ValueId } from "#model/span.ts";
import { tollGrowth } from "#pipeline/growth.ts";
import type { Linker } from "#pipeline/read-report.ts";
import { isDay } from "#text/calendar.ts";
import { ROOT } from "./gold-case.ts";
import { openReader } from "./open-reader.ts";
import { rawText, recordOf } from "./read-case.ts";
import type { GoldArguments } from "./task.ts";

const words = z.string().min(3);
const day = z.string().refine(isDay, "not a day");
/**
 * `same`, `apart`, `of`: words of the deed that `words` are, are not, or have the relation to (`part`: they tell the deed itself);
 * `outside`: the deed that they are neither part nor context of; `from` and `to`: when it was, within these days; `doer`: words of who did it.
 */
const linkSchema = z.union([
  z.strictObject({ words, same: words }),
  z.strictObject({ words, apart: words }),
  z.strictObject({ words, outside: words }),
  z.strictObject({ words, from: day, to: day }),
  z.strictObject({ words, doer: words }),
  z.strictObject({ words, of: words, relation: z.array(z.enum([...CONTEXT_RELATIONS, "part"])).min(1) }),
]);
const fileSchema = z.strictObject({
  about: z.string(),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      about: z.string(),
      reports: z.array(z.strictObject({ outlet: z.string(), published: day, text: z.string() })).min(1),
      links: z.array(linkSchema).min(1),
      /** the toll of the deed after each day on which a report came out */
      growth: z.strictObject({ of: words, killed: z.array(z.number()).min(2) }).optional(),
    }),
  ),
});
export type TimelineCase = z.output<typeof fileSchema>["cases"][number];
export type Link = TimelineCase["links"][number];
type Growth = NonNullable<TimelineCase["growth"]>;
type Kind = "same" | "apart" | "outside" | "day" | "doer" | "relation" | "growth";

/**
 * By the name of their file, in alphabetical order.
 *
 * @throws ZodError when a file does not follow the format
 */
export function readTimelineGold(): ReadonlyMap<string, readonly TimelineCase[]> {
  const folder = join(ROOT, "eval", "gold", "timeline");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const read = (file: string) => fileSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))).cases;
  return new Map(files.sort().map((file) => [file.slice(0, -".json".length), read(file)] as const));
}

export async function run({ misses }: Pick<GoldArguments, "misses">): Promise<object> {
  const reader = await openReader();
  const sets: Record<string, object> = {};
  for (const [set, cases] of readTimelineGold()) {
    const kinds = new Map<Kind, { held: number; told: number }>();
    for (const { id, reports, links, growth } of cases) {
      const raws = reports.map(({ outlet, published, text }, at) => {
        const raw = rawText(`${id}-${at + 1}`, text, published);
        return { ...raw, report: { ...raw.report, outlet } };
      });
      const record = await recordOf(raws, reader);
      const told = links.map((link) => [kindOf(link), linkHolds(link, record), link] as const);
      const grown = growth === undefined ? [] : [["growth", growthHolds(growth, record, reader), growth] as const];
      for (const [kind, holds, asked] of [...told, ...grown]) {
        const tally = kinds.get(kind) ?? { held: 0, told: 0 };
        kinds.set(kind, { held: tally.held + Number(holds), told: tally.told + 1 });
        if (misses && !holds) console.log(`${set} ${id}: ${JSON.stringify(asked)}`);
      }
    }
    sets[set] = Object.fromEntries(kinds);
  }
  return { task: "timeline", ...sets };
}

function kindOf(link: Link): Kind {
  if ("relation" in link) return "relation";
  if ("from" in link) return "day";
  if ("doer" in link) return "doer";
  return "same" in link ? "same" : "apart" in link ? "apart" : "outside";
}

/** Whether the record holds the two together, apart, or in the relation; or has the day or the doer. */
export function linkHolds(link: Link, record: CaseRecord): boolean {
  const own = claimsAt(link.words, record);
  if ("from" in link || "doer" in link) return claimHolds(link, own, record);
  const deed = deedOf(link);
  const incidents = record.incidents.filter(({ claims }) => claims.some((id) => claimsAt(deed, record).has(id)));
  const among = ({ claims }: Incident) => claims.some((id) => own.has(id));
  const around = ({ context }: Incident) => context.filter(({ claim }) => own.has(claim));
  if ("same" in link) return incidents.some(among);
  if ("apart" in link) return incidents.length > 0 && !incidents.some(among);
  if ("outside" in link) return incidents.length > 0 && !incidents.some((one) => among(one) || around(one).length > 0);
  if (link.relation.includes("part") && incidents.some(among)) return true;
  return incidents.some((one) => around(one).some(({ relation }) => link.relation.includes(relation)));
}

/** Words of the deed that a link compares its own with; its own where it names no other. */
export function deedOf(link: Link): string {
  if ("same" in link) return link.same;
  if ("apart" in link) return link.apart;
  if ("outside" in link) return link.outside;
  return "of" in link ? link.of : link.words;
}

function claimHolds(
  link: Extract<Link, { from: string } | { doer: string }>,
  own: ReadonlySet<ValueId>,
  { readings }: CaseRecord,
): boolean {
  return readings.some(({ resolved, annotated }) =>
    (resolved?.claims ?? []).some(({ claim, when, actors }) => {
      if (!own.has(claim.id)) return false;
      if ("from" in link) return when !== null && when.value.earliest >= link.from && when.value.latest <= link.to;
      const named = new Set(claim.roles.agent ?? []);
      const agents = [
        ...actors.filter(({ role }) => role === "agent").map(({ value }) => value.name),
        ...(annotated?.mentions ?? []).filter(({ id }) => named.has(id)).map(({ value }) => value),
      ];
      return agents.some((name) => name.toLowerCase().includes(link.doer.toLowerCase()));
    }),
  );
}

function growthHolds({ of, killed }: Growth, record: CaseRecord, linker: Linker): boolean {
  const deed = claimsAt(of, record);
  const incident = record.incidents.find(({ claims }) => claims.some((id) => deed.has(id)));
  if (incident === undefined) return false;
  const steps = tollGrowth(incident, record.readings, linker).map((step) => step.killed?.best ?? null);
  return steps.length === killed.length && steps.every((best, at) => best === killed[at]);
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
