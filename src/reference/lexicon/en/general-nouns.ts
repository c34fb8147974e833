/** Nouns that name again, in other words, what a report has told before ("the group", "the vessel"), with what they can mean. */
import type { MentionKind } from "#model/annotated.ts";
import { wordSet } from "./words.ts";

/**
 * What "the NOUN" can go back to: something of these kinds, of whom one of the words of `told` was said before, where
 * there is such a list, and none of `never`. `gender` and `people` hold for single persons only.
 */
export type GeneralNoun = Readonly<{
  nouns: ReadonlySet<string>;
  kinds: readonly MentionKind[];
  number: "one" | "many";
  person: boolean;
  gender: "he" | "she" | null;
  told: ReadonlySet<string> | null;
  never: ReadonlySet<string>;
}>;

type Entry = Readonly<{
  nouns: string;
  kinds: readonly MentionKind[];
  number?: "many";
  person?: true;
  gender?: "he" | "she";
  told?: string;
  never?: string;
}>;

/** Words of states and their forces, which are no group, charity or rebels. */
const STATE = `army military government ministry navy air_force troops soldiers police state parliament court council
  council's department coalition city country un united_nations embassy`;
const SHIPS = `ship vessel boat tanker freighter frigate warship ferry trawler destroyer corvette carrier barge dhow yacht submarine
  speedboat gunboat bulker`;
const AIRCRAFT = `plane aircraft airplane aeroplane jet airliner helicopter warplane bomber gunship flight`;
const OFFICERS = `colonel major captain lieutenant sergeant general brigadier corporal marshal admiral commander inspector constable
  officer policeman policewoman soldier superintendent`;
const CLERICS = `sheikh sheik imam father bishop archbishop priest mullah ayatollah pastor rabbi reverend preacher maulana cardinal pope
  monk mufti friar`;
const CHILDREN = `child boy girl son daughter brother sister teenager toddler schoolboy schoolgirl pupil grandson granddaughter baby infant nephew niece`;
const FIGHTERS = `rebel insurgent militant fighter gunman guerrilla jihadist jihadi separatist extremist attacker assailant raider
  militiaman kidnapper abductor captor bandit pirate terrorist`;

const ENTRIES: readonly Entry[] = [
  { nouns: "group faction movement gang outfit", kinds: ["armed-group", "organisation"], never: STATE },
  { nouns: "militia", kinds: ["armed-group"], never: STATE },
  {
    nouns: "charity ngo watchdog organisation organization nonprofit",
    kinds: ["organisation"],
    never: `${STATE} militia front army brigade rebels company bank newspaper`,
  },
  {
    nouns: "agency body",
    kinds: ["organisation"],
    never: "army military militia front brigade rebels company newspaper",
  },
  {
    nouns: "company firm carrier conglomerate",
    kinds: ["organisation"],
    never: `${STATE} party front militia brigade forces taliban rebels group cross crescent charity rights watch amnesty observatory monitor
      mission agency programme organisation organization church university newspaper times post`,
  },
  {
    nouns: "newspaper paper daily",
    kinds: ["organisation"],
    told: "times post news journal tribune herald guardian gazette telegraph observer daily newspaper",
  },
  {
    nouns: "broadcaster station network channel",
    kinds: ["organisation"],
    told: "radio television tv channel network broadcaster",
  },
  { nouns: "country nation", kinds: ["place"] },
  {
    nouns: "city town village capital",
    kinds: ["place"],
    never: "province district region county state river sea bay island mountain valley road",
  },
  { nouns: SHIPS, kinds: ["platform"], told: SHIPS },
  { nouns: AIRCRAFT, kinds: ["platform"], told: AIRCRAFT },
  {
    nouns: "building",
    kinds: ["facility"],
    told: "hospital school mosque church clinic house home hotel prison court barracks shop",
  },
  { nouns: "military", kinds: ["armed-group"], told: "army military" },
  { nouns: "army", kinds: ["armed-group"], told: "military army" },
  {
    nouns: "soldier troop serviceman jawan",
    kinds: ["armed-group", "people"],
    number: "many",
    told: "troop troops soldier soldiers",
  },
  {
    nouns: FIGHTERS,
    kinds: ["armed-group", "people"],
    number: "many",
    told: `${FIGHTERS} front militia brigade brigades army taliban isis shabaab`,
    never: "government army's police soldiers troops",
  },
  { nouns: "policeman officer", kinds: ["armed-group", "people"], number: "many", told: "police policeman policemen" },
  { nouns: "protester demonstrator crowd", kinds: ["people"], number: "many", told: "protester demonstrator marcher" },
  { nouns: "boy girl child kid", kinds: ["people", "person"], number: "many", told: CHILDREN },
  { nouns: "man", kinds: ["person", "people"], person: true, gender: "he" },
  { nouns: "woman", kinds: ["person", "people"], person: true, gender: "she" },
  { nouns: "boy", kinds: ["person", "people"], person: true, gender: "he", told: CHILDREN },
  { nouns: "girl", kinds: ["person", "people"], person: true, gender: "she", told: CHILDREN },
  { nouns: "actress", kinds: ["person"], person: true, gender: "she" },
  { nouns: "teenager teen pensioner", kinds: ["person", "people"], person: true },
  { nouns: "officer", kinds: ["person", "people", "armed-group"], person: true, told: OFFICERS },
  { nouns: "commander", kinds: ["person", "people", "armed-group"], person: true, told: `${OFFICERS} leader chief` },
  { nouns: "cleric", kinds: ["person", "people"], person: true, told: CLERICS },
  { nouns: "priest", kinds: ["person", "people"], person: true, told: "father priest pastor reverend" },
  {
    nouns: "lawmaker politician",
    kinds: ["person"],
    person: true,
    told: "mp senator deputy congressman congresswoman lawmaker sen rep councillor",
  },
  { nouns: "doctor medic", kinds: ["person", "people"], person: true, told: "doctor dr surgeon physician medic" },
  { nouns: "diplomat", kinds: ["person", "people"], person: true, told: "ambassador envoy diplomat consul" },
  {
    nouns: "leader",
    kinds: ["person", "people"],
    person: true,
    told: "president premier chairman leader chief chancellor",
  },
  { nouns: "spokesperson", kinds: ["person", "people"], person: true, told: "spokesman spokeswoman spokesperson" },
  { nouns: "premier", kinds: ["person"], person: true, told: "minister premier" },
];

