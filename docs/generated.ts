/** The pages of docs/ that are made from the program, each with its maker; `npm run docs` writes them, a test holds them fresh. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Help } from "commander";
import { makeProgram } from "#cli/program.ts";
import { jsonSchema } from "#export/reading-schema.ts";
import { ERRORS } from "#model/errors.ts";
import { apiPage } from "./api-page.ts";
import { codebookPage } from "./codebook-page.ts";
import { rulesPage } from "./rules-page.ts";

export type Page = Readonly<{ path: string; render: () => string }>;

const NOTICE = "<!-- Made by `npm run docs`: do not edit. -->";

function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { message, remedy, status }]) => `| \`${code}\` | ${message} | ${remedy} | ${status} |`,
  );
  return [
    "# Errors",
    "",
    NOTICE,
    "",
    "Every error that a user can cause. On the command line it is one line on standard error:",
    "`crosscheck: PLACE: MESSAGE (DETAIL); REMEDY`. Codes are never reused. The last column is the HTTP status.",
    "",
    "| code | message | remedy | status |",
    "|---|---|---|--:|",
    ...rows,
    "",
  ].join("\n");
}

/** Help as printed at 80 columns, whatever the terminal. */
function helpOf(command: Command): string {
  const help = new Help();
  help.prepareContext({ helpWidth: 80 });
  return help.formatHelp(command, help).trimEnd();
}

function commandSection(heading: string, command: Command): string[] {
  return [heading, "", "```", helpOf(command), "```", ""];
}

function commandsPage(): string {
  const program = makeProgram(async () => {}, "");
  const sections = program.commands.flatMap((command) => [
    ...commandSection(`## crosscheck ${command.name()}`, command),
    ...command.commands.flatMap((each) => commandSection(`### crosscheck ${command.name()} ${each.name()}`, each)),
  ]);
  return [
    "# Commands",
    "",
    NOTICE,
    "",
    "| exit status | means |",
    "|--:|---|",
    "| 0 | done |",
    "| 1 | a bug of the program |",
    "| 2 | bad input: nothing could be done |",
    "| 3 | partly done: a report could not be opened, or was kept without being read; the rest was done |",
    "",
    "Results go to standard output, errors and progress to standard error. `NO_COLOR` and `--no-color` are honoured.",
    "",
    ...sections,
  ].join("\n");
}

const ROOT = join(import.meta.dirname, "..");
const OUTPUT = /(?<open><!-- output: crosscheck (?<args>[^>]+?) -->\n```\n).*?(?<close>```\n<!-- \/output -->)/gs;

/** What a command prints to a pipe, run in the project's folder. */
function outputOf(args: readonly string[]): string {
  const { COLUMNS, FORCE_COLOR, ...env } = process.env;
  const ran = spawnSync(process.execPath, [join("bin", "crosscheck.mjs"), ...args], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(`crosscheck ${args.join(" ")} ended with status ${ran.status}: ${ran.stderr}`);
  return ran.stdout;
}

/** The README as it is, with the output of the commands that it shows. */
function readmePage(): string {
  return readFileSync(join(ROOT, "README.md"), "utf8").replace(OUTPUT, (...match) => {
    const { open, args, close } = match.at(-1) as { open: string; args: string; close: string };
    return `${open}${outputOf(args.split(" "))}${close}`;
  });
}

export const PAGES: readonly Page[] = [
  { path: "README.md", render: readmePage },
  { path: "docs/rules.md", render: () => rulesPage(NOTICE) },
  { path: "docs/errors.md", render: errorsPage },
  { path: "docs/commands.md", render: commandsPage },
  { path: "docs/api.md", render: () => apiPage(NOTICE) },
  { path: "docs/codebook.md", render: () => codebookPage(NOTICE) },
  { path: "docs/reading.schema.json", render: () => `${JSON.stringify(jsonSchema(), null, 2)}\n` },
];
