/** A report in, why each of its place names means what it was resolved to out: candidates, what speaks for each, the choice. */
import type { Annotated } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";
import type { PlaceCandidate, PlaceExplanation } from "#model/world.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { decideNames } from "./name-cases.ts";
import type { NameDecision, NamedMention } from "./name-decision.ts";
import type { Ranked } from "./rank-candidates.ts";
import { placeOf, standsForGovernment } from "./resolve-places.ts";

/** Candidates told of a name; "San Antonio" has hundreds, and those behind are no nearer to being meant. */
const MOST_TOLD = 10;

/**
 * By mention id, for every mention that `resolvePlaces` looks up, also those that it leaves open. Made again from the
 * report, by the same steps: it tells what this version and this gazetteer choose, which may differ from an older reading.
 */
export function explainPlaces(annotated: Annotated, gazetteer: Gazetteer): ReadonlyMap<ValueId, PlaceExplanation> {
  return new Map(
    decideNames(annotated, gazetteer).flatMap((name) =>
      name.mentions.map((one) => [one.mention.id, explanation(annotated, one, name)] as const),
    ),
  );
}

function explanation(annotated: Annotated, one: NamedMention, { ranking, decision }: NameDecision): PlaceExplanation {
  const told = { name: one.name.name, considered: ranking.length };
  const none = { chosen: null, rule: null, certainty: null };
  if (typeof decision === "string") return { ...told, ...none, candidates: candidates(ranking, null), open: decision };
  const listed = candidates(ranking, decision.best);
  if (standsForGovernment(annotated, one, decision))
    return { ...told, ...none, candidates: listed, open: "stands-for-government" };
  const place = placeOf(one, decision, ranking.length);
  const { certainty, provenance, value } = place;
  return { ...told, candidates: listed, chosen: value.placeId, rule: provenance.by.id, certainty, open: null };
}

/** The best ones, and the chosen one even if it stands behind them. */
function candidates(ranking: readonly Ranked[], chosen: Ranked | null): readonly PlaceCandidate[] {
  return ranking.filter((ranked, index) => index < MOST_TOLD || ranked === chosen).map(candidateOf);
}

function candidateOf({ entry, features, total }: Ranked): PlaceCandidate {
  const { id, name, country, admin1, lat, lon } = entry;
  return { placeId: id, name, country, admin1: admin1?.name ?? null, lat, lon, features, score: total };
}
