/** What rules of attribution see and give: a reading context, and an attribution in tokens before it has ids. */
import type { Annotated, Sentence, Stance } from "#model/annotated.ts";
import type { CueManner } from "#reference/lexicon/en/cue-verbs.ts";
import type { Phrase } from "../mentions/noun-phrase.ts";
import type { Tree } from "../mentions/tree.ts";
import type { Quotation } from "./quotations.ts";

/**
 * `sentenceOf[i]` indexes `sentences` for token `i`; `quotationOf[i]` indexes `quotations`, -1 outside of any.
 * `evidence[s]` is false for sentences of captions and boilerplate, where nobody is quoted.
 */
export type ReadingContext = Readonly<{
  tree: Tree;
  text: string;
  /** the noun phrase of a head */
  phraseOf: (head: number) => Phrase;
  sentences: readonly Sentence[];
  sentenceOf: Int32Array;
  quotations: readonly Quotation[];
  quotationOf: Int32Array;
  headlines: ReadonlySet<number>;
  evidence: readonly boolean[];
}>;

/**
 * Token lists are in text order; `source` is the token of the source's head, null when nobody is named. `anchor` is the
 * main word of the cue; `through` that of the attribution by which this one is handed on.
 */
export type FoundAttribution = Readonly<{
  rule: string;
  stance: Stance;
  manner: CueManner;
  anchor: number;
  through?: number;
  source: number | null;
  sourceWords: readonly number[];
  cue: readonly number[];
  content: readonly number[];
}>;

/** `examples` run as tests: text to `[source | cue | content]`, or null where the rule must stay silent. */
export type AttributionExample = readonly [
  text: string,
  parts: Readonly<{ source: string | null; cue: string; content: string }> | null,
];

/**
 * A rule looks at one token and answers when it is the main word of a cue. With `onlyWithin`, its answer counts where that
 * word stands in what somebody else says.
 */
export type AttributionRule = Readonly<{
  id: string;
  onlyWithin?: true;
  find: (context: ReadingContext, token: number) => FoundAttribution | null;
  examples: readonly AttributionExample[];
}>;

/** The layers that attributions are found in. */
export type SyntaxLayers = Pick<Annotated, "article" | "sentences" | "tokens">;
