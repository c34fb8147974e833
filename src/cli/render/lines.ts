/** Styled text -> lines that fit a width, and lines -> the string for the terminal. */
import { isolatedText, safeText } from "./safe-text.ts";
import { cutToWidth, displayWidth } from "./width.ts";

const INKS = { plain: [], strong: [1], faint: [2], alert: [33] } as const satisfies Record<string, readonly number[]>;
export type Ink = keyof typeof INKS;

/** A stretch of text in one ink. The text may be hostile: `printLines` makes it safe. */
export type Run = Readonly<{ text: string; ink: Ink }>;
export type Line = readonly Run[];

/** Where a page is printed: columns, and whether escape sequences may be used. */
export type Paper = Readonly<{ width: number; colour: boolean }>;

export function run(text: string, ink: Ink = "plain"): Run {
  return { text, ink };
}

export function lineWidth(line: Line): number {
  return line.reduce((width, { text }) => width + displayWidth(safeText(text)), 0);
}

type Word = Readonly<{ runs: Line; width: number }>;

/** Runs cut into words; a word may change ink within it. */
function words(runs: Line, width: number): Word[] {
  const found: Run[][] = [[]];
  for (const { text, ink } of runs) {
    for (const [index, part] of safeText(text).split(/\s/u).entries()) {
      if (index > 0) found.push([]);
      if (part !== "") found.at(-1)?.push(run(part, ink));
    }
  }
  return found.filter((word) => word.length > 0).flatMap((word) => fitting(word, width));
}

/** A word as it is, or cut where it is wider than the column (an address, a language without spaces). */
function fitting(word: readonly Run[], width: number): Word[] {
  const total = lineWidth(word);
  if (total <= width) return [{ runs: word, width: total }];
  return word.flatMap(({ text, ink }) =>
    cutToWidth(text, width).map((piece) => ({ runs: [run(piece, ink)], width: displayWidth(piece) })),
  );
}

/** Lines of at most `width` columns, broken between words; one empty line for no words. */
export function wrap(runs: Line, width: number): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of words(runs, width)) {
    const gap = used === 0 ? 0 : 1;
    if (used > 0 && used + gap + word.width > width) {
      lines.push([]);
      used = 0;
    }
    const line = lines.at(-1) as Run[];
    // The space takes the ink of the word after it, so that a run stays in one piece.
    if (used > 0) line.push(run(" ", word.runs[0]?.ink ?? "plain"));
    line.push(...word.runs);
    used += (used > 0 ? 1 : 0) + word.width;
  }
  return lines;
}

/** The lines moved right by `columns`; the first may carry `mark` in that room. */
export function indent(lines: readonly Line[], columns: number, mark: Run = run("")): Line[] {
  return lines.map((line, index) => {
    const lead = index === 0 ? mark : run("");
    const gap = " ".repeat(Math.max(0, columns - displayWidth(safeText(lead.text))));
    return [lead, run(gap), ...line];
  });
}

/** A paragraph two columns in, its later lines four. */
export function hanging(line: Line, { width }: Pick<Paper, "width">): Line[] {
  return wrap(line, width - 4).map((part, index) => [run(index === 0 ? "  " : "    "), ...part]);
}

/** Cells side by side, each wrapped to its width, two columns apart. */
export function row(cells: readonly (readonly Line[])[], widths: readonly number[]): Line[] {
  const wrapped = cells.map((cell, column) => cell.flatMap((line) => wrap(line, widths[column] ?? 0)));
  const height = Math.max(1, ...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped.flatMap((cell, column) => {
      const line = cell[index] ?? [];
      const last = column === wrapped.length - 1;
      return last ? line : [...line, run(" ".repeat(Math.max(0, (widths[column] ?? 0) + 2 - lineWidth(line))))];
    }),
  );
}

function merged(line: Line): Run[] {
  const runs: Run[] = [];
  for (const next of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.ink === next.ink) runs[runs.length - 1] = run(last.text + next.text, last.ink);
    else if (next.text !== "") runs.push(next);
  }
  return runs;
}

function printRun({ text, ink }: Run, colour: boolean): string {
  const safe = isolatedText(text);
  const codes = INKS[ink];
  if (!colour || codes.length === 0 || safe.trim() === "") return safe;
  return `\u001b[${codes.join(";")}m${safe}\u001b[0m`;
}

/** One string with a line feed after every line; without colour it holds no escape sequence at all. */
export function printLines(lines: readonly Line[], { colour }: Pick<Paper, "colour">): string {
  return lines
    .map((line) => {
      const text = merged(line)
        .map((part) => printRun(part, colour))
        .join("");
      return `${text.trimEnd()}\n`;
    })
    .join("");
}
