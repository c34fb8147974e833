/** Files of `eval/gold/contradictions/` in, checked cases out: what several outlets report, where they contradict each other and where they only seem to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MEASURES } from "#model/codes.ts";
import { CONTRADICTION_KINDS } from "#model/incident.ts";
import { isDay } from "#text/calendar.ts";
import { ROOT } from "./gold-case.ts";
import { goldFiles, goldHash } from "./gold-folder.ts";

/** Rules are written with `development` in view; `held` is only scored. */
export const HALVES = ["development", "held"] as const;
export type Half = (typeof HALVES)[number];

const kind = z.enum(CONTRADICTION_KINDS);

const contradictionSchema = z.strictObject({
  /** several where one as well as the other may be recorded */
  kind: z.union([kind.transform((one) => [one]), z.array(kind).min(2)]),
  about: z.enum(MEASURES).optional(),
  /** of each value the words that say it, as they stand in a report */
  values: z.array(z.array(z.string().min(3)).min(1)).min(2),
  /** may be recorded or not */
  optional: z.boolean().default(false),
});

const caseSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  reports: z
    .array(z.strictObject({ outlet: z.string(), published: z.string().refine(isDay, "not a day"), text: z.string() }))
    .min(1),
  contradictions: z.array(contradictionSchema),
  /** what looks like a contradiction of this kind and is none */
  agreements: z.array(z.strictObject({ kind, why: z.string() })),
});

const themeSchema = z.strictObject({ theme: kind, about: z.string(), cases: z.array(caseSchema).min(1) });

export type ContradictionCase = z.output<typeof caseSchema>;
export type GoldContradiction = ContradictionCase["contradictions"][number];
export type ContradictionTheme = z.output<typeof themeSchema> & Readonly<{ half: Half }>;

const FOLDER = join(ROOT, "eval", "gold", "contradictions");

function filesOf(half: Half): string[] {
  return goldFiles(join(FOLDER, half));
}

/**
 * All themes, the development half first, then by name.
 *
 * @throws Error naming the file when one does not follow the format
 */
export function readContradictionGold(): readonly ContradictionTheme[] {
  return HALVES.flatMap((half) =>
    filesOf(half).map((path) => {
      const parsed = themeSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
      if (!parsed.success)
        throw new Error(`${path} holds no cases of contradiction:\n${z.prettifyError(parsed.error)}`);
      return { ...parsed.data, half };
    }),
  );
}

/** See `goldHash`. */
export function contradictionGoldHash(): string {
  return goldHash(HALVES.flatMap(filesOf));
}
