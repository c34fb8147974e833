/** Told events with their days and the claims read from the same text in, one verdict an event out. */
import type { DateRange } from "#model/world.ts";
import { rangeOfEdtf } from "#text/calendar.ts";
import { bestAssignment } from "./assignment.ts";
import { sharedLength } from "./claims-align.ts";
import { locate } from "./claims-gold.ts";
import type { Words } from "./claims-view.ts";
import type { DatedEvent, DatePassage } from "./dates-gold.ts";

/** What a claim says of its days; `when` null leaves them open. */
export type SeenDate = Readonly<{ trigger: Words; when: DateRange | null; rule: string }>;

/**
 * `exact`: an accepted answer; `wider`: days that hold an accepted answer and more; `open`: no day where there is one;
 * `extra`: a day where there is none; `wrong`: days that miss some of the truth; `untold`: no claim was read.
 */
export const DATE_VERDICTS = ["exact", "wider", "open", "extra", "wrong", "untold"] as const;
export type DateVerdict = (typeof DATE_VERDICTS)[number];
export type DateOutcome = Readonly<{ event: DatedEvent; seen: SeenDate | null; verdict: DateVerdict }>;

/** Verdicts in the order of the passage's events. An optional event without a claim is left out. */
export function scoreDates({ events }: DatePassage, text: string, seen: readonly SeenDate[]): DateOutcome[] {
  const triggers = events.map(({ trigger, nth }) => locate(text, trigger, nth));
  const weights = triggers.map((trigger) => seen.map((claim) => diceOf(trigger, claim.trigger)));
  const chosen = new Map(bestAssignment(weights));
  return events.flatMap((event, row): DateOutcome[] => {
    const column = chosen.get(row);
    const claim = column === undefined ? null : (seen[column] ?? null);
    if (claim === null) return event.optional ? [] : [{ event, seen: null, verdict: "untold" }];
    return [{ event, seen: claim, verdict: verdictOf(event.when, claim.when) }];
  });
}

/** Dice's coefficient of two stretches of text, 0..1. */
function diceOf(gold: Words | null, seen: Words): number {
  if (gold === null) return 0;
  return (2 * sharedLength(gold, seen)) / (gold.end - gold.start + seen.end - seen.start);
}

function verdictOf(accepted: readonly (string | null)[], given: DateRange | null): DateVerdict {
  const truths = accepted.map((edtf) => (edtf === null ? null : rangeOfEdtf(edtf)));
  if (given === null) return truths.includes(null) ? "exact" : "open";
  const dated = truths.filter((range) => range !== null);
  if (dated.length === 0) return "extra";
  if (dated.some(({ earliest, latest }) => earliest === given.earliest && latest === given.latest)) return "exact";
  const holds = dated.some(({ earliest, latest }) => given.earliest <= earliest && latest <= given.latest);
  return holds ? "wider" : "wrong";
}
