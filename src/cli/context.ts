/** What a command works with. */
import type { ExitStatus } from "./exit-status.ts";
import type { CommonOptions } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** `now` gives ISO UTC date-times; `version` is the program's; `addedPlaces` is the folder of places that the user added. */
export type Context = Readonly<{ terminal: Terminal; now: () => string; version: string; addedPlaces: string }>;

/** Runs a command's work with what it needs, and remembers its status. */
export type Runner = (options: CommonOptions, work: (context: Context) => Promise<ExitStatus>) => Promise<void>;
