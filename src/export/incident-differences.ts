/** Two versions of an incident in, the fields that differ, in words, out. */
import type { Incident } from "#model/incident.ts";
import { bestWords, COUNTED_SIDE_WORDS, estimateWords, placeWords, shortRangeWords } from "./said-words.ts";

/** What a person sees of an incident, by name. */
function facts(incident: Incident): ReadonlyMap<string, string> {
  const { title, event, when, place, sideA, sideB, counts, accounts, review, grade, claims } = incident;
  return new Map([
    ["title", title],
    ["event", event.chosen.value],
    ["when", when === null ? "not told" : shortRangeWords(when.chosen.value)],
    ["where", place === null ? "not told" : placeWords(place.chosen.value)],
    ["side A", sideA?.chosen.value.name ?? "not told"],
    ["side B", sideB?.chosen.value.name ?? "not told"],
    ...counts.map(({ measure, of, estimate }) => {
      const { value } = estimate.chosen;
      return [`${measure}, ${COUNTED_SIDE_WORDS[of]}`, `${estimateWords(value)}${bestWords(value)}`] as const;
    }),
    ["claims", `${claims.length}`],
    ["accounts", `${accounts.length}`],
    ["review", review.state],
    ["grade", grade?.chosen.value ?? "none"],
  ]);
}

/** `before → after` of every field that differs; [] when only what is not shown does. */
export function differences(before: Incident, after: Incident): readonly string[] {
  const [was, is] = [facts(before), facts(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [left, right] = [was.get(name) ?? "none", is.get(name) ?? "none"];
    return left === right ? [] : [`${name}: ${left} → ${right}`];
  });
}
