/** A verb with its arguments in; what it means here, and whether it means violence or an act at all, out. */
import type { MentionKind } from "#model/annotated.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { EXPLOSIVES, GATHERINGS, TARGET_WORDS, VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Arguments } from "./arguments.ts";
import { obliques } from "./arguments.ts";
import { isBeing, isNobody, satisfies } from "./beings.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, mentionAt } from "./clause-view.ts";
import { eventNoun, isHabit, isHarmless, isRehearsal } from "./event-noun.ts";
import { isFigurativeVerb, isMisfortune, isNatural } from "./harmless-verb.ts";

/** Prepositions before the one acted on, for verbs that do not take them as object. */
export const TOWARDS = ["against", "on", "upon", "at", "with", "to", "into"];

/** Who takes ground, and not a bus or a bow. */
const TAKERS: ReadonlySet<MentionKind> = new Set(["armed-group", "organisation", "place"]);

/** The verb's lexicon entry, with its particle when that makes another one ("gun down"). */
export function lookup(view: ClauseView, verb: number): { predicate: Predicate; particle: number | null } | null {
  const lemma = view.tokens[verb]!.lemma.toLowerCase();
  const objects = dependents(view, verb, "obj");
  const after = dependents(view, verb, "compound:prt", "advmod", "obl", "case", "xcomp")
    .concat(
      objects,
      objects.flatMap((object) => dependents(view, object, "conj")),
    )
    .concat(verb + 1)
    .find((part) => part < view.tokens.length && VERBS.has(`${lemma} ${view.tokens[part]!.form.toLowerCase()}`));
  if (after !== undefined)
    return { predicate: VERBS.get(`${lemma} ${view.tokens[after]!.form.toLowerCase()}`)!, particle: after };
  const predicate = VERBS.get(lemma);
  return predicate === undefined ? null : { predicate, particle: null };
}

/** True when only pronouns stand there, and for nobody named: "they ambushed us". Bare numbers and nouns do name someone. */
function namesNobody(view: ClauseView, heads: readonly number[]): boolean {
  const open = (head: number) =>
    view.tokens[head]!.upos === "PRON" && !isNobody(view, head) && (mentionAt(view, head)?.chain ?? null) === null;
  return heads.length > 0 && heads.every(open);
}

/** "called his counterpart"; not "called the move a stunt", "called an emergency session". */
function isCall(view: ClauseView, verb: number, { undergoers }: Arguments): boolean {
  const reached = undergoers.some((head) =>
    ["person", "people", "organisation", "armed-group"].includes(mentionAt(view, head)?.kind ?? ""),
  );
  return reached && undergoers.length === 1 && dependents(view, verb, "xcomp").length === 0;
}

/** False for a verb that is used in another sense: wrong object, harmless neighbours, no being in sight. */
export function meansIt(
  view: ClauseView,
  verb: number,
  predicate: Predicate,
  found: Arguments,
  events: readonly number[],
): boolean {
  if (isHarmless(view, verb, view.tokens[verb]!.lemma.toLowerCase()) || isHabit(view, verb) || isRehearsal(view, verb))
    return false;
  if (namesNobody(view, [...found.doers, ...found.undergoers])) return false;
  const { subject, object, needs } = predicate;
  const parties = [...found.doers, ...found.undergoers];
  if (isMisfortune(view, verb, found) || isOtherSense(view, verb, found)) return false;
  if (VIOLENT_EVENT_TYPES.has(predicate.event) && isFigurativeVerb(view, verb, found)) return false;
  if (subject === "victim") return !isNatural(view, verb) && parties.some((head) => isBeing(view, head));
  if (subject === "instrument" && needs === "weapons")
    return found.doers.length > 0 && found.doers.every((head) => mentionAt(view, head)?.kind === "weapon");
  if (subject === "instrument") return parties.some((head) => EXPLOSIVES.has(view.tokens[head]!.lemma.toLowerCase()));
  if (predicate.mode === "phone" && !isCall(view, verb, found)) return false;
  if (asksForNoName(view, verb) || pleadsInCourt(view, verb)) return false;
  if (found.undergoers.length > 0) {
    if (needs === "ground" && !found.doers.some((head) => TAKERS.has(mentionAt(view, head)?.kind ?? "date")))
      return false;
    const gathering = (head: number) => needs === "beings-or-things" && GATHERINGS.has(view.tokens[head]!.lemma);
    const event = (head: number) => needs !== "weapons" && needs !== "ground" && eventNoun(view, head) !== null;
    return found.undergoers.some(
      (head) =>
        satisfies(view, head, needs) ||
        event(head) ||
        gathering(head) ||
        (needs === "beings-or-things" && isAim(view, head)) ||
        isUnnamedThing(view, head, predicate, found),
    );
  }
  if (object === "victim" || needs === "weapons") return false;
  if (predicate.mode === "phone") return false;
  if (!VIOLENT_EVENT_TYPES.has(predicate.event))
    return found.doers.some((head) => mentionAt(view, head) !== null || isBeing(view, head));
  if (needs === "things" || needs === "ground") return false;
  return events.length === 0 && found.doers.some((head) => mentionAt(view, head) !== null) && hasTarget(view, verb);
}

