/** Text in, the places of its expressions of time out: days, periods, durations, vague references; what they mean is resolved later. */
import {
  AMBIGUOUS_NAMES,
  CAR_MAKERS,
  COLOURS,
  DAY_PARTS,
  DECADES,
  FEASTS,
  ISLAMIC_FEASTS,
  MONTHS,
  NAMED_WEEKDAY,
  ORDINALS,
  SEASONS,
  SMALL_NUMBERS,
  TENS,
  UNITS,
  VAGUE_TIMES,
  WEEKDAYS,
} from "./calendar.ts";

/**
 * `calendar` names or points at days or longer ("Tuesday", "in June", "two days ago"), `clock` a time of day alone,
 * `duration` a length or a repetition ("a three-day siege", "daily"), `vague` neither ("recently").
 */
export type DatePhraseKind = "calendar" | "clock" | "duration" | "vague";

/** Half-open, in UTF-16 code units. Prepositions and articles before a name are left out ("on [Tuesday]"). */
export type DatePhrase = Readonly<{ start: number; end: number; kind: DatePhraseKind }>;

const any = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((left, right) => right.length - left.length)
    .map((word) => word.replace(/[-\s]/g, "[-\\s]").replace("'", "['’]"))
    .join("|")})`;

const MONTH = `(?:${any(Object.keys(MONTHS).filter((name) => name.length > 4 || ["june", "july", "may"].includes(name)))}|${any(
  Object.keys(MONTHS).filter((name) => name.length <= 4 && !["june", "july", "may"].includes(name)),
)}\\.?)`;
const FULL_MONTH = any(Object.keys(MONTHS).filter((name) => name.length > 4 || ["june", "july"].includes(name)));
const WEEKDAY = any(Object.keys(WEEKDAYS).filter((name) => name.endsWith("day")));
const WEEKDAY_BEFORE_DATE = `(?:${WEEKDAY}|${any(Object.keys(WEEKDAYS).filter((name) => !name.endsWith("day")))}\\.?)`;
const ORDINAL_WORD = `(?:(?:twenty|thirty)[-\\s])?${any(Object.keys(ORDINALS))}`;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const YEAR = "(?:1[5-9]|20)\\d\\d";
const SHORT_YEAR = "(?:(?:1[5-9]|20)\\d\\d|['’]?\\d\\d(?![\\d:,.]\\d|\\s?(?:am|pm|people|troops|soldiers|percent|%)))";
const SPOKEN_YEAR = `(?:nineteen\\s(?:hundred|oh\\s\\w{3,5}|${any(Object.keys(TENS))}(?:[-\\s]${any(Object.keys(SMALL_NUMBERS).slice(2))})?|${any(Object.keys(SMALL_NUMBERS).slice(11))})|the\\syear\\stwo\\sthousand)`;
const NUMBER_WORD = `(?:${any(Object.keys(TENS))}(?:[-\\s]${any(Object.keys(SMALL_NUMBERS).slice(2, 11))})?|${any(Object.keys(SMALL_NUMBERS).slice(2))}|(?:a\\s)?(?:hundred|thousand|dozen)s?|two\\sthousand)`;
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})?(?:\\s\\d/\\d|\\.\\d)?|${NUMBER_WORD})`;
const COUNT = `(?:${NUMBER}(?:\\s(?:or|to)\\s${NUMBER})?|an?|a\\scouple(?:\\sof)?|couple\\sof|several|a\\sfew|few|some|many|a\\snumber\\sof)`;
const UNIT = `${any(Object.keys(UNITS).filter((unit) => unit !== "century"))}`;
const UNITS_WORD = `(?:${UNIT}s?|century|centuries)`;
const LONG_UNIT = "(?:day|night|week(?:end)?|fortnight|month|quarter|year|decade|century)";
const PART = any(Object.keys(DAY_PARTS).filter((part) => part !== "overnight"));
const SEASON = any(Object.keys(SEASONS));
const PHASE = "(?:(?:very\\s)?(?:early|late|earlier|later|mid)[-\\s](?:on\\s|in\\s)?(?:the\\s)?)";
const FEAST_DAY = any(Object.keys(FEASTS).filter((name) => !["christmas", "easter"].includes(name)));
const ISLAMIC_FEAST = any(Object.keys(ISLAMIC_FEASTS));
/** What a feast lends its name to: "the Good Friday Agreement", "a Christmas tree". */
const NO_FEAST =
  "(?:agreements?|accords?|peace|deal|pact|rising|island|tree|party|card|shopping|present|gift|sale|season|trade|market|box|holidays?)";
