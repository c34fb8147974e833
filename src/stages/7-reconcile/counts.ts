/** Figures of an incident in, one estimate a measure and side out, by a named policy. */
import type { Measure } from "#model/codes.ts";
import { MEASURES } from "#model/codes.ts";
import type { AccountFigure, CountedSide, CountPolicyName, IncidentCount } from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Estimate } from "#model/world.ts";
import type { FiledFigure } from "./filed-figure.ts";
import { namedVictims } from "./named-victims.ts";
import { COUNT_POLICIES, policyLabel } from "./policies.ts";
import { reconciled } from "./reconciled.ts";
import { withSurvivors } from "./survivors.ts";

/** What one origin says of one measure and side, after its own updates and sums; `published` is the day of which it tells what was known. */
export type Statement = Readonly<{
  origin: string;
  published: string | null;
  estimate: Estimate;
  figures: readonly FiledFigure[];
}>;

const SIDES: readonly CountedSide[] = ["side-a", "side-b", "civilians", "unknown"];

/** Several groups in one claim ("two soldiers and three officers") are added; a part of a group is not. */
function sumOf(figures: readonly FiledFigure[]): Estimate {
  const wholes = figures.filter(({ figure }) => figure.partOf === null);
  const counted = (wholes.length > 0 ? wholes : figures).map(({ figure }) => figure.value);
  return counted.reduce((sum, { low, best, high }) => ({
    low: sum.low + low,
    best: sum.best === null || best === null ? null : sum.best + best,
    high: sum.high === null || high === null ? null : sum.high + high,
  }));
}

/** Parts and replaced numbers count only where nothing better is told. */
export function countable(figures: readonly FiledFigure[]): readonly FiledFigure[] {
  const standing = figures.filter(({ replaced }) => !replaced);
  const wholes = standing.filter(({ part }) => !part);
  return wholes.length > 0 ? wholes : standing.length > 0 ? standing : figures;
}

/** One statement a claim, then per origin the latest report's that gives a number; of several in one report a running total, else the largest. */
export function statementsOf(figures: readonly FiledFigure[]): Statement[] {
  const perClaim = [...Map.groupBy(countable(figures), ({ statement }) => statement).values()].map(statementOf);
  const told = perClaim.map((statement) => asFirstTold(statement, perClaim));
  return [...Map.groupBy(told, ({ origin }) => origin).values()].map((own) => own.reduce(latest));
}

/** What one claim says of one measure and side. */
export function statementOf(figures: readonly FiledFigure[]): Statement {
  const { origin, known } = figures[0]!.filed;
  return { origin, published: known, estimate: sumOf(figures), figures };
}

/** Who is behind it is no party that is known: an outlet, or somebody whom it names by no more than an office. */
const NO_PARTY = /^(?:outlet|report|said):/;

/** A smaller number is told twice by chance. */
const TELLING_NUMBER = 4;

/** An outlet that comes late with a number that was out before tells what was known then: its day is the first on which anybody gave it. */
function asFirstTold(statement: Statement, all: readonly Statement[]): Statement {
  if (!NO_PARTY.test(statement.origin) || statement.published === null || size(statement) < TELLING_NUMBER)
    return statement;
  const days = all.filter((other) => size(other) === size(statement)).flatMap(({ published }) => published ?? []);
  return { ...statement, published: days.reduce((one, other) => (one < other ? one : other)) };
}

export function size({ estimate }: Statement): number {
  return estimate.best ?? estimate.low;
}

export function isTotal({ figures }: Statement): boolean {
  return figures.some(({ figure }) => figure.cumulative);
}

/** Who tells of one of the dead takes no toll back that he gave before. */
function latest(one: Statement, other: Statement): Statement {
  if (tellsOfOne(one) !== tellsOfOne(other)) return tellsOfOne(one) ? other : one;
  const [before, after] = [one.published ?? "", other.published ?? ""];
  if (before !== after) return before > after ? one : other;
  if (isTotal(one) !== isTotal(other)) return isTotal(one) ? one : other;
  return size(other) > size(one) ? other : one;
}

/** A lower number that nobody repeats once a higher one is out: tolls rise as the dead are found. */
export function isOutrun(one: Statement, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) =>
      one.published !== null && other.published !== null && other.published > one.published && size(other) > size(one),
  );
}

/** "the boy died", "Luis Paz was killed": who tells of one of the dead says nothing of how many there are; "one person was killed" does. */
function tellsOfOne({ figures, estimate }: Statement): boolean {
  return estimate.best === 1 && figures.every(({ filed, figure }) => !NUMERAL.test(wordsOf(filed, figure)));
}

/** News tells how many there are at the start; a higher number that comes later may be of other events. */
const LEAD_SENTENCES = 2;

function sentenceOf({ figures }: Statement): number {
  return Math.min(...figures.map(({ filed }) => filed.resolved.claim.sentence));
}

