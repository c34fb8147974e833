/** Attributions by a verb of saying with its own subject: "X said that C", "C, X said", "C, said X", `"C," X told Y. "C"`. */

import type { Stance } from "#model/annotated.ts";
import type { CueManner } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, hasRelation, type Tree } from "../mentions/tree.ts";
import type { AttributionRule, FoundAttribution, ReadingContext } from "./attribution-rule.ts";
import { verbCue } from "./cue-words.ts";
import { withQuotations } from "./direct-speech.ts";
import { findSpeaker } from "./speaker.ts";
import { type SpeechClause, type Stretch, speechContent } from "./speech-frame.ts";
import { ordered, tidy } from "./stretches.ts";
import { cueEntry, mannerOf } from "./verb-entries.ts";

const CLAUSE_RELATIONS = ["acl", "advcl", "ccomp", "csubj"];

export const SPEECH: AttributionRule = {
  id: "speech",
  find: (context, verb) => {
    const { tree } = context;
    const entry = cueEntry(tree, verb);
    const manner = mannerOf(entry, "clause");
    if (
      entry === null ||
      manner === null ||
      hasRelation(tree.tokens[verb]!, ["amod", "compound"]) ||
      childBy(tree, verb, "aux:pass") !== null
    )
      return null;
    return speechAttribution(context, verb, entry.stance, manner);
  },
  examples: [
    [
      "The ministry said that rebels attacked the base.",
      { source: "The ministry", cue: "said", content: "that rebels attacked the base" },
    ],
    [
      "Rebels attacked the base on Tuesday, the army said in a statement.",
      { source: "the army", cue: "said", content: "Rebels attacked the base on Tuesday" },
    ],
    [
      "The coalition said earlier that it had struck a depot.",
      { source: "The coalition", cue: "said", content: "that it had struck a depot" },
    ],
    [
      "Prices, he said, did not rise as a result.",
      { source: "he", cue: "said", content: "Prices did not rise as a result" },
    ],
    [
      "The army said it had left the town, adding that nobody was hurt.",
      { source: "The army", cue: "said", content: "it had left the town" },
    ],
    [
      "The faction said in a statement that eight fighters were killed on Thursday.",
      { source: "The faction", cue: "said", content: "that eight fighters were killed on Thursday" },
    ],
    [
      "The military said no such raid took place.",
      { source: "The military", cue: "said", content: "no such raid took place" },
    ],
    ["The military said no.", { source: "The military", cue: "said", content: "no" }],
    ["Rebels attacked the base.", null],
  ],
};

/** Words from the subject to the cue may hold a bracket or an apposition's comma between them. */
const SUBJECT_GAP = 2;

function standsBeside(cue: readonly number[], words: readonly number[]): boolean {
  const after = words[0]! - cue.at(-1)! - 1;
  const before = cue[0]! - words.at(-1)! - 1;
  return (after >= 0 && after <= SUBJECT_GAP) || (before >= 0 && before <= SUBJECT_GAP);
}

/** What the verb's subject says, whatever the verb; null when nothing stands beside the verb that could be said. */
export function speechAttribution(
  context: ReadingContext,
  verb: number,
  stance: Stance,
  manner: CueManner,
): FoundAttribution | null {
  const { tree } = context;
  const cue = verbCue(tree, verb);
  const { head: source, words } = findSpeaker(context, verb, cue);
  const clause = speechClause(context, verb, cue, source === null || !standsBeside(cue, words) ? [] : words);
  const stretches = speechContent(context, clause);
  if (stretches === null) return null;
  const aside = new Set([...cue, ...words]);
  const own = stretches.flatMap(tokensOf).filter((token) => !aside.has(token));
  const content = tidy(context, withQuotations(context, verb, own, aside));
  if (
    source === null &&
    !content.some(
      (token) => context.quotationOf[token]! >= 0 && context.quotationOf[token] !== context.quotationOf[verb],
    )
  )
    return null;
  if (content.length === 0 || (source !== null && content.includes(source))) return null;
  return {
    rule: "speech",
    stance,
    manner,
    anchor: verb,
    source,
    sourceWords: words,
    cue,
    content,
  };
}

function tokensOf({ first, end }: Stretch): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function speechClause(
  context: ReadingContext,
  verb: number,
  cue: readonly number[],
  subject: readonly number[],
): SpeechClause {
  const core = ordered([...cue, ...subject]);
  const bounds = clauseBounds(context, verb);
  const sentenceEnd = context.sentences[context.sentenceOf[verb]!]!.end;
  return {
    verb,
    sentenceEnd,
    core: { first: Math.max(bounds.first, core[0]!), end: Math.min(bounds.end, core.at(-1)! + 1) },
    bounds,
  };
}

/** The sentence, or the subordinate clause or the quotation that the verb stands in. */
function clauseBounds({ tree, sentences, sentenceOf, quotations, quotationOf }: ReadingContext, verb: number): Stretch {
  const sentence = sentences[sentenceOf[verb]!]!;
  const quotation = quotations[quotationOf[verb]!];
  const outer = quotation
    ? {
        first: Math.max(sentence.first, quotation.first + 1),
        end: Math.min(sentence.end, quotation.open ? quotation.end : quotation.end - 1),
      }
    : sentence;
  const clause = enclosingClause(tree, verb);
  if (clause === null) return { first: outer.first, end: outer.end };
  return { first: Math.max(outer.first, tree.left[clause]!), end: Math.min(outer.end, tree.right[clause]!) };
}

/** A finite clause without a conjunction or relative pronoun is a main clause, whatever relation the parser gave it. */
function isSubordinate(tree: Tree, clause: number): boolean {
  if (childBy(tree, clause, "mark") !== null || !/^VB[DPZ]$/.test(tree.tokens[clause]!.tag)) return true;
  return tree.children[clause]!.some(
    (child) => child < clause && /^(?:WP|WDT|WRB|WP\$)$/.test(tree.tokens[child]!.tag),
  );
}

/** The head of the subordinate clause that `verb` belongs to, null for a main clause. */
function enclosingClause(tree: Tree, verb: number): number | null {
  let current = verb;
  while (current >= 0) {
    const { deprel, head } = tree.tokens[current]!;
    if (CLAUSE_RELATIONS.includes(baseRelation(deprel))) return isSubordinate(tree, current) ? current : null;
    if (!["conj", "xcomp", "parataxis"].includes(baseRelation(deprel))) return null;
    current = head;
  }
  return null;
}
