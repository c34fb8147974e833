/** A sentence in; whether it says that another story begins, or is a headline of a story that the report does not tell, out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Claim } from "#model/claim.ts";
import type { Article } from "#model/report.ts";
import type { ValueId } from "#model/span.ts";
import {
  BEFORE_DEED_PATTERN,
  CAME_AS_PATTERN,
  CAMPAIGN_PATTERN,
  CORRECTION_PATTERN,
  DYING_PATTERN,
  HABIT_PATTERN,
  HAD_PATTERN,
  LAPSE_PATTERN,
  LONG_SUM_PATTERN,
  OPENS_EARLIER_PATTERN,
  PAID_BACK_PATTERN,
  PATIENTS_SUM_PATTERN,
  PERIOD_SUM_PATTERN,
  SET_APART_PATTERN,
  SUPERLATIVE_PATTERN,
  TOOK_PLACE_PATTERN,
} from "#reference/lexicon/en/story-words.ts";

/** What a claim tells: one event, many days of one campaign, a sum over years, or the event that the sentence counts time from. */
export type Scope = "event" | "campaign" | "sum" | "other-time";

/** [Elsewhere in the province], [In a separate attack], [A day earlier in another village]. */
export function isSetApart({ article }: Annotated, { evidence }: Claim): boolean {
  return SET_APART_PATTERN.test(article.text.slice(evidence.start, evidence.end));
}

/** [The strike took place on Friday and killed 63]: another day for a deed told before, and not another deed. */
export function tellsWhen({ article }: Annotated, { evidence }: Claim): boolean {
  return TOOK_PLACE_PATTERN.test(article.text.slice(evidence.start, evidence.end));
}

/** [CORRECTION: An earlier version of this story said that …]: about the report's own words. */
export function isCorrection({ article }: Annotated, { evidence }: Claim): boolean {
  return CORRECTION_PATTERN.test(article.text.slice(evidence.start, evidence.end));
}

/** Words of the report's body: lemmas of nouns and names outside headlines and captions. */
export function bodyWords({ article, sentences, tokens }: Annotated): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { block, first, end } of sentences) {
    if (article.blocks[block]?.kind === "headline") continue;
    for (const { lemma } of tokens.slice(first, end)) words.add(lemma.toLowerCase());
  }
  return words;
}

const THINGS: readonly (keyof Claim["roles"])[] = ["target", "victim", "place"];

/**
 * [Air strikes batter rebel enclave] over a report that names no enclave: what the headline's act was done to, and where,
 * is told nowhere in the body. Headlines that name neither are none of these.
 */
export function isForeignHeadline(
  { article, sentences, tokens }: Annotated,
  { sentence, roles }: Claim,
  { mentions, body }: Readonly<{ mentions: ReadonlyMap<string, Mention>; body: ReadonlySet<string> }>,
): boolean {
  if (article.blocks[sentences[sentence]!.block]?.kind !== "headline" || body.size === 0) return false;
  const heads = THINGS.flatMap((role) => roles[role] ?? [])
    .flatMap((id) => mentions.get(id) ?? [])
    .map(({ head }) => tokens[head]!)
    // "2 killed" is "two people were killed" in the body
    .filter(({ upos }) => upos !== "NUM")
    .map(({ lemma }) => lemma.toLowerCase());
  return heads.length > 0 && !heads.some((lemma) => body.has(lemma));
}

/** The first sentence of a report whose first block is a headline. */
export function isOwnHeadline({ article, sentences }: Annotated, { sentence }: Claim): boolean {
  return sentence === 0 && article.blocks[sentences[0]!.block]?.kind === "headline";
}

/** [ended five decades of war that left 260,000 dead] is a sum; [a week after gunmen killed 23] is of another time. */
export function scopeOf({ text }: Pick<Article, "text">, { evidence, trigger, figures }: Claim): Scope {
  const sentence = text.slice(evidence.start, evidence.end);
  if (PATIENTS_SUM_PATTERN.test(sentence) || isHabit(sentence, trigger.start - evidence.start)) return "sum";
  const sum = figures.length === 0 ? null : LONG_SUM_PATTERN.exec(sentence);
  // "the worst fighting in two years" is one event
  if (sum !== null && !SUPERLATIVE_PATTERN.test(sentence.slice(0, sum.index))) return "sum";
  const isOfMany = figures.some(({ value }) => value.low > 1);
  if (isOfMany && PERIOD_SUM_PATTERN.test(sentence)) return "sum";
  const before = text.slice(evidence.start, Math.max(evidence.start, trigger.start));
  const lapse = LAPSE_PATTERN.exec(before);
  // past a comma the sentence is back at its own event: "a week after gunmen killed 23, a bomb went off"
  const isLapsed = lapse !== null && !/[,;:]/.test(before.slice(lapse.index + lapse[0].length));
  if (isLapsed && !DYING_PATTERN.test(sentence)) return "other-time";
  if (PAID_BACK_PATTERN.test(before)) return "other-time";
  return CAMPAIGN_PATTERN.test(sentence) ? "campaign" : "event";
}

/** The word at `at` lies within what was done again and again. */
function isHabit(sentence: string, at: number): boolean {
  const habit = HABIT_PATTERN.exec(sentence);
  return habit !== null && habit.index <= at && at < habit.index + habit[0].length;
}

/**
 * Ids of the claims of its sentence that it "came as" or "came amid", up to the next comma: they went on at that time, and are no part of it.
 *
 * @param claims  of the report
 */
export function meanwhileOf(
  { article }: Annotated,
  { evidence, trigger, sentence }: Claim,
  claims: readonly Claim[],
): ValueId[] {
  const came = CAME_AS_PATTERN.exec(article.text.slice(trigger.end, evidence.end));
  if (came === null) return [];
  const from = trigger.end + came[0].length;
  const within = (one: Claim) => one.sentence === sentence && one.trigger.start >= from;
  return claims
    .filter((one) => within(one) && !/[,;]/.test(article.text.slice(from, one.trigger.start)))
    .map(({ id }) => id);
}

/** [had warned the commanders], [spoke an hour before the raid], [days earlier]: before what is told. */
export function isToldAsEarlier({ article, tokens }: Annotated, { evidence, token, trigger }: Claim): boolean {
  const [before, after] = [
    article.text.slice(evidence.start, trigger.start),
    article.text.slice(trigger.end, evidence.end),
  ];
  const pluperfect = tokens[token]?.tag.startsWith("VB") === true && HAD_PATTERN.test(before);
  return pluperfect || BEFORE_DEED_PATTERN.test(after) || OPENS_EARLIER_PATTERN.test(before);
}
