/** Figures of one measure in, the different people that they count one by one and by name out. */
import { MORE_VICTIMS_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import { quote } from "./case-file.ts";
import type { FiledFigure } from "./filed-figure.ts";

/** Named in one sentence or in the next: farther on, a name may well be of somebody who died in another event. */
const ONE_BREATH = 1;

/**
 * The first figure of each named person, in reading order, of the report that names most in one breath, or with words that
 * add one to those before ("was also killed"). Names that share a word are of one person ("Luis Paz", "Paz"): two of one family
 * are then counted once, which errs on the side of fewer.
 */
export function namedVictims(figures: readonly FiledFigure[]): readonly FiledFigure[] {
  const perReport = Map.groupBy(figures, ({ filed }) => filed.doc).values();
  return [...perReport].flatMap(breathsOf).reduce<readonly FiledFigure[]>((most, one) => {
    const persons = personsOf(one);
    return persons.length > most.length ? persons : most;
  }, []);
}

/** The named of one report, cut where they stand far apart and nothing adds them up. */
function breathsOf(figures: readonly FiledFigure[]): FiledFigure[][] {
  const named = figures
    .filter((one) => one.figure.value.best === 1 && !one.replaced && namesOf(one).length > 0)
    .toSorted((one, other) => sentenceOf(one) - sentenceOf(other));
  const breaths: FiledFigure[][] = [];
  for (const one of named) {
    const breath = breaths.at(-1);
    const last = breath?.at(-1);
    const isNear = last !== undefined && sentenceOf(one) - sentenceOf(last) <= ONE_BREATH;
    if (breath !== undefined && (isNear || addsToOthers(one))) breath.push(one);
    else breaths.push([one]);
  }
  return breaths;
}

function addsToOthers({ filed }: FiledFigure): boolean {
  return MORE_VICTIMS_PATTERN.test(quote(filed, filed.resolved.claim.evidence));
}

function sentenceOf({ filed }: FiledFigure): number {
  return filed.resolved.claim.sentence;
}

function personsOf(figures: readonly FiledFigure[]): readonly FiledFigure[] {
  const byName = new Map<string, FiledFigure>();
  for (const filed of figures) {
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
