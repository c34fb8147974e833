/** Who is behind an incident's accounts, and which reports are copies -> lines: "6 outlets, 2 origins". */
import { outletsOf } from "#export/incident-line.ts";
import { counted } from "#export/said-words.ts";
import type { Copy, CopyGroup, CopyKind } from "#model/copies.ts";
import type { Incident } from "#model/incident.ts";
import type { DocumentId } from "#model/span.ts";
import { hanging, type Line, type Paper, run } from "./lines.ts";

/** "6 outlets, 2 origins"; empty for an incident that was linked before origins were kept. */
export function originWords(incident: Pick<Incident, "origins">): string {
  if (incident.origins.length === 0) return "";
  return `${counted(outletsOf(incident).length, "outlet")}, ${counted(incident.origins.length, "origin")}`;
}

/** One line an origin, with the outlets in which it is heard; one a report that is a copy. Nothing for a single report. */
export function originLines({ origins, copies, docs }: Incident, nameOf: NameOf, paper: Paper): Line[] {
  if (docs.length < 2) return [];
  return [
    ...origins.flatMap(({ name, outlets }) =>
      hanging([run(name, "strong"), run(` in ${outlets.join(", ")}`, "faint")], paper),
    ),
    ...copies.flatMap((copy) => copyLine(copy, nameOf, paper)),
  ];
}

/** What a person calls a report. */
export type NameOf = (doc: DocumentId) => string;

const KIND_WORDS = {
  same: "the same words",
  reprint: "reprinted",
  shortened: "shortened",
  extended: "with more added",
  reworded: "in other words",
} as const satisfies Record<CopyKind, string>;

/** "Coastal Courier: copy of Northline Wire (shortened, 71 % shared)" */
export function copyLine({ doc, of, kind, share }: Copy, nameOf: NameOf, paper: Paper): Line[] {
  const how = kind === "same" ? KIND_WORDS.same : `${KIND_WORDS[kind]}, ${Math.round(100 * share)} % shared`;
  return hanging([run(nameOf(doc)), run(": copy of "), run(nameOf(of)), run(` (${how})`, "faint")], paper);
}

/** All of a group: first which report is the original and by which rule, then a line a copy. */
export function copyGroupLines({ original, by, copies }: CopyGroup, nameOf: NameOf, paper: Paper): Line[] {
  return [
    ...hanging([run(nameOf(original)), run(": the original"), run(` ${by.id}`, "faint")], paper),
    ...copies.flatMap((copy) => copyLine(copy, nameOf, paper)),
  ];
}
