/** A story to JSON and back: what is compared with stories of other reports, its words apart from the rest. */
import { type Story, type StoryHead, type WordWeights, wordWeights } from "./link-node.ts";

export type StoryJson = Readonly<{ node: string; words: string }>;

const SETS = [
  "statements",
  "sufferingWords",
  "placeWords",
  "reportTowns",
  "modes",
  "events",
  "deeds",
  "spots",
  "tolls",
  "things",
  "titles",
  "deniers",
] as const satisfies readonly (keyof Story)[];

/** `sentences`, `toldWith`, `answers` and `speakers` are asked within a report only, and left out. */
export function storyToJson({ words, names, persons, ...story }: Story): StoryJson {
  const lists = Object.fromEntries(SETS.map((field) => [field, [...story[field]]]));
  const node = {
    ...story,
    ...lists,
    sentences: [],
    toldWith: [],
    answers: [],
    speakers: [],
    names: [...names.of],
    persons: [...persons.of],
  };
  return { node: JSON.stringify(node), words: JSON.stringify([...words.of]) };
}

export function storyHeadFromJson(node: string): StoryHead {
  const { names, persons, ...stored } = JSON.parse(node);
  const sets = Object.fromEntries(SETS.map((field) => [field, new Set(stored[field])]));
  return {
    ...stored,
    ...sets,
    toldWith: new Set(),
    answers: new Set(),
    speakers: new Set(),
    names: weightsOf(names),
    persons: weightsOf(persons),
  };
}

export function storyWithWords(head: StoryHead, words: string): Story {
  return { ...head, words: weightsOf(JSON.parse(words)) };
}

function weightsOf(entries: readonly (readonly [string, number])[]): WordWeights {
  return wordWeights(new Map(entries));
}
