/** Annotated report in, claims out: rules find events, then roles, figures, circumstance and attribution are read off. */
import type { Annotated, Attribution, Mention } from "#model/annotated.ts";
import type { Claim } from "#model/claim.ts";
import { type Mode, type Role, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Note } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import { valueId } from "#text/ids.ts";
import type { FoundQuantity } from "#text/numbers.ts";
import { rule, sourced } from "#text/sourced.ts";
import { type AttributionIndex, attributionsOf, indexAttributions } from "./attribution.ts";
import { countedNoun } from "./beings.ts";
import { blameOf } from "./blame.ts";
import type { Candidate, RoleHeads } from "./candidate.ts";
import { characterisationOf } from "./characterisation.ts";
import { circumstanceOf } from "./circumstance.ts";
import type { ClauseView } from "./clause-view.ts";
import { makeClauseView, mentionAt, spanOfTokens } from "./clause-view.ts";
import { adjective } from "./constructions/adjective.ts";
import { burial } from "./constructions/burial.ts";
import { guilt } from "./constructions/guilt.ts";
import { happening } from "./constructions/happening.ts";
import { identity } from "./constructions/identity.ts";
import { refutation } from "./constructions/refutation.ts";
import { toll } from "./constructions/toll.ts";
import { treated } from "./constructions/treated.ts";
import { verdict } from "./constructions/verdict.ts";
import { findAntecedents } from "./ellipsis.ts";
import { figuresOf, quantitiesBySentence } from "./figures.ts";
import { diesInCare, diesLater } from "./later-death.ts";
import { relationsOf } from "./relations.ts";
import { RULES } from "./rules.ts";
import { type Setting, settingsOf } from "./setting.ts";

export type Extracted = Readonly<{ claims: readonly Claim[]; notes: readonly Note[] }>;

/** Claims in text order. Captions, boilerplate and repeated blocks give none. Never throws on text. */
export function extractClaims(annotated: Annotated): Extracted {
  const view = makeClauseView(annotated);
  const candidates = findCandidates(view);
  const quantities = quantitiesBySentence(view);
  const settings = settingsOf(view, candidates);
  const attributions = indexAttributions(view);
  const antecedents = findAntecedents(view, candidates);
  const claims = candidates.map((candidate, index) =>
    makeClaim(view, candidate, { setting: settings[index]!, attributions, quantities, antecedents }),
  );
  return { claims: relationsOf(view, candidates, claims), notes: [] };
}

/** One candidate a token, nouns that another candidate speaks for left out. */
export function findCandidates(view: ClauseView): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of view.evidence) {
    for (let token = sentence.first; token < sentence.end; token++) {
      const candidate = firstMatch(view, token);
      if (candidate !== null) found.push(withBlame(view, candidate));
    }
  }
  const absorbed = new Set(
    found.flatMap((candidate) => [
      ...candidate.absorbed,
      ...candidate.words.filter((word) => word !== candidate.token),
    ]),
  );
  return found.filter((candidate) => !absorbed.has(candidate.token));
}

/** Who is said to be guilty of it, or not to be, where the clause itself names no doer; nobody is guilty of what was done to him. */
function withBlame(view: ClauseView, candidate: Candidate): Candidate {
  const { token, roles, predicate } = candidate;
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return candidate;
  const blame = blameOf(view, token);
  if (blame === null || (!blame.disclaimed && (roles.agent ?? []).length > 0)) return candidate;
  const { agents } = blame;
  const innocent = ({ target = [], victim = [] }: RoleHeads) => ({
    target: target.filter((head) => !agents.includes(head)),
    victim: victim.filter((head) => !agents.includes(head)),
  });
  return { ...candidate, roles: { ...roles, ...innocent(roles), agent: agents } };
}

function firstMatch(view: ClauseView, token: number): Candidate | null {
  for (const { id, find } of RULES) {
    const found = find(view, token);
    if (found !== null) return { ...found, rule: id };
  }
  return null;
}

