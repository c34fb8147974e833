/** Strings of fillers in, whether and how far they name the same thing out (CEAF-REE: Du, Rush and Cardie 2021). */
import { bestAssignment } from "../assignment.ts";

/** The strings that name one filler, as written. */
export type Entity = readonly string[];
/** How far a predicted entity is the gold one, 0 to 1. */
export type Likeness = (read: Entity, gold: Entity) => number;

/** Lower case, without ASCII punctuation and articles. */
export function plainFiller(words: string): string {
  return words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, "")
    .replace(/(?<![\p{L}\p{N}])(?:a|an|the)(?![\p{L}\p{N}])/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

export function tokenF1(left: string, right: string): number {
  const words = left === "" ? [] : left.split(" ");
  const rest = right === "" ? [] : right.split(" ");
  const length = words.length + rest.length;
  let common = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    rest.splice(at, 1);
    common++;
  }
  return length === 0 ? 0 : (2 * common) / length;
}

/** From here on two strings are held to name one thing. */
export const LENIENT_F1 = 0.5;

export const LIKENESSES = {
  strict: (read, gold) => (read.every((mention) => gold.includes(mention)) ? 1 : 0),
  prop: (read, gold) => gold.filter((mention) => read.includes(mention)).length / read.length,
  lenient: (read, gold) => (read.some((one) => gold.some((other) => tokenF1(one, other) >= LENIENT_F1)) ? 1 : 0),
} as const satisfies Record<string, Likeness>;
export type LikenessName = keyof typeof LIKENESSES;

/** Sum over the best one-to-one pairing. */
export function pairedLikeness(reads: readonly Entity[], golds: readonly Entity[], likeness: Likeness): number {
  if (reads.length === 0 || golds.length === 0) return 0;
  const weights = golds.map((gold) => reads.map((read) => likeness(read, gold)));
  return bestAssignment(weights).reduce((sum, [row, column]) => sum + weights[row]![column]!, 0);
}

/** Without entities that have no string. */
export function plainEntities(entities: readonly Entity[] | null | undefined): Entity[] {
  return (entities ?? []).map((entity) => entity.map(plainFiller)).filter((entity) => entity.length > 0);
}

/** The rule of the published data: an entity whose strings are a subset or superset of an earlier one's is the same. */
export function mergeEntities(entities: readonly Entity[]): Entity[] {
  const merged: Entity[] = [];
  const within = (one: Entity, other: Entity): boolean => one.every((mention) => other.includes(mention));
  for (const entity of entities) {
    if (!merged.some((each) => within(entity, each) || within(each, entity))) merged.push(entity);
  }
  return merged;
}
