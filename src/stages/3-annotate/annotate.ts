/** The annotator: an article in, its sentences, tokens, mentions with chains, and attributions out. */
import type { Annotator } from "#model/annotated.ts";
import { findAttributions } from "./attributions/find-attributions.ts";
import { findChains } from "./chains/find-chains.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { makeTree } from "./mentions/tree.ts";
import { readSyntax } from "./syntax/read-syntax.ts";
import { loadSyntaxModel } from "./syntax/syntax-model.ts";

export type AnnotatorOptions = Readonly<{
  /** folder that holds the syntax model */
  modelFolder: string;
  /** also attribute thoughts and wishes ("wants to", "believes that"); off by default, because nobody is said to have uttered them */
  attitudes?: boolean;
}>;

/** Loads the model once; the annotator it gives is pure. */
export async function makeAnnotator({ modelFolder, attitudes = false }: AnnotatorOptions): Promise<Annotator> {
  const model = loadSyntaxModel(modelFolder);
  return async (article) => {
    const { sentences, tokens } = readSyntax(article, model);
    const tree = makeTree(tokens);
    const named = findMentions(article, sentences, tree);
    const { mentions, attributions } = findAttributions({ article, sentences, tokens }, tree, named, { attitudes });
    return {
      article,
      sentences,
      tokens,
      mentions: findChains(tree, sentences, mentions, attributions),
      attributions,
      notes: [],
      reader: model.producer,
    };
  };
}
