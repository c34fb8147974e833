/** Words that tell an event, in English: verbs, nouns and adjectives with the event, mode, measure and roles that they give. */
import type { EventType, Measure, Mode, Role } from "#model/codes.ts";

/** Kinds of mention that an object can be. */
export type Need = "beings" | "things" | "beings-or-things" | "weapons" | "ground";

/**
 * What a word says when it is the centre of a clause or noun phrase. `subject` and `object` are the roles of an active
 * verb's subject and object (null: no role). `measure` counts the bearer of the `victim` role (or of `target` for things).
 * `needs` are the mention kinds that the object must have for the word to mean violence at all ("killed the bill").
 */
export type Predicate = Readonly<{
  event: EventType;
  mode: Mode | null;
  measure: Measure | null;
  subject: Role | null;
  object: Role | null;
  needs: Need | null;
}>;

/** [a toll of 12], [lost 12 soldiers]: who died is told, and not by whose hand. */
export const TOLD_DEAD: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: "killed",
  subject: null,
  object: "victim",
  needs: "beings",
};

/** [they denied it], [it happened on Tuesday]: a deed that was told before, and none of whose roles the words fill by themselves. */
export const TOLD_BEFORE: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: null,
  subject: null,
  object: null,
  needs: null,
};

const BEINGS_VICTIM = { subject: "agent", object: "victim", needs: "beings" } as const;
const ON_TARGET = { subject: "agent", object: "target", needs: "beings-or-things" } as const;
const ON_THINGS = { subject: "agent", object: "target", needs: "things" } as const;
const ARMS = { subject: "agent", object: "instrument", needs: "weapons" } as const;
const GROUND = { subject: "agent", object: "target", needs: "ground" } as const;
const SUFFERED = { subject: "victim", object: null, needs: null } as const;
const ALONE = { subject: "agent", object: null, needs: null } as const;
const TOWARDS = { subject: "agent", object: "target", needs: null } as const;

type Group = readonly [words: string, predicate: Predicate];

function assault(
  mode: Mode | null,
  measure: Measure | null,
  frame: Pick<Predicate, "subject" | "object" | "needs">,
): Predicate {
  return { event: "ASSAULT", mode, measure, ...frame };
}

function context(
  event: EventType,
  mode: Mode | null,
  frame: Pick<Predicate, "subject" | "object" | "needs">,
): Predicate {
  return { event, mode, measure: null, ...frame };
}

