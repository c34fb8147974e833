/** An incident in, its values as a person can edit them out; and what they typed, as the assignment that the API takes. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import type { ClaimJson } from "#export/reading-schema.ts";
import type { Measure } from "#model/codes.ts";
import type { CountedSide } from "#model/incident.ts";
import { dayWords } from "../shared/day-words.ts";
import { estimateWords } from "../shared/estimate-words.ts";
import { placeWords } from "../shared/place-words.ts";
import { EVENT_WORDS, MEASURE_WORDS } from "../shared/words.ts";

/** Which of the five ways of giving a value. */
export type ValueKind = "day" | "place" | "party" | "event" | "count" | "choice";

/** What an edit of a claim as a whole chooses from, as a person is asked. */
export const CHOICE_WORDS = {
  affirmed: "It happened",
  negated: "It did not happen",
  actual: "Done",
  possible: "Possible",
  planned: "Planned",
  attempted: "Attempted",
  current: "News when reported",
  background: "Background",
  forecast: "Still to come",
} as const;
export type Choice = keyof typeof CHOICE_WORDS;

/** `field` as an edit names it; `now` in words; `choices` of a `choice`. */
export type EditableValue = Readonly<{
  field: string;
  kind: ValueKind;
  name: string;
  now: string;
  choices?: readonly Choice[];
}>;

type Incident = ShownIncidentJson["incident"];

/** Whose toll it is: a side by the name that it has in the incident. */
export function sideName({ sideA, sideB }: Pick<Incident, "sideA" | "sideB">, of: CountedSide): string {
  if (of === "side-a") return sideA?.name ?? "side A";
  if (of === "side-b") return sideB?.name ?? "side B";
  return of === "civilians" ? "civilians" : "side not told";
}

export function incidentValues(incident: Incident): readonly EditableValue[] {
  const { when, where, sideA, sideB, event, counts } = incident;
  const told = counts.map(({ measure, of, low, best, high }) => ({
    field: `${measure}.${of}`,
    kind: "count" as const,
    name: countName(measure, sideName(incident, of)),
    now: estimateWords({ low, best, high }),
  }));
  const killed = counts.some(({ measure }) => measure === "killed") ? [] : [newCount("killed")];
  const injured = counts.some(({ measure }) => measure === "injured") ? [] : [newCount("injured")];
  return [
    ...told,
    ...killed,
    ...injured,
    { field: "date", kind: "day", name: "When", now: dayWords(when) },
    { field: "place", kind: "place", name: "Where", now: placeWords(where) },
    { field: "side-a", kind: "party", name: "Side A", now: sideA?.name ?? "not told" },
    { field: "side-b", kind: "party", name: "Side B", now: sideB?.name ?? "not told" },
    { field: "event", kind: "event", name: "What kind", now: EVENT_WORDS[event] },
  ];
}

function countName(measure: Measure, of: string): string {
  const word = MEASURE_WORDS[measure];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}, ${of}`;
}

function newCount(measure: "killed" | "injured"): EditableValue {
  return { field: `${measure}.civilians`, kind: "count", name: countName(measure, "civilians"), now: "not told" };
}

/** A figure is edited by its own id, and has one field. */
export function figureValue({ measure, low, best, high, span }: ClaimJson["figures"][number]): EditableValue {
  const word = MEASURE_WORDS[measure];
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}, “${span.text}”`;
  return { field: "count", kind: "count", name, now: estimateWords({ low, best, high }) };
}

/** Of a claim as a whole; its figures are edited one by one. */
export function claimValues(claim: ClaimJson): readonly EditableValue[] {
  return [
    { field: "date", kind: "day", name: "When", now: dayWords(claim.when) },
    { field: "place", kind: "place", name: "Where", now: placeWords(claim.where) },
    { field: "speaker", kind: "party", name: "Who says it", now: claim.speaker?.text ?? "the outlet itself" },
    { field: "agent", kind: "party", name: "Who did it", now: "as read" },
    { field: "target", kind: "party", name: "Whom it was aimed at", now: "as read" },
    { field: "victim", kind: "party", name: "Who was harmed", now: "as read" },
    { field: "event", kind: "event", name: "What kind", now: EVENT_WORDS[claim.event] },
    {
      field: "polarity",
      kind: "choice",
      name: "Happened or not",
      now: CHOICE_WORDS[claim.polarity],
      choices: ["affirmed", "negated"],
    },
    {
      field: "modality",
      kind: "choice",
      name: "Done or only meant",
      now: CHOICE_WORDS[claim.modality],
      choices: ["actual", "possible", "planned", "attempted"],
    },
    {
      field: "ground",
      kind: "choice",
      name: "News or background",
      now: CHOICE_WORDS[claim.ground],
      choices: ["current", "background", "forecast"],
    },
  ];
}

/** Whole numbers as typed; empty is not given. */
export type TypedCount = Readonly<{ low: string; best: string; high: string; open: boolean }>;

/** `12`, `10..15`, `10..12..15`, `10..`; null when no lowest number is given. */
export function countText({ low, best, high, open }: TypedCount): string | null {
  if (low === "") return null;
  if (open) return `${low}..`;
  if (high === "" && best === "") return low;
  if (best === "") return `${low}..${high}`;
  return `${low}..${best}..${high === "" ? best : high}`;
}

const NUMBER_WORDS: readonly string[] = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"],
];

/** What words that a person selected say of a number: "at least 12 people" is 12 or more, "10 to 15" both. */
export function countOfWords(words: string): TypedCount | null {
  const spelled = words.toLowerCase().replace(/[a-z]+/g, (word) => {
    const at = NUMBER_WORDS.indexOf(word);
    return at === -1 ? word : String(at);
  });
  const numbers = [...spelled.matchAll(/\d[\d,. ]*/g)]
    .map(([text]) => text.replace(/\D/g, ""))
    .filter((text) => text.length < 10);
  const [low, high] = numbers;
  if (low === undefined) return null;
  const isRange = high !== undefined && /\d\s*(?:to|and|or|[-–—])\s*\d/.test(spelled) && Number(high) > Number(low);
  const open = /\b(?:at least|more than|over|no fewer than|or more)\b/.test(spelled);
  return { low, best: "", high: isRange ? high : "", open: open && !isRange };
}
