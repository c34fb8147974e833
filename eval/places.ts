/** The project's own gold of places in, scores out beside the most populous namesake's; `--misses` lists what is not right. */
import type { Annotated } from "#model/annotated.ts";
import type { Place } from "#model/world.ts";
import { type Gazetteer, openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { explainPlaces } from "#stages/5-resolve/places/explain-places.ts";
import { resolvePlaces } from "#stages/5-resolve/places/resolve-places.ts";
import { type GoldPlace, locate, type PlacePassage, placeGoldHash, readPlaceGold } from "./places-gold.ts";
import { judgePlace, type PlaceOutcome, scorePlaces } from "./places-score.ts";
import { makeTextReader } from "./read-text.ts";
import type { GoldArguments } from "./task.ts";

type Judged = Readonly<{ gold: GoldPlace; place: Place | null; outcome: PlaceOutcome; why: string }>;

export async function run({ misses }: Pick<GoldArguments, "misses">): Promise<object> {
  const passages = readPlaceGold();
  const gazetteer = openGazetteer();
  const read = await makeTextReader({ attitudes: true });
  const judged: Judged[] = [];
  const baseline: PlaceOutcome[] = [];
  for (const passage of passages) {
    const annotated = await read(passage.text);
    const results = passage.places.map((gold) => judgeIn(annotated, passage, gold, gazetteer));
    if (misses) printMisses(passage, results);
    judged.push(...results);
    baseline.push(...passage.places.map((gold) => judgePlace(gold, mostPopulous(gold, gazetteer))));
  }
  gazetteer.close();
  const open = judged.filter(({ gold }) => "open" in gold).length;
  const corpus = { passages: passages.length, bound: judged.length - open, open, sha256: placeGoldHash() };
  return {
    task: "places",
    corpus,
    scores: scorePlaces(judged.map(({ outcome }) => outcome)),
    mostPopulous: scorePlaces(baseline),
  };
}

/** The mention with a place that is most like the words, else why the mention there has none. */
function judgeIn(annotated: Annotated, passage: PlacePassage, gold: GoldPlace, gazetteer: Gazetteer): Judged {
  const span = locate(passage.id, passage.text, gold);
  const places = resolvePlaces(annotated, gazetteer);
  const explained = explainPlaces(annotated, gazetteer);
  /** Shared length over that of both together; 0 or less where they do not touch. */
  const likeness = ({ provenance }: Annotated["mentions"][number]): number => {
    const { start, end } = provenance.spans[0]!;
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    return shared / (Math.max(end, span.end) - Math.min(start, span.start));
  };
  const there = annotated.mentions
    .filter((mention) => likeness(mention) > 0)
    .toSorted((left, right) => likeness(right) - likeness(left));
  const place = there.flatMap(({ id }) => places.get(id)?.value ?? [])[0] ?? null;
  const why = there.map(({ id, kind, value }) => `${kind} "${value}" ${explained.get(id)?.open ?? ""}`).join(", ");
  return { gold, place, outcome: judgePlace(gold, place), why: why === "" ? "no mention" : why };
}

/** The baseline: the namesake with the most people, countries first, always at the place itself. */
function mostPopulous({ words }: GoldPlace, gazetteer: Gazetteer): Place | null {
  const entries = gazetteer.lookup(words);
  const entry = entries.find(({ kind }) => kind === "country") ?? entries[0];
  if (entry === undefined) return null;
  const { id, name, country, lat, lon } = entry;
  const precision = entry.kind === "country" || entry.kind === "admin1" ? entry.kind : "exact";
  return { placeId: id, name, country, admin1: null, admin2: null, lat, lon, precision };
}

function printMisses({ id, text }: PlacePassage, results: readonly Judged[]): void {
  for (const { gold, place, outcome, why } of results) {
    if (outcome.verdict === "rightly-open" || outcome.precise === true) continue;
    const given = place === null ? "open" : `${place.placeId} ${place.name}, ${place.country}, ${place.precision}`;
    const wanted = "open" in gold ? `open (${gold.open})` : `${gold.country} ${gold.precisions.join("/")}`;
    const verdict = outcome.precise === false ? "precision" : outcome.verdict;
    console.log(`${verdict.padEnd(15)} ${id}: "${gold.words}" wanted ${wanted}, given ${given}; ${why}`);
    console.log(`                ${text}`);
  }
}