/** Particles are written after their verb ("gun down"); a later group never repeats a word of an earlier one. */
const VERB_GROUPS: readonly Group[] = [
  [
    "kill slay murder assassinate massacre slaughter butcher martyr lynch stone",
    assault(null, "killed", BEINGS_VICTIM),
  ],
  ["neutralise neutralize eliminate liquidate annihilate exterminate", assault(null, "killed", BEINGS_VICTIM)],
  ["execute behead hang decapitate", assault("execute", "killed", BEINGS_VICTIM)],
  ["machine-gun machinegun", assault("small-arms", "casualties", ON_TARGET)],
  ["gun|down mow|down shoot|dead", assault("small-arms", "killed", BEINGS_VICTIM)],
  ["wipe|out take|out put|death", assault(null, "killed", BEINGS_VICTIM)],
  ["die perish succumb", assault(null, "killed", SUFFERED)],
  ["disappear vanish", assault(null, "missing", SUFFERED)],
  ["bruise hospitalise hospitalize", assault(null, "injured", BEINGS_VICTIM)],
  ["wound injure maim hurt", assault(null, "injured", BEINGS_VICTIM)],
  ["beat club stab hack whip lash", assault(null, "injured", BEINGS_VICTIM)],
  ["torture", assault("torture", "injured", BEINGS_VICTIM)],
  ["rape", assault("sexual", "injured", BEINGS_VICTIM)],
  ["shoot", assault("small-arms", "casualties", ON_TARGET)],
  [
    "kidnap abduct take|hostage take|hostages take|captive hold|hostage hold|hostages hijack commandeer",
    assault("abduct", "detained", BEINGS_VICTIM),
  ],
  ["shoot|down down bring|down intercept", assault("shoot-down", "destroyed", ON_THINGS)],
  ["dynamite", assault("explosive", "destroyed", ON_THINGS)],
  ["sabotage", assault(null, "damaged", ON_THINGS)],
  ["defuse deactivate", assault("explosive", null, { subject: null, object: "instrument", needs: "weapons" })],
  ["destroy demolish level flatten raze obliterate blow|up sink scuttle", assault(null, "destroyed", ON_THINGS)],
  ["damage", assault(null, "damaged", ON_THINGS)],
  ["torch burn set|ablaze set|fire set|alight burn|down", assault("arson", "destroyed", ON_THINGS)],
  ["attack assault assail storm raid ambush overrun", assault(null, null, ON_TARGET)],
  ["bomb bombard batter pound pummel", assault(null, null, ON_TARGET)],
  ["shell mortar", assault("shelling", null, ON_TARGET)],
  ["strafe", assault("aerial", null, ON_TARGET)],
  ["engage target", assault(null, null, ON_TARGET)],
  ["hit strike graze", assault(null, "casualties", ON_TARGET)],
  ["detonate explode go|off", assault("explosive", null, { subject: "instrument", object: "instrument", needs: null })],
  ["fire", assault(null, null, ON_TARGET)],
  ["open|fire", assault("small-arms", null, ON_TARGET)],
  ["launch drop lob hurl throw toss", assault(null, null, ARMS)],
  ["plant place set|off", assault("explosive", null, ARMS)],
  ["land fall rain", assault(null, null, { subject: "instrument", object: null, needs: "weapons" })],
  ["poison", assault(null, null, ON_TARGET)],
  ["ram", assault("vehicle", null, ON_TARGET)],
  ["gas", assault("chemical", null, ON_TARGET)],
  ["clash fight battle skirmish", assault("ground", null, TOWARDS)],
  [
    "arrest detain apprehend imprison jail round|up hold take|prisoner take|prisoners",
    { event: "COERCE", mode: "detain", measure: "detained", ...BEINGS_VICTIM },
  ],
  ["displace evict expel uproot deport", { event: "COERCE", mode: null, measure: "displaced", ...BEINGS_VICTIM }],
  ["besiege blockade encircle lay|siege", { event: "COERCE", mode: "blockade", measure: null, ...TOWARDS }],
  ["steal rob", { event: "COERCE", mode: null, measure: "captured", ...ON_TARGET }],
  [
    "lead|away march|away march|off herd|away drag|away",
    { event: "COERCE", mode: "detain", measure: "captured", ...BEINGS_VICTIM },
  ],
  ["seize capture", { event: "COERCE", mode: null, measure: "captured", ...ON_TARGET }],
  ["take retake recapture", { event: "COERCE", mode: null, measure: null, ...GROUND }],
  ["take|over occupy loot ransack", { event: "COERCE", mode: null, measure: null, ...ON_TARGET }],
  ["condemn denounce decry deplore criticise criticize slam blast", context("ACCUSE", "statement", TOWARDS)],
  ["accuse blame point|finger", context("ACCUSE", "statement", TOWARDS)],
  ["reject refuse rebuff", context("REJECT", "statement", TOWARDS)],
  ["appeal urge implore plead beg", context("REQUEST", "statement", TOWARDS)],
  ["demand request ask call|on call|for", context("REQUEST", "statement", TOWARDS)],
  ["threaten warn vow", context("THREATEN", "statement", TOWARDS)],
  ["phone telephone call ring contact", context("CONSULT", "phone", TOWARDS)],
  ["meet consult negotiate confer communicate discuss talk", context("CONSULT", "meet", TOWARDS)],
  ["visit", context("CONSULT", "visit", TOWARDS)],
  ["notify inform alert", context("CONSULT", null, TOWARDS)],
  ["coordinate cooperate collaborate deconflict", context("COOPERATE", null, TOWARDS)],
  ["deploy amass mass mobilise mobilize reinforce muster build|up", context("MOBILIZE", "troops", ALONE)],
  ["advance", context("MOBILIZE", "troops", ALONE)],
  ["withdraw retreat flee pull|out pull|back", context("RETREAT", "troops", ALONE)],
  ["abandon", context("RETREAT", "troops", GROUND)],
  ["surrender", context("CONCEDE", null, ALONE)],
  ["release free let|go", context("CONCEDE", null, TOWARDS)],
  ["agree sign", context("AGREE", null, TOWARDS)],
  ["protest rally demonstrate march", context("PROTEST", "demonstration", ALONE)],
  ["sanction", context("SANCTION", null, TOWARDS)],
  ["evacuate rescue airlift", context("AID", null, TOWARDS)],
  ["praise endorse", context("SUPPORT", "statement", TOWARDS)],
];

