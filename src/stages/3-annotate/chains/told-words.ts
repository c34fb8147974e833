/** Attributions, to who says each word: what a pronoun inside somebody's words can mean, and what it can not. */
import type { Attribution, Mention, Sentence, Token } from "#model/annotated.ts";
import { blockRuns, findQuotations } from "../attributions/quotations.ts";
import type { Tree } from "../mentions/tree.ts";

/** `source` indexes the mention that says the words; null when the report itself does. `direct`: between quotation marks. */
export type Telling = Readonly<{ source: number | null; direct: boolean }>;

export type ToldWords = Readonly<{
  /** who says the token, innermost; undefined for words of the report */
  tellingAt: (token: number) => Telling | undefined;
  /** mentions among what the mention says, in text order; empty when it says nothing */
  toldBy: (mention: number) => readonly number[];
  /** the mention that says the words between quotation marks in which this mention stands; null when nobody does */
  quotedBy: (mention: number) => number | null;
}>;

/** Mentions are in text order. */
export function toldWords(
  { tokens }: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): ToldWords {
  const indexOf = new Map<string, number>(mentions.map(({ id }, index) => [id, index]));
  const isQuoted = quotedTokens(tokens, sentences);
  const at: (Telling | undefined)[] = [];
  const told = new Map<number, number[]>();
  const spans = attributions.flatMap(({ source, content }) =>
    content.map((span) => ({ span, source: indexOf.get(source) ?? null })),
  );
  // The longest first, so that words said inside words belong to who says them last.
  spans.sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start));
  for (const { span, source } of spans) {
    const [first, end] = [firstFrom(tokens, span.start), firstFrom(tokens, span.end)];
    for (let token = first; token < end; token++) at[token] = { source, direct: isQuoted.has(token) };
    if (source === null) continue;
    const inside = told.get(source) ?? [];
    for (let index = firstFrom(mentions, first); index < mentions.length && mentions[index]!.first < end; index++)
      inside.push(index);
    told.set(source, inside);
  }
  return {
    tellingAt: (token) => at[token],
    toldBy: (mention) => told.get(mention) ?? [],
    quotedBy: (mention) => {
      const telling = at[mentions[mention]!.head];
      return telling?.direct ? telling.source : null;
    },
  };
}

function quotedTokens(tokens: readonly Token[], sentences: readonly Sentence[]): ReadonlySet<number> {
  const quotations = blockRuns(sentences).flatMap((run) => findQuotations(tokens, run));
  return new Set(
    quotations.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)),
  );
}

/** Index of the first that begins at `offset` or behind it, by bisection. */
function firstFrom(items: readonly Token[], offset: number): number;
function firstFrom(items: readonly Mention[], offset: number): number;
function firstFrom(items: readonly (Token | Mention)[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (("first" in item ? item.first : item.start) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
