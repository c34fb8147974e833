/** Nouns that say whether those harmed bore arms. By lemma. */
import { wordSet } from "./words.ts";

export const COMBATANT_NOUNS: ReadonlySet<string> = wordSet(`
  soldier fighter militant militiaman trooper troop rebel insurgent guerrilla gunman combatant terrorist jihadist jihadi
  officer policeman policewoman marine pilot commander serviceman servicewoman serviceperson mercenary paramilitary bomber
  attacker assailant sniper conscript recruit airman sailor peacekeeper ranger cadet warplane crew`);

export const CIVILIAN_NOUNS: ReadonlySet<string> = wordSet(`
  civilian villager resident farmer student pupil teacher doctor nurse medic patient journalist reporter worker child baby infant
  toddler boy girl woman mother grandmother daughter passenger passer-by passerby bystander shopper worshipper worshiper pilgrim
  protester demonstrator refugee tourist trader shopkeeper vendor driver shepherd fisherman priest nun imam peasant
  labourer laborer miner aid-worker paramedic volunteer schoolchild schoolgirl schoolboy widow non-combatant noncombatant`);

export const CIVILIAN_ADJECTIVES: ReadonlySet<string> = wordSet("civilian unarmed");
