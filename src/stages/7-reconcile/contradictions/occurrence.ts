/** One speaker says that it happened, another that it did not. */
import type { Contradiction } from "#model/incident.ts";
import type { Actor } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import type { CaseFile, FiledClaim, RelateParties } from "../case-file.ts";
import { isAffirmed } from "../case-file.ts";
import { canFight } from "../party-kind.ts";
import { contradiction } from "./said.ts";

export function occurrenceContradictions({ claims, relate }: CaseFile): Contradiction[] {
  const denied = claims.filter(isDenial);
  const told = claims.filter(isAffirmed);
  const affirmed = told.filter((filed) => denied.some((one) => isAbout(one, filed, relate)));
  const relevant = denied.filter((one) => told.some((filed) => isAbout(one, filed, relate)));
  if (relevant.length === 0) return [];
  const said = (own: readonly FiledClaim[]) => own.map((filed) => ({ filed, span: filed.resolved.claim.evidence }));
  const groups = new Map([
    ["it happened", said(affirmed)],
    ["it did not", said(relevant)],
  ]);
  return contradiction("occurrence", groups, { reason: "one speaker denies what another tells" });
}

/** Denied by somebody who is named; an outlet that tells what did not happen denies nobody's account. */
function isDenial({ resolved }: FiledClaim): boolean {
  return resolved.claim.polarity === "negated" && resolved.claim.modality === "actual" && resolved.speaker !== null;
}

/** The deed that the other tells: by another speaker, of the same harm, by and against those of whom it is told. */
function isAbout(denied: FiledClaim, told: FiledClaim, relate: RelateParties): boolean {
  if (denied.origin === told.origin || !sameHarm(denied, told) || isSubset(denied)) return false;
  if (speaksOfPeople(denied)) return harmsPeople(told) && fitOf(agentsOf(denied), agentsOf(told), relate) !== "other";
  const fits = [fitOf(agentsOf(denied), agentsOf(told), relate), fitOf(sufferersOf(denied), sufferersOf(told), relate)];
  if (isDenialOfAll(denied)) return true;
  return !fits.includes("other") && fits.includes("same");
}

/** [It denied that there had been an attack]: who did what to whom is not even told. */
function isDenialOfAll(denied: FiledClaim): boolean {
  return agentsOf(denied).length === 0 && sufferersOf(denied).length === 0;
}

/** [denied that it had fired at civilian targets]: nothing is said of firing at soldiers. */
function speaksOfPeople({ resolved, mention }: FiledClaim): boolean {
  const { target = [], victim = [] } = resolved.claim.roles;
  return [...target, ...victim].some((id) => /\bcivilian/i.test(mention(id)?.value ?? ""));
}

/** Civilians, or a toll of people of whom nobody says that they were fighters. */
function harmsPeople(told: FiledClaim): boolean {
  const hit = sufferersOf(told);
  if (hit.some((actor) => sortOf(actor) === "people")) return true;
  return told.resolved.claim.figures.length > 0 && !hit.some(canFight);
}

function agentsOf({ resolved }: FiledClaim): Actor[] {
  return resolved.actors.filter(({ role }) => role === "agent").map(({ value }) => value);
}

function sufferersOf({ resolved }: FiledClaim): Actor[] {
  return resolved.actors.filter(({ role }) => role === "target" || role === "victim").map(({ value }) => value);
}

/** Whether the denial names the same as the claim; `open` when one of them names nobody. */
function fitOf(denied: readonly Actor[], told: readonly Actor[], relate: RelateParties): "same" | "other" | "open" {
  if (denied.length === 0 || told.length === 0) return "open";
  return told.some((one) => denied.some((other) => mayBeSame(one, other, relate))) ? "same" : "other";
}

function mayBeSame(one: Actor, other: Actor, relate: RelateParties): boolean {
  if (one.party === other.party || ["same", "allied"].includes(relate(one, other))) return true;
  return sortOf(one) === "people" && sortOf(other) === "people";
}

/** [Those who retreated were not targeted]: of some of them only, so that it denies nothing of the rest. */
function isSubset({ resolved, mention }: FiledClaim): boolean {
  const { target = [], victim = [] } = resolved.claim.roles;
  return [...target, ...victim].some((id) => SUBSET_PATTERN.test(mention(id)?.value ?? ""));
}
const SUBSET_PATTERN = /^(?:those|these|any|other|some)\b/i;

/** A denial of harm ("no casualties") contradicts harm; a denial of the deed contradicts the deed. */
function sameHarm(denied: FiledClaim, affirmed: FiledClaim): boolean {
  const measures = (filed: FiledClaim) => new Set(filed.resolved.claim.figures.map(({ measure }) => measure));
  const [left, right] = [measures(denied), measures(affirmed)];
  const { roles } = affirmed.resolved.claim;
  // "killed women" counts nobody, and "no villagers were killed" denies it all the same
  if (right.size === 0 && roles.victim !== undefined && lemmaOf(denied) === lemmaOf(affirmed)) return true;
  return left.size === 0 || [...left].some((measure) => right.has(measure));
}

function lemmaOf({ resolved: { claim }, reading }: FiledClaim): string {
  return reading.annotated?.tokens[claim.token]?.lemma ?? "";
}
