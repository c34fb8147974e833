/** Paths and options in, opened reports out, with a complaint for each that is none. */
import type { InputError } from "#model/errors.ts";
import type { RawReport } from "#model/report.ts";
import { DEFAULT_MAX_BYTES, openReports } from "#pipeline/open-reports.ts";
import type { Context } from "./context.ts";
import type { IntakeOptions } from "./options.ts";

export type Opened = Readonly<{ ok: true; raw: RawReport } | { ok: false; error: InputError }>;

/** Every input in turn; what is bad is told on standard error at once, and the rest goes on. */
export async function* openedReports(
  inputs: readonly string[],
  { published, outlet, maxBytes }: IntakeOptions,
  { terminal, now }: Context,
): AsyncGenerator<Opened> {
  const opened = openReports(inputs, {
    stdin: terminal.stdin,
    now,
    published: published ?? null,
    outlet: outlet ?? null,
    maxBytes: maxBytes ?? DEFAULT_MAX_BYTES,
  });
  let count = 0;
  for await (const one of opened) {
    if (one.ok) terminal.progress(`reading report ${++count}: ${one.raw.report.file ?? one.raw.report.id}`);
    else terminal.complain(`crosscheck: ${one.error.message}`);
    yield one;
  }
  terminal.progress("");
}
