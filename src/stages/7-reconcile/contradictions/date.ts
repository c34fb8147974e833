/** Days that do not overlap, told of acts of the same side: two sides may well act on two days. A deed without a doer may be either side's. */
import type { Contradiction } from "#model/incident.ts";
import type { DateRange } from "#model/world.ts";
import type { CaseFile } from "../case-file.ts";
import { datedClaims, widthDays } from "../setting.ts";
import type { Sides } from "../sides.ts";
import { actingSide } from "./acting-side.ts";
import { contradiction, fromSeveralOrigins, type Said } from "./said.ts";

/** Days of a statement: wider ranges bound a day and contradict nothing inside them. */
const DAY_WIDTH = 2;

export function dateContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const dated = datedClaims(file).filter(
    ({ when, filed }) => widthDays(when.value) <= DAY_WIDTH && filed.resolved.claim.roles.date !== undefined,
  );
  const bySide = Map.groupBy(dated, ({ filed }) => actingSide(filed, sides) ?? "unknown");
  const anySide = bySide.get("unknown") ?? [];
  bySide.delete("unknown");
  const buckets = bySide.size === 0 ? [anySide] : [...bySide.values()].map((own) => [...own, ...anySide]);
  return buckets.flatMap((own) => {
    const said = new Map<string, Said[]>();
    for (const { when, filed } of own.toSorted((one, other) =>
      one.when.value.edtf < other.when.value.edtf ? -1 : 1,
    )) {
      if (own.some((other) => overlapsOther(other.when.value, when.value))) continue;
      const day = when.value.edtf;
      const telling = { filed, span: when.provenance.spans[0] ?? filed.resolved.claim.evidence };
      said.set(day, [...(said.get(day) ?? []), telling]);
    }
    if (!fromSeveralOrigins([...said.values()])) return [];
    return contradiction("date", said, { reason: "the same side's acts are told on days that do not overlap" });
  });
}

/** Overlapping but not equal: one is a rougher telling of the other. */
function overlapsOther(left: DateRange, right: DateRange): boolean {
  return left.edtf !== right.edtf && left.earliest <= right.latest && right.earliest <= left.latest;
}
