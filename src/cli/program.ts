/** Arguments in, exit status out: the list of commands. What a command needs is loaded when it runs, so that help is quick. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { Command, CommanderError } from "commander";
import { FORMAT_NAMES } from "#export/format-names.ts";
import { InputError } from "#model/errors.ts";
import { gazetteerFolder } from "#reference/gazetteer/added/folder.ts";
import { packageRoot } from "#reference/package-root.ts";
import type { AsOfOptions } from "./as-of.ts";
import type { ReadOptions } from "./commands/read.ts";
import type { Runner } from "./context.ts";
import { decideCommand } from "./decide-command.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import {
  type ActorOptions,
  type CommonOptions,
  type ExportOptions,
  type FilterOptions,
  type IntakeOptions,
  makeCommand,
  parsePort,
  type ShowOptions,
  type WorkspaceOptions,
  withActors,
  withAsOf,
  withIntake,
  withPolicy,
  withWorkspace,
} from "./options.ts";
import { safeText } from "./render/safe-text.ts";
import { makeTerminal } from "./terminal.ts";

export type Surroundings = Readonly<{
  stdin: Readable;
  stdout: Writable & Readonly<{ isTTY?: boolean; columns?: number }>;
  stderr: Writable & Readonly<{ isTTY?: boolean; columns?: number }>;
  env: Readonly<Record<string, string | undefined>>;
  /** ISO UTC date-time */
  now: () => string;
}>;

function programVersion(): string {
  return JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")).version;
}

function readCommand(run: Runner): Command {
  const command = withPolicy(
    withActors(withIntake(makeCommand("read", "read reports without storing them, and print the record"))),
  )
    .argument("<report...>", "files, folders, addresses of pages (https://…), or - for standard input")
    .option("--page", "on a terminal, open what was read in a browser's page afterwards, until you end it")
    .addHelpText("after", "\nExample:\n  crosscheck read report.txt --published 2018-02-09");
  return command.action((reports: string[], options: ReadOptions) =>
    run(options, async (context) => (await import("./commands/read.ts")).runRead(reports, options, context)),
  );
}

function addCommand(run: Runner): Command {
  const command = withActors(
    withWorkspace(withIntake(makeCommand("add", "store reports, read them, and link them to the record"))),
  )
    .argument("<report...>", "files, folders, addresses of pages (https://…), or - for standard input")
    .addHelpText("after", "\nExample:\n  crosscheck add reports/ --outlet 'Daily Lantern'");
  return command.action((reports: string[], options: CommonOptions & IntakeOptions & WorkspaceOptions & ActorOptions) =>
    run(options, async (context) => (await import("./commands/add.ts")).runAdd(reports, options, context)),
  );
}

function incidentsCommand(run: Runner): Command {
  const command = withAsOf(withWorkspace(makeCommand("incidents", "list the incidents of the record")))
    .option("--from <date>", "that happened on this day or later (2018, 2018-02 or 2018-02-07)")
    .option("--to <date>", "that happened on this day or before")
    .option("--place <name>", "in a place of this name")
    .option("--actor <name>", "in which this party took part or spoke")
    .option("--measure <measure>", "with a figure of this kind: killed, injured, detained …")
    .option("--min <count>", "with at least so many of them")
    .option("--review <state>", "suggested, confirmed, rejected or any (default: all that nobody rejected)");
  return command.action((options: CommonOptions & WorkspaceOptions & FilterOptions & AsOfOptions) =>
    run(options, async (context) => (await import("./commands/incidents.ts")).runIncidents(options, context)),
  );
}

function showCommand(run: Runner): Command {
  const command = withAsOf(
    withWorkspace(makeCommand("show", "show an incident, a claim or a report: values, words, who said so")),
  )
    .argument("<id>", "i_… an incident, also by an id that it had before; c_… a claim, doc_… a report")
    .option("--why", "what each value might have been, what spoke for it, and the rule that chose");
  return command.action((id: string, options: CommonOptions & WorkspaceOptions & AsOfOptions & ShowOptions) =>
    run(options, async (context) => (await import("./commands/show.ts")).runShow(id, options, context)),
  );
}

function exportCommand(run: Runner): Command {
  const command = withAsOf(withWorkspace(makeCommand("export", "write the record to a file for other programs")))
    .argument("<format>", FORMAT_NAMES.join(" or "))
    .requiredOption("-o, --output <file>", "file to write, or - for standard output")
    .option("--force", "write over a file that exists")
    .option("--bom", "mark a CSV file as UTF-8, for spreadsheets that ask for it")
    .option(
      "--public",
      "what may leave the desk: confirmed incidents, without names of private persons, coordinates to 0.1°",
    )
    .option("--with-names", "with --public: names of private persons as well")
    .option("--with-coordinates", "with --public: coordinates as they are");
  return command.action((format: string, options: CommonOptions & WorkspaceOptions & ExportOptions & AsOfOptions) =>
    run(options, async (context) => (await import("./commands/export.ts")).runExport(format, options, context)),
  );
}

