/** An incident in, how soon a person should look at it out: the most contested and most consequential first. */
import { counted, estimateWords } from "#export/said-words.ts";
import { suggestedByRule } from "#model/by-rule.ts";
import type { ContradictionKind, GradeCode, Incident } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";
import { tollOf } from "./toll.ts";

/** `points` order the queue; `reasons` say in words what they are for, the weightiest first. */
export type ReviewRank = Readonly<{ points: number; reasons: string[] }>;

type Part = Readonly<{ points: number; reason: string }>;

/** Whether it happened and who did it matter more than what it is called. */
const CONTRADICTION_POINTS = {
  occurrence: 8,
  responsibility: 6,
  figure: 5,
  victims: 4,
  place: 3,
  date: 3,
  characterisation: 2,
} as const satisfies Record<ContradictionKind, number>;

const CONTRADICTION_WORDS = {
  occurrence: "whether it happened",
  responsibility: "who did it",
  figure: "the figures",
  victims: "who the victims were",
  place: "the place",
  date: "the day",
  characterisation: "what it was",
} as const satisfies Record<ContradictionKind, string>;

const GRADE_POINTS = {
  contested: 3,
  weak: 2,
  discounted: 1,
  fair: 0,
  confirmed: 0,
} as const satisfies Record<GradeCode, number>;

const FURTHER_CONTRADICTION = 1;
const ONE_ORIGIN = 1.5;
const ASSUMED = 1;
const MISSING = 0.5;
/** A toll counts by its size in powers of two, so that one of a thousand does not drown all others. */
const MOST_FOR_TOLL = 10;
const MOST_FOR_WIDTH = 6;
/** Of hurt, against dead. */
const INJURED_WEIGHT = 0.5;
/** What a report tells as background is older news. */
const BACKGROUND_WEIGHT = 0.5;

/** The same on every machine: logarithms differ in their last digits. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

function contradictionPart({ contradictions }: Incident): readonly Part[] {
  const kinds = [...new Set(contradictions.map(({ kind }) => kind))];
  if (kinds.length === 0) return [];
  const further = contradictions.length - kinds.length;
  const points = kinds.reduce((sum, kind) => sum + CONTRADICTION_POINTS[kind], further * FURTHER_CONTRADICTION);
  const told = kinds
    .toSorted((one, other) => CONTRADICTION_POINTS[other] - CONTRADICTION_POINTS[one])
    .map((kind) => CONTRADICTION_WORDS[kind]);
  return [{ points, reason: `accounts disagree on ${told.join(", ")}` }];
}

function likely(toll: Estimate | null): number {
  return toll === null ? 0 : (toll.best ?? toll.low);
}

/** "At least 12" may be twice as many: open ranges are wide, not endless. */
function widthOf(toll: Estimate | null): number {
  return toll === null ? 0 : (toll.high ?? toll.low * 2) - toll.low;
}

function tollParts(incident: Incident): readonly Part[] {
  const killed = tollOf(incident, "killed");
  const injured = tollOf(incident, "injured");
  const size = likely(killed) + likely(injured) * INJURED_WEIGHT;
  const told = [
    ...(killed === null ? [] : [`${estimateWords(killed)} killed`]),
    ...(injured === null ? [] : [`${estimateWords(injured)} injured`]),
  ].join(" and ");
  return [
    { points: Math.min(MOST_FOR_TOLL, Math.log2(1 + size)), reason: told },
    {
      points: Math.min(MOST_FOR_WIDTH, Math.log2(1 + widthOf(killed))),
      reason: "a wide range",
    },
  ];
}

function gradePart({ grade }: Incident): readonly Part[] {
  if (grade === null) return [];
  const { value } = grade.chosen;
  return [{ points: GRADE_POINTS[value], reason: `graded ${value}` }];
}

function originPart({ origins }: Incident): readonly Part[] {
  return origins.length === 1 ? [{ points: ONE_ORIGIN, reason: "one origin only" }] : [];
}

function boundParts({ when, place }: Incident): readonly Part[] {
  const assumed = [
    ...(when?.chosen.certainty === "assumed" ? ["day"] : []),
    ...(place?.chosen.certainty === "assumed" ? ["place"] : []),
  ];
  const missing = [...(when === null ? ["day"] : []), ...(place === null ? ["place"] : [])];
  return [
    { points: assumed.length * ASSUMED, reason: `${assumed.join(" and ")} assumed` },
    { points: missing.length * MISSING, reason: `no ${missing.join(" and no ")} told` },
  ];
}

/** What later reports or rules say beside what a person decided. */
function suggestionPart({ event, when, place, sideA, sideB, counts }: Incident): readonly Part[] {
  const decided = [event, when, place, sideA, sideB, ...counts.map(({ estimate }) => estimate)];
  const other = decided.filter((value) => value !== null && suggestedByRule<unknown>(value) !== null).length;
  return [{ points: other, reason: `${counted(other, "decided value")} that the rules would give otherwise` }];
}

/** What was decided of the incident itself is for the caller to weigh. */
export function reviewRank(incident: Incident): ReviewRank {
  const parts = [
    ...contradictionPart(incident),
    ...tollParts(incident),
    ...gradePart(incident),
    ...originPart(incident),
    ...boundParts(incident),
    ...suggestionPart(incident),
  ].filter(({ points }) => points > 0);
  const weight = incident.ground === "background" ? BACKGROUND_WEIGHT : 1;
  const reasons = parts.toSorted((one, other) => other.points - one.points).map(({ reason }) => reason);
  return {
    points: rounded(parts.reduce((sum, { points }) => sum + points, 0) * weight),
    reasons: incident.ground === "background" ? [...reasons, "told as background"] : reasons,
  };
}
