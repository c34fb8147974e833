/** What is decided with the words that a person selected in a report. */
import { AddClaim } from "../review/AddClaim.tsx";
import { EditClaim } from "../review/ClaimDecisions.tsx";
import type { WordsActionProps } from "./words-actions.ts";

export function AddClaimHere({ words, onDone }: WordsActionProps) {
  return <AddClaim words={words} onDone={onDone} />;
}

export function UseForValue({ words, report, claim: id, onDone }: WordsActionProps) {
  const claim = report.reading?.claims.find((one) => one.id === id);
  return claim === undefined ? null : <EditClaim claim={claim} words={words.text} onDone={onDone} />;
}
