/** Nouns that say whether those harmed bore arms. By lemma. */
import { wordSet } from "./words.ts";

export const COMBATANT_NOUNS: ReadonlySet<string> = wordSet(`
  soldier fighter militant subversive contra militiaman trooper troop rebel insurgent guerrilla gunman combatant terrorist jihadist jihadi
  officer policeman policewoman marine pilot commander serviceman jawan servicewoman serviceperson mercenary paramilitary bomber
  attacker assailant operative sniper conscript recruit airman sailor peacekeeper ranger cadet warplane crew`);

export const CIVILIAN_NOUNS: ReadonlySet<string> = wordSet(`
  civilian villager resident farmer student pupil teacher doctor nurse medic patient journalist reporter worker child baby infant
  toddler boy girl woman mother grandmother daughter passenger passer-by passerby bystander shopper worshipper worshiper pilgrim
  protester demonstrator refugee tourist trader shopkeeper vendor driver shepherd fisherman priest nun imam peasant
  labourer laborer miner aid-worker paramedic volunteer schoolchild schoolgirl schoolboy widow non-combatant noncombatant
  teen teenager kid adolescent schoolteacher grandson granddaughter grandchild newborn patron bartender waiter
  waitress cashier clerk homeowner motorist cyclist commuter spectator churchgoer congregant shepherdess farmworker
  rancher campesino herdsman herder housewife pensioner clergyman pastor bishop archbishop monk rabbi jesuit
  catechist lawyer judge magistrate mayor councilman councillor unionist trade-unionist businessman merchant
  guest elder youth herbalist wedding-goer mourner parishioner believer migrant evacuee settler inhabitant townspeople schoolmaster headmaster cook
  fisherfolk herdboy firefighter rescuer beekeeper woodcutter picker gravedigger tailor mechanic porter hawker
  professor lecturer singer musician physician surgeon midwife pharmacist photographer cameraman schoolmate classmate`);

/** Nouns of people whose singular is many. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = wordSet(`
  people family household community crowd youth labour staff crew personnel population minority public authority source delegation
  clan tribe mob troop group opposition press group_member life`);

export const CIVILIAN_ADJECTIVES: ReadonlySet<string> = wordSet("civilian unarmed");
