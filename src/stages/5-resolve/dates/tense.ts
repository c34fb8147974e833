/** The tense of the verb that governs a place in a text: whether a day named there is told as past or as coming. */
import type { Annotated, Token } from "#model/annotated.ts";
import { MONTHS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import type { Tense } from "./frame.ts";

const FUTURE_AUXILIARIES = new Set(["will", "shall", "'ll", "’ll", "wo"]);
/** Verbs and adjectives whose infinitive lies ahead: "plans to meet on Friday". */
const AHEAD = new Set(
  "plan expect intend aim schedule set due prepare hope promise vow pledge threaten agree decide want refuse slate".split(
    " ",
  ),
);
/** Verbs that appoint something: "called a session for Monday". */
const APPOINTING = new Set("call convene summon announce order invite fix arrange book".split(" "));
/** Verbs that move a day: "postponed the vote to Dec. 15", "extended the truce until Monday". */
const MOVING = new Set("extend postpone delay reschedule adjourn prolong".split(" "));
const VERBS = new Set(["VERB", "AUX"]);

/** Tense of the nearest verb above a token. Reported speech keeps the tense of its own verb. */
export function tenseAt(annotated: Annotated, token: number): Tense {
  const { tokens } = annotated;
  let at = token;
  for (let steps = 0; steps < tokens.length; steps++) {
    const head = tokens[at]?.head ?? -1;
    if (head < 0) break;
    at = head;
    const tense = tenseOfVerb(tokens, at);
    if (tense !== null) return isAppointed(tokens, token, at) ? "future" : tense;
  }
  return tokens[at] === undefined ? "unknown" : (tenseOfVerb(tokens, at) ?? "unknown");
}

/** "a session for Monday" of those who called it, "until Dec. 15" of those who put it off; "for Monday's attack" and "for two days" appoint nothing. */
function isAppointed(tokens: readonly Token[], date: number, verb: number): boolean {
  const lemma = tokens[verb]?.lemma.toLowerCase() ?? "";
  const prepositions = MOVING.has(lemma) ? ["to", "until", "till"] : ["for"];
  if (!(APPOINTING.has(lemma) || MOVING.has(lemma) || AHEAD.has(lemma)) || !isDayName(tokens[date])) return false;
  const under = dependents(tokens, date);
  return (
    under.some(({ deprel, form }) => deprel === "case" && prepositions.includes(form.toLowerCase())) &&
    !under.some(({ tag }) => tag === "POS")
  );
}

function isDayName(token: Token | undefined): boolean {
  const name = (token?.form ?? "").toLowerCase().replace(".", "");
  return Object.hasOwn(WEEKDAYS, name) || Object.hasOwn(MONTHS, name);
}

/** Null for other words, and for verb forms that have no tense of their own. */
function tenseOfVerb(tokens: readonly Token[], at: number): Tense | null {
  const verb = tokens[at];
  if (verb === undefined || !isPredicate(tokens, at)) return null;
  const helpers = dependents(tokens, at).filter(({ deprel }) => /^(?:aux|cop|mark)/.test(deprel));
  const forms = helpers.map(({ form }) => form.toLowerCase());
  if (forms.some((form) => FUTURE_AUXILIARIES.has(form))) return "future";
  if (helpers.some(({ tag }) => tag === "VBD") || verb.tag === "VBD") return isAhead(tokens, at) ? "future" : "past";
  if (isAhead(tokens, at)) return "future";
  if (forms.includes("to") && AHEAD.has(tokens[verb.head]?.lemma.toLowerCase() ?? "")) return "future";
  if (helpers.some(({ lemma }) => lemma === "have")) return "past";
  if (verb.tag === "VBN" && helpers.length === 0) return "past";
  return verb.tag === "VBP" || verb.tag === "VBZ" || helpers.length > 0 ? "unknown" : null;
}

function isPredicate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && (VERBS.has(token.upos) || dependents(tokens, at).some(({ deprel }) => deprel === "cop"))
  );
}

/** "was scheduled for Friday", "is due on Monday", "is going to". */
function isAhead(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb === undefined) return false;
  if (verb.lemma.toLowerCase() === "go" && verb.tag === "VBG")
    return dependents(tokens, at).some(({ deprel }) => deprel === "xcomp");
  return ["schedule", "slate", "due"].includes(verb.lemma.toLowerCase());
}

/** Heads lie in their own sentence, so the search may stop at a distance that no sentence reaches. */
const LONGEST_SENTENCE = 400;

function dependents(tokens: readonly Token[], at: number): readonly Token[] {
  const first = Math.max(0, at - LONGEST_SENTENCE);
  return tokens.slice(first, at + LONGEST_SENTENCE).filter(({ head }) => head === at);
}
