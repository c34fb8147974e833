/** Values of one incident that cannot all be true, each with who says it. */

import type { Measure } from "#model/codes.ts";
import { MEASURES } from "#model/codes.ts";
import type { Contradiction, ContradictionKind } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import type { CaseFile, FiledClaim } from "./case-file.ts";
import { isAffirmed, quote } from "./case-file.ts";
import { type Statement, statementsOf } from "./counts.ts";
import type { FiledFigure } from "./filed-figures.ts";
import { datedClaims, widthDays } from "./setting.ts";
import type { Sides } from "./sides.ts";

/** "About 100" and 105 are one number; "about" allows this share. */
const ABOUT_SHARE = 0.1;
/** Days of a statement: wider ranges bound a day and contradict nothing inside them. */
const DAY_WIDTH = 2;

type Value = Contradiction["values"][number];
type Said = Readonly<{ filed: FiledClaim; span: Span }>;

/** All contradictions, in the order of the kinds below. */
export function contradictionsOf(file: CaseFile, sides: Sides, figures: readonly FiledFigure[]): Contradiction[] {
  return [
    ...dateContradictions(file, sides),
    ...figureContradictions(figures),
    ...responsibilityContradictions(file, sides),
    ...victimContradictions(figures, file, sides),
    ...occurrenceContradictions(file),
    ...characterisationContradictions(file, sides),
  ];
}

function speakerOf({ resolved, reading }: FiledClaim): string {
  return resolved.speaker?.text ?? reading.article.outlet ?? "the report";
}

function toldValue(value: string, said: readonly Said[]): Value {
  return {
    value,
    claims: [...new Set(said.map(({ filed }) => filed.resolved.claim.id))],
    spans: said.map(({ span }) => span),
    speakers: [...new Set(said.map(({ filed }) => speakerOf(filed)))],
  };
}

function contradiction(
  kind: ContradictionKind,
  groups: ReadonlyMap<string, readonly Said[]>,
  reason: string,
  about: Measure | null = null,
): Contradiction[] {
  if (groups.size < 2) return [];
  return [{ kind, about, values: [...groups].map(([value, said]) => toldValue(value, said)), reason }];
}

/** The side that acts in a claim, as its agents say; null when it has none or they stand on both. */
function actingSide({ resolved }: FiledClaim, sides: Sides): "side-a" | "side-b" | null {
  const seats = new Set(
    resolved.actors.filter(({ role }) => role === "agent").map(({ value }) => sides.seatOf(value.party)),
  );
  seats.delete(null);
  return seats.size === 1 ? [...seats][0]! : null;
}

/** Days that do not overlap, told of acts of the same side: two sides may well act on two days. */
function dateContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const dated = datedClaims(file).filter(
    ({ when, filed }) => widthDays(when.value) <= DAY_WIDTH && filed.resolved.claim.roles.date !== undefined,
  );
  const bySide = Map.groupBy(dated, ({ filed }) => actingSide(filed, sides) ?? "unknown");
  return [...bySide].flatMap(([, own]) => {
    const days = Map.groupBy(own, ({ when }) => when.value.edtf);
    const groups = [...days].filter(
      ([, group]) => !own.some(({ when }) => overlapsOther(when.value, group[0]!.when.value)),
    );
    const said = new Map(
      groups
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(
          ([day, group]) =>
            [
              day,
              group.map(({ filed, when }) => ({
                filed,
                span: when.provenance.spans[0] ?? filed.resolved.claim.evidence,
              })),
            ] as const,
        ),
    );
    return contradiction("date", said, "the same side's acts are told on days that do not overlap");
  });
}

/** Overlapping but not equal: one is a rougher telling of the other. */
function overlapsOther(
  left: { earliest: string; latest: string; edtf: string },
  right: { earliest: string; latest: string; edtf: string },
): boolean {
  return left.edtf !== right.edtf && left.earliest <= right.latest && right.earliest <= left.latest;
}

function bounds({ estimate, figures }: Statement): readonly [number, number] {
  const { low, best, high } = estimate;
  const about = figures.some(({ figure }) => figure.hedge === "about");
  const slack = about && best !== null ? best * ABOUT_SHARE : 0;
  return [low - slack, (high ?? Number.POSITIVE_INFINITY) + slack];
}

