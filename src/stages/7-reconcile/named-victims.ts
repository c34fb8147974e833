/** Figures of one measure in, the different people that they count one by one and by name out. */
import type { FiledFigure } from "./filed-figures.ts";

/**
 * The first figure of each named person, in reading order. Names that share a word are of one person ("Luis Paz", "Paz"):
 * two of one family are then counted once, which errs on the side of fewer.
 */
export function namedVictims(figures: readonly FiledFigure[]): readonly FiledFigure[] {
  const byName = new Map<string, FiledFigure>();
  for (const filed of figures) {
    if (filed.figure.value.best !== 1 || filed.replaced) continue;
    const names = namesOf(filed);
    const known = names.map((name) => byName.get(name)).find((person) => person !== undefined);
    for (const name of names) if (!byName.has(name)) byName.set(name, known ?? filed);
  }
  return [...new Set(byName.values())];
}

/** The words of the name, lower case; none when the person is not named. */
function namesOf({ filed, figure }: FiledFigure): string[] {
  const mention = figure.of === null ? undefined : filed.mention(figure.of);
  if (mention?.kind !== "person") return [];
  const head = filed.reading.annotated?.tokens[mention.head];
  // a headline's "La. toddler" is no name, whatever the tagger says
  if (head?.upos !== "PROPN" || !/^\p{Lu}/u.test(head.form)) return [];
  // without what punctuation binds to them: "Tyrone "Easy" Tomman, 40"
  return (mention.value.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).map((word) => word.toLowerCase());
}
