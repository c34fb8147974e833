/** The process's streams and settings -> the one way in which commands print. */
import type { Readable, Writable } from "node:stream";
import { type Line, type Paper, printLines } from "./render/lines.ts";
import { safeText } from "./render/safe-text.ts";

const DEFAULT_COLUMNS = 80;
/** Wider lines are hard to read; narrower ones hold no table. */
const MOST_COLUMNS = 100;
const FEWEST_COLUMNS = 40;

type Output = Writable & Readonly<{ isTTY?: boolean; columns?: number }>;

export type Terminal = Readonly<{
  stdin: Readable;
  paper: Paper;
  /** a person looks on: standard output is a terminal */
  interactive: boolean;
  /** to standard output; waits until a slow reader has taken it */
  write: (text: string) => Promise<void>;
  page: (lines: readonly Line[]) => Promise<void>;
  json: (value: unknown) => Promise<void>;
  /** one line to standard error, never silenced */
  complain: (message: string) => void;
  /** one line to standard error, silenced by `--quiet` */
  remark: (message: string) => void;
  /** replaces the line of progress; shown on a terminal only */
  progress: (message: string) => void;
}>;

export type TerminalOptions = Readonly<{ quiet: boolean; colour: boolean }>;

/**
 * Colour: for a terminal, unless `--no-color` or a `NO_COLOR` that is not empty forbids it (no-color.org);
 * `FORCE_COLOR` other than 0 allows it in a pipe.
 */
export function wantsColour(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  allowed: boolean,
): boolean {
  if (!allowed || (env.NO_COLOR ?? "") !== "") return false;
  if ((env.FORCE_COLOR ?? "") !== "") return env.FORCE_COLOR !== "0";
  return isTerminal && env.TERM !== "dumb";
}

/** Columns of the page: the terminal's within limits, else `COLUMNS`, else 80. */
export function pageWidth(columns: number | undefined, env: Readonly<Record<string, string | undefined>>): number {
  const asked = columns ?? Number.parseInt(env.COLUMNS ?? "", 10);
  const width = Number.isInteger(asked) && asked > 0 ? asked : DEFAULT_COLUMNS;
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, width));
}

async function writeAll(output: Writable, text: string): Promise<void> {
  if (output.write(text)) return;
  await new Promise<void>((resolve) => {
    output.once("drain", resolve);
    output.once("close", resolve);
  });
}

/** Moves to the start of the line and clears it (ECMA-48 EL). */
const CLEAR_LINE = "\r\u001b[K";

export function makeTerminal(
  streams: Readonly<{ stdin: Readable; stdout: Output; stderr: Output }>,
  env: Readonly<Record<string, string | undefined>>,
  options: TerminalOptions,
): Terminal {
  const { stdin, stdout, stderr } = streams;
  const paper: Paper = {
    width: pageWidth(stdout.columns, env),
    colour: wantsColour(env, stdout.isTTY === true, options.colour),
  };
  const showsProgress = stderr.isTTY === true && !options.quiet && env.TERM !== "dumb";
  const clear = () => showsProgress && stderr.write(CLEAR_LINE);
  const complain = (message: string) => {
    clear();
    stderr.write(`${safeText(message)}\n`);
  };
  return {
    stdin,
    paper,
    interactive: stdout.isTTY === true,
    write: (text) => {
      clear();
      return writeAll(stdout, text);
    },
    page: (lines) => {
      clear();
      return writeAll(stdout, printLines(lines, paper));
    },
    json: (value) => {
      clear();
      return writeAll(stdout, `${JSON.stringify(value)}\n`);
    },
    complain,
    remark: (message) => {
      if (!options.quiet) complain(message);
    },
    progress: (message) => {
      if (showsProgress) stderr.write(`${CLEAR_LINE}${safeText(message).slice(0, stderr.columns ?? DEFAULT_COLUMNS)}`);
    },
  };
}
