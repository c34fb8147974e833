/** Who a verb's subject and objects are: passives, relative clauses, shared and controlled subjects. */
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";

/** Relative pronouns, which stand for the noun that their clause hangs on. */
const RELATIVES = new Set(["that", "which", "who", "whom"]);

/** Verbs whose object, not subject, does what follows: "forced them to leave", "accused X of killing". */
const OBJECT_CONTROL = new Set(
  "force order tell ask urge press push compel lead prompt cause allow enable accuse suspect see leave want help condemn blame".split(
    " ",
  ),
);

export type Arguments = Readonly<{
  /** the one that does (active subject, passive "by"), conjuncts included */
  doers: readonly number[];
  /** the one that it is done to (active object, passive subject), conjuncts included */
  undergoers: readonly number[];
  passive: boolean;
}>;

/** The predicate that `index` hangs on, skipping the verbs it is coordinated with. */
function firstConjunct(view: ClauseView, index: number): number {
  let at = index;
  while (relationOf(view.tokens[at]!) === "conj" && view.tokens[at]!.head >= 0) at = view.tokens[at]!.head;
  return at;
}

/** True when the verb's subject undergoes it; participles without auxiliary are judged by where they stand. */
export function isPassive(view: ClauseView, verb: number): boolean {
  const token = view.tokens[verb]!;
  if (dependents(view, verb, "aux:pass", "nsubj:pass").length > 0 || foundSo(view, verb) !== null) return true;
  if (token.tag !== "VBN") return false;
  if (dependents(view, verb, "obl:agent").length > 0) return true;
  if (dependents(view, verb, "aux").some((aux) => view.tokens[aux]!.lemma === "have")) return false;
  // A reduced relative is passive and takes no object: "forces engaged troops" is a finite verb that was read as one.
  if (relationOf(token) === "acl" || isReducedBehind(view, verb)) return directObjects(view, verb).length === 0;
  const first = firstConjunct(view, verb);
  // "those involved and killed": a participle beside an adjective of the same noun
  if (first !== verb && relationOf(view.tokens[first]!) === "amod") return directObjects(view, verb).length === 0;
  if (first !== verb && dependents(view, verb, "nsubj", "aux").length === 0) {
    return dependents(view, verb, "obj").length === 0 && isPassive(view, first);
  }
  return dependents(view, verb, "obj").length === 0 && !endsWithStop(view, verb);
}

const FINDING: ReadonlySet<string> = new Set(["find", "discover", "see", "leave"]);

/** "found three [villagers] shot dead", "discovered a [man] stabbed": who was found so, null where a clause says what was found. */
function foundSo(view: ClauseView, verb: number): number | null {
  const { tag, head } = view.tokens[verb]!;
  if (head < 0 || head > verb || !/^VB[ND]$/.test(tag) || !FINDING.has(view.tokens[head]!.lemma)) return null;
  if (!["ccomp", "xcomp"].includes(relationOf(view.tokens[verb]!))) return null;
  if (dependents(view, verb, "aux", "mark", "cop").length > 0 || directObjects(view, verb).length > 0) return null;
  const between = [...dependents(view, head, "obj"), ...dependents(view, verb, "nsubj")];
  return between.find((at) => at > head && at < verb) ?? null;
}

/** "five others [wounded]": a participle behind its noun, which the parser took for an adjective. */
function isReducedBehind(view: ClauseView, verb: number): boolean {
  const { tag, head } = view.tokens[verb]!;
  return relationOf(view.tokens[verb]!) === "amod" && tag === "VBN" && head < verb;
}

/** Only headlines leave out the auxiliary: in a full sentence, a participle without one is a past tense that was misread. */
function endsWithStop(view: ClauseView, index: number): boolean {
  const { end } = view.annotated.sentences[view.sentenceOf[index]!]!;
  return [end - 1, end - 2].some((at) => view.tokens[at]?.form === ".");
}

/** A relative pronoun's noun, or the token itself; "that" may be a demonstrative, with no noun before it. */
function throughRelative(view: ClauseView, argument: number, verb: number): number {
  if (!RELATIVES.has(view.tokens[argument]!.lemma)) return argument;
  for (let at = firstConjunct(view, verb); at >= 0; at = view.tokens[at]!.head) {
    const token = view.tokens[at]!;
    if (relationOf(token) === "acl")
      return wholeOf(view, token.head, argument) ?? thingBehind(view, argument, token.head);
    if (relationOf(token) === "root") break;
  }
  return nounBefore(view, argument) ?? argument;
}

