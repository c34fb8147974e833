/** Days that do not overlap, told of acts of the same side: two sides may well act on two days. A deed without a doer may be either side's. */
import type { Contradiction } from "#model/incident.ts";
import { addDays } from "#text/calendar.ts";
import { type CaseFile, quote } from "../case-file.ts";
import { type Dated, datedClaims, widthDays } from "../setting.ts";
import type { Sides } from "../sides.ts";
import { actingSide } from "./acting-side.ts";
import { contradiction, fromSeveralOrigins, type Said } from "./said.ts";

/** A day, its night, a week or a month in which it happened; wider ranges say too little. What overlaps contradicts nothing. */
const MONTH_WIDTH = 31;

export function dateContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const dated = datedClaims(file).filter(
    ({ when, filed }) => widthDays(when.value) <= MONTH_WIDTH && filed.resolved.claim.roles.date !== undefined,
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
      if (own.some((other) => overlapsOther(other, { when, filed }))) continue;
      const day = when.value.edtf;
      const telling = { filed, span: when.provenance.spans[0] ?? filed.resolved.claim.evidence };
      said.set(day, [...(said.get(day) ?? []), telling]);
    }
    if (!fromSeveralOrigins([...said.values()])) return [];
    return contradiction("date", said, { reason: "the same side's acts are told on days that do not overlap" });
  });
}

/** Overlapping but not equal: one is a rougher telling of the other. "Late on Tuesday" reaches into Wednesday. */
function overlapsOther(one: Dated, other: Dated): boolean {
  const [left, right] = [one.when.value, other.when.value];
  if (left.edtf === right.edtf) return false;
  return left.earliest <= lastDay(other) && right.earliest <= lastDay(one);
}

function lastDay({ when: { value, provenance }, filed }: Dated): string {
  const isNight = provenance.spans.some((span) => NIGHT_PATTERN.test(quote(filed, span)));
  return isNight ? addDays(value.latest, 1) : value.latest;
}

const NIGHT_PATTERN = /\b(?:late|night|evening|midnight|overnight)\b/i;
