/** Which place and date mentions belong to an event: those that its clause governs and no other event is nearer to. */
import type { Mention } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";
import { CARE_AFTER_PATTERN, CARE_BEFORE_PATTERN } from "#reference/lexicon/en/aside-places.ts";
import { CARING } from "#reference/lexicon/en/hospital-words.ts";
import { RETROSPECTIVE_VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, mentionAt, relationOf } from "./clause-view.ts";

/** Mention ids in text order. */
export type Setting = Readonly<{ place: readonly ValueId[]; date: readonly ValueId[] }>;

/** Tokens that begin some attribution's cue: a date under them is the day of speaking. */
function cueTokens(view: ClauseView): ReadonlySet<number> {
  const starts = new Map(view.tokens.map((token, index) => [token.start, index] as const));
  const cues = view.annotated.attributions.flatMap(({ cue }) => cue.map(({ start }) => starts.get(start)));
  return new Set(cues.filter((index) => index !== undefined));
}

/** Prepositions that say where something happened; "from" and "to" say where it came from and went. */
const LOCATIVES = new Set(
  "in near at outside inside around across over along on off within between beside above amid throughout north south east west".split(
    " ",
  ),
);
/** Relations through which a name belongs to a larger place phrase: "the town of X", "X, Syria". */
const PART_OF_PLACE = new Set(["appos", "flat", "compound", "nmod", "conj", "list", "dep"]);

/** True when the place phrase says where: "near X", "in the town of X"; not "X's army", "militias of X", "X-led". */
function isLocative(view: ClauseView, head: number): boolean {
  const marker = caseOf(view, head);
  if (marker !== null && LOCATIVES.has(marker.split(" ")[0]!)) return true;
  const token = view.tokens[head]!;
  if (token.head < 0 || !PART_OF_PLACE.has(relationOf(token)) || token.deprel === "nmod:poss") return false;
  const kind = mentionAt(view, token.head)?.kind;
  const named = marker === null || marker === "of";
  return named && (kind === "place" || kind === "facility") && token.head !== head && isLocative(view, token.head);
}

/** The candidate that each token is the centre of. */
function indexCentres(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const centres = new Map<number, number>();
  candidates.forEach(({ clause, absorbed }, index) => {
    for (const at of [clause, ...absorbed]) if (!centres.has(at)) centres.set(at, index);
  });
  for (const [index, { token }] of candidates.entries()) centres.set(token, index);
  return centres;
}

/** Relations by which an event belongs to a verb that tells none: its result, or what it saw ("observed a buildup over the week"). */
const ADVERBIAL = new Set(["advcl", "conj", "xcomp", "obj"]);

/** The first candidate below each verb that tells no event itself: "blew himself up in [X], killing four". */
function indexBelow(view: ClauseView, candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const below = new Map<number, number>();
  candidates.forEach(({ token }, index) => {
    for (
      let at = token;
      ADVERBIAL.has(relationOf(view.tokens[at]!)) && view.tokens[at]!.head >= 0;
      at = view.tokens[at]!.head
    ) {
      const { head } = view.tokens[at]!;
      const { upos, lemma } = view.tokens[head]!;
      if (relationOf(view.tokens[at]!) === "obj" && RETROSPECTIVE_VERBS.has(lemma)) break;
      if (upos === "VERB" && !below.has(head)) below.set(head, index);
    }
  });
  return below;
}

/** Words between a date and the noun that it stands before: "the Nov. 5, 2009, Fort Hood [shooting]". */
const BEFORE_NOUN: ReadonlySet<string> = new Set(["PROPN", "ADJ", "NOUN", "NUM"]);
const PREMODIFIER_REACH = 5;

/** The event whose noun a date stands before, whatever the parser hung it on. */
function premodified(view: ClauseView, { first, end }: Mention, centres: ReadonlyMap<number, number>): number | null {
  const before = view.tokens[first - 1];
  if (before === undefined || (before.upos !== "DET" && !before.tag.startsWith("PRP$"))) return null;
  for (let at = end; at < end + PREMODIFIER_REACH; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || view.sentenceOf[at] !== view.sentenceOf[first]) return null;
    if (centres.has(at) && (token.upos === "NOUN" || token.tag === "VBG")) return centres.get(at)!;
    if (token.form !== "," && !BEFORE_NOUN.has(token.upos)) return null;
  }
  return null;
}

