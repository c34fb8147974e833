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

/** What is left of the inputs from the first report on; `refused` counts those before it. */
export type FromFirst = Readonly<{ refused: number; rest: AsyncGenerator<Opened> | null }>;

/** Looks for the first report that could be opened, so that nothing is loaded or made for bad paths; `rest` is null when there is none. */
export async function fromFirst(opened: AsyncGenerator<Opened>): Promise<FromFirst> {
  let refused = 0;
  for (let next = await opened.next(); !next.done; next = await opened.next()) {
    if (next.value.ok) return { refused, rest: continued(next.value, opened) };
    refused += 1;
  }
  return { refused, rest: null };
}

async function* continued(first: Opened, rest: AsyncGenerator<Opened>): AsyncGenerator<Opened> {
  yield first;
  yield* rest;
}
