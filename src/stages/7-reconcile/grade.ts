/** An incident's claims and figures in; how well harm to people who do not fight is borne out, and why, out. */
import type { Contradiction, Grade, GradeCode } from "#model/incident.ts";
import type { Actor } from "#model/world.ts";
import { ACCEPTING_PATTERN } from "#reference/lexicon/en/acceptance-words.ts";
import { rule, sourced } from "#text/sourced.ts";
import { doersOf } from "./camps.ts";
import { type CaseFile, type FiledClaim, isAffirmed, quote, type SourcedActor } from "./case-file.ts";
import type { FiledFigure } from "./filed-figure.ts";
import { canFight, isAnonymous } from "./party-kind.ts";

/** The terms are those that Airwars publishes; which of them holds is decided by the rules of this file. */
export const GRADE_POLICY = "airwars-terms@1";

type Known = Readonly<{
  file: CaseFile;
  /** figures of people killed or hurt, zeros and replaced numbers left out */
  harm: readonly FiledFigure[];
  contradictions: readonly Contradiction[];
}>;

/** What a rule found: the claims that it rests on, and one sentence. */
type Finding = Readonly<{ claims: readonly FiledClaim[]; reason: string }>;

type GradeRule = Readonly<{ id: string; version: string; grade: GradeCode; find: (known: Known) => Finding | null }>;

const PEOPLE_HARMED: ReadonlySet<string> = new Set(["killed", "injured", "casualties"]);

/** In order: the first that finds anything grades. `docs/methodology.md` explains each. */
export const GRADE_RULES: readonly GradeRule[] = [
  { id: "grade/accepted", version: "1", grade: "confirmed", find: accepted },
  { id: "grade/fighters-only", version: "1", grade: "discounted", find: fightersOnly },
  { id: "grade/competing", version: "1", grade: "contested", find: competing },
  { id: "grade/one-origin", version: "1", grade: "weak", find: oneOrigin },
  { id: "grade/nobody-named", version: "1", grade: "contested", find: nobodyNamed },
  { id: "grade/several-origins", version: "1", grade: "fair", find: severalOrigins },
];

/** A suggestion: only a person confirms. */
export function gradeOf(
  file: CaseFile,
  { figures, contradictions }: Readonly<{ figures: readonly FiledFigure[]; contradictions: readonly Contradiction[] }>,
): Grade {
  const harm = figures.filter(
    ({ figure, replaced }) => PEOPLE_HARMED.has(figure.measure) && figure.value.high !== 0 && !replaced,
  );
  const known: Known = { file, harm, contradictions };
  for (const { id, version, grade, find } of GRADE_RULES) {
    const found = find(known);
    if (found !== null) return graded(grade, found, { id, version });
  }
  return graded(
    "weak",
    { claims: file.claims, reason: "nobody says that it happened" },
    { id: "grade/not-affirmed", version: "1" },
  );
}

function graded(
  grade: GradeCode,
  { claims, reason }: Finding,
  { id, version }: Readonly<{ id: string; version: string }>,
) {
  const from = [...new Set(claims.map(({ resolved }) => resolved.claim.id))];
  const spans = [
    ...new Map(claims.map(({ resolved }) => [resolved.claim.id, resolved.claim.evidence] as const)).values(),
  ];
  const chosen = sourced("g", grade, { spans, by: rule(id, version), from, certainty: "implied" });
  const origins = new Set(claims.map(({ origin }) => origin)).size;
  return {
    chosen,
    others: [],
    agreement: origins > 1 ? "agreeing" : "single",
    origins,
    policy: GRADE_POLICY,
    reason,
  } as const;
}

/** [The coalition said its strike killed 12 civilians], [the group claimed responsibility]: who did it says so, and of whom. */
function accepted({ file, harm }: Known): Finding | null {
  const ofOthers = new Set(harm.filter(isOfOthers).map(({ filed }) => filed.resolved.claim.id));
  const found = file.claims.flatMap((filed) => {
    const doer = isAffirmed(filed) ? ownDeed(filed) : null;
    if (doer === null) return [];
    const takesIt = ofOthers.has(filed.resolved.claim.id) || takesResponsibility(filed);
    return takesIt ? [{ filed, name: filed.resolved.speaker?.text ?? doer.value.name }] : [];
  });
  const [first] = found;
  if (first === undefined || ofOthers.size === 0) return null;
  return { claims: found.map(({ filed }) => filed), reason: `${first.name} accepts having done it` };
}

/** The doer in a claim of which the doer is the speaker. */
function ownDeed(filed: FiledClaim): SourcedActor | null {
  const speaker = filed.resolved.speaker?.value ?? null;
  if (speaker === null || !canFight(speaker)) return null;
  return doersOf(filed).find(({ value }) => canFight(value) && isOf(value, speaker)) ?? null;
}

/** Its party, or [the army said that soldiers had shot three farmers] the soldiers of whom nobody says that they are another's. */
function isOf(doer: Actor, speaker: Actor): boolean {
  if (doer.party === speaker.party) return true;
  if (speaker.kind !== "state-forces" || doer.kind !== speaker.kind || !isAnonymous(doer)) return false;
  return doer.country === null || speaker.country === null || doer.country === speaker.country;
}

function takesResponsibility(filed: FiledClaim): boolean {
  return ACCEPTING_PATTERN.test(quote(filed, filed.resolved.claim.evidence));
}

/** Of people of whom nobody says that they fought. */
function isOfOthers({ of, figure }: FiledFigure): boolean {
  return of === "civilians" || (of === "unknown" && figure.status !== "combatant");
}

function fightersOnly({ harm }: Known): Finding | null {
  if (harm.length === 0 || harm.some(isOfOthers)) return null;
  return { claims: harm.map(({ filed }) => filed), reason: "all who are counted killed or hurt are told as fighters" };
}

function competing({ file, contradictions }: Known): Finding | null {
  const blame = contradictions.find(({ kind }) => kind === "responsibility");
  if (blame === undefined) return null;
  const blaming = new Set(blame.values.flatMap(({ claims }) => claims));
  const names = blame.values.map(({ value }) => value).join(" and ");
  const claims = [...file.claims, ...file.context].filter(({ resolved }) => blaming.has(resolved.claim.id));
  return { claims, reason: `${names} are each said to have done it` };
}

/** Claims that tell the harm; where no number is told, all that tell the deed. */
function telling({ file, harm }: Known): readonly FiledClaim[] {
  return harm.length > 0 ? harm.map(({ filed }) => filed) : file.claims.filter(isAffirmed);
}

function oneOrigin(known: Known): Finding | null {
  const claims = telling(known);
  if (new Set(claims.map(({ origin }) => origin)).size !== 1) return null;
  return { claims, reason: "one origin alone reports it" };
}

function nobodyNamed(known: Known): Finding | null {
  const claims = telling(known);
  if (claims.length === 0 || doerIn(known) !== null) return null;
  return { claims, reason: `${originsIn(claims)} origins report it, and none says who did it` };
}

function severalOrigins(known: Known): Finding | null {
  const claims = telling(known);
  const doer = doerIn(known);
  if (doer === null || claims.length === 0) return null;
  return { claims, reason: `${originsIn(claims)} origins report it, and ${doer.value.name} is said to have done it` };
}

function doerIn({ file }: Known): SourcedActor | null {
  return (
    file.claims
      .filter(isAffirmed)
      .flatMap(doersOf)
      .find(({ value }) => canFight(value)) ?? null
  );
}

function originsIn(claims: readonly FiledClaim[]): number {
  return new Set(claims.map(({ origin }) => origin)).size;
}
