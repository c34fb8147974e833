/** A mention in, whether it is people, a fighting force or what forces fight with out. */
import type { Mention } from "#model/annotated.ts";
import { headNoun } from "./filler.ts";
import type { Scene } from "./scene.ts";

const MILITARY_NOUNS: ReadonlySet<string> = new Set(
  "soldier guerrilla rebel troop combatant insurgent fighter terrorist subversive extremist army battalion brigade patrol unit column commando garrison militiaman paratrooper military infantryman enemy force front attacker trafficker".split(
    " ",
  ),
);

export function isMilitary(mention: Mention, scene: Scene): boolean {
  return MILITARY_NOUNS.has(headNoun(mention, scene)) || (scene.actorOf(mention)?.kind ?? "") === "rebel";
}

export function isHuman(mention: Mention): boolean {
  return mention.kind === "person" || mention.kind === "people" || mention.kind === "armed-group";
}

/** What forces fight with and from. */
const MILITARY_THINGS =
  /\b(?:military|army|armed forces|enemy|battalion|brigade|regiment|positions?|barracks|garrison|command|outposts?|helicopters?|gunships?|tanks?|armored|air force|general staff|patrols?|aircraft|trenches)\b/i;

export function isMilitaryThing({ value }: Mention): boolean {
  return MILITARY_THINGS.test(value);
}
