/** Words that say of what is told that it is not so. By lemma. */
import { wordSet } from "./words.ts";

/** [reports of an attack], [the accusation that it had attacked]. */
export const TELLING_NOUNS: ReadonlySet<string> = wordSet(`
  report claim accusation allegation charge rumour rumor story account information statement assertion news suggestion version`);

export const FALSE_WORDS: ReadonlySet<string> = wordSet(`
  false untrue baseless groundless unfounded fake fabricated fabrication invented invention lie lies falsehood propaganda
  disinformation misinformation slander nonsense bogus incorrect inaccurate hoax fiction rumour rumor provocation malicious
  absurd ridiculous theatre theater wrong concocted myth
  forgery canard fantasy smear deception falsification distortion fairytale`);

/** [disputed the army's account of the fighting]: how it went is in doubt, not that it did. */
export const DISPUTED_NOUNS: ReadonlySet<string> = wordSet(
  "account version figure number toll count estimate description narrative",
);
