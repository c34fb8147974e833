/** The annotator: an article in, its sentences, tokens, mentions with chains, and attributions out. */
import type { Annotator } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import { findAttributions } from "./attributions/find-attributions.ts";
import { findChains } from "./chains/find-chains.ts";
import { readText, type TextReading } from "./encoder/read-text.ts";
import { type LoadOptions, loadReaderModel } from "./encoder/reader-model.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { makeTree } from "./mentions/tree.ts";

/** Gives what the networks see in an article: what `read` gives, or the same from an earlier run. */
export type KeepReading = (article: Article, read: () => Promise<TextReading>) => Promise<TextReading>;

export type AnnotatorOptions = Readonly<{
  /** folder that holds the trained reader */
  modelFolder: string;
  /** also attribute thoughts and wishes ("wants to", "believes that"); off by default, because nobody is said to have uttered them */
  attitudes?: boolean;
  /** the networks take most of the time: whoever reads the same articles again and again keeps what they see */
  keep?: KeepReading;
}> &
  LoadOptions;

/** Loads the model once; the annotator it gives is pure. */
export async function makeAnnotator(options: AnnotatorOptions): Promise<Annotator> {
  const { modelFolder, attitudes = false, keep = (_, read) => read() } = options;
  const model = await loadReaderModel(modelFolder, options);
  return async (article) => {
    const { sentences, tokens, names, frames } = await keep(article, () => readText(article, model));
    const tree = makeTree(tokens);
    const named = findMentions(article, sentences, tree, names.worldwide);
    const layers = { article, sentences, tokens };
    const { mentions, attributions } = findAttributions(layers, tree, named, frames, { attitudes });
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
