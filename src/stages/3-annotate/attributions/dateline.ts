/** The start of a sentence, to where its dateline ends: "WASHINGTON (Reuters) - ", "BEIRUT, Lebanon — ". */
import type { Tree } from "../mentions/tree.ts";

/** A dateline is not longer than this, in tokens. */
const LONGEST_DATELINE = 14;

/** Index after the dash of a dateline that begins at `first`; `first` when there is none. */
export function afterDateline({ tokens }: Tree, first: number, end: number): number {
  for (let index = first + 1; index < Math.min(end, first + LONGEST_DATELINE); index++) {
    const { form, start, upos } = tokens[index]!;
    const spaced =
      tokens[index - 1]!.end < start &&
      tokens[index + 1] !== undefined &&
      tokens[index + 1]!.start > tokens[index]!.end;
    if (/^[-–—―]+$/.test(form) && spaced) return index + 1;
    if (upos === "VERB" || upos === "AUX" || upos === "DET" || upos === "PRON") return first;
  }
  return first;
}
