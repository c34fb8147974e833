/** Syntax layers and mentions, to who said what, with the mentions that sources needed and did not have yet. */
import type { Attribution, Mention, MentionKind } from "#model/annotated.ts";
import { EVIDENCE_BLOCKS } from "#model/report.ts";
import type { ValueId } from "#model/span.ts";
import { DOCUMENT_NOUNS, HEAD_NOUNS, SPEAKING_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { CueFrame } from "../encoder/cue-frames.ts";
import { makeMention } from "../mentions/mention.ts";
import { makePhraseFinder } from "../mentions/noun-phrase.ts";
import type { Tree } from "../mentions/tree.ts";
import type { FoundAttribution, ReadingContext, SyntaxLayers } from "./attribution-rule.ts";
import { frameAttribution } from "./frame-attribution.ts";
import { blockRuns, findQuotations, type Quotation } from "./quotations.ts";
import { ATTRIBUTION_RULES } from "./rules.ts";
import { spansOf } from "./stretches.ts";

/** Longer runs of words are lists or damaged text, where syntax says nothing and costs much. */
const LONGEST_SENTENCE = 400;

export type AttributionOptions = Readonly<{
  /** also give thoughts and wishes that nobody is said to have uttered ("wants to", "believes that") */
  attitudes: boolean;
}>;

export type AttributedLayers = Readonly<{ mentions: readonly Mention[]; attributions: readonly Attribution[] }>;

/**
 * Attributions in the order of their cues; every source is a mention of the result. The trained reader's frames come
 * first; rules add cues that it does not see.
 */
export function findAttributions(
  layers: SyntaxLayers,
  tree: Tree,
  mentions: readonly Mention[],
  frames: readonly CueFrame[],
  options: AttributionOptions,
): AttributedLayers {
  const context = readingContext(layers, tree);
  const kindAt = new Map(mentions.map(({ head, kind }) => [head, kind]));
  const framesIn = Map.groupBy(frames, ({ cue }) => context.sentenceOf[cue[0]!]!);
  const found = layers.sentences.flatMap((sentence, index) => {
    if (!context.evidence[index] || sentence.end - sentence.first > LONGEST_SENTENCE) return [];
    const read = (framesIn.get(index) ?? []).flatMap((frame) => frameAttribution(context, frame) ?? []);
    return withRules(context, sentence.first, sentence.end, read).filter(
      (each) => options.attitudes || (each.manner === "statement" && canSpeak(tree, kindAt, each.source)),
    );
  });
  const complete = withSources(layers, context, mentions, found);
  return { mentions: complete, attributions: makeAttributions(layers, context, complete, found) };
}

const SPEAKING_KINDS: ReadonlySet<MentionKind> = new Set([
  "person",
  "people",
  "organisation",
  "armed-group",
  "place",
  "facility",
]);

/** Whether the source is somebody, a body, a country, a document or unnamed; strikes and evidence say nothing. */
function canSpeak(tree: Tree, kindAt: ReadonlyMap<number, MentionKind>, source: number | null): boolean {
  if (source === null) return true;
  const { upos, lemma } = tree.tokens[source]!;
  const kind = kindAt.get(source);
  if (kind !== undefined) return SPEAKING_KINDS.has(kind);
  const noun = lemma.toLowerCase();
  return /^(?:PRON|NUM|PROPN|VERB)$/.test(upos) || DOCUMENT_NOUNS.has(noun) || SPEAKING_NOUNS.has(noun);
}

/** What was read, and statements that rules find where no statement was read; in the order of the cues' main words. */
function withRules(
  context: ReadingContext,
  first: number,
  end: number,
  read: readonly FoundAttribution[],
): FoundAttribution[] {
  const cued = new Set(read.flatMap(({ manner, cue }) => (manner === "statement" ? cue : [])));
  const added = ruleAttributions(context, first, end).filter(
    ({ manner, cue, through }) =>
      manner === "statement" && (through !== undefined || !cue.some((word) => cued.has(word))),
  );
  // "X, quoting Y, said": what the frame of the one verb reads as said by X is only that he quotes Y
  const through = new Set(added.flatMap((each) => (each.through === undefined ? [] : [each.anchor])));
  // a thought or wish where a rule finds a statement was read for want of the verb in the lexicon
  const stated = new Set(added.flatMap((each) => (ONLY_WITHIN.has(each.rule) ? [] : each.cue)));
  const kept = read.filter(({ anchor, cue }) => !through.has(anchor) && !cue.some((word) => stated.has(word)));
  const standing = [...kept, ...added.filter(({ rule }) => !ONLY_WITHIN.has(rule))];
  const nested = added.filter(
    ({ rule, anchor }) => ONLY_WITHIN.has(rule) && standing.some((each) => tells(context, each, anchor)),
  );
  return [...standing, ...nested].sort((one, other) => one.anchor - other.anchor);
}

/** The word stands in what is said, or in a clause that hangs on it ("…, while the hospital said five had"). */
function tells({ tree }: ReadingContext, { content }: FoundAttribution, anchor: number): boolean {
  return content.includes(anchor) || content.includes(tree.tokens[anchor]!.head);
}

const ONLY_WITHIN: ReadonlySet<string> = new Set(
  ATTRIBUTION_RULES.filter(({ onlyWithin }) => onlyWithin === true).map(({ id }) => id),
);

/** What the rules find in tokens `[first, end)` of one sentence, whatever was read. */
export function ruleAttributions(context: ReadingContext, first: number, end: number): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  for (let token = first; token < end; token++) {
    for (const each of ATTRIBUTION_RULES) {
      const attribution = each.find(context, token);
      if (attribution === null) continue;
      found.push(attribution);
      break;
    }
  }
  return found;
}

