/** The options that commands share, and how their texts are read. */
import { Command, InvalidArgumentError, Option } from "commander";
import { COUNT_POLICY_NAMES, type CountPolicyName } from "#model/incident.ts";

export type CommonOptions = Readonly<{ json?: boolean; quiet?: boolean; color: boolean }>;
export type WorkspaceOptions = Readonly<{ workspace: string }>;
export type IntakeOptions = Readonly<{ published?: string; outlet?: string; maxBytes?: number }>;

/** `actors`: a file with parties of the user's own. */
export type ActorOptions = Readonly<{ actors?: string }>;
export type FilterOptions = Readonly<
  Partial<Record<"from" | "to" | "place" | "actor" | "measure" | "min" | "review", string>>
>;
/** `policy`: how tolls are held together. */
export type PolicyOptions = Readonly<{ policy?: CountPolicyName }>;
export type ShowOptions = Readonly<{ why?: boolean }>;
export type ExportOptions = Readonly<{
  output: string;
  force?: boolean;
  bom?: boolean;
  public?: boolean;
  withNames?: boolean;
  withCoordinates?: boolean;
}>;

export const DEFAULT_WORKSPACE = "crosscheck";

/** @throws InvalidArgumentError */
export function parseByteCount(text: string): number {
  const parts = /^(?<count>\d{1,12})(?<unit>[kKmMgG]?)$/.exec(text)?.groups;
  const scale = { "": 1, k: 1e3, m: 1e6, g: 1e9 }[parts?.unit?.toLowerCase() ?? ""];
  const bytes = Number(parts?.count) * (scale ?? Number.NaN);
  if (!Number.isSafeInteger(bytes) || bytes === 0) throw new InvalidArgumentError("write it as 20000000 or 20M");
  return bytes;
}

/** @throws InvalidArgumentError */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("give a number from 0 to 65535");
  return Number(text);
}

/** A subcommand with the options that every one has. */
export function makeCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--json", "print JSON, one object a line")
    .option("-q, --quiet", "print no progress and no remarks, only results and errors")
    .option("--no-color", "print no colours (as NO_COLOR in the environment)");
}

export function withWorkspace(command: Command): Command {
  return command.addOption(
    new Option("-w, --workspace <folder>", "folder that holds the record")
      .env("CROSSCHECK_WORKSPACE")
      .default(DEFAULT_WORKSPACE),
  );
}

/** The record as the reports up to a day make it, with tolls by a policy. */
export function withAsOf(command: Command): Command {
  return withPolicy(
    command.option(
      "--as-of <date>",
      "the record made of the reports published, or if undated retrieved, up to this day",
    ),
  );
}

/** By which rule the tolls of several origins are held together. */
export function withPolicy(command: Command): Command {
  return command.addOption(
    new Option("--policy <name>", "how tolls are held together (default: range); docs/methodology.md").choices(
      COUNT_POLICY_NAMES,
    ),
  );
}

/** Who decides, and why. */
export function withDecider(command: Command): Command {
  return command
    .addOption(
      new Option("--by <name>", "who decides: the name that the decision is signed with").env("CROSSCHECK_USER"),
    )
    .option("--why <words>", "explain the decision")
    .option("--dry-run", "print what would change, and store nothing");
}

export function withActors(command: Command): Command {
  return command.addOption(
    new Option("--actors <file>", "parties of your own, one JSON object a line: data/actors/README.md").env(
      "CROSSCHECK_ACTORS",
    ),
  );
}

/** What may be told of reports that do not tell it themselves. */
export function withIntake(command: Command): Command {
  return command
    .option("--published <date>", "day on which the reports were published, as 2018-02-09")
    .option("--outlet <name>", "who published the reports")
    .addOption(
      new Option("--max-bytes <count>", "largest report that is read (default: 20M)").argParser(parseByteCount),
    );
}
