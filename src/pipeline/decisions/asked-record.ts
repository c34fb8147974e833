/** What a person asks for in, the part of the record that it names out, as persons decided it so far. */
import type { Decision } from "#model/decision.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { Asked } from "./act-of.ts";
import { decidedReadings } from "./decided-record.ts";
import { anchorsOf } from "./touching.ts";

export type AskedRecord = Pick<CaseRecord, "readings" | "incidents">;

/** Incidents that are named, and the reports in which they, and claims and figures that are named, are told. */
export async function askedRecord(
  index: Pick<LinkIndex, "incidents" | "holding" | "readings">,
  asks: readonly Asked[],
  decisions: readonly Decision[],
): Promise<AskedRecord> {
  const ids = [...new Set(asks.flatMap(namedIn))];
  const incidents = await index.incidents(ids.filter((id) => id.startsWith("i_")) as ValueId[]);
  const told = ids.filter((id) => id.startsWith("c_") || id.startsWith("f_")) as ValueId[];
  const docs = new Set<DocumentId>([
    ...incidents.flatMap((incident) => incident.docs),
    ...(ids.filter((id) => id.startsWith("doc_")) as DocumentId[]),
    ...(await Promise.all(told.map((id) => index.holding(id)))).flat(),
    ...madeByPersons(told, decisions),
  ]);
  const readings = await index.readings([...docs]);
  return { incidents, readings: decidedReadings(readings, decisions) };
}

/** A claim that a person added, or a figure that one edited, has an id that no reading holds: it is in a report that was decided on. */
function madeByPersons(told: readonly ValueId[], decisions: readonly Decision[]): readonly DocumentId[] {
  if (told.length === 0) return [];
  const making = decisions.filter(({ act }) => act.act === "add" || ("of" in act && act.of.on === "figure-value"));
  return making.flatMap(anchorsOf).map(({ doc }) => doc);
}

function namedIn(asked: Asked): readonly string[] {
  switch (asked.act) {
    case "add":
      return [asked.report];
    case "merge":
      return asked.incidents;
    case "split":
      return [asked.incident, ...asked.claims];
    case "confirm":
    case "reject":
    case "edit":
      return [asked.id];
    case "grade":
      return [asked.incident];
    case "undo":
      return [];
  }
}
