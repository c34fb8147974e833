/** What people do before and after violence, told by a common verb with its object: "sent troops", "imposed a curfew", "vowed to hit back". */
import type { EventType, Mode } from "#model/codes.ts";
import { wordSet } from "./words.ts";

/**
 * A verb tells the act with one of `with`, by lemma, as its object, as the infinitive that it governs, or behind a preposition of
 * motion. `doers`: "armed" asks for forces, "unarmed" for people who are none; "any" takes whoever does it, also when nobody is named.
 */
export type Act = Readonly<{
  event: EventType;
  mode: Mode | null;
  verbs: ReadonlySet<string>;
  by: "object" | "infinitive" | "motion";
  with: ReadonlySet<string>;
  doers: "armed" | "unarmed" | "any";
}>;

function act(
  event: EventType,
  mode: Mode | null,
  told: Readonly<{ verbs: string; by?: Act["by"]; with: string; doers?: Act["doers"] }>,
): Act {
  const { by = "object", doers = "any" } = told;
  return { event, mode, by, doers, verbs: wordSet(told.verbs), with: wordSet(told.with) };
}

const FORCES = `army battalion brigade convoy fighter force forces frigate guard gunship helicopter jet marine military navy officer paratrooper patrol
  peacekeeper platoon police reinforcement reinforcements regiment reservist soldier squadron tank troop troops unit warplane warship`;
const HUNTED =
  "assailant attacker bomber fighter gunman insurgent jihadist killer militant perpetrator raider rebel suspect";
const GROUND =
  "area border camp city district frontier hill height neighbourhood neighborhood outskirts position region suburb territory town village valley";
const HURT = "injured patient survivor victim wounded";
const RELIEF =
  "aid ambulance blanket blood doctor food help medic medicine nurse paramedic relief rescuer supply supplies surgeon tent water";
const FEELING = "condolence grief regret solidarity sorrow support sympathy";
const HELP = "aid assistance backing help support";
const FORCEFUL = `annihilate attack avenge crush defeat destroy eliminate eradicate exterminate fight hit hunt kill liquidate neutralise neutralize
  pay punish pursue retaliate revenge smash strike track uproot wipe`;
const HELPFUL = "aid assist compensate help mediate rebuild reconstruct support treat";

/** In the order in which they are tried. */
export const ACTS: readonly Act[] = [
  act("MOBILIZE", "troops", {
    verbs: "send dispatch rush move bring order instruct station position pour scramble transfer redeploy commit",
    with: FORCES,
  }),
  act("MOBILIZE", "troops", { verbs: "pursue chase track hunt", with: HUNTED }),
  act("MOBILIZE", "troops", { verbs: "cross enter", with: GROUND, doers: "armed" }),
  act("MOBILIZE", "troops", { verbs: "move push roll march", by: "motion", with: GROUND, doers: "armed" }),
  act("AID", null, { verbs: "carry take rush bring fly transport ferry drive treat move pull evacuate", with: HURT }),
  act("AID", null, { verbs: "send deliver provide distribute donate dispatch rush fly airlift bring", with: RELIEF }),
  act("SUPPORT", "statement", { verbs: "express convey extend send offer voice", with: FEELING }),
  act("SUPPORT", "statement", { verbs: "offer pledge promise", with: HELP }),
  act("SUPPORT", "statement", { verbs: "offer pledge promise vow", by: "infinitive", with: HELPFUL }),
  act("THREATEN", "statement", { verbs: "pledge promise swear", by: "infinitive", with: FORCEFUL }),
  act("THREATEN", "statement", { verbs: "issue receive ignore send give", with: "threat ultimatum warning" }),
  act("SANCTION", null, {
    verbs: "impose declare extend announce order enforce",
    with: "curfew embargo emergency lockdown sanction state-of-emergency",
  }),
  act("SANCTION", null, {
    verbs: "suspend halt sever freeze break cut cancel",
    with: "aid ceasefire cooperation dialogue mediation negotiation operation relation talk tie truce",
  }),
  act("SANCTION", null, { verbs: "end abandon", with: "ceasefire truce" }),
  act("RETREAT", "troops", { verbs: "pull withdraw remove", with: `${FORCES} employee staff team worker` }),
  act("AGREE", "ceasefire", {
    verbs: "broker declare announce extend agree",
    with: "armistice ceasefire cease-fire truce",
  }),
  act("CONSULT", "meet", {
    verbs: "summon convene",
    with: "ambassador cabinet council envoy meeting session",
  }),
  act("CONSULT", null, { verbs: "give share provide pass send", with: "coordinate coordinates" }),
  act("PROTEST", "demonstration", {
    verbs: "block barricade",
    with: "bridge entrance highway motorway railway road roundabout route street",
    doers: "unarmed",
  }),
];

/** "declared a state of emergency": the word that says what it is stands behind this one. */
export const EMPTY_NOUNS: ReadonlySet<string> = wordSet(
  "state number thousand hundred dozen ten member group column package team",
);
