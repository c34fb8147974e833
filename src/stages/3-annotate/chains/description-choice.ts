/** A definite description ("the ministry", "the same official", "the group"), to the chain that it goes back to. */
import type { MentionKind } from "#model/annotated.ts";
import { COUNTRY_NAMES, DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { GENERAL_MODIFIERS, GENERAL_NOUNS, type GeneralNoun } from "#reference/lexicon/en/general-nouns.ts";
import type { ChainKnown } from "./chain-table.ts";
import { type ChainContext, isBarred } from "./constraints.ts";
import type { Profile } from "./profile.ts";

/** Kinds that a description can go back to. */
const POINTING: ReadonlySet<MentionKind> = new Set([
  "organisation",
  "armed-group",
  "person",
  "people",
  "place",
  "facility",
  "platform",
  "weapon",
]);
/** "the group" is one told within so many sentences; the same noun may stand further back. */
const REACH = 5;

/** Nouns that need no article to point back: "Police fired. [Officers] arrested nine." */
const BARE = /^(?:police|officer)$/;

/** Root of the chain, null when the description tells of something new. */
export function chooseDescription(context: ChainContext, mention: number): number | null {
  const profile = context.profiles[mention]!;
  const isBare = profile.determiner === "none" && profile.number !== "one" && BARE.test(profile.lemma);
  if ((profile.determiner !== "definite" && !isBare) || !POINTING.has(profile.kind)) return null;
  if (profile.words.has("same")) return sameSpeaker(context, mention);
  if (profile.words.has("latter") || profile.words.has("former")) return ofTwo(context, mention);
  return sameNoun(context, mention) ?? firstOfTwo(context, mention) ?? generalNoun(context, mention);
}

/** "the [defence] ministry": words of the phrase beside its noun. */
function modifiers({ words, lemma }: Profile): string[] {
  return [...words].filter((word) => word !== lemma && !word.startsWith(lemma));
}

/** The nearest chain with the same noun that was told with all the words of this phrase. */
function sameNoun(context: ChainContext, mention: number): number | null {
  const { profiles, table } = context;
  const profile = profiles[mention]!;
  const told = modifiers(profile);
  const root = table.recent().find((candidate) => {
    const known = table.known(candidate);
    if (!namesNoun(known, profile) || !numberFits(known, profile) || !kindFits(known, profile)) return false;
    if (!told.every((word) => known.words.has(word))) return false;
    return !isBarred(context, mention, candidate);
  });
  return root ?? null;
}

/** The noun is the head of a description of the chain, or the title or last word of its name. */
function namesNoun(known: ChainKnown, { lemma, person }: Profile): boolean {
  return known.lemmas.has(lemma) || ((known.named || person) && known.words.has(lemma));
}

function numberFits({ number }: ChainKnown, profile: Profile): boolean {
  return number === profile.number || number === "either" || profile.number === "either";
}

/** A name that looks like a person's and is none: "The Red Hand". */
function isUnclear({ kinds, person }: Pick<ChainKnown, "kinds" | "person">): boolean {
  return !person && kinds.size === 1 && kinds.has("person");
}

const PEOPLE: ReadonlySet<MentionKind> = new Set(["person", "people", "armed-group"]);

function kindFits({ kinds, person }: ChainKnown, profile: Profile): boolean {
  if (isUnclear({ kinds, person })) return !profile.person;
  if (profile.person !== person && profile.number === "one") return false;
  return kinds.has(profile.kind) || (PEOPLE.has(profile.kind) && kinds.values().some((kind) => PEOPLE.has(kind)));
}

/** "the same official": the last who spoke with that noun, else the last person who spoke. */
function sameSpeaker({ profiles, table }: ChainContext, mention: number): number | null {
  const { lemma } = profiles[mention]!;
  const speakers = table.recent().filter((root) => table.seen(root).spoke !== null);
  return (
    speakers.find((root) => table.known(root).lemmas.has(lemma)) ??
    speakers.find((root) => table.known(root).person) ??
    null
  );
}

/** "The former", "the latter": of the last two persons, bodies or groups that one sentence told. */
function ofTwo({ profiles, table }: ChainContext, mention: number): number | null {
  const { words, sentence } = profiles[mention]!;
  const told = new Map<number, number[]>();
  for (let index = mention - 1; index >= 0 && sentence - profiles[index]!.sentence <= REACH; index--) {
    const { form, words: own, sentence: at } = profiles[index]!;
    const known = table.known(table.rootOf(index));
    const isParty = known.person || known.kinds.has("organisation") || known.kinds.has("armed-group");
    if (form !== "pronoun" && isParty && !own.has("former") && !own.has("latter"))
      told.set(at, [...(told.get(at) ?? []), table.rootOf(index)]);
  }
  const two = [...told.values()].map((roots) => [...new Set(roots)]).find((roots) => roots.length > 1);
  return two?.[words.has("latter") ? 0 : 1] ?? null;
}

/** "the first official" after "a second official": the one that was told before without a number. */
function firstOfTwo(context: ChainContext, mention: number): number | null {
  const { profiles, table } = context;
  const profile = profiles[mention]!;
  if (!profile.words.has("first")) return null;
  const others = table
    .recent()
    .filter((root) => namesNoun(table.known(root), profile) && numberFits(table.known(root), profile));
  const isCounted = others.some((root) =>
    ["second", "third", "another", "other"].some((word) => table.known(root).words.has(word)),
  );
  return others.length > 1 && isCounted ? (others.at(-1) ?? null) : null;
}

/** "the group", "the vessel", "the officer": the most present chain that the noun can mean. */
function generalNoun(context: ChainContext, mention: number): number | null {
  const { profiles, table } = context;
  const profile = profiles[mention]!;
  if (!modifiers(profile).every((word) => GENERAL_MODIFIERS.has(word))) return null;
  const plural = profile.number === "many" ? "many" : "one";
  const senses = GENERAL_NOUNS.filter(({ nouns, number }) => nouns.has(profile.lemma) && number === plural);
  let best: number | null = null;
  let most = 0;
  for (const root of table.recent()) {
    const known = table.known(root);
    const last = table.seen(root).factors.get("recent") ?? -1;
    if (last < profile.sentence - REACH || isBarred(context, mention, root)) continue;
    if (!senses.some((sense) => canMean(sense, known, profile))) continue;
    const salience = table.salience(root, profile.sentence);
    if (salience > most) [best, most] = [root, salience];
  }
  return best;
}

function canMean(
  { kinds, number, person, gender, told, never }: GeneralNoun,
  known: ChainKnown,
  profile: Profile,
): boolean {
  const isOpen = isUnclear(known) && !kinds.includes("place") && !person;
  if (!isOpen && (!kinds.some((kind) => known.kinds.has(kind)) || person !== known.person)) return false;
  if (number === "many" ? known.number === "one" : known.number === "many") return false;
  if (gender !== null && known.gender !== null && gender !== known.gender) return false;
  const own = known.named || known.person ? known.words : known.lemmas;
  const has = (words: ReadonlySet<string>): boolean => !own.isDisjointFrom(words);
  if (told !== null ? !isOpen && !has(told) : !known.named && !person) return false;
  if (kinds[0] === "place")
    return isCountry(profile.lemma) === known.words.values().some((word) => COUNTRY_NAMES.has(word));
  return !has(never) && !(never.has("soldiers") && told?.has("army") === true && isStateArmy(known.words));
}

/** "the Syrian army": nothing in its name but a people's name, so that "the rebels" are others; "the Irish Republican Army" is rebels. */
function isStateArmy(words: ReadonlySet<string>): boolean {
  if (!words.has("army")) return false;
  return [...words].every((word) => word === "army" || word === "national" || word === "regular" || DEMONYMS.has(word));
}

function isCountry(lemma: string): boolean {
  return lemma === "country" || lemma === "nation";
}
