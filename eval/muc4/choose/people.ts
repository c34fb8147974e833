/** A candidate that is chosen for a human target in, who it is, how many and what came of it out. */
import type { ResolvedClaim } from "#model/claim.ts";
import { findQuantities } from "#text/numbers.ts";
import { fillerOf, isNamedPerson, isPronoun, nameIn } from "../adapter/filler.ts";
import { onOneLine, type Scene } from "../adapter/scene.ts";
import { boundsOf, numberOf } from "../adapter/targets.ts";
import type { Bounds, PredictedPerson } from "../prediction.ts";
import type { Candidate } from "./candidates.ts";
import { isYes, type Models } from "./models.ts";

/** The dead are not counted as hurt too. */
function effectsOf({ features }: Candidate, models: Models): string[] {
  if (isYes(features, models.DEATH)) return ["DEATH"];
  return isYes(features, models.INJURY) ? ["INJURY"] : [];
}

export function namedPerson(candidate: Candidate, scene: Scene, models: Models): PredictedPerson {
  const chain = candidate.mentions.flatMap((mention) => scene.chainOf(mention));
  const titles = chain.filter(isNamedPerson).map((mention) => nameIn(mention, scene).title);
  const others = chain.filter((mention) => !isNamedPerson(mention) && !isPronoun(mention, scene)).map(fillerOf);
  const description = [...titles, ...others].find((words) => words !== "");
  return {
    names: [candidate.words],
    descriptions: description === undefined ? [] : [description],
    number: { min: 1, max: 1 },
    effects: effectsOf(candidate, models),
  };
}

export function describedPerson(
  candidate: Candidate,
  claims: readonly ResolvedClaim[],
  scene: Scene,
  models: Models,
): PredictedPerson {
  return {
    names: [],
    descriptions: [candidate.words],
    number: countOf(candidate, claims, scene),
    effects: effectsOf(candidate, models),
  };
}

/** By a number in the phrase, by the claims' figures, by the noun's own number. */
function countOf({ mentions, heads }: Candidate, claims: readonly ResolvedClaim[], scene: Scene): Bounds {
  const stated = [...heads].map((head) => countIn(leadOf(head, scene))).find((bounds) => bounds !== null);
  if (stated !== undefined) return stated;
  const ids = new Set<string>(mentions.map(({ id }) => id));
  const figure = claims
    .flatMap(({ claim }) => claim.figures)
    .find(({ of, measure }) => of !== null && ids.has(of) && (measure === "killed" || measure === "injured"));
  if (figure !== undefined) return boundsOf(figure.value);
  const [head] = heads;
  return numberOf(mentions[0] ?? { value: "", head: head! }, scene);
}

/** The first number that counts; "several" and "no" say no number. */
function countIn(words: string): Bounds | null {
  const told = findQuantities(words.toLowerCase()).find(({ kind, quantity }) => {
    return kind === "count" && quantity.hedge !== "vague" && quantity.estimate.best !== 0;
  });
  return told === undefined ? null : boundsOf(told.quantity.estimate);
}

/** Words before a head, at most. */
const LONGEST_LEAD = 6;
const IN_LEAD = /^(?:nummod|amod|compound|det|advmod|case|nmod|fixed)/;

/** The head with the words right before it that its phrase holds. */
function leadOf(head: number, scene: Scene): string {
  let first = head;
  while (first > 0 && first > head - LONGEST_LEAD) {
    const before = scene.token(first - 1);
    if (!IN_LEAD.test(before.deprel) || before.head < first - 1 || before.head > head) break;
    first--;
  }
  const { article } = scene.annotated;
  return onOneLine(article.text.slice(scene.token(first).start, scene.token(head).end));
}
