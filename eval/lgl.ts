/** Documents of the Local-Global Lexicon corpus in; place names with coordinates, and their scores, out. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Annotated, Mention } from "#model/annotated.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import { type Gazetteer, openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { explainPlaces } from "#stages/5-resolve/places/explain-places.ts";
import { readPlaceName } from "#stages/5-resolve/places/place-name.ts";
import { resolvePlaces } from "#stages/5-resolve/places/resolve-places.ts";
import { distanceKm } from "#text/geometry.ts";
import { makeOffsets } from "#text/offsets.ts";
import { rule, sourced } from "#text/sourced.ts";
import { scoreToponyms, type Toponym } from "./lgl-score.ts";
import { makeTextReader } from "./read-text.ts";

type GoldToponym = Toponym & Readonly<{ phrase: string; toponym?: boolean }>;
type Document = Readonly<{ id: string; text: string; toponyms?: readonly GoldToponym[] }>;

/** Distance within which a candidate counts as the gold place: the corpus's own bound. */
const SAME_PLACE_KM = 161;

/**
 * Reads `id` and `text` only for its predictions. Where gold is present it also tells how the resolver does when the names
 * are given, what taking the most populous namesake would give, and how many gold places the gazetteer holds.
 */
export async function run({ data, out }: { data: string[]; out: string | null }): Promise<object> {
  const documents = data.flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean).map(readRecord));
  const gazetteer = openGazetteer();
  const read = await makeTextReader({ attitudes: false });
  const annotated: Annotated[] = [];
  for (const { text } of documents) annotated.push(await read(text));
  const predicted = annotated.map((one) => toponymsOf(one, gazetteer));
  if (out !== null)
    writeFileSync(out, documents.map(({ id }, at) => `${JSON.stringify({ id, toponyms: predicted[at] })}\n`).join(""));
  const gold = documents.map(({ toponyms }) => (toponyms ?? []).filter(({ toponym }) => toponym !== false));
  const result = documents.every(({ toponyms }) => toponyms !== undefined)
    ? compare(annotated, predicted, gold, gazetteer)
    : {};
  gazetteer.close();
  return { task: "lgl", documents: documents.length, ...result };
}

function readRecord(line: string): Document {
  return JSON.parse(line);
}

function compare(
  annotated: readonly Annotated[],
  predicted: readonly (readonly Toponym[])[],
  gold: readonly (readonly GoldToponym[])[],
  gazetteer: Gazetteer,
): object {
  const score = (guesses: readonly (readonly Toponym[])[]) =>
    scoreToponyms(gold.map((toponyms, at) => ({ gold: toponyms, predicted: guesses[at]! })));
  const given = annotated.map((one, at) => withGoldNames(one, gold[at]!));
  return {
    ...score(predicted),
    mostPopulous: score(annotated.map((one) => mostPopulous(one, gazetteer))),
    givenNames: score(given.map((one) => toponymsOf(one, gazetteer))),
    givenNamesMostPopulous: score(given.map((one) => mostPopulous(one, gazetteer))),
    gazetteerHolds: coverage(gold.flat(), gazetteer),
  };
}

/**
 * Every place mention with a name, with coordinates when it was resolved, and the names in facilities and local forces that
 * were resolved ("[Memphis] police").
 */
function toponymsOf(annotated: Annotated, gazetteer: Gazetteer): readonly Toponym[] {
  const places = resolvePlaces(annotated, gazetteer);
  return placeNames(annotated, gazetteer, (mention) => places.get(mention.id)?.value ?? null);
}

/** The baseline that every resolver must beat: the namesake with the most people, countries first. */
function mostPopulous(annotated: Annotated, gazetteer: Gazetteer): readonly Toponym[] {
  const explained = explainPlaces(annotated, gazetteer);
  return placeNames(annotated, gazetteer, (mention) => {
    const entries = gazetteer.lookup(explained.get(mention.id)?.name ?? mention.value);
    return entries.find(({ kind }) => kind === "country") ?? entries[0] ?? null;
  });
}

function placeNames(
  annotated: Annotated,
  gazetteer: Gazetteer,
  locate: (mention: Mention) => Pick<GazetteerEntry, "lat" | "lon"> | null,
): readonly Toponym[] {
  const { article, mentions } = annotated;
  const codePoint = makeOffsets(article.text).codePointOf;
  const lookedUp = explainPlaces(annotated, gazetteer);
  return mentions.flatMap((mention) => {
    const found = lookedUp.get(mention.id);
    // the name in another thing's name is taken for a place only where it is resolved to one
    const within = mention.kind === "place" || found?.chosen == null ? undefined : found.name;
    if (within === undefined && (mention.kind !== "place" || !/\p{Lu}/u.test(mention.value))) return [];
    const { start, end } = nameSpan(article.text, mention, within ?? readPlaceName(mention.value, gazetteer).name);
    const { lat, lon } = locate(mention) ?? { lat: null, lon: null };
    return [{ start: codePoint(start), end: codePoint(end), lat, lon }];
  });
}

/** The corpus leaves articles, possessives, "northern", "town of" and "police" out of its spans. */
function nameSpan(text: string, mention: Mention, name: string): Readonly<{ start: number; end: number }> {
  const { start, end } = mention.provenance.spans[0]!;
  const at = text.slice(start, end).indexOf(name);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + name.length };
}

/** The same layers with the gold names as the only place mentions, to measure resolution apart from recognition. */
function withGoldNames(annotated: Annotated, gold: readonly GoldToponym[]): Annotated {
  const { article, tokens, sentences } = annotated;
  const codePoint = makeOffsets(article.text).codePointOf;
  const utf16 = new Map(Array.from({ length: article.text.length + 1 }, (_, at) => [codePoint(at), at]));
  const mentions = gold.flatMap((toponym): Mention[] => {
    const [start, end] = [utf16.get(toponym.start)!, utf16.get(toponym.end)!];
    const first = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    const sentence = sentences.findIndex((one) => one.span.start <= start && start < one.span.end);
    if (first < 0 || last < first || sentence < 0) return [];
    const spans = [{ doc: article.doc, start, end }];
    const base = sourced("m", article.text.slice(start, end), { spans, by: rule("eval/lgl/gold") });
    return [{ ...base, kind: "place", head: last, first, end: last + 1, sentence, chain: base.id }];
  });
  return { ...annotated, mentions, attributions: [] };
}

/** How many gold places have any candidate of their name, and one within 161 km. */
function coverage(gold: readonly GoldToponym[], gazetteer: Gazetteer): object {
  const placed = gold.filter(({ lat }) => lat !== null);
  const candidates = placed.map(({ phrase }) => gazetteer.lookup(phrase));
  const near = placed.filter(({ lat, lon }, at) =>
    candidates[at]!.some((entry) => distanceKm(entry, { lat: lat!, lon: lon! }) <= SAME_PLACE_KM),
  );
  return { gold: placed.length, named: candidates.filter(({ length }) => length > 0).length, within161: near.length };
}
