/** Those and that which claims say was hit in, human and physical targets out. */
import type { Mention } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import type { Estimate } from "#model/world.ts";
import { parseQuantity } from "#text/numbers.ts";
import type { Bounds, PredictedPerson } from "../prediction.ts";
import { fillerOf, headNoun, isNamedPerson, isPronoun, nameIn } from "./filler.ts";
import { isHuman, isMilitary } from "./forces.ts";
import { type Effect, effectOf } from "./kind.ts";
import { antecedent } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** A human target with whether it is a fighting force: those are no targets of terrorism. */
export type HumanTarget = Readonly<{ person: PredictedPerson; isMilitary: boolean; isDefinite: boolean }>;

/** Built or moved things that an organisation's name can stand for. */
const HOUSED: ReadonlySet<string> = new Set(
  "embassy bank branch office headquarters consulate station company exchange agency ministry academy institute university union newspaper fund council factory plant store church school hospital farm hotel party".split(
    " ",
  ),
);
/** The plural without an s. */
const PLURALS =
  /^(?:people|men|women|children|policemen|personnel|police|others|persons|clergymen|newsmen|businessmen)$/i;

/** Facilities and vehicles; an organisation with a house counts as its house. */
export function isThing(mention: Mention, scene: Scene): boolean {
  const { kind } = mention;
  return (
    kind === "facility" || kind === "platform" || (kind === "organisation" && HOUSED.has(headNoun(mention, scene)))
  );
}

/** "The labor leader" tells again of somebody whom another target names. */
function isAgain(mention: Mention): boolean {
  return /^(?:the|this|that) /i.test(mention.value);
}

/** Many people by a singular noun. */
const MASSES = /^(?:population|citizenry|populace|community|crowd|group|family|couple|pair)$/i;

type Hit = Readonly<{ mention: Mention; effect: Effect | null; number: Bounds | null }>;

/** One target a chain, or a description: what all claims say of it together. */
export function humanTargets(claims: readonly ResolvedClaim[], scene: Scene): HumanTarget[] {
  const hits = claims.flatMap((claim) => hitsOf(claim, scene));
  const byChain = [...Map.groupBy(hits, ({ mention }) => mention.chain ?? mention.id).values()];
  const byWords = Map.groupBy(byChain, ([first]) => fillerOf(first!.mention).toLowerCase());
  const told = [...byWords.values()].map((chains) => targetOf(chains.flat(), scene));
  return withoutRetold(told.filter(({ person }) => isSaid(person)));
}

/** "Jesuits" beside "six Jesuit priests": a bare plural says again who is counted elsewhere. */
function withoutRetold(targets: readonly HumanTarget[]): HumanTarget[] {
  return targets.filter((target) => !targets.some((other) => other !== target && isRetold(target, other)));
}

function isRetold({ person, isDefinite }: HumanTarget, { person: other }: HumanTarget): boolean {
  if (person.names?.length) return false;
  if (other.names?.length) return isDefinite && person.number?.max === 1;
  if (!isUncounted(person) || isUncounted(other)) return false;
  if (other.number?.max === 1) return false;
  return stemsOf(person).isSubsetOf(stemsOf(other));
}

function isUncounted({ number }: PredictedPerson): boolean {
  return number != null && number.min === 2 && number.max === null;
}

function stemsOf({ descriptions }: PredictedPerson): ReadonlySet<string> {
  return new Set(
    (descriptions ?? []).flatMap((words) =>
      words
        .toLowerCase()
        .split(" ")
        .map((word) => word.replace(/s$/, "")),
    ),
  );
}

function hitsOf(resolved: ResolvedClaim, scene: Scene): Hit[] {
  const { claim } = resolved;
  const effect = effectOf(resolved, scene);
  const ids = [...(claim.roles.victim ?? []), ...(claim.roles.target ?? [])];
  return [...new Set(ids)].flatMap((id) => {
    const told = scene.mention(id);
    const mention = told && antecedent(told, scene);
    const isVictim = claim.roles.victim?.includes(id) ?? false;
    if (mention === null || !(isHuman(mention) || (isVictim && isOrder(mention, scene)))) return [];
    const figure = claim.figures.find(
      ({ of, measure }) => of === id && (measure === "killed" || measure === "injured"),
    );
    return [{ mention, effect, number: figure ? boundsOf(figure.value) : null }];
  });
}

/** A bare number says who as little as nobody. */
function isSaid({ names, descriptions }: PredictedPerson): boolean {
  return [...(names ?? []), ...(descriptions ?? [])].some(
    (words) => parseQuantity(words.toLowerCase()) === null || /[a-z] [a-z]/i.test(words),
  );
}

/** "The Jesuits": who suffers is people, whatever the reader took the name for. */
function isOrder(mention: Mention, scene: Scene): boolean {
  return mention.kind === "organisation" && /s$/i.test(scene.head(mention).form);
}

function targetOf(group: readonly Hit[], scene: Scene): HumanTarget {
  const mentions = group.map(({ mention }) => mention);
  const first = mentions[0]!;
  const chain = scene.chainOf(first).filter((each) => isHuman(each) && !isPronoun(each, scene));
  const names = chain.filter(isNamedPerson).map((each) => nameIn(each, scene));
  const name = names.map((each) => each.name).reduce((best, each) => (each.length > best.length ? each : best), "");
  const described = name === "" ? mentions : chain.filter((each) => !isNamedPerson(each));
  const titles = names.map(({ title }) => title).filter((title) => title !== "");
  const description = titles[0] ?? described.map(fillerOf)[0];
  const effects = [...new Set(group.flatMap(({ effect }) => effect ?? []))];
  const person: PredictedPerson = {
    names: name === "" ? [] : [name],
    descriptions: description === undefined ? [] : [description],
    number:
      name !== ""
        ? { min: 1, max: 1 }
        : (group.find(({ number }) => number !== null)?.number ?? numberOf(first, scene)),
    effects: effects.includes("DEATH") ? ["DEATH"] : effects,
  };
  return {
    person,
    isMilitary: name === "" && mentions.every((mention) => isMilitary(mention, scene)),
    isDefinite: mentions.every(isAgain),
  };
}

export function boundsOf({ low, high }: Estimate): Bounds {
  return { min: low, max: high };
}

/** By the number in the words, else by the noun's own number. */
export function numberOf(mention: Pick<Mention, "value" | "head">, scene: Scene): Bounds {
  const quantity = parseQuantity(mention.value.toLowerCase());
  if (quantity !== null) return boundsOf(quantity.estimate);
  const { form, tag } = scene.head(mention);
  if (MASSES.test(form)) return { min: 2, max: null };
  const isPlural = tag === "NNS" || tag === "NNPS" || PLURALS.test(form) || /[^s]s$/i.test(form);
  return isPlural ? { min: 2, max: null } : { min: 1, max: 1 };
}
