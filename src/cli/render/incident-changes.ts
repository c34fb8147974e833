/** What a decision changes in the record -> incidents that are no more, that are new, and fields that differ. */
import type { Incident } from "#model/incident.ts";
import { incidentEntry } from "./incident-entry.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";
import { bestWords, COUNTED_SIDE_WORDS, counted, estimateWords, placeWords, shortRangeWords } from "./said-words.ts";

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

type Changes = Readonly<{
  gone: readonly Incident[];
  added: readonly Incident[];
  changed: readonly Readonly<{ before: Incident; after: Incident }>[];
}>;

export function changeLines({ gone, added, changed }: Changes, paper: Paper): Line[] {
  if (gone.length + added.length + changed.length === 0) return hanging([run("nothing in the record changes")], paper);
  return [
    ...gone.flatMap(({ title, id }) => hanging([run("− ", "alert"), run(title), run(` ${id}`, "faint")], paper)),
    ...added.flatMap((incident) => [[run("  + new", "strong")], ...incidentEntry(incident, paper)]),
    ...changed.flatMap(({ before, after }) => {
      const told = differences(before, after);
      const shown = told.length === 0 ? ["what lies beneath it: claims or decisions"] : told;
      return [
        ...hanging([run("~ ", "strong"), run(after.title), run(` ${after.id}`, "faint")], paper),
        ...shown.flatMap((line) => hanging([run(`    ${line}`)], paper)),
      ];
    }),
    ...hanging(
      [run(`${counted(gone.length, "incident")} gone, ${added.length} new, ${changed.length} changed`, "faint")],
      paper,
    ),
  ];
}
