/** Attributions by a verb: "X said that C", "C, X said", "X accused Y of C", "X called Y C", "Y was accused of C". */
import type { Stance } from "#model/annotated.ts";
import { CUE_VERBS, type CueFrame, type CueVerb } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule, FoundAttribution, ReadingContext } from "./attribution-rule.ts";
import { type Complement, FRAME_ORDER, FRAMES, marker } from "./content.ts";
import { verbCue } from "./cue-words.ts";
import { withQuotations } from "./direct-speech.ts";
import { isPassive, sourceHead, sourceWords } from "./source.ts";
import { filled, ordered, tidy } from "./stretches.ts";

/** A cue verb with a complement of one of its frames. */
export const VERB_FRAME: AttributionRule = {
  id: "verb-frame",
  find: (context, verb) => {
    const entries = cueEntries(context.tree, verb);
    const passive = isPassive(context.tree, verb);
    for (const frame of FRAME_ORDER) {
      const entry = entries.find(({ frames }) => frames.has(frame));
      if (!entry || (frame === "object" && passive)) continue;
      const complement = FRAMES[frame](context.tree, verb);
      if (complement)
        return verbAttribution(
          context,
          verb,
          entry,
          "verb-frame",
          passiveSubject(context.tree, verb, frame, complement),
        );
    }
    return null;
  },
  examples: [
    [
      "The ministry said that rebels attacked the base.",
      { source: "The ministry", cue: "said", content: "that rebels attacked the base" },
    ],
    ["The army denied the report.", { source: "The army", cue: "denied", content: "the report" }],
    ["The army attacked the base.", null],
  ],
};

/** A speech verb that interrupts or follows what is said, as a parenthesis: "Prices, he said, did not rise." */
export const VERB_PARENTHESIS: AttributionRule = {
  id: "verb-parenthesis",
  find: (context, verb) => {
    const { tree } = context;
    const { deprel, head } = tree.tokens[verb]!;
    const entry = cueEntries(tree, verb).find(({ frames, manner }) => frames.has("clause") && manner === "statement");
    const aside =
      baseRelation(deprel) === "parataxis" || (baseRelation(deprel) === "advcl" && marker(tree, verb) === "as");
    if (!entry || !aside || head < 0 || sourceHead(tree, verb) === null || childBy(tree, verb, "nsubj") === null)
      return null;
    const words = subtree(tree, head, (token) => token === verb);
    return verbAttribution(context, verb, entry, "verb-parenthesis", { words, cue: [] });
  },
  examples: [
    [
      "Prices, he said, did not rise as a result.",
      { source: "he", cue: "said", content: "Prices did not rise as a result" },
    ],
  ],
};

/** A speech verb without a complement beside a quotation: its own sentence, or one the parser tied otherwise. */
export const VERB_QUOTATION: AttributionRule = {
  id: "verb-quotation",
  find: (context, verb) => {
    const entry = cueEntries(context.tree, verb).find(
      ({ frames, manner }) => frames.has("clause") && manner === "statement",
    );
    if (!entry || context.quotationOf[verb]! >= 0) return null;
    const words = neighbouringQuotation(context, verb);
    return words === null || sourceHead(context.tree, verb) === null
      ? null
      : verbAttribution(context, verb, entry, "verb-quotation", { words, cue: [] });
  },
  examples: [],
};

function cueEntries(tree: Tree, verb: number): readonly CueVerb[] {
  const { upos, lemma } = tree.tokens[verb]!;
  return upos === "VERB" ? (CUE_VERBS.get(lemma.toLowerCase()) ?? []) : [];
}

/** "[The army] was accused [of …]": the subject of a passive is part of the content. */
function passiveSubject(tree: Tree, verb: number, frame: CueFrame, complement: Complement): Complement {
  if (!isPassive(tree, verb) || frame === "clause") return complement;
  const subject = childBy(tree, verb, "nsubj:pass");
  return subject === null
    ? complement
    : { ...complement, words: ordered([...subtree(tree, subject), ...complement.words]) };
}

/** The quotation that ends before the clause of `verb` or begins after it, in the same block. */
function neighbouringQuotation(
  { tree, quotations, quotationOf, sentences, sentenceOf }: ReadingContext,
  verb: number,
): number[] | null {
  const sentence = sentences[sentenceOf[verb]!]!;
  const source = childBy(tree, verb, "nsubj");
  const before = Math.min(verb, source === null ? verb : tree.left[source]!) - 1;
  const candidates = [before, before - 1, verb + 1, verb + 2, sentence.end];
  for (const at of candidates) {
    const quotation = quotations[quotationOf[at] ?? -1];
    if (!quotation || sentences[sentenceOf[at]!]!.block !== sentence.block) continue;
    if (at > verb ? quotation.first === at : quotation.end === at + 1) {
      return Array.from({ length: quotation.end - quotation.first }, (_, index) => quotation.first + index);
    }
  }
  return null;
}

/** The attribution that a cue verb makes with this complement; null when no words are left for the content. */
export function verbAttribution(
  context: ReadingContext,
  verb: number,
  entry: CueVerb,
  rule: string,
  complement: Complement,
): FoundAttribution | null {
  const { tree } = context;
  const source = sourceHead(tree, verb);
  const sourceTokens = source === null ? [] : sourceWords(tree, source);
  const cue = ordered([...verbCue(tree, verb), ...complement.cue]);
  const aside = new Set([
    ...cue,
    ...(sourceTokens.includes(verb) ? [] : sourceTokens),
    ...asides(tree, verb, complement),
  ]);
  const own = complement.words.filter((word) => !aside.has(word));
  if (own.length === 0) return null;
  const content = tidy(context, withQuotations(context, verb, filled(ordered(own), aside), aside));
  if (content.length === 0) return null;
  const stance: Stance = entry.stance;
  return { rule, stance, manner: entry.manner, anchor: verb, source, sourceWords: sourceTokens, cue, content };
}

/** Words of the verb's clause that are neither cue, source nor content ("on Tuesday", "in a statement"). */
function asides(tree: Tree, verb: number, complement: Complement): number[] {
  const content = new Set(complement.words);
  return childrenBy(tree, verb, "obl", "advmod", "advcl", "obj", "iobj", "nsubj", "cc", "punct", "parataxis", "conj")
    .filter((child) => !content.has(child))
    .flatMap((child) => subtree(tree, child).filter((token) => !content.has(token)));
}
