/** Nouns that are hit or harmed in the news of every day: to share one says nothing of whether two reports tell one event. By lemma. */
import { wordSet } from "./words.ts";

export const RECURRING_NOUNS: ReadonlySet<string> = wordSet(`
  people person man woman child boy girl civilian victim other body dead casualty one member resident local number life
  soldier troop fighter militant rebel insurgent gunman terrorist officer policeman police force group army military attacker suspect
  village town city area region district province state country county place part site centre center quarter neighbourhood neighborhood
  house home building apartment property road street highway car vehicle truck base post position checkpoint outpost target
  side scene border outskirts north south east west fire shot weapon shooting attack strike clash fighting dozen score hundred family`);
