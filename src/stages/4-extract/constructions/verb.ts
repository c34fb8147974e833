import type { Measure, Mode, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { MODE_WORDS, VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Arguments } from "../arguments.ts";
import { argumentsOf, obliques } from "../arguments.ts";
import { firedBy } from "../arms.ts";
import { countedNoun, isBeing } from "../beings.ts";
import type { Candidate, Counted, RoleHeads } from "../candidate.ts";
import { mergeRoles } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt, relationOf } from "../clause-view.ts";
import { eventNoun, isNounReadAsVerb, nounMode, roleIf } from "../event-noun.ts";
import { eventRoles } from "../event-roles.ts";
import { identified, undergoersOf, withoutDoubt } from "../harm-arguments.ts";
import type { Rule } from "../rule.ts";
import { blownUp, deathOf, lookup, meansIt, metByMine, TOWARDS, takenAway, toDeath } from "../verb-sense.ts";

/** Prepositions by which a harm verb names the event that did the harm: "killed in an air strike". */
const IN_EVENT = ["in", "during", "by", "from", "after", "with", "when"];

type Found = Omit<Candidate, "rule">;

function eventsIn(view: ClauseView, verb: number, heads: readonly number[], predicate: Predicate): number[] {
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return [];
  return [...heads, ...obliques(view, verb, ...IN_EVENT)].filter((head) => {
    const event = eventNoun(view, head);
    return event !== null && VIOLENT_EVENT_TYPES.has(event.event);
  });
}

function instrumentsOf(view: ClauseView, verb: number, doers: readonly number[]): number[] {
  const named = obliques(view, verb, "with", "by", "using", "from", "in").filter((head) => isArm(view, head));
  return [...named, ...doers.filter((head) => isArm(view, head))];
}

function isArm(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind === "weapon" || kind === "platform";
}

/** "fired rockets at the base": what is thrown is no target. */
function isWeapon(view: ClauseView, head: number): boolean {
  return mentionAt(view, head)?.kind === "weapon";
}

/** "[its] aircraft struck", "[the army]'s guns fired": whoever has the arms did it. What names its owner itself ("Syria's jets") is read whole. */
function withOwner(view: ClauseView, head: number): number[] {
  if (!isArm(view, head)) return [head];
  const owners = dependents(view, head, "nmod:poss").filter((at) => mentionAt(view, at) !== null);
  const told = isWeapon(view, head) ? owners : owners.filter((at) => view.tokens[at]!.tag === "PRP$");
  return told.length > 0 ? told : [head];
}

function modeOf(
  view: ClauseView,
  predicate: Predicate,
  arms: readonly number[],
  events: readonly number[],
): Mode | null {
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return predicate.mode;
  // "shot down a helicopter after air strikes": what was shot down was not bombed
  if (predicate.mode === "shoot-down") return predicate.mode;
  for (const event of events) {
    const mode = nounMode(view, event, eventNoun(view, event)!);
    if (mode !== null) return mode;
  }
  for (const arm of arms) {
    const words = [arm, ...dependents(view, arm, "compound", "amod")];
    const mode = words
      .map((word) => MODE_WORDS.get(view.tokens[word]!.lemma.toLowerCase()))
      .find((found) => found !== undefined);
    if (mode !== undefined && predicate.mode === null) return mode;
  }
  return predicate.mode;
}

function isParty(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind !== undefined && kind !== "date" && kind !== "quantity";
}

function rolesOf(
  view: ClauseView,
  { verb, particle, predicate }: Readonly<{ verb: number; particle: number | null; predicate: Predicate }>,
  found: Arguments,
): RoleHeads {
  const { subject, object } = predicate;
  const roles: Partial<Record<Role, readonly number[]>> = {};
  const doers =
    subject === "victim" ? identified(view, found.doers.concat(found.passive ? found.undergoers : [])) : found.doers;
  // "members detonated two bombs": with an object, the subject acts
  const acts = subject === "instrument" && found.undergoers.length > 0;
  if (subject !== null && doers.length > 0) roles[acts ? "agent" : subject] = doers;
  if (subject === "instrument")
    return mergeRoles(mergeRoles(roles, roleIf("instrument", found.undergoers)), scene(view, verb));
  if (object === null) return roles;
  // "opened fire on a bus": the phrase may hang on either word
  const words = particle === null ? [verb] : [verb, particle];
  const towards = words.flatMap((word) => obliques(view, word, ...TOWARDS)).filter((head) => isParty(view, head));
  const fallback = object === "target" ? towards : [];
  const aimedAt = object === "instrument" && predicate.needs === "weapons" ? towards : [];
  const isAimed = object === "target" && (predicate.measure === null || predicate.measure === "casualties");
  const thrown = (head: number) => isAimed && isWeapon(view, head);
  const objects = found.undergoers.filter((head) => !thrown(head));
  const undergoers = objects.length > 0 ? objects : fallback;
  return mergeRoles(
    mergeRoles(roles, roleIf(object, undergoers)),
    mergeRoles(roleIf("instrument", found.undergoers.filter(thrown)), roleIf("target", aimedAt)),
  );
}

