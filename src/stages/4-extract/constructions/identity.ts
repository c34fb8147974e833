/** [the victims] were farmers · [all 30] were fighters · [the men] were not rebels but traders: who those were of whose death was told before */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { NOUNS, VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, relationOf } from "../clause-view.ts";
import { predicateBeings } from "../predicate-beings.ts";
import type { Rule } from "../rule.ts";

const DEED: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: null,
  subject: null,
  object: "victim",
  needs: "beings",
};

const VICTIMS: ReadonlySet<string> = new Set(["victim", "fatality"]);
/** So many sentences back their death may have been told. */
const BACK = 3;

function findIdentity(view: ClauseView, subject: number): Omit<Candidate, "rule"> | null {
  const { head, upos, lemma } = view.tokens[subject]!;
  if (head < 0 || relationOf(view.tokens[subject]!) !== "nsubj" || dependents(view, head, "cop").length === 0)
    return null;
  if (upos !== "NOUN" && upos !== "NUM") return null;
  const isDead = VICTIMS.has(lemma.toLowerCase()) || isCalledDead(view, subject);
  if (!isDead && !isToldKilled(view, subject)) return null;
  const victims = predicateBeings(view, head);
  if (victims.length === 0) return null;
  const clause = victims.includes(head) ? head : victims[0]!;
  const roles = { victim: victims };
  return { token: subject, words: [subject], clause, predicate: DEED, mode: null, roles, counted: [], absorbed: [] };
}

/** "the dead men", "the slain teenagers". */
function isCalledDead(view: ClauseView, subject: number): boolean {
  return dependents(view, subject, "amod").some((at) => DEAD.has(view.tokens[at]!.lemma.toLowerCase()));
}

const DEAD: ReadonlySet<string> = new Set(["dead", "slain", "slay", "killed", "murdered"]);

/** "all 30", "the men": a definite phrase whose number or noun was killed a few sentences before. */
function isToldKilled(view: ClauseView, subject: number): boolean {
  const { upos, lemma, form } = view.tokens[subject]!;
  const isDefinite = dependents(view, subject, "det").some((at) =>
    /^(?:the|all|these|those)$/i.test(view.tokens[at]!.form),
  );
  if (!isDefinite) return false;
  const sentence = view.sentenceOf[subject]!;
  const { first } = view.annotated.sentences[Math.max(0, sentence - BACK)]!;
  for (let at = first; at < view.annotated.sentences[sentence]!.first; at++) {
    const token = view.tokens[at]!;
    const isSame = upos === "NUM" ? token.form.toLowerCase() === form.toLowerCase() : token.lemma === lemma;
    if (isSame && isUnderKilling(view, upos === "NUM" ? token.head : at, at)) return true;
  }
  return false;
}

/** The nominal, or the number itself where it stands for people, is the object of a word of killing. */
function isUnderKilling(view: ClauseView, nominal: number, number: number): boolean {
  return [nominal, number].some((at) => {
    const head = at < 0 ? -1 : view.tokens[at]!.head;
    if (head < 0) return false;
    const { lemma, upos } = view.tokens[head]!;
    const predicate = upos === "VERB" ? VERBS.get(lemma) : NOUNS.get(lemma);
    return (
      predicate?.measure === "killed" ||
      dependents(view, head, "compound:prt", "xcomp").some((part) => view.tokens[part]!.form === "dead")
    );
  });
}

export const identity: Rule = {
  id: "extract/identity",
  version: "1",
  fires: [
    { text: "A drone killed 30 people. All 30 were farmers, an elder said.", trigger: "30" },
    { text: "Relatives insisted that the dead men were shepherds.", trigger: "men" },
    { text: "The victims were members of an armed gang, the army said.", trigger: "victims" },
    { text: "Soldiers killed six men. The men were not rebels but traders, a priest said.", trigger: "men" },
  ],
  silent: [
    "Police arrested 30 people. All 30 were farmers.",
    "The victims were taken to a hospital.",
    "Soldiers killed six men. The men were not rebels.",
    "The men were farmers.",
  ],
  find: findIdentity,
};
