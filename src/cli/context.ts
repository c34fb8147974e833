/** What a command works with. */
import type { Terminal } from "./terminal.ts";

/** `now` gives ISO UTC date-times; `version` is the program's. */
export type Context = Readonly<{ terminal: Terminal; now: () => string; version: string }>;