const AT_SCENE = [
  "in",
  "inside",
  "at",
  "under",
  "underneath",
  "beneath",
  "outside",
  "beside",
  "near",
  "in front of",
  "on",
];

/** "exploded inside a bus": what the bomb went off in, under or in front of was hit. */
function scene(view: ClauseView, verb: number): RoleHeads {
  const hit = obliques(view, verb, ...AT_SCENE).filter((head) =>
    ["facility", "platform", "organisation"].includes(mentionAt(view, head)?.kind ?? "date"),
  );
  return roleIf("target", hit);
}

/** Nominals that the verb counts: its victims, or its targets when things are destroyed. */
export function countedOf(view: ClauseView, roles: RoleHeads, measure: Measure | null): Counted[] {
  if (measure === null) return [];
  const bearers = roles.victim ?? roles.target ?? [];
  const told = bearers.filter((head) => !isToldBehind(view, head, bearers) && !isCountedBefore(view, head, bearers));
  return told.map((head) => ({ measure, head, cumulative: false }));
}

/** "The [victim] who died was a [man] in his 20s": one being, whom the predicate nominal counts. */
function isToldBehind(view: ClauseView, head: number, bearers: readonly number[]): boolean {
  const { head: predicate, tag } = view.tokens[head]!;
  const isSubject = relationOf(view.tokens[head]!) === "nsubj" && dependents(view, head, "nummod").length === 0;
  return isSubject && !tag.endsWith("S") && bearers.includes(predicate) && isBeing(view, predicate);
}

/** "The six men who died were farmers and a [driver]": those whom the subject has counted. */
function isCountedBefore(view: ClauseView, head: number, bearers: readonly number[]): boolean {
  return bearers.some((subject) => {
    const { head: predicate } = view.tokens[subject]!;
    if (relationOf(view.tokens[subject]!) !== "nsubj" || dependents(view, subject, "nummod").length === 0) return false;
    return head === predicate || (relationOf(view.tokens[head]!) === "conj" && view.tokens[head]!.head === predicate);
  });
}

/** "killing six and wounding one": a number that the parser coordinated with the six, across another verb of harm. */
function isOfNextVerb(view: ClauseView, head: number): boolean {
  const { upos, head: first } = view.tokens[head]!;
  if (upos !== "NUM" || relationOf(view.tokens[head]!) !== "conj") return false;
  for (let at = head - 1; at > first; at -= 1) {
    if (view.tokens[at]!.upos === "VERB" && (VERBS.get(view.tokens[at]!.lemma)?.measure ?? null) !== null) return true;
  }
  return false;
}

/** "shot at protesters" counts nobody, "shot three protesters" does; of things that are shot none is a casualty. */
function isCounted(view: ClauseView, { head }: Counted, { needs, measure }: Predicate, found: Arguments): boolean {
  if (isOfNextVerb(view, head)) return false;
  const isAlive = isBeing(view, countedNoun(view, head)) || isBeing(view, head);
  if (measure === "casualties") return isAlive && found.undergoers.includes(head);
  return needs !== "beings" || isAlive;
}

/** "set fire to the market", "pointed the finger at the rebels": what the phrase is done to stands behind it. */
function throughParticle(
  view: ClauseView,
  { verb, particle }: Readonly<{ verb: number; particle: number | null }>,
  args: Arguments,
): Arguments {
  if (particle === null || !args.undergoers.includes(particle)) return args;
  const others = args.undergoers.filter((head) => head !== particle);
  const after = [verb, particle].flatMap((word) => obliques(view, word, "to", "at"));
  const isPeople = isBeing(view, particle);
  return { ...args, undergoers: others.length > 0 ? others : isPeople ? [particle] : after };
}