const SHIFT = "(?:last|next|this|that|past|coming|previous|following|same)";
const LONG_SPAN = `(?:${LONG_UNIT}s?|centuries|summer|winter|spring|fall|autumn)`;
const NEARLY =
  "(?:(?:about|around|nearly|almost|over|approximately|roughly|up\\sto|at\\sleast|more\\sthan|less\\sthan|no\\smore\\sthan|just|only)\\s)";
const LAST_YEAR = `(?:(?:of\\s)?(?:the\\s)?(?:last|this|next|past|previous|same|that|following)\\syear)`;
const CLOCK = `(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?)|\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?hours)?|\\d{4}\\s?(?:hours|hrs|gmt|utc)|noon|midnight)(?:\\s(?:est|edt|gmt|utc|local\\stime))?`;

/** Every pattern is tried at every place; the longest phrase wins, then the earlier pattern. */
const PATTERNS: readonly Readonly<{ kind: DatePhraseKind; source: string; flags: "g" | "gi" }>[] = [
  ...insensitive("calendar", [
    "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?(?![-\\d])",
    "(?:0?[1-9]|[12]\\d|3[01])([/.])(?:0?[1-9]|[12]\\d|3[01])\\1(?:(?:19|20)\\d\\d)(?![/.]?\\d)",
    "(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01])/\\d\\d(?![/.]?\\d)",
    // [Wednesday, 7 February 2018], [the night of 7 February], [3-5 March], [the seventh of March]
    `(?:${PHASE}|${CLOCK},?\\s(?:on\\s)?|(?:the\\s)?(?:early\\s|late\\s)?${PART}\\s(?:of|on)\\s)?(?:${WEEKDAY_BEFORE_DATE},?\\s)?(?:the\\s)?(?:${DAY}(?:\\s?(?:[-–—]|to|and|or)\\s?${DAY})?|${ORDINAL_WORD}\\sof)\\s(?:of\\s)?${MONTH}(?:,?\\s(?:${YEAR}|['’]\\d\\d(?!\\d)|${LAST_YEAR})|\\s${SHORT_YEAR})?(?:\\s${PART})?`,
    // [Feb. 7, 2018], [Wednesday, March 3-5], [March eighth]
    `(?:${PHASE}|${CLOCK},?\\s(?:on\\s)?|(?:the\\s)?(?:early\\s|late\\s)?${PART}\\s(?:of|on)\\s)?(?:this\\scoming\\s)?(?:${WEEKDAY_BEFORE_DATE},?\\s)?${MONTH}\\s(?:the\\s)?(?:${DAY}(?!\\d|[.,:]\\d|\\s?(?:%|percent))(?:\\s?(?:[-–—]|to|and|or)\\s?${DAY}(?!\\d))?|${ORDINAL_WORD})(?:,?\\s(?:${YEAR}|['’]\\d\\d)|,?\\s${LAST_YEAR})?(?:\\s${PART})?`,
    // [8-May-1989]
    `${DAY}-(?:${MONTH})-(?:${YEAR}|\\d\\d)(?!-?\\d)`,
    // between [March 3 and April 5, 2018]
    `${MONTH}\\s${DAY}\\s?(?:[-–—]|to|and|until|through)\\s?${MONTH}\\s${DAY}(?:,?\\s${YEAR})?`,
    `${DAY}\\s${MONTH}\\s?(?:[-–—]|to|and|until)\\s?${DAY}\\s${MONTH}(?:,?\\s${YEAR})?`,
    // [June last year], [early March 2018], [the end of June]
    `${edge()}${MONTH},?\\s(?:of\\s)?(?:${YEAR}|['’]\\d\\d|${SPOKEN_YEAR}|${LAST_YEAR})`,
    `(?:${edge(false)}|(?:last|this|next|past|each|every|the\\smonth\\sof)\\s)(?:${FULL_MONTH}|may)\\b`,
    // [late Wednesday night], [last Friday], [the previous Monday], [Tuesday morning]
    `(?:(?:${CLOCK}|${PART}|overnight),?\\s(?:on\\s)?|${PHASE})?(?:(?:the\\s)?${SHIFT}\\s|each\\s|every\\s)?(?:${PHASE})?${WEEKDAY}(?:s)?(?:(?:\\s(?:of\\s)?(?:last|this|next)\\sweek)|(?:\\s${PART}s?\\b))?`,
    `(?:the\\s)?(?:early\\s|late\\s)?(?:hours\\sof\\s(?:the\\s)?)?(?:${PART}\\sof\\s)?${WEEKDAY}\\s?(?:[-–]|to|through)\\s?${WEEKDAY}`,
    `(?:the\\s)?(?:${PART}|(?:early|late|small|pre-?dawn)(?:\\smorning)?\\shours)\\s(?:of|on)\\s(?:${WEEKDAY}(?!,?\\s${MONTH}\\s\\d|,?\\s\\d)|today|yesterday|this\\smorning)`,
    // [late yesterday], [yesterday evening], [the day before yesterday]
    `(?:${PHASE}|${PART}\\s)?(?:the\\sday\\s(?:before\\syesterday|after\\stomorrow)|(?:yesterday|today|tomorrow)(?:\\s${PART})?)(?![’']s\\s(?:world|society|standards))`,
    // [overnight into Monday]
    `overnight\\s(?:in)?to\\s(?:early\\s)?${WEEKDAY}`,
    "(?:tonight|overnight)",
    // He was shot [earlier in the day]
    "(?:earlier|later)\\s(?:in\\sthe|that|(?:on\\s)?the\\ssame)\\sday",
    `(?:${PHASE})?(?:this|last|that|yesterday)\\s(?:${PART})`,
    // [about two years ago], [a day earlier], [three days later]
    `(?:${NEARLY})?(?:${COUNT}|(?:the\\s)?same)\\s${UNITS_WORD}(?:\\s(?:or\\sso|or\\stwo|and\\sa\\shalf))?[-\\s](?:ago|earlier|later|previously|hence|from\\snow|(?:before|after)(?!\\s(?:\\w|[“"])))`,
    `(?:weeks|months|years|days|decades|hours|centuries)\\sago`,
    "(?:hours|minutes)\\s(?:earlier|later)",
    // [a week ago today], [two weeks ago Friday], [a year from tomorrow]
    `${COUNT}\\s(?:weeks?|months?|years?)\\s(?:ago|from)\\s(?:(?:last|this)\\s)?(?:today|yesterday|tomorrow|${WEEKDAY})`,
    // [two Sundays ago], [forty years ago this September], [the week to 23 October]
    `${COUNT}\\s${WEEKDAY}s\\sago`,
    `${COUNT}\\s(?:years?|decades?)\\sago\\sthis\\s(?:week|month|(?:${FULL_MONTH}|may)\\b)`,
    `(?:the\\s)?week\\s(?:to|ending|ended|that\\sended\\son)\\s(?:${DAY}\\s${MONTH}|${MONTH}\\s${DAY})(?:,?\\s${YEAR})?(?!\\d)`,
    // The [day before], he left
    "the\\s(?:day|night|evening|morning|week|month|year)\\s(?:before|after|earlier)(?!\\s(?!(?:and|but|when|while|in|at|near|by)\\b)[\\w“\"'‘$])",
    // [the first week of May], [the last days of April 1989], [the second half of June]
    `(?:the\\s)?(?:first|second|third|fourth|last|final)\\s(?:days?|week|half)\\s(?:of|in)\\s(?:${FULL_MONTH}|may)(?:,?\\s(?:of\\s)?(?:${YEAR}|${LAST_YEAR}))?`,
    // [Good Friday], [New Year's Eve], since [Christmas]
    `(?:${FEAST_DAY}|(?:(?:last|this|next)\\s|(?<=\\b(?:at|since|until|till|by|before|after|over|around)\\s))(?:christmas|easter))(?:,?\\s${YEAR})?(?!['’]?s?[-\\s]${NO_FEAST})`,
    // during [Ramadan], on [the last Friday of Ramadan], [Eid al-Fitr last year]
    `(?:(?:the\\s)?(?:${ORDINAL_WORD}|last|final|\\d{1,2}(?:st|nd|rd|th))\\s(?:day|night|week|${WEEKDAY})\\sof\\s(?:the\\s(?:(?:holy|muslim|islamic|fasting)\\s){0,2}month\\sof\\s)?|the\\s(?:(?:holy|muslim|islamic|fasting)\\s){0,2}month\\sof\\s|(?:last|this|next)\\s|(?<=\\b(?:at|on|during|in|of|since|until|till|by|before|after|over|throughout)\\s))${ISLAMIC_FEAST}(?:,?\\s(?:in\\s|of\\s)?${YEAR}|\\s${LAST_YEAR})?`,
    "year-(?:ago|earlier)",
    // [the past week], [the last three days], [the next few weeks], [the same day]
    `(?:${edge(false)}|(?:the|this)\\s|(?:sometime|later|earlier|early|late)\\s)?(?:(?:last|next|this|past|coming|previous|following|same)\\s(?:${COUNT}\\s(?:or\\sso\\s)?(?:hours?|minutes?)|(?:${COUNT}\\s)?(?:or\\sso\\s)?${LONG_SPAN})(?:\\sor\\sso)?|${SHIFT}\\s(?:${LONG_UNIT}|summer|winter|spring|fall|autumn))`,
    "(?:the\\s)?(?:last|next|past|coming|previous|following)\\shours?",
    `(?:${edge(false)})?(?:the\\s)?(?:last|this|next|past|previous|same|that|following|current)\\s(?:fiscal|financial|school|academic|calendar)\\syear`,
    `(?:${PHASE})in\\sthe\\s(?:week|month|year)`,
    `the\\s(?:first|final|latest|entire|whole|full|current)\\s(?:${COUNT}\\s)?(?:days?|weeks?|months?|years?|decade|century)`,
    "(?:the\\s)?(?:end|beginning|start|middle|close)\\sof\\s(?:the\\s)?(?:week|month|year|decade|century)",
    // for a [fifth day], the [third straight night]
    `(?:the\\s|an?\\s)?(?:${ORDINAL_WORD}|\\d{1,2}(?:st|nd|rd|th))\\s(?:(?:straight|consecutive|successive|full)\\s)?(?:day|night|week|month|year)(?:\\s(?:running|in\\sa\\srow))?`,
    "the\\sweekend",
    `(?:the\\s)?(?:weekend|week)\\sof\\s${MONTH}\\s${DAY}(?:,?\\s${YEAR})?`,
    // [the early 1980s], [the '80s], [the nineties], [the 20th century]
    `(?:the\\s)?(?:${PHASE})?(?:(?:1[5-9]|20)\\d0['’]?s|['’][2-9]0['’]?s)`,
    // the season of [1989-90], the war of [1914–18]
    `(?:1[89]|20)\\d\\d[-–/]\\d\\d(?![-–/.,:]?\\d)`,
    `the\\s(?:${PHASE})?${any(Object.keys(DECADES))}`,
    `(?:the\\s)?(?:${PHASE})?(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})[-\\s]century`,
    `(?:${edge(false)}|fiscal\\s|the\\sfiscal\\syear\\s|the\\syear\\s)${YEAR}(?![,.:-]?\\d|\\s?%)`,
    SPOKEN_YEAR,
    // [the summer of 2014], [last spring]
    `(?:the\\s)?(?:${PHASE})?${SEASON}\\s(?:of\\s)?(?:${YEAR}|${SPOKEN_YEAR}|${LAST_YEAR})`,
    `(?:this\\s|last\\s|next\\s|the\\s)(?:past\\s|coming\\s)?(?:${PHASE})?(?:spring|summer|autumn|winter)`,
    `(?:this|last|next)\\sfall`,
    // [the third quarter of 2015]
    `(?:(?:(?:the|this|last|next)\\s(?:year['’]s\\s)?)?(?:fiscal[-\\s]|year-(?:ago|earlier)\\s|${YEAR}\\s)?(?:first|second|third|fourth)[-\\s]quarter|the\\s(?:latest|year-(?:ago|earlier)|same|current|${YEAR})\\s(?:quarter|period)|the\\squarter)(?:\\sof\\s${YEAR})?`,
    "(?:the\\s)?(?:first|second|last|latter)\\shalf\\sof\\s(?:the\\syear|(?:1[5-9]|20)\\d\\d)",
    "year[-\\s]end|(?:the\\s)?year['’]s\\send",
  ]),
  // Months and years standing alone: the case and the words before them decide.
  { kind: "calendar", source: any(Object.keys(MONTHS).filter(isPlainMonth).flatMap(written)), flags: "g" },
  {
    kind: "calendar",
    source:
      "(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]o|of|[Dd]uring|[Tt]hrough|and|late|early|mid|last)\\s)(?:May|March)|(?<=\\b(?:IN|SINCE|UNTIL|BY|DURING|LATE|EARLY|LAST)\\s)(?:MAY|MARCH)",
    flags: "g",
  },
  { kind: "calendar", source: YEAR, flags: "g" },
  ...insensitive("clock", [CLOCK, "(?:the\\s)?(?:early\\s)?(?:morning|evening)(?=\\s(?:of|hours))"]),
  ...insensitive("duration", [
    `(?:${NEARLY})?${COUNT}(?:\\s(?:more|full|whole|long|straight|consecutive|trading))?[-\\s](?:and\\sa\\shalf\\s)?${UNITS_WORD}(?:[-\\s]long)?(?:\\sand\\sa\\shalf)?(?![-\\s](?:ago|earlier|later|old)\\b)`,
    `the\\s${NUMBER}\\s${UNIT}s`,
    "the\\s(?:fiscal\\s)?year(?=\\s(?:ended|ending)\\b)",
    `(?:each|every)\\s(?:other\\s)?(?:${LONG_UNIT}|hour|morning|evening|${WEEKDAY})`,
    "(?<=\\b(?:for|in|within|took|lasted)\\s)(?:days|weeks|months|years|decades|hours|centuries)(?!\\sof)",
    "(?:daily|hourly|weekly|monthly|annually|nightly)",
    "all\\s(?:day|night|week|year)",
  ]),
  ...insensitive("vague", [
    any(Object.keys(VAGUE_TIMES)),
    "(?:recent|coming|past)\\s(?:days|weeks|months|years|decades|quarters)",
  ]),
];

