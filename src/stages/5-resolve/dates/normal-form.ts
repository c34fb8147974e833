/** An expression of time in, one spelling of it out: lower case, digits for number words, full names, no leading preposition. */
import {
  DECADES,
  MONTHS,
  ORDINALS,
  SMALL_NUMBERS,
  TENS,
  UNITS,
  VAGUE_COUNTS,
  WEEKDAYS,
} from "#reference/lexicon/en/calendar.ts";

/** `lead` is the last preposition taken off ("since", "for"), or null. */
export type NormalForm = Readonly<{ words: string; lead: string | null }>;

const TEEN_NUMBERS = Object.entries(SMALL_NUMBERS).filter(([word]) => word.length > 2);
const DIGIT_WORDS = new Map(TEEN_NUMBERS.filter(([, value]) => value < 10));
const NUMBERS = new Map([...TEEN_NUMBERS, ...Object.entries(TENS)]);
const MONTH_NAMES = Object.entries(MONTHS).filter(
  ([name]) => name.length > 4 || ["june", "july", "may"].includes(name),
);
const DAY_NAMES = Object.entries(WEEKDAYS).filter(([name]) => name.endsWith("day"));
const FULL_NAMES = new Map([...fullNames(MONTHS, MONTH_NAMES), ...fullNames(WEEKDAYS, DAY_NAMES)]);

const LEADS = new Set(
  "on in at since until till by from during over for through throughout between within around about nearly almost approximately roughly just only as of to up after before sometime".split(
    " ",
  ),
);
const COMPOUND =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](one|two|three|four|five|six|seven|eight|nine)\b/g;
const COMPOUND_ORDINAL = /\b(twenty|thirty)[-\s](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/g;
const ONE_OF_UNIT = new RegExp(
  `\\b(?:an?|one)(?=(?:[-\\s](?:full|whole|long|single))?[-\\s](?:${Object.keys(UNITS).join("|")})\\b)`,
  "g",
);

export function normalForm(phrase: string): NormalForm {
  const plain = phrase
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<![a-z])(a|p)\.?\s?m\b\.?/g, "$1m")
    .replace(/\b(\d{1,2})-([a-z]{3,9}\.?)-(\d{2,4})$/, "$1 $2 $3")
    .replace(/\bcenturies\b/, "centurys")
    .replace(/(\d0)'s$/, "$1s")
    .replace(/^(since |for |in |within |over )?at least /, "$1")
    .trim();
  const { words, lead } = withoutLead(withDigits(withFullNames(plain)));
  return { words: words.replace(/^(?:at least|more than|less than|no more than|up to) (?=\d|x)/, ""), lead };
}

function withFullNames(text: string): string {
  return text.replace(/\b([a-z]{3,5})\b\.?/g, (all, word: string) => FULL_NAMES.get(word) ?? all);
}

function withDigits(text: string): string {
  return text
    .replace(/\bthe year two thousand\b/g, "2000")
    .replace(COMPOUND_ORDINAL, (_, tens: string, unit: string) => ordinal((TENS[tens] ?? 0) + (ORDINALS[unit] ?? 0)))
    .replace(COMPOUND, (_, tens: string, unit: string) => String((TENS[tens] ?? 0) + (DIGIT_WORDS.get(unit) ?? 0)))
    .replace(/\ba couple(?: of)?\b|\bcouple of\b/g, "2")
    .replace(new RegExp(`\\b(?:${VAGUE_COUNTS.join("|")})\\b(?= )(?! [a-z]+day\\b)`, "g"), "x")
    .replace(ONE_OF_UNIT, "1")
    .replace(/\b[a-z]+\b/g, (word) => {
      const cardinal = NUMBERS.get(word);
      if (cardinal !== undefined) return String(cardinal);
      const rank = ORDINALS[word];
      if (rank !== undefined) return ordinal(rank);
      const decade = DECADES[word];
      return decade === undefined ? word : `'${decade}s`;
    })
    .replace(/\b19[ -]hundred\b/g, "1900")
    .replace(/\b19 (\d\d)\b/g, "19$1")
    .replace(/\b(?:1|a)? ?hundred\b/g, "100")
    .replace(/\b(\d+) thousand\b/g, "$1000");
}

function withoutLead(text: string): NormalForm {
  const words = text.split(" ");
  let first = 0;
  let lead: string | null = null;
  while (first < words.length - 1 && LEADS.has(words[first] ?? "")) {
    if (lead !== "since" && lead !== "for") lead = words[first] ?? null;
    first++;
  }
  return { words: words.slice(first).join(" "), lead };
}

function fullNames(
  all: Readonly<Record<string, number>>,
  names: readonly (readonly [string, number])[],
): [string, string][] {
  const byNumber = new Map(names.map(([name, number]) => [number, name]));
  return Object.entries(all).map(([name, number]) => [name, byNumber.get(number) ?? name]);
}

function ordinal(number: number): string {
  const ending =
    number % 10 === 1 && number !== 11
      ? "st"
      : number % 10 === 2 && number !== 12
        ? "nd"
        : number % 10 === 3 && number !== 13
          ? "rd"
          : "th";
  return `${number}${ending}`;
}
