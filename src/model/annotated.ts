/** Layers over an article's text: sentences, tokens, mentions, attributions. Rules of later stages see nothing else. */
import type { Article } from "./report.ts";
import type { Note, Producer, Sourced } from "./sourced.ts";
import type { Span, ValueId } from "./span.ts";

/**
 * A word, in Universal Dependencies. `head` is the index of the head in `Annotated.tokens`, -1 for a sentence's root;
 * `tag` is the Penn Treebank tag (UD's XPOS), which carries tense and number. Offsets are as in `Span`.
 */
export type Token = Readonly<{
  start: number;
  end: number;
  form: string;
  lemma: string;
  upos: string;
  tag: string;
  head: number;
  deprel: string;
}>;

/** Tokens `[first, end)` of `Annotated.tokens`; `block` is the index in `Article.blocks`. A sentence never spans blocks. */
export type Sentence = Readonly<{ span: Span; first: number; end: number; block: number }>;

export const MENTION_KINDS = [
  "person",
  "organisation",
  "armed-group",
  "people",
  "place",
  "facility",
  "weapon",
  "platform",
  "date",
  "quantity",
] as const;
/**
 * `armed-group`: forces of any kind, state or not; `people`: persons by description ("three farmers", "civilians") and
 * pronouns; `platform`: what carries weapons or troops (jets, tanks, ships); `facility`: built things (hospital, bridge,
 * headquarters, oilfield); `quantity`: a number phrase with its unit ("about 2,000 troops" is a `people` mention, "40 km" is a quantity).
 */
export type MentionKind = (typeof MENTION_KINDS)[number];

/**
 * Words that name something. `value` is the text without articles; the span is `provenance.spans[0]`, tokens
 * `[first, end)`, syntactic head `head` (a token index). `chain` is the id of the first mention of the same thing in this
 * report, the mention's own id when it is the first, null when unknown (an unresolved pronoun). `together` are the chains
 * that a plural names at once ("both sides", "they" after "A and B"). `sentence` indexes `Annotated.sentences`.
 */
export type Mention = Sourced<string> &
  Readonly<{
    kind: MentionKind;
    head: number;
    first: number;
    end: number;
    sentence: number;
    chain: ValueId | null;
    together?: readonly ValueId[];
  }>;

export const STANCES = ["asserts", "denies", "doubts", "accuses", "warns", "relays"] as const;
/** How the source stands to the content. `relays` passes on another's words without taking them over. */
export type Stance = (typeof STANCES)[number];

/**
 * Who said what (PolNeAR: source, cue, content). `source` is a mention id, or "outlet" when the report itself speaks
 * with a cue but no source ("reportedly"). `within` is the attribution whose content holds this one.
 */
export type Attribution = Sourced<Stance> &
  Readonly<{
    source: ValueId | "outlet";
    sourceSpans: readonly Span[];
    cue: readonly Span[];
    content: readonly Span[];
    within: ValueId | null;
  }>;

/** `tokens` and `sentences` cover every block, in text order. `reader` made the dense layers. */
export type Annotated = Readonly<{
  article: Article;
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  mentions: readonly Mention[];
  attributions: readonly Attribution[];
  notes: readonly Note[];
  reader: Producer;
}>;

/** Pure and never rejects on text; the same article gives the same layers. */
export type Annotator = (article: Article) => Promise<Annotated>;
