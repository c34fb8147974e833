/** Words that stay when a story is told again in other words, and words of telling: they say nothing of what a text is about. */
import { wordSet } from "./words.ts";

/** Lower case, without apostrophes: "doesn't" is "doesn" and "t". */
export const FUNCTION_WORDS: ReadonlySet<string> = wordSet(`
  a about above according across added adding after again against ago all almost along already also although always am amid among
  an and another any are aren around as at away back be because been before being below between both but by came can could
  couldn did didn do does doesn doing don done down due during each either else even ever every few for from further had hadn
  has hasn have haven having he her here hers him his how however if in including into is isn it its itself just last later least
  less like many may me might more most much must my near nearby neither never next no nor not now of off on once one only onto
  or other others our out over own per rather said same saying says several shall she should since so some soon still such
  tell than that the their them then there these they this those though through thus to told too toward towards under until up
  upon us very was wasn we were weren what when where whether which while who whom whose why will with within without won
  would wouldn yet you your
`);