/**
 * "52 people, among them a boy, who were killed": behind the comma the clause is of the whole, and not of the part that it was hung on.
 * Read off the words, for the tree of such a sentence is rarely right.
 */
function wholeOf(view: ClauseView, part: number, pronoun: number): number | null {
  if (view.tokens[pronoun - 1]?.form !== "," || part >= pronoun - 1) return null;
  const sentence = view.sentenceOf[pronoun];
  for (let at = part; at > part - REACH && view.sentenceOf[at] === sentence; at -= 1) {
    if (!PARTITIVES.has(view.tokens[at]!.lemma.toLowerCase())) continue;
    const before = view.tokens[at - 1]?.form === "," ? view.tokens[at - 2] : undefined;
    return before?.tag.endsWith("S") === true ? at - 2 : null;
  }
  return null;
}

/** How far before the end of the part its first word may stand, in tokens: "among them a six-year-old boy". */
const REACH = 14;

/** Words before a part of those counted. */
export const PARTITIVES: ReadonlySet<string> = new Set(["include", "including", "among"]);

/** "Kunduz, a city of 300,000 people [which] they overran": people are no "which", so the noun that they belong to, by its name. */
function thingBehind(view: ClauseView, pronoun: number, noun: number): number {
  const { lemma, deprel } = view.tokens[pronoun]!;
  const { head } = view.tokens[noun]!;
  if (lemma !== "which" || /poss/.test(deprel) || mentionAt(view, noun)?.kind !== "people") return noun;
  if (relationOf(view.tokens[noun]!) !== "nmod" || caseOf(view, noun) !== "of" || head < 0) return noun;
  const named = relationOf(view.tokens[head]!) === "appos" ? view.tokens[head]!.head : head;
  return named < head && view.tokens[named]!.upos === "PROPN" ? named : head;
}

/** Where the parser lost the relative clause, the pronoun still stands right after its noun. */
function nounBefore(view: ClauseView, pronoun: number): number | null {
  const before = view.tokens[pronoun - 1]?.form === "," ? pronoun - 2 : pronoun - 1;
  const upos = view.tokens[before]?.upos;
  const near = upos === "NOUN" || upos === "PROPN";
  return near && view.sentenceOf[before] === view.sentenceOf[pronoun] ? before : null;
}

function ownSubject(view: ClauseView, verb: number): number | null {
  const subjects = dependents(view, verb, "nsubj", "csubj");
  const subject = subjects.find((at) => at < verb && opensAfterColon(view, at)) ?? subjects[0];
  return subject === undefined ? null : throughRelative(view, subject, verb);
}

/** "Police: [16-year-old boy] dies": who says it was made a subject too. */
function opensAfterColon(view: ClauseView, subject: number): boolean {
  return view.tokens[(mentionAt(view, subject)?.first ?? subject) - 1]?.form === ":";
}

/**
 * Grammatical subject of a verb, found through coordination ("attacked and killed"), control ("tried to kill"),
 * participles ("…, killing 12") and relative clauses; null when the sentence has none.
 */
export function subjectOf(view: ClauseView, verb: number, depth = 0): number | null {
  const own = foundSo(view, verb) ?? ownSubject(view, verb);
  if (own !== null) return own;
  const { head } = view.tokens[verb]!;
  if (head < 0 || depth > 6) return null;
  switch (relationOf(view.tokens[verb]!)) {
    case "conj":
      if (["amod", "acl"].includes(relationOf(view.tokens[head]!)) && view.tokens[verb]!.tag === "VBN")
        return view.tokens[head]!.head;
      if (["NOUN", "PROPN", "PRON"].includes(view.tokens[head]!.upos) && dependents(view, verb, "obl:agent").length > 0)
        return head;
      if (view.tokens[head]!.upos !== "VERB" && ownSubject(view, head) === null)
        return subjectOfNearestVerb(view, verb, depth);
      return isPassive(view, head) === isPassive(view, verb) || ownSubject(view, head) !== null
        ? subjectOf(view, head, depth + 1)
        : null;
    case "xcomp":
    case "advcl":
    case "ccomp":
    case "parataxis":
      return controlledSubject(view, verb, head, depth);
    case "acl":
      return view.tokens[verb]!.tag === "VB" ? null : head;
    case "amod":
      return isReducedBehind(view, verb) ? head : null;
    default:
      return null;
  }
}

