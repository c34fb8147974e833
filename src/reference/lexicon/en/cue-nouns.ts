/** A noun lemma, to how it attributes what follows it: "a claim that …", "reports of …", "the ministry's denial of …". */
import type { Stance } from "#model/annotated.ts";
import { wordIndex } from "./words.ts";

/** Nouns of speech with the stance of their source. */
export const CUE_NOUNS: ReadonlyMap<string, Stance> = wordIndex<Stance>({
  asserts: `claim statement report announcement assertion argument contention suggestion promise pledge vow assurance
    explanation description estimate prediction admission confirmation acknowledgement acknowledgment call demand request
    appeal proposal comment remark message tweet criticism condemnation praise endorsement insistence opinion view belief hope
    conclusion finding declaration testimony revelation recommendation support concern complaint question plan decision`,
  denies: "denial rejection refutation dismissal refusal",
  doubts: "doubt skepticism scepticism",
  accuses: "accusation allegation charge",
  warns: "warning threat fear",
  relays: "rumour rumor speculation word",
});

/** Cue nouns that mean a thought or wish more often than words. */
export const ATTITUDE_NOUNS: ReadonlySet<string> = new Set(
  "opinion view belief hope support concern fear plan decision skepticism scepticism doubt praise".split(" "),
);
