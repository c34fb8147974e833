/** Filed figures in; those who died later added to the dead that their report told of before, out: "Another man died in hospital". */
import { FURTHER_DEAD_PATTERN, RISE_CAUSE_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import type { FiledFigure } from "./filed-figure.ts";

const RANKS = "second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** Sentences back to the number that is added to. */
const REACH = 12;

/**
 * Added to the number told last before it, so that [Six died: five at once, and another man in hospital] are six. [A third man] is
 * added only to two. What follows a running total of the same sentence is in it ([rose to six as another man died]).
 */
export function withFurtherDead(seated: readonly FiledFigure[]): FiledFigure[] {
  const figures = seated.map((one) => inRisenToll(one, seated));
  return figures.map((one) => {
    const further = furtherOf(one);
    if (further === null) return one;
    const base = figures
      .filter((other) => isBase(other, one))
      .reduce<FiledFigure | null>(
        (last, other) => (last === null || tokenOf(other) >= tokenOf(last) ? other : last),
        null,
      );
    if (base === null || (further.rank > 0 && base.figure.value.best !== further.rank - 1)) return one;
    return { ...one, part: false, of: base.of, statement: base.statement };
  });
}

/** `rank`: 3 for "a third man", 0 where the words give none. Null for all who are not told as further dead. */
function furtherOf({ figure, filed }: FiledFigure): Readonly<{ rank: number }> | null {
  if (figure.measure !== "killed" || figure.partOf !== null || figure.cumulative) return null;
  const { evidence, trigger } = filed.resolved.claim;
  const sentence = filed.reading.article.text.slice(evidence.start, evidence.end);
  const match = FURTHER_DEAD_PATTERN.exec(sentence);
  const [start, end] = [
    evidence.start + (match?.index ?? 0),
    evidence.start + (match?.index ?? 0) + (match?.[0].length ?? 0),
  ];
  // "in another village, two people died": those who died are the further ones
  const counted = [
    figure.provenance.spans[0],
    figure.of === null ? null : filed.mention(figure.of)?.provenance.spans[0],
  ];
  const isCounted = counted.some((span) => span !== null && span !== undefined && Math.abs(span.start - start) <= 1);
  if (match === null || !isCounted || trigger.start < start || trigger.end > end) return null;
  const rank = match.groups?.rank?.toLowerCase();
  return { rank: rank === undefined ? 0 : RANKS.indexOf(rank) + 2 };
}

/** A number of dead that the same report gives before it; in its own sentence no running total. */
function isBase(other: FiledFigure, one: FiledFigure): boolean {
  const { figure, filed, part, replaced } = other;
  if (other === one || filed.doc !== one.filed.doc || figure.measure !== "killed" || part || replaced) return false;
  const apart = one.filed.resolved.claim.sentence - filed.resolved.claim.sentence;
  if (apart < 0 || apart > REACH || tokenOf(other) >= tokenOf(one) || (figure.value.best ?? 0) < 1) return false;
  return furtherOf(other) === null && !(apart === 0 && figure.cumulative);
}

function tokenOf({ filed }: FiledFigure): number {
  return filed.resolved.claim.token;
}

/** [rose to 17 after four of the wounded died and two bodies were found]: what made a running total what it is, is in it. */
function inRisenToll(one: FiledFigure, figures: readonly FiledFigure[]): FiledFigure {
  const { measure, cumulative, provenance, value } = one.figure;
  const { doc, resolved } = one.filed;
  const { start } = provenance.spans[0]!;
  const risen = figures.find(({ figure, filed }) => {
    const total = figure.provenance.spans[0]!;
    const isTotal = figure.cumulative && figure.measure === measure && total.end <= start && filed.doc === doc;
    if (!isTotal || filed.resolved.claim.sentence !== resolved.claim.sentence || figure.value.low < value.low)
      return false;
    return RISE_CAUSE_PATTERN.test(one.filed.reading.article.text.slice(total.end, start));
  });
  return risen === undefined || cumulative ? one : { ...one, part: true, of: risen.of };
}
