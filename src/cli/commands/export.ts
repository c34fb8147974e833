/** `crosscheck export`: a format in, the whole record in it out, to a file or to standard output. */
import { FORMAT_NAMES, isFormatName } from "#export/format-names.ts";
import { FORMATS } from "#export/formats.ts";
import { publicRecord, type Withheld } from "#export/public/public-record.ts";
import { counted } from "#export/said-words.ts";
import { InputError } from "#model/errors.ts";
import type { CaseRecord } from "#model/reading.ts";
import { loadRecord } from "#pipeline/workspace.ts";
import { openWorkspace } from "#store/workspace.ts";
import { type AsOfOptions, withPast } from "../as-of.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, ExportOptions, WorkspaceOptions } from "../options.ts";
import { STDOUT, writeOutput } from "../output-file.ts";
import { rulesName } from "../rules-name.ts";

type Options = CommonOptions & WorkspaceOptions & ExportOptions & AsOfOptions;

export async function runExport(format: string, options: Options, context: Context): Promise<ExitStatus> {
  const { terminal, now, version } = context;
  if (!isFormatName(format)) throw new InputError("format_unknown", format, `known: ${FORMAT_NAMES.join(", ")}`);
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    return await withPast(workspace, options, context, async (past) => {
      const { record: whole, unlinked } = past === null ? await loadRecord(workspace) : { ...past, unlinked: 0 };
      const kept = { ...whole, incidents: whole.incidents.filter(({ review }) => review.state !== "rejected") };
      const rejected = whole.incidents.length - kept.incidents.length;
      if (rejected > 0) terminal.remark(`crosscheck: ${counted(rejected, "rejected incident")} left out`);
      const { record, withheld } = options.public ? shared(kept, options) : { record: kept, withheld: null };
      if (withheld !== null) terminal.remark(`crosscheck: ${withheldWords(withheld)}`);
      const { linkedBy } = await workspace.store.linkState();
      const rules = linkedBy ?? rulesName(version);
      const lines = FORMATS[format].lines(record, { rules, bom: options.bom === true, withheld });
      await writeOutput(options.output, lines, { force: options.force === true, terminal });
      const what = `${counted(record.incidents.length, "incident")} of ${counted(record.readings.length, "report")}`;
      if (options.json && options.output !== STDOUT) {
        await terminal.json({ event: "exported", format, file: options.output, unlinked });
      } else terminal.remark(`crosscheck: ${what} written to ${options.output}`);
      if (unlinked > 0)
        terminal.remark(`crosscheck: ${counted(unlinked, "report")} not linked yet; run \`crosscheck add\` again`);
      return EXIT.done;
    });
  } finally {
    await workspace.close();
  }
}

function shared(record: CaseRecord, { withNames, withCoordinates }: ExportOptions) {
  return publicRecord(record, { withNames: withNames === true, withCoordinates: withCoordinates === true });
}

function withheldWords({ unreviewed, persons, cell }: Withheld): string {
  const held = [
    `${counted(unreviewed, "incident")} that nobody has confirmed`,
    `names of ${counted(persons, "private person")}`,
    ...(cell === null ? [] : [`coordinates finer than ${cell}°`]),
  ];
  return `held back: ${held.join(", ")}`;
}