/** "early ", "the end of ": words that narrow the period after them; optional unless told. */
function edge(optional = true): string {
  const words = `(?:${PHASE}|(?:the\\s)?(?:end|beginning|start|middle)\\sof\\s(?:the\\s)?)`;
  return optional ? `${words}?` : words;
}

function insensitive(kind: DatePhraseKind, sources: readonly string[]) {
  return sources.map((source) => ({ kind, source, flags: "gi" as const }));
}

function isPlainMonth(name: string): boolean {
  return !["may", "march"].includes(name) && name.length > 3 && name !== "sept";
}

function written(name: string): string[] {
  return [name[0]?.toUpperCase() + name.slice(1), name.toUpperCase()];
}

const COMPILED = PATTERNS.map(({ kind, source, flags }) => ({
  kind,
  pattern: new RegExp(`(?<![\\w$€£-])(?:${source})(?![\\w])`, flags),
}));

/**
 * Expressions of time in a text, in text order, without overlaps. Words that are also names or verbs count only in the
 * forms that make them dates: "in May" is found, "may" and "March on" are not.
 */
export function findDatePhrases(text: string): readonly DatePhrase[] {
  const found = COMPILED.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      kind,
    })),
  ).filter((phrase) => isPlausible(text, phrase));
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: DatePhrase[] = [];
  for (const phrase of found) if (phrase.start >= (kept.at(-1)?.end ?? 0)) kept.push(phrase);
  return kept;
}

