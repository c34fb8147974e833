/** Lines of a page in, with what its marks say of them; drafts with their kinds out, decided by words and position. */
import type { BlockKind } from "#model/report.ts";
import { wordKey } from "#text/words.ts";
import { depicts } from "./depiction.ts";
import type { Draft, Line } from "./draft.ts";
import { endsSentence, phraseKind } from "./phrases.ts";

/** A line without closing punctuation that is longer is prose all the same. */
const LONGEST_TITLE_WORDS = 24;
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
  const guesses = guessAll(lines);
  const firstProse = guesses.indexOf("prose");
  const lastProse = guesses.lastIndexOf("prose");
  let afterOpener = false;
  return lines.map((line, index) => {
    const guess = guesses[index] as Guess;
    if (guess === "prose" || guess === "headline") afterOpener = false;
    const place = index < firstProse ? "before" : index > lastProse && lastProse !== -1 ? "after" : "between";
    const kind = kindOf(guess, line, { place, afterOpener, headlinesMarked });
    if (guess === "opener") afterOpener = true;
    return { text: line.text, kind, part: line.part ?? (guess === "byline" ? "byline" : null) };
  });
}

function guessAll(lines: readonly Line[]): Guess[] {
  let title: Line | null = null;
  let storyBegan = false;
  return lines.map((line, index) => {
    const guess = guessOf(line);
    if (guess === "prose") storyBegan = true;
    if (guess !== "title") return guess;
    const toldTwice = sameWords(line, lines[index - 1]) || sameWords(line, lines[index + 1]);
    // pages tell headlines twice above the story; within it only a caption stands twice, unless it is the page's own title
    if (toldTwice && storyBegan && (title === null || !sameWords(line, title))) return "repeat";
    title ??= line;
    return guess;
  });
}

function guessOf({ hint, part, text }: Line): Guess {
  if (hint === "headline" || hint === "caption") return hint;
  if (part === "byline" || part === "header") return "byline";
  if (hint === "boilerplate") return "furniture";
  const phrase = phraseKind(text.text);
  if (phrase !== null) return phrase;
  if (hint === "list") return "list";
  return isTitleLike(text.text) ? "title" : "prose";
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
  if (words < SHORTEST_CROSSHEAD_WORDS) return "boilerplate";
  return depicts(line.text.text) ? "caption" : "headline";
}