/** The context of an article: where its sentences and quotations lie, and which may quote. */
export function readingContext({ article, sentences, tokens }: SyntaxLayers, tree: Tree): ReadingContext {
  const sentenceOf = new Int32Array(tokens.length);
  for (const [index, { first, end }] of sentences.entries()) sentenceOf.fill(index, first, end);
  const quotations = blockRuns(sentences).flatMap((run) => findQuotations(tokens, run));
  const kinds = sentences.map(({ block }) => article.blocks[block]?.kind ?? "paragraph");
  return {
    tree,
    text: article.text,
    phraseOf: makePhraseFinder(tree),
    sentences,
    sentenceOf,
    quotations,
    quotationOf: quotationIndex(tokens.length, quotations),
    headlines: new Set(kinds.flatMap((kind, index) => (kind === "headline" ? [index] : []))),
    evidence: kinds.map((kind) => EVIDENCE_BLOCKS.has(kind)),
  };
}

function quotationIndex(length: number, quotations: readonly Quotation[]): Int32Array {
  const index = new Int32Array(length).fill(-1);
  for (const [at, { first, end }] of quotations.entries()) index.fill(at, first, end);
  return index;
}

/** Mentions with one for every source head that had none. */
function withSources(
  layers: SyntaxLayers,
  context: ReadingContext,
  mentions: readonly Mention[],
  found: readonly FoundAttribution[],
): Mention[] {
  const heads = new Set(mentions.map((mention) => mention.head));
  const spans = new Set(mentions.map(({ first, end }) => `${first}:${end}`));
  const added: Mention[] = [];
  for (const { source, sourceWords } of found) {
    if (source === null || heads.has(source)) continue;
    heads.add(source);
    const words = sourceWords.length > 0 ? sourceWords : [source];
    if (spans.has(`${words[0]!}:${words.at(-1)! + 1}`)) continue;
    const sentence = context.sentenceOf[source]!;
    const place = { doc: layers.article.doc, text: layers.article.text, tokens: layers.tokens, sentence };
    const kind = sourceKind(context.tree, source);
    added.push(makeMention({ first: words[0]!, end: words.at(-1)! + 1, head: source, kind, rule: "source" }, place));
  }
  return [...mentions, ...added].sort((one, other) => one.first - other.first || other.end - one.end);
}

/** A source that no rule of mentions knew: documents and bodies in the singular, people otherwise. */
function sourceKind({ tokens }: Tree, source: number): MentionKind {
  const { lemma, tag, upos } = tokens[source]!;
  const known = HEAD_NOUNS.get(lemma.toLowerCase());
  if (known !== undefined && SPEAKING_KINDS.has(known)) return known;
  if (upos === "PRON" || tag.endsWith("S")) return DOCUMENT_NOUNS.has(lemma) ? "organisation" : "people";
  return "organisation";
}

function makeAttributions(
  layers: SyntaxLayers,
  context: ReadingContext,
  mentions: readonly Mention[],
  found: readonly FoundAttribution[],
): Attribution[] {
  const byHead = new Map<number, Mention>();
  const bySpan = new Map(mentions.map((mention) => [`${mention.first}:${mention.end}`, mention]));
  for (const mention of mentions) {
    const known = byHead.get(mention.head);
    if (!known || known.end - known.first < mention.end - mention.first) byHead.set(mention.head, mention);
  }
  for (const { source, sourceWords } of found) {
    const same = sourceWords.length > 0 ? bySpan.get(`${sourceWords[0]!}:${sourceWords.at(-1)! + 1}`) : undefined;
    if (source !== null && !byHead.has(source) && same) byHead.set(source, same);
  }
  const made = found.map((each) => makeAttribution(layers, context, byHead, each));
  return made.map((attribution, index) => ({ ...attribution, within: innermost(found, made, index) }));
}

function makeAttribution(
  layers: SyntaxLayers,
  { tree }: ReadingContext,
  byHead: ReadonlyMap<number, Mention>,
  found: FoundAttribution,
): Attribution {
  const { doc } = layers.article;
  const source = found.source === null ? null : (byHead.get(found.source) ?? null);
  const cue = spansOf(doc, tree.tokens, found.cue);
  const content = spansOf(doc, tree.tokens, found.content);
  const sourceSpans = spansOf(doc, tree.tokens, found.sourceWords);
  const by = rule(`annotate/attribution/${found.rule}`);
  const base = sourced("a", found.stance, { spans: [...cue, ...content], by, from: source ? [source.id] : [] });
  return { ...base, source: source?.id ?? "outlet", sourceSpans, cue, content, within: null };
}

/** The smallest other content that holds the cue of attribution `index`. */
function innermost(found: readonly FoundAttribution[], made: readonly Attribution[], index: number): ValueId | null {
  const { anchor, through } = found[index]!;
  const over = through === undefined ? -1 : found.findIndex((each) => each.anchor === through);
  if (over >= 0) return made[over]!.id;
  let best: number | null = null;
  for (let other = Math.max(0, index - NEAREST); other < Math.min(found.length, index + NEAREST); other++) {
    if (other === index || !found[other]!.content.includes(anchor)) continue;
    if (best === null || found[other]!.content.length < found[best]!.content.length) best = other;
  }
  return best === null ? null : made[best]!.id;
}

/** Attributions further apart than this, counted in attributions, are not looked at for nesting: it keeps long texts linear. */
const NEAREST = 24;
