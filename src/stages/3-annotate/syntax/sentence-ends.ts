/** Where punctuation ends a sentence and how sure the encoder is, to whether one ends there. */

/** The encoder overrules punctuation only when it is this sure (in log odds). */
const AGAINST_STOP = -4;
/** And ends a sentence without any ("Posted by Anna 12 May") when it is this sure. */
const WITHOUT_STOP = 1;

/** `score` is the encoder's log odds that a sentence ends after the word. */
export function sentenceEnds(isStop: boolean, score: number): boolean {
  return score > (isStop ? AGAINST_STOP : WITHOUT_STOP);
}