function exclude(left: Estimate, right: Estimate, one: Statement, other: Statement): boolean {
  const [[oneLow, oneHigh], [otherLow, otherHigh]] = [bounds(one), bounds(other)];
  return (oneHigh < otherLow || otherHigh < oneLow) && left.low !== right.low;
}

/** A later and larger number is an update of an earlier one, not its contradiction. */
function isUpdate(one: Statement, other: Statement): boolean {
  if (one.published === null || other.published === null || one.published === other.published) return false;
  const [earlier, later] = one.published < other.published ? [one, other] : [other, one];
  return (later.estimate.best ?? later.estimate.low) >= (earlier.estimate.best ?? earlier.estimate.low);
}

function figureContradictions(figures: readonly FiledFigure[]): Contradiction[] {
  return MEASURES.flatMap((measure) =>
    [
      ...Map.groupBy(
        figures.filter(({ figure }) => figure.measure === measure),
        ({ of }) => of,
      ).values(),
    ].flatMap((own) => {
      const statements = statementsOf(own);
      const clashing = statements.filter((one) =>
        statements.some(
          (other) => one !== other && exclude(one.estimate, other.estimate, one, other) && !isUpdate(one, other),
        ),
      );
      const groups = Map.groupBy(clashing, ({ estimate }) => estimateText(estimate));
      const said = new Map([...groups].map(([value, group]) => [value, group.flatMap(saidOf)] as const));
      return contradiction(
        "figure",
        said,
        `independent speakers give numbers of ${measure} that exclude each other`,
        measure,
      );
    }),
  );
}

function saidOf({ figures }: Statement): Said[] {
  return figures.map(({ filed, figure }) => ({ filed, span: figure.provenance.spans[0]! }));
}

/** "100", "100 or more", "40 to 50". */
export function estimateText({ low, high }: Estimate): string {
  if (high === null) return `${low} or more`;
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** Different sides are said to have done the same harm; only between different speakers. */
function responsibilityContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const blamed = file.claims.filter(isAffirmed).flatMap((filed) => {
    const agents = filed.resolved.actors.filter(
      ({ role, value }) => role === "agent" && !value.actorId.startsWith("said:"),
    );
    const sufferers = filed.resolved.actors.filter(({ role }) => role === "target" || role === "victim");
    return agents.map((agent) => ({
      filed,
      agent,
      harmed: new Set(sufferers.map(({ value }) => sides.seatOf(value.party) ?? value.kind)),
    }));
  });
  const clashing = blamed.filter((one) =>
    blamed.some(
      (other) =>
        other.filed.origin !== one.filed.origin &&
        !["same", "allied"].includes(file.relate(one.agent.value, other.agent.value)) &&
        one.agent.value.party !== other.agent.value.party &&
        [...one.harmed].some((harmed) => other.harmed.has(harmed)),
    ),
  );
  const groups = Map.groupBy(clashing, ({ agent }) => agent.value.name);
  const said = new Map(
    [...groups].map(
      ([name, group]) =>
        [
          name,
          group.map(({ filed, agent }) => ({
            filed,
            span: agent.provenance.spans[0] ?? filed.resolved.claim.evidence,
          })),
        ] as const,
    ),
  );
  return contradiction("responsibility", said, "different parties are said to have done it");
}

/** The same side's dead are told as combatants and as civilians, or as different kinds of fighter. */
function victimContradictions(figures: readonly FiledFigure[], file: CaseFile, sides: Sides): Contradiction[] {
  const harmed = file.claims.filter(isAffirmed).flatMap((filed) => victimsOf(filed, figures, sides));
  return [...Map.groupBy(harmed, ({ seat }) => seat).values()].flatMap((own) => {
    const groups = Map.groupBy(own, ({ kind }) => kind);
    if (groups.size < 2 || new Set(own.map(({ filed }) => filed.origin)).size < 2) return [];
    const said = new Map(
      [...groups].map(([, group]) => [group[0]!.text, group.map(({ filed, span }) => ({ filed, span }))] as const),
    );
    return contradiction("victims", said, "speakers differ on who those killed or hurt were");
  });
}

