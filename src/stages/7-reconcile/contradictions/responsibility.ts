/** Different parties are said, by different speakers, to have done the same harm. */
import type { Contradiction } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { BLAMING_PATTERN } from "#reference/lexicon/en/blame-words.ts";
import type { CaseFile, FiledClaim } from "../case-file.ts";
import { isAffirmed, quote } from "../case-file.ts";
import { canFight, isAnonymous } from "../party-kind.ts";
import type { Sides } from "../sides.ts";
import { contradiction } from "./said.ts";

/** `harmed`: the seats or kinds of those who suffered; null when an accusation speaks of the deed as a whole. */
type Blamed = Readonly<{
  filed: FiledClaim;
  actor: Actor;
  origin: string;
  span: Span;
  harmed: ReadonlySet<string> | null;
}>;

export function responsibilityContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const blamed = [
    ...file.claims.filter(isAffirmed).flatMap((filed) => doersIn(filed, sides)),
    ...file.context.filter(isAffirmed).flatMap(accusedIn),
  ];
  const clashing = blamed.filter((one) => blamed.some((other) => exclude(one, other, file)));
  const said = Map.groupBy(clashing, ({ actor }) => actor.name);
  return contradiction("responsibility", said, { reason: "different parties are said to have done it" });
}

function mayBlame(actor: Actor): boolean {
  return !isAnonymous(actor) && canFight(actor);
}

function doersIn(filed: FiledClaim, sides: Sides): Blamed[] {
  const { actors, claim } = filed.resolved;
  const sufferers = actors.filter(({ role }) => role === "target" || role === "victim");
  const harmed = new Set(sufferers.map(({ value }) => sides.seatOf(value.party) ?? value.kind));
  return actors
    .filter(({ role, value }) => role === "agent" && mayBlame(value))
    .map(({ value, provenance }) => ({
      filed,
      actor: value,
      origin: filed.origin,
      span: provenance.spans[0] ?? claim.evidence,
      harmed,
    }));
}

/** [The army accused the M23]: whoever is accused in what answers the incident is said to have done it. */
function accusedIn(filed: FiledClaim): Blamed[] {
  const { actors, claim } = filed.resolved;
  if (claim.event.value !== "ACCUSE" || !BLAMING_PATTERN.test(quote(filed, claim.trigger))) return [];
  const accuser = actors.find(({ role }) => role === "agent")?.value.party;
  return actors
    .filter(({ role, value }) => role === "target" && mayBlame(value))
    .map(({ value, provenance }) => ({
      filed,
      actor: value,
      origin: accuser ?? filed.origin,
      span: provenance.spans[0] ?? claim.evidence,
      harmed: null,
    }));
}

/** Different speakers, different parties: each blames the other, or both tell of the same harm. */
function exclude(one: Blamed, other: Blamed, { relate }: CaseFile): boolean {
  if (one.origin === other.origin || one.actor.party === other.actor.party) return false;
  if (["same", "allied"].includes(relate(one.actor, other.actor))) return false;
  if (one.origin === other.actor.party && other.origin === one.actor.party) return true;
  if (one.harmed === null || other.harmed === null) return one.harmed === other.harmed;
  return [...one.harmed].some((harmed) => other.harmed?.has(harmed));
}
