/** One speaker says that it happened, another that it did not. */
import type { Contradiction } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { BLAMING_PATTERN } from "#reference/lexicon/en/blame-words.ts";
import type { CaseFile, FiledClaim, RelateParties } from "../case-file.ts";
import { isAffirmed, quote } from "../case-file.ts";
import { canFight, isAnonymous } from "../party-kind.ts";
import { isDisowning } from "./responsibility.ts";
import { contradiction } from "./said.ts";

export function occurrenceContradictions({ claims, context, relate }: CaseFile): Contradiction[] {
  // who says only that it was somebody else's deed denies no deed: see `responsibility.ts`
  const denials = claims.filter(
    (filed) => isDenial(filed) && !isDisowning(filed) && !isOfNumber(filed, claims) && !tellsItOtherwise(filed, claims),
  );
  const denied = denials.map(withSpeaker);
  const accused = context.filter(isAffirmed).flatMap(accusedOf);
  const told = claims.filter(isAffirmed).map((filed) => withAccused(filed, accused));
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

/** [rejected that its fighters had killed anybody]: they are the speaker's. */
function withSpeaker(filed: FiledClaim): FiledClaim {
  const { resolved } = filed;
  const { actors, speaker } = resolved;
  const doers = actors.filter(({ role }) => role === "agent");
  const [first] = doers;
  if (speaker === null || first === undefined || !doers.every(({ value }) => isAnonymous(value))) return filed;
  return { ...filed, resolved: { ...resolved, actors: [...actors, { ...first, value: speaker.value }] } };
}

/** [They accused the rebels]: those whom an answer to the incident blames for it. */
function accusedOf(filed: FiledClaim): FiledClaim["resolved"]["actors"] {
  const { claim, actors } = filed.resolved;
  if (claim.event.value !== "ACCUSE" || !BLAMING_PATTERN.test(quote(filed, claim.trigger))) return [];
  return actors.filter(({ role }) => role === "target");
}

/** A deed of which no doer is told was done by those who are blamed for it. */
function withAccused(filed: FiledClaim, accused: FiledClaim["resolved"]["actors"]): FiledClaim {
  const { resolved } = filed;
  if (accused.length === 0 || resolved.claim.roles.agent !== undefined) return filed;
  const agents = accused.map((actor) => ({ ...actor, role: "agent" as const }));
  return { ...filed, resolved: { ...resolved, actors: [...resolved.actors, ...agents] } };
}

/** Denied by somebody who is named; an outlet that tells what did not happen denies nobody's account. */
function isDenial({ resolved }: FiledClaim): boolean {
  return resolved.claim.polarity === "negated" && resolved.claim.modality === "actual" && resolved.speaker !== null;
}

/** [MSF rejected that]: whoever tells of the dead himself, and not as fighters, rejects what is said of them, and not that it happened. */
function tellsItOtherwise(denied: FiledClaim, claims: readonly FiledClaim[]): boolean {
  if (agentsOf(denied).length + sufferersOf(denied).length > 0) return false;
  return claims.some(
    (filed) =>
      isAffirmed(filed) &&
      filed.origin === denied.origin &&
      filed.resolved.claim.figures.some(({ value, status }) => value.low > 0 && status !== "combatant"),
  );
}

/** [denied that more than 30 people were killed, saying its count remained at 17]: the number is denied, and not that there were dead. */
function isOfNumber(denied: FiledClaim, claims: readonly FiledClaim[]): boolean {
  const { figures } = denied.resolved.claim;
  const isHigher = (measure: string, low: number) =>
    figures.some((figure) => figure.measure === measure && figure.value.low > low && figure.value.low > 1);
  return claims.some(
    (filed) =>
      isAffirmed(filed) &&
      filed.origin === denied.origin &&
      filed.resolved.claim.figures.some(({ measure, value }) => value.low > 0 && isHigher(measure, value.low)),
  );
}

/** The deed that the other tells: by another speaker, of the same harm, by and against those of whom it is told. */
function isAbout(denied: FiledClaim, told: FiledClaim, relate: RelateParties): boolean {
  if (denied.origin === told.origin || !sameHarm(denied, told) || isSubset(denied) || isOther(denied)) return false;
  if (speaksOfPeople(denied)) return harmsPeople(told) && fitOf(agentsOf(denied), agentsOf(told), relate) !== "other";
  const fits = [fitOf(agentsOf(denied), agentsOf(told), relate), fitOf(sufferersOf(denied), sufferersOf(told), relate)];
  if (isDenialOfAll(denied, told) || namesItsTarget(denied, told)) return true;
  return !fits.includes("other") && fits.includes("same");
}

/** [no attack on the Lewis B. Puller]: a thing by its name, which the other tells in the same sentence. */
function namesItsTarget(denied: FiledClaim, told: FiledClaim): boolean {
  const sentence = quote(told, told.resolved.claim.evidence);
  return (denied.resolved.claim.roles.target ?? []).some((id) => {
    const name = denied.mention(id)?.value.replace(/^the /i, "") ?? "";
    return /^\p{Lu}/u.test(name) && name.length > 3 && sentence.includes(name);
  });
}

/** [It denied that there had been an attack]: who did what to whom is not even told, but by words that the other has too. */
function isDenialOfAll(denied: FiledClaim, told: FiledClaim): boolean {
  if (agentsOf(denied).length > 0 || sufferersOf(denied).length > 0) return false;
  const { target = [], victim = [] } = denied.resolved.claim.roles;
  return [...target, ...victim].every((id) => !isNarrowed(denied, id) || isHitIn(told, headOf(denied, id)));
}

/** [no American facility was hit]: of these things only. */
function isNarrowed(filed: FiledClaim, id: ValueId): boolean {
  return NONE_OF_PATTERN.test(filed.mention(id)?.value ?? "");
}
const NONE_OF_PATTERN = /^(?:no|not a|not one|none of|any of)\b/i;

function headOf({ mention, reading }: FiledClaim, id: ValueId): string {
  return reading.annotated?.tokens[mention(id)?.head ?? -1]?.lemma ?? "";
}

function isHitIn(told: FiledClaim, lemma: string): boolean {
  const { target = [], victim = [] } = told.resolved.claim.roles;
  return [...target, ...victim].some((id) => headOf(told, id) === lemma);
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

/** [denied that there had been another shooting]: of another deed than the one that was told. */
function isOther(filed: FiledClaim): boolean {
  const { reading, resolved } = filed;
  const { token } = resolved.claim;
  const { start } = reading.annotated?.tokens[token] ?? { start: 0 };
  const before = quote(filed, {
    ...resolved.claim.evidence,
    start: Math.max(resolved.claim.evidence.start, start - WORDS_BEFORE),
    end: start,
  });
  return OTHER_PATTERN.test(before);
}
/** Characters before the word in which what goes with it stands. */
const WORDS_BEFORE = 40;
const OTHER_PATTERN =
  /\b(?:another|other|a (?:second|third|further|new)|more|further|earlier|previous|similar|any such) (?:[\w-]+ )?$/i;

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
