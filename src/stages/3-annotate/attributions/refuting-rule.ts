/** Attributions by a verb of denying whose object stands for what was told: "X denied it", "X dismissed the reports as lies". */
import { TELLING_NOUNS } from "#reference/lexicon/en/falsehood-words.ts";
import { childBy, childrenBy, preposition, subtree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { cueLemmas } from "./cue-words.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { ordered, tidy } from "./stretches.ts";

const REFUTING: ReadonlySet<string> = new Set(["deny", "reject", "dismiss", "refute", "rebut", "repudiate", "debunk"]);
/** "denied involvement" */
const SHARES: ReadonlySet<string> = new Set(["involvement", "responsibility", "role", "complicity"]);
const POINTING: ReadonlySet<string> = new Set(["it", "this", "that", "these", "them"]);

export const REFUTED: AttributionRule = {
  id: "refuting",
  find: (context, verb) => {
    const { tree } = context;
    if (tree.tokens[verb]!.upos !== "VERB" || !cueLemmas(tree, verb).some((lemma) => REFUTING.has(lemma))) return null;
    const object = childBy(tree, verb, "obj");
    if (
      object === null ||
      childrenBy(tree, verb, "advmod").some((at) => /^(?:not|n['’]t|never)$/i.test(tree.tokens[at]!.form))
    )
      return null;
    const { upos, form, lemma } = tree.tokens[object]!;
    const isTold =
      upos === "PRON" ? POINTING.has(form.toLowerCase()) : TELLING_NOUNS.has(lemma.toLowerCase()) || SHARES.has(lemma);
    const source = sourceHead(tree, verb);
    if (!isTold || source === null) return null;
    const named = childrenBy(tree, verb, "obl").filter((at) => at > object && preposition(tree, at) === "as");
    const content = tidy(context, ordered([...new Set([object, ...named].flatMap((at) => subtree(tree, at)))]));
    if (content.length === 0 || content.includes(source)) return null;
    const parts = { source, sourceWords: clippedSource(context, source), cue: [verb], content };
    return { rule: "refuting", stance: "denies", manner: "statement", anchor: verb, ...parts };
  },
  examples: [
    ["The army denied it.", { source: "The army", cue: "denied", content: "it" }],
    [
      "A spokesman dismissed the accounts as a fabrication.",
      { source: "A spokesman", cue: "dismissed", content: "the accounts as a fabrication" },
    ],
    [
      "The front's fighters denied involvement.",
      { source: "The front's fighters", cue: "denied", content: "involvement" },
    ],
    ["The army did not deny it.", null],
    ["The club rejected the offer.", null],
    ["The claim was rejected.", null],
  ],
};
