/** Words before a name that say it is a person's, lower case and without the final stop. */
import { wordSet } from "./words.ts";

export const TITLES: ReadonlySet<string> = wordSet(`
  mr mrs ms miss dr prof professor sir dame lord lady madam rev reverend father sister brother fr hon
  president vice-president minister premier chancellor governor gov mayor ambassador senator sen sens representative rep reps
  congressman congresswoman lawmaker deputy general gen admiral adm colonel col captain capt commander cmdr cdr lieutenant
  lt sergeant sgt staff_sgt maj major brigadier brig marshal corporal cpl private pvt chief secretary chairman
  chairwoman judge justice prosecutor king queen prince princess emir sheikh sheik shaikh ayatollah pope bishop archbishop
  imam cleric mullah maulana mufti hajji spokesman spokeswoman spokesperson director officer inspector superintendent detective constable
  czar sultan baron count duke attorney coach author actor actress singer analyst activist candidate commissioner
  leader strategist pollster businessman billionaire journalist reporter correspondent dictator strongman envoy
  airman specialist seaman officer sheriff warden cardinal speaker undersecretary comrade commandant cde strategist
  counterpart counselor councillor councilman councilwoman warlord`);