const NUMERAL = /^(?:(?:only|just|at least) )?(?:one|1)\b/i;

function wordsOf({ reading }: FiledFigure["filed"], { provenance }: FiledFigure["figure"]): string {
  const { start, end } = provenance.spans[0]!;
  return reading.article.text.slice(start, end);
}

/** The number that most origins give; of equals the most recent, then the larger. Null when none gives one. */
function bestOf(statements: readonly Statement[]): number | null {
  const numbers = statements.filter(({ estimate }) => estimate.best !== null);
  const lead = Math.min(...numbers.map(sentenceOf)) + LEAD_SENTENCES;
  const most = Math.max(...numbers.filter((one) => sentenceOf(one) <= lead).map(size));
  const given = numbers.filter((one, _, all) => !isOutrun(one, all) && !(size(one) < most && tellsOfOne(one)));
  const groups = [...Map.groupBy(given, ({ estimate }) => estimate.best!)].map(([best, own]) => ({
    best,
    origins: own.length,
    newest: own.map(({ published }) => published ?? "").reduce((left, right) => (left > right ? left : right)),
  }));
  groups.sort(
    (left, right) =>
      right.origins - left.origins ||
      (left.newest > right.newest ? -1 : left.newest < right.newest ? 1 : right.best - left.best),
  );
  return groups[0]?.best ?? null;
}

export function accountFigure({ filed, figure, of }: FiledFigure): AccountFigure {
  const { measure, status, value, id } = figure;
  const ofText = figure.of === null ? null : (filed.mention(figure.of)?.value ?? null);
  return {
    claim: filed.resolved.claim.id,
    figure: id,
    measure,
    of,
    ofText,
    status,
    estimate: value,
    words: figure.provenance.spans[0]!,
  };
}

function countOf(
  measure: Measure,
  of: CountedSide,
  figures: readonly FiledFigure[],
  policy: CountPolicyName,
): IncidentCount {
  const statements = statementsOf(figures);
  const named = namedVictims(figures);
  const told = COUNT_POLICIES[policy].estimate(withoutVague(statements), bestOf(statements));
  if (exceeds(named.length, told)) return countOfNamed(measure, of, figures, { named, told });
  const value = told;
  const used = new Set(statements.flatMap((statement) => statement.figures.map(({ figure }) => figure.id)));
  const all: Sourced<Estimate>[] = figures.map(({ figure }) => figure);
  const differs = (one: Sourced<Estimate>) =>
    !used.has(one.id) || (one.value.best !== null && one.value.best !== value.best);
  const estimate = reconciled("v", value, {
    supporting: all.filter(({ id }) => used.has(id)),
    others: all.filter(differs),
    origins: statements.length,
    ruleId: `reconcile/count/${policy}`,
  });
  return { measure, of, estimate, figures: figures.map(accountFigure) };
}

/** "Scores were killed" bounds nothing where somebody counts 182: it says the same, less precisely. Never empty. */
function withoutVague(statements: readonly Statement[]): readonly Statement[] {
  const isVague = ({ estimate: { best, high } }: Statement) => best === null && high === null;
  const counted = statements.filter((one) => !isVague(one));
  return statements.filter((one) => !isVague(one) || !counted.some((other) => size(other) >= one.estimate.low));
}

/** More people are named than any number that is given: a story that names its dead one after the other gives none. */
function exceeds(named: number, { best, high }: Estimate): boolean {
  return named > 1 && best !== null && high !== null && named > Math.max(best, high);
}

function countOfNamed(
  measure: Measure,
  of: CountedSide,
  figures: readonly FiledFigure[],
  { named, told }: Readonly<{ named: readonly FiledFigure[]; told: Estimate }>,
): IncidentCount {
  const supporting = named.map(({ figure }) => figure);
  const value: Estimate = { low: told.low, best: named.length, high: named.length };
  const estimate = reconciled<Estimate>("v", value, {
    supporting,
    others: figures.map(({ figure }) => figure).filter((figure) => !supporting.includes(figure)),
    origins: new Set(named.map(({ filed }) => filed.origin)).size,
    ruleId: "reconcile/count/named-people",
    certainty: "implied",
  });
  return { measure, of, estimate, figures: figures.map(accountFigure) };
}

/** Counts in the order of `MEASURES`, then sides. */
export function countsOf(figures: readonly FiledFigure[], policy: CountPolicyName = "range"): IncidentCount[] {
  const counts = MEASURES.flatMap((measure) =>
    SIDES.flatMap((of) => {
      const own = figures.filter((filed) => filed.figure.measure === measure && filed.of === of);
      return own.length === 0 ? [] : [countOf(measure, of, own, policy)];
    }),
  );
  const label = policyLabel(policy);
  return withSurvivors(counts).map((count) => ({ ...count, estimate: { ...count.estimate, policy: label } }));
}
