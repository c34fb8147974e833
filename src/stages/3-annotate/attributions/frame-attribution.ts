/** A frame that the trained reader saw in, the attribution with its stance, manner and heads out. */

import type { Stance } from "#model/annotated.ts";
import { ATTITUDE_NOUNS, CUE_NOUNS } from "#reference/lexicon/en/cue-nouns.ts";
import { type CueFrame as Complement, CUE_VERBS, type CueManner } from "#reference/lexicon/en/cue-verbs.ts";
import { REPORTING_ADVERBS } from "#reference/lexicon/en/reporting-adverbs.ts";
import type { CueFrame } from "../encoder/cue-frames.ts";
import { childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { FoundAttribution, ReadingContext } from "./attribution-rule.ts";
import { cueLemmas } from "./cue-words.ts";
import { afterDateline } from "./dateline.ts";
import { withQuotations } from "./direct-speech.ts";
import { ordered, runsOf, tidy } from "./stretches.ts";

/** Null when nothing is attributed: a cue without content, or one that takes back what it says ("neither confirmed nor denied"). */
export function frameAttribution(context: ReadingContext, { cue, source, content }: CueFrame): FoundAttribution | null {
  const { tree } = context;
  if (content.length === 0) return null;
  const anchor = mainWord(tree, cue);
  if (saysNothing(tree, cue, anchor)) return null;
  const sourceWords = longestRun(source);
  const aside = new Set([...cue, ...sourceWords]);
  const whole = withQuotations(context, anchor, withClause(tree, anchor, content, aside), aside);
  const said = tidy(context, withoutRival(tree, withoutDateline(context, whole)));
  if (said.length === 0) return null;
  return {
    rule: "reader",
    ...attitudeOf(context, cue, anchor, said),
    anchor,
    source: sourceWords.length === 0 ? null : topWord(tree, sourceWords),
    sourceWords,
    cue,
    content: said,
  };
}

function saysNothing(tree: Tree, cue: readonly number[], anchor: number): boolean {
  const words = [...cue, ...childrenBy(tree, anchor, "cc", "advmod")];
  return words.some((word) => /^(?:neither|nor)$/i.test(tree.tokens[word]!.form));
}

/** "said [that the army denied …]": a content that begins a clause of the cue and lacks its verb has the whole clause. */
function withClause(
  tree: Tree,
  anchor: number,
  content: readonly number[],
  aside: ReadonlySet<number>,
): readonly number[] {
  const words = new Set(content);
  const clauses = childrenBy(tree, anchor, "ccomp").filter((clause) => !words.has(clause) && !aside.has(clause));
  const added = clauses.flatMap((clause) => {
    const inside = subtree(tree, clause, (word) => aside.has(word));
    return inside.some((word) => words.has(word)) ? inside : [];
  });
  return added.length === 0 ? content : ordered([...content, ...added]);
}

const CONTRASTS: ReadonlySet<string> = new Set(["while", "whereas", "although", "though"]);

/** "[Three died], police said, while the hospital said five had": what another speaker says against it is not part of it. */
function withoutRival(tree: Tree, words: readonly number[]): number[] {
  const rivals = words.filter((word) => {
    const { form, head } = tree.tokens[word]!;
    if (!CONTRASTS.has(form.toLowerCase()) || head < 0 || !words.includes(head)) return false;
    const speaks = CUE_VERBS.get(tree.tokens[head]!.lemma)?.frames.get("clause") === "statement";
    return speaks && childrenBy(tree, head, "nsubj").length > 0 && childrenBy(tree, head, "ccomp").length > 0;
  });
  const aside = new Set(rivals.flatMap((word) => subtree(tree, tree.tokens[word]!.head)));
  return words.filter((word) => !aside.has(word));
}

/** "BEIRUT (Agency) - [Rebels attacked the base], the army said": where and by whom it was filed is not said by anybody. */
function withoutDateline({ tree, sentences, sentenceOf }: ReadingContext, words: readonly number[]): number[] {
  const { first, end } = sentences[sentenceOf[words[0]!]!]!;
  if (tree.tokens[first]!.upos !== "PROPN") return [...words];
  const after = afterDateline(tree, first, end);
  return words.filter((word) => word >= after || word < first);
}

/** The verb or noun that carries the cue: the word whose head lies outside it, a content word where there are several. */
function mainWord(tree: Tree, cue: readonly number[]): number {
  const words = new Set(cue);
  const tops = cue.filter((word) => !words.has(tree.tokens[word]!.head));
  const isContent = (word: number): boolean => /^(?:VERB|NOUN|ADJ|PROPN)$/.test(tree.tokens[word]!.upos);
  return tops.find(isContent) ?? cue.find(isContent) ?? tops[0] ?? cue[0]!;
}

function topWord(tree: Tree, words: readonly number[]): number {
  const own = new Set(words);
  const tops = words.filter((word) => !own.has(tree.tokens[word]!.head));
  return tops.find((word) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.tokens[word]!.upos)) ?? tops[0] ?? words[0]!;
}