/** A verb joined to a noun by mistake shares the subject of the verb over that noun. */
function subjectOfNearestVerb(view: ClauseView, verb: number, depth: number): number | null {
  const over = governors(view, verb).find((at) => view.tokens[at]!.upos === "VERB");
  return over === undefined ? null : subjectOf(view, over, depth + 1);
}

function controlledSubject(view: ClauseView, verb: number, head: number, depth: number): number | null {
  const governor = view.tokens[head]!;
  if (relationOf(view.tokens[verb]!) === "ccomp" && view.tokens[verb]!.tag !== "VBG") return null;
  const object = dependents(view, head, "obj")[0];
  if (object !== undefined && OBJECT_CONTROL.has(governor.lemma)) return object;
  // "is in critical condition after being shot": the phrase is the predicate
  const isPredicate = ["VERB", "ADJ", "AUX"].includes(governor.upos) || dependents(view, head, "cop").length > 0;
  return isPredicate ? subjectOf(view, head, depth + 1) : null;
}

function directObjects(view: ClauseView, verb: number): number[] {
  const objects = dependents(view, verb, "obj", "iobj");
  const bare =
    objects.length > 0 ? [] : dependents(view, verb, "obl:unmarked").filter((head) => isBareObject(view, verb, head));
  const next = objects.length + bare.length > 0 ? [] : nextNominal(view, verb);
  return [...objects, ...bare, ...next].map((object) => throughRelative(view, object, verb));
}

/** Words that may stand between a verb and its object: a particle, "dead" of "shot dead", an adverb. */
const BETWEEN = new Set([
  "down",
  "up",
  "out",
  "dead",
  "also",
  "only",
  "at",
  "least",
  "some",
  "about",
  "more",
  "than",
  "over",
  "up",
  "to",
  "nearly",
]);

/** The mention right after an active verb is its object, whatever it was attached to: "abducted [73 pupils]". */
function nextNominal(view: ClauseView, verb: number): number[] {
  if (view.tokens[verb]!.tag === "VBN" && dependents(view, verb, "aux", "nsubj:pass").length > 0) return [];
  const sentence = view.sentenceOf[verb];
  for (let at = verb + 1; at <= verb + 4 && view.sentenceOf[at] === sentence; at++) {
    const mention = view.mentionByFirst.get(at);
    if (mention !== undefined) return isBareObject(view, verb, mention.head) ? [mention.head] : [];
    if (!BETWEEN.has(view.tokens[at]!.form.toLowerCase())) return [];
  }
  return [];
}

/** A nominal after the verb without preposition that is no time or measure: an object that was read as an adverbial. */
function isBareObject(view: ClauseView, verb: number, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return head > verb && caseOf(view, head) === null && kind !== undefined && kind !== "date" && kind !== "quantity";
}

/** Obliques of a verb with one of these prepositions, conjuncts included. */
export function obliques(view: ClauseView, verb: number, ...prepositions: readonly string[]): number[] {
  return dependents(view, verb, "obl", "nmod")
    .filter((oblique) => prepositions.includes(caseOf(view, oblique) ?? ""))
    .flatMap((oblique) => withConjuncts(view, oblique));
}

/** "was gunned down [along with his daughter and a neighbour]": what befell or was done by the one is told of them too. */
function companions(view: ClauseView, verb: number): number[] {
  return dependents(view, verb, "obl", "nmod")
    .filter(
      (oblique) =>
        caseOf(view, oblique) === "along with" || caseOf(view, oblique) === "together with" || isBeside(view, oblique),
    )
    .flatMap((oblique) => withConjuncts(view, oblique));
}

function isBeside(view: ClauseView, oblique: number): boolean {
  const first = dependents(view, oblique, "case")[0];
  const word = (at: number): string => view.tokens[at]?.form.toLowerCase() ?? "";
  return first !== undefined && word(first) === "with" && ["along", "together"].includes(word(first - 1));
}

/** Doers and undergoers of a verb. A transitive clause without object has no undergoers. */
export function argumentsOf(view: ClauseView, verb: number): Arguments {
  const passive = isPassive(view, verb);
  const subject = subjectOf(view, verb);
  const subjects = subject === null ? [] : [...withConjuncts(view, subject), ...companions(view, verb)];
  if (!passive) {
    const objects = directObjects(view, verb).flatMap((object) => withConjuncts(view, object));
    return { doers: subjects, undergoers: [...new Set(objects)], passive };
  }
  return { doers: obliques(view, verb, "by"), undergoers: subjects, passive };
}
