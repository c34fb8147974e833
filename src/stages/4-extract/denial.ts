/** An event in; whether it is said not to have happened, by who denies it or by who calls the report of it false, out. */
import type { Attribution } from "#model/annotated.ts";
import { DISPUTED_NOUNS, FALSE_WORDS, TELLING_NOUNS } from "#reference/lexicon/en/falsehood-words.ts";
import { isNegated } from "./blame.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, relationOf } from "./clause-view.ts";
import { isRefuted } from "./refutation.ts";

/** How many words above the event the noun of its telling may stand. */
const REACH = 4;

type Said = Readonly<{ negated: boolean; innermost: Attribution | null }>;

/** By the clause itself, by a speaker who denies it, or by one who calls the report of it false. */
export function isSaidNot(view: ClauseView, token: number, { negated, innermost }: Said): boolean {
  if (
    negated ||
    isCalledFalse(view, token) ||
    isRuledOut(view, token) ||
    isWithoutTrace(view, token) ||
    isRefuted(view, token)
  )
    return true;
  return (
    innermost?.value === "denies" && !disputesDetails(view, token, innermost) && !deniesMore(view, token, innermost)
  );
}

/** "denied that it had ordered them to stop [fighting]": the order is denied, not what was ordered. */
function deniesMore(view: ClauseView, token: number, { cue }: Attribution): boolean {
  const above = governors(view, token);
  const end = above.findIndex((at) => cue.some(({ start }) => view.tokens[at]!.start === start));
  return above.slice(0, Math.max(0, end)).some((at) => PART_IN.has(view.tokens[at]!.lemma));
}

/** What somebody may do about a deed who does not do it. */
const PART_IN: ReadonlySet<string> = new Set(
  "order stop cease halt end ask urge fund finance arm supply help support know pay allow plan want encourage tell".split(
    " ",
  ),
);

/** "ruled out an [attack]". */
function isRuledOut(view: ClauseView, token: number): boolean {
  const { head, upos } = view.tokens[token]!;
  if (head < 0 || upos === "VERB" || view.tokens[head]!.lemma !== "rule") return false;
  return view.tokens[head + 1]?.form.toLowerCase() === "out";
}

const TRACES: ReadonlySet<string> = new Set([
  "trace",
  "evidence",
  "sign",
  "proof",
  "indication",
  "record",
  "incident",
  "case",
]);

/** "found no trace of an [attack]", "there was no evidence that it had been [attacked]" */
function isWithoutTrace(view: ClauseView, token: number): boolean {
  let at = token;
  for (let step = 0; step < REACH; step++) {
    const { head } = view.tokens[at]!;
    if (head < 0 || !TOLD_UNDER.has(relationOf(view.tokens[at]!).replace("nsubj", "nmod"))) return false;
    if (TRACES.has(view.tokens[head]!.lemma.toLowerCase()))
      return dependents(view, head, "det").some((det) => view.tokens[det]!.form.toLowerCase() === "no");
    at = head;
  }
  return false;
}

/** "disputed the army's [account] of the fighting": how it went, not that it did. "Rejected the account of it" says more. */
function disputesDetails(view: ClauseView, token: number, { cue }: Attribution): boolean {
  const { text } = view.annotated.article;
  if (!cue.some(({ start, end }) => /\b(?:disput|challeng|contest|question)/i.test(text.slice(start, end))))
    return false;
  return governors(view, token).some((at) => DISPUTED_NOUNS.has(view.tokens[at]!.lemma.toLowerCase()));
}

/** [reports of a strike were false], [called the claim that its men had killed anybody a lie]: what is told is said not to be so. */
function isCalledFalse(view: ClauseView, token: number): boolean {
  let at = token;
  for (let step = 0; step < REACH; step++) {
    const { head, lemma } = view.tokens[at]!;
    if (TELLING_NOUNS.has(lemma.toLowerCase()) && at !== token) return isFalse(view, at, token);
    if (head < 0 || !TOLD_UNDER.has(relationOf(view.tokens[at]!))) return false;
    at = head;
  }
  return false;
}

const TOLD_UNDER: ReadonlySet<string> = new Set(["nmod", "acl", "ccomp", "conj", "obl", "amod"]);
const CALLING: ReadonlySet<string> = new Set(
  "call describe brand label denounce decry term characterise characterize consider deem declare find".split(" "),
);

function isFalse(view: ClauseView, telling: number, token: number): boolean {
  const { head } = view.tokens[telling]!;
  if (head < 0) return false;
  const relation = relationOf(view.tokens[telling]!);
  if (relation === "nsubj") return saysFalse(view, head, isNegated(view, head));
  if (relation !== "obj" || !CALLING.has(view.tokens[head]!.lemma)) return false;
  const named = dependents(view, head, "xcomp", "obl", "amod", "advcl").filter((at) => at > telling && at !== token);
  const inside = [token, telling].flatMap((word) => dependents(view, word, "xcomp", "obl", "nmod", "amod"));
  return [...named, ...inside.filter((at) => at > telling && caseOf(view, at) !== "of")].some((at) =>
    FALSE_WORDS.has(view.tokens[at]!.lemma.toLowerCase()),
  );
}

/** "were false", "were not true", "did not correspond to reality". */
function saysFalse(view: ClauseView, predicate: number, negated: boolean): boolean {
  const { lemma } = view.tokens[predicate]!;
  if (FALSE_WORDS.has(lemma.toLowerCase())) return !negated;
  return negated && TRUE_WORDS.has(lemma.toLowerCase());
}

const TRUE_WORDS: ReadonlySet<string> = new Set(
  "true correct accurate right correspond reality fact founded credible stand".split(" "),
);
