/** A text and its mentions in, an Annotated value out, with tokens made by splitting: small cases for tests, without a reader. */
import type { Annotated, Mention, MentionKind, Token } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { documentId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";

/** `quote` must occur in the text; `after` picks an occurrence behind those words; `chain` is an earlier quote of the same thing. */
export type MentionByHand = Readonly<{
  quote: string;
  kind: MentionKind;
  after?: string;
  chain?: string;
  head?: string;
}>;
/** Grammar of the first token with this form. */
export type WordByHand = Readonly<
  { form: string } & Partial<Pick<Token, "lemma" | "upos" | "tag" | "deprel"> & { under: string }>
>;

const BY = rule("test/by-hand");

export function annotatedByHand(
  text: string,
  mentions: readonly MentionByHand[],
  words: readonly WordByHand[] = [],
  publishedAt: DateRange | null = null,
): Annotated {
  const doc = documentId(new TextEncoder().encode(text));
  const tokens = tokensOf(text, words);
  const span = { doc, start: 0, end: text.length };
  const made = new Map<string, ValueId>();
  return {
    article: {
      doc,
      title: null,
      outlet: null,
      url: null,
      text,
      language: "en",
      readable: true,
      blocks: [{ span, kind: "paragraph", repeats: null }],
      toRaw: [],
      publishedAt: publishedAt === null ? null : sourced("v", publishedAt, { spans: [], by: BY }),
      notes: [],
    },
    sentences: [{ span, first: 0, end: tokens.length, block: 0 }],
    tokens,
    mentions: mentions.map((one) => mentionOf(text, tokens, one, made)),
    attributions: [],
    notes: [],
    reader: BY,
  };
}

function tokensOf(text: string, words: readonly WordByHand[]): Token[] {
  const forms = [...text.matchAll(/U\.S\.|['’]s\b|\w+(?:[-.]\w+)*|[^\s\w]/g)];
  const indexOf = (form: string) => forms.findIndex((match) => match[0] === form);
  return forms.map((match, index) => {
    const word = words.find(({ form }) => form === match[0] && indexOf(form) === index);
    return {
      start: match.index,
      end: match.index + match[0].length,
      form: match[0],
      lemma: word?.lemma ?? match[0].toLowerCase(),
      upos: word?.upos ?? "X",
      tag: word?.tag ?? "XX",
      head: word?.under === undefined ? -1 : indexOf(word.under),
      deprel: word?.deprel ?? "dep",
    };
  });
}

function mentionOf(text: string, tokens: readonly Token[], one: MentionByHand, made: Map<string, ValueId>): Mention {
  const start = text.indexOf(one.quote, one.after === undefined ? 0 : text.indexOf(one.after) + one.after.length);
  if (start < 0) throw new RangeError(`\`${one.quote}\` is not in the text`);
  const end = start + one.quote.length;
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  const head =
    one.head === undefined ? last : tokens.findIndex((token, index) => index >= first && token.form === one.head);
  const spans = [{ doc: documentId(new TextEncoder().encode(text)), start, end }];
  const base = sourced("m", one.quote.replace(/^(?:the|a|an) /i, ""), { spans, by: BY });
  const chain = one.chain === undefined ? base.id : (made.get(one.chain) ?? null);
  if (!made.has(one.quote)) made.set(one.quote, base.id);
  return { ...base, kind: one.kind, head, first, end: last + 1, sentence: 0, chain };
}
