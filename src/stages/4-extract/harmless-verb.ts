/** A verb of force with its arguments in, and whether it tells a game, an election, a struggle or an accident, out. */
import type { MentionKind } from "#model/annotated.ts";
import {
  ANIMALS,
  ARMED_CONTESTS,
  BLOODLESS,
  DEMOLISHERS,
  ELECTIONS,
  FILMERS,
  GAME_VERBS,
  GAME_WORDS,
  IDIOM_OBJECTS,
  MARKETS,
  MISHAP_VERBS,
  MISHAPS,
  OBSTACLES,
  PEACEFULLY,
  PLAYERS,
  PRIZES,
  STRIVINGS,
  TALKERS,
  UNSTOLEN,
  UTTERANCES,
  WEATHER_WAVES,
} from "#reference/lexicon/en/harmless-words.ts";
import { ARMED_MISFORTUNES, MISFORTUNES, NOUNS } from "#reference/lexicon/en/predicates.ts";
import type { Arguments } from "./arguments.ts";
import { obliques } from "./arguments.ts";
import { countedNoun, isBeing } from "./beings.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, tokensAround } from "./clause-view.ts";
import { eventNoun, hasHarmlessNeighbour } from "./event-noun.ts";
import {
  CALM_REACH,
  isCalm,
  isFigurativeNoun,
  isIdea,
  isInStory,
  isNaturalCause,
  isOldAge,
  lemmaOf,
} from "./harmless-noun.ts";

/** Whether a verb of force tells no violence here, by its objects, its doers or the world that the sentence is of. */
export function isFigurativeVerb(view: ClauseView, verb: number, found: Arguments): boolean {
  const lemma = lemmaOf(view, verb);
  return (
    isIdiom(view, verb, lemma, found) ||
    (STRUGGLES.has(lemma) && isStruggle(view, verb, found)) ||
    (lemma === "clash" && isQuarrel(view, verb, found)) ||
    (lemma === "attack" && isCriticism(view, verb, found)) ||
    (lemma === "engage" && !isEngagement(view, verb, found)) ||
    (BLOWS.has(lemma) && isBloodless(view, verb, found)) ||
    (TAKINGS.has(lemma) && isElection(view, verb, found)) ||
    (lemma === "beat" && isDefeat(view, verb, found)) ||
    isDoneByIdea(view, found) ||
    (GAME_VERBS.has(lemma) && isGame(view, verb, lemma, found)) ||
    isInStory(view, verb)
  );
}

const STRUGGLES: ReadonlySet<string> = new Set(["fight", "battle"]);
const BLOWS: ReadonlySet<string> = new Set(["hit", "strike", "batter", "pound", "pummel", "target", "bombard"]);
const PICTURES: ReadonlySet<string> = new Set([
  "film",
  "camera",
  "video",
  "tape",
  "photo",
  "photograph",
  "picture",
  "footage",
]);
const TAKINGS: ReadonlySet<string> = new Set(["take", "retake", "capture", "seize", "recapture"]);
const PARTIES: ReadonlySet<MentionKind> = new Set([
  "person",
  "people",
  "armed-group",
  "organisation",
  "place",
  "platform",
  "facility",
]);

function isParty(view: ClauseView, head: number): boolean {
  return isBeing(view, head) || PARTIES.has(mentionAt(view, head)?.kind ?? "date");
}

function isArmed(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind === "armed-group" || kind === "weapon" || kind === "platform";
}

