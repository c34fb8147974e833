/** "[Israeli] air strikes", "[Russian] shelling": the country whose forces do what only forces do. */
import type { Sentence } from "#model/annotated.ts";
import { DEMONYMS } from "#reference/lexicon/en/countries.ts";
import type { FoundMention } from "./mention.ts";
import type { Tree } from "./tree.ts";

/** Deeds of planes, guns and armies. A bombing or a shooting may be called after the country that it happened in. */
const FORCES_DEEDS: ReadonlySet<string> = new Set(
  "strike airstrike air-strike shelling bombardment barrage offensive invasion incursion raid airraid fire gunfire bombing".split(
    " ",
  ),
);
/** "bombing", "raid" and "fire" are done by forces where these stand before them. */
const NEEDS_ARM: ReadonlySet<string> = new Set(["bombing", "raid", "fire", "gunfire"]);
const ARMS: ReadonlySet<string> = new Set(
  "air aerial drone artillery mortar tank rocket missile sniper machine-gun commando army military naval carpet cluster".split(
    " ",
  ),
);
/** Furthest the adjective stands before the noun: "Israeli army drone strike". */
const REACH = 4;

/** Adjectives of a country before a deed of forces, as mentions of the country. */
export function findStateDeeds(tree: Tree, sentence: Sentence, taken: ReadonlySet<number>): FoundMention[] {
  const found: FoundMention[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const { form } = tree.tokens[at]!;
    if (taken.has(at) || !/^\p{Lu}/u.test(form) || !DEMONYMS.has(form.toLowerCase())) continue;
    const noun = modifiedBy(tree, at, sentence);
    if (noun === null || !isForcesDeed(tree, at, noun)) continue;
    found.push({ first: at, end: at + 1, head: at, kind: "place", rule: "state-deed" });
  }
  return found;
}

/** The noun that it stands before, also over "-led"; null for what is no modifier. */
function modifiedBy(tree: Tree, adjective: number, { end }: Sentence): number | null {
  const led =
    tree.tokens[adjective + 2]?.form === "led" && tree.tokens[adjective + 1]?.form === "-" ? adjective + 2 : null;
  // "Israeli and [American] air strikes"
  const { head: first } = tree.tokens[adjective]!;
  const own = led ?? (tree.tokens[adjective]!.deprel === "conj" && first >= 0 ? first : adjective);
  const { head, deprel } = tree.tokens[own]!;
  const isModifier = /^(?:amod|compound|nmod)/.test(deprel) && head > adjective && head < end;
  return isModifier && head <= own + REACH ? head : null;
}

function isForcesDeed(tree: Tree, adjective: number, noun: number): boolean {
  const lemma = tree.tokens[noun]!.lemma.toLowerCase();
  if (!FORCES_DEEDS.has(lemma)) return false;
  const between = tree.tokens.slice(adjective + 1, noun).map((token) => token.lemma.toLowerCase());
  if (between.some((word) => OF_WORK.has(word))) return false;
  return !NEEDS_ARM.has(lemma) || between.some((word) => ARMS.has(word));
}

/** "an Indian general strike": no deed of forces. */
const OF_WORK: ReadonlySet<string> = new Set(
  "general hunger labour labor rail teacher doctor nurse miner school union student".split(" "),
);
