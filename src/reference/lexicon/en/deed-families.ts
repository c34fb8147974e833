/** Words that tell one deed: [attacked], [the attack], [the attackers' assault]. For holding tellings together, not for what they mean. */

/** The first of each line stands for the others. Words of one stem need no line: see `deedOf`. */
const FAMILIES = [
  "kill slay murder massacre slaughter butcher assassinate execute execution die death dead decease perish succumb",
  "wound injure hurt injury maim",
  "attack assault raid storm ambush",
  "bomb airstrike bombard strike",
  "shoot gunfire shootout shot gunshot",
  "explode explosion blast detonate detonation",
  "stab stabbing knifing",
  "arrest detain apprehend capture seize nab detention custody seizure",
  "abduct kidnap hijack hostage-taking abduction",
  "destroy demolish flatten level raze devastate wreck ruin destruction devastation",
  "crash collide collision",
  "sink capsize",
  "earthquake quake tremor temblor",
  "riot unrest disorder",
  "protest demonstrate rally",
  "rob robbery heist theft steal burglary burgle loot",
  "escape flee getaway",
  "invade invasion incursion",
  "retreat withdraw pullout pullback",
  "intervene intervention",
  "surrender capitulate",
  "truce ceasefire cease-fire armistice",
  "talk negotiate",
  "defend defence defense",
  "accuse accusation allege allegation",
  "charge indict",
  "convict guilty",
  "sentence sentencing",
  "sue lawsuit suit",
  "deny denial",
  "admit admission",
  "apologise apologize apology",
  "condemn condemnation denounce denunciation",
  "respond response",
  "decide decision",
  "appoint hire recruit choose choice",
  "dismiss sack oust",
  "resign quit",
  "elect vote ballot",
  "win victory triumph",
  "lose loss",
  "marry wed wedding marriage",
  "divorce split",
  "birth bear",
  "bury burial funeral",
  "buy acquire purchase acquisition takeover",
  "unveil introduce",
  "suspend suspension",
  "extend extension",
  "expel expulsion",
  "begin start commence",
  "end finish conclude conclusion",
  "sever cut",
  "attempt try bid",
] as const;

/** Words that tell a deed together: [gunned down], [passed away]. The first that stands in the words tells it. */
const PHRASES: readonly (readonly [words: RegExp, deed: string])[] = [
  [/\bopen(?:s|ed|ing)? fire\b|\bgun(?:s|ned|ning)? down\b/i, "shoot"],
  [
    /\b(?:pass(?:es|ed)? away|los(?:t|e|es|ing) (?:his|her|their) li(?:fe|ves)|put(?:s|ting)? to death|claim(?:s|ed) (?:\w+ )?lives)\b/i,
    "kill",
  ],
  [/\b(?:in|into) custody\b|\bround(?:s|ed)? up\b/i, "arrest"],
  [/\bbl(?:ew|ow|ows|own) (?:\w+ )?up\b|\bw?[eo]nt off\b/i, "explode"],
  [/\b(?:takes?|took|taken|taking) place\b/i, "happen"],
  [/\bst(?:ep|eps|epped|epping) (?:down|aside)\b/i, "resign"],
  [/\b(?:turn(?:s|ed)?|g[ai]ve(?:s)?) (?:him|her|them)sel(?:f|ves) (?:in|up)\b/i, "surrender"],
  [/\btak(?:es|en|ing)? over\b|\btook over\b/i, "buy"],
];

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

/**
 * Equal for words that may tell one deed: [bombing] and [strike], [gunned down] and [shootout]; [ceasefire] and [fire] are not. Any case.
 *
 * @param words  those that tell it, where they are more than one
 */
export function deedOf(lemma: string, words = lemma): string {
  const phrase = PHRASES.find(([pattern]) => pattern.test(words));
  const stem = stemOf(phrase?.[1] ?? lemma.toLowerCase().replace(/^(?:#|re-)/, ""));
  return FAMILY_OF.get(stem) ?? stem;
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