function findVerb(view: ClauseView, verb: number): Found | null {
  if (view.tokens[verb]!.upos !== "VERB" || isNounReadAsVerb(view, verb)) return null;
  const entry = lookup(view, verb);
  if (entry === null) return null;
  const { particle } = entry;
  const args = throughParticle(view, { verb, particle }, argumentsOf(view, verb));
  const usual = toDeath(view, verb, blownUp(view, verb, entry.predicate));
  const predicate = metByMine(view, verb, takenAway(view, verb, usual, args), args);
  const told = withoutDoubt(view, verb, undergoersOf(view, verb, predicate, args));
  const found = { ...told, undergoers: identified(view, told.undergoers) };
  const events = eventsIn(view, verb, found.doers, predicate);
  const arms = instrumentsOf(view, verb, found.doers);
  // "a bomb killed six": what it was done with; who did it is not said
  const plain = {
    ...found,
    doers: found.doers
      .flatMap((head) => withOwner(view, head))
      .filter((head) => !events.includes(head) && !isWeapon(view, head) && isParty(view, head)),
  };
  if (!meansIt(view, verb, predicate, found, events)) return null;
  const own = rolesOf(view, { verb, particle, predicate }, plain);
  const inherited = events
    .map((event) => eventRoles(view, event, eventNoun(view, event)!).roles)
    .reduce(mergeRoles, {});
  const fired = mergeRoles(
    own,
    roleIf(
      "agent",
      found.doers.flatMap((head) => firedBy(view, head)),
    ),
  );
  const roles = mergeRoles(
    mergeRoles(own.agent === undefined ? fired : own, { ...inherited, victim: own.victim ?? [] }),
    roleIf("instrument", [...arms, ...(own.instrument ?? [])]),
  );
  return {
    token: verb,
    words: particle === null ? [verb] : [verb, particle],
    clause: verb,
    predicate,
    mode: modeOf(view, predicate, [...arms, ...(own.instrument ?? [])], events),
    roles,
    counted: countedOf(view, own, predicate.measure).filter((counted) => isCounted(view, counted, predicate, found)),
    absorbed: [...events, ...deathOf(view, verb)],
  };
}

export const verb: Rule = {
  id: "extract/verb",
  version: "1",
  fires: [
    { text: "Gunmen killed five people in Mopti on Monday.", trigger: "killed" },
    { text: "Five people were killed by gunmen in Mopti.", trigger: "killed" },
    { text: "U.S.-led air strikes killed 100 government fighters.", trigger: "killed" },
    { text: "Soldiers found three villagers shot dead in a ditch.", trigger: "shot dead" },
    { text: "Rebels shot down a government helicopter near the border.", trigger: "shot down" },
    { text: "The army retreated from the town on Friday.", trigger: "retreated" },
    { text: "The foreign ministry condemned the attack.", trigger: "condemned" },
    { text: "A warplane bombed a wedding in the village.", trigger: "bombed" },
    { text: "Nobody was killed in the blast.", trigger: "killed" },
    { text: "Five people were shot outside a bar.", trigger: "shot" },
    { text: "A woman was stabbed to death in her home.", trigger: "stabbed" },
    { text: "A suicide bomber blew himself up near a police station.", trigger: "blew himself up" },
    { text: "The ministry said its artillery destroyed a post near the border.", trigger: "destroyed" },
    { text: "The army said it had hit 30 military targets near the border.", trigger: "hit" },
    { text: "The kidnappers took 40 pupils from the school.", trigger: "took" },
    { text: "Soldiers put 20 villagers to death in the square.", trigger: "put 20 villagers to death" },
  ],
  silent: [
    "The committee killed the bill on Monday.",
    "The film bombed at the box office.",
    "Critics attacked the decision.",
    "The storm killed three people.",
    "Three people died in a car crash near Kano.",
    "The ministry released a statement on Monday.",
    "The company fired 40 workers on Monday.",
    "The prime minister called an emergency session.",
    "The actor died of a heart attack.",
    "We do not attack civilians.",
    "Shares in the airline exploded on Monday.",
    "The nurse spoke to reporters, asking not to be named.",
    "The senator is fighting for re-election in Georgia.",
    "The companies are engaging in talks over a merger.",
    "The fast bowler hit two batsmen with bouncers in Perth.",
    "Four workers died when a building collapsed in Mumbai.",
    "Inflation hit pensioners in Buenos Aires on Monday.",
    "The governor held the rebels responsible for his defeat at the polls.",
    "The company hit its sales targets on Monday.",
    "The coach took 40 pupils to the museum.",
  ],
  find: findVerb,
};
