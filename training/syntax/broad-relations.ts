/** A relation of Universal Dependencies in, the broad one that the backward parser knows out. */

const BROAD: Readonly<Record<string, readonly string[]>> = {
  subject: ["nsubj", "csubj", "expl"],
  object: ["obj", "iobj", "xcomp", "ccomp"],
  oblique: ["obl", "nmod", "appos"],
  clause: ["advcl", "acl", "parataxis"],
  modifier: ["advmod", "amod", "nummod"],
  marker: ["case", "mark", "det", "cc", "aux", "cop"],
  name: ["compound", "flat", "fixed", "goeswith"],
  conj: ["conj"],
  punct: ["punct"],
  root: ["root"],
};
const OTHER = "other";

const BROAD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(BROAD).flatMap(([broad, relations]) => relations.map((relation) => [relation, broad] as const)),
);

/** Class names of the backward parser, in class order. */
export const BROAD_RELATIONS: readonly string[] = [...Object.keys(BROAD), OTHER];

/** Subtypes count as their relation. */
export function broadRelation(relation: string): string {
  return BROAD_OF.get(relation.split(":")[0] as string) ?? OTHER;
}
