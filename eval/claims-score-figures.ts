/** Pairs of claims and the claims read from a passage in, verdicts on their figures out. */
import { bestAssignment } from "./assignment.ts";
import { type ClaimPair, sharedLength } from "./claims-align.ts";
import type { GoldFigure } from "./claims-gold.ts";
import type { SeenClaim, SeenFigure } from "./claims-view.ts";
import { matches } from "./gold-align.ts";
import { fitsEstimate } from "./gold-figures.ts";
import type { Outcome } from "./tally.ts";

export type FigureField = "figures" | "figure-claim" | "of" | "hedge" | "part";
type FigureOutcome = Outcome<FigureField>;

type Wanted = Readonly<{ figure: GoldFigure; pair: ClaimPair; optional: boolean }>;
type Given = Readonly<{ figure: SeenFigure; claim: SeenClaim }>;

/**
 * A figure is right by measure and bounds, wherever in the passage it stands; `figure-claim` judges whether it stands with
 * the words that gold puts it to. A figure read twice from the same words counts once.
 */
export function scoreFigures(pairs: readonly ClaimPair[], claims: readonly SeenClaim[]): readonly FigureOutcome[] {
  const wanted = pairs.flatMap((pair) =>
    pair.gold.figures.map((figure): Wanted => ({ figure, pair, optional: figure.optional || pair.gold.optional })),
  );
  const given = claims.flatMap((claim) => claim.figures.map((figure): Given => ({ figure, claim })));
  const chosen = new Map(bestAssignment(wanted.map((want) => given.map((give) => weightOf(want, give)))));
  const found = wanted.flatMap((want, row) => {
    const column = chosen.get(row);
    return want.optional ? [] : column === undefined ? missedFigure(want) : scoreFigure(want, given[column]!);
  });
  const taken = [...chosen.values()].map((column) => given[column]!);
  return [...found, ...given.filter((give) => !taken.some((each) => isSame(each, give))).map(extraFigure)];
}

/** 0 when measure or bounds differ; what else agrees decides between figures of the same value. */
function weightOf(want: Wanted, give: Given): number {
  if (!isEqual(want.figure, give.figure)) return 0;
  const agreeing = [
    !want.optional,
    standsWith(want, give),
    want.figure.of !== undefined && isOf(want.figure.of, give.figure),
    isPart(want.figure, give.figure),
  ];
  return 1 + agreeing.filter(Boolean).length;
}

function isEqual(gold: GoldFigure, { measure, estimate }: SeenFigure): boolean {
  return gold.measure.includes(measure) && fitsEstimate({ low: gold.low, high: gold.high }, estimate);
}

function isSame(left: Given, right: Given): boolean {
  return (
    left === right ||
    (left.figure.measure === right.figure.measure && sharedLength(left.figure.words, right.figure.words) > 0)
  );
}

/** On the claim that was paired, on one that the syntax tells with it, or on another one of the same words. */
function standsWith({ pair: { seen, trigger } }: Wanted, { claim }: Given): boolean {
  const told = seen !== null && (seen.id === claim.id || seen.toldWith.includes(claim.id));
  return told || (trigger !== null && sharedLength(trigger, claim.trigger) > 0);
}

function isOf(pattern: string, { of }: SeenFigure): boolean {
  return of !== null && matches(of, pattern);
}

function isPart({ partOf }: GoldFigure, { whole }: SeenFigure): boolean {
  if (partOf === undefined || whole === null) return partOf === undefined && whole === null;
  return whole.low === partOf;
}

function scoreFigure(want: Wanted, give: Given): FigureOutcome[] {
  const { figure: gold, pair } = want;
  const { figure, claim } = give;
  const shown = showWanted(want);
  const judge = (field: FigureField, right: boolean, found: string): FigureOutcome => ({
    field,
    verdict: right ? "right" : "wrong",
    detail: `${shown}; found ${found}`,
  });
  return [
    { field: "figures", verdict: "right", detail: shown },
    judge("figure-claim", standsWith(want, give), `on the ${claim.event} of [${claim.producer}]`),
    ...(gold.of === undefined ? [] : [judge("of", isOf(gold.of, figure), `of ${figure.of ?? "nobody"}`)]),
    ...(gold.hedge === undefined ? [] : [judge("hedge", gold.hedge.includes(figure.hedge), figure.hedge)]),
    ...scorePart(want, give, `"${pair.gold.trigger}": part of ${figure.whole?.low ?? "none"}`),
  ];
}

function scorePart({ figure: gold }: Wanted, { figure }: Given, detail: string): FigureOutcome[] {
  if (gold.partOf === undefined) return figure.whole === null ? [] : [{ field: "part", verdict: "extra", detail }];
  const verdict = isPart(gold, figure) ? "right" : figure.whole === null ? "missed" : "wrong";
  return [{ field: "part", verdict, detail: `${detail}, wanted ${gold.partOf}` }];
}

/** A figure that is not found misses what gold says of it. */
function missedFigure(want: Wanted): FigureOutcome[] {
  const { figure } = want;
  const fields: FigureField[] = [
    "figure-claim",
    ...(figure.of === undefined ? [] : (["of"] as const)),
    ...(figure.hedge === undefined ? [] : (["hedge"] as const)),
    ...(figure.partOf === undefined ? [] : (["part"] as const)),
  ];
  const detail = showWanted(want);
  return [
    { field: "figures", verdict: "missed", detail },
    ...fields.map((field): FigureOutcome => ({ field, verdict: "missed", detail: `no figure ${detail}` })),
  ];
}

function extraFigure({ figure: { measure, estimate, of }, claim }: Given): FigureOutcome {
  const detail = `${measure} ${estimate.low} to ${estimate.high ?? "open"} of ${of ?? "nobody"} [${claim.producer}]`;
  return { field: "figures", verdict: "extra", detail };
}

function showWanted({ figure: { measure, low, high, of }, pair }: Wanted): string {
  const bounds = `${[low].flat().join("/")} to ${high === null ? "open" : [high].flat().join("/")}`;
  return `"${pair.gold.trigger}": ${measure.join("/")} ${bounds} of ${of ?? "any"}`;
}
