/** A gold passage and the claims read from its text in, one verdict per answer out. */
import { type ClaimPair, pairClaims, sharedLength } from "./claims-align.ts";
import { type GoldClaim, type GoldParty, type GoldPassage, locate } from "./claims-gold.ts";
import { type FigureField, scoreFigures } from "./claims-score-figures.ts";
import type { SeenClaim, SeenPassage } from "./claims-view.ts";
import { matches } from "./gold-align.ts";
import type { Judged } from "./rule-precision.ts";
import type { Outcome, Verdict } from "./tally.ts";

/** In the order of the report. */
export const CLAIM_FIELDS = [
  "claims",
  "event",
  "polarity",
  "modality",
  "ground",
  "speaker",
  "agent",
  "victim",
  "figures",
  "figure-claim",
  "of",
  "hedge",
  "part",
  "never",
] as const satisfies readonly ("claims" | ValueField | RoleField | FigureField | "never")[];
export type ClaimField = (typeof CLAIM_FIELDS)[number];
export type ClaimOutcome = Outcome<ClaimField>;

type ValueField = "event" | "polarity" | "modality" | "ground" | "speaker";
type RoleField = "agent" | "victim";

/** Optional gold claims take part in the pairing, so that reading them is no error, and score nothing. */
export function scorePassage(gold: GoldPassage, seen: SeenPassage): readonly ClaimOutcome[] {
  const pairs = pairClaims(gold, seen);
  return [
    ...pairs.filter((pair) => !pair.gold.optional).flatMap(scoreClaim),
    ...extraClaims(pairs, seen),
    ...scoreFigures(pairs, seen.claims),
    ...scoreNever(gold, seen),
  ];
}

/** Every claim that was read, right when it rests on words of a gold claim (also an optional one) and has its event. */
export function judgeClaims(gold: GoldPassage, seen: SeenPassage): readonly Judged[] {
  const pairs = pairClaims(gold, seen);
  return seen.claims.map((claim) => ({
    producer: claim.producer,
    right: pairs.some(
      ({ gold: { event }, trigger }) =>
        trigger !== null && sharedLength(trigger, claim.trigger) > 0 && event.includes(claim.event),
    ),
  }));
}

function scoreClaim({ gold, seen }: ClaimPair): ClaimOutcome[] {
  if (seen === null) return missedClaim(gold);
  const value = (field: ValueField, wanted: readonly string[]): ClaimOutcome => ({
    field,
    verdict: wanted.includes(seen[field]) ? "right" : "wrong",
    detail: `"${gold.trigger}": ${wanted.join("/")}; found ${seen[field]} [${seen.producer}]`,
  });
  return [
    { field: "claims", verdict: "right", detail: `"${gold.trigger}"` },
    value("event", gold.event),
    value("polarity", gold.polarity),
    value("modality", gold.modality),
    value("ground", gold.ground),
    value("speaker", matches(seen.speaker, gold.speaker) ? [seen.speaker] : [gold.speaker]),
    ...scoreParties("agent", gold.trigger, gold.agent, seen.agents),
    ...scoreParties("victim", gold.trigger, gold.victim, seen.victims),
  ];
}

/** Each party that is wanted is there or missed; each that is there and fits none is extra. */
function scoreParties(
  field: RoleField,
  trigger: string,
  wanted: readonly GoldParty[] | undefined,
  found: readonly string[],
): ClaimOutcome[] {
  if (wanted === undefined) return [];
  const answers = wanted.flatMap(({ accept, optional }): ClaimOutcome[] => {
    const there = found.some((label) => matches(label, accept));
    if (optional && !there) return [];
    const detail = `"${trigger}": ${accept}; found ${found.join(" | ") || "none"}`;
    return optional ? [] : [{ field, verdict: there ? "right" : "missed", detail }];
  });
  const extra = found
    .filter((label) => !wanted.some(({ accept }) => matches(label, accept)))
    .map((label): ClaimOutcome => ({ field, verdict: "extra", detail: `"${trigger}": ${label}` }));
  return [...answers, ...extra];
}

/** A claim that is not found misses every field that gold gives of it. */
function missedClaim(gold: GoldClaim): ClaimOutcome[] {
  const detail = `"${gold.trigger}" (${gold.event.join("/")})`;
  const miss = (field: ClaimField): ClaimOutcome => ({
    field,
    verdict: "missed",
    detail: field === "claims" ? detail : `no claim ${detail}`,
  });
  const parties = (field: RoleField): ClaimOutcome[] =>
    (gold[field] ?? []).filter(({ optional }) => !optional).map(() => miss(field));
  return [
    ...(["claims", "event", "polarity", "modality", "ground", "speaker"] as const).map(miss),
    ...parties("agent"),
    ...parties("victim"),
  ];
}

/** Claims that rest on other words than any of the gold's; a second one on the same words is told with the first. */
function extraClaims(pairs: readonly ClaimPair[], { text, claims }: SeenPassage): ClaimOutcome[] {
  return claims
    .filter((claim) => !pairs.some(({ trigger }) => trigger !== null && sharedLength(trigger, claim.trigger) > 0))
    .map((claim) => ({ field: "claims", verdict: "extra", detail: showClaim(text, claim) }));
}

function scoreNever({ never }: GoldPassage, { text, claims }: SeenPassage): ClaimOutcome[] {
  return never.map(({ quote, nth, why }) => {
    const words = locate(text, quote, nth);
    const broken = words === null ? [] : claims.filter(({ trigger }) => sharedLength(words, trigger) > 0);
    const verdict: Verdict = broken.length > 0 ? "wrong" : "right";
    const found = broken.map((claim) => showClaim(text, claim)).join(", ");
    return { field: "never", verdict, detail: `"${quote}" is ${why}${found && `; found ${found}`}` };
  });
}

function showClaim(text: string, { trigger, event, polarity, producer }: SeenClaim): string {
  const words = text.slice(trigger.start, trigger.end);
  return `"${words}" ${polarity === "negated" ? "not " : ""}${event} [${producer}]`;
}