type Harmed = Readonly<{ filed: FiledClaim; seat: string; kind: string; text: string; span: Span }>;

/** Victims whose kind is known, with the seat of the side that the harm is told against. */
function victimsOf(filed: FiledClaim, figures: readonly FiledFigure[], sides: Sides): Harmed[] {
  const { claim, actors } = filed.resolved;
  if (claim.event.value !== "ASSAULT" || claim.roles.victim === undefined) return [];
  const acting = actingSide(filed, sides);
  return claim.roles.victim.flatMap((id) => {
    const mention = filed.mention(id);
    const actor = actors.find((one) => one.mention === id)?.value;
    const figure = figures.find((one) => one.filed === filed && one.figure.of === id)?.figure;
    const kind = figure?.status === "civilian" ? "civilian" : actor?.kind;
    if (mention === undefined || kind === undefined || kind === "unknown" || kind === "person") return [];
    const own = actor === undefined ? null : sides.seatOf(actor.party);
    const seat = own ?? (acting === "side-a" ? "side-b" : acting === "side-b" ? "side-a" : "unknown");
    return [
      { filed, seat, kind, text: quote(filed, mention.provenance.spans[0]!), span: mention.provenance.spans[0]! },
    ];
  });
}

/** One speaker says that it happened, another that it did not. */
function occurrenceContradictions({ claims }: CaseFile): Contradiction[] {
  const denied = claims.filter(
    ({ resolved }) =>
      resolved.claim.polarity === "negated" && resolved.claim.modality === "actual" && resolved.speaker !== null,
  );
  const affirmed = claims.filter(
    (filed) => isAffirmed(filed) && denied.some((one) => one.origin !== filed.origin && sameHarm(one, filed)),
  );
  const relevant = denied.filter((one) =>
    affirmed.some((filed) => one.origin !== filed.origin && sameHarm(one, filed)),
  );
  if (relevant.length === 0) return [];
  const said = (own: readonly FiledClaim[]) => own.map((filed) => ({ filed, span: filed.resolved.claim.evidence }));
  return contradiction(
    "occurrence",
    new Map([
      ["it happened", said(affirmed)],
      ["it did not", said(relevant)],
    ]),
    "one speaker denies what another tells",
  );
}

/** A denial of harm ("no casualties") contradicts harm; a denial of the deed contradicts the deed. */
function sameHarm(denied: FiledClaim, affirmed: FiledClaim): boolean {
  const measures = (filed: FiledClaim) => new Set(filed.resolved.claim.figures.map(({ measure }) => measure));
  const [left, right] = [measures(denied), measures(affirmed)];
  return left.size === 0 || [...left].some((measure) => right.has(measure));
}

/** Loaded names for the incident that put the blame on different sides. */
function characterisationContradictions({ claims }: CaseFile, sides: Sides): Contradiction[] {
  const named = claims.flatMap((filed) => {
    const { characterisation } = filed.resolved.claim;
    return characterisation === null ? [] : [{ filed, characterisation, blamed: blamedSide(filed, sides) }];
  });
  const clashing = named.filter((one) =>
    named.some(
      (other) =>
        other.filed.origin !== one.filed.origin &&
        one.blamed !== null &&
        other.blamed !== null &&
        one.blamed !== other.blamed,
    ),
  );
  const groups = Map.groupBy(clashing, ({ characterisation }) => characterisation.value);
  const said = new Map(
    [...groups].map(
      ([value, group]) =>
        [
          value,
          group.map(({ filed, characterisation }) => ({ filed, span: characterisation.provenance.spans[0]! })),
        ] as const,
    ),
  );
  return contradiction("characterisation", said, "speakers name it in ways that blame different sides");
}

/** The side that a claim blames: its doer, else the enemy of those who suffered. */
function blamedSide(filed: FiledClaim, sides: Sides): "side-a" | "side-b" | null {
  const acting = actingSide(filed, sides);
  if (acting !== null) return acting;
  const seats = new Set(
    filed.resolved.actors
      .filter(({ role }) => role === "target" || role === "victim")
      .map(({ value }) => sides.seatOf(value.party)),
  );
  seats.delete(null);
  if (seats.size !== 1) return null;
  return [...seats][0] === "side-a" ? "side-b" : "side-a";
}
