/** Lines of a page in, with what its marks say of them; drafts with their kinds out, decided by words and position. */
import type { BlockKind } from "#model/report.ts";
import { wordKey } from "#text/words.ts";
import type { Draft, Line } from "./draft.ts";
import { endsSentence, phraseKind } from "./phrases.ts";

/** A line without closing punctuation that is longer is prose all the same. */
const LONGEST_TITLE_WORDS = 28;
const LONGEST_TITLE_UNITS = 200;
/** A title of fewer words between paragraphs is more often navigation than a heading. */
const SHORTEST_CROSSHEAD_WORDS = 3;
const LONGEST_QUESTION_WORDS = 20;

/** What one line is by itself, before its place on the page counts. */
type Guess = "prose" | "title" | "opener" | "furniture" | "byline" | "caption" | "list" | "headline" | "repeat";

/**
 * Kinds for all lines, in order.
 *
 * @param headlinesMarked  the page marks its headlines (`h1`, `#`): then an unmarked short line is none
 */
export function decideKinds(lines: readonly Line[], headlinesMarked: boolean): Draft[] {
  const guesses = lines.map((line, index) => guessOf(line, lines[index - 1], lines[index + 1], index));
  const firstProse = guesses.indexOf("prose");
  const lastProse = guesses.lastIndexOf("prose");
  let afterOpener = false;
  return lines.map((line, index) => {
    const guess = guesses[index] as Guess;
    if (guess === "prose" || guess === "headline") afterOpener = false;
    const place = index < firstProse ? "before" : index > lastProse && lastProse !== -1 ? "after" : "between";
    const kind = kindOf(guess, line, { place, afterOpener, headlinesMarked });
    if (guess === "opener") afterOpener = true;
    return { text: line.text, kind, part: guess === "byline" ? "byline" : line.part };
  });
}

function guessOf(line: Line, previous: Line | undefined, next: Line | undefined, index: number): Guess {
  if (line.hint === "headline" || line.hint === "caption") return line.hint;
  if (line.part === "byline" || line.part === "header") return "byline";
  if (line.hint === "boilerplate") return "furniture";
  const text = line.text.text;
  const phrase = phraseKind(text);
  if (phrase !== null) return phrase;
  if (line.hint === "list") return "list";
  if (!isTitleLike(text)) return "prose";
  const repeats = sameWords(line, previous) || sameWords(line, next);
  // the page's title told twice at the top is a headline, any other line told twice at once is a caption
  return repeats && index > 1 ? "repeat" : "title";
}

function sameWords(line: Line, other: Line | undefined): boolean {
  return other !== undefined && wordKey(line.text.text) === wordKey(other.text.text);
}

/** Short and without closing punctuation; a short question counts, as headlines ask. */
function isTitleLike(text: string): boolean {
  const words = text.split(" ").length;
  if (text.length > LONGEST_TITLE_UNITS || words > LONGEST_TITLE_WORDS) return false;
  if (!endsSentence(text)) return true;
  return words <= LONGEST_QUESTION_WORDS && /^[^.!?]*\?$/.test(text);
}

type Position = Readonly<{ place: "before" | "between" | "after"; afterOpener: boolean; headlinesMarked: boolean }>;

function kindOf(guess: Guess, line: Line, position: Position): BlockKind {
  switch (guess) {
    case "prose":
      return line.hint ?? "paragraph";
    case "headline":
      return "headline";
    case "caption":
    case "repeat":
      return "caption";
    case "list":
      return position.afterOpener ? "boilerplate" : "list";
    case "title":
      return titleKind(line, position);
    case "opener":
    case "furniture":
    case "byline":
      return "boilerplate";
  }
}

function titleKind(line: Line, { place, afterOpener, headlinesMarked }: Position): BlockKind {
  if (line.hint !== null) return line.hint;
  if (afterOpener || place === "after") return "boilerplate";
  const words = line.text.text.split(" ").length;
  if (headlinesMarked) return words < SHORTEST_CROSSHEAD_WORDS ? "boilerplate" : "paragraph";
  if (place === "before") return "headline";
  return words < SHORTEST_CROSSHEAD_WORDS ? "boilerplate" : "headline";
}