/** "killed it", "shot himself in the foot", "stormed out", "hit back", "robbed of a penalty", "shot the bride" by a photographer. */
function isIdiom(view: ClauseView, verb: number, lemma: string, { doers, undergoers }: Arguments): boolean {
  const objects = dependents(view, verb, "obj");
  const next = view.tokens[verb + 1]?.form.toLowerCase() ?? "";
  const armed = doers.some((head) => isArmed(view, head));
  const idioms = IDIOM_OBJECTS.get(lemma);
  if (objects.length > 0 && objects.every((object) => idioms?.has(lemmaOf(view, object)) ?? false)) return true;
  switch (lemma) {
    case "storm":
      return next === "out" || next === "off";
    case "hit":
      return (
        next === "out" || (next === "back" && !armed && doers.every((head) => mentionAt(view, head)?.kind === "person"))
      );
    case "capture":
      return (
        obliques(view, verb, "on", "in").some((head) => PICTURES.has(lemmaOf(view, head))) ||
        (doers.length > 0 && doers.every((head) => FILMERS.has(lemmaOf(view, head))))
      );
    case "disappear":
    case "vanish":
      return obliques(view, verb, "from").some((head) =>
        ["life", "view", "scene", "market", "shelf"].includes(lemmaOf(view, head)),
      );
    case "kill":
      return next === "off" && !undergoers.some((head) => isBeing(view, head));
    case "occupy":
      if (objects.some((object) => /sel(?:f|ves)$/.test(view.tokens[object]!.form))) return true;
      return objects.some(
        (object) => lemmaOf(view, object) === "post" && obliques(view, object, "of").some((of) => isBeing(view, of)),
      );
    case "rob":
      return obliques(view, verb, "of").some((head) => UNSTOLEN.has(lemmaOf(view, head)));
    case "fire":
      return (
        next === "wide" ||
        obliques(view, verb, "into", "to").some((head) => ["lead", "front", "final"].includes(lemmaOf(view, head)))
      );
    case "shoot": {
      if (next === "wide") return true;
      if (next === "dead" || armed) return false;
      const foot = obliques(view, verb, "in").some((head) => lemmaOf(view, head) === "foot");
      if (foot && undergoers.some((head) => /sel(?:f|ves)$/.test(view.tokens[head]!.form))) return true;
      return doers.length > 0 && doers.every((head) => isFilming(view, head, objects));
    }
    default:
      return false;
  }
}

/** "The director shot it in 20 days", "the photographer shot the bride"; not "the director shot his wife". */
function isFilming(view: ClauseView, doer: number, objects: readonly number[]): boolean {
  const isPicture = (object: number) => lemmaOf(view, object) === "it" || !isBeing(view, object);
  return (
    FILMERS.has(lemmaOf(view, doer)) &&
    objects.length > 0 &&
    (lemmaOf(view, doer) === "photographer" || objects.every((object) => isPicture(object)))
  );
}

/** "fought back tears", "is fighting for re-election", "fought to save the baby"; not "fought the rebels", "fought a war". */
function isStruggle(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  const objects = [...new Set([...undergoers, ...dependents(view, verb, "obj")])];
  const isFoe = (head: number) =>
    isParty(view, head) || ARMED_CONTESTS.has(lemmaOf(view, head)) || eventNoun(view, head) !== null;
  const isHarmlessContest = (head: number) => NOUNS.has(lemmaOf(view, head)) && eventNoun(view, head) === null;
  if (objects.length > 0)
    return objects.some((head) => isHarmlessContest(head)) || !objects.some((head) => isFoe(head));
  const foes = obliques(view, verb, "against", "with");
  if (foes.length > 0) return foes.every((head) => isIdea(view, head));
  if (doers.some((head) => isArmed(view, head))) return false;
  if (obliques(view, verb, "for").some((head) => PRIZES.has(lemmaOf(view, head)))) return true;
  return dependents(view, verb, "xcomp", "advcl").some(
    (at) => STRIVINGS.has(lemmaOf(view, at)) && dependents(view, at, "mark").some((to) => lemmaOf(view, to) === "to"),
  );
}

/** "The two candidates clashed over taxes": in words. */
function isQuarrel(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  const parties = [...doers, ...undergoers, ...obliques(view, verb, "with")];
  return (
    parties.length > 0 &&
    parties.every((head) => TALKERS.has(lemmaOf(view, head))) &&
    (obliques(view, verb, "over", "about").length > 0 ||
      obliques(view, verb, "in", "at", "during").some((head) => lemmaOf(view, head) === "debate"))
  );
}

