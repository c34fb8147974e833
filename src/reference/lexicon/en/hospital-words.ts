/** Words by which the wounded are told: hospitals, wounds, conditions, and what is done for whom. By lemma. */
import { wordSet } from "./words.ts";

export const WOUNDS: ReadonlySet<string> = wordSet("wound injury burn shrapnel");
/** What is done to the wounded: "were taken to hospital", "treated for wounds". */
export const CARING: ReadonlySet<string> = wordSet(
  "treat take bring rush transport carry airlift fly admit evacuate hospitalise hospitalize send drive transfer ferry helicopter medevac convey refer move stabilise stabilize",
);
/** "put three men in hospital" */
export const LANDING: ReadonlySet<string> = wordSet("put land leave send");
/** "Two victims showed up at a hospital" */
export const ARRIVING: ReadonlySet<string> = wordSet("arrive show turn appear");
export const SUFFERING: ReadonlySet<string> = wordSet("suffer sustain receive incur");
/** "found a man with stab wounds", "left two with burns" */
export const FINDING: ReadonlySet<string> = wordSet("find discover locate see leave treat receive admit");
/** Verbs whose subject is the wounded one: "arrived with a gunshot wound", "is recovering in hospital". */
export const BEARING: ReadonlySet<string> = wordSet(
  "arrive appear show turn walk go come end remain stay recover lie recuperate live escape survive",
);
/** "suffering from a gunshot wound" */
export const FROM_WOUNDS: ReadonlySet<string> = wordSet("suffer recover bleed recuperate");
/** Words before "injury" by which it is an athlete's or a worker's. */
export const ORDINARY: ReadonlySet<string> = wordSet(
  "knee hamstring ankle groin muscle calf thigh shoulder training sports season-ending career-ending brain spinal back",
);

export const HOSPITALS: ReadonlySet<string> = wordSet("hospital clinic infirmary");
/** "field clinic" is one by its noun; these are by the word before them: "medical centre", "emergency room", "intensive care". */
export const HOSPITAL_PARTS: ReadonlySet<string> = wordSet("center centre facility room unit care ward");
export const OF_HOSPITALS: ReadonlySet<string> = wordSet(
  "medical trauma emergency operating intensive surgical health",
);
export const STATES: ReadonlySet<string> = wordSet(
  "critical serious grave stable guarded fair good severe satisfactory",
);
/** How bad a wound is, said of the wound: "their injuries are not life-threatening". */
export const SEVERITIES: ReadonlySet<string> = wordSet(
  "threatening life-threatening lifethreatening threaten serious severe critical grave fatal minor superficial",
);

/** Who come to a hospital for other reasons than their own wounds, and who are past help. */
export const NO_WOUNDED: ReadonlySet<string> = wordSet(
  "doctor nurse surgeon body corpse remains dead deceased martyr killed patient relative visitor investigator newborn",
);
/** Those who "went to hospital" as wounded, not to see them. */
export const PLAIN_PEOPLE: ReadonlySet<string> = wordSet(
  "person people victim man woman boy girl child teenager teen student passenger survivor other another civilian resident worker one two",
);
/** Event verbs that mean something else as often, and those of any dying. */
export const AMBIGUOUS_VERBS: ReadonlySet<string> = wordSet(
  "hit strike target engage fire land fall rain place plant set launch drop lob hurl throw toss go ram gas burn damage die hurt",
);
export const AMBIGUOUS_NOUNS: ReadonlySet<string> = wordSet(
  "fire burning capture injury body corpse death casualty fatality shot",
);
export const OF_ARMS: ReadonlySet<string> = wordSet("gunshot bullet stab shrapnel knife gun gunfire");
export const ARMS: ReadonlySet<string> = wordSet(
  "rocket missile bomb grenade mortar landmine shell drone gunman sniper militant",
);
/** What sends people to hospital without violence. */
export const HARMLESS_CAUSE: ReadonlySet<string> = wordSet(
  "crash collision wreck virus flu illness stroke fever cholera malaria earthquake covid covid-19 dehydration childbirth hunger poisoning accident",
);
export const DYING: ReadonlySet<string> = wordSet("die succumb perish");
export const SAYING_DEAD: ReadonlySet<string> = wordSet("dead deceased");