function decisionsCommand(run: Runner): Command {
  const command = withWorkspace(
    makeCommand("decisions", "list what persons decided, oldest first, and what became of it"),
  );
  return command.action((options: CommonOptions & WorkspaceOptions) =>
    run(options, async (context) => (await import("./commands/decisions.ts")).runDecisions(options, context)),
  );
}

function verifyCommand(run: Runner): Command {
  const command = withWorkspace(
    makeCommand("verify", "check every stored byte and the audit log; status 2 when something was lost or changed"),
  );
  return command.action((options: CommonOptions & WorkspaceOptions) =>
    run(options, async (context) => (await import("./commands/verify.ts")).runVerify(options, context)),
  );
}

function doctorCommand(run: Runner): Command {
  const command = withWorkspace(
    makeCommand("doctor", "check that this machine has what Crosscheck needs; status 2 when something is missing"),
  );
  return command.action((options: CommonOptions & WorkspaceOptions) =>
    run(options, async (context) => (await import("./commands/doctor.ts")).runDoctor(options, context)),
  );
}

function serveCommand(run: Runner): Command {
  const command = withWorkspace(
    makeCommand("serve", "open the page and the HTTP API of the record, on this machine alone"),
  )
    .option(
      "--port <number>",
      "port to listen on, 0 for any that is free (default: 4870, or any when that is taken)",
      parsePort,
    )
    .addHelpText("after", "\nExample:\n  crosscheck serve --workspace record");
  return command.action((options: CommonOptions & WorkspaceOptions & Readonly<{ port?: number }>) =>
    run(options, async (context) => (await import("./commands/serve.ts")).runServe(options, context)),
  );
}

function gazetteerCommand(run: Runner): Command {
  const add = makeCommand(
    "add",
    "add places and their names from a file; a file of the same name replaces the older one",
  )
    .argument("<file>", "GeoNames dump, GeoNames alternate names, or CSV with name, lat, lon, country; also in a .zip")
    .option("--name <name>", "call it so in the list (default: the file's name)")
    .addHelpText("after", "\nExample:\n  crosscheck gazetteer add SY.zip")
    .action((file: string, options: CommonOptions & Readonly<{ name?: string }>) =>
      run(options, async (context) =>
        (await import("./commands/gazetteer.ts")).runGazetteerAdd(file, options, context),
      ),
    );
  const list = makeCommand("list", "list the files that were added").action((options: CommonOptions) =>
    run(options, async (context) => (await import("./commands/gazetteer.ts")).runGazetteerList(options, context)),
  );
  const remove = makeCommand("remove", "take away what a file brought")
    .argument("<name>", "as `crosscheck gazetteer list` gives it")
    .action((name: string, options: CommonOptions) =>
      run(options, async (context) =>
        (await import("./commands/gazetteer.ts")).runGazetteerRemove(name, options, context),
      ),
    );
  return new Command("gazetteer")
    .description("add places to those that come with the program, list them, take them away")
    .addCommand(add)
    .addCommand(list)
    .addCommand(remove);
}

const COMMANDS = [
  readCommand,
  addCommand,
  incidentsCommand,
  showCommand,
  exportCommand,
  decideCommand,
  decisionsCommand,
  serveCommand,
  verifyCommand,
  gazetteerCommand,
  doctorCommand,
] as const;

/** The command line, for running and for the documentation test. */
export function makeProgram(run: Runner, version: string): Command {
  const program = new Command("crosscheck")
    .description("Reads news reports about armed conflict and keeps a sourced record of incidents.")
    .version(version, "-V, --version")
    .showSuggestionAfterError(true)
    .addHelpText("after", "\nExit status: 0 done, 1 a bug, 2 bad input, 3 partly done.");
  for (const make of COMMANDS) program.addCommand(make(run));
  return program;
}

/** Commander's own complaint as one line of ours: `error: unknown command 'raed'` and `(Did you mean read?)`. */
function usageError(text: string): string {
  const [what = "", ...more] = text.trim().split("\n");
  const hint = more.map((line) => line.trim()).filter((line) => line !== "");
  const complaint = safeText([what.replace(/^error: /, ""), ...hint].join(" "));
  return `crosscheck: ${complaint}; see \`crosscheck --help\`\n`;
}

/** Help of subcommands goes to the same streams and their errors end in the same way. */
function redirect(command: Command, surroundings: Surroundings): void {
  const { stdout, stderr } = surroundings;
  command.exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    outputError: (text, write) => write(usageError(text)),
  });
  for (const each of command.commands) redirect(each, surroundings);
}

/** Runs one command to its end; bad input becomes a line on standard error, a bug is thrown. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const version = programVersion();
  let status: ExitStatus = EXIT.done;
  const run: Runner = async (options, work) => {
    const terminal = makeTerminal(surroundings, surroundings.env, {
      quiet: options.quiet === true,
      colour: options.color,
    });
    try {
      const addedPlaces = gazetteerFolder(surroundings.env);
      status = await work({ terminal, now: surroundings.now, version, addedPlaces });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      terminal.complain(`crosscheck: ${error.message}`);
      status = EXIT.badInput;
    }
  };
  const program = makeProgram(run, version);
  redirect(program, surroundings);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  }
  return status;
}
