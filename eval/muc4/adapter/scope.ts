/** A template and its claims in, whether the task asks for it out: terrorism in Latin America, concrete and recent. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Draft } from "./adapt.ts";
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

export function isInScope(draft: Draft, claims: readonly ResolvedClaim[], scene: Scene): boolean {
  if (draft.countryCode !== null && !isLatin(draft.countryCode)) return false;
  return (
    !isOld(draft, scene) &&
    !draft.hitsMilitaryOnly &&
    !isWar(draft, claims, scene) &&
    isConcrete(draft) &&
    !isSummary(draft, claims, scene)
  );
}

function isOld({ date }: Draft, { filing }: Scene): boolean {
  return date?.to != null && isLongBefore(date.to, filing);
}

function isLongBefore(day: string, { publishedOn }: Filing): boolean {
  return publishedOn !== null && Date.parse(publishedOn) - Date.parse(day) > RECENT_MS;
}

/** "In 1984 activists fired at the embassy": a claim with an old day of its own, told beside the news. */
export function isBygone({ when }: ResolvedClaim, { filing }: Scene): boolean {
  return when !== null && when.certainty !== "assumed" && isLongBefore(when.value.latest, filing);
}

function hasTarget({ humanTargets, physTargets }: Draft): boolean {
  return (humanTargets?.length ?? 0) + (physTargets?.length ?? 0) > 0;
}

function isWar(draft: Draft, claims: readonly ResolvedClaim[], scene: Scene): boolean {
  return !hasTarget(draft) && claims.every(({ claim }) => WAR_LEMMAS.has(scene.token(claim.token).lemma.toLowerCase()));
}

/** A template must say whom or what it hit, or with what. */
function isConcrete(draft: Draft): boolean {
  return hasTarget(draft) || (draft.weapons?.length ?? 0) > 0;
}

/** "Murders and bombings": many at once, without a day, a name or a number. */
function isSummary(
  { date, humanTargets, physTargets }: Draft,
  claims: readonly ResolvedClaim[],
  scene: Scene,
): boolean {
  if (date?.from || humanTargets?.some(({ names, number }) => names?.length || number?.max != null)) return false;
  if (!physTargets?.length && Math.min(...claims.map(({ claim }) => claim.sentence)) >= LATE_SENTENCE) return true;
  return claims.every(({ claim }) => /^NNP?S$/.test(scene.token(claim.token).tag));
}
