/** A claim and an incident's claims in; whether it stands before, during or after the incident, or answers it, out. */
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import { type EventType, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";

/** Event types that by their nature come after what they are about. */
export const ANSWERS: ReadonlySet<EventType> = new Set(["ACCUSE", "REJECT", "REQUEST", "SANCTION", "PROTEST", "AID"]);
/** Event types that lead up to violence when no day says otherwise. */
const LEADS_UP: ReadonlySet<EventType> = new Set(["MOBILIZE"]);

/** Answers, and threats: [vowed to punish those responsible] answers the deed unless its words say that it came before. */
function answers(event: EventType): boolean {
  return event === "THREATEN" || ANSWERS.has(event);
}

/** Context this long before or after an incident's days is not its context. */
const BEFORE_DAYS = 30;
const AFTER_DAYS = 30;

/** By the days, else by its own words (`earlier`: they say that it came before), else by the kind of event; null when too far away, or when only one of the two is background. */
export function relationInTime(
  one: ResolvedClaim,
  members: readonly ResolvedClaim[],
  earlier = false,
): ContextRelation | null {
  const { claim, when, ground } = one;
  const background = members.every((member) => member.ground === "background");
  if (ground === "forecast" || claim.modality === "planned" || claim.modality === "possible")
    return background ? null : "after";
  if ((ground === "background") !== background && (!earlier || background)) return null;
  const days = hull(members.flatMap((member) => member.when?.value ?? []));
  if (when !== null && days !== null) return relationByDays(claim.event.value, when.value, days);
  if (earlier) return "before";
  if (answers(claim.event.value)) return "response";
  return LEADS_UP.has(claim.event.value) ? "before" : "during";
}

function relationByDays(event: EventType, own: DateRange, days: DateRange): ContextRelation | null {
  const ahead = dayNumber(days.earliest) - dayNumber(own.latest);
  const behind = dayNumber(own.earliest) - dayNumber(days.latest);
  if (ahead > BEFORE_DAYS || behind > AFTER_DAYS) return null;
  if (answers(event)) return own.latest >= days.earliest ? "response" : "before";
  if (own.latest < days.earliest || (own.earliest < days.earliest && own.latest <= days.latest)) return "before";
  if (own.earliest > days.latest) return "after";
  return LEADS_UP.has(event) && !VIOLENT_EVENT_TYPES.has(event) ? "before" : "during";
}

function hull(ranges: readonly DateRange[]): DateRange | null {
  if (ranges.length === 0) return null;
  const earliest = ranges.map((range) => range.earliest).reduce((one, other) => (one < other ? one : other));
  const latest = ranges.map((range) => range.latest).reduce((one, other) => (one > other ? one : other));
  return { earliest, latest, edtf: "" };
}