const ARMED: ReadonlySet<MentionKind> = new Set(["armed-group", "platform", "weapon"]);

/** "a jet had brought [it] down", "soldiers torched [Nakuru]", "[none] was shot down": no mention says what it is, but nothing else is done so by arms. */
function isUnnamedThing(view: ClauseView, head: number, { needs, mode }: Predicate, { doers }: Arguments): boolean {
  if (needs !== "things") return false;
  const { upos, form, lemma } = view.tokens[head]!;
  if (mode === "arson" && upos === "PROPN") return true;
  if (mode === "shoot-down" && lemma === "none") return true;
  const isPronoun = upos === "PRON" && /^(?:it|them|which|that)$/i.test(form);
  return isPronoun && doers.some((at) => ARMED.has(mentionAt(view, at)?.kind ?? "date"));
}

/** "300 Hezbollah targets", "civilian targets"; not the targets of a firm. */
function isAim(view: ClauseView, head: number): boolean {
  if (view.tokens[head]!.lemma !== "target") return false;
  return dependents(view, head, "amod", "compound", "nmod").some((word) => {
    const kind = mentionAt(view, word)?.kind;
    return TARGET_WORDS.has(view.tokens[word]!.lemma.toLowerCase()) || kind === "armed-group";
  });
}

/** Objects that give a verb another sense: "released a statement", "withdrew its offer", "met their targets", "fired 40 workers". */
function isOtherSense(view: ClauseView, verb: number, { undergoers }: Arguments): boolean {
  if (undergoers.length === 0) return false;
  const { lemma } = view.tokens[verb]!;
  const alive = undergoers.some((head) => isBeing(view, head));
  if (lemma === "hold" && (dependents(view, verb, "xcomp", "compound:prt").length > 0 || holdsGuilty(view, undergoers)))
    return true;
  if (lemma === "fire" && dependents(view, verb, "compound:prt").length === 0) {
    const aimed = obliques(view, verb, ...TOWARDS).some((head) => mentionAt(view, head)?.kind !== "date");
    return alive && !aimed;
  }
  if (!BEINGS_ONLY.has(lemma)) return false;
  return !alive && !undergoers.some((head) => PARTIES.has(mentionAt(view, head)?.kind ?? "date"));
}

/** "held the rebels responsible": nobody is in custody. The adjective stands right behind them, whatever the parser hung it on. */
function holdsGuilty(view: ClauseView, held: readonly number[]): boolean {
  return held.some((at) => ["responsible", "accountable", "liable"].includes(view.tokens[at + 1]?.lemma ?? ""));
}

const BEINGS_ONLY: ReadonlySet<string> = new Set(["release", "free", "withdraw", "meet", "evacuate", "rescue"]);
const PARTIES: ReadonlySet<MentionKind> = new Set([
  "person",
  "people",
  "armed-group",
  "organisation",
  "place",
  "platform",
]);

/** "asking not to be named": a condition of speaking, no request. */
function asksForNoName(view: ClauseView, verb: number): boolean {
  return dependents(view, verb, "xcomp", "advcl").some((at) =>
    ["name", "identify", "quote"].includes(view.tokens[at]!.lemma),
  );
}

/** "pleaded guilty", "pleaded not guilty to murder": an answer in court, no request. */
function pleadsInCourt(view: ClauseView, verb: number): boolean {
  if (view.tokens[verb]!.lemma !== "plead") return false;
  return [verb + 1, verb + 2].some((at) => ["guilty", "innocent"].includes(view.tokens[at]?.lemma ?? ""));
}

