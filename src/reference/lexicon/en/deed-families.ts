/** Words that tell one deed: [attacked], [the attack], [the attackers' assault]. For holding tellings together, not for what they mean. */

/** The first of each line stands for the others. Words of one stem need no line: see `deedOf`. */
const FAMILIES = [
  "kill slay murder massacre slaughter butcher assassinate",
  "die death dead decease perish",
  "wound injure hurt injury",
  "attack assault raid storm",
  "bomb airstrike bombard strike",
  "shoot gunfire shootout",
  "arrest detain apprehend capture seize",
  "abduct kidnap hijack hostage-taking",
  "destroy demolish flatten level raze",
  "crash collide collision",
] as const;

/** Endings that make a noun of a verb or a verb of a noun, the longer before those that they end in. */
const ENDINGS = ["ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s", "ment", "ion", "al", "e"] as const;
/** What is left of a word by taking its ending must be a word still. */
const SHORTEST_STEM = 3;

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return [first, ...others].map((word) => [stemOf(word), stemOf(first)] as const);
  }),
);

/** Equal for words that may tell one deed: [bombing] and [strike]; [explosion] and [explode] are not. Any case. */
export function deedOf(lemma: string): string {
  const stem = stemOf(lemma.toLowerCase());
  return FAMILY_OF.get(stem) ?? stem;
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
