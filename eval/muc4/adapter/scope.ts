/** A template and its claims in, whether the task asks for it out: terrorism in Latin America, concrete and recent. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Draft } from "./adapt.ts";
import type { Scene } from "./scene.ts";
import { isLatin } from "./setting.ts";

/** "More than two months before the report" is background. */
const RECENT_MS = 62 * 86_400_000;
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
  if (!date?.to || filing.publishedOn === null) return false;
  return Date.parse(filing.publishedOn) - Date.parse(date.to) > RECENT_MS;
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
function isSummary({ date, humanTargets }: Draft, claims: readonly ResolvedClaim[], scene: Scene): boolean {
  if (date?.from || humanTargets?.some(({ names, number }) => names?.length || number?.max != null)) return false;
  return claims.every(({ claim }) => /^NNP?S$/.test(scene.token(claim.token).tag));
}