/** "blew himself up": a suicide bombing. */
export function blownUp(view: ClauseView, verb: number, predicate: Predicate): Predicate {
  const reflexive = dependents(view, verb, "obj").some((object) => /sel(?:f|ves)$/i.test(view.tokens[object]!.form));
  if (view.tokens[verb]!.lemma !== "blow" || !reflexive) return predicate;
  return { ...predicate, mode: "suicide", measure: null, object: null, needs: null };
}

/** The "to death" of a verb, so that it is told once. */
export function deathOf(view: ClauseView, verb: number): number[] {
  return obliques(view, verb, "to").filter((head) => view.tokens[head]!.lemma === "death");
}

const FATALLY: ReadonlySet<string> = new Set(["fatally", "mortally", "lethally"]);

/** "hacked to death", "fatally shot": what only hurts by itself has killed. */
export function toDeath(view: ClauseView, verb: number, predicate: Predicate): Predicate {
  if (predicate.event !== "ASSAULT" || predicate.measure === "killed") return predicate;
  // "four were shot, one fatally" says it of one of them
  const fatally = [verb - 1, ...dependents(view, verb, "advmod")].some(
    (at) =>
      FATALLY.has(view.tokens[at]?.form.toLowerCase() ?? "") &&
      view.tokens[at - 1]?.upos !== "NUM" &&
      !/^(?:them|whom)$/i.test(view.tokens[at - 1]?.form ?? ""),
  );
  return fatally || deathOf(view, verb).length > 0
    ? { ...predicate, measure: "killed", object: "victim", needs: "beings" }
    : predicate;
}

const MEETING: ReadonlySet<string> = new Set(["hit", "strike"]);
const LAID: ReadonlySet<string> = new Set("mine landmine bomb device ied explosive booby-trap ordnance".split(" "));

/** "their vehicle hit a mine": who meets what was laid for him is hit by it. A missile that hits a bomb factory is none. */
export function metByMine(
  view: ClauseView,
  verb: number,
  predicate: Predicate,
  { doers, undergoers }: Arguments,
): Predicate {
  const laid = undergoers.length > 0 && undergoers.every((at) => LAID.has(view.tokens[at]!.lemma.toLowerCase()));
  const isHit = doers.length > 0 && doers.every((at) => mentionAt(view, at)?.kind !== "weapon");
  if (!laid || !isHit || !MEETING.has(view.tokens[verb]!.lemma)) return predicate;
  return { ...predicate, mode: "explosive", measure: null, subject: "target", object: "instrument" };
}

const SEIZING: ReadonlySet<string> = new Set(["take", "seize", "snatch", "grab", "lead", "march", "herd", "drag"]);
const ABDUCTORS: ReadonlySet<string> = new Set(
  "kidnapper abductor captor hostage-taker gunman bandit raider assailant attacker intruder".split(" "),
);

const WARDENS: ReadonlySet<string> = new Set(
  "police policeman officer soldier troops trooper agent gendarme guard".split(" "),
);

/** "the kidnappers took 12 pupils", "was seized by armed men": whom such people take they abduct; "police took him from his house". */
export function takenAway(
  view: ClauseView,
  verb: number,
  predicate: Predicate,
  { doers, undergoers }: Arguments,
): Predicate {
  if (!SEIZING.has(view.tokens[verb]!.lemma) || predicate.measure === "detained") return predicate;
  const isAbductor = (at: number) => ABDUCTORS.has(view.tokens[at]!.lemma.toLowerCase()) || isArmedMan(view, at);
  const people = undergoers.length > 0 && undergoers.every((at) => isBeing(view, at));
  if (!people) return predicate;
  if (doers.some(isAbductor)) return VERBS.get("abduct")!;
  const isPolice = doers.some((at) => WARDENS.has(view.tokens[at]!.lemma.toLowerCase()));
  return isPolice && obliques(view, verb, "from", "into").length > 0 ? VERBS.get("arrest")! : predicate;
}

function isArmedMan(view: ClauseView, at: number): boolean {
  const isMan = ["man", "people"].includes(view.tokens[at]!.lemma.toLowerCase());
  return (
    isMan &&
    dependents(view, at, "amod").some((word) => ["armed", "masked", "hooded"].includes(view.tokens[word]!.lemma))
  );
}

function hasTarget(view: ClauseView, verb: number): boolean {
  const places = obliques(view, verb, "in", "near", "at", "outside", "around", ...TOWARDS);
  return places.some((head) => mentionAt(view, head) !== null) || dependents(view, verb, "obj").length === 0;
}
