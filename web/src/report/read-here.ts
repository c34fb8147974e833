/** Words of a report in, everything that is read in them out. */
import type { ClaimJson, ReadingJson } from "#export/reading-schema.ts";
import { overlaps } from "./marks.ts";
import type { Words } from "./text-map.ts";

type Figure = ClaimJson["figures"][number];
type Mention = ReadingJson["mentions"][number];
type Attribution = ReadingJson["attributions"][number];

/** `sayings` are attributions of which the words are a part, and which part. */
export type ReadHere = Readonly<{
  claims: readonly ClaimJson[];
  figures: readonly Readonly<{ figure: Figure; claim: ClaimJson }>[];
  mentions: readonly Mention[];
  days: readonly ReadingJson["dates"][number][];
  places: readonly ReadingJson["places"][number][];
  sayings: readonly Readonly<{ attribution: Attribution; part: "source" | "cue" | "content" }>[];
}>;

/** A caret is between two characters: what begins or ends there is read there too. */
export function readHere(reading: ReadingJson, { start, end }: Words): ReadHere {
  const here = start === end ? { start: start - 1, end: end + 1 } : { start, end };
  const isHere = (words: Words) => overlaps(words, here);
  const claims = reading.claims.filter(({ trigger }) => isHere(trigger));
  return {
    claims,
    figures: reading.claims.flatMap((claim) =>
      claim.figures.filter(({ span }) => isHere(span)).map((figure) => ({ figure, claim })),
    ),
    mentions: reading.mentions.filter(isHere),
    days: reading.dates.filter(isHere),
    places: reading.places.filter(isHere),
    sayings: reading.attributions.flatMap((attribution) =>
      (["source", "cue", "content"] as const)
        .filter((part) => attribution[part].some(isHere))
        .map((part) => ({ attribution, part })),
    ),
  };
}

/** What is said holds whole sentences: it alone makes no word worth stopping at. */
export function isAnythingRead({ claims, figures, mentions, days, places, sayings }: ReadHere): boolean {
  const parts = sayings.filter(({ part }) => part !== "content");
  return [claims, figures, mentions, days, places, parts].some((list) => list.length > 0);
}
