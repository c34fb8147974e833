/** Places of a sentence in, those that are told only as ends of a way out: "between Homs and Hama". */
import type { Annotated, Mention } from "#model/annotated.ts";

/** Longest stretch of words that is looked at, in UTF-16 units. */
const WINDOW = 60;
const TOWN_OF = "(?:(?:the|a) )?(?:(?:[\\p{L}-]+ ){0,3}(?:town|city|village|hamlet|settlement|port)s?(?: of)? )?";
const WAY = "(?:road|highway|route|motorway|track|railway|line|path|way)s?";
const BEFORE = new RegExp(
  `\\b(?:between|${WAY} (?:(?:that|which) )?(?:from|linking|links?|connecting|connects?|joining|joins?)) (?:both )?${TOWN_OF}$`,
  "iu",
);
const JOINT = new RegExp(`^,? (?:and|to|with) ${TOWN_OF}$`, "iu");
/** What is between towns as between parties: it happens in neither, or in both. */
const PARTIES =
  /\b(?:talks?|wars?|agreements?|deals?|ties|relations|ceasefire|truce|conflicts?|disputes?|match|game|trade|clash(?:es)?|fighting|fights?|feud|rivalry|differences?|choice) between /iu;

/** Pairs of mentions that name the two ends, in text order. */
export function betweenPairs({ article, sentences, mentions }: Annotated): readonly (readonly [Mention, Mention])[] {
  const places = mentions
    .filter(({ kind, value }) => kind === "place" && /\p{Lu}/u.test(value))
    .toSorted((left, right) => startOf(left) - startOf(right));
  return places.flatMap((first) => {
    const span = first.provenance.spans[0]!;
    const second = places.find((other) => startOf(other) >= span.end && other.sentence === first.sentence);
    if (second === undefined || startOf(second) - span.end > WINDOW) return [];
    const from = Math.max(sentences[first.sentence]!.span.start, span.start - WINDOW);
    const before = article.text.slice(from, span.start);
    const joint = article.text.slice(span.end, startOf(second));
    return BEFORE.test(before) && !PARTIES.test(before) && JOINT.test(joint) ? [[first, second] as const] : [];
  });
}

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]!.start;
}
