/** A line between paragraphs in, whether it says what a picture shows: a scene in the present tense, or a credit at its end. */
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { VERBS } from "#reference/lexicon/en/predicates.ts";
import { wordSet } from "#reference/lexicon/en/words.ts";

/** Shorter lines between paragraphs are headings. */
const FEWEST_WORDS = 7;
/** A caption says who is seen, and then what they do: words up to which the verb must have come. */
const VERB_WITHIN = 9;

/** What people in news pictures are seen doing. */
const SCENE_VERBS = wordSet(`
  stand walk hold carry lay sit look pose wave inspect gather patrol attend mourn flash play keep pray watch ride drive speak
  interview search salute weep cry embrace hug run queue wait shout chant light survey examine gesture react comfort clean
  sweep cross march lift push pull point smoke rise lie arrive line train rest salvage sift`);
/** "… - AFP" is a credit below a paragraph; above the story it is where a headline came from. */
const CREDIT_AFTER_DASH =
  /\s[-–—|] ?(?:AP|AFP|Reuters|REUTERS|EPA|EFE|Xinhua|SANA|TASS|DPA|dpa|Anadolu|Bloomberg)(?: (?:Photo|Agency|photo))?$/;

/** The line has no closing punctuation; one that tells of violence is no caption, a headline tells that too. */
export function depicts(line: string): boolean {
  if (CREDIT_AFTER_DASH.test(line)) return true;
  const words = line.toLowerCase().split(/[\s,;:]+/);
  if (words.length < FEWEST_WORDS || words.some(isViolent)) return false;
  return words.slice(1, VERB_WITHIN).some((word) => presentLemmas(word).some((lemma) => SCENE_VERBS.has(lemma)));
}

function isViolent(word: string): boolean {
  const lemmas = [...presentLemmas(word), word.replace(/ed$/, ""), word.replace(/d$/, ""), word.replace(/ing$/, "")];
  return lemmas.some((lemma) => {
    const event = VERBS.get(lemma)?.event;
    return event !== undefined && VIOLENT_EVENT_TYPES.has(event);
  });
}

/** "carry" and "carries", "flash" and "flashes". */
function presentLemmas(word: string): readonly string[] {
  return [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
}
