/** A report's claims in, the days of the story that it tells out: news is of now, an assessment of long ago. */
import type { Annotated } from "#model/annotated.ts";
import type { ResolvedClaim } from "#model/claim.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { DateRange } from "#model/world.ts";
import { COURT_VERBS } from "#reference/lexicon/en/story-words.ts";
import { addDays } from "#text/calendar.ts";

/** A claim that ends this many days before the story is background: news tells an event within a month of it. */
export const BACKGROUND_DAYS = 31;
/** The story is told in one of the first sentences that tell violence; a day that comes later is of something beside it. */
const LEAD_SENTENCES = 2;

/**
 * The days before which an event is background: those of publication, or, where the report opens with an event of long
 * before as its main statement ("On 3 January 2021 jets bombed …") or as what a court deals with, goes on to tell of it, and
 * tells none of its own days, those of that event.
 */
export function storyPeriod({ article, tokens }: Annotated, claims: readonly ResolvedClaim[]): DateRange | null {
  const published = article.publishedAt?.value ?? null;
  if (published === null) return null;
  const violent = claims.filter(
    ({ claim }) => VIOLENT_EVENT_TYPES.has(claim.event.value) && claim.modality === "actual",
  );
  const isOld = ({ latest }: DateRange): boolean => latest < addDays(published.earliest, -BACKGROUND_DAYS);
  if (violent.some(({ when }) => when !== null && !isOld(when.value))) return published;
  const first = violent[0];
  if (first === undefined) return published;
  const leading = violent.filter(({ claim }) => claim.sentence < first.claim.sentence + LEAD_SENTENCES);
  const lead = leading.find(({ claim, when }) => {
    return when !== null && (isMain(tokens, claim.token) || isInCourt(tokens, claim.token));
  });
  const goesOn = violent.some(
    ({ claim, when }) => when === null && lead !== undefined && claim.sentence > lead.claim.sentence,
  );
  return goesOn ? (lead?.when?.value ?? published) : published;
}

/** "pleaded guilty in a 2014 shooting": what a court deals with is what the report tells, and not the hearing. */
function isInCourt(tokens: Annotated["tokens"], token: number): boolean {
  let at = token;
  while (tokens[at]!.head >= 0) at = tokens[at]!.head;
  return COURT_VERBS.has(tokens[at]!.lemma.toLowerCase());
}

/** The sentence's own statement, or one coordinated with it. */
function isMain(tokens: Annotated["tokens"], token: number): boolean {
  const { head, deprel } = tokens[token]!;
  if (head < 0) return true;
  return deprel === "conj" && tokens[head]!.head < 0;
}