/** "The columnist attacked the minister over the budget", "attacked the media in a speech": in words. */
function isCriticism(view: ClauseView, verb: number, { doers }: Arguments): boolean {
  if (!isCalm(view, verb, doers)) return false;
  if (obliques(view, verb, "in", "on").some((head) => UTTERANCES.has(lemmaOf(view, head)))) return true;
  if (doers.length === 0 || !doers.every((head) => TALKERS.has(lemmaOf(view, head)))) return false;
  const grounds = obliques(view, verb, "over", "for");
  return grounds.length > 0 || doers.every((head) => lemmaOf(view, head) === "critic");
}

/** "Fighters engaged troops"; not "engaged in talks", "engaged with voters". */
function isEngagement(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  const inEvent = obliques(view, verb, "in").some((head) => eventNoun(view, head)?.event === "ASSAULT");
  const parties = [...doers, ...undergoers, ...obliques(view, verb, "with")];
  if (undergoers.length === 0 && obliques(view, verb, "in").length > 0 && !inEvent) return false;
  return inEvent || parties.some((head) => isArmed(view, head));
}

/** Nouns that say how many of something there was: "a wave of arrests". */
const SERIES: ReadonlySet<string> = new Set(["wave", "series", "string", "spate", "flurry", "round"]);

/** "Inflation hit pensioners", "the strike by teachers hit schools", "a wave of arrests hit the bazaar". */
function isBloodless(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  if (obliques(view, verb, "with").some((head) => hitsNobody(view, head))) return true;
  if (doers.length > 0 && doers.every((head) => hitsNobody(view, head))) return true;
  const onMarket = undergoers.length > 0 && undergoers.every((head) => MARKETS.has(lemmaOf(view, head)));
  return onMarket && isCalm(view, verb);
}

function hitsNobody(view: ClauseView, head: number): boolean {
  const of = SERIES.has(lemmaOf(view, head)) ? obliques(view, head, "of") : [];
  if (of.length > 0) return of.every((content) => hitsNobody(view, content));
  if (NOUNS.has(lemmaOf(view, head)) && isFigurativeNoun(view, head)) return true;
  const event = eventNoun(view, head);
  if (event !== null) return event.event !== "ASSAULT";
  return BLOODLESS.has(lemmaOf(view, head)) && mentionAt(view, head) === null;
}

/** "took the capital in local elections". */
function isElection(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  const armed = [...doers, ...undergoers].some((head) => isArmed(view, head));
  return obliques(view, verb, ...(armed ? ["in"] : ["in", "at"])).some((head) => ELECTIONS.has(lemmaOf(view, head)));
}

/** "Djokovic beat Nadal in Paris", "the senator beat the governor in the primary"; not "beat him up", "beat him with cables". */
function isDefeat(view: ClauseView, verb: number, { doers, undergoers, passive }: Arguments): boolean {
  const parties = [...doers, ...undergoers];
  if (doers.length === 0 || undergoers.length === 0 || parties.some((head) => isArmed(view, head))) return false;
  if (obliques(view, verb, "in", "at").some((head) => isContest(view, head))) return true;
  const named = parties.every((head) => view.tokens[head]!.upos === "PROPN");
  const bodily =
    dependents(view, verb, "compound:prt", "advcl").length + obliques(view, verb, "with", "to", "until").length;
  return named && !passive && bodily === 0 && isCalm(view, verb);
}

function isContest(view: ClauseView, head: number): boolean {
  return ELECTIONS.has(lemmaOf(view, head)) || GAME_WORDS.has(lemmaOf(view, head));
}

/** "stabbed by guilt", "hit by a wave of nostalgia". */
function isDoneByIdea(view: ClauseView, { doers }: Arguments): boolean {
  return (
    doers.length > 0 && doers.every((head) => BLOODLESS.has(lemmaOf(view, head)) && mentionAt(view, head) === null)
  );
}

