/** An incident's claims and sides in; the harm figures that count, each with the seat of those counted, out. */
import type { Figure } from "#model/claim.ts";
import { HARM_MEASURES } from "#model/codes.ts";
import type { Span, ValueId } from "#model/span.ts";
import {
  NEXT_CLAUSE_PATTERN,
  PART_OF_TOLL_PATTERN,
  REPLACED_TOLL_PATTERN,
  SELF_INFLICTED_PATTERN,
} from "#reference/lexicon/en/toll-words.ts";
import { normalisedWords } from "#text/words.ts";
import type { CaseFile, FiledClaim } from "./case-file.ts";
import { isAffirmed, quote } from "./case-file.ts";
import { countedSide } from "./counted-side.ts";
import { type FiledFigure, numberOf, sentenceOf } from "./filed-figure.ts";
import { seatEchoes, seatUnknown } from "./seat-figures.ts";
import type { Sides } from "./sides.ts";

/** A number farther from the cue than this many characters is not what it speaks of. */
const CUE_REACH = 60;

/** Harm figures of the affirmed claims. "No casualties" is a zero; figures of denied claims are left out. */
export function filedFigures(file: CaseFile, sides: Sides): FiledFigure[] {
  const figures = withoutLaterDead(file.claims.flatMap((filed) => figuresOf(filed, sides)));
  const seated = seatUnknown(seatEchoes(figures.map((one) => echoOfPart(one, figures))));
  // a second time, for those that stand beside a number which has only now found its seat
  return withVictims(seatUnknown(seated));
}

/** [24 people, nine of them children, died … Nine children were killed]: the same nine are a part here too, and seated as there. */
function echoOfPart(one: FiledFigure, figures: readonly FiledFigure[]): FiledFigure {
  const noun = countedNoun(one);
  if (one.part || noun === "" || numberOf(one) < TELLING_PART) return one;
  const told = figures.find(
    (other) =>
      other.figure.partOf !== null &&
      other.figure.measure === one.figure.measure &&
      numberOf(other) === numberOf(one) &&
      normalisedWords(quote(other.filed, other.filed.resolved.claim.evidence)).includes(noun),
  );
  return told === undefined ? one : { ...one, part: true, of: told.of };
}

/** One or two of a kind may well be others. */
const TELLING_PART = 3;

/** The noun for those who are counted, as it stands; empty where none is told. */
function countedNoun({ figure, filed }: FiledFigure): string {
  const mention = figure.of === null ? undefined : filed.mention(figure.of);
  const form = mention === undefined ? "" : (filed.reading.annotated?.tokens[mention.head]?.form ?? "");
  return normalisedWords(form)[0] ?? "";
}

/**
 * "killed four people before killing himself": the attacker is one more of those who died, as the sentence tells it. Told in
 * a sentence of its own, his death is added to the largest number that the report says somebody killed; and once only.
 */
function withVictims(figures: readonly FiledFigure[]): FiledFigure[] {
  const added = new Set<ValueId>();
  return figures.map((one) => {
    if (!isOwnDeath(one)) return one;
    const inSentence = figures.findLast((other) => isOfVictims(other) && sentenceOf(other) === sentenceOf(one));
    const victims = inSentence ?? largestKilling(figures, one);
    if (victims === undefined) return one;
    const isAgain = added.has(victims.statement);
    added.add(victims.statement);
    return { ...one, of: victims.of, statement: victims.statement, part: one.part || isAgain };
  });
}

function isOfVictims(one: FiledFigure): boolean {
  return one.figure.measure === "killed" && !isOwnDeath(one) && !one.part;
}

/** "four were found dead" may count the attacker, "he killed four" does not. */
function largestKilling(figures: readonly FiledFigure[], death: FiledFigure): FiledFigure | undefined {
  const killings = figures.filter(
    (other) => other.filed.doc === death.filed.doc && isOfVictims(other) && isByTheDead(other, death),
  );
  const sums = Map.groupBy(killings, ({ statement }) => statement);
  const sumOf = ({ statement }: FiledFigure): number =>
    sums.get(statement)!.reduce((sum, other) => sum + numberOf(other), 0);
  return killings.reduce<FiledFigure | undefined>(
    (most, other) => (most === undefined || sumOf(other) > sumOf(most) ? other : most),
    undefined,
  );
}

/** Who killed is who then died: the same person of the report, or called the same. */
function isByTheDead({ filed }: FiledFigure, death: FiledFigure): boolean {
  const dead = [death.figure.of, ...(death.filed.resolved.claim.roles.agent ?? [])].flatMap((id) => {
    return (id === null ? undefined : death.filed.mention(id)) ?? [];
  });
  return (filed.resolved.claim.roles.agent ?? [])
    .flatMap((id) => filed.mention(id) ?? [])
    .some(({ chain, value }) =>
      dead.some((one) => (chain !== null && one.chain === chain) || one.value.toLowerCase() === value.toLowerCase()),
    );
}

