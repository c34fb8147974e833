/** Numbers of one measure and seat, from independent speakers, that exclude each other. */
import { MEASURES, type Measure } from "#model/codes.ts";
import type { Contradiction } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { type Statement, statementsOf } from "../counts.ts";
import { estimateText } from "../estimate-text.ts";
import type { FiledFigure } from "../filed-figure.ts";
import { contradiction, type Said } from "./said.ts";

/** "About 100" and 105 are one number; "about" allows this share. */
const ABOUT_SHARE = 0.1;

export function figureContradictions(figures: readonly FiledFigure[]): Contradiction[] {
  return MEASURES.flatMap((measure) => {
    const own = figures.filter(({ figure }) => figure.measure === measure);
    return [...Map.groupBy(own, ({ of }) => of).values()].flatMap((seated) => {
      const statements = statementsOf(seated);
      const clashing = statements.filter((one) => statements.some((other) => exclude(one, other)));
      const groups = Map.groupBy(clashing, ({ estimate }) => estimateText(estimate));
      const said = new Map([...groups].map(([value, group]) => [value, group.flatMap(saidOf)] as const));
      const reason = `independent speakers give numbers of ${measure} that exclude each other`;
      return contradiction("figure", said, { reason, about: measure });
    });
  });
}

function saidOf({ figures }: Statement): Said[] {
  return figures.map(({ filed, figure }) => ({ filed, span: figure.provenance.spans[0]! }));
}

function bounds({ estimate: { low, best, high }, figures }: Statement): readonly [number, number] {
  const about = figures.some(({ figure }) => figure.hedge === "about");
  const slack = about && best !== null ? best * ABOUT_SHARE : 0;
  return [low - slack, (high ?? Number.POSITIVE_INFINITY) + slack];
}

/** [none of its jets was shot down]: the deed is denied, which `occurrence.ts` tells. */
function isNoThing({ figures }: Statement): boolean {
  return figures.every(({ figure }) => THINGS.has(figure.measure) && figure.value.high === 0);
}
const THINGS: ReadonlySet<Measure> = new Set(["destroyed", "damaged", "captured"]);

function exclude(one: Statement, other: Statement): boolean {
  if (isNoThing(one) || isNoThing(other)) return false;
  if (one === other || one.estimate.low === other.estimate.low || isUpdate(one, other)) return false;
  const [[oneLow, oneHigh], [otherLow, otherHigh]] = [bounds(one), bounds(other)];
  return oneHigh < otherLow || otherHigh < oneLow;
}

function sizeOf({ best, low }: Estimate): number {
  return best ?? low;
}

/** A later and larger number is an update of an earlier one, not its contradiction. */
function isUpdate(one: Statement, other: Statement): boolean {
  if (areEnemies(one, other)) return false;
  if (one.published === null || other.published === null || one.published === other.published) return false;
  const [earlier, later] = one.published < other.published ? [one, other] : [other, one];
  return sizeOf(later.estimate) >= sizeOf(earlier.estimate);
}

/** A government and the rebels against it count for themselves: neither brings the other's number up to date. */
function areEnemies(one: Statement, other: Statement): boolean {
  const sorts = [one, other].map(({ figures }) => {
    const speakers = figures.flatMap(({ filed }) => filed.resolved.speaker?.value ?? []);
    const own = new Set(speakers.map(sortOf));
    return own.size === 1 ? [...own][0]! : "other";
  });
  return sorts.includes("state") && sorts.includes("armed");
}
