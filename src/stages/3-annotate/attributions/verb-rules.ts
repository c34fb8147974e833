/** Attributions by a verb and its complement: "X accused Y of C", "X called Y C", "Y was accused of C". */
import type { Stance } from "#model/annotated.ts";
import type { CueFrame, CueManner } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule, FoundAttribution, ReadingContext } from "./attribution-rule.ts";
import { type Complement, FRAME_ORDER, FRAMES, marker } from "./content.ts";
import { verbCue } from "./cue-words.ts";
import { withQuotations } from "./direct-speech.ts";
import { isPassive } from "./source.ts";
import { frameSource } from "./speaker.ts";
import { filled, ordered, tidy } from "./stretches.ts";
import { cueEntry, mannerOf } from "./verb-entries.ts";

/** A cue verb with a complement of one of its frames. */
export const VERB_FRAME: AttributionRule = {
  id: "verb-frame",
  find: (context, verb) => {
    const entry = cueEntry(context.tree, verb);
    if (entry === null) return null;
    const passive = isPassive(context.tree, verb);
    for (const frame of FRAME_ORDER) {
      const manner = mannerOf(entry, frame);
      if (manner === null || (frame === "object" && passive)) continue;
      const complement = FRAMES[frame](context.tree, verb);
      if (complement === null) continue;
      const whole = passiveSubject(context.tree, verb, frame, complement);
      return verbAttribution(context, verb, { rule: "verb-frame", stance: entry.stance, manner }, whole);
    }
    return null;
  },
  examples: [
    [
      "The army accused the rebels of shelling the market.",
      { source: "The army", cue: "accused", content: "the rebels of shelling the market" },
    ],
    ["The army denied the report.", { source: "The army", cue: "denied", content: "the report" }],
    ["The army attacked the base.", null],
  ],
};

/** "As X said, C": a clause with "as" beside what was said. */
export const AS_CLAUSE: AttributionRule = {
  id: "as-clause",
  find: (context, verb) => {
    const { tree } = context;
    const { deprel, head } = tree.tokens[verb]!;
    const entry = cueEntry(tree, verb);
    if (
      entry === null ||
      mannerOf(entry, "clause") !== "statement" ||
      baseRelation(deprel) !== "advcl" ||
      marker(tree, verb) !== "as" ||
      head < 0 ||
      childBy(tree, verb, "nsubj") === null
    )
      return null;
    return verbAttribution(
      context,
      verb,
      { rule: "as-clause", stance: entry.stance, manner: "statement" },
      {
        words: subtree(tree, head, (token) => token === verb),
        cue: [],
      },
    );
  },
  examples: [
    [
      "As the ministry reported, rebels fled the town.",
      { source: "the ministry", cue: "reported", content: "rebels fled the town" },
    ],
  ],
};

/** "[The army] was accused [of …]": the subject of a passive is part of the content. */
function passiveSubject(tree: Tree, verb: number, frame: CueFrame, complement: Complement): Complement {
  if (!isPassive(tree, verb) || frame === "clause") return complement;
  const subject = childBy(tree, verb, "nsubj:pass");
  return subject === null
    ? complement
    : { ...complement, words: ordered([...subtree(tree, subject), ...complement.words]) };
}

/** The attribution that a cue verb makes with this complement; null when no words are left for the content. */
export function verbAttribution(
  context: ReadingContext,
  verb: number,
  how: Readonly<{ rule: string; stance: Stance; manner: CueManner }>,
  complement: Complement,
): FoundAttribution | null {
  const { tree } = context;
  const { head: source, words: sourceTokens } = frameSource(context, verb);
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
  return {
    ...how,
    anchor: verb,
    source,
    sourceWords: sourceTokens,
    cue,
    content,
  };
}

/** Words of the verb's clause that are neither cue, source nor content ("on Tuesday", "in a statement"). */
function asides(tree: Tree, verb: number, complement: Complement): number[] {
  const content = new Set(complement.words);
  return childrenBy(tree, verb, "obl", "advmod", "advcl", "obj", "iobj", "nsubj", "cc", "parataxis", "conj")
    .filter((child) => !content.has(child))
    .flatMap((child) => subtree(tree, child).filter((token) => !content.has(token)));
}