/** Who is told to be wounded and then to be dead is counted among the dead. */
function withoutLaterDead(figures: readonly FiledFigure[]): FiledFigure[] {
  const killed = figures.filter(({ figure }) => figure.measure === "killed");
  const dead = new Set(killed.flatMap((each) => [...personOf(each), ...theOne(each)]));
  return figures.filter(
    (each) =>
      each.figure.measure !== "injured" || ![...personOf(each), ...described(each)].some((one) => dead.has(one)),
  );
}

/** "[A trader] was wounded … [The trader] died": the noun of the one person that a figure counts. */
function described({ figure, filed }: FiledFigure): string[] {
  const mention = figure.of === null || figure.value.high !== 1 ? undefined : filed.mention(figure.of);
  const head = mention === undefined ? undefined : filed.reading.annotated?.tokens[mention.head];
  return head?.upos === "NOUN" ? [`${filed.doc} the ${head.lemma}`] : [];
}

/** The same where the words point back to somebody told of before. */
function theOne(one: FiledFigure): string[] {
  const { figure, filed } = one;
  const { start } = figure.provenance.spans[0]!;
  const words = filed.reading.article.text.slice(start, start + "the ".length);
  return /^the /i.test(words) ? described(one) : [];
}

/** The chain of the one person that a figure counts. */
function personOf({ figure, filed }: FiledFigure): string[] {
  if (figure.of === null || figure.value.best !== 1 || figure.value.high !== 1) return [];
  const chain = filed.mention(figure.of)?.chain ?? null;
  return chain === null ? [] : [`${filed.doc} ${chain}`];
}

function figuresOf(filed: FiledClaim, sides: Sides): FiledFigure[] {
  const { figures, evidence } = filed.resolved.claim;
  const counts = isAffirmed(filed) || figures.every(({ value }) => value.high === 0);
  if (!counts || figures.length === 0) return [];
  const words = filed.reading.article.text.slice(evidence.start, evidence.end);
  const [part, replaced] = [PART_OF_TOLL_PATTERN.exec(words), REPLACED_TOLL_PATTERN.exec(words)];
  const seats = new Map(figures.map((figure) => [figure.id, countedSide(filed, figure, sides)] as const));
  return figures
    .filter(({ measure }) => HARM_MEASURES.has(measure))
    .map((figure) => ({
      filed,
      figure,
      // a part is counted where the whole is: "22 people, 12 of them staff"
      of: seats.get(figure.partOf ?? figure.id) ?? "unknown",
      part: figure.partOf !== null || (near(figure, evidence, part) && isInClause(figure, filed, part)),
      replaced: isJustAfter(afterCue(figure, evidence, replaced)),
      statement: filed.resolved.claim.id,
    }));
}

/** "killed three guards and himself", "took his own life", "died of a self-inflicted wound". */
function isOwnDeath({ figure: { measure, of, value }, filed }: FiledFigure): boolean {
  if (measure !== "killed") return false;
  const { resolved, mention } = filed;
  if (value.high === 1 && SELF_INFLICTED_PATTERN.test(quote(filed, resolved.claim.evidence))) return true;
  const words = of === null ? "" : (mention(of)?.value ?? "");
  return resolved.claim.by.id === OWN_DEATH || /^(?:him|her|them)sel(?:f|ves)$/i.test(words);
}

/** The rule of extraction that tells it. */
const OWN_DEATH = "extract/own-death";

function near(figure: Figure, evidence: Span, cue: RegExpExecArray | null): boolean {
  return Math.abs(afterCue(figure, evidence, cue)) <= CUE_REACH;
}

/** [56 civilians died and most of the injured were women]: past "and" and a verb, the cue is of another clause. */
function isInClause({ provenance }: Figure, { reading, resolved }: FiledClaim, cue: RegExpExecArray | null): boolean {
  const number = provenance.spans[0];
  if (cue === null || number === undefined) return false;
  const start = resolved.claim.evidence.start + cue.index;
  const between = reading.article.text.slice(
    Math.min(number.end, start + cue[0].length),
    Math.max(number.start, start),
  );
  return !NEXT_CLAUSE_PATTERN.test(between);
}

/** Characters from the cue to the number, negative when the number comes first; infinite without a cue. */
function afterCue({ provenance }: Figure, evidence: Span, cue: RegExpExecArray | null): number {
  const number = provenance.spans[0];
  if (cue === null || number === undefined) return Number.POSITIVE_INFINITY;
  const [start, end] = [evidence.start + cue.index, evidence.start + cue.index + cue[0].length];
  return number.start >= end ? number.start - end : number.end <= start ? number.end - start : 0;
}

/** [up from an earlier count of 30] replaces the 30, not the number before it. */
function isJustAfter(distance: number): boolean {
  return distance >= 0 && distance <= CUE_REACH;
}
