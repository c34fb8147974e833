/** What the codebook says of a mode. */
import type { EventType } from "#model/codes.ts";
import type { DoublyShown } from "./entry.ts";

/** `of` are the event types that the mode belongs to. */
export type ModeEntry = DoublyShown & Readonly<{ of: readonly EventType[] }>;
