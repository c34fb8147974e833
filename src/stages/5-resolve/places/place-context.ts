/** A place mention and the words around it in, what they say of the place out: nearness, type, parent, water. */
import type { Annotated, Mention } from "#model/annotated.ts";
import { type PlaceType, placeType, typeOf } from "./place-name.ts";
import { type Offset, readOffset } from "./place-offset.ts";

/** How the place of what happened stands to the named one. `offshore`: "off the coast of X". */
export type Nearness = "at" | "near" | "part" | "offshore";

/**
 * A containing place named beside the mention: its words and, when they are a mention, its id. `sure` when the words leave no
 * doubt ("Palma in Cabo Delgado"); a comma may as well divide a list.
 */
export type NamedParent = Readonly<{ name: string; mention: Mention | null; sure: boolean }>;

export type PlaceContext = Readonly<{
  nearness: Nearness;
  offset: Offset | null;
  type: PlaceType;
  parents: readonly NamedParent[];
}>;

/** Words before or behind a mention that are looked at, in UTF-16 units; longer contexts say nothing of it. */
const WINDOW = 60;

const POINT =
  "(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)";
/** "the eastern Ukrainian city of", "a border town called". */
const TOWN_OF =
  "(?:(?:the|a) )?(?:(?:[\\p{L}-]+ ){0,3}(?:town|city|village|hamlet|settlement|port|capital)(?: of| called)? )?";
const OFFSHORE = /\boff (?:(?:the )?(?:\p{Ll}+ )?(?:coast(?:line)?|shores?) of )?(?:the )?$/u;
const NEAR = new RegExp(
  `\\b(?:near(?:by)?|outside(?: of)?|around|close to|next to|adjacent to|just off|not far from|(?:on|in|at|from) the (?:edge|outskirts|fringes) of|` +
    `outskirts of|suburbs? of|vicinity of|(?:miles?|kilomet(?:re|er)s?|km) (?:${POINT} )?(?:of|from|outside)|${POINT} of|` +
    `road (?:to|from|between)|approach(?:es)? to|borders? (?:with|of|to)|frontiers? (?:with|of|to)) ${TOWN_OF}$`,
  "iu",
);
const PART = new RegExp(
  `\\b(?:${POINT}(?:ern)?|central|rural|coastal|mainland|the (?:north|south|east|west|center|centre) of|parts? of|` +
    "areas? of|swaths? of|swathes of|the rest of|border (?:area|region)s? of) (?:the )?$",
  "iu",
);
const TYPE_BEFORE = /\b(?<type>\p{L}+) of (?:the )?$/u;
const TYPE_BESIDE = /^[ -](?<type>\p{L}+)/u;
const TYPE_NOUN =
  "(?:town|city|village|hamlet|province|capital|district|governorate|region|port|enclave|camp|suburb|county|state|area|island|stronghold)";
const CALLED = `(?:\\p{Ll}[\\p{L}-]* ){0,3}${TYPE_NOUN}(?:,|(?: of)?)`;
const POSSESSIVE_BEFORE = new RegExp(`^['’]s? (?:${CALLED} |(?:\\p{Ll}[\\p{L}-]*ern )?)$`, "u");
const DEMONYM_BEFORE = new RegExp(`(?<demonym>\\p{Lu}\\p{L}+) ${CALLED} $`, "u");
const JOINT_TO_PARENT =
  /^(?:['’]s)?(?: (?!and |or |to |from |with |then )\p{Ll}+)?(?:,? (?:in|of)(?: the)?(?: \p{Ll}[\p{L}-]*){0,3} |, (?:in )?(?:the )?(?:\p{Ll}[\p{L}-]* )?| )$/u;

/** " in ", ", a village in ", " district of "; behind "of" alone and a comma may stand what does not hold it. */
const SURE_JOINT =
  /^,?(?:(?: (?:a |the )?(?:town|city|village|hamlet|area|part))? in| (?:district|county|subdistrict|parish) (?:of|in)) (?:the )?(?:\p{Ll}[\p{L}-]* ){0,3}$/u;

/**
 * What stands around a mention's name in its sentence. Parents are only proposed: whether the place lies in one is for the
 * candidates to say, so that "Homs, Hama and Aleppo" proposes Hama for Homs and nothing comes of it.
 */
export function placeContext(
  annotated: Annotated,
  mention: Mention,
  name: string,
  places: readonly Mention[],
): PlaceContext {
  const { text } = annotated.article;
  const { span } = annotated.sentences[mention.sentence]!;
  const { start, end } = nameSpan(text, mention, name);
  const before = text.slice(Math.max(span.start, start - WINDOW), start);
  const after = text.slice(end, Math.min(span.end, end + WINDOW));
  return {
    nearness: nearness(before),
    offset: offsetIn(before, start),
    type: typeAround(before, after),
    parents: [...parentsBehind(text, mention, places), ...parentsBefore(text, before, mention, places)],
  };
}

/** With its beginning in the text. */
function offsetIn(before: string, nameStart: number): Offset | null {
  const offset = readOffset(before);
  return offset === null ? null : { ...offset, start: nameStart - before.length + offset.start };
}

/** Where the name itself stands: a mention may hold "5 km south of" too. */
function nameSpan(text: string, mention: Mention, name: string): Readonly<{ start: number; end: number }> {
  const { start, end } = mention.provenance.spans[0]!;
  const at = text.slice(start, end).indexOf(name);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + name.length };
}

function nearness(before: string): Nearness {
  if (OFFSHORE.test(before)) return "offshore";
  if (NEAR.test(before)) return "near";
  return PART.test(before) ? "part" : "at";
}

function typeAround(before: string, after: string): PlaceType {
  const beside = after.match(TYPE_BESIDE)?.groups?.type;
  const fromBeside = beside === undefined || /^(?:state|capital|camp|port)$/.test(beside) ? null : placeType(beside);
  return fromBeside ?? typeOf(before.match(TYPE_BEFORE)?.groups?.type ?? "");
}

// [Khusham], Syria; the town of [Amudah] in Hasakah province; [Amudah] Syria
function parentsBehind(text: string, mention: Mention, places: readonly Mention[]): NamedParent[] {
  const { end } = mention.provenance.spans[0]!;
  const next = places.find((other) => other.provenance.spans[0]!.start >= end && other.sentence === mention.sentence);
  if (next === undefined) return [];
  const between = text.slice(end, next.provenance.spans[0]!.start);
  return between.length <= WINDOW && JOINT_TO_PARENT.test(between)
    ? [{ name: next.value, mention: next, sure: SURE_JOINT.test(between) }]
    : [];
}

// Iraq's [Anbar] province; the Syrian town of [Amudah]
function parentsBefore(text: string, before: string, mention: Mention, places: readonly Mention[]): NamedParent[] {
  const { start } = mention.provenance.spans[0]!;
  const previous = places.findLast(
    (other) => other.provenance.spans[0]!.end <= start && other.sentence === mention.sentence,
  );
  const between = previous === undefined ? "" : text.slice(previous.provenance.spans[0]!.end, start);
  if (previous !== undefined && between.length <= WINDOW && POSSESSIVE_BEFORE.test(between)) {
    return [{ name: previous.value, mention: previous, sure: true }];
  }
  const demonym = before.match(DEMONYM_BEFORE)?.groups?.demonym;
  return demonym === undefined ? [] : [{ name: demonym, mention: null, sure: true }];
}
