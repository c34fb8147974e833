/** Every mode, defined and shown. */
import type { Mode } from "#model/codes.ts";
import type { ModeEntry } from "./mode-entry.ts";
import { MODES_OF_CONTEXT } from "./modes-of-context.ts";
import { MODES_OF_VIOLENCE } from "./modes-of-violence.ts";

export const MODE_ENTRIES: Readonly<Record<Mode, ModeEntry>> = { ...MODES_OF_VIOLENCE, ...MODES_OF_CONTEXT };
