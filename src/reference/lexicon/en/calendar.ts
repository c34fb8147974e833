/** English words of the calendar: months, weekdays, counts, units, parts of the day and of the year. */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** ISO 8601 numbers, Monday is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Names of months and weekdays that are common words too: in lower case they are no date. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "dec",
  "jan",
  "nov",
  "oct",
  "sat",
  "sun",
  "wed",
  "mon",
  "fri",
  "thu",
]);

export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Counts that name no number. */
export const VAGUE_COUNTS: readonly string[] = ["several", "a few", "few", "some", "many", "recent", "a number of"];

/** Units of time: TIMEX3 letter, and whether a clock (not a calendar) measures it. */
export const UNITS: Readonly<Record<string, Readonly<{ letter: string; clock: boolean }>>> = {
  second: { letter: "S", clock: true },
  minute: { letter: "M", clock: true },
  hour: { letter: "H", clock: true },
  day: { letter: "D", clock: false },
  night: { letter: "D", clock: false },
  week: { letter: "W", clock: false },
  fortnight: { letter: "W", clock: false },
  month: { letter: "M", clock: false },
  quarter: { letter: "Q", clock: false },
  year: { letter: "Y", clock: false },
  decade: { letter: "E", clock: false },
  century: { letter: "C", clock: false },
};

/** TIMEX3 codes of the parts of a day; noon and midnight are times of the clock. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  dawn: "TMO",
  morning: "TMO",
  midday: "TMI",
  noon: "T12:00",
  afternoon: "TAF",
  dusk: "TEV",
  evening: "TEV",
  night: "TNI",
  overnight: "TNI",
  midnight: "T24:00",
};

/** TIMEX3 code, first month and length in months of a season of the northern hemisphere; winter ends in the next year. */
export const SEASONS: Readonly<Record<string, Readonly<{ code: string; first: number }>>> = {
  spring: { code: "SP", first: 3 },
  summer: { code: "SU", first: 6 },
  autumn: { code: "FA", first: 9 },
  fall: { code: "FA", first: 9 },
  winter: { code: "WI", first: 12 },
};

/** Adverbs and adjectives that point at a time without naming it, and the TIMEX3 value they get. */
export const VAGUE_TIMES: Readonly<Record<string, "PRESENT_REF" | "PAST_REF" | "FUTURE_REF">> = {
  now: "PRESENT_REF",
  "right now": "PRESENT_REF",
  currently: "PRESENT_REF",
  current: "PRESENT_REF",
  nowadays: "PRESENT_REF",
  "these days": "PRESENT_REF",
  "at present": "PRESENT_REF",
  recently: "PAST_REF",
  "more recently": "PAST_REF",
  "most recently": "PAST_REF",
  recent: "PAST_REF",
  lately: "PAST_REF",
  "the past": "PAST_REF",
  soon: "FUTURE_REF",
  "the future": "FUTURE_REF",
  "the near future": "FUTURE_REF",
  "the coming days": "FUTURE_REF",
  "the coming weeks": "FUTURE_REF",
  "the coming months": "FUTURE_REF",
};

/** Days that English names: the month and day of each, or its distance in days from Easter Sunday. */
export const FEASTS: Readonly<Record<string, readonly [month: number, day: number] | number>> = {
  christmas: [12, 25],
  "christmas day": [12, 25],
  "christmas eve": [12, 24],
  "boxing day": [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "valentine's day": [2, 14],
  halloween: [10, 31],
  easter: 0,
  "easter sunday": 0,
  "easter monday": 1,
  "good friday": -2,
  "holy thursday": -3,
  "palm sunday": -7,
};

/** Feasts and fasts of the Islamic calendar: month, first day and number of days of each. */
export const ISLAMIC_FEASTS: Readonly<Record<string, readonly [month: number, first: number, days: number]>> = {
  ramadan: [9, 1, 30],
  ramazan: [9, 1, 30],
  "eid al-fitr": [10, 1, 1],
  "eid ul-fitr": [10, 1, 1],
  "eid el-fitr": [10, 1, 1],
  "eid al-adha": [12, 10, 1],
  "eid ul-adha": [12, 10, 1],
  "eid el-adha": [12, 10, 1],
  ashura: [1, 10, 1],
  ashoura: [1, 10, 1],
  arbaeen: [2, 20, 1],
};

/** Weekdays that are part of the name of an event long past: "Bloody Sunday". */
export const NAMED_WEEKDAY = /\b(?:Bloody|Black|Cyber|Super|Ash)[-\s](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Colours of cars: "a 1981 blue Chevrolet". */
export const COLOURS: readonly string[] = "black blue brown gold gray green grey red silver tan white yellow".split(
  " ",
);

/** Makers of cars, as reports of chases and shootings name them; the year before one is the year of the model. */
export const CAR_MAKERS: readonly string[] =
  "acura audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc honda hyundai infiniti isuzu jaguar jeep kia lexus mazda mercedes mercury mitsubishi nissan oldsmobile peugeot pontiac renault saab saturn subaru suzuki tesla toyota volkswagen volvo".split(
    " ",
  );