/** "flown to a hospital in [X]": where the wounded were brought. */
function isOfCare(view: ClauseView, { head, provenance, sentence }: Mention): boolean {
  const verb = governors(view, head).find((at) => view.tokens[at]!.upos === "VERB");
  if (verb === undefined || !CARING.has(view.tokens[verb]!.lemma)) return false;
  const { text } = view.annotated.article;
  const { span } = view.annotated.sentences[sentence]!;
  const { start, end } = provenance.spans[0]!;
  const before = text.slice(Math.max(span.start, start - AROUND), start);
  return CARE_BEFORE_PATTERN.test(before) || CARE_AFTER_PATTERN.test(text.slice(end, Math.min(span.end, end + AROUND)));
}

/** Words beside a name that are looked at, in UTF-16 units. */
const AROUND = 60;

/** "followed a raid on [5 May] in which …": between an event's noun and the clause that describes it, a date is of that event. */
function enclosed(view: ClauseView, { first, end }: Mention, centres: ReadonlyMap<number, number>): number | null {
  const noun = first - 2;
  if (view.tokens[first - 1]?.upos !== "ADP" || view.tokens[noun]?.upos !== "NOUN") return null;
  return dependents(view, noun, "acl").some((clause) => clause >= end) ? (centres.get(noun) ?? null) : null;
}

/** "next month's trial": the day of another thing. */
function isOfAnother(view: ClauseView, head: number): boolean {
  return view.tokens[head]!.deprel === "nmod:poss";
}

/** "on Tuesday and not on [Monday]", "in Moura, not [Mopti]": when and where it was not. */
function isRuledOut(view: ClauseView, { first, head }: Mention): boolean {
  if (["rather than", "instead of"].includes(caseOf(view, head) ?? "")) return true;
  const before = [first - 1, first - 2].map((at) => view.tokens[at]);
  return before[0]?.lemma === "not" || (before[0]?.upos === "ADP" && before[1]?.lemma === "not");
}

/** "the attack was on [3 May]": the day is what is said of it. */
function saidToBe(view: ClauseView, head: number, centres: ReadonlyMap<number, number>): number | null {
  if (dependents(view, head, "cop").length === 0) return null;
  const subject = dependents(view, head, "nsubj").find((at) => centres.has(at));
  return subject === undefined ? null : centres.get(subject)!;
}

/** Setting of every candidate, in their order. */
export function settingsOf(view: ClauseView, candidates: readonly Candidate[]): Setting[] {
  const centres = indexCentres(candidates);
  const below = indexBelow(view, candidates);
  const cues = cueTokens(view);
  const settings = candidates.map(() => ({ place: [] as ValueId[], date: [] as ValueId[] }));
  const lent: { owner: number; sort: "place" | "date"; id: ValueId }[] = [];
  for (const mention of view.annotated.mentions) {
    const { kind, head, id } = mention;
    if (kind !== "place" && kind !== "date" && kind !== "facility") continue;
    if (kind !== "date" && !isLocative(view, head)) continue;
    if (isRuledOut(view, mention)) continue;
    const noun = kind === "date" ? (premodified(view, mention, centres) ?? enclosed(view, mention, centres)) : null;
    if (noun !== null) {
      settings[noun]!.date.push(id);
      continue;
    }
    const named = kind === "date" ? saidToBe(view, head, centres) : null;
    if (named !== null) {
      settings[named]!.date.push(id);
      continue;
    }
    const path = [head, ...governors(view, head)];
    if (kind !== "date" && isOfCare(view, mention)) continue;
    const cue = path.findIndex((token) => cues.has(token));
    const reachable = cue < 0 ? path : path.slice(0, cue);
    const at = path.find((token) => centres.has(token) || cues.has(token));
    const sort = kind === "date" ? "date" : "place";
    if (at !== undefined && centres.has(at)) settings[centres.get(at)!]![sort].push(id);
    else {
      const owner = reachable.map((token) => below.get(token)).find((one) => one !== undefined);
      if (owner !== undefined && !(kind === "date" && isOfAnother(view, head))) lent.push({ owner, sort, id });
    }
  }
  // "marched on Friday to remember the attack of January": what the event says itself stands
  const own = settings.map(({ place, date }) => ({ place: place.length > 0, date: date.length > 0 }));
  for (const { owner, sort, id } of lent) if (!own[owner]![sort]) settings[owner]![sort].push(id);
  return settings;
}
