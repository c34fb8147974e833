/** TimeBank documents in; the time expressions found, with type and value, and their scores against the gold out. */
import { readFileSync, writeFileSync } from "node:fs";
import type { DateRange } from "../src/model/world.ts";
import { findDatePhrases } from "../src/reference/lexicon/en/date-phrases.ts";
import type { DateReading } from "../src/stages/5-resolve/dates/frame.ts";
import { readDates } from "../src/stages/5-resolve/dates/read-dates.ts";
import { tenseInText } from "../src/stages/5-resolve/dates/tense-words.ts";
import { dayRange, isDay } from "../src/text/calendar.ts";

type Timex = Readonly<{ start: number; end: number; type: string; value: string }>;
type Document = Readonly<{ id: string; text: string; dct?: string | null; timexes?: readonly Timex[] }>;

/** Offsets of the predictions are code points, as the scorers read them. */
export async function run(args: { data: string[]; out: string | null }): Promise<object> {
  const documents = args.data.flatMap((path) =>
    readFileSync(path, "utf8").split("\n").filter(Boolean).map(parseDocument),
  );
  const predicted = documents.map(({ id, text, dct }) => ({ id, timexes: timexesOf(text, dct ?? null) }));
  if (args.out !== null) writeFileSync(args.out, `${predicted.map((record) => JSON.stringify(record)).join("\n")}\n`);
  const gold = documents.map(({ timexes }) => timexes ?? null);
  const scored = gold.every((timexes) => timexes !== null)
    ? scores(
        gold,
        predicted.map(({ timexes }) => timexes),
      )
    : {};
  return { task: "timebank", documents: documents.length, ...scored };
}

function parseDocument(line: string): Document {
  return JSON.parse(line) as Document;
}

export function timexesOf(text: string, published: string | null): Timex[] {
  const phrases = findDatePhrases(text).map(({ start, end }) => ({ start, end, tense: tenseInText(text, start, end) }));
  const readings = readDates(text, phrases, dayOf(published));
  return phrases.flatMap(({ start, end }, index) => {
    const reading = readings[index];
    return reading ? [timex(text, start, end, reading)] : [];
  });
}

/** Document times carry a clock time in some records: "1998-02-27T07:56:00". */
function dayOf(published: string | null): DateRange | null {
  const day = published?.slice(0, 10) ?? "";
  return isDay(day) ? dayRange(day) : null;
}

function timex(text: string, start: number, end: number, { type, timex }: DateReading): Timex {
  return { start: codePoints(text.slice(0, start)), end: codePoints(text.slice(0, end)), type, value: timex };
}

function codePoints(text: string): number {
  return [...text].length;
}

/** TempEval-3 task A: a match shares a character with its best counterpart; value and type must be equal on top. */
function scores(gold: readonly (readonly Timex[])[], predicted: readonly (readonly Timex[])[]): object {
  const counts = { gold: gold.flat().length, predicted: predicted.flat().length };
  const f1 = (isRight: (left: Timex, right: Timex) => boolean): number => {
    const share = (from: readonly (readonly Timex[])[], to: readonly (readonly Timex[])[], total: number): number => {
      const right = from.flatMap((list, index) => list.filter((one) => isMatched(one, to[index] ?? [], isRight)));
      return right.length / Math.max(1, total);
    };
    const precision = share(predicted, gold, counts.predicted);
    const recall = share(gold, predicted, counts.gold);
    return Math.round((1000 * 2 * precision * recall) / Math.max(1e-9, precision + recall)) / 10;
  };
  return {
    ...counts,
    strictF1: f1((left, right) => left.start === right.start && left.end === right.end),
    relaxedF1: f1(() => true),
    valueF1: f1((left, right) => left.value === right.value),
    typeF1: f1((left, right) => left.type === right.type),
  };
}

function isMatched(one: Timex, others: readonly Timex[], isRight: (left: Timex, right: Timex) => boolean): boolean {
  const shared = (other: Timex): number => Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const identical = others.find((other) => other.start === one.start && other.end === one.end);
  const best =
    identical ?? others.filter((other) => shared(other) > 0).sort((left, right) => shared(right) - shared(left))[0];
  return best !== undefined && isRight(one, best);
}
