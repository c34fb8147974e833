/** Documents with their predictions in, the scores of their templates out. */
import { bestAssignment } from "../assignment.ts";
import { alignTemplates, sharedFillers } from "./align.ts";
import { type GoldHumanTarget, type GoldTemplate, goldTemplates } from "./gold.ts";
import { isDated, isSameNumber, isSameTotal, judgeDate, judgeLocation } from "./judge.ts";
import { type PlainPerson, type PlainTemplate, plainTemplate } from "./prediction.ts";
import { type Rates, ratesOf, type Share, shareOf } from "./rates.ts";
import type { ScoredDocument } from "./score-roles.ts";
import { LENIENT_F1, tokenF1 } from "./strings.ts";

/** One document: gold, predicted, and the index of the predicted template that is each gold template's. */
type Aligned = Readonly<{
  golds: readonly GoldTemplate[];
  reads: readonly PlainTemplate[];
  pairOf: readonly (number | null)[];
}>;
type Pair = Readonly<{ gold: GoldTemplate; read: PlainTemplate | null }>;
type PersonPair = Readonly<{ gold: GoldHumanTarget; read: PlainPerson | null }>;

export function alignDocument({ gold, read }: ScoredDocument): Aligned {
  const golds = goldTemplates(gold);
  const reads = (read?.incidents ?? []).map(plainTemplate);
  return { golds, reads, pairOf: alignTemplates(golds, reads) };
}

function countWhere<T>(values: readonly T[], test: (value: T) => boolean): number {
  return values.filter(test).length;
}

export function scoreTemplates(documents: readonly ScoredDocument[]): Readonly<Record<string, unknown>> {
  const aligned = documents.map(alignDocument);
  const pairs = aligned.flatMap(({ golds, reads, pairOf }) =>
    golds.map((gold, index): Pair => ({ gold, read: reads[pairOf[index] ?? -1] ?? null })),
  );
  const told = pairs.filter((pair): pair is Told => pair.read !== null);
  const predicted = aligned.reduce((sum, { reads }) => sum + reads.length, 0);
  // a gold template or filler that is optional is missed by nobody
  const gold = countWhere(pairs, (pair) => !pair.gold.optional || pair.read !== null);
  const isType = (pair: Told): boolean => pair.gold.types.includes(pair.read.type);
  return {
    relevance: relevanceOf(aligned),
    type: ratesOf(countWhere(told, isType), predicted, gold),
    type_multiset: typesWithoutAlignment(aligned, predicted),
    type_and_content: ratesOf(
      countWhere(told, (pair) => isType(pair) && hasContent(pair)),
      predicted,
      gold,
    ),
    stage_on_aligned: shareOf(
      countWhere(told, (pair) => pair.gold.stages.includes(pair.read.stage ?? "")),
      told.length,
    ),
    ...settingShares(told),
    ...personScores(pairs, aligned),
    aligned_pairs: told.length,
  };
}

type Told = Readonly<{ gold: GoldTemplate; read: PlainTemplate }>;

function hasContent({ gold, read }: Told): boolean {
  return sharedFillers(gold, read) > 0 || judgeLocation(gold.locations, read).any;
}

/** Whether the document has a template at all; documents with optional ones alone are not judged. */
function relevanceOf(aligned: readonly Aligned[]): Rates & Readonly<{ accuracy: number }> {
  const judged = aligned
    .map(({ golds, reads }) => ({
      isRelevant: golds.some((gold) => !gold.optional),
      isOptional: golds.length > 0,
      reads,
    }))
    .filter(({ isRelevant, isOptional }) => isRelevant || !isOptional)
    .map(({ isRelevant, reads }) => ({ isRelevant, isTold: reads.length > 0 }));
  const right = countWhere(judged, ({ isRelevant, isTold }) => isRelevant && isTold);
  const agreed = countWhere(judged, ({ isRelevant, isTold }) => isRelevant === isTold);
  const rates = ratesOf(
    right,
    countWhere(judged, ({ isTold }) => isTold),
    countWhere(judged, ({ isRelevant }) => isRelevant),
  );
  return { ...rates, accuracy: shareOf(agreed, judged.length).acc };
}

function typesWithoutAlignment(aligned: readonly Aligned[], predicted: number): Rates {
  let [right, gold] = [0, 0];
  for (const { golds, reads } of aligned) {
    const pairs = bestAssignment(golds.map(({ types }) => reads.map(({ type }) => (types.includes(type) ? 1 : 0))));
    const matched = new Set(pairs.map(([index]) => index));
    right += pairs.length;
    gold += golds.filter(({ optional }, index) => !optional || matched.has(index)).length;
  }
  return ratesOf(right, predicted, gold);
}

