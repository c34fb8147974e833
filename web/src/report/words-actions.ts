/** What one can do with selected words, beside copying a link to them: other views add theirs here. */
import type { ComponentType } from "react";
import type { ReportDetailJson } from "#api/schemas/reports.ts";
import { AddClaimHere, UseForValue } from "./WordsForms.tsx";

/** Half-open, in UTF-16 code units of the report's text; `text` is the quote. */
export type SelectedWords = Readonly<{ doc: string; start: number; end: number; text: string }>;

/** `claim` is the id of the claim that one is at, null when at none. `onDone` closes the form and gives the focus back to the words. */
export type WordsActionProps = Readonly<{
  words: SelectedWords;
  report: ReportDetailJson;
  claim: string | null;
  onDone: () => void;
}>;

/** A button beside the selected words; pressing it opens `Form` below them. */
export type WordsAction = Readonly<{
  name: "use-for-value" | "add-claim";
  label: string;
  /** whether it makes sense for these words; a claim that one is at may be needed */
  isOffered: (props: Pick<WordsActionProps, "words" | "report" | "claim">) => boolean;
  Form: ComponentType<WordsActionProps>;
}>;

export const WORDS_ACTIONS: readonly WordsAction[] = [
  {
    name: "use-for-value",
    label: "Use them for a value of the claim",
    isOffered: ({ claim }) => claim !== null,
    Form: UseForValue,
  },
  { name: "add-claim", label: "Add a claim that they tell", isOffered: () => true, Form: AddClaimHere },
];