const NOUN_GROUPS: readonly Group[] = [
  [
    "attack assault raid ambush onslaught offensive counterattack counteroffensive incursion aggression",
    assault(null, null, ON_TARGET),
  ],
  ["airstrike airstrikes air-strike", assault("aerial", null, ON_TARGET)],
  ["strike", assault(null, null, ON_TARGET)],
  ["bombing explosion blast detonation", assault("explosive", null, ON_TARGET)],
  ["bombardment sabotage", assault(null, null, ON_TARGET)],
  ["shelling barrage", assault("shelling", null, ON_TARGET)],
  ["shooting gunfire", assault("small-arms", null, ON_TARGET)],
  ["clash fighting firefight battle skirmish", assault("ground", null, ON_TARGET)],
  ["massacre killing slaughter slaying murder assassination bloodbath carnage", assault(null, "killed", BEINGS_VICTIM)],
  ["execution beheading", assault("execute", "killed", BEINGS_VICTIM)],
  ["body corpse", assault(null, "killed", { subject: null, object: "victim", needs: "beings" })],
  ["fire", assault("small-arms", null, ON_TARGET)],
  ["death fatality", assault(null, "killed", { subject: null, object: "victim", needs: "beings" })],
  ["shot", assault("small-arms", "casualties", { subject: null, object: "victim", needs: "beings" })],
  ["casualty", assault(null, "casualties", { subject: null, object: "victim", needs: "beings" })],
  ["injury wounding", assault(null, "injured", { subject: null, object: "victim", needs: "beings" })],
  ["disappearance", assault(null, "missing", { subject: null, object: "victim", needs: "beings" })],
  ["hijacking hijack", assault("abduct", null, ON_TARGET)],
  ["burning torching", assault("arson", null, ON_THINGS)],
  ["capture seizure takeover", { event: "COERCE", mode: null, measure: null, ...ON_TARGET }],
  ["lynching", assault(null, "killed", BEINGS_VICTIM)],
  ["stabbing beating", assault(null, "injured", BEINGS_VICTIM)],
  ["kidnap kidnapping abduction", assault("abduct", "detained", BEINGS_VICTIM)],
  ["torture", assault("torture", null, BEINGS_VICTIM)],
  ["rape", assault("sexual", null, BEINGS_VICTIM)],
  ["arson", assault("arson", null, ON_TARGET)],
  ["arrest detention", { event: "COERCE", mode: "detain", measure: "detained", ...BEINGS_VICTIM }],
  ["siege blockade", { event: "COERCE", mode: "blockade", measure: null, ...TOWARDS }],
  ["condemnation investigation inquiry probe", context("ACCUSE", "statement", TOWARDS)],
  ["buildup deployment mobilization mobilisation", context("MOBILIZE", "troops", ALONE)],
  ["withdrawal retreat pullout", context("RETREAT", "troops", ALONE)],
  ["negotiation talk meeting consultation communication dialogue contact", context("CONSULT", "meet", TOWARDS)],
  ["visit", context("CONSULT", "visit", TOWARDS)],
  ["agreement accord pact", context("AGREE", null, TOWARDS)],
  ["phonecall hotline", context("CONSULT", "phone", TOWARDS)],
  ["ceasefire cease-fire truce armistice", context("AGREE", "ceasefire", TOWARDS)],
  ["protest demonstration rally", context("PROTEST", "demonstration", ALONE)],
  ["evacuation", context("AID", null, TOWARDS)],
];

const ADJECTIVE_GROUPS: readonly Group[] = [
  ["dead lifeless deceased fatally", assault(null, "killed", SUFFERED)],
  ["wounded injured", assault(null, "injured", SUFFERED)],
  ["missing unaccounted", assault(null, "missing", SUFFERED)],
];

function table(groups: readonly Group[]): ReadonlyMap<string, Predicate> {
  const entries = groups.flatMap(([words, predicate]) =>
    words.split(" ").map((word) => [word.replace("|", " "), predicate] as const),
  );
  return new Map(entries);
}

/** By lemma, with the particle after a space where there is one. */
export const VERBS: ReadonlyMap<string, Predicate> = table(VERB_GROUPS);
/** By singular lemma. */
export const NOUNS: ReadonlyMap<string, Predicate> = table(NOUN_GROUPS);
/** Of people who suffered harm: "left 12 dead", "30 were wounded". */
export const ADJECTIVES: ReadonlyMap<string, Predicate> = table(ADJECTIVE_GROUPS);

/** Verbs that lend their subject to an event noun as agent: "carried out air strikes", "launched an attack". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  "carry conduct launch mount stage commit perpetrate make unleash undertake execute begin start wage mastermind orchestrate spearhead deliver order hold lead resume continue".split(
    " ",
  ),
);

/** Verbs of looking back: the day on which a death is mourned is not that of dying. */
export const RETROSPECTIVE_VERBS: ReadonlySet<string> = new Set(
  "mourn remember commemorate mark recall honor honour lament deplore condemn denounce decry criticise criticize investigate probe discuss describe document review recount confirm verify announce report acknowledge admit deny protest regret witness".split(
    " ",
  ),
);

