/** How the claims of one sentence stand to each other: one event told in two verbs, before, after, in response. */
import type { Claim, ContextRelation } from "#model/claim.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, governors, mentionAt, relationOf } from "./clause-view.ts";

/** What a subordinating word says of its clause, seen from the main clause. */
const MARKS: ReadonlyMap<string, ContextRelation> = new Map([
  ["before", "before"],
  ["until", "before"],
  ["ahead", "before"],
  ["after", "after"],
  ["following", "after"],
  ["since", "after"],
  ["during", "during"],
  ["while", "during"],
  ["when", "during"],
  ["as", "during"],
]);

/** Event types that answer an event when they take it as object: "condemned the attack". */
const ANSWERS = new Set(["ACCUSE", "REJECT", "REQUEST", "SANCTION", "PROTEST", "SUPPORT"]);

/** The claims with `relations` and `toldWith` filled; order and ids unchanged. */
export function relationsOf(view: ClauseView, candidates: readonly Candidate[], claims: readonly Claim[]): Claim[] {
  const byToken = new Map(
    candidates
      .flatMap((candidate, index) => [candidate.token, candidate.clause].map((at) => [at, index] as const))
      .reverse(),
  );
  for (const [index, { token }] of candidates.entries()) byToken.set(token, index);
  const toldWith = claims.map(() => new Set<number>());
  const relations: { claim: number; relation: ContextRelation }[][] = claims.map(() => []);
  candidates.forEach((candidate, index) => {
    const governor = nearestEvent(view, candidate, byToken, index);
    if (governor === null || isAside(view, candidate, candidates[governor]!, claims[index]!)) return;
    const mark = markOf(view, candidate, candidates[governor]!);
    if (mark !== null) {
      relations[governor]!.push({ claim: index, relation: mark });
      return;
    }
    const violent = [index, governor].map((at) => VIOLENT_EVENT_TYPES.has(claims[at]!.event.value));
    if (violent[0] === violent[1]) toldWith[index]!.add(governor);
    else if (violent[0] && ANSWERS.has(claims[governor]!.event.value))
      relations[governor]!.push({ claim: index, relation: "response" });
  });
  return claims.map((claim, index) => ({
    ...claim,
    toldWith: [...toldWith[index]!].map((at) => claims[at]!.id),
    relations: relations[index]!.map(({ claim: at, relation }) => ({ claim: claims[at]!.id, relation })),
  }));
}

function nearestEvent(
  view: ClauseView,
  candidate: Candidate,
  byToken: ReadonlyMap<number, number>,
  self: number,
): number | null {
  for (const start of new Set([candidate.clause, candidate.token])) {
    for (const at of governors(view, start)) {
      const found = byToken.get(at);
      if (found !== undefined && found !== self) return found;
    }
  }
  return null;
}

/** "The strike came as troops fought for the town, which rebels [overran] on Monday": told of a thing in the event, with a day of its own. */
function isAside(view: ClauseView, candidate: Candidate, governor: Candidate, { roles }: Claim): boolean {
  if ((roles.date ?? []).length === 0) return false;
  const relative = [candidate.clause, candidate.token, ...governors(view, candidate.token)].find(
    (at) => view.tokens[at]!.deprel === "acl:relcl",
  );
  if (relative === undefined) return false;
  const described = view.tokens[relative]!.head;
  return mentionAt(view, described) !== null && governors(view, described).includes(governor.token);
}

/** The subordinator between the candidate and the event over it, or null when nothing orders them in time. */
function markOf(view: ClauseView, candidate: Candidate, governor: Candidate): ContextRelation | null {
  const path = [candidate.token, candidate.clause, ...governors(view, candidate.token)];
  for (const at of path) {
    if (at === governor.token || at === governor.clause) break;
    const relation = relationOf(view.tokens[at]!);
    if (relation !== "advcl" && relation !== "obl" && relation !== "nmod") continue;
    for (const marker of dependents(view, at, "mark", "case", "advmod")) {
      const found = MARKS.get(view.tokens[marker]!.form.toLowerCase());
      if (found !== undefined) return found;
    }
  }
  return null;
}
