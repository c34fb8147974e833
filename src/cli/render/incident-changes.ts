/** What a decision changes in the record -> incidents that are no more, that are new, and fields that differ. */
import { differences } from "#export/incident-differences.ts";
import { counted } from "#export/said-words.ts";
import type { Incident } from "#model/incident.ts";
import { incidentEntry } from "./incident-entry.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";

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
