/** What a command works with. */
import type { Terminal } from "./terminal.ts";

/** `now` gives ISO UTC date-times; `version` is the program's; `addedPlaces` is the folder of places that the user added. */
export type Context = Readonly<{ terminal: Terminal; now: () => string; version: string; addedPlaces: string }>;
