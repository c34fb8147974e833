/** [the victims] were farmers · [all 30] were fighters · [the men] were not rebels but traders: who those were of whose death was told before */
import { NOUNS, type Predicate, TOLD_BEFORE, VERBS } from "#reference/lexicon/en/predicates.ts";
import { obliques } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt, relationOf } from "../clause-view.ts";
import { predicateBeings } from "../predicate-beings.ts";
import type { Rule } from "../rule.ts";

const DEED: Predicate = { ...TOLD_BEFORE, object: "victim", needs: "beings" };

const VICTIMS: ReadonlySet<string> = new Set(["victim", "fatality", "dead"]);
/** So many sentences back their death may have been told. */
const BACK = 3;

function findIdentity(view: ClauseView, subject: number): Omit<Candidate, "rule"> | null {
  const victims = toldToBe(view, subject);
  if (victims.length === 0 || !isOfTheDead(view, subject)) return null;
  const { head } = view.tokens[subject]!;
  const clause = victims.includes(head) ? head : victims[0]!;
  const roles = { victim: victims };
  return { token: subject, words: [subject], clause, predicate: DEED, mode: null, roles, counted: [], absorbed: [] };
}

/** "[the dead] were farmers", "identified [the dead] as farmers": who the subject or object is said to be. */
function toldToBe(view: ClauseView, at: number): number[] {
  const { head } = view.tokens[at]!;
  const relation = relationOf(view.tokens[at]!);
  if (head < 0) return [];
  // "those bombed were farmers": the parser may take the participle for a clause of its own
  const next = view.tokens[at + 1];
  if (view.tokens[at]!.upos === "VERB" && next?.deprel === "cop") return predicateBeings(view, next.head);
  const relative = isThose(view, at) && next?.form.toLowerCase() === "who" ? copulaBehind(view, at) : null;
  if (relative !== null) return predicateBeings(view, view.tokens[relative]!.head);
  if (relation === "nsubj" && dependents(view, head, "cop").length > 0) return predicateBeings(view, head);
  if (relation !== "obj" || !CALLING.has(view.tokens[head]!.lemma)) return [];
  return obliques(view, head, "as").filter((name) => isBeing(view, name));
}

function isThose(view: ClauseView, at: number): boolean {
  return view.tokens[at]!.form.toLowerCase() === "those";
}

/** So many words may "those who died in the blast" have. */
const RELATIVE_REACH = 10;

/** "those who perished [were] elders who had met": the parser may hang "those" on another verb. */
function copulaBehind(view: ClauseView, those: number): number | null {
  const { end } = view.annotated.sentences[view.sentenceOf[those]!]!;
  for (let at = those + 2; at < Math.min(end, those + RELATIVE_REACH); at++) {
    const { deprel, head } = view.tokens[at]!;
    if (deprel === "cop" && head > at) return at;
  }
  return null;
}

const CALLING: ReadonlySet<string> = new Set(["identify", "describe", "name"]);

function isOfTheDead(view: ClauseView, at: number): boolean {
  const { upos, lemma } = view.tokens[at]!;
  if (upos === "VERB") return view.tokens[at - 1]?.form.toLowerCase() === "those" && isHarming(view, at);
  if (upos !== "NOUN" && upos !== "NUM" && upos !== "ADJ" && upos !== "PRON") return false;
  return VICTIMS.has(lemma.toLowerCase()) || isCalledDead(view, at) || isToldKilled(view, at);
}

/** "the dead men", "the slain teenagers", "the dead", "those bombed", "the people shot". */
function isCalledDead(view: ClauseView, subject: number): boolean {
  const { form, upos } = view.tokens[subject]!;
  if (upos === "ADJ") return form.toLowerCase() === "dead" && isDefinite(view, subject);
  if (upos === "PRON" && form.toLowerCase() !== "those") return false;
  if (form.toLowerCase() === "those") return dependents(view, subject, "acl", "amod").some((at) => isHarming(view, at));
  return dependents(view, subject, "amod").some((at) => DEAD.has(view.tokens[at]!.lemma.toLowerCase()));
}

/** "bombed": what was done to them, in a participle. "Those killed were" is read with its verb. */
function isHarming(view: ClauseView, at: number): boolean {
  const { upos, lemma, tag, form } = view.tokens[at]!;
  // rare enough for the tagger to take it for a noun
  if (/^perished$/i.test(form)) return true;
  const predicate = upos === "VERB" && /^VB[DN]$/.test(tag) ? VERBS.get(lemma) : undefined;
  return predicate?.event === "ASSAULT" && (predicate.object === "target" || predicate.subject === "victim");
}

/** "the 14 were peasants": the parser may hang the article on the predicate. */
function isDefinite(view: ClauseView, subject: number): boolean {
  const before = view.tokens[subject - 1]?.form ?? "";
  return [before, ...dependents(view, subject, "det").map((at) => view.tokens[at]!.form)].some((form) =>
    /^(?:the|all|these|those)$/i.test(form),
  );
}

const DEAD: ReadonlySet<string> = new Set(["dead", "slain", "slay", "killed", "murdered"]);

/** "all 30", "the men", "they": a definite phrase whose number or noun, or what the pronoun goes back to, was killed a few sentences before. */
function isToldKilled(view: ClauseView, subject: number): boolean {
  const { upos, lemma, form } = view.tokens[subject]!;
  const chain = upos === "PRON" ? (mentionAt(view, subject)?.chain ?? null) : null;
  if (chain === null && (upos === "PRON" || !isDefinite(view, subject))) return false;
  const sentence = view.sentenceOf[subject]!;
  const { first } = view.annotated.sentences[Math.max(0, sentence - BACK)]!;
  for (let at = first; at < view.annotated.sentences[sentence]!.first; at++) {
    const token = view.tokens[at]!;
    const isSame =
      chain !== null
        ? mentionAt(view, at)?.chain === chain
        : upos === "NUM"
          ? token.form.toLowerCase() === form.toLowerCase()
          : token.lemma === lemma;
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
      (upos === "VERB" && lemma === "shoot") ||
      dependents(view, head, "compound:prt", "xcomp").some((part) => view.tokens[part]!.form === "dead")
    );
  });
}

export const identity: Rule = {
  id: "extract/identity",
  version: "2",
  fires: [
    { text: "A drone killed 30 people. All 30 were farmers, an elder said.", trigger: "30" },
    { text: "Relatives insisted that the dead men were shepherds.", trigger: "men" },
    { text: "The victims were members of an armed gang, the army said.", trigger: "victims" },
    { text: "Soldiers killed six men. The men were not rebels but traders, a priest said.", trigger: "men" },
    {
      text: "A jet killed dozens, the ministry said. Villagers said that those bombed were traders.",
      trigger: "bombed",
    },
    { text: "The army said it killed six rebels. A priest described the dead as fishermen.", trigger: "dead" },
    { text: "A patrol killed six men. They were traders, a priest said.", trigger: "They" },
    {
      text: "The army said that 14 guerrillas were killed. A priest said the 14 were unarmed peasants.",
      trigger: "14",
    },
  ],
  silent: [
    "Police arrested 30 people. All 30 were farmers.",
    "The victims were taken to a hospital.",
    "Soldiers killed six men. The men were not rebels.",
    "The men were farmers.",
    "Six men met in a field. They were farmers.",
    "Those invited were farmers.",
  ],
  find: findIdentity,
};