export const GENERAL_NOUNS: readonly GeneralNoun[] = ENTRIES.map((entry) => ({
  nouns: wordSet(entry.nouns),
  kinds: entry.kinds,
  number: entry.number ?? "one",
  person: entry.person ?? false,
  gender: entry.gender ?? null,
  told: entry.told === undefined ? null : wordSet(entry.told),
  never: wordSet(entry.never ?? ""),
}));

/** Modifiers that leave a general noun general: "the armed group", "the aid agency". */
export const GENERAL_MODIFIERS: ReadonlySet<string> = wordSet(
  "armed rebel militant aid relief rights human jihadist islamist extremist separatist insurgent news merchant cargo passenger",
);

/** Nouns of fighters of whom one alone can be told: "a soldier", but not "a force". */
export const SINGLE_FIGHTERS: ReadonlySet<string> = wordSet(`
  soldier officer policeman policewoman constable serviceman servicewoman paratrooper commando marine fighter rebel insurgent
  guerrilla militant militiaman gunman mercenary jihadist jihadi islamist combatant warlord peacekeeper guard bodyguard
  sniper gunner recruit conscript reservist veteran deserter attacker assailant raider hijacker pirate bandit vigilante trooper commander`);

/** Nouns that name several people with one word, and take "it" or "they". */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = wordSet(`
  personnel people crew family staff population community crowd delegation public tribe youth household mob human dead wounded
  police force group team couple pair jury clergy clan`);

/** Words of a phrase that say that it means a woman, or a man. */
export const WOMEN_WORDS: ReadonlySet<string> = wordSet(`
  mrs ms miss madam lady woman girl mother daughter sister wife queen princess grandmother aunt niece widow bride girlfriend actress
  businesswoman spokeswoman congresswoman chairwoman policewoman schoolgirl nun mom mum stepmother stepdaughter granddaughter
  ex-wife housewife waitress heroine duchess baroness fiancée`);
export const MEN_WORDS: ReadonlySet<string> = wordSet(`
  mr sir man boy father son brother husband king prince grandfather uncle nephew widower groom boyfriend actor businessman
  congressman chairman policeman schoolboy gunman monk priest imam sheikh dad stepfather stepson grandson ex-husband
  serviceman fisherman fireman waiter duke baron pope bishop archbishop cardinal mullah ayatollah fiancé`);
