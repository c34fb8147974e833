/** The shape of an extraction rule. */
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";

/** A text and, for `fires`, the words of the trigger that the rule must find in it. */
export type Example = Readonly<{ text: string; trigger: string }>;

/**
 * A construction of the language that tells an event. `find` gets each token of the evidence sentences once and gives
 * the event that this token is the centre of, or null. Every example runs as a test; on `silent` texts the rule finds nothing.
 */
export type Rule = Readonly<{
  id: string;
  version: string;
  fires: readonly Example[];
  silent: readonly string[];
  find: (view: ClauseView, token: number) => Omit<Candidate, "rule"> | null;
}>;
