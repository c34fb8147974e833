/** A draft in, what speaks against a template of it out: the task is terrorism in Latin America, concrete and recent. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Template } from "../prediction.ts";
import type { Draft } from "./draft.ts";
import type { Filing, Scene } from "./scene.ts";
import { isLatin } from "./setting.ts";

/** "More than two months before the report" is background. */
const RECENT_MS = 62 * 86_400_000;
/** What a report first tells so far down, without saying when, who or how many, is background. */
const LATE_SENTENCE = 8;
/** Words of war between forces. */
const WAR_LEMMAS: ReadonlySet<string> = new Set(
  "clash fight fighting combat battle skirmish offensive counteroffensive war confrontation".split(" "),
);

export const OUT_OF_SCOPE = ["foreign", "old", "military", "war", "vague", "summary"] as const;
export type OutOfScope = (typeof OUT_OF_SCOPE)[number];

/** None when the task's rules ask for the template. */
export function scopeSigns(draft: Draft, scene: Scene): OutOfScope[] {
  const { template, claims } = draft;
  const signs: Readonly<Record<OutOfScope, boolean>> = {
    foreign: draft.countryCode !== null && !isLatin(draft.countryCode),
    old: isOld(template, scene),
    military: draft.hitsMilitaryOnly,
    war: isWar(template, claims, scene),
    vague: !isConcrete(template),
    summary: isSummary(template, claims, scene),
  };
  return OUT_OF_SCOPE.filter((sign) => signs[sign]);
}

function isOld({ date }: Template, { filing }: Scene): boolean {
  return date?.to != null && isLongBefore(date.to, filing);
}

function isLongBefore(day: string, { publishedOn }: Filing): boolean {
  return publishedOn !== null && Date.parse(publishedOn) - Date.parse(day) > RECENT_MS;
}

/** "In 1984 activists fired at the embassy": a claim with an old day of its own, told beside the news. */
export function isBygone({ when }: ResolvedClaim, { filing }: Scene): boolean {
  return when !== null && when.certainty !== "assumed" && isLongBefore(when.value.latest, filing);
}

function hasTarget({ humanTargets, physTargets }: Template): boolean {
  return (humanTargets?.length ?? 0) + (physTargets?.length ?? 0) > 0;
}

function isWar(draft: Template, claims: readonly ResolvedClaim[], scene: Scene): boolean {
  return !hasTarget(draft) && claims.every(({ claim }) => WAR_LEMMAS.has(scene.token(claim.token).lemma.toLowerCase()));
}

/** A template must say whom or what it hit, or with what. */
function isConcrete(draft: Template): boolean {
  return hasTarget(draft) || (draft.weapons?.length ?? 0) > 0;
}

/** "Murders and bombings": many at once, without a day, a name or a number. */
function isSummary(
  { date, humanTargets, physTargets }: Template,
  claims: readonly ResolvedClaim[],
  scene: Scene,
): boolean {
  if (date?.from || humanTargets?.some(({ names, number }) => names?.length || number?.max != null)) return false;
  if (!physTargets?.length && Math.min(...claims.map(({ claim }) => claim.sentence)) >= LATE_SENTENCE) return true;
  return claims.every(({ claim }) => /^NNP?S$/.test(scene.token(claim.token).tag));
}
