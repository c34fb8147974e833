/** How the claims of one sentence stand to each other: one event told in two verbs, before, after, in response. */
import type { Claim, ContextRelation } from "#model/claim.ts";
import { type Measure, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, mentionAt, relationOf } from "./clause-view.ts";
import { guilt } from "./constructions/guilt.ts";
import { happening } from "./constructions/happening.ts";
import { refutation } from "./constructions/refutation.ts";
import { diesLater } from "./later-death.ts";

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

/** Words by which one deed answers another: "was revenge for the killing", "answered a missile attack". */
const RETURNS: ReadonlySet<string> = new Set(
  "revenge vengeance retaliation reprisal retribution response reply answer avenge retaliate".split(" "),
);

/** Prepositions before what somebody is arrested for. */
const CHARGES: ReadonlySet<string> = new Set(["over", "for", "after", "following", "about", "of", "with"]);

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
    const answers = { candidate, claim: claims[index]!, governor: candidates[governor]!, over: claims[governor]! };
    const returned = violent[0] && violent[1] && isReturned(view, candidate, candidates[governor]!);
    if (returned || (violent[0] && violent[1] && isCharge(view, answers))) {
      relations[governor]!.push({ claim: index, relation: "response" });
      // "the attack was revenge for …": the deed that it points back to is no more the answered one than it is
      const deed = returned && claims[governor]!.refersTo ? deedBefore(claims, governor) : null;
      if (deed !== null) relations[deed]!.push({ claim: index, relation: "response" });
    } else if (violent[0] === violent[1]) toldWith[index]!.add(governor);
    else if (violent[0]) {
      const relation = relationOfAct(view, answers);
      if (relation !== null) relations[governor]!.push({ claim: index, relation });
    }
  });
  candidates.forEach(({ token }, index) => {
    const deed = diesLater(view, token) ? deedBefore(claims, index) : null;
    if (deed !== null) toldWith[index]!.add(deed);
  });
  candidates.forEach(({ rule }, index) => {
    const deed = POINTING_RULES.has(rule) ? deedPointedAt(claims, index) : null;
    if (deed !== null) toldWith[index]!.add(deed);
  });
  return claims.map((claim, index) => ({
    ...claim,
    toldWith: [...toldWith[index]!].map((at) => claims[at]!.id),
    relations: relations[index]!.map(({ claim: at, relation }) => ({ claim: claims[at]!.id, relation })),
  }));
}

/** What these find has no word for the deed: "the rebels did it", "the army denied it". */
const POINTING_RULES: ReadonlySet<string> = new Set([guilt.id, happening.id, refutation.id]);
/** Sentences back to what "it" may be. */
const POINTING_REACH = 2;

/** "The army denied it": the deed that was told last. */
function deedPointedAt(claims: readonly Claim[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { event, sentence, by } = claims[at]!;
    if (claims[index]!.sentence - sentence > POINTING_REACH) return null;
    if (VIOLENT_EVENT_TYPES.has(event.value) && !POINTING_RULES.has(by.id)) return at;
  }
  return null;
}

/** "Four of the wounded died": of the deed whose dead or wounded were told of last. */
function deedBefore(claims: readonly Claim[], index: number): number | null {
  const hurts = ({ figures, polarity, event }: Claim) =>
    VIOLENT_EVENT_TYPES.has(event.value) &&
    polarity === "affirmed" &&
    figures.some(({ measure }) => HURT_MEASURES.has(measure));
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = claims[at]!;
    if (claims[index]!.sentence - one.sentence > DEED_REACH) return null;
    if (one.sentence < claims[index]!.sentence && hurts(one)) return at;
  }
  return null;
}

const HURT_MEASURES: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"]);
/** Sentences back to the deed that somebody died of. */
const DEED_REACH = 8;

type Pair = Readonly<{ candidate: Candidate; claim: Claim; governor: Candidate; over: Claim }>;

/** "arrested two men over the killing": another deed than the arrest. */
function isCharge(view: ClauseView, { candidate, claim, governor, over }: Pair): boolean {
  if (over.mode?.value !== "detain" || claim.mode?.value === "detain") return false;
  return upTo(view, candidate, governor).some((at) => CHARGES.has(caseOf(view, at) ?? ""));
}

/** "the attack was revenge for the killing of 11 fighters": two deeds. */
function isReturned(view: ClauseView, candidate: Candidate, governor: Candidate): boolean {
  const between = [...upTo(view, candidate, governor), ...governors(view, candidate.token), governor.clause].filter(
    (at) => at !== candidate.token && at !== governor.token,
  );
  return between.some((at) => RETURNS.has(view.tokens[at]!.lemma.toLowerCase()));
}

/** How an act stands to the deed that it names: "condemned the attack", "vowed to avenge the attack", "had warned of the attack". */
function relationOfAct(view: ClauseView, { claim, governor, over }: Pair): ContextRelation | null {
  if (ANSWERS.has(over.event.value)) return "response";
  if (!claim.refersTo) return null;
  const had = dependents(view, governor.token, "aux").some((at) => view.tokens[at]!.form.toLowerCase() === "had");
  return had ? "before" : "response";
}

/** From the candidate up to the event over it, that one left out. */
function upTo(view: ClauseView, candidate: Candidate, governor: Candidate): number[] {
  const path = [...new Set([candidate.token, candidate.clause, ...governors(view, candidate.token)])];
  const end = path.findIndex((at) => at === governor.token || at === governor.clause);
  return end < 0 ? path : path.slice(0, end);
}

function nearestEvent(
  view: ClauseView,
  candidate: Candidate,
  byToken: ReadonlyMap<number, number>,
  self: number,
): number | null {
  for (const start of new Set([candidate.clause, candidate.token])) {
    for (const at of governors(view, start)) {
      const found = byToken.get(at) ?? answering(view, at, byToken);
      if (found !== undefined && found !== self) return found;
    }
  }
  return null;
}

/** "[The attack] was revenge for the killing": what the word of answering is said of. */
function answering(view: ClauseView, at: number, byToken: ReadonlyMap<number, number>): number | undefined {
  if (!RETURNS.has(view.tokens[at]!.lemma.toLowerCase())) return undefined;
  return dependents(view, at, "nsubj")
    .map((subject) => byToken.get(subject))
    .find((found) => found !== undefined);
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
