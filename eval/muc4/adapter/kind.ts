/** A claim in, its MUC-4 incident type and what it did to people out. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Measure } from "#model/codes.ts";
import { ADJECTIVES, NOUNS, VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Scene } from "./scene.ts";

export const INCIDENT_TYPES = ["ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "FORCED WORK STOPPAGE"] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];
export type Effect = "DEATH" | "INJURY";

/** What blows up where it was put or thrown by hand; shells, rockets and aircraft make an ATTACK. */
const BOMB_WORDS =
  /\b(?:(?:car|truck)[- ]?)?(?:bombs?|bombings?|dynamite|explosives?|explosions?|grenades?|tnt|mines?|petards?|charges?|detonat\w*)\b/i;
const ROBBERY_LEMMAS: ReadonlySet<string> = new Set(["rob", "robbery", "steal", "loot", "ransack", "theft", "holdup"]);
const STOPPAGE = /\b(?:strike|stoppage)\b/i;
const NO_BOMBING: ReadonlySet<string> = new Set(["aerial", "shelling", "missile", "drone", "shoot-down", "ground"]);

/** Null for what the codebook has no type for: arrests, sieges, context. */
export function typeOf({ claim }: ResolvedClaim, scene: Scene): IncidentType | null {
  const { event, mode } = claim;
  const lemma = scene.token(claim.token).lemma.toLowerCase();
  if (ROBBERY_LEMMAS.has(lemma)) return "ROBBERY";
  if (mode?.value === "abduct") return "KIDNAPPING";
  if (event.value !== "ASSAULT" || STOPPAGE.test(scene.words(claim.trigger))) return null;
  if (mode?.value === "arson") return "ARSON";
  if (mode !== null && NO_BOMBING.has(mode.value)) return "ATTACK";
  // "an attack with explosives": the reader may take what did it for who did it
  const doers = (claim.roles.agent ?? []).filter((id) => scene.mention(id)?.kind === "weapon");
  const instruments = [...(claim.roles.instrument ?? []), ...doers].map((id) => scene.mention(id)?.value ?? "");
  const isBombing = [scene.words(claim.trigger), ...instruments].some((words) => BOMB_WORDS.test(words));
  return isBombing || mode?.value === "explosive" || mode?.value === "suicide" ? "BOMBING" : "ATTACK";
}

/** What the claim says of its victims, by its figures or its word; null when it does not say. */
export function effectOf({ claim }: ResolvedClaim, scene: Scene): Effect | null {
  const measures = new Set<Measure | null>(claim.figures.map(({ measure }) => measure));
  const lemma = scene.token(claim.token).lemma.toLowerCase();
  measures.add((VERBS.get(lemma) ?? NOUNS.get(lemma) ?? ADJECTIVES.get(lemma))?.measure ?? null);
  if (measures.has("killed")) return "DEATH";
  return measures.has("injured") ? "INJURY" : null;
}

/** Whether the claim tells its own kind of harm, so that it is not only the outcome of a bombing told beside it. */
export function isOwnAttack({ claim }: ResolvedClaim, scene: Scene): boolean {
  const lemma = scene.token(claim.token).lemma.toLowerCase();
  const hitsSomeone = Boolean(claim.roles.victim?.length || claim.roles.target?.length);
  return (
    hitsSomeone &&
    (claim.mode?.value === "small-arms" || /^(?:murder|assassinat\w*|shoot|execut\w*|ambush|machinegun)$/.test(lemma))
  );
}
