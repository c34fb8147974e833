/** A real article and a seed in, a copy of it as another outlet might print it out: reprinted, shortened, reordered or re-worded. */
import { pick, type Random } from "./seeded-random.ts";

export const EDITS = ["reprint", "shortened", "reordered", "reworded-15", "reworded-25", "reworded-35"] as const;
/** `reworded-25`: one in four content words is another word, names and numbers stay. */
export type Edit = (typeof EDITS)[number];

/** Lines that outlets put around what they print. */
const FURNITURE: readonly string[] = [
  "Sign up to our morning letter and never miss a story that matters to your town.",
  "Our newsroom depends on readers. If you value what we do, think about a subscription today.",
  "Got a tip? Write to the desk, and we will call you back in confidence before the end of the day.",
  "This page will be brought up to date when there is more to tell.",
  "Photographs may not be used elsewhere without the permission of the photographer.",
  "Follow our channel for pictures from around the region.",
];
const HEADLINES: readonly string[] = [
  "What we know so far",
  "Neighbours in shock after night of violence",
  "Police look for answers",
  "Latest from the scene",
];

/** Paragraphs in and out; `vocabulary` are the words that re-wording takes its own from. */
export function editedCopy(
  paragraphs: readonly string[],
  edit: Edit,
  { vocabulary, random }: Readonly<{ vocabulary: readonly string[]; random: Random }>,
): string[] {
  switch (edit) {
    case "reprint":
      return framed(withoutOne(paragraphs, random), random);
    case "shortened":
      return [pick(HEADLINES, random), ...shortened(paragraphs, 0.2 + 0.4 * random())];
    case "reordered":
      return framed(reordered(paragraphs, random), random);
    case "reworded-15":
    case "reworded-25":
    case "reworded-35": {
      const share = Number(edit.slice("reworded-".length)) / 100;
      const kept = paragraphs.filter((_, index) => index === 0 || random() > 0.1);
      return [pick(HEADLINES, random), ...kept.map((text) => reworded(text, share, { vocabulary, random }))];
    }
  }
}

function framed(paragraphs: readonly string[], random: Random): string[] {
  return [pick(HEADLINES, random), ...paragraphs, pick(FURNITURE, random), pick(FURNITURE, random)];
}

/** One paragraph after the first is left out, where there are enough. */
function withoutOne(paragraphs: readonly string[], random: Random): readonly string[] {
  if (paragraphs.length < 4) return paragraphs;
  return paragraphs.toSpliced(1 + Math.floor(random() * (paragraphs.length - 1)), 1);
}

/** Sentences from the beginning, as many as make `share` of the words. */
function shortened(paragraphs: readonly string[], share: number): string[] {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?]["”’']?)\s+/));
  const total = wordsIn(sentences.join(" "));
  const kept: string[] = [];
  for (const sentence of sentences) {
    if (kept.length > 0 && wordsIn(kept.join(" ")) >= share * total) break;
    kept.push(sentence);
  }
  return kept;
}

/** The lead stays first; of the others neighbours change places. */
function reordered(paragraphs: readonly string[], random: Random): string[] {
  const order = [...paragraphs];
  for (let index = 1; index + 1 < order.length; index += 2) {
    if (random() < 0.7) [order[index], order[index + 1]] = [order[index + 1]!, order[index]!];
  }
  return order;
}

/** Small words too are changed now and then; words with a capital or a digit never. */
function reworded(
  text: string,
  share: number,
  { vocabulary, random }: Readonly<{ vocabulary: readonly string[]; random: Random }>,
): string {
  return text.replaceAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{2,}(?![\p{L}\p{N}’'-])/gu, (word) => {
    const changes = random() < (word.length > 3 ? share : 0.1);
    return changes ? pick(vocabulary, random) : word;
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