/** A source is one stretch of words. */
function longestRun(words: readonly number[]): number[] {
  return runsOf(words).reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

type Attitude = Readonly<{ stance: Stance; manner: CueManner }>;

/** From the lexicon, by the cue's main word and how the content hangs on it. An unknown cue states when words are quoted. */
function attitudeOf(
  context: ReadingContext,
  cue: readonly number[],
  anchor: number,
  content: readonly number[],
): Attitude {
  const { tree } = context;
  const { upos, lemma } = tree.tokens[anchor]!;
  const forms = cue.map((word) => tree.tokens[word]!.form.toLowerCase());
  const adverb = forms.map((form) => REPORTING_ADVERBS.get(form)).find((stance) => stance !== undefined);
  if (adverb !== undefined) return { stance: adverb, manner: "statement" };
  if (forms.includes("according")) return { stance: "asserts", manner: "statement" };
  if (upos === "NOUN") {
    const name = lemma.toLowerCase();
    return {
      stance: CUE_NOUNS.get(name) ?? "asserts",
      manner: ATTITUDE_NOUNS.has(name) || !CUE_NOUNS.has(name) ? "attitude" : "statement",
    };
  }
  const entry = cueLemmas(tree, anchor).flatMap((each) => CUE_VERBS.get(each) ?? [])[0];
  const isQuoted = content.some((word) => context.quotationOf[word]! >= 0);
  if (entry === undefined) return { stance: "asserts", manner: isQuoted ? "statement" : "attitude" };
  const states = [...entry.frames.values()].includes("statement");
  const manner = entry.frames.get(complementOf(tree, cue, content)) ?? (states ? "statement" : "attitude");
  return {
    stance: stanceOf(entry.stance, forms),
    manner: isQuoted && entry.frames.has("clause") ? "statement" : manner,
  };
}

/** "did not say", "never claimed" deny nothing, but "did not deny" asserts. */
function stanceOf(stance: Stance, forms: readonly string[]): Stance {
  const isNegated = forms.some((form) => /^(?:not|n['’]t|never)$/.test(form));
  return isNegated && stance === "denies" ? "asserts" : stance;
}

/** How the content hangs on the cue, by what it begins with. */
function complementOf(tree: Tree, cue: readonly number[], content: readonly number[]): Complement {
  const { form, upos, tag } = tree.tokens[content[0]!]!;
  const last = tree.tokens[cue.at(-1)!]!.form.toLowerCase();
  if (PREPOSITIONS.has(last)) return last as Complement;
  const lower = form.toLowerCase();
  if (lower === "to" && tag === "TO") return "infinitive";
  if (upos === "ADP" && PREPOSITIONS.has(lower)) return lower as Complement;
  const hasClause = content.some((word) => /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[word]!.tag));
  return hasClause ? "clause" : "object";
}

const PREPOSITIONS: ReadonlySet<string> = new Set(["as", "of", "on", "for", "about", "with", "against", "over", "at"]);