/** "The fast bowler hit two batsmen": players among players, in a sentence of game words, without arms. */
function isGame(view: ClauseView, verb: number, lemma: string, { doers, undergoers }: Arguments): boolean {
  const tokens = tokensAround(view, verb, CALM_REACH);
  if (tokens.some((at) => isArmed(view, at))) return false;
  const isPlayer = (head: number) =>
    [head, ...dependents(view, head, "compound", "appos")].some((at) => PLAYERS.has(lemmaOf(view, at)));
  const beings = [...doers, ...undergoers].filter((head) => isBeing(view, head));
  const hasPlayer = [...doers, ...undergoers].some(isPlayer);
  if (!beings.every((head) => isPlayer(countedNoun(view, head)) || view.tokens[head]!.upos === "PROPN")) return false;
  if (BODILY.has(lemma)) return hasPlayer && countGameWords(view, tokens) >= 2;
  if (doers.length === 0 && undergoers.some((head) => isBeing(view, head))) return false;
  if (lemma === "shoot" && undergoers.some((head) => isBeing(view, head))) return false;
  if (lemma === "kill" && view.tokens[verb + 1]?.form.toLowerCase() !== "off") return false;
  return countGameWords(view, tokens) >= (hasPlayer ? 2 : 3);
}

function countGameWords(view: ClauseView, tokens: readonly number[]): number {
  const words = tokens.map((at) => lemmaOf(view, at)).filter((word) => GAME_WORDS.has(word) || PLAYERS.has(word));
  return new Set(words).size;
}

/** What befalls players in games: "the winger was injured in the second half". */
const BODILY: ReadonlySet<string> = new Set(["injure", "hurt"]);

/** Verbs of which a misfortune may be the cause. */
const HARMS: ReadonlySet<string> = new Set(["die", "kill", "perish", "injure", "hurt", "wound"]);

/** "the storm killed five", "died in a car crash", "killed when a bus overturned": nobody did it. */
export function isMisfortune(view: ClauseView, verb: number, found: Arguments): boolean {
  const { doers } = found;
  const parties = [verb, ...doers, ...found.undergoers];
  const causes = [...doers, ...obliques(view, verb, "in", "by", "from", "during", "of", "after")];
  if (doers.length > 0 && doers.every((head) => isUnfortunate(view, head, parties))) return true;
  const lemma = lemmaOf(view, verb);
  if (lemma === "explode") return isMishap(view, verb, found);
  if (isDemolition(view, verb, lemma, doers)) return true;
  if (!HARMS.has(lemma)) return false;
  const suffers = lemma === "die" || lemma === "perish";
  const harmedBySelf = doers.every(
    (head) => isBeing(view, head) && (suffers || mentionAt(view, head)?.kind !== "armed-group"),
  );
  const told = [...causes, ...sharedCauses(view, verb)];
  return (harmedBySelf && told.some((head) => isUnfortunate(view, head, parties))) || isMishap(view, verb, found);
}

const CAUSED = ["in", "by", "from", "during"];

/** "Two were killed and 30 injured in a train crash": the cause of the one is that of the other, which tells none. */
function sharedCauses(view: ClauseView, verb: number): number[] {
  const { head } = view.tokens[verb]!;
  if (obliques(view, verb, ...CAUSED).some((at) => eventNoun(view, at) !== null)) return [];
  const before = head >= 0 && relationOf(view.tokens[verb]!) === "conj" ? [head] : [];
  return [...before, ...dependents(view, verb, "conj")]
    .filter((other) => HARMS.has(lemmaOf(view, other)))
    .flatMap((other) => obliques(view, other, ...CAUSED));
}