/** Verbs that make their subject the target or victim of an event noun: "suffered an attack", "came under fire". */
export const SUFFERING_VERBS: ReadonlySet<string> = new Set("suffer sustain face undergo survive endure".split(" "));

/** What a modifier of an event noun, or an instrument, says of the mode; by lemma. */
export const MODE_WORDS: ReadonlyMap<string, Mode> = new Map(
  (
    [
      ["aerial", "air aerial warplane jet airplane plane aircraft helicopter gunship bomber airforce airstrike"],
      ["shelling", "artillery shell mortar howitzer shelling cannon tank"],
      ["missile", "missile rocket ballistic cruise"],
      ["drone", "drone uav unmanned"],
      ["suicide", "suicide"],
      ["explosive", "bomb car truck roadside ied mine landmine grenade explosive device bombing explosion blast"],
      ["small-arms", "gun rifle sniper gunfire machine-gun pistol bullet shooting"],
      ["chemical", "chemical gas chlorine sarin nerve"],
      ["ground", "ground infantry cross-border armoured armored"],
      ["arson", "arson"],
      ["phone", "hotline phone telephone"],
    ] as const
  ).flatMap(([mode, words]) => words.split(" ").map((word) => [word, mode] as const)),
);

/** Attacks with a vehicle, whatever the vehicle: "a car-ramming attack". */
export const RAMMING_WORDS: ReadonlySet<string> = new Set(["ramming", "car-ramming", "truck-ramming"]);

/** Phrases in which an event word is no event: a lemma and the neighbours (before or after) that make it harmless. */
export const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["attack", "heart panic asthma anxiety verbal personal scathing stinging blistering"],
      ["shooting", "star film photo penalty movie"],
      ["battle", "legal court title election political uphill takeover bidding relegation promotion custody"],
      ["fight", "title crime fire corruption poverty inflation cancer wildfire disease hunger"],
      ["clash", "title football league cup derby"],
      ["blast", "full furnace"],
      ["explosion", "population price"],
      ["assassination", "character"],
      ["murder", "mystery"],
      ["takeover", "hostile corporate reverse"],
      ["capture", "carbon screen motion data"],
      ["injury", "knee hamstring groin calf ankle thigh achilles time"],
      ["siege", "mentality"],
      ["arrest", "cardiac respiratory"],
      ["retreat", "yoga spiritual weekend writing corporate"],
      ["rally", "stock market price car motor"],
      ["raid", "vault dawn"],
      ["offensive", "charm"],
      ["talk", "show"],
      ["hit", "single album record song jackpot"],
    ] as const
  ).map(([lemma, words]) => [lemma, new Set(words.split(" "))] as const),
);

/** Words near an event noun that make it a rehearsal, not an event. */
export const REHEARSALS: ReadonlySet<string> = new Set(
  "exercise drill simulation simulated mock rehearsal training practice".split(" "),
);

/** Loaded names for violence, by which a speaker judges it; the words themselves become the claim's characterisation. */
export const LOADED_NOUNS: ReadonlySet<string> = new Set(
  "massacre murder bloodbath carnage slaughter genocide atrocity crime outrage barbarity sabotage cleansing aggression provocation terrorism martyrdom butchery ethnic-cleansing mistake error blunder accident terror self-defense self-defence retaliation".split(
    " ",
  ),
);

/** What a deed was done in or by, for those who say that it was no wrong: "in self-defence", "by mistake". By lemma. */
export const EXCUSES: ReadonlySet<string> = new Set([
  "self-defence",
  "self-defense",
  "mistake",
  "error",
  "accident",
  "retaliation",
]);

/** How it was done, for those who say that it was no wrong: "acted lawfully", "was mistakenly bombed". */
export const EXCUSING_ADVERBS: ReadonlySet<string> = new Set(
  "lawfully legally legitimately proportionately justifiably accidentally mistakenly inadvertently unintentionally".split(
    " ",
  ),
);

/** Adjectives that make a plain event noun a loaded one: "unprovoked attack", "terrorist attack". */
export const LOADED_ADJECTIVES: ReadonlySet<string> = new Set(
  "unprovoked unjustified lawful pre-emptive preemptive preventive legal necessary barbarous monstrous horrific murderous inhuman justified natural senseless vicious despicable abhorrent barbaric heinous cowardly brutal savage terrorist criminal treacherous deliberate indiscriminate unlawful illegal defensive retaliatory proportionate precise legitimate surgical accidental mistaken heroic blooded counterterrorism counter-terrorism anti-terrorist anti-terror".split(
    " ",
  ),
);

