/** A sentence written out as `form/UPOS/head/deprel` words, to tokens with text, for tests that load no model. */
import type { Sentence, Token } from "#model/annotated.ts";
import type { Article, BlockKind } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";

const DOC: DocumentId = "doc_0000000000000000";

/**
 * Words are separated by blanks; `head` counts from 1 and 0 is the root, as in CoNLL-U; a fifth part is the lemma (else
 * the lower-case form), a sixth the PTB tag (else a guess from the form). All words are one sentence in one paragraph.
 */
export function sampleTokens(source: string): Readonly<{ text: string; tokens: Token[]; sentence: Sentence }> {
  let text = "";
  const tokens = source.split(/\s+/).map((word): Token => {
    const [form = "", upos = "X", head = "0", deprel = "root", lemma, tag] = word.split("/");
    const start = text.length + (text === "" ? 0 : 1);
    text = text === "" ? form : `${text} ${form}`;
    return {
      start,
      end: text.length,
      form,
      lemma: lemma ?? form.toLowerCase(),
      upos,
      tag: tag ?? guessTag(upos, form),
      head: Number(head) - 1,
      deprel,
    };
  });
  const sentence = { span: { doc: DOC, start: 0, end: text.length }, first: 0, end: tokens.length, block: 0 };
  return { text, tokens, sentence };
}

function guessTag(upos: string, form: string): string {
  const plural = form.endsWith("s") ? "S" : "";
  if (upos === "PROPN") return `NNP${plural}`;
  return upos === "NOUN" ? `NN${plural}` : upos;
}

/** An article of these paragraphs, the blocks of kind `paragraph` but where `kinds` says otherwise. */
export function sampleArticle(paragraphs: readonly string[], kinds: readonly BlockKind[] = []): Article {
  const text = paragraphs.join("\n\n");
  let start = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const span = { doc: DOC, start, end: start + paragraph.length };
    start = span.end + 2;
    return { span, kind: kinds[index] ?? "paragraph", repeats: null };
  });
  return {
    doc: DOC,
    title: null,
    outlet: null,
    url: null,
    text,
    language: "en",
    readable: true,
    blocks,
    toRaw: [],
    publishedAt: null,
    notes: [],
  };
}