function mentionIds(view: ClauseView, heads: readonly number[], antecedents: ReadonlyMap<number, Mention>): ValueId[] {
  const mentions = heads.map(
    (head) => antecedents.get(head) ?? mentionAt(view, head) ?? mentionAt(view, countedNoun(view, head)),
  );
  return [...new Set(mentions.filter((mention): mention is Mention => mention !== null).map(({ id }) => id))];
}

const DAYS_LATER: ReadonlySet<string> = new Set([toll.id, verdict.id, burial.id]);

/** @param sources  who is quoted with the claim: whatever the parser made of him, it did not befall him */
function rolesOf(
  view: ClauseView,
  candidate: Candidate,
  { setting, antecedents }: Surroundings,
  sources: ReadonlySet<ValueId | "outlet">,
): Claim["roles"] {
  const roles: Partial<Record<Role, readonly ValueId[]>> = {};
  for (const [role, heads] of Object.entries(candidate.roles) as [Role, readonly number[]][]) {
    const isHit = role === "victim" || role === "target";
    const ids = mentionIds(view, heads, antecedents).filter((id) => !isHit || !sources.has(id));
    if (ids.length > 0) roles[role] = ids;
  }
  // Where the wounded lie is not where they were hit.
  const isInCare = candidate.rule === treated.id || diesInCare(view, candidate.token);
  if (setting.place.length > 0 && !isInCare) roles.place = setting.place;
  // The day on which a toll rises or the dead are buried is not that of dying; that of dying of wounds or of a judgement is not that of the deed.
  const isLater = DAYS_LATER.has(candidate.rule) || diesLater(view, candidate.token);
  if (setting.date.length > 0 && !isLater) roles.date = setting.date;
  return roles;
}

/** True when the trigger points back to an event told elsewhere: "the attack", "that strike", "the dead were four guards". */
function pointsBack(view: ClauseView, candidate: Candidate): boolean {
  const token = view.tokens[candidate.token]!;
  const pointing = [verdict.id, identity.id, guilt.id, happening.id, refutation.id, burial.id];
  if (pointing.includes(candidate.rule)) return true;
  if (token.upos === "VERB" || (candidate.counted.length > 0 && candidate.rule !== adjective.id)) return false;
  const words = view.children[candidate.token]!.map((child) => view.tokens[child]!.form.toLowerCase());
  return words.some((word) => ["the", "this", "that", "these", "those", "its", "their"].includes(word));
}

type Surroundings = Readonly<{
  setting: Setting;
  attributions: AttributionIndex;
  quantities: readonly (readonly FoundQuantity[])[];
  antecedents: ReadonlyMap<number, Mention>;
}>;

function makeClaim(view: ClauseView, candidate: Candidate, surroundings: Surroundings): Claim {
  const { attributions: index, quantities, antecedents } = surroundings;
  const { predicate, token } = candidate;
  const sentence = view.sentenceOf[token]!;
  const evidence = view.annotated.sentences[sentence]!.span;
  const trigger = spanOfTokens(view, ...candidate.words);
  const attributions = attributionsOf(view, candidate, index);
  const innermost: Attribution | null = attributions.at(-1) ?? null;
  const by = rule(candidate.rule);
  const roles = rolesOf(view, candidate, surroundings, new Set(attributions.map(({ source }) => source)));
  const figures = figuresOf(view, candidate.counted, { quantities, antecedents });
  const circumstance = circumstanceOf(view, token, candidate.clause, innermost);
  const none = figures.length > 0 && figures.every(({ value }) => value.high === 0);
  const content = {
    event: sourced("v", predicate.event, { spans: [trigger], by }),
    mode: candidate.mode === null ? null : sourced<Mode>("v", candidate.mode, { spans: [trigger], by }),
    ...circumstance,
    polarity: none ? ("negated" as const) : circumstance.polarity,
    attribution: attributions.map(({ id }) => id),
    roles,
    figures,
    characterisation: characterisationOf(view, candidate),
  };
  const id = valueId("c", { trigger, evidence, by, ...content });
  return {
    id,
    evidence,
    trigger,
    token,
    sentence,
    ...content,
    refersTo: pointsBack(view, candidate),
    relations: [],
    toldWith: [],
    by,
  };
}
