/** Every event type, defined and shown. */
import type { EventType } from "#model/codes.ts";
import type { DoublyShown } from "./entry.ts";
import { EVENTS_OF_CONTEXT } from "./events-of-context.ts";
import { EVENTS_OF_VIOLENCE } from "./events-of-violence.ts";

export const EVENT_ENTRIES: Readonly<Record<EventType, DoublyShown>> = { ...EVENTS_OF_VIOLENCE, ...EVENTS_OF_CONTEXT };
