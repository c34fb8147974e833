/** `eval/gold/copies/` in; its reports, cleaned, and the pairs that are copies or not, out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { COPY_KINDS, type CopyKind } from "#model/copies.ts";
import type { RawReport } from "#model/report.ts";
import { cleanReport } from "#stages/2-clean/clean-report.ts";
import { type ComparedReport, comparedReport } from "#stages/6-link/copies/find-copies.ts";
import { ROOT } from "./gold-case.ts";
import { openAll, rawText } from "./read-case.ts";

const FOLDER = join(import.meta.dirname, "gold", "copies");

const kind = z.enum(COPY_KINDS);
const reportSchema = z.strictObject({
  name: z.string(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  headline: z.string().nullish(),
  paragraphs: z.array(z.string()).optional(),
  of: z.string().optional(),
  kind: z.union([kind, z.array(kind)]).optional(),
  why: z.string().optional(),
});
const storySchema = z.strictObject({ story: z.string(), about: z.string(), reports: z.array(reportSchema) });
type GoldReport = z.output<typeof reportSchema>;

/** `name` is story and report; `group` names all that hang together by copying; `of` is the name of the copied report. */
export type GoldCopy = Readonly<{
  name: string;
  group: string;
  of: string | null;
  kinds: readonly CopyKind[];
  compared: ComparedReport;
}>;

export async function readCopies(): Promise<readonly GoldCopy[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
  const stories = files.map((file) => storySchema.parse(JSON.parse(readFileSync(join(FOLDER, file), "utf8"))));
  const examples = new Map((await openAll([join(ROOT, "examples")], null)).map((raw) => [exampleName(raw), raw]));
  return stories.flatMap(({ story, reports }) => {
    const nameOf = (name: string) => `${story}/${name}`;
    return reports.map((report): GoldCopy => {
      const raw = report.paragraphs === undefined ? examples.get(report.name) : rawOf(report, nameOf(report.name));
      if (raw === undefined) throw new RangeError(`\`${report.name}\` is no report of examples/`);
      return {
        name: nameOf(report.name),
        group: nameOf(rootOf(report, reports)),
        of: report.of === undefined ? null : nameOf(report.of),
        kinds: [report.kind ?? []].flat(),
        compared: comparedReport(cleanReport(raw)),
      };
    });
  });
}

/** The path below the project root. */
function exampleName({ report: { file } }: RawReport): string {
  return (file ?? "").slice(ROOT.length + 1);
}

function rawOf({ headline, paragraphs, outlet, published }: GoldReport, name: string): RawReport {
  const text = [headline, ...(paragraphs ?? [])].filter((part) => part).join("\n\n");
  // the outlet is part of the bytes, so that the same words in two outlets are two reports
  const raw = rawText(name, `Outlet: ${outlet}\n\n${text}`, published ?? null);
  return { ...raw, report: { ...raw.report, outlet: outlet ?? null } };
}

/** The first report from which this one comes, step by step. */
function rootOf(report: GoldReport, reports: readonly GoldReport[]): string {
  const of = reports.find(({ name }) => name === report.of);
  if (report.of !== undefined && of === undefined) throw new RangeError(`no report \`${report.of}\` to be a copy of`);
  return of === undefined ? report.name : rootOf(of, reports);
}