function settingShares(told: readonly Told[]): Readonly<Record<string, Share>> {
  const dated = told
    .filter(({ gold }) => gold.dates.length > 0)
    .map(({ gold, read }) => judgeDate(gold.dates, isDated(read.date) ? read.date : null));
  const placed = told
    .filter(({ gold }) => gold.locations.length > 0)
    .map(({ gold, read }) => ({
      ...judgeLocation(gold.locations, read),
      isFine: gold.locations.some(({ places }) => places.length > 0),
    }));
  const fine = placed.filter(({ isFine }) => isFine);
  return {
    date_exact_on_aligned: shareOf(
      countWhere(dated, ({ exact }) => exact),
      dated.length,
    ),
    date_compatible_on_aligned: shareOf(
      countWhere(dated, ({ compatible }) => compatible),
      dated.length,
    ),
    date_within_1_day_on_aligned: shareOf(
      countWhere(dated, ({ near }) => near),
      dated.length,
    ),
    location_country_on_aligned: shareOf(
      countWhere(placed, ({ country }) => country),
      placed.length,
    ),
    location_any_place_on_aligned: shareOf(
      countWhere(fine, ({ any }) => any),
      fine.length,
    ),
    location_finest_on_aligned: shareOf(
      countWhere(fine, ({ finest }) => finest),
      fine.length,
    ),
    location_exact_on_aligned: shareOf(
      countWhere(placed, ({ exact }) => exact),
      placed.length,
    ),
  };
}

/** The same string counts fully, shared words half of their likeness. */
function likeness(gold: GoldHumanTarget, read: PlainPerson): number {
  const pairs = gold.mentions.flatMap((one) => read.mentions.map((other) => ({ one, other, f1: tokenF1(one, other) })));
  return Math.max(0, ...pairs.map(({ one, other, f1 }) => (one === other ? 1 : f1 >= LENIENT_F1 ? f1 / 2 : 0)));
}

/** Each gold human target with its predicted one; targets of an optional template that nothing tells are left out. */
function pairPersons(pairs: readonly Pair[]): PersonPair[] {
  return pairs.flatMap(({ gold, read }) => {
    if (gold.optional && read === null) return [];
    const persons = read?.humans ?? [];
    const found = new Map(bestAssignment(gold.humans.map((human) => persons.map((person) => likeness(human, person)))));
    return gold.humans.map((human, index) => ({ gold: human, read: persons[found.get(index) ?? -1] ?? null }));
  });
}

function personScores(pairs: readonly Pair[], aligned: readonly Aligned[]): Readonly<Record<string, Rates | Share>> {
  const targets = pairPersons(pairs);
  const matched = targets.filter((pair): pair is PersonPair & { read: PlainPerson } => pair.read !== null);
  const asked = targets.filter(({ gold, read }) => !gold.optional || read !== null);
  const predicted = aligned.flatMap(({ reads }) => reads.flatMap(({ humans }) => humans));
  const numbered = matched.filter(({ gold }) => gold.number.length > 0);
  const rightNumbers = countWhere(numbered, ({ gold, read }) => isSameNumber(gold.number, read.number));
  const affected = matched.filter(({ gold }) => gold.effects.length > 0);
  const rightEffects = matched.reduce((sum, { gold, read }) => sum + sharedEffects(gold, read), 0);
  const goldEffects = targets.flatMap(({ gold, read }) =>
    gold.effects.filter((each) => !each.optional || read !== null),
  );
  return {
    human_target: ratesOf(matched.length, predicted.length, asked.length),
    human_number_on_matched: shareOf(rightNumbers, numbered.length),
    human_number: ratesOf(
      rightNumbers,
      countWhere(predicted, ({ number }) => number !== null),
      countWhere(asked, ({ gold }) => gold.number.length > 0),
    ),
    human_effect_on_matched: shareOf(
      countWhere(affected, ({ gold, read }) =>
        gold.effects.some(({ values }) => values.some((value) => read.effects.includes(value))),
      ),
      affected.length,
    ),
    human_effect: ratesOf(
      rightEffects,
      predicted.reduce((sum, { effects }) => sum + effects.length, 0),
      goldEffects.length,
    ),
    killed_total_on_aligned: totalShare(pairs, "DEATH"),
    injured_total_on_aligned: totalShare(pairs, "INJURY"),
  };
}

function sharedEffects(gold: GoldHumanTarget, read: PlainPerson): number {
  const weights = gold.effects.map(({ values }) => read.effects.map((effect) => (values.includes(effect) ? 1 : 0)));
  return bestAssignment(weights).length;
}

/** How often a template's dead, or hurt, add up to gold's. */
function totalShare(pairs: readonly Pair[], effect: string): Share {
  const judged = pairs.flatMap(({ gold, read }) => {
    const counted = gold.humans.filter(
      ({ number, effects }) => number.length > 0 && effects.some(({ values }) => values.includes(effect)),
    );
    if (read === null || counted.length === 0) return [];
    const told = read.humans.filter(({ effects }) => effects.includes(effect));
    return [
      isSameTotal(
        counted.map(({ number }) => number),
        told.map(({ number }) => number),
      ),
    ];
  });
  return shareOf(countWhere(judged, Boolean), judged.length);
}
