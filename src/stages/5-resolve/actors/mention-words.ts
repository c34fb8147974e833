/** A mention in, what its words alone say of it, and the party that it is given out. */
import type { Mention } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { PRONOUNS } from "#reference/lexicon/en/pronouns.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { PartyReading } from "./reading.ts";

export function isPronoun({ value, kind }: Mention): boolean {
  return PRONOUNS.has(value.toLowerCase()) && (value !== "US" || kind === "people");
}

export function surname(value: string): string {
  return nameKey(value).split(" ").at(-1) ?? "";
}

/** @param from  ids of other mentions that it was made of */
export function bind(
  mention: Mention,
  { actor, certainty, rule: id }: PartyReading,
  from: readonly ValueId[],
): Sourced<Actor> {
  const spans = mention.provenance.spans;
  return sourced("s", actor, { spans, by: rule(id), from: [mention.id, ...from], certainty });
}