function isPlausible(text: string, { start, end }: DatePhrase): boolean {
  const phrase = text.slice(start, end);
  if (phrase.split(/[^A-Za-z]+/).some((word) => AMBIGUOUS_NAMES.has(word))) return false;
  if (/^\d{4}$/.test(phrase)) return isYear(text, start, end);
  if (/^\d{4}\D\d\d$/.test(phrase)) return isSpanOfYears(phrase) && isYear(text, start, end);
  if (NAMED_WEEKDAY.test(text.slice(Math.max(0, start - LONGEST_NAME), end))) return false;
  if (ISLAMIC_NAME.test(phrase) && /^\s[A-Z]/.test(text.slice(end, end + 2))) return false;
  if (FRACTION.test(phrase) || (NAMED_PAPER.test(phrase) && /^\s[A-Z]/.test(text.slice(end, end + 2)))) return false;
  if (/^soon$/i.test(phrase) && /^\sas\b/i.test(text.slice(end, end + 4))) return false;
  // "THIS MAY BE", in a text of capitals
  if (/^THIS (?:MAY|MARCH)$/.test(phrase) && /^\s[A-Z]/.test(text.slice(end, end + 2))) return false;
  return !/^-[A-Z]/.test(text.slice(end, end + 2));
}

/** "the [Daily] News": with a capital before another, part of a name. */
const NAMED_PAPER = /^(?:Daily|Weekly|Monthly)$/;
/** Characters before a weekday that can make it a name: "Bloody [Sunday]". */
const LONGEST_NAME = 10;
/** "of [Ramadan] Abdullah", "the [Ashura] Brigade": with a capital behind, part of a name. */
const ISLAMIC_NAME = new RegExp(`${ISLAMIC_FEAST}$`, "i");
/** "a quarter", "three-quarters": parts of a whole far more often than of a year. */
const FRACTION = /\b(?:a|one|three)[-\s]quarters?$/i;
const YEAR_BEFORE =
  /(?:\b(?:in|since|by|of|from|until|till|during|early|late|mid|before|after|through|to|between|year|summer|spring|winter|autumn|and|for|the)[\s-]|[(–-])$/i;
/** "[2000] troops", "[1500] displaced families": what a number of people or things is told of. */
const THINGS_AFTER =
  /^\s(?:(?:[a-z]+ed|young|more|other|new|such)\s)?(?!(?:was|is|has|does|as|his|its|this|plus|versus)\b)(?:[a-z]+s|people|men|women|children|dead|police|km|cubic|square|million|billion)\b/;
/** "at least [1900] were killed", "at [1910]": a count or a time of the clock stands after these words. */
const COUNT_BEFORE =
  /\b(?:some|nearly|almost|another|only|at(?:\s(?:least|about|around))?|(?:more|fewer|less)\sthan|approximately|roughly|number|nos?\.)\s$/i;
/** "Resolution [1973]", "Flight [1990]", "Resolutions 1970 and [1973]": things that go by a number. */
const NUMBERED_BEFORE =
  /\b(?:resolutions?|routes?|highways?|roads?|interstate|flights?|laws?|decrees?|articles?|sections?|pages?|paragraphs?|rooms?|apartment|suite|lodge|channel|case|bill|hill|model|boeing|airbus|fm|box)\s(?:nos?\.?\s|number\s)?(?:\d{3,4}(?:,|\sand|\sor)\s){0,3}$/i;
/** "the [1900] block of W. Lanvale St.", "the [1800] and 1900 blocks". */
const BLOCK_AFTER = /^(?:\s(?:(?:and|or|to)\s\d{4}\s)?|-)(?:blocks?|BLOCKS?)\b/;
/** "at home in [1985] North Avenue"; a year may stand before a street too: "the [2008] Wall Street crash". */
const STREET_AFTER =
  /^(?:\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w.'’]*\s){1,3}(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Boulevard|Blvd|Drive|Lane|Parkway|Broadway)\b|\s(?:[NSEW]\.?\s)?Broadway\b)/;
/** "a red [1991] Honda", "a [1981] blue Chevrolet": the year is that of the model. */
const CAR_AFTER = new RegExp(
  `^\\s(?:(?:${COLOURS.join("|")}|four-door|two-door)\\s){0,2}(?:${CAR_MAKERS.join("|")})\\b`,
  "i",
);

/** Characters around a number that can tell what it counts. */
const LOOK_BACK = 40;
const LOOK_AHEAD = 60;

/** A bare number is a year when it could be one and is neither a count ("2000 troops") nor the number of a thing. */
function isYear(text: string, start: number, end: number): boolean {
  const year = Number(text.slice(start, start + 4));
  if (year < 1800 || year > 2099) return false;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const after = text.slice(end, end + LOOK_AHEAD);
  if (/[\d$€£#][,.:/-]?\s?$/.test(before) || /^(?:[,.:/-]\d|\s?%)/.test(after)) return false;
  if (NUMBERED_BEFORE.test(before) || COUNT_BEFORE.test(before)) return false;
  if (BLOCK_AFTER.test(after) || CAR_AFTER.test(after)) return false;
  if (STREET_AFTER.test(after) && !/\b(?:in|since|the|an?)\s$/i.test(before)) return false;
  if (THINGS_AFTER.test(/^\s[A-Z]{4}/.test(after) ? after.toLowerCase() : after))
    return /\b(?:since|in|the)\s$/i.test(before) && year % 100 !== 0;
  return YEAR_BEFORE.test(before) || year >= 1900;
}

/** "1989-90", "1999-00"; not "2018-02", a month, and not "1990-50". */
function isSpanOfYears(phrase: string): boolean {
  const [first, last] = [Number(phrase.slice(2, 4)), Number(phrase.slice(5))];
  return last > first || (first === 99 && last === 0);
}
