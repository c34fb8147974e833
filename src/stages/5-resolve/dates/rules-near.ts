/** Ways of writing a day that count from the day of writing or from the date told before: weekdays, yesterday, the next night. */
import type { DateRange } from "#model/world.ts";
import { DAY_PARTS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { addDays, dateRange, dayRange, isoWeekOf, weekdayOf } from "#text/calendar.ts";
import { CLOCK_WORDS, clockTime } from "./clock.ts";
import {
  type DateRule,
  date,
  type Frame,
  type Meaning,
  toldBefore,
  untilNow,
  weekAround,
  weekdayFrom,
  weekdayUntil,
} from "./frame.ts";
import { PHASE_WORDS } from "./phases.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
/** Widest date told before that days are counted from. */
const NEAR_DAYS = 10;
const HOURS_OF = "(?:early|late|small|pre-?dawn)(?: morning)? hours (?:of|on) ";
const PART = `(?:${Object.keys(DAY_PARTS).join("|")})`;

export const NEAR_RULES: readonly DateRule[] = [
  {
    id: "weekdays-each",
    pattern: new RegExp(
      `^(?:each |every )(?<weekday>${WEEKDAY})(?: (?<part>${PART}))?$|^(?<weekdays>${WEEKDAY})(?:s|(?= \\w+s$))(?: (?<parts>${PART})s?)?$`,
    ),
    read: ({ weekday, weekdays, part, parts }) => {
      const time = DAY_PARTS[part ?? parts ?? ""] ?? "";
      const number = WEEKDAYS[weekday ?? weekdays ?? ""] ?? 0;
      return { type: "SET", timex: `XXXX-WXX-${number}${time}`, range: null, certainty: "stated" };
    },
  },
  {
    id: "weekdays",
    pattern: new RegExp(
      `^(?:the )?(?:${PHASE_WORDS})?(?<first>${WEEKDAY}) ?(?:-|and|or|to|through) ?(?<last>${WEEKDAY})$`,
    ),
    read: readWeekdays,
  },
  {
    id: "weekday",
    pattern: new RegExp(
      `^(?:the )?(?:${PHASE_WORDS}|(?<clock>${CLOCK_WORDS}),? (?:on )?|(?:(?:early|late) )?(?:hours of )?(?:the )?(?:(?<before>${PART}),? )?(?:of |on )?|(?:early|late|small|pre-?dawn)(?: morning)? hours (?:of|on) )?(?:the )?(?:(?<which>last|next|this past|this coming|this|that|past|coming|previous|following|same) )?(?:${PHASE_WORDS})?(?<weekday>${WEEKDAY})(?:,? (?:of )?(?<week>last|this|next) week)?(?: (?<after>${PART}))?$`,
    ),
    read: readWeekday,
  },
  {
    id: "day-word",
    pattern: new RegExp(
      `^(?:(?:the )?(?:${HOURS_OF}|${PHASE_WORDS}|(?<before>${PART}) (?:of |on )?))?(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)(?: (?<after>${PART}))?$`,
    ),
    read: readDayWord,
  },
  {
    id: "night-into",
    pattern: new RegExp(`^overnight (?:in)?to (?:early )?(?<weekday>${WEEKDAY})$`),
    read: ({ weekday }, frame) => {
      const day = weekdayNear(WEEKDAYS[weekday ?? ""] ?? 0, undefined, frame);
      return day === null
        ? date("XXXX-XX-XXTNI", null)
        : date(`${addDays(day, -1)}TNI`, dateRange(addDays(day, -1), day));
    },
  },
  {
    id: "part-of-day",
    pattern: new RegExp(
      `^(?:the )?(?:${HOURS_OF}|${PHASE_WORDS})?(?:(?<which>this|last|that|the (?:previous|next|following|same)) (?<part>${PART})|(?<single>tonight|overnight))$`,
    ),
    read: readPartOfDay,
  },
  {
    id: "same-day",
    pattern: /^(?:the |that )?(?:very )?(?<which>same|next|following|previous|that|that same) day$|^that day$/,
    read: ({ which }, frame) => readNeighbour(which ?? "that", frame),
  },
  {
    id: "within-day",
    pattern: /^(?:earlier|later) (?:in the|that|on the same|the same) day$/,
    read: (_, frame) => {
      const told = toldBefore(frame, 1)?.latest ?? frame.now;
      return told === null ? date("XXXX-XX-XX", null) : day(told);
    },
  },
  {
    id: "day-beside",
    pattern: /^the (?<unit>day|night|evening|morning) (?<way>before|after|earlier)$/,
    read: readDayBeside,
  },
  {
    id: "weekend",
    pattern: /^(?:the )?(?:(?<which>last|past|next|coming|this|this past|previous|following|that|same) )?weekend$/,
    read: readWeekend,
  },
  {
    id: "clock",
    pattern: new RegExp(`^(?<clock>${CLOCK_WORDS})$`),
    read: ({ clock }, { now, previous }) => {
      const day = previous !== null && previous.earliest === previous.latest ? previous.earliest : now;
      return {
        type: "TIME",
        timex: `${day ?? "XXXX-XX-XX"}${clockTime(clock ?? "")}`,
        range: null,
        certainty: "assumed",
      };
    },
  },
];

function readWeekday(groups: Groups, frame: Frame): Meaning | null {
  const weekday = WEEKDAYS[groups.weekday ?? ""] ?? 0;
  const part = groups.before ?? groups.after;
  const time = groups.clock ? clockTime(groups.clock) : part ? (DAY_PARTS[part] ?? "") : "";
  const day = groups.week ? dayOfWeek(weekday, groups.week, frame) : weekdayNear(weekday, groups.which, frame);
  return day === null ? date(`XXXX-WXX-${weekday}${time}`, null) : date(`${day}${time}`, dayRange(day));
}

function dayOfWeek(weekday: number, week: string, { now }: Frame): string | null {
  if (now === null) return null;
  const weeks = week === "last" ? -1 : week === "next" ? 1 : 0;
  return addDays(weekAround(now, weeks).earliest, weekday - 1);
}

function weekdayNear(weekday: number, which: string | undefined, frame: Frame): string | null {
  const { now, tense } = frame;
  const previous = toldBefore(frame, NEAR_DAYS);
  if (previous !== null && which !== undefined) {
    if (which === "previous") return weekdayUntil(addDays(previous.earliest, -1), weekday);
    if (which === "following") return weekdayFrom(addDays(previous.latest, 1), weekday);
    if (which === "that" || which === "same") return weekdayFrom(weekAround(previous.earliest, 0).earliest, weekday);
  }
  if (now === null) return null;
  if (which === "next" || which === "coming" || which === "this coming") return weekdayFrom(addDays(now, 1), weekday);
  if (which === "last" || which === "past" || which === "this past" || which === "previous")
    return weekdayUntil(addDays(now, -1), weekday);
  if (tense === "future" || (which === "this" && tense !== "past")) return weekdayFrom(now, weekday);
  return weekdayUntil(now, weekday);
}

/** "Monday to Wednesday": the last day is read as if alone, the first one lies before it. */
function readWeekdays({ first, last }: Groups, frame: Frame): Meaning | null {
  const from = WEEKDAYS[first ?? ""] ?? 0;
  const to = WEEKDAYS[last ?? ""] ?? 0;
  const latest = weekdayNear(to, undefined, frame);
  if (latest === null) return date(`XXXX-WXX-${from}/XXXX-WXX-${to}`, null);
  const earliest = weekdayUntil(latest, from);
  return date(`${earliest}/${latest}`, dateRange(earliest, latest));
}

function readDayWord({ day, before, after }: Groups, { now }: Frame): Meaning | null {
  const part = before ?? after;
  const time = part === undefined ? "" : (DAY_PARTS[part] ?? "");
  if (now === null)
    return date(day === "yesterday" ? "PAST_REF" : day === "today" ? "PRESENT_REF" : "FUTURE_REF", null);
  const shift =
    { yesterday: -1, tomorrow: 1, "the day before yesterday": -2, "the day after tomorrow": 2 }[day ?? ""] ?? 0;
  const iso = addDays(now, shift);
  return date(`${iso}${time}`, dayRange(iso));
}

function readPartOfDay({ which, part, single }: Groups, frame: Frame): Meaning | null {
  const time = DAY_PARTS[part ?? "night"] ?? "TNI";
  const relative = /^the |that/.test(which ?? "");
  if (relative) {
    const day = readNeighbour((which ?? "").replace("the ", ""), frame).range;
    return day === null ? date(`XXXX-XX-XX${time}`, null) : date(`${day.earliest}${time}`, day);
  }
  const { now } = frame;
  if (now === null) return date(`XXXX-XX-XX${time}`, null);
  // The night told as "overnight" ended on the morning of writing.
  if (single === "overnight") return date(`${now}TNI`, dateRange(addDays(now, -1), now));
  const day = which === "last" ? addDays(now, -1) : now;
  return date(`${day}${time}`, dayRange(day));
}

/** A day beside the date told before; open when there is none, because then the words point at something unread. */
function readNeighbour(which: string, frame: Frame): Meaning {
  const previous = toldBefore(frame, NEAR_DAYS);
  if (previous === null) return date("XXXX-XX-XX", null);
  if (which === "next" || which === "following") return day(addDays(previous.latest, 1));
  if (which === "previous") return day(addDays(previous.earliest, -1));
  return date(previous.edtf, previous);
}

/** "the day before", "the night after": beside the date told before. */
function readDayBeside({ unit, way }: Groups, frame: Frame): Meaning {
  const meaning = readNeighbour(way === "after" ? "next" : "previous", frame);
  return unit === "day" ? meaning : date(`${meaning.timex}${DAY_PARTS[unit ?? ""] ?? ""}`, meaning.range);
}

function day(iso: string): Meaning {
  return date(iso, dayRange(iso));
}

function readWeekend({ which }: Groups, frame: Frame): Meaning | null {
  const { now, tense } = frame;
  const previous = toldBefore(frame, NEAR_DAYS);
  const base = /that|same|previous|following/.test(which ?? "") ? (previous?.earliest ?? now) : now;
  if (base === null) return date("XXXX-WXX-WE", null);
  const coming =
    which === "next" || which === "coming" || which === "following" || (which !== "last" && tense === "future");
  const inWeekend = weekdayOf(base) >= 6;
  const last = which === "last" && inWeekend ? addDays(base, -7) : base;
  const saturday = coming ? weekdayFrom(addDays(base, inWeekend ? 2 : 0), 6) : weekdayUntil(last, 6);
  const range: DateRange = dateRange(saturday, addDays(saturday, 1));
  return date(`${isoWeekOf(saturday)}-WE`, coming ? range : untilNow(range, base));
}
