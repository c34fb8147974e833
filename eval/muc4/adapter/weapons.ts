/** Claims of one incident in, the words for what it was done with out. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Span } from "#model/span.ts";
import { fillerOf } from "./filler.ts";
import { distinct } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** A trigger may hold the weapon's name: "car-bomb attack", "bomb explosion". */
const IN_TRIGGER = /\b(?:(?:car|truck)[- ]?)?(?:bombs?|dynamite|grenades?|mortars?|rockets?|mines?)\b/i;
const NO_WEAPON = /^(?:weapons?|arms?|fire|shrapnel|shots?|burst|bullets?)$/i;

/** "car-" may stand before the words that the reader took for the trigger. */
function widened({ doc, start, end }: Span): Span {
  return { doc, start: Math.max(0, start - "truck-".length), end };
}

export function weaponsOf(claims: readonly ResolvedClaim[], scene: Scene): string[] {
  const instruments = claims
    .flatMap(({ claim }) => claim.roles.instrument ?? [])
    .flatMap((id) => scene.mention(id) ?? [])
    .filter(({ kind }) => kind === "weapon")
    .map(fillerOf);
  const inTriggers = claims.flatMap(({ claim }) => IN_TRIGGER.exec(scene.words(widened(claim.trigger)))?.[0] ?? []);
  return distinct([...instruments, ...inTriggers].filter((words) => !NO_WEAPON.test(words)));
}