function isUnfortunate(view: ClauseView, head: number, parties: readonly number[]): boolean {
  const { upos } = view.tokens[head]!;
  const lemma = lemmaOf(view, head);
  const modifiers = dependents(view, head, "compound", "amod").map((at) => lemmaOf(view, at));
  if (modifiers.some((word) => ARMED_MISFORTUNES.has(word))) return false;
  if (obliques(view, head, "of").some((at) => isArmed(view, at))) return false;
  if (MISFORTUNES.has(lemma)) return true;
  if (upos !== "NOUN") return false;
  if (lemma === "hit" && view.tokens[head + 2]?.form.toLowerCase() === "and") return true; // "in a hit-and-run"
  // "our lions destroyed two tanks" are men
  if (ANIMALS.has(lemma) && dependents(view, head, "nmod:poss").length === 0) return true;
  if (lemma === "wave" && modifiers.some((word) => WEATHER_WAVES.has(word))) return true;
  if (NOUNS.has(lemma) && lemma !== "fire")
    return hasHarmlessNeighbour(view, head, lemma) || isFigurativeNoun(view, head);
  if (lemma === "fire" && eventNoun(view, head) !== null) return false;
  // "by fire", "under fire" is gunfire
  if (lemma === "fire" && dependents(view, head, "det", "compound", "amod").length === 0) return false;
  return MISHAPS.has(lemma) && isCalm(view, head, parties);
}

/** "Demolition crews blew up the old bridge": work. */
function isDemolition(view: ClauseView, verb: number, lemma: string, doers: readonly number[]): boolean {
  if (!["blow", "demolish", "dynamite", "raze", "level", "flatten"].includes(lemma)) return false;
  return doers.length > 0 && doers.every((head) => DEMOLISHERS.has(lemmaOf(view, head))) && isCalm(view, verb);
}

/** "died when a building collapsed", "a bus plunged into a ravine, killing 24". */
function isMishap(view: ClauseView, verb: number, { doers, undergoers }: Arguments): boolean {
  const { head } = view.tokens[verb]!;
  const below = dependents(view, verb, "advcl").filter((at) => caseOf(view, at) !== "before");
  const isUnder = head >= 0 && ["advcl", "conj"].includes(relationOf(view.tokens[verb]!));
  // "slip into the house to kill" is a purpose
  const sharesSubject = isUnder && view.tokens[verb]!.tag !== "VB" && dependents(view, verb, "nsubj").length === 0;
  const clauses = sharesSubject ? [...below, head, ...explosionsUnder(view, head)] : below;
  const mishaps = clauses.filter((at) => isMishapClause(view, at));
  return (
    mishaps.length > 0 && isCalm(view, verb, [...doers, ...undergoers, ...mishaps, ...(sharesSubject ? [head] : [])])
  );
}

/** "exploded after it overturned, killing nine": what the explosion came after. */
function explosionsUnder(view: ClauseView, verb: number): number[] {
  return lemmaOf(view, verb) === "explode" ? dependents(view, verb, "advcl") : [];
}

/** "a bus overturned", "his motorcycle hit a tree". */
function isMishapClause(view: ClauseView, verb: number): boolean {
  const lemma = lemmaOf(view, verb);
  if (lemma === "hit" || lemma === "strike")
    return dependents(view, verb, "obj").some((object) => OBSTACLES.has(lemmaOf(view, object)));
  if (lemma === "catch" || lemma === "give")
    return dependents(view, verb, "obj").some((object) => ["fire", "birth"].includes(lemmaOf(view, object)));
  return MISHAP_VERBS.has(lemma) && !isRamming(view, verb);
}

/** "crashed into a crowd": perhaps on purpose. */
function isRamming(view: ClauseView, verb: number): boolean {
  return obliques(view, verb, "into").some((head) => isBeing(view, head) || lemmaOf(view, head) === "crowd");
}

/** "died of a heart attack", "died peacefully"; to die of wounds is violence all the same. */
export function isNatural(view: ClauseView, verb: number): boolean {
  if (lemmaOf(view, verb) !== "die") return false;
  const calmly = dependents(view, verb, "advmod").some((at) => PEACEFULLY.has(lemmaOf(view, at)));
  const causes = obliques(view, verb, "of", "from", "after", "in", "with");
  return (
    causes.some((cause) => isNaturalCause(view, cause)) ||
    obliques(view, verb, "of", "from").some((cause) => ["age", "attack", "condition"].includes(lemmaOf(view, cause))) ||
    (calmly && isCalm(view, verb)) ||
    isOldAge(view, verb)
  );
}
