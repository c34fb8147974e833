/** Claims of which none says where in, the place that their reports name all the same out, and how much that says. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Place } from "#model/world.ts";
import {
  ADDRESS_PATTERN,
  BROUGHT_PATTERN,
  CARE_AFTER_PATTERN,
  CARE_BEFORE_PATTERN,
  GOAL_BEFORE_PATTERN,
  HOME_AFTER_PATTERN,
  HOME_BEFORE_PATTERN,
  HOSPITAL_PATTERN,
  SITE_NAME_PATTERN,
  WRITER_PATTERN,
} from "#reference/lexicon/en/aside-places.ts";
import { distanceKm } from "#text/geometry.ts";
import { wordKey } from "#text/words.ts";
import type { FiledClaim } from "./case-file.ts";
import { firstIn, inSentence, lies, type Sentence } from "./told-sentences.ts";

/** Words before and behind a name that are looked at, in UTF-16 units. */
const AROUND = 60;
/** A report that names no place farther than this from another is a local one. */
const LOCAL_KM = 120;

type Named = Readonly<{ mention: Mention; place: Sourced<Place>; annotated: Annotated }>;
/** The place, and by which rule it was found. */
export type Assumed = Readonly<{ place: Sourced<Place>; ruleId: string }>;
type Fits = (place: Place) => boolean;

/**
 * A town, from what says most to what says least: named in the sentence of a claim or in those right before the first; the
 * dateline, or the town of the police that the sentences speak of, where the report is local; somebody's home town. Not the seat of
 * who speaks ("the ministry in Y said"), no place that stands for a party, and no hospital's. Null when they name none.
 */
export function assumedPlace(claims: readonly FiledClaim[], fits: Fits = () => true): Assumed | null {
  const told = (accept: (one: Named) => boolean) => (sentence: Sentence) =>
    townsIn(sentence).find((one) => accept(one) && fits(one.place.value))?.place ?? null;
  const first = claims[0];
  if (first === undefined) return null;
  const bySentence = (accept: (one: Named) => boolean): Assumed | null => {
    const place = firstIn(claims, told(accept));
    return place === null ? null : { place, ruleId: "reconcile/place/same-sentence" };
  };
  return (
    bySentence((one) => isPlain(one) && !isHome(one)) ??
    localOf(claims, fits) ??
    bySentence(isPlain) ??
    bySentence((one) => !isCare(one) && !isDateline(one) && !isOfWriter(one)) ??
    onlyTown(claims, fits)
  );
}

/** The one town that the reports name anywhere as where something is, in sentences that tell of no deed too; null where they name several. */
function onlyTown(claims: readonly FiledClaim[], fits: Fits): Assumed | null {
  if (claims.some(namesOpenPlace)) return null;
  const readings = [...new Set(claims.map(({ reading }) => reading))];
  const named = readings.flatMap((reading) =>
    (reading.annotated?.sentences ?? []).flatMap(
      (_, sentence) => inSentence(reading, sentence, (one) => townsIn(one).filter(isPlain)) ?? [],
    ),
  );
  const [first] = named;
  const isOnly = named.every(({ place }) => place.value.placeId === first?.place.value.placeId);
  const isHere = isOnly && named.some((one) => !isHome(one));
  return first === undefined || !isHere || !fits(first.place.value)
    ? null
    : { place: first.place, ruleId: "reconcile/place/only-town" };
}

/**
 * [shot in Joliet], where the report says nothing of which Joliet, and another report of the incident does: the place that the name
 * has there. Null when no claim names such a one.
 */
export function placeFromOtherReport(claims: readonly FiledClaim[], fits: Fits = () => true): Assumed | null {
  const readings = new Map(claims.map(({ doc, reading }) => [doc, reading] as const));
  if (readings.size < 2) return null;
  const meant = new Map(
    [...readings.values()].flatMap(({ annotated, resolved }) =>
      (annotated?.mentions ?? []).flatMap((mention) => {
        const place = resolved?.places.get(mention.id);
        return place === undefined || !isTown(place.value) || mention.kind !== "place"
          ? []
          : [[wordKey(mention.value), place] as const];
      }),
    ),
  );
  for (const { resolved, reading, mention } of claims) {
    for (const id of resolved.claim.roles.place ?? []) {
      const name = mention(id)?.value ?? "";
      const place = reading.resolved?.places.has(id) || !/\p{Lu}/u.test(name) ? undefined : meant.get(wordKey(name));
      if (place !== undefined && fits(place.value)) return { place, ruleId: "reconcile/place/other-report" };
    }
  }
  return null;
}

/** True for a facility's name that only sounds like a town's: nothing that the report names lies near. */
export function isMereName(place: Sourced<Place>, { resolved }: Reading): boolean {
  if (place.provenance.by.id !== FACILITY) return false;
  const towns = [...(resolved?.places.values() ?? [])].filter(
    ({ value, provenance }) => isTown(value) && provenance.by.id !== FACILITY,
  );
  return towns.length > 0 && towns.every(({ value }) => distanceKm(value, place.value) > LOCAL_KM);
}

/** True where the words of a place are those of a hospital's town that somebody was brought to: not where a hospital is hit. */
export function isBrought({ provenance }: Sourced<Place>, { annotated }: Reading): boolean {
  const span = provenance.spans[0];
  if (annotated === null || span === undefined) return false;
  const { text } = annotated.article;
  const sentence = annotated.sentences.find(({ span: { start, end } }) => start <= span.start && span.end <= end);
  const from = Math.max(sentence?.span.start ?? 0, span.start - AROUND);
  const [words, lead, rest] = [
    text.slice(span.start, span.end),
    text.slice(from, span.start),
    text.slice(span.end, span.end + AROUND),
  ];
  const isHospital = CARE_BEFORE_PATTERN.test(lead) || CARE_AFTER_PATTERN.test(rest) || HOSPITAL_PATTERN.test(words);
  return isHospital && BROUGHT_PATTERN.test(lead);
}

