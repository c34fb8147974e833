/** An expression of time and what it is read against in; its TIMEX3 value and the days that it means out. */
import type { DateRange } from "#model/world.ts";
import { addDays, dateRange, dayNumber, isoWeekOf } from "#text/calendar.ts";
import {
  type DateReading,
  type DateRule,
  date,
  duration,
  type Frame,
  type Meaning,
  type Tense,
  weekAround,
} from "./frame.ts";
import { normalForm } from "./normal-form.ts";
import { ABSOLUTE_RULES } from "./rules-absolute.ts";
import { ERA_RULES } from "./rules-era.ts";
import { FEAST_RULES } from "./rules-feast.ts";
import { LENGTH_RULES } from "./rules-length.ts";
import { NEAR_RULES } from "./rules-near.ts";
import { PERIOD_RULES } from "./rules-period.ts";

/** Every rule, in the order in which they are tried: names before counts, counts before lengths. */
export const DATE_RULES: readonly DateRule[] = [
  ...ABSOLUTE_RULES,
  ...FEAST_RULES,
  ...ERA_RULES,
  ...NEAR_RULES,
  ...PERIOD_RULES,
  ...LENGTH_RULES,
  { id: "week-to", pattern: /^(?:the )?week (?:to|ending|ended|that ended on) (?<day>.+)$/, read: readWeekTo },
  { id: "week-of", pattern: /^(?:the )?week(?<end>end)? of (?<day>.+)$/, read: readWeekOf },
];

/** Widest publication date that still anchors relative words. */
const ANCHOR_DAYS = 31;
/** Normal forms longer than this are no expression of time. */
const LONGEST = 100;

/**
 * Days that a phrase means to a reader on the day of writing. In the past tense no day after it is returned.
 *
 * @param anchor  publication date; its last day is the day of writing; null leaves relative words without days
 * @param hints   tense of the governing verb (`unknown` counts as past for weekdays and months), and the date told before
 * @returns  null when the words are no expression of time or name a day that does not exist
 * @see TimeML 1.2.1 for `type` and `timex`
 */
export function parseDatePhrase(
  phrase: string,
  anchor: DateRange | null,
  hints: Readonly<{ tense: Tense; previous: DateRange | null }>,
): DateReading | null {
  const { words, lead } = normalForm(phrase);
  if (words === "" || words.length > LONGEST) return null;
  const frame: Frame = { now: dayOfWriting(anchor), ...hints, lead };
  for (const rule of DATE_RULES) {
    const match = rule.pattern.exec(words);
    if (match === null) continue;
    const meaning = rule.read(match.groups ?? {}, frame);
    return meaning === null
      ? null
      : { ...meaning, range: withLead(meaning.range, frame), rule: `resolve/date/${rule.id}` };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "the week of March 5": Monday to Sunday around that day; "the weekend of": its Saturday and Sunday. */
function readWeekOf({ end, day }: Groups, frame: Frame): Meaning | null {
  const range = rangeNamed(day, frame);
  if (range === null) return null;
  const week = weekAround(range.earliest, 0);
  const timex = isoWeekOf(week.earliest);
  return end ? date(`${timex}-WE`, dateRange(addDays(week.earliest, 5), week.latest)) : date(timex, week);
}

/** "the week to 23 October": the seven days that end there. */
function readWeekTo({ day }: Groups, frame: Frame): Meaning | null {
  const range = rangeNamed(day, frame);
  return range && duration("P1W", dateRange(addDays(range.latest, -6), range.latest));
}

function rangeNamed(words: string | undefined, frame: Frame): DateRange | null {
  for (const { pattern, read } of ABSOLUTE_RULES) {
    const match = pattern.exec(words ?? "");
    const range = match === null ? null : (read(match.groups ?? {}, frame)?.range ?? null);
    if (range !== null) return range;
  }
  return null;
}

function dayOfWriting(anchor: DateRange | null): string | null {
  if (anchor === null) return null;
  return dayNumber(anchor.latest) - dayNumber(anchor.earliest) < ANCHOR_DAYS ? anchor.latest : null;
}

/** "since Monday" runs from Monday to the day of writing; its end is open when nobody knows that day. */
function withLead(range: DateRange | null, { lead, now }: Frame): DateRange | null {
  if (range === null || lead !== "since") return range;
  if (now === null) return null;
  if (range.earliest > now) return range;
  return dateRange(range.earliest, now);
}
