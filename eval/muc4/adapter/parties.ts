/** Agents of claims in, perpetrators out: individuals by description or name, organisations by name. */

import type { Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import { HEAD_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { fillerOf, headNoun, isNamedPerson, isPronoun, nameIn } from "./filler.ts";
import type { Scene } from "./scene.ts";

export type Perpetrators = Readonly<{ individuals: readonly string[]; organizations: readonly string[] }>;

/** Armed groups by a noun that names the body and not who is in it. */
const BODY_NOUNS: ReadonlySet<string> = new Set(
  "army force front movement cartel police military guard government organization organisation mafia path battalion brigade regime party squad navy air_force militia".split(
    " ",
  ),
);
const DEFENDERS: ReadonlySet<string> = new Set("policeman carabinero bodyguard guard escort authority".split(" "));
/** "That guerrilla organization", "our forces" name none. */
const POINTING = /^(?:our|my|your|his|her|their|its|this|that|these|those|any|no|some|one|other|another)\b/i;
const HUMAN_KINDS: ReadonlySet<string> = new Set(["person", "people", "armed-group", "organisation"]);

/** A mention that says who; pronouns give way to the nearest earlier mention of their chain that is none. */
export function antecedent(mention: Mention, scene: Scene): Mention | null {
  if (!isPronoun(mention, scene)) return mention;
  const told = scene.chainOf(mention).filter((each) => !isPronoun(each, scene));
  return told.findLast((each) => each.first < mention.first) ?? told[0] ?? null;
}

export function isOrganization(mention: Mention, scene: Scene): boolean {
  if (mention.kind !== "organisation" && mention.kind !== "armed-group") return false;
  if (POINTING.test(mention.value)) return false;
  const noun = headNoun(mention, scene);
  if (BODY_NOUNS.has(noun)) return true;
  return !HEAD_NOUNS.has(noun) && scene.head(mention).upos !== "NOUN";
}

/** Guards and policemen who shoot back do not make the incident, and weapons do nothing by themselves. */
function canAct(mention: Mention, scene: Scene): boolean {
  const noun = headNoun(mention, scene);
  if (POINTING.test(mention.value) && BODY_NOUNS.has(noun)) return false;
  return !DEFENDERS.has(noun) && HEAD_NOUNS.get(noun) !== "weapon";
}

/** "FMLN guerrillas" are individuals of an organisation: the name inside the phrase fills the other slot. */
export function perpetratorsOf(agents: readonly Mention[], scene: Scene): Perpetrators {
  const told = agents
    .flatMap((mention) => antecedent(mention, scene) ?? [])
    .filter((mention) => HUMAN_KINDS.has(mention.kind) && canAct(mention, scene));
  const named = told.flatMap((mention) => [mention, ...scene.within(mention)]);
  const organizations = organizationNames(
    named.filter((mention) => isOrganization(mention, scene)),
    scene,
  );
  const individuals = told
    .filter((mention) => mention.kind !== "organisation" && !isOrganization(mention, scene))
    .map((mention) => (isNamedPerson(mention) ? nameIn(mention, scene).name : fillerOf(mention)));
  return { individuals: distinct(individuals), organizations };
}

/** The registry's name where the report writes it so: a mention may hold only a part of it. */
export function organizationName(mention: Mention, scene: Scene): string {
  const name = scene.actorOf(mention)?.name ?? "";
  return scene.isWritten(name) && !mention.value.includes("[") ? name : fillerOf(mention);
}

/**
 * "Suspected or accused": armed groups that the claims' sentences name, else those that the report says somebody blames.
 * What a claim says was hit is no suspect of it.
 */
export function suspectsOf(claims: readonly ResolvedClaim[], scene: Scene): string[] {
  const hit = new Set(claims.flatMap(({ claim }) => [...(claim.roles.victim ?? []), ...(claim.roles.target ?? [])]));
  const beside = claims
    .flatMap(({ claim }) => scene.inSentence(claim.sentence))
    .filter((mention) => isRebel(mention, scene) && !hit.has(mention.id));
  const suspects = beside.length > 0 ? beside : blamedIn(scene);
  return organizationNames(suspects, scene);
}

/** One name an organisation, however often and in whatever short form the report names it. */
function organizationNames(mentions: readonly Mention[], scene: Scene): string[] {
  const byActor = Map.groupBy(mentions, (mention) => scene.actorOf(mention)?.name ?? mention.id);
  return distinct([...byActor.values()].map(([first]) => organizationName(first!, scene)));
}

function isRebel(mention: Mention, scene: Scene): boolean {
  const kind = scene.actorOf(mention)?.kind;
  return isOrganization(mention, scene) && (kind === "rebel" || kind === "militia");
}

function blamedIn(scene: Scene): Mention[] {
  const accusations = [...scene.claims.values()].filter(({ claim }) => claim.event.value === "ACCUSE");
  const blamed = accusations.flatMap(({ claim }) =>
    (claim.roles.target ?? []).flatMap((id) => scene.mention(id) ?? []),
  );
  const isState = (mention: Mention): boolean =>
    /^(?:state-forces|government)$/.test(scene.actorOf(mention)?.kind ?? "");
  return blamed.filter((mention) => isOrganization(mention, scene) && !isState(mention));
}

/** Without strings that say the same, or less of the same. */
export function distinct(fillers: readonly string[]): string[] {
  const plain = (words: string): string => ` ${words.toLowerCase()} `;
  const kept: string[] = [];
  for (const filler of fillers) {
    if (filler === "" || kept.some((each) => plain(each).includes(plain(filler)))) continue;
    const shorter = kept.findIndex((each) => plain(filler).includes(plain(each)));
    if (shorter === -1) kept.push(filler);
  }
  return kept;
}
