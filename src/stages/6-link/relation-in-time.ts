/** A claim and an incident's claims in; whether it stands before, during or after the incident, or answers it, out. */
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import { type EventType, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";

/** Event types that by their nature come after what they are about. */
export const ANSWERS: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "REJECT",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "PROTEST",
  "AID",
]);
/** Event types that lead up to violence when neither a day nor the telling says otherwise. */
const LEADS_UP: ReadonlySet<EventType> = new Set(["MOBILIZE"]);
/** Event types that take place while there is fighting, also where they are told after it. */
const MEANWHILE: ReadonlySet<EventType> = new Set(["RETREAT"]);

/** `earlier`: its own words say that it came before; `onward`: a verb tells it after the deed, and says no such thing. */
export type Telling = "earlier" | "onward" | "open";

/** Answers, and threats: [vowed to punish those responsible] answers the deed unless its words say that it came before. */
function answers(event: EventType): boolean {
  return event === "THREATEN" || ANSWERS.has(event);
}

/** Context this long before or after an incident's days is not its context, unless its words say that it came before: then a year. */
const BEFORE_DAYS = 30;
const TOLD_BEFORE_DAYS = 366;
const AFTER_DAYS = 30;

/** By the days, else by how it is told, else by the kind of event; null when too far away, or when only one of the two is background. */
export function relationInTime(
  one: ResolvedClaim,
  members: readonly ResolvedClaim[],
  telling: Telling = "open",
): ContextRelation | null {
  const { claim, when, ground } = one;
  const background = members.every((member) => member.ground === "background");
  const earlier = telling === "earlier";
  // what was only believed to have been ([they believed that the rebels had seized it]) leads to nothing
  if (earlier && claim.modality === "possible") return null;
  if (ground === "forecast" || claim.modality === "planned" || claim.modality === "possible")
    return background ? null : "after";
  if ((ground === "background") !== background && (!earlier || background)) return null;
  const days = hull(members.flatMap((member) => member.when?.value ?? []));
  if (when !== null && days !== null) return relationByDays(claim.event.value, when.value, { days, telling });
  return earlier ? "before" : relationByKind(claim.event.value, telling);
}

/** "sent reinforcements", told after the deed, answers it; "a build-up of troops" leads to it. */
function relationByKind(event: EventType, telling: Telling): ContextRelation {
  if (answers(event)) return "response";
  if (LEADS_UP.has(event)) return telling === "onward" ? "response" : "before";
  return telling === "onward" && !MEANWHILE.has(event) ? "after" : "during";
}

function relationByDays(
  event: EventType,
  own: DateRange,
  { days, telling }: Readonly<{ days: DateRange; telling: Telling }>,
): ContextRelation | null {
  const ahead = dayNumber(days.earliest) - dayNumber(own.latest);
  const behind = dayNumber(own.earliest) - dayNumber(days.latest);
  if (ahead > (telling === "earlier" ? TOLD_BEFORE_DAYS : BEFORE_DAYS) || behind > AFTER_DAYS) return null;
  if (own.latest < days.earliest) return "before";
  if (telling === "earlier" && own.earliest <= days.latest) return "before";
  if (answers(event)) return "response";
  if (own.earliest < days.earliest && own.latest <= days.latest) return "before";
  if (own.earliest > days.latest) return LEADS_UP.has(event) ? "response" : "after";
  return VIOLENT_EVENT_TYPES.has(event) ? "during" : relationByKind(event, telling);
}

function hull(ranges: readonly DateRange[]): DateRange | null {
  if (ranges.length === 0) return null;
  const earliest = ranges.map((range) => range.earliest).reduce((one, other) => (one < other ? one : other));
  const latest = ranges.map((range) => range.latest).reduce((one, other) => (one > other ? one : other));
  return { earliest, latest, edtf: "" };
}