/** True for a name that many towns bear, read as one far from all that the report surely speaks of: more likely a quarter, or a person's. */
export function isFarNamesake({ value }: Sourced<Place>, { resolved }: Reading): boolean {
  const named = [...(resolved?.places.values() ?? [])].filter(({ value: { placeId } }) => placeId === value.placeId);
  return named.length > 0 && named.every(({ provenance }) => provenance.by.id === FAR_NAMESAKE);
}

/** Rules that bind places, by id. */
const FACILITY = "resolve/place/facility";
const FAR_NAMESAKE = "resolve/place/far-namesake";
const POLICED = "resolve/place/policed";
const DATELINE = "annotate/mention/name-dateline";

function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "near";
}

/** Towns that a sentence names and nobody speaks from, and no party stands for; in text order. */
function townsIn({ mentions, annotated, resolved }: Sentence): Named[] {
  const speaking = annotated.attributions.flatMap(({ sourceSpans }) => sourceSpans);
  return mentions
    .filter((mention) => !resolved.actors.has(mention.id) && !lies(mention, speaking))
    .flatMap((mention) => {
      const place = resolved.places.get(mention.id);
      return place === undefined || !isTown(place.value) ? [] : [{ mention, place, annotated }];
    });
}

/** A town's own name, and no facility's, force's or page's. */
function isPlain(one: Named): boolean {
  const { by } = one.place.provenance;
  const isElsewhere = isCare(one) || isOfSite(one) || isDateline(one) || isOfWriter(one);
  return ![FACILITY, POLICED, FAR_NAMESAKE].includes(by.id) && !isElsewhere;
}

function isCare(one: Named): boolean {
  const lead = before(one);
  return CARE_BEFORE_PATTERN.test(lead) || GOAL_BEFORE_PATTERN.test(lead) || CARE_AFTER_PATTERN.test(behind(one));
}

function isOfWriter(one: Named): boolean {
  return WRITER_PATTERN.test(before(one));
}

function isHome(one: Named): boolean {
  return HOME_BEFORE_PATTERN.test(before(one)) || HOME_AFTER_PATTERN.test(behind(one));
}

function isOfSite(one: Named): boolean {
  const { block } = one.annotated.sentences[one.mention.sentence]!;
  return one.annotated.article.blocks[block]?.kind === "headline" && SITE_NAME_PATTERN.test(before(one));
}

function before({ mention, annotated }: Named): string {
  const { start } = mention.provenance.spans[0]!;
  const from = Math.max(annotated.sentences[mention.sentence]!.span.start, start - AROUND);
  return annotated.article.text.slice(from, start);
}

function behind({ mention, annotated }: Named): string {
  const { end } = mention.provenance.spans[0]!;
  const to = Math.min(annotated.sentences[mention.sentence]!.span.end, end + AROUND);
  return annotated.article.text.slice(end, to);
}

/** Stands at the head of the story, and nowhere else in the words that it is part of. */
function isDateline({ mention, annotated }: Named): boolean {
  const { block } = annotated.sentences[mention.sentence]!;
  const { kind, span } = annotated.article.blocks[block]!;
  return (
    kind === "dateline" || (mention.provenance.by.id === DATELINE && mention.provenance.spans[0]!.start === span.start)
  );
}

/** What the first report says that is local, in the order of the claims. */
function localOf(claims: readonly FiledClaim[], fits: Fits): Assumed | null {
  for (const reading of new Set(claims.map((filed) => filed.reading))) {
    const isElsewhere = claims.some((filed) => filed.reading === reading && namesOpenPlace(filed));
    const found = localPlace(reading, fits, isElsewhere);
    if (found !== null) return found;
  }
  return null;
}

/** [killed in Tawila], of a report that leaves open where that is: not in the town that the story is sent from. */
function namesOpenPlace({ resolved, reading, mention }: FiledClaim): boolean {
  return (resolved.claim.roles.place ?? []).some((id) => {
    const { kind, value = "" } = mention(id) ?? {};
    return (
      kind === "place" && /\p{Lu}/u.test(value) && !ADDRESS_PATTERN.test(value) && !reading.resolved?.places.has(id)
    );
  });
}

/**
 * The dateline's town, else the first that a local force polices, where half of the towns named in the report lie around it. Where a
 * deed is told to have been elsewhere (`isElsewhere`), only a town that is policed, or named again in the story.
 */
function localPlace({ annotated, resolved }: Reading, fits: Fits, isElsewhere: boolean): Assumed | null {
  if (annotated === null || resolved === null) return null;
  const named = annotated.mentions.flatMap((mention) => {
    const place = resolved.places.get(mention.id);
    return place === undefined || !isTown(place.value) ? [] : [{ mention, place, annotated }];
  });
  const policed = named.filter(({ place }) => place.provenance.by.id === POLICED);
  const plain = named.filter(isPlain);
  const isAtHome = ({ placeId }: Place): boolean =>
    [...policed, ...plain].some(({ place }) => place.value.placeId === placeId);
  const datelines = named.filter((one) => isDateline(one) && (!isElsewhere || isAtHome(one.place.value)));
  const isLocal = (place: Place): boolean =>
    2 * plain.filter((one) => distanceKm(one.place.value, place) <= LOCAL_KM).length >= plain.length;
  const local = [...datelines, ...policed].find(({ place: { value } }) => fits(value) && isLocal(value));
  return local === undefined ? null : { place: local.place, ruleId: "reconcile/place/local-report" };
}