/** Nouns that tell an event only when counted: "14 bodies", "no casualties". */
export const ONLY_COUNTED: ReadonlySet<string> = new Set(["body", "corpse", "casualty", "shot"]);

/** Nouns that tell an event only when they say of what: "the burning of a market"; not "a burning smell". By lemma. */
export const ONLY_OF: ReadonlySet<string> = new Set([
  "burning",
  "torching",
  "capture",
  "seizure",
  "takeover",
  "disappearance",
]);

/** Nouns that tell an event only as the object of these verbs: "reached an agreement". By lemma. */
export const ONLY_UNDER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["agreement", "reach sign conclude strike"],
      ["accord", "reach sign conclude strike"],
      ["pact", "reach sign conclude strike"],
      ["visit", "pay make"],
      ["beating", "suffer take receive endure give"],
    ] as const
  ).map(([lemma, verbs]) => [lemma, new Set(verbs.split(" "))] as const),
);

/** Verbs that "fire" is the object of when it is gunfire and no blaze. */
export const FIRING_VERBS: ReadonlySet<string> = new Set(["open", "exchange", "return", "trade", "draw"]);

/** Verbs by which an attack is stopped before it comes about: "defused a bomb". */
export const FOILING_VERBS: ReadonlySet<string> = new Set(["defuse", "deactivate"]);

/** What explodes when an explosion is meant, and not a share price; by lemma. */
export const EXPLOSIVES: ReadonlySet<string> = new Set(
  "bomb device explosive mine landmine grenade shell rocket missile car vehicle truck van motorcycle ied bomber munition ordnance depot drone vest warhead tanker".split(
    " ",
  ),
);

/** Causes of death that are no violence: "died of a heart attack". */
export const NATURAL_CAUSES: ReadonlySet<string> = new Set(
  "aids age asthma attack cancer cause cholera complication condition coronavirus covid covid-19 dehydration dementia dengue diarrhoea diphtheria disease ebola failure fever flu hepatitis hiv hunger hypothermia illness infection influenza leukaemia leukemia malaria measles meningitis plague pneumonia polio sepsis starvation stroke thirst tuberculosis tumour typhoid".split(
    " ",
  ),
);

/** What kills, burns and threatens without anybody's doing: "the storm killed five", "died in a car crash". */
export const MISFORTUNES: ReadonlySet<string> = new Set(
  "accident allergy bite frost hail hailstorm heat heatstroke hit-and-run hypothermia influenza meningitis monsoon sandstorm sting typhoid cold crash collision pile-up derailment shipwreck capsizing cholera malaria measles ebola dengue covid plague disease earthquake quake aftershock flood flooding storm thunderstorm cyclone hurricane typhoon tornado tsunami landslide mudslide avalanche wildfire bushfire blizzard heatwave drought famine rockfall rockslide cave-in drowning lightning rain rainfall snow wind stampede epidemic outbreak pandemic virus eruption volcano".split(
    " ",
  ),
);

/** Words before a misfortune that make it one of arms: "a hunting accident". */
export const ARMED_MISFORTUNES: ReadonlySet<string> = new Set(
  "hunting shooting gun firearm firearms weapon weapons police army guard attack".split(" "),
);

/** Adverbs that make a present tense a habit and no event. */
export const HABITS: ReadonlySet<string> = new Set(
  "often regularly routinely frequently usually sometimes always typically commonly".split(" "),
);

/** Adjectives that say what someone is known for: "notorious for bombings". */
export const REPUTES: ReadonlySet<string> = new Set("notorious infamous known famous responsible renowned".split(" "));

/** Gatherings of people, which are hit as people are: "bombed a funeral". */
export const GATHERINGS: ReadonlySet<string> = new Set(
  "gathering parade funeral wedding concert rally procession prayer ceremony crowd market queue protest demonstration convoy sit-in vigil mass service celebration feast party".split(
    " ",
  ),
);

/** Words before "targets" that make them those of a war, and none of sales: "struck military targets". */
export const TARGET_WORDS: ReadonlySet<string> = new Set(
  "military civilian enemy terrorist militant rebel insurgent strategic hostile".split(" "),
);

/** Verbs by which a speaker names an act: "called the attack a massacre", "denounced the bombing as a war crime". */
export const NAMING_VERBS: ReadonlySet<string> = new Set(
  "call label describe denounce condemn brand characterise characterize term name decry praise hail defend justify portray present depict deem dub regard consider".split(
    " ",
  ),
);
