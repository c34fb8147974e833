/** A toll of an incident in, the words to look at first out: those that give its ends. */
import type { ShownIncidentJson } from "#api/schemas/incident.ts";

type Toll = ShownIncidentJson["incident"]["counts"][number];
export type TollWords = Toll["figures"][number]["span"];

/**
 * The words of its low, its best and its high, each once, in this order; of several that give one end those that come first. Of a toll whose
 * ends nobody tells (they follow from others, or a person gave them) the first words of all; empty when it has no words.
 */
export function tollWords({ low, best, high, figures }: Toll): readonly TollWords[] {
  const ends = [
    figures.find((one) => one.low === low),
    figures.find((one) => one.best === best),
    figures.find((one) => one.high === high),
  ].flatMap((one) => one?.span ?? []);
  const found = ends.length > 0 ? ends : figures.slice(0, 1).map(({ span }) => span);
  return [...new Map(found.map((span) => [`${span.doc} ${span.start} ${span.end}`, span])).values()];
}
